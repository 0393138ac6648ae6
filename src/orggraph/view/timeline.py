"""A graph along time: lanes of posts, events and documents, body by body.

Pure and deterministic, as every picture: the same graph gives the same timeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from orggraph.view.lanes import EPOCH, WIDTH, Mark, bar_days, named, packed, window
from orggraph.view.model import Edge, Node, ViewGraph
from orggraph.view.scene import SceneEdge, scene_edges
from orggraph.view.theme import Theme

ROW = 26  # pixels, enough for a finger
HEAD = 30  # of the line that names a body
_AFTER = 10

_HOLDS, _NEXT = "holdsPost", "succeededBy"
_OF_BODY = {"heldBy": "event", "issuedBy": "document"}
_OTHER_POSTS = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A lane: `kind` is "body" (a heading), "post", "event" or "document"; `y` is its top.

    `label` is the name of the body or the post; the page names the other two.
    """

    kind: str
    body: str  # an IRI; empty for what belongs to no body that is known
    label: str
    y: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A line between two marks, by their ids; an arrow points to the target."""

    line: SceneEdge
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A whole picture; `undated` are the ids of what has no place in it for want of a date."""

    nodes: tuple[Node, ...]
    edges: tuple[SceneEdge, ...]
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    undated: tuple[str, ...]
    window: tuple[int, int]
    height: int
    classes: tuple[str, ...]
    relations: tuple[str, ...]


def make_timeline(graph: ViewGraph, theme: Theme) -> Timeline:
    """Return the timeline of a graph; marks are named by the keys of their edges or nodes."""
    nodes = {node.iri: node for node in graph.nodes}
    every = [*_bars(graph, nodes), *_points(nodes.values())]
    marks = [named(mark) for mark in every if len(mark.known) > 0]
    first, last = window(marks)
    lanes, placed = _lanes(graph, nodes, marks, WIDTH / (last - first))
    lines = tuple(scene_edges(graph, theme))
    kinds, relations = {node.kind for node in graph.nodes}, {line.relation for line in lines}
    return Timeline(
        nodes=graph.nodes,
        edges=lines,
        lanes=tuple(lanes),
        marks=tuple(placed),
        links=tuple(_links(graph, lines, placed)),
        undated=tuple(sorted(mark.id for mark in every if len(mark.known) == 0)),
        window=(first, last),
        height=lanes[-1].y + lanes[-1].height + _AFTER if len(lanes) > 0 else HEAD,
        classes=tuple(name for name in theme.classes if name in kinds),
        relations=tuple(name for name in theme.relations if name in relations),
    )


def edge_id(edge: Edge) -> str:
    """Return what names an edge among the marks."""
    return "\n".join(edge.key)


def _bars(graph: ViewGraph, nodes: Mapping[str, Node]) -> Iterator[Mark]:
    for i, edge in enumerate(graph.edges):
        if edge.bounds is not None:
            holder = nodes[edge.source]
            yield Mark(
                id=edge_id(edge),
                node=holder.iri,
                title=holder.label,
                kind=holder.kind,
                days=bar_days(edge.bounds),
                is_bar=True,
                statement=i,
            )


def _points(nodes: Iterable[Node]) -> Iterator[Mark]:
    for node in nodes:
        if node.type in ("Document", "Event"):
            first = None if node.date is None else node.date.first_day.toordinal() - EPOCH
            last = None if node.date is None else node.date.last_day.toordinal() - EPOCH
            yield Mark(
                id=node.iri,
                node=node.iri,
                title=node.label,
                kind=node.kind,
                days=(first, None, None, last),
                is_bar=False,
            )


_Key = tuple[str, int, str]  # what a lane is sorted by within its body: kind, rank, name
_ORDER = ("post", "event", "document")


def _lanes(
    graph: ViewGraph, nodes: Mapping[str, Node], marks: Sequence[Mark], scale: float
) -> tuple[list[Lane], list[Mark]]:
    """Return the lanes from top to bottom, and the marks in them."""
    by_body: dict[str, dict[_Key, list[Mark]]] = {}
    homes = _homes(graph)
    for mark in marks:
        if mark.statement is not None:
            edge = graph.edges[mark.statement]
            body, key = edge.target, ("post", edge.rank or _OTHER_POSTS, edge.role or "")
        else:
            body = homes.get(mark.node, "")
            key = (nodes[mark.node].type.lower(), 0, "")
        by_body.setdefault(body, {}).setdefault(key, []).append(mark)
    lanes: list[Lane] = []
    placed: list[Mark] = []
    y = 0
    for body in sorted(by_body, key=lambda body: _weight(body, by_body[body], graph.about)):
        label = nodes[body].label if body != "" else ""
        lanes.append(Lane(kind="body", body=body, label=label, y=y, height=HEAD))
        y += HEAD
        for key in sorted(by_body[body], key=lambda key: (_ORDER.index(key[0]), key[1:])):
            rows = packed(by_body[body][key], scale)
            placed += [replace(mark, lane=len(lanes)) for mark in rows]
            height = ROW * (1 + max(mark.row for mark in rows))
            lanes.append(Lane(kind=key[0], body=body, label=key[2], y=y, height=height))
            y += height
        y += _AFTER
    return lanes, placed


def _weight(
    body: str, lanes: Mapping[_Key, Sequence[Mark]], about: str | None
) -> tuple[bool, bool, int, str]:
    """Return what bodies are sorted by: the one asked about, then those with most to tell."""
    return (body != about, body == "", -sum(map(len, lanes.values())), body)


def _homes(graph: ViewGraph) -> dict[str, str]:
    """Return the body that an event or a document belongs to: who held or issued it."""
    homes: dict[str, str] = {}
    for edge in graph.edges:
        if edge.predicate in _OF_BODY:
            homes[edge.source] = min(homes.get(edge.source, edge.target), edge.target)
    return homes


def _links(graph: ViewGraph, lines: Sequence[SceneEdge], marks: Sequence[Mark]) -> Iterator[Link]:
    """Yield the lines between marks: what led to what, and who came after whom."""
    there = {mark.id: mark for mark in marks}
    bars: dict[tuple[str, int], list[str]] = {}
    by_tenure: dict[str, Mark] = {}
    for mark in marks:
        if mark.statement is not None:
            bars.setdefault((mark.node, mark.lane), []).append(mark.id)
            by_tenure[graph.edges[mark.statement].iri] = mark
    for line in lines:
        if line.relation in (_HOLDS, *_OF_BODY):
            continue
        if line.relation != _NEXT:
            if line.source in there and line.target in there:
                yield Link(line=line, source=line.source, target=line.target)
            continue
        earlier = by_tenure.get(graph.edges[line.statement].iri)
        later = bars.get((line.target, earlier.lane), []) if earlier is not None else []
        if earlier is not None and len(later) > 0:
            yield Link(line=line, source=earlier.id, target=later[0])
