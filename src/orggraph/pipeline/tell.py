"""What one piece of evidence tells: a quote, and the post that it speaks of."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from orggraph.pipeline.portrait import Line, Quote
from orggraph.pipeline.results import Labels
from orggraph.pipeline.stretches import Stretch
from orggraph.pipeline.values import text_of, value_of
from orggraph.rdf.vocab import DCTERMS, OA, OG, ORG, PROV, RDF, TIME
from orggraph.store import GraphReader, Term

_INSTANTS = (TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear)
_NOTHING = Quote(words=None, source=None, source_iri=None, date=None, rule="", confidence=None)


class Teller:
    """Reads evidence graph by graph; labels are looked up once."""

    def __init__(self, reader: GraphReader, labels: Labels) -> None:
        self._reader = reader
        self._labels = labels

    def held(
        self, stretch: Stretch, post: ox.NamedNode, graph: ox.NamedNode, side: ox.NamedNode
    ) -> tuple[Line, list[Quote]]:
        """Return a post for all the time in which it was held, and what one evidence says.

        With it comes what the time was inferred by.
        """
        told = self.post(post, side, graph)
        line = Line(
            iri=told.iri,
            label=told.label,
            post=self._labels.of(self._one(stretch.post, OG.roleLabel)),
            start=stretch.began,
            end=stretch.ended,
            after=tuple(sorted(map(self._labels.of, stretch.after))),
            before=tuple(sorted(map(self._labels.of, stretch.before))),
        )
        quote = replace(
            self.quote(graph),
            status=told.status,
            start=told.start,
            end=told.end,
            decided_by=told.decided_by,
        )
        rules = ", ".join(stretch.rules)
        return line, [quote, replace(_NOTHING, rule=rules)]

    def post(self, post: ox.NamedNode, side: ox.NamedNode, graph: ox.NamedNode) -> Line:
        """Return a post as one piece of evidence tells it, seen from one of its sides."""
        organization = self._one(post, ORG.organization, graph)
        other = organization if side == ORG.member else self._one(post, ORG.member, graph)
        interval = self._one(post, ORG.memberDuring, graph)
        decision = None if side == OG.decidedBy else self._one(post, OG.decidedBy, graph)
        status = self._one(post, OG.status, graph)
        return Line(
            iri=other.value if isinstance(other, ox.NamedNode) else post.value,
            label=self._labels.of(other),
            post=self._labels.of(self._one(post, OG.roleLabel, graph)),
            organization=self._labels.of(organization) if side == OG.decidedBy else None,
            status=self._labels.of(status) or None,
            start=self._instant(interval, TIME.hasBeginning, graph),
            end=self._instant(interval, TIME.hasEnd, graph),
            decided_by=self._labels.of(decision) or None,
        )

    def _instant(
        self, interval: ox.NamedNode | ox.Literal | None, side: ox.NamedNode, graph: ox.NamedNode
    ) -> str | None:
        instant = self._one(interval, side, graph)
        dates = (self._one(instant, form, graph) for form in _INSTANTS)
        return next((date.value for date in dates if date is not None), None)

    def _one(
        self, node: Term | None, predicate: ox.NamedNode, graph: ox.NamedNode | None = None
    ) -> Term | None:
        return value_of(self._reader, node, predicate, graph)

    def quote(self, graph: ox.NamedNode) -> Quote:
        """Return the evidence that names a graph; of an inference, the rule that made it.

        A source that only names something is evidence as a whole: without words, and by no rule.
        """
        if self._one(graph, RDF.type) == OG.Source:
            return Quote(
                words=None,
                source=self._labels.of(graph),
                source_iri=graph.value,
                date=self._text(graph, DCTERMS.issued),
                rule="",
                confidence=None,
                evidence=graph.value,
            )
        source = self._one(graph, PROV.wasDerivedFrom)
        rule = self._one(graph, OG.rule) or self._one(graph, PROV.wasGeneratedBy) or graph
        confidence = self._text(graph, OG.confidence)
        begins, ends = (self._text(graph, place) for place in (OA.start, OA.end))
        return Quote(
            words=self._text(graph, OA.exact),
            source=None if source is None else self._labels.of(source),
            source_iri=None if source is None else source.value,
            date=self._text(source, DCTERMS.issued),
            rule=self._labels.of(rule),
            confidence=None if confidence is None else float(confidence),
            evidence=graph.value,
            from_char=None if begins is None else int(begins),
            to_char=None if ends is None else int(ends),
            **{name: self._text(graph, OG[name]) for name in ("sheet", "row", "column")},
        )

    def _text(self, node: Term | None, predicate: ox.NamedNode) -> str | None:
        return text_of(self._reader, node, predicate)
