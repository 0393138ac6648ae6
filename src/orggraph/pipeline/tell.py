"""What one piece of evidence tells: a quote, and the post that it speaks of."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from orggraph.pipeline.portrait import Line, Quote
from orggraph.pipeline.results import Labels
from orggraph.pipeline.stretches import Stretch
from orggraph.rdf.vocab import DCTERMS, OA, OG, ORG, PROV, TIME
from orggraph.store import GraphReader

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
        self,
        node: ox.NamedNode | ox.Literal | None,
        predicate: ox.NamedNode,
        graph: ox.NamedNode | None = None,
    ) -> ox.NamedNode | ox.Literal | None:
        """Return a value of a node, the first by its text; None when there is none."""
        if not isinstance(node, ox.NamedNode):
            return None
        values = (quad.object for quad in self._reader.match(node, predicate, None, graph))
        known = [value for value in values if isinstance(value, (ox.NamedNode, ox.Literal))]
        return min(known, key=str, default=None)

    def quote(self, graph: ox.NamedNode) -> Quote:
        """Return the evidence that names a graph; of an inference, the rule that made it."""
        source = self._one(graph, PROV.wasDerivedFrom)
        words = self._one(graph, OA.exact)
        date = self._one(source, DCTERMS.issued)
        confidence = self._one(graph, OG.confidence)
        rule = self._one(graph, OG.rule) or self._one(graph, PROV.wasGeneratedBy) or graph
        return Quote(
            words=None if words is None else words.value,
            source=None if source is None else self._labels.of(source),
            source_iri=None if source is None else source.value,
            date=None if date is None else date.value,
            rule=self._labels.of(rule),
            confidence=None if confidence is None else float(confidence.value),
            **{name: _value(self._one(graph, OG[name])) for name in ("sheet", "row", "column")},
        )


def _value(term: ox.NamedNode | ox.Literal | None) -> str | None:
    return None if term is None else term.value
