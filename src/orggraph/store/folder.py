"""How a store lies in its folder, and who may touch what.

    <store>/format            the number of this layout
    <store>/lock              held by the one process that writes
    <store>/writing           the process that writes; left behind when it was killed
    <store>/live/             the engine's database; only the holder of the lock opens it
    <store>/snapshot-000007/  a published state, hard links into live; readers open these
                              and files that are derived from that state, such as its names

The engine calls it undefined to read a database that another process writes to, so readers
never open `live`. They open files of a snapshot one by one as they need them, and so hold a
shared lock on its folder, which keeps the writer from removing it under them.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
from filelock import FileLock, Timeout

from orggraph.errors import StoreError, StoreLockedError
from orggraph.store import copies

try:
    import fcntl
except ImportError:  # Windows refuses by itself to remove files that are open
    fcntl = None  # type: ignore[assignment]

FORMAT = 1
_TITLE = "orggraph store"
_PART = ".part"
_SNAPSHOT = re.compile(r"snapshot-\d{6,}")


class StoreFolder:
    """The folder of a store on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.live = path / "live"
        self._format = path / "format"
        self._marker = path / "writing"

    def prepare(self) -> None:
        """Make the folder when it is absent or empty; StoreError when it is something else."""
        with explained(self.path, "cannot make a store here"):
            if self._format.exists():
                self.check()
                return
            if self.path.exists() and not self.path.is_dir():
                raise StoreError("is a file, not a store", path=self.path, remedy="name a folder")
            self.path.mkdir(parents=True, exist_ok=True)
            part = self._format.with_suffix(_PART)
            strangers = [file for file in self.path.iterdir() if file != part]
            if len(strangers) > 0:
                raise StoreError(
                    "holds other files and is not a store",
                    path=self.path,
                    remedy="name an empty or new folder with --store",
                )
            part.write_text(f"{_TITLE} {FORMAT}\n", encoding="utf-8")
            part.replace(self._format)

    def check(self) -> None:
        """Raise StoreError, with what to do, unless this is a store of a known format."""
        with explained(self.path, "cannot be read"):
            exists = self.path.exists()
        if not exists:
            raise StoreError(
                "there is no store here", path=self.path, remedy="make one: orggraph build FILES…"
            )
        if not self.path.is_dir():
            raise StoreError("is a file, not a store", path=self.path, remedy="name a folder")
        try:
            title, _, number = self._format.read_text(encoding="utf-8").strip().rpartition(" ")
        except FileNotFoundError:
            raise StoreError(
                "the folder holds no store",
                path=self.path,
                remedy="make one: orggraph build FILES…, or name another with --store",
            ) from None
        except OSError as error:
            raise StoreError(f"cannot be read: {error.strerror}", path=self.path) from error
        if title != _TITLE or not number.isdigit():
            raise StoreError("the folder holds no store of orggraph", path=self.path)
        if int(number) != FORMAT:
            raise StoreError(
                f"the store has format {number}, this program knows format {FORMAT}",
                path=self.path,
                remedy="upgrade orggraph, or build the store again in a new folder",
            )

    def lock(self) -> FileLock:
        """Take the right to write; StoreLockedError when another process has it."""
        lock = FileLock(self.path / "lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise StoreLockedError(
                f"another build{self._who()} is writing to the store",
                path=self.path,
                remedy="wait until it ends; reading the store is possible meanwhile",
            ) from None
        except OSError as error:
            raise StoreError(f"cannot be written: {error.strerror}", path=self.path) from error
        return lock

    def open_live(self) -> ox.Store:
        """Open the engine's database for writing; the caller holds the lock."""
        with explained(self.path, "the store cannot be opened"):
            return ox.Store(self.live)

    def mark(self) -> None:
        """Note that this process writes, so that what it leaves when killed is found."""
        self._marker.write_text(f"{os.getpid()}\n", encoding="utf-8")

    def unmark(self) -> None:
        """Note that all that was written is published."""
        self._marker.unlink(missing_ok=True)

    def needs_publishing(self) -> bool:
        """Tell whether a writer is at work, or was killed before it published."""
        return self._marker.exists() or len(self.snapshots()) == 0

    def snapshots(self) -> list[Path]:
        """Return the published states, the newest last."""
        return sorted(path for path in self.path.iterdir() if _SNAPSHOT.fullmatch(path.name))

    def publish(self, engine: ox.Store) -> None:
        """Make a snapshot of the live database, and remove those that nobody reads."""
        old = self.snapshots()
        number = 1 if len(old) == 0 else int(old[-1].name.rpartition("-")[2]) + 1
        part = self.path / f"snapshot-{number:06d}{_PART}"
        with explained(self.path, "the store cannot be published"):
            # of a writer that was killed; the engine itself adds ".tmp" while it copies
            for left in self.path.glob(f"snapshot-*{_PART}*"):
                shutil.rmtree(left, ignore_errors=True)
            engine.backup(part)
            part.rename(part.with_suffix(""))
        for folder in (*old, *self.path.glob(f"{copies.PREFIX}*")):
            self._drop(folder)  # copies too: those of readers that were killed

    def hold_newest(self) -> tuple[Path, int | None]:
        """Return the newest snapshot and a descriptor that keeps it while it is open."""
        while True:
            snapshots = self.snapshots()
            if len(snapshots) == 0:
                raise StoreError(
                    "nothing is published yet", path=self.path, remedy="wait for the build"
                )
            descriptor = hold(snapshots[-1])
            if fcntl is None or descriptor is not None:
                return snapshots[-1], descriptor

    def _who(self) -> str:
        """Return who writes, as far as it can be told."""
        try:
            return f" (process {int(self._marker.read_text(encoding='utf-8'))})"
        except (OSError, ValueError):
            return ""

    def _drop(self, snapshot: Path) -> None:
        """Remove a snapshot unless a reader holds it; a later writer tries again."""
        if fcntl is None:
            shutil.rmtree(snapshot, ignore_errors=True)
            return
        try:
            descriptor = os.open(snapshot, os.O_RDONLY)
        except FileNotFoundError:  # its reader was faster
            return
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # renamed first: a reader that waits for the lock then sees that it is gone
            gone = snapshot.with_suffix(_PART)
            snapshot.rename(gone)
            shutil.rmtree(gone, ignore_errors=True)
        except BlockingIOError:
            pass
        finally:
            os.close(descriptor)


def disk_size(path: Path) -> int:
    """Return the bytes that a folder takes, files with several names counted once."""
    sizes: dict[tuple[int, int], int] = {}
    for folder, _, names in os.walk(path):
        for name in names:
            with contextlib.suppress(FileNotFoundError):
                state = (Path(folder) / name).stat()
                sizes[state.st_dev, state.st_ino] = state.st_size
    return sum(sizes.values())


def hold(snapshot: Path) -> int | None:
    """Take a shared lock on a folder that writers remove; None when it vanished meanwhile."""
    if fcntl is None:
        return None
    try:
        descriptor = os.open(snapshot, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        if snapshot.stat().st_ino == os.fstat(descriptor).st_ino:
            return descriptor
    except FileNotFoundError:
        pass
    os.close(descriptor)
    return None


@contextlib.contextmanager
def explained(path: Path, what: str) -> Iterator[None]:
    """Turn the system's refusal into one sentence about the store."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # the engine calls damaged files a RuntimeError
        reason = getattr(error, "strerror", None) or str(error)
        raise StoreError(f"{what}: {reason}", path=path) from error
