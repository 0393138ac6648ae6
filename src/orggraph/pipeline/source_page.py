"""A source as it was read: its text with the quoted words marked, and what each of them says."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.find import find, kind_of
from orggraph.pipeline.portrait import Quote
from orggraph.pipeline.results import Labels, compact
from orggraph.pipeline.tell import Teller
from orggraph.pipeline.values import text_of, value_of
from orggraph.pipeline.words import Language, forward
from orggraph.rdf.vocab import DCTERMS, OG, ORG, PROV, RDF, SCHEMA
from orggraph.store import GraphReader

# What describes a post or a time, and is told with the post's line or not at all.
_POST = (ORG.member, ORG.organization)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A thing that has a page."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement in words: a relation, or a post when it has a role."""

    subject: Node
    relation: str
    object: Node
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of evidence, with what it supports."""

    quote: Quote
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of the text, and the places in `pieces` of the evidence that quotes it."""

    text: str
    start: int
    pieces: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """A source, its text cut where quotes begin and end, and its evidence in their order."""

    iri: str
    identifier: str
    title: str | None
    date: str | None
    url: str | None
    stretches: tuple[Stretch, ...]
    pieces: tuple[Piece, ...]


def source_page(reader: GraphReader, words: str, language: Language) -> SourcePage:
    """Return the source that `words` mean (see `find`) with its text and evidence."""
    node = find(reader, words, types=["Source"])
    if kind_of(reader, node) != "Source":
        raise QueryError(f"not a source: <{node.value}>")
    telling = _Telling(reader, language)
    graphs = {
        quad.subject
        for quad in reader.match(None, PROV.wasDerivedFrom, node, node)
        if isinstance(quad.subject, ox.NamedNode)
    }
    pieces = sorted((telling.piece(graph) for graph in graphs), key=_place)
    return SourcePage(
        iri=node.value,
        identifier=text_of(reader, node, DCTERMS.identifier, node) or "",
        title=text_of(reader, node, DCTERMS.title, node),
        date=text_of(reader, node, DCTERMS.issued, node),
        url=text_of(reader, node, SCHEMA.url, node),
        stretches=tuple(stretches(reader.text(node.value), pieces)),
        pieces=tuple(pieces),
    )


def stretches(text: str, pieces: Sequence[Piece]) -> Iterator[Stretch]:
    """Yield a text cut at the ends of all quotes; quotes may overlap."""
    spans = [(piece.quote.from_char, piece.quote.to_char) for piece in pieces]
    places = {0, len(text)}
    for start, end in spans:
        if start is not None and end is not None:
            places |= {start, end}
    cuts = sorted(place for place in places if 0 <= place <= len(text))
    for start, end in itertools.pairwise(cuts):
        covering = tuple(
            number
            for number, (first, last) in enumerate(spans)
            if first is not None and last is not None and first <= start and end <= last
        )
        yield Stretch(text=text[start:end], start=start, pieces=covering)


class _Telling:
    """Tells what evidence supports; labels are looked up once."""

    def __init__(self, reader: GraphReader, language: Language) -> None:
        self._reader = reader
        self._language = language
        self._labels = Labels(reader, language)
        self._teller = Teller(reader, self._labels)

    def piece(self, graph: ox.NamedNode) -> Piece:
        """Return a piece of evidence."""
        quads = sorted(self._reader.match(graph=graph), key=str)
        said = [*self._relations(quads), *self._posts(quads, graph)]
        return Piece(quote=self._teller.quote(graph), said=tuple(dict.fromkeys(said)))

    def _relations(self, quads: Sequence[ox.Quad]) -> Iterator[Said]:
        """Yield the edges between things; og:ledTo is told by og:implements beside it."""
        nodes = {quad.subject for quad in quads if quad.predicate in _POST}
        carried = {
            (quad.object, quad.subject) for quad in quads if quad.predicate == OG.implements
        }
        for quad in quads:
            if not isinstance(quad.object, ox.NamedNode) or quad.subject in nodes:
                continue
            if quad.predicate == OG.ledTo and (quad.subject, quad.object) in carried:
                continue
            if quad.predicate == RDF.type or kind_of(self._reader, quad.object) is None:
                continue  # the latter are times
            relation = forward(compact(quad.predicate), self._language)
            yield Said(
                subject=self._node(quad.subject),
                relation=relation or self._labels.of(quad.predicate),
                object=self._node(quad.object),
            )

    def _posts(self, quads: Sequence[ox.Quad], graph: ox.NamedNode) -> Iterator[Said]:
        for quad in quads:
            if quad.predicate != ORG.member or not isinstance(quad.subject, ox.NamedNode):
                continue
            organization = value_of(self._reader, quad.subject, ORG.organization, graph)
            status = value_of(self._reader, quad.subject, OG.status, graph)
            yield Said(
                subject=self._node(quad.object),
                relation=self._labels.of(status),
                object=self._node(organization),
                role=text_of(self._reader, quad.subject, OG.roleLabel, graph),
            )

    def _node(self, term: object) -> Node:
        assert isinstance(term, ox.NamedNode)  # noqa: S101 - the ends of an edge
        return Node(iri=term.value, label=self._labels.of(term))


def _place(piece: Piece) -> tuple[int, int, int, str]:
    quote = piece.quote
    return int(quote.row or 0), quote.from_char or 0, quote.to_char or 0, quote.evidence or ""
