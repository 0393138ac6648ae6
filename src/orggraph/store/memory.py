"""The store in memory: for tests, and for graphs that need not outlive the process."""

from __future__ import annotations

import pyoxigraph as ox

from orggraph.store.graph import EngineWriter


class MemoryStore(EngineWriter):
    """Keeps the graph in memory; the same promises as the store on disk."""

    def __init__(self) -> None:
        super().__init__(ox.Store())
