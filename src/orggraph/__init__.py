"""orggraph: from Vietnamese political prose and records to an RDF knowledge graph."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orggraph.api import Graph, build
    from orggraph.api import open_graph as open  # noqa: A004 - read as orggraph.open
    from orggraph.pipeline.typed import Answer, Entity

__version__ = "0.1.0"

__all__ = ["Answer", "Entity", "Graph", "build", "open"]

# Imported when first asked for: `import orggraph` and `orggraph --help` stay quick.
_API = {
    "Answer": ("orggraph.pipeline.typed", "Answer"),
    "Entity": ("orggraph.pipeline.typed", "Entity"),
    "Graph": ("orggraph.api", "Graph"),
    "build": ("orggraph.api", "build"),
    "open": ("orggraph.api", "open_graph"),
}


def __getattr__(name: str) -> object:
    if name not in _API:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _API[name]
    return getattr(import_module(module), attribute)
