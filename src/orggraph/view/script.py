"""The script, the style and the library of a page, each as one text."""

from __future__ import annotations

from importlib.resources import files

# In this order: each file uses what those before it define. They share one scope, and
# nothing of it reaches the window but `orggraph`, for tests.
_FIRST = ("text", "data", "state", "shown", "paths", "squeeze", "rooms", "vector", "spans")
_DRAWERS = {
    "vis": ("badges", "names", "drawer_vis", "vector_boxes"),
    "timeline": (
        "timeline_axis",
        "timeline_marks",
        "timeline_picture",
        "drawer_timeline",
        "timeline_sheet",
    ),
}
_LAST = (
    "timeline_foot", "camera", "marks", "folding", "focus", "panel", "legend", "filters",
    "search", "time", "table", "keys", "vector_sheet", "save", "start",
)  # fmt: skip
_STYLES = ("base", "picture", "side", "table", "timeline", "print")
_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"


def page_script(drawer: str) -> str:
    """Return the script of a page with that drawer: its files, joined in one function."""
    names = (*_FIRST, *_DRAWERS[drawer], *_LAST)
    body = "\n".join(_file(f"{name}.js") for name in names)
    return f'"use strict";\n(() => {{\n{body}}})();\n'


def page_style() -> str:
    """Return the style of a page."""
    return "\n".join(_file(f"{name}.css") for name in _STYLES)


def library() -> str:
    """Return the drawing library, without the line that makes browsers ask for its map."""
    text = (files("pyvis") / _LIBRARY).read_text(encoding="utf-8").replace("\r\n", "\n")
    return "\n".join(
        line for line in text.split("\n") if not line.startswith("//# sourceMappingURL")
    )


def _file(name: str) -> str:
    return (files("orggraph.view") / "page" / name).read_text(encoding="utf-8")
