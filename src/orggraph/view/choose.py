"""Which part of a graph a picture shows: a neighborhood, a date, and no more than fits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from orggraph.text.dates import PartialDate
from orggraph.view.model import Edge, Node, ViewGraph, ViewKind

MOST_NODES = (
    20_000  # above this a page is too large for a browser; from a few hundred on it opens folded
)

_STRUCTURE = (
    "actedOnBehalfOf",
    "holdsPost",
    "organizedWithin",
    "reportsTo",
    "subOrganizationOf",
)
_CASCADE = ("adopted", "followed", "implements", "ledTo", "preparesFor")
_CHANGES = ("originalOrganization", "resultingOrganization")
_PARTICIPATIONS = ("attendee", "chair", "delegate", "participant", "signatory", "speaker")

# The relations that each picture draws, and those it tells beside the picture: who issued a
# directive matters in a cascade, but a node for each issuer would tie everything together.
DRAWN: Mapping[ViewKind, tuple[str, ...]] = {
    ViewKind.STRUCTURE: _STRUCTURE,
    ViewKind.CASCADE: _CASCADE,
    ViewKind.NETWORK: tuple(
        sorted((*_STRUCTURE, *_CASCADE, *_PARTICIPATIONS, "heldBy", "issuedBy", *_CHANGES))
    ),
    ViewKind.TIMELINE: tuple(
        sorted((*_CASCADE, "heldBy", "holdsPost", "issuedBy", "succeededBy"))
    ),
}
BESIDE: Mapping[ViewKind, tuple[str, ...]] = {
    ViewKind.STRUCTURE: (),
    ViewKind.CASCADE: ("heldBy", "issuedBy", *_CHANGES),
    ViewKind.NETWORK: (),
    ViewKind.TIMELINE: (),
}
TYPES: Mapping[ViewKind, frozenset[str]] = {
    ViewKind.STRUCTURE: frozenset(("Organization", "Person")),
    ViewKind.CASCADE: frozenset(("Document", "Event")),
    ViewKind.NETWORK: frozenset(("Organization", "Person", "Document", "Event")),
    ViewKind.TIMELINE: frozenset(("Organization", "Person", "Document", "Event")),
}


def choose(
    kind: ViewKind,
    nodes: Mapping[str, Node],
    edges: Iterable[Edge],
    *,
    about: str | None = None,
    depth: int = 2,
    as_of: PartialDate | None = None,
    most: int = MOST_NODES,
    alone: bool = False,
) -> ViewGraph:
    """Return the part of the graph that a picture shows.

    With `about`, that is what stands within `depth` steps of it; without, whatever has a
    relation; `alone` adds what has none, a timeline what has a date. Beyond `most` nodes the
    nearest and best connected are kept.
    """
    there = {
        iri: node
        for iri, node in nodes.items()
        if (node.type in TYPES[kind] or iri == about) and not _begins_after(node.date, as_of)
    }
    everything = [edge for edge in edges if _valid(edge, as_of)]
    drawn = [
        edge
        for edge in _once(everything)
        if edge.predicate in DRAWN[kind] and edge.source in there and edge.target in there
    ]
    neighbors = _neighbors(drawn)
    if about is not None:
        distance = _distances(about, neighbors, depth)
    else:
        shown = there if alone or len(neighbors) == 0 else neighbors
        distance = dict.fromkeys((*shown, *_dated(there, kind)), 0)
    ranked = sorted(distance, key=lambda iri: (distance[iri], -len(neighbors.get(iri, ())), iri))
    kept = frozenset(ranked[:most])
    return ViewGraph(
        kind=kind,
        nodes=tuple(there[iri] for iri in sorted(kept)),
        edges=tuple(
            sorted(
                (edge for edge in drawn if edge.source in kept and edge.target in kept),
                key=lambda edge: edge.key,
            )
        ),
        about=about,
        depth=None if about is None else depth,
        as_of=as_of,
        unconnected=0 if about is not None else len(there) - len(distance),
        left_out=len(ranked) - len(kept),
    )


def add_beside(graph: ViewGraph, nodes: Mapping[str, Node], edges: Iterable[Edge]) -> ViewGraph:
    """Return the graph with what is told beside the picture: issuers, and who held an event."""
    drawn = {node.iri for node in graph.nodes}
    beside = [
        replace(edge, context=True)
        for edge in edges
        if edge.predicate in BESIDE[graph.kind]
        and edge.source in drawn
        and edge.target in nodes
        and _valid(edge, graph.as_of)
    ]
    others = sorted({edge.target for edge in beside} - drawn)
    return replace(
        graph,
        nodes=tuple(
            sorted(
                (*graph.nodes, *(replace(nodes[iri], context=True) for iri in others)),
                key=lambda node: node.iri,
            )
        ),
        edges=tuple(sorted((*graph.edges, *beside), key=lambda edge: edge.key)),
    )


def _dated(nodes: Mapping[str, Node], kind: ViewKind) -> Iterable[str]:
    """Yield what has its place on a timeline by its date, related or not."""
    dated = (iri for iri, node in nodes.items() if node.date is not None)
    return dated if kind is ViewKind.TIMELINE else ()


def _once(edges: Collection[Edge]) -> list[Edge]:
    """Drop "event implements document" where "document led to event" says the same."""
    led = {(edge.target, edge.source) for edge in edges if edge.predicate == "ledTo"}
    return [
        edge
        for edge in edges
        if edge.predicate != "implements" or (edge.source, edge.target) not in led
    ]


def _valid(edge: Edge, as_of: PartialDate | None) -> bool:
    """Tell whether a post may have been held on the day; what is not known stays."""
    if as_of is None:
        return True
    ended = edge.end is not None and edge.end.last_day < as_of.first_day
    return not ended and not _begins_after(edge.start, as_of)


def _begins_after(start: PartialDate | None, as_of: PartialDate | None) -> bool:
    return start is not None and as_of is not None and start.first_day > as_of.last_day


def _neighbors(edges: Iterable[Edge]) -> dict[str, set[str]]:
    neighbors: dict[str, set[str]] = {}
    for edge in edges:
        neighbors.setdefault(edge.source, set()).add(edge.target)
        neighbors.setdefault(edge.target, set()).add(edge.source)
    return neighbors


def _distances(start: str, neighbors: Mapping[str, set[str]], depth: int) -> dict[str, int]:
    """Return how many steps each node within `depth` is from the start."""
    distance = {start: 0}
    front = [start]
    for step in range(1, depth + 1):
        reached = sorted({far for near in front for far in neighbors.get(near, ())})
        front = [iri for iri in reached if iri not in distance]
        distance.update(dict.fromkeys(front, step))
    return distance
