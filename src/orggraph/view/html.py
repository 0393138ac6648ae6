"""A scene as one HTML file that needs nothing else: no network, no server, no other file.

pyvis holds the boxes, the lines and the options, and brings the library that draws them. Its
own pages load styles from the network and put names into markup unescaped, so the page is made
from a template of ours.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from orggraph.view.content import make_content
from orggraph.view.drawing import make_drawing
from orggraph.view.ids import short_ids
from orggraph.view.model import ViewGraph, ViewKind
from orggraph.view.scene import Scene, make_scene
from orggraph.view.script import library, page_script, page_style
from orggraph.view.theme import Theme, load_theme, load_words
from orggraph.view.timeline import Timeline, make_timeline
from orggraph.view.timeline_drawing import timeline_drawing


def render(graph: ViewGraph, *, language: str = "vi") -> str:
    """Return the page of a graph; it opens in `language` and can be switched."""
    theme, words = load_theme(), load_words()
    ids = short_ids("n", (node.iri for node in graph.nodes))
    scene, drawing, drawer = _drawn(graph, theme, ids)
    content = make_content(graph, scene, theme, words, ids) | drawing
    script, style = page_script(drawing["drawer"]), page_style()
    environment = Environment(
        loader=PackageLoader("orggraph.view", ""), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("page.html.j2").render(
        language=language,
        title=f"{words[language][graph.kind.value]} – orggraph",
        kind=graph.kind.value,
        words=words[language],
        empty=len(scene.nodes) == 0,
        policy=_policy(scripts=(drawer, script), style=style),
        content=content | {"language": language},
        style=style,
        library=drawer,
        script=script,
    )


def _drawn(
    graph: ViewGraph, theme: Theme, ids: Mapping[str, str]
) -> tuple[Scene | Timeline, dict[str, Any], str]:
    """Return a picture, what draws it as data, and the library that does so, if any."""
    if graph.kind is ViewKind.TIMELINE:
        timeline = make_timeline(graph, theme)
        return timeline, timeline_drawing(graph, timeline, ids), ""
    scene = make_scene(graph, theme)
    return scene, make_drawing(graph, scene, theme, ids), library()


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
