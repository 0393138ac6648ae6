"""A scene as one HTML file that needs nothing else: no network, no server, no other file.

pyvis holds the boxes, the lines and the options, and brings the library that draws them. Its
own pages load styles from the network and put names into markup unescaped, so the page is made
from a template of ours.
"""

from __future__ import annotations

import base64
import hashlib

from jinja2 import Environment, PackageLoader, StrictUndefined

from orggraph.view.content import make_content
from orggraph.view.drawing import make_drawing
from orggraph.view.ids import short_ids
from orggraph.view.model import ViewGraph
from orggraph.view.scene import make_scene
from orggraph.view.script import library, page_script, page_style
from orggraph.view.theme import load_theme, load_words


def render(graph: ViewGraph, *, language: str = "vi") -> str:
    """Return the page of a graph; it opens in `language` and can be switched."""
    theme, words = load_theme(), load_words()
    scene = make_scene(graph, theme)
    ids = short_ids("n", (node.iri for node in graph.nodes))
    content = make_content(graph, scene, theme, words, ids)
    content |= make_drawing(graph, scene, theme, ids)
    script, style, drawer = page_script(), page_style(), library()
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
