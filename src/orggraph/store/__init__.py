"""Where the graph is kept: on disk or in memory, behind one contract (see `base`)."""

from __future__ import annotations

import re
from pathlib import Path

from orggraph.store.base import Change, GraphReader, GraphWriter, StoredSource, Term
from orggraph.store.engine import Answer
from orggraph.store.folder import disk_size
from orggraph.store.memory import MemoryStore
from orggraph.store.oxigraph import OxigraphReader, OxigraphStore
from orggraph.store.remote import RemoteReader, RemoteStore

__all__ = [
    "Answer",
    "Change",
    "GraphReader",
    "GraphWriter",
    "MemoryStore",
    "OxigraphReader",
    "OxigraphStore",
    "RemoteReader",
    "RemoteStore",
    "StoredSource",
    "Term",
    "disk_size",
    "open_reader",
    "open_writer",
]


def open_reader(store: Path | str) -> GraphReader:
    """Open a store to ask it; StoreError, with what to do, when there is none."""
    address = _address(store)
    return OxigraphReader(Path(store)) if address is None else RemoteReader(address)


def open_writer(store: Path | str) -> GraphWriter:
    """Open a store to write to it, and make it when the folder is absent or empty."""
    address = _address(store)
    return OxigraphStore(Path(store)) if address is None else RemoteStore(address)


def _address(store: Path | str) -> str | None:
    """Return the address of a server; None when the store is a folder."""
    found = re.match(r"(https?):/+(.+)", str(store))  # a path has lost one of the strokes
    return None if found is None else f"{found[1]}://{found[2]}"
