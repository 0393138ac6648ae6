"""What the page draws, as its script takes it; pyvis puts it together.

Boxes and lines are those of the scene, in no library's words: each drawer of the page
translates them. The options are those of vis-network, which pyvis brings.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from orggraph.view.boxes import FONT_SIZE, MARGIN
from orggraph.view.groups import Group
from orggraph.view.ids import short_ids
from orggraph.view.model import ViewGraph, ViewKind
from orggraph.view.scene import Scene, SceneEdge, SceneNode
from orggraph.view.theme import Theme

_FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"

# When a reader lets boxes float: near to where they were, since nothing pulls them to a middle.
_FLOATING = {
    "centralGravity": 0,
    "gravitationalConstant": -2500,
    "springLength": 150,
    "springConstant": 0.03,
    "avoidOverlap": 1,
    "damping": 0.4,
}


def make_drawing(
    graph: ViewGraph, scene: Scene, theme: Theme, ids: Mapping[str, str]
) -> dict[str, Any]:
    """Return boxes, lines, groups and options as JSON knows them; `ids` are short names."""
    from pyvis.network import Network  # noqa: PLC0415 - it imports IPython, which takes long

    names = short_ids("e", ("\n".join(edge.key) for edge in graph.edges))
    lines = [names["\n".join(graph.edges[edge.statement].key)] for edge in scene.edges]
    network = Network(directed=True)
    # add_node and add_edge look through all earlier ones: too slow for a thousand
    network.nodes = [_box(node, ids) for node in scene.nodes]
    network.edges = [
        line_values(edge, id_, ids) for edge, id_ in zip(scene.edges, lines, strict=True)
    ]
    network.set_options(json.dumps(_options(graph.kind, scene, theme)))
    nodes, edges, _, _, _, options = network.get_network_data()
    return {
        "drawer": "vis",
        "nodes": nodes,
        "edges": edges,
        "groups": _groups(scene.groups, ids),
        "options": json.loads(options),
    }


def _box(node: SceneNode, ids: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": ids[node.id],
        "x": node.x,
        "y": node.y,
        "width": node.width,
        "height": node.height,
        "label": node.label,
        "title": node.title,
        "kind": node.kind,
    }


def line_values(edge: SceneEdge, id_: str, ids: Mapping[str, str]) -> dict[str, Any]:
    """Return a line as JSON knows it."""
    line: dict[str, Any] = {
        "id": id_,
        "from": ids[edge.source],
        "to": ids[edge.target],
        "relation": edge.relation,
        "statement": edge.statement,
    }
    rare = {
        "dashes": list(edge.dashes),
        "bend": edge.bend,
        "inferred": edge.inferred,
        "gone": edge.gone,
        "spare": edge.spare,
    }
    return line | {key: value for key, value in rare.items() if value}


def _groups(groups: tuple[Group, ...], ids: Mapping[str, str]) -> list[dict[str, Any]]:
    names = short_ids("g", (group.id for group in groups))
    return [
        {
            "id": names[group.id],
            "members": [ids[member] for member in group.members],
            "anchor": None if group.anchor is None else ids[group.anchor],
            "parent": None if group.parent is None else names[group.parent],
            "folded": group.folded,
        }
        | ({} if group.box is None else asdict(group.box))
        for group in groups
    ]


def _options(kind: ViewKind, scene: Scene, theme: Theme) -> dict[str, Any]:
    """Return the library's options: nothing moves by itself, and boxes keep their size."""
    return {
        "autoResize": True,
        "physics": {"enabled": False, "barnesHut": _FLOATING},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "tooltipDelay": 250,
            "hideEdgesOnDrag": len(scene.edges) > 1000,
            "keyboard": False,
            "multiselect": False,
        },
        "nodes": {
            "shape": "box",
            "borderWidth": 1.5,
            "borderWidthSelected": 3,
            "labelHighlightBold": False,
            "margin": {"top": MARGIN, "right": MARGIN, "bottom": MARGIN, "left": MARGIN},
            "font": {"size": FONT_SIZE, "face": _FONT, "color": theme.text},
            "scaling": {"label": {"drawThreshold": 3}},
        },
        "edges": {
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}},
            "width": 1.4,
            "labelHighlightBold": False,
            "selectionWidth": 2,
            "hoverWidth": 1,
            "smooth": {
                "enabled": kind is not ViewKind.NETWORK,
                "type": "cubicBezier",
                "forceDirection": "vertical",
                "roundness": 0.55,
            },
        },
        "groups": {name: _group(theme, name) for name in scene.classes},
    }


def _group(theme: Theme, kind: str) -> dict[str, Any]:
    style = theme.classes[kind]
    color = {"background": style.fill, "border": style.border}
    return {
        "color": color | {"highlight": color, "hover": color},
        "shapeProperties": {
            "borderRadius": style.corner,
            "borderDashes": [6, 3] if style.broken else False,
        },
    }
