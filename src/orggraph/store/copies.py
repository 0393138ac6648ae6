"""Changed copies of a store, for one asker alone; the store itself stays as it is."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

import pyoxigraph as ox

from orggraph.store.base import Change
from orggraph.store.engine import Engine

PREFIX = "asked-"  # of folders with a copy that shares a store's files


def in_memory(engine: Engine, change: Change) -> ox.Store:
    """Return a copy in memory: what costs the least when little is left."""
    copy = ox.Store()
    copy.bulk_extend(_left(engine, frozenset(change.graphs), frozenset(change.removed)))
    copy.extend(change.added)
    return copy


def linked(engine: ox.Store, change: Change, folder: Path) -> ox.Store:
    """Return a copy that shares the engine's files: the least to do when little is changed."""
    engine.backup(folder / "copy")
    copy = ox.Store(folder / "copy")
    for graph in change.graphs:
        copy.remove_graph(ox.NamedNode(graph))
    for quad in change.removed:
        copy.remove(quad)
    copy.extend(change.added)
    return copy


def make_folder(beside: Path) -> Path:
    """Make a folder for a copy: in that of the store, so that files can be shared.

    Where this user may not write there, among the system's temporary files.
    """
    try:
        return Path(tempfile.mkdtemp(prefix=PREFIX, dir=beside))
    except OSError:
        return Path(tempfile.mkdtemp(prefix=f"orggraph-{PREFIX}"))


def remove_folder(folder: Path) -> None:
    """Remove the folder of a copy that nobody asks any more."""
    shutil.rmtree(folder, ignore_errors=True)


def _left(
    engine: Engine, graphs: Collection[str], removed: Collection[ox.Quad]
) -> Iterator[ox.Quad]:
    for quad in engine.quads_for_pattern(None, None, None, None):
        name = quad.graph_name
        if isinstance(name, ox.NamedNode) and name.value in graphs:
            continue
        if quad not in removed:
            yield quad
