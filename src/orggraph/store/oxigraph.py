"""The store on disk: one process writes, any number read published snapshots."""

from __future__ import annotations

import os
from pathlib import Path

import pyoxigraph as ox
from filelock import FileLock

from orggraph.errors import StoreError, StoreLockedError
from orggraph.store import copies
from orggraph.store.base import Change
from orggraph.store.folder import StoreFolder, explained, hold
from orggraph.store.graph import EngineReader, EngineWriter

_MUCH = 3  # more than a third of the graphs taken away: what is left is copied faster


class OxigraphReader(EngineReader):
    """Reads the newest published state of a store, and stays with it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        folder = StoreFolder(path)
        folder.check()
        if folder.needs_publishing():
            _publish_remains(folder)
        self._folder = folder
        self._snapshot, self._hold = folder.hold_newest()
        try:
            with explained(path, "the store cannot be opened"):
                super().__init__(ox.Store.read_only(str(self._snapshot)))
        except StoreError:
            self.close()
            raise

    def altered(self, change: Change) -> EngineReader:
        """Return a reader of a changed copy: on disk when most is left of it, or in memory."""
        named = sum(1 for _ in self._embedded.named_graphs())
        if len(change.graphs) * _MUCH > named:
            return super().altered(change)
        return _LinkedReader(self._embedded, change, self._path)

    def derived(self) -> Path | None:
        """Return the folder of the snapshot: the engine leaves files of other names alone."""
        return self._snapshot

    def is_current(self) -> bool:
        """Tell whether this reader's snapshot is still the newest."""
        return self._folder.snapshots()[-1:] == [self._snapshot]

    def close(self) -> None:
        """Let go of the snapshot, which a writer may then remove."""
        super().close()
        if self._hold is not None:
            os.close(self._hold)
            self._hold = None


class _LinkedReader(EngineReader):
    """Reads a changed copy on disk, and removes it at the end."""

    def __init__(self, engine: ox.Store, change: Change, path: Path) -> None:
        self._copy = copies.make_folder(path)
        self._hold = hold(self._copy)
        try:
            with explained(path, "the store cannot be copied"):
                copy = copies.linked(engine, change, self._copy)
                super().__init__(copy)
                if change.follows is not None:
                    copy.extend(change.follows(self))
        except BaseException:
            self._remove()
            raise

    def close(self) -> None:
        """Let go of the copy."""
        super().close()
        self._remove()

    def _remove(self) -> None:
        copies.remove_folder(self._copy)
        if self._hold is not None:
            os.close(self._hold)
            self._hold = None


class OxigraphStore(EngineWriter):
    """Writes a store on disk; makes it when the folder is absent or empty."""

    def __init__(self, path: Path) -> None:
        self._folder = StoreFolder(path)
        self._folder.prepare()
        self._lock: FileLock | None = self._folder.lock()
        try:
            super().__init__(self._folder.open_live())
            self._folder.mark()
            if len(self._folder.snapshots()) == 0:
                self._folder.publish(self._embedded)  # readers may come before the first end
        except BaseException:
            self._release()
            raise

    def publish(self) -> None:
        """Let readers that open the store from now on see all that is written so far."""
        self._folder.publish(self._embedded)

    def close(self) -> None:
        """Publish what was written and give up the right to write."""
        if self._lock is None:
            return
        try:
            self.publish()
            self._folder.unmark()
        finally:
            self._release()

    def _release(self) -> None:
        super().close()  # the engine first: its own lock must be free before ours is
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _publish_remains(folder: StoreFolder) -> None:
    """Publish what a killed writer stored, unless a living one is at work."""
    try:
        lock = folder.lock()
    except StoreLockedError:
        return
    except StoreError:
        if len(folder.snapshots()) > 0:
            return  # a store that this user may only read: its newest snapshot has to do
        raise
    try:
        folder.publish(folder.open_live())
        folder.unmark()
    finally:
        lock.release()
