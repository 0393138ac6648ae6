"""A scene as one HTML file that needs nothing else: no network, no server, no other file.

pyvis holds the boxes, the lines and the options, and brings the library that draws them. Its
own pages load styles from the network and put names into markup unescaped, so the page is made
from a template of ours.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from orggraph.view.boxes import FONT_SIZE, MARGIN
from orggraph.view.content import make_content
from orggraph.view.model import ViewGraph, ViewKind
from orggraph.view.scene import Scene, SceneEdge, SceneNode, make_scene
from orggraph.view.theme import Theme, load_theme, load_words

_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
_FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"


def render(graph: ViewGraph, *, language: str = "vi") -> str:
    """Return the page of a graph; it opens in `language` and can be switched."""
    theme, words = load_theme(), load_words()
    scene = make_scene(graph, theme)
    ids = {node.iri: f"n{i}" for i, node in enumerate(graph.nodes)}
    content = make_content(graph, scene, theme, words, ids) | _drawing(graph, scene, theme, ids)
    script, style, library = _file("page.js"), _file("page.css"), _library()
    environment = Environment(
        loader=PackageLoader("orggraph.view", ""), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("page.html.j2").render(
        language=language,
        title=f"{words[language][graph.kind.value]} – orggraph",
        kind=graph.kind.value,
        words=words[language],
        empty=len(scene.nodes) == 0,
        policy=_policy(scripts=(library, script), style=style),
        content=content | {"language": language},
        style=style,
        library=library,
        script=script,
    )


def _drawing(
    graph: ViewGraph, scene: Scene, theme: Theme, ids: Mapping[str, str]
) -> dict[str, Any]:
    """Return what the library draws, put together by pyvis."""
    from pyvis.network import Network  # noqa: PLC0415 - it imports IPython, which takes long

    network = Network(directed=True)
    # add_node and add_edge look through all earlier ones: too slow for a thousand
    network.nodes = [_box(node, ids) for node in scene.nodes]
    network.edges = [_line(edge, graph, ids) for edge in scene.edges]
    network.set_options(json.dumps(_options(graph.kind, scene, theme)))
    nodes, edges, _, _, _, options = network.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}


def _box(node: SceneNode, ids: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": ids[node.id],
        "x": node.x,
        "y": node.y,
        "label": node.label,
        "title": node.title,
        "group": node.kind,
        "widthConstraint": {"minimum": node.width - 2 * MARGIN},
        "heightConstraint": {"minimum": node.height - 2 * MARGIN},
    }


def _line(edge: SceneEdge, graph: ViewGraph, ids: Mapping[str, str]) -> dict[str, Any]:
    line: dict[str, Any] = {
        "id": edge.id,
        "from": ids[edge.source],
        "to": ids[edge.target],
        "relation": edge.relation,
        "statement": edge.statement,
        "dashes": list(edge.dashes) or False,
        "inferred": edge.inferred,
        "gone": edge.gone,
    }
    if edge.bend > 0:
        line["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": 0.12 * edge.bend}
    elif graph.kind is ViewKind.NETWORK:
        line["smooth"] = False
    return line


def _options(kind: ViewKind, scene: Scene, theme: Theme) -> dict[str, Any]:
    """Return the library's options: nothing moves by itself, and boxes keep their size."""
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "tooltipDelay": 250,
            "hideEdgesOnDrag": len(scene.edges) > 1000,
            "keyboard": {"enabled": True, "bindToWindow": False},
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


def _policy(*, scripts: tuple[str, ...], style: str) -> str:
    """Return the content security policy: these scripts, this style, and no request at all."""
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _file(name: str) -> str:
    return (files("orggraph.view") / name).read_text(encoding="utf-8")


def _library() -> str:
    """Return the drawing library, without the line that makes browsers ask for its map."""
    text = (files("pyvis") / _LIBRARY).read_text(encoding="utf-8").replace("\r\n", "\n")
    return "\n".join(
        line for line in text.split("\n") if not line.startswith("//# sourceMappingURL")
    )
