"""From the stored graph to the part of it that a picture shows, with the words behind it.

The shape of the graph is read first and whole, since nearness and weight need it; the quotes,
which are most of the bytes, only for what the picture shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from orggraph.analyze.graphs import Graph, View
from orggraph.errors import QueryError
from orggraph.pipeline.find import find
from orggraph.pipeline.held import NEXT, Told, read_held
from orggraph.pipeline.networks import to_networkx
from orggraph.pipeline.picture_quotes import PictureQuotes
from orggraph.rdf.vocab import KINDS
from orggraph.store.base import GraphReader
from orggraph.text.dates import PartialDate
from orggraph.view.choose import BESIDE, DRAWN, MOST_NODES, add_beside, choose
from orggraph.view.html import render
from orggraph.view.model import Edge, Node, Quote, ViewGraph, ViewKind

__all__ = ["Page", "draw", "project"]

# What a name means, where it fits several entities: first what the picture is about.
_FIRST = {
    ViewKind.STRUCTURE: ("Organization", "Person", "Document", "Event"),
    ViewKind.CASCADE: ("Document", "Event", "Organization", "Person"),
    ViewKind.NETWORK: tuple(KINDS),
    ViewKind.TIMELINE: ("Organization", "Person", "Document", "Event"),
}
_HELD = frozenset(("holdsPost", NEXT))  # read from what was inferred of all sources


def project(
    reader: GraphReader,
    kind: ViewKind,
    *,
    about: str | None = None,
    depth: int = 2,
    as_of: PartialDate | None = None,
    most: int = MOST_NODES,
) -> ViewGraph:
    """Return what a picture of the stored graph shows.

    Args:
        reader: the store.
        kind: what the picture is about.
        about: an IRI or a name; shows what stands within `depth` steps of it.
        depth: how many steps.
        as_of: leaves out posts that ended before that day or began after it, and documents
            and events of later days; what has no date stays.
        most: how many entities are shown at most.

    Raises:
        QueryError: `about` names no entity, or several.
    """
    if depth < 0:
        raise QueryError(f"a depth below zero: {depth}", remedy="2 is the default")
    graph = to_networkx(reader, View.EVERYTHING)
    center = None if about is None else find(reader, about, types=_FIRST[kind]).value
    if center is not None and center not in graph:
        raise QueryError(f"not an organization, person, document or event: <{center}>")
    nodes = {iri: _node(iri, data) for iri, data in graph.nodes(data=True)}
    told = _told(reader, kind, graph)
    edges = [edge for edge, _ in told]
    shown = choose(kind, nodes, edges, about=center, depth=depth, as_of=as_of, most=most)
    return _with_words(reader, told, add_beside(shown, nodes, edges))


def _told(reader: GraphReader, kind: ViewKind, graph: Graph) -> list[Told]:
    """Return what a picture may draw with the names of the graphs it stands in, unquoted."""
    predicates = frozenset((*DRAWN[kind], *BESIDE[kind]))
    if kind is not ViewKind.TIMELINE:
        return list(_edges(graph, predicates))
    held = (told for told in read_held(reader) if {told[0].source, told[0].target} <= set(graph))
    return [*_edges(graph, predicates - _HELD), *held]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, and what to say of it: how much it draws, and what it leaves out."""

    html: str
    nodes: int
    edges: int
    note: str

    def save(self, path: Path | str) -> None:
        """Write the page to a file; it needs nothing else."""
        Path(path).write_text(self.html, encoding="utf-8")

    def _repr_html_(self) -> str:
        """Return the page as notebooks show it: in a frame of its own, apart from theirs."""
        return (
            f'<iframe srcdoc="{escape(self.html)}" sandbox="allow-scripts allow-downloads '
            'allow-popups" width="100%" height="720"></iframe>'
        )


def draw(
    reader: GraphReader,
    kind: ViewKind,
    *,
    about: str | None = None,
    depth: int = 2,
    as_of: PartialDate | None = None,
    language: str = "vi",
) -> Page:
    """Return a picture of the stored graph as one HTML page; see `project`."""
    graph = project(reader, kind, about=about, depth=depth, as_of=as_of)
    note = "" if graph.left_out == 0 else f"; {graph.left_out} left out, see --about and --depth"
    return Page(
        html=render(graph, language=language),
        nodes=len(graph.drawn_nodes()),
        edges=len(graph.drawn_edges()),
        note=note,
    )


def _node(iri: str, data: Mapping[str, str | int]) -> Node:
    day, ordinal = data.get("date"), data.get("ordinal")
    return Node(
        iri=iri,
        kind=str(data["kind"]),
        type=str(data["type"]),
        label=str(data["label"]),
        number=_text(data.get("number")),
        date=_day(day),
        ordinal=None if ordinal is None else int(ordinal),
        term=_text(data.get("term")),
    )


def _edges(graph: Graph, predicates: frozenset[str]) -> Iterator[Told]:
    """Yield the edges of some predicates, and their evidence."""
    for source, target, key, data in graph.edges(keys=True, data=True):
        if data["predicate"] in predicates:
            decision = data.get("decided_by", "")
            edge = Edge(
                source=source,
                target=target,
                predicate=data["predicate"],
                iri=key.partition(" ")[2],  # a post's; other edges are keyed by predicate alone
                role=data.get("role"),
                status=data.get("status"),
                start=_day(data.get("start")),
                end=_day(data.get("end")),
                decided_by=graph.nodes[decision]["label"] if decision in graph else None,
            )
            yield edge, data["evidence"]


def _with_words(reader: GraphReader, told: Iterable[Told], shown: ViewGraph) -> ViewGraph:
    """Return the picture with the other names of its entities, and the words of its edges."""
    words = PictureQuotes(reader)
    evidence = {edge.key: names for edge, names in told}
    return replace(
        shown,
        nodes=tuple(
            replace(node, aliases=words.aliases(node.iri, node.label)) for node in shown.nodes
        ),
        edges=tuple(
            replace(edge, quotes=(*_quotes(words, edge, evidence[edge.key]), *edge.quotes))
            for edge in shown.edges
        ),
    )


def _quotes(words: PictureQuotes, edge: Edge, evidence: tuple[str, ...]) -> Iterator[Quote]:
    """Yield the words behind an edge; those of a succession are what it was inferred from."""
    for quote in words.quotes(evidence):
        yield replace(quote, inferred=True) if edge.predicate == NEXT else quote


def _day(value: object) -> PartialDate | None:
    return None if value is None else PartialDate.parse(str(value))


def _text(value: object) -> str | None:
    return None if value is None else str(value)
