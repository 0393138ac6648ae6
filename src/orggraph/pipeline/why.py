"""Why the graph holds what a rule derived: a tree from the statement down to the quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.derived import rules
from orggraph.pipeline.find import find
from orggraph.pipeline.portrait import Quote
from orggraph.pipeline.results import Labels, compact
from orggraph.pipeline.stretches import span
from orggraph.pipeline.tell import Teller
from orggraph.pipeline.values import text_of
from orggraph.pipeline.words import Language, forward
from orggraph.rdf.vocab import OG, PROV, RDF
from orggraph.store import GraphReader
from orggraph.text.dates import PartialDate

_SIDES = (
    (OG.earliestBeginning, OG.latestBeginning),
    (OG.earliestEnd, OG.latestEnd),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One node of the tree: what holds, by which rule and law, and what it follows from.

    `rule`, `says` and `basis` are of what a rule derived; `quotes` of what sources state.
    """

    statement: str
    began: str | None = None
    ended: str | None = None
    rule: str | None = None
    says: str | None = None
    basis: str | None = None
    quotes: tuple[Quote, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivations:
    """All derivations of what rules say of one entity, or of two."""

    derivations: tuple[Reason, ...]


def why(
    reader: GraphReader, words: str, other: str = "", language: Language = Language.ENGLISH
) -> list[Reason]:
    """Return the derivations of what rules say of one entity, or of two.

    Raises:
        QueryError: no rule derived anything of them.
    """
    node = find(reader, words)
    beside = None if other == "" else find(reader, other)
    found = list(_Reasons(reader, language).of(node, beside))
    if len(found) == 0:
        raise QueryError(
            "no rule derived anything of it",
            remedy="`orggraph show` tells what sources state, `orggraph query inferred` the rest",
        )
    return sorted(found, key=lambda reason: (reason.statement, reason.rule or "", str(reason)))


class _Reasons:
    """Reads inferences, and what they rest on, graph by graph."""

    def __init__(self, reader: GraphReader, language: Language) -> None:
        self._reader = reader
        self._language = language
        self._labels = Labels(reader, language)
        self._teller = Teller(reader, self._labels)
        self._says = {
            rule.name: rule.english if language is Language.ENGLISH else rule.vietnamese
            for rule in rules()
        }

    def of(self, node: ox.NamedNode, other: ox.NamedNode | None) -> Iterator[Reason]:
        """Yield the derivations of statements on one node, or on two in either direction."""
        for quad in (*self._reader.match(node), *self._reader.match(value=node)):
            graph = quad.graph_name
            if not isinstance(graph, ox.NamedNode) or not self._is_inference(graph):
                continue
            if other is None or other in (quad.subject, quad.object):
                yield self._inference(graph, frozenset())

    def _is_inference(self, node: ox.NamedNode) -> bool:
        return next(self._reader.match(node, RDF.type, OG.Inference), None) is not None

    def _inference(self, node: ox.NamedNode, above: frozenset[ox.NamedNode]) -> Reason:
        """Return a derivation; what stands above it in the tree is not told again below."""
        rule = self._text(node, OG.rule)
        used = {q.object for q in self._reader.match(node, PROV.used)} - above
        within = above | {node}
        reasons = [self._premise(one, within) for one in sorted(used, key=str)]
        quads = self._reader.match(graph=node)
        return Reason(
            statement="; ".join(self._statement(quad) for quad in quads),
            began=self._days(node, 0),
            ended=self._days(node, 1),
            rule=rule,
            says=self._says.get(rule),
            basis=self._text(node, OG.basis),
            reasons=tuple(_together(reasons)),
        )

    def _premise(self, node: object, above: frozenset[ox.NamedNode]) -> Reason:
        assert isinstance(node, ox.NamedNode)  # noqa: S101 - as `derived` writes them
        if self._is_inference(node):
            return self._inference(node, above)
        if next(self._reader.match(node, RDF.type, OG.Tenure), None) is not None:
            return self._tenure(node)
        if next(self._reader.match(node, RDF.type, OG.Evidence), None) is not None:
            return Reason(statement=self._stated(node), quotes=(self._teller.quote(node),))
        return self._named(node)

    def _tenure(self, node: ox.NamedNode) -> Reason:
        evidences = {q.object for q in self._reader.match(node, PROV.wasDerivedFrom)}
        ordered = sorted((e for e in evidences if isinstance(e, ox.NamedNode)), key=str)
        holder, post = self._label(node, OG.holder), self._label(node, OG.post)
        return Reason(
            statement=f"{holder}: {post}",
            began=self._days(node, 0),
            ended=self._days(node, 1),
            quotes=tuple(map(self._teller.quote, ordered)),
        )

    def _named(self, node: ox.NamedNode) -> Reason:
        """Return what the name of a body tells of it."""
        told = [
            f"{self._labels.of(predicate)} “{value}”"
            for predicate in (OG.institution, OG.territory, OG.field)
            if (value := self._text(node, predicate)) != ""
        ]
        return Reason(statement=f"{self._labels.of(node)}: {', '.join(told)}")

    def _stated(self, evidence: ox.NamedNode) -> str:
        told = {
            self._statement(quad)
            for quad in self._reader.match(graph=evidence)
            if forward(compact(quad.predicate), self._language) is not None
        }
        return "; ".join(sorted(told))

    def _statement(self, quad: ox.Quad) -> str:
        relation = forward(compact(quad.predicate), self._language)
        names = (self._labels.of(quad.subject), relation, self._labels.of(quad.object))
        return " ".join(name or self._labels.of(quad.predicate) for name in names)

    def _days(self, node: ox.NamedNode, side: int) -> str | None:
        days = [self._text(node, predicate) for predicate in _SIDES[side]]
        return span(*(PartialDate.parse(day).first_day if day != "" else None for day in days))

    def _text(self, node: ox.NamedNode, predicate: ox.NamedNode) -> str:
        return text_of(self._reader, node, predicate) or ""

    def _label(self, node: ox.NamedNode, predicate: ox.NamedNode) -> str:
        values = (quad.object for quad in self._reader.match(node, predicate))
        return min((self._labels.of(v) for v in values), default="")


def _together(reasons: list[Reason]) -> Iterator[Reason]:
    """Yield what is stated several times once, with all its quotes."""
    quotes: dict[str, list[Quote]] = {}
    for reason in reasons:
        if reason.rule is None:
            quotes.setdefault(reason.statement, []).extend(reason.quotes)
    for reason in reasons:
        if reason.rule is not None:
            yield reason
        elif reason.statement in quotes:
            said = tuple(quotes.pop(reason.statement))
            yield Reason(
                statement=reason.statement, began=reason.began, ended=reason.ended, quotes=said
            )
