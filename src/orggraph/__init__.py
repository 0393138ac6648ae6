"""orggraph: from Vietnamese political prose and records to an RDF knowledge graph."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orggraph.api import Graph, build
    from orggraph.api import open_graph as open  # noqa: A004 - read as orggraph.open

__version__ = "0.1.0"

__all__ = ["Graph", "build", "open"]

# Imported when first asked for: `import orggraph` and `orggraph --help` stay quick.
_API = {"Graph": "Graph", "build": "build", "open": "open_graph"}


def __getattr__(name: str) -> object:
    if name not in _API:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("orggraph.api"), _API[name])
