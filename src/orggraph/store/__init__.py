"""Where the graph is kept: on disk or in memory, behind one contract (see `base`)."""

from __future__ import annotations

from pathlib import Path

from orggraph.errors import StoreError
from orggraph.store.base import Answer, Change, GraphReader, GraphWriter, StoredSource, Term
from orggraph.store.folder import disk_size
from orggraph.store.memory import MemoryStore
from orggraph.store.oxigraph import OxigraphReader, OxigraphStore

__all__ = [
    "Answer",
    "Change",
    "GraphReader",
    "GraphWriter",
    "MemoryStore",
    "OxigraphReader",
    "OxigraphStore",
    "StoredSource",
    "Term",
    "disk_size",
    "open_reader",
    "open_writer",
]


def open_reader(store: Path | str) -> GraphReader:
    """Open a store to ask it; StoreError, with what to do, when there is none."""
    return OxigraphReader(_folder(store))


def open_writer(store: Path | str) -> GraphWriter:
    """Open a store to write to it, and make it when the folder is absent or empty."""
    return OxigraphStore(_folder(store))


def _folder(store: Path | str) -> Path:
    """Return the folder of a store; the address of a server is none."""
    if str(store).startswith(("http:/", "https:/")):
        raise StoreError("a store is a folder; servers are not spoken to", path=str(store))
    return Path(store)
