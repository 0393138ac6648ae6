"""A portrait of one entity: all that is known of it, each line with its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.find import class_of, find, kind_of
from orggraph.pipeline.portrait import Attribute, Group, Line, Portrait, Quote, by_age, by_time
from orggraph.pipeline.results import Labels, compact
from orggraph.pipeline.stretches import INFERRED_EDGES, Stretches
from orggraph.pipeline.tell import Teller
from orggraph.pipeline.words import Language, forward, inverse
from orggraph.rdf.ids import is_copy_graph
from orggraph.rdf.ontology import ONTOLOGY_IRI
from orggraph.rdf.vocab import DCTERMS, OG, ORG, PROV, RDF, SKOS
from orggraph.store import GraphReader

# How a portrait runs: posts, structure, cause and effect, events, people, the rest.
_ORDER = (
    *(
        ORG.postIn,
        OG.holder,
        ORG.member,
        ORG.organization,
        ORG.reportsTo,
        ORG.subOrganizationOf,
        OG.organizedWithin,
    ),
    *(DCTERMS.spatial, ORG.originalOrganization, ORG.resultingOrganization),
    *(OG.issuedBy, OG.implements, OG.ledTo, OG.heldBy, OG.followed, OG.preparesFor, OG.adopted),
    *(OG.chair, OG.speaker, OG.delegate, OG.attendee, OG.signatory),
    *(PROV.actedOnBehalfOf, OG.decidedBy),
)
_POSTS = (ORG.member, ORG.organization, OG.decidedBy)
# What describes a node by itself, and is told above its statements.
_APART = (RDF.type, SKOS.prefLabel, SKOS.altLabel, PROV.wasDerivedFrom, ORG.role, OG.roleLabel)


def show(
    reader: GraphReader,
    words: str,
    language: Language = Language.ENGLISH,
    *,
    most: int | None = None,
) -> Portrait:
    """Return the portrait of the entity that `words` mean (see `find`).

    Of each relation at most `most` lines are told.
    """
    node = find(reader, words)
    kind = kind_of(reader, node)
    if kind is None:
        raise QueryError(f"not an entity: <{node.value}>")
    return _Painter(reader, language, most).portrait(node, kind)


class _Painter:
    """Reads what is around one entity; labels are looked up once."""

    def __init__(self, reader: GraphReader, language: Language, most: int | None) -> None:
        self._reader = reader
        self._language = language
        self._most = most
        self._labels = Labels(reader, language)
        self._teller = Teller(reader, self._labels)

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
            kind=self._labels.of(class_of(kind)),
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
        stretches = Stretches(self._reader, node)
        evidence: dict[tuple[ox.NamedNode, bool], defaultdict[Line, set[Quote]]] = {}
        for quad, incoming in self._statements(node):
            lines = evidence.setdefault((quad.predicate, incoming), defaultdict(set))
            line, quotes = self._told(quad, stretches, incoming=incoming)
            lines[line].update(quotes)
        for stretch, membership, graph in stretches.of_post(node):
            line, quotes = self._teller.held(stretch, membership, graph, ORG.organization)
            lines = evidence.setdefault((OG.holder, False), defaultdict(set))
            lines[replace(line, post=None)].update(quotes)
        _drop_inverses(evidence)
        for (relation, incoming), lines in sorted(
            evidence.items(), key=lambda item: _place(*item[0])
        ):
            name = compact(relation)
            words = inverse(name, self._language) if incoming else forward(name, self._language)
            told = [_with_quotes(line, quotes) for line, quotes in lines.items()]
            yield Group(
                relation=name,
                incoming=incoming,
                name=words or self._labels.of(relation),
                lines=tuple(sorted(told, key=by_time)[: self._most]),
                left_out=0 if self._most is None else max(0, len(told) - self._most),
            )

    def _statements(self, node: ox.NamedNode) -> Iterator[tuple[ox.Quad, bool]]:
        """Yield the edges of an entity, and whether they lead to it."""
        for quad in self._quads(self._reader.match(node)):
            is_edge = isinstance(quad.object, ox.NamedNode) and quad.subject != quad.graph_name
            if is_edge and quad.predicate not in _APART and quad.object != node:
                yield quad, False
        for quad in self._quads(self._reader.match(value=node)):
            if quad.predicate not in (*_APART, *INFERRED_EDGES):
                yield quad, True

    def _told(
        self, quad: ox.Quad, stretches: Stretches, *, incoming: bool
    ) -> tuple[Line, list[Quote]]:
        """Return one statement, and one piece of its evidence."""
        other, graph = quad.subject if incoming else quad.object, _graph(quad)
        assert isinstance(other, ox.NamedNode)  # noqa: S101 - the edges of an entity
        if not incoming or quad.predicate not in _POSTS:
            line = Line(iri=other.value, label=self._labels.of(other))
            return line, [self._teller.quote(graph)]
        stretch = None if quad.predicate == OG.decidedBy else stretches.of(other, graph)
        if stretch is None:
            line = self._teller.post(other, quad.predicate, graph)
            return line, [self._teller.quote(graph)]
        return self._teller.held(stretch, other, graph, quad.predicate)

    def _quads(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        """Yield quads that speak of entities: none of the ontology, none of kept copies."""
        for quad in quads:
            name = quad.graph_name
            if not isinstance(name, ox.NamedNode):
                continue
            if name.value != ONTOLOGY_IRI and not is_copy_graph(name.value):
                yield quad


def _with_quotes(line: Line, quotes: Iterable[Quote]) -> Line:
    """Return a line with its evidence, and with whatever decided on it by that evidence."""
    decided = sorted({quote.decided_by for quote in quotes if quote.decided_by is not None})
    return replace(
        line,
        decided_by=line.decided_by or "; ".join(decided) or None,
        quotes=tuple(sorted(quotes, key=by_age)),
    )


def _drop_inverses(
    evidence: dict[tuple[ox.NamedNode, bool], defaultdict[Line, set[Quote]]],
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
