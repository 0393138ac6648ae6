"""What people should look at: pairs in doubt and statements of low confidence, the best first.

A pair is the more worth a look the less sure it is, and the more is said of its two nodes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from orggraph.pipeline.decisions import Decision, Kind
from orggraph.pipeline.results import Labels
from orggraph.pipeline.why_same import Links, Side, Step, source_name
from orggraph.pipeline.words import Language
from orggraph.rdf import terms
from orggraph.rdf.encode import EDGES
from orggraph.rdf.vocab import OA, OG, ORG, PROLOGUE
from orggraph.store import GraphReader

_QUOTES = 3  # of each side of a pair
_AROUND = 160  # characters of text on each side of a quote
_DOUBTFUL = """
SELECT ?evidence ?confidence ?below WHERE {
  ?evidence a og:Evidence ; og:confidence ?confidence .
  FILTER (?confidence < ?below)
} ORDER BY ?confidence STR(?evidence) LIMIT 500
"""
_RELATIONS = {edge: predicate.value for predicate, edge in EDGES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a source, with some text before and after."""

    before: str
    words: str
    after: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something for a person to decide: what it is on, and what each answer would write."""

    title: str
    lines: tuple[str, ...]
    quotes: tuple[Quote, ...]
    answers: Mapping[Kind, Decision]


class Review:
    """Finds what to ask in a store, leaving out what was decided."""

    def __init__(self, reader: GraphReader) -> None:
        self._reader = reader
        self._labels = Labels(reader, Language.ENGLISH)
        self._links = Links(reader)

    def pairs(self, decided: frozenset[frozenset[str]] = frozenset()) -> Iterator[Question]:
        """Yield the pairs in doubt, those without which the graph would change most first."""
        weights = {step: self._weight(step) for step in self._links.doubts()}
        # of the same weight the less sure pair first
        for step in sorted(
            weights, key=lambda s: (-weights[s], s.a.iri, s.b.iri, abs(s.score - 0.5))
        ):
            if frozenset((step.a.iri, step.b.iri)) not in decided:
                yield self._pair(step)

    def statements(self, *, below: float) -> Iterator[Question]:
        """Yield the statements of a confidence below some number, the lowest first."""
        rows = self._reader.query(PROLOGUE + _DOUBTFUL, bindings={"below": terms.decimal(below)})
        assert isinstance(rows, ox.QuerySolutions)  # noqa: S101 - it is a SELECT
        for row in rows:
            evidence = row["evidence"]
            if isinstance(evidence, ox.NamedNode):
                yield from self._statement(evidence)

    def _weight(self, step: Step) -> float:
        said = sum(1 for side in (step.a, step.b) for _ in islice(self._said(side), 20))
        return (1 - 2 * abs(step.score - 0.5)) * (1 + said)

    def _said(self, side: Side) -> Iterator[ox.Quad]:
        node = ox.NamedNode(side.node)
        yield from self._reader.match(node)
        yield from self._reader.match(value=node)

    def _pair(self, step: Step) -> Question:
        a, b = step.a, step.b
        one = {"a": a.iri, "b": b.iri, "source_a": a.source_iri, "source_b": b.source_iri}
        return Question(
            title=f"{a.name}  =  {b.name} ?",
            lines=(f"{step.score:.2f} [{step.rule}]", *step.reasons),
            quotes=tuple(quote for side in (a, b) for quote in self._quotes(side)),
            answers={kind: Decision(decision=kind, **one) for kind in (Kind.SAME, Kind.DIFFERENT)},
        )

    def _quotes(self, side: Side) -> Iterator[Quote]:
        """Yield some of the words in which the source of a side speaks of it."""
        graphs = {quad.graph_name for quad in self._said(side)}
        of_source = sorted(
            graph.value
            for graph in graphs
            if isinstance(graph, ox.NamedNode) and graph.value.startswith(f"{side.source_iri}#")
        )
        for graph in of_source[:_QUOTES]:
            yield from self._quote(ox.NamedNode(graph), side.source_iri)

    def _quote(self, evidence: ox.NamedNode, source: str) -> Iterator[Quote]:
        values = {
            quad.predicate: quad.object.value
            for quad in self._reader.match(evidence, graph=ox.NamedNode(source))
            if isinstance(quad.object, ox.Literal)
        }
        if OA.exact not in values:
            return
        before = after = ""
        if OA.start in values:
            text = self._reader.text(source)
            start, end = int(values[OA.start]), int(values[OA.end])
            before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        yield Quote(
            before=before,
            words=values[OA.exact],
            after=after,
            source=source_name(self._reader, source),
        )

    def _statement(self, evidence: ox.NamedNode) -> Iterator[Question]:
        """Yield a question on each statement that rests on a piece of evidence."""
        source = evidence.value.partition("#")[0]
        told = [q.triple for q in self._reader.match(graph=evidence)]
        quotes = tuple(self._quote(evidence, source))
        posts = {t.subject for t in told if t.predicate == ORG.member}
        for triple in told:
            if triple.predicate in _RELATIONS:
                one = self._ends(triple.subject, triple.object, _RELATIONS[triple.predicate])
            elif triple.predicate == OG.roleLabel and triple.subject in posts:
                of = {t.predicate: t.object for t in told if t.subject == triple.subject}
                one = self._ends(of[ORG.member], of[ORG.organization], "holdsPost")
                one["value"] = triple.object.value if isinstance(triple.object, ox.Literal) else ""
            else:
                continue
            one["source_a"] = source
            title = f"{one.pop('title')}{' (' + one['value'] + ')' if 'value' in one else ''} ?"
            yield Question(
                title=title,
                lines=(),
                quotes=quotes,
                answers={
                    kind: Decision(decision=kind, **one) for kind in (Kind.CONFIRM, Kind.RETRACT)
                },
            )

    def _ends(self, subject: object, target: object, relation: str) -> dict[str, str]:
        ends = [end for end in (subject, target) if isinstance(end, ox.NamedNode)]
        a, b = ends
        title = f"{self._labels.of(a)} — {relation} → {self._labels.of(b)}"
        return {
            "title": title,
            "a": own_iri(self._reader, a),
            "b": own_iri(self._reader, b),
            "relation": relation,
        }


def own_iri(reader: GraphReader, node: ox.NamedNode) -> str:
    """Return an IRI that stays an entity's however others are called: one by its own key."""
    for quad in reader.match(node, OG.sharesName):
        if isinstance(quad.object, ox.NamedNode):
            return quad.object.value
    return node.value
