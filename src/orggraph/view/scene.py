"""A graph as a picture: every box with its place and look, every line with its color.

Pure and deterministic: the same graph gives the same scene, whoever draws it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from orggraph.view.boxes import box, wrapped
from orggraph.view.communities import Split, communities, subtrees
from orggraph.view.folding import folded
from orggraph.view.groups import Group, trees
from orggraph.view.layers import Pair, Size
from orggraph.view.layout import Placed, place_cascade, place_network, place_structure
from orggraph.view.model import Edge, Node, ViewGraph, ViewKind
from orggraph.view.theme import RelationStyle, Theme

_GONE = frozenset(("former", "ended"))  # statuses of a post that is no longer held
_INFERRED_DASH = (10, 6)
_GONE_DASH = (2, 4)
_MOST_ROLES = 1  # in a person's box; all of them are in the panel

# Beyond so many boxes a picture is a cloud that nobody reads: it opens as a map of groups.
MOST_READABLE = 400

Place = Callable[[Mapping[str, Size], Sequence[Pair]], Placed]
_PLACE: Mapping[ViewKind, tuple[Place, Split]] = {
    ViewKind.STRUCTURE: (place_structure, subtrees),
    ViewKind.CASCADE: (place_cascade, subtrees),
    ViewKind.NETWORK: (place_network, communities),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneNode:
    """A box: its center, its size, its words and its look."""

    id: str
    x: int
    y: int
    width: int
    height: int
    label: str
    title: str
    kind: str
    fill: str
    border: str
    corner: int
    broken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneEdge:
    """A line. `source` and `target` are the ends of the arrow, which points to the target.

    `statement` is the place of what it says among the graph's edges; `bend` tells lines
    between the same two boxes apart, 0 for the first. A `spare` line is drawn where the other
    lines between its boxes are hidden.
    """

    id: str
    source: str
    target: str
    statement: int
    relation: str
    label: str
    color: str
    dashes: tuple[int, ...]
    bend: int
    inferred: bool
    gone: bool  # a post that is no longer held
    spare: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A whole picture. The legend names the classes and relations in it, in theme order."""

    nodes: tuple[SceneNode, ...]
    edges: tuple[SceneEdge, ...]
    classes: tuple[str, ...]
    relations: tuple[str, ...]
    groups: tuple[Group, ...]


def make_scene(graph: ViewGraph, theme: Theme, *, most: int = MOST_READABLE) -> Scene:
    """Return the picture of a graph; one of more than `most` nodes is folded into groups."""
    nodes = graph.drawn_nodes()
    pairs = [_pair(edge, theme.relations[edge.predicate]) for edge in graph.drawn_edges()]
    words = _words_in_boxes(graph)
    sizes = {iri: box(lines) for iri, lines in words.items()}
    place, split = _PLACE[graph.kind]
    if len(nodes) > most:
        places, groups = folded({node.iri: node for node in nodes}, sizes, pairs, place, split)
    else:
        places = place(sizes, pairs)
        groups = () if graph.kind is ViewKind.NETWORK else trees(places, pairs)
    edges = tuple(scene_edges(graph, theme))
    return Scene(
        nodes=tuple(
            _node(node, places[node.iri], sizes[node.iri], words[node.iri], theme)
            for node in nodes
        ),
        edges=edges,
        classes=_in_order(theme.classes, (node.kind for node in nodes)),
        relations=_in_order(theme.relations, (edge.relation for edge in edges)),
        groups=groups,
    )


def _words_in_boxes(graph: ViewGraph) -> dict[str, list[str]]:
    """Return the lines in each box: the name, and what a reader looks for next."""
    roles: dict[str, list[str]] = {}
    if graph.kind is ViewKind.STRUCTURE:
        for edge in graph.drawn_edges():
            if edge.role is not None and edge.status not in _GONE:
                roles.setdefault(edge.source, []).append(edge.role)
    if graph.kind is ViewKind.NETWORK:  # small boxes leave more room for its lines
        return {node.iri: wrapped(node.label, lines=2) for node in graph.drawn_nodes()}
    return {
        node.iri: [*wrapped(node.label), *_caption(node, roles.get(node.iri, []))]
        for node in graph.drawn_nodes()
    }


def _caption(node: Node, roles: list[str]) -> list[str]:
    if len(roles) > 0:
        more = "" if len(roles) <= _MOST_ROLES else f" +{len(roles) - _MOST_ROLES}"
        return wrapped(roles[0] + more, lines=1)
    if node.date is not None and str(node.date) not in node.label:
        return [str(node.date)]
    return []


def _pair(edge: Edge, style: RelationStyle) -> Pair:
    """Return the upper and the lower end of an edge in a layered picture."""
    if style.above == "source":
        return (edge.source, edge.target)
    return (edge.target, edge.source)


def _node(
    node: Node, place: tuple[int, int], size: tuple[int, int], lines: list[str], theme: Theme
) -> SceneNode:
    style = theme.classes[node.kind]
    return SceneNode(
        id=node.iri,
        x=place[0],
        y=place[1],
        width=size[0],
        height=size[1],
        label="\n".join(lines),
        title=node.label,
        kind=node.kind,
        fill=style.fill,
        border=style.border,
        corner=style.corner,
        broken=style.broken,
    )


def scene_edges(graph: ViewGraph, theme: Theme) -> Iterable[SceneEdge]:
    """Yield a line for each edge; that of an inferred one beside a stated one is spare.

    What a rule infers from a statement mostly joins the same two boxes, and a second line
    there tells nothing; the panel lists both.
    """
    numbered = [(i, edge) for i, edge in enumerate(graph.edges) if not edge.context]
    numbered.sort(key=lambda item: (_ends(item[1]), item[1].inferred, item[0]))
    for _, group in groupby(numbered, key=lambda item: _ends(item[1])):
        together = list(group)
        stated = [item for item in together if not item[1].inferred]
        for bend, (i, edge) in enumerate(stated or together):
            yield _line(i, edge, bend, theme.relations[edge.predicate])
        for i, edge in together[len(stated) :] if len(stated) > 0 else ():
            yield _line(i, edge, 0, theme.relations[edge.predicate], spare=True)


def _line(
    statement: int, edge: Edge, bend: int, style: RelationStyle, *, spare: bool = False
) -> SceneEdge:
    ends = (edge.source, edge.target)
    start, end = ends if style.arrow == "target" else ends[::-1]
    return SceneEdge(
        id=f"e{statement}",
        source=start,
        target=end,
        statement=statement,
        relation=edge.predicate,
        label=edge.role or "",
        color=style.color,
        dashes=_dashes(edge, style),
        bend=bend,
        inferred=edge.inferred,
        gone=edge.status in _GONE,
        spare=spare,
    )


def _dashes(edge: Edge, style: RelationStyle) -> tuple[int, ...]:
    if edge.inferred:
        return _INFERRED_DASH
    return _GONE_DASH if edge.status in _GONE else style.dash


def _ends(edge: Edge) -> tuple[str, str]:
    return (min(edge.source, edge.target), max(edge.source, edge.target))


def _in_order(known: Mapping[str, object], present: Iterable[str]) -> tuple[str, ...]:
    there = frozenset(present)
    return tuple(name for name in known if name in there)
