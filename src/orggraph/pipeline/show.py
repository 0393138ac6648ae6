"""A portrait of one entity: all that is known of it, each line with its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.find import find, kind_of
from orggraph.pipeline.portrait import Attribute, Group, Line, Portrait, Quote, by_age, by_time
from orggraph.pipeline.results import Labels, compact
from orggraph.pipeline.words import Language, forward, inverse
from orggraph.rdf.ids import is_copy_graph
from orggraph.rdf.ontology import ONTOLOGY_IRI
from orggraph.rdf.vocab import CLASSES, DCTERMS, OA, OG, ORG, PROV, RDF, SKOS, TIME
from orggraph.store import GraphReader

# How a portrait runs: posts, structure, cause and effect, events, people, the rest.
_ORDER = (
    *(ORG.member, ORG.organization, ORG.reportsTo, ORG.subOrganizationOf, OG.organizedWithin),
    *(DCTERMS.spatial, ORG.originalOrganization, ORG.resultingOrganization),
    *(OG.issuedBy, OG.implements, OG.ledTo, OG.heldBy, OG.followed, OG.preparesFor, OG.adopted),
    *(OG.chair, OG.speaker, OG.delegate, OG.attendee, OG.signatory),
    *(PROV.actedOnBehalfOf, OG.decidedBy),
)
_POSTS = (ORG.member, ORG.organization, OG.decidedBy)
# What describes a node by itself, and is told above its statements.
_APART = (RDF.type, SKOS.prefLabel, SKOS.altLabel, PROV.wasDerivedFrom)
_INSTANTS = (TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear)


def show(reader: GraphReader, words: str, language: Language = Language.ENGLISH) -> Portrait:
    """Return the portrait of the entity that `words` mean (see `find`)."""
    node = find(reader, words)
    kind = kind_of(reader, node)
    if kind is None:
        raise QueryError(f"not an entity: <{node.value}>")
    return _Painter(reader, language).portrait(node, kind)


class _Painter:
    """Reads what is around one entity; labels are looked up once."""

    def __init__(self, reader: GraphReader, language: Language) -> None:
        self._reader = reader
        self._language = language
        self._labels = Labels(reader, language)

    def portrait(self, node: ox.NamedNode, kind: str) -> Portrait:
        """Return the portrait of an entity of a class."""
        label = self._labels.of(node)
        names = {
            quad.object.value
            for predicate in (SKOS.prefLabel, SKOS.altLabel)
            for quad in self._reader.match(node, predicate)
            if isinstance(quad.object, ox.Literal)
        }
        from_it = None
        if kind == "Source":
            from_it = sum(1 for _ in self._reader.match(None, PROV.wasDerivedFrom, node))
        return Portrait(
            iri=node.value,
            kind=self._labels.of(CLASSES.get(kind) or OG[kind]),
            label=label,
            aliases=tuple(sorted(names - {label})),
            attributes=tuple(self._attributes(node)),
            groups=tuple(self._groups(node)),
            evidences=from_it,
        )

    def _attributes(self, node: ox.NamedNode) -> Iterator[Attribute]:
        stated: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for quad in self._quads(self._reader.match(node)):
            if quad.predicate in _APART:
                continue
            if isinstance(quad.object, ox.Literal) or quad.object == node:
                value = self._labels.of(quad.object)
            elif quad.subject == quad.graph_name:  # a source's address
                value = quad.object.value if isinstance(quad.object, ox.NamedNode) else ""
            else:
                continue
            stated[self._labels.of(quad.predicate), value].add(self._labels.of(_graph(quad)))
        for (name, value), sources in sorted(stated.items()):
            yield Attribute(name=name, value=value, sources=tuple(sorted(sources)))

    def _groups(self, node: ox.NamedNode) -> Iterator[Group]:
        evidence: dict[tuple[ox.NamedNode, bool], defaultdict[Line, set[ox.NamedNode]]] = {}
        for quad, incoming in self._statements(node):
            key = quad.predicate, incoming
            lines = evidence.setdefault(key, defaultdict(set))
            lines[self._line(quad, incoming=incoming)].add(_graph(quad))
        _drop_inverses(evidence)
        for (relation, incoming), lines in sorted(
            evidence.items(), key=lambda item: _place(*item[0])
        ):
            name = compact(relation)
            words = inverse(name, self._language) if incoming else forward(name, self._language)
            told = [
                replace(line, quotes=tuple(sorted(map(self._quote, graphs), key=by_age)))
                for line, graphs in lines.items()
            ]
            yield Group(
                relation=name,
                incoming=incoming,
                name=words or self._labels.of(relation),
                lines=tuple(sorted(told, key=by_time)),
            )

    def _statements(self, node: ox.NamedNode) -> Iterator[tuple[ox.Quad, bool]]:
        """Yield the edges of an entity, and whether they lead to it."""
        for quad in self._quads(self._reader.match(node)):
            is_edge = isinstance(quad.object, ox.NamedNode) and quad.subject != quad.graph_name
            if is_edge and quad.predicate not in _APART and quad.object != node:
                yield quad, False
        for quad in self._quads(self._reader.match(value=node)):
            if quad.predicate not in _APART:
                yield quad, True

    def _line(self, quad: ox.Quad, *, incoming: bool) -> Line:
        """Return one statement without its evidence."""
        other = quad.subject if incoming else quad.object
        assert isinstance(other, ox.NamedNode)  # noqa: S101 - the edges of an entity
        if not incoming or quad.predicate not in _POSTS:
            return Line(iri=other.value, label=self._labels.of(other))
        return self._post(other, quad.predicate, _graph(quad))

    def _post(self, post: ox.NamedNode, side: ox.NamedNode, graph: ox.NamedNode) -> Line:
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

    def _quote(self, graph: ox.NamedNode) -> Quote:
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

    def _quads(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        """Yield quads that speak of entities: none of the ontology, none of kept copies."""
        for quad in quads:
            name = quad.graph_name
            if not isinstance(name, ox.NamedNode):
                continue
            if name.value != ONTOLOGY_IRI and not is_copy_graph(name.value):
                yield quad


def _value(term: ox.NamedNode | ox.Literal | None) -> str | None:
    return None if term is None else term.value


def _drop_inverses(
    evidence: dict[tuple[ox.NamedNode, bool], defaultdict[Line, set[ox.NamedNode]]],
) -> None:
    """Remove what is told twice: og:ledTo is the other side of og:implements of an event."""
    for kept, told_again in (
        ((OG.ledTo, False), (OG.implements, True)),
        ((OG.implements, False), (OG.ledTo, True)),
    ):
        for line in evidence.get(kept, {}):
            again = evidence.get(told_again, defaultdict(set)).pop(line, set())
            evidence[kept][line] |= again
        if len(evidence.get(told_again, ())) == 0:
            evidence.pop(told_again, None)


def _graph(quad: ox.Quad) -> ox.NamedNode:
    assert isinstance(quad.graph_name, ox.NamedNode)  # noqa: S101 - see _Painter._quads
    return quad.graph_name


def _place(relation: ox.NamedNode, incoming: bool) -> tuple[int, bool, str]:  # noqa: FBT001 - a key
    known = _ORDER.index(relation) if relation in _ORDER else len(_ORDER)
    return known, incoming, relation.value
