"""From what the user named to the files that are read, and what is left out with its reason."""

from __future__ import annotations

import glob
import math
import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from orggraph.read.files import STDIN, reason
from orggraph.read.registry import READERS, ending, endings

_STDIN_IDENTIFIER = "stdin.txt"
# No article or document is larger. What is, is a dump of many or a file given by mistake, and
# would hold the others up for minutes.
LARGEST = 10_000_000  # bytes


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Found:
    """A file to read, and the name under which its source is known."""

    identifier: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Refused:
    """Something that is not read, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What there is to read, in order of identifiers, and what was refused, in order of paths."""

    found: tuple[Found, ...]
    refused: tuple[Refused, ...]


def discover(inputs: Sequence[str], *, largest: int = LARGEST) -> Discovery:
    """Find the files that `inputs` name: files, folders, patterns, "-" for standard input.

    A file of more than `largest` bytes is refused.
    """
    search = _Search(largest)
    for name in inputs:
        search.add(name)
    return search.result()


@dataclass(slots=True)
class _Search:
    """The state of one discovery."""

    largest: int
    candidates: list[Found] = field(default_factory=list)
    refused: set[Refused] = field(default_factory=set)

    def add(self, name: str) -> None:
        path = Path(name)
        if name == "-":
            self.candidates.append(Found(identifier=_STDIN_IDENTIFIER, path=STDIN))
        elif os.path.lexists(path) or not glob.has_magic(name):
            self._add_path(path)
        else:
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  Path.glob refuses absolute patterns
            if len(matches) == 0:
                self._refuse(path, "no file matches this pattern")
            for match in matches:
                self._add_path(Path(match))

    def _add_path(self, path: Path) -> None:
        try:
            mode = path.stat().st_mode
        except OSError as error:
            broken = path.is_symlink() and isinstance(error, FileNotFoundError)
            self._refuse(path, "the link leads nowhere" if broken else reason(error))
            return
        if stat.S_ISDIR(mode):
            self._add_folder(path)
        elif not stat.S_ISREG(mode):
            self._refuse(path, f"not a regular file but {_kind(mode)}")
        elif ending(path.name) not in READERS:
            what = ending(path.name) or "a file without an ending"
            self._refuse(path, f"{what} is not read (these are: {endings()})")
        else:
            self._add_file(path, _printable(path.name))

    def _add_file(self, path: Path, identifier: str) -> None:
        size = path.stat().st_size
        if not os.access(path, os.R_OK):
            self._refuse(path, "permission denied")
        elif size > self.largest:
            megabytes, least = size / 1e6, math.ceil(size / 1e6)
            self._refuse(
                path,
                f"{megabytes:.1f} MB is more than one article or document has "
                f"(split it, or read it all the same with --max-size {least})",
            )
        else:
            self.candidates.append(Found(identifier=identifier, path=path))

    def _add_folder(self, folder: Path) -> None:
        before = len(self.candidates) + len(self.refused)
        others: Counter[str] = Counter()
        self._walk(folder, folder, frozenset(), others)
        for suffix, count in others.items():
            files = "1 file" if count == 1 else f"{count} files"
            what = f"with the ending {suffix}" if suffix != "" else "without an ending"
            self._refuse(folder, f"{files} {what} not read (these are: {endings()})")
        if len(self.candidates) + len(self.refused) == before:
            self._refuse(folder, f"nothing to read in this folder (these are read: {endings()})")

    def _walk(
        self,
        root: Path,
        folder: Path,
        above: frozenset[tuple[int, int]],
        others: Counter[str],
    ) -> None:
        try:
            status = folder.stat()
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self._refuse(folder, reason(error))
            return
        here = (status.st_dev, status.st_ino)
        if here in above:  # a link to a folder that holds it
            return
        for entry in entries:
            path = folder / entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                self._walk(root, path, above | {here}, others)
            elif ending(entry.name) not in READERS:
                others[ending(entry.name)] += 1
            elif entry.is_file():
                self._add_file(path, _printable(path.relative_to(root).as_posix()))
            else:
                self._add_path(path)  # says what it is instead of a file

    def _refuse(self, path: Path, why: str) -> None:
        self.refused.add(Refused(path=path, reason=why))

    def result(self) -> Discovery:
        """Let each file be read once, and each identifier mean one file."""
        files: set[str] = set()
        owners: dict[str, Found] = {}
        # A file that is named twice keeps its shorter name, in whatever order they came.
        for found in sorted(
            self.candidates,
            key=lambda found: (str(found.path), len(found.identifier), found.identifier),
        ):
            real = os.path.realpath(found.path) if found.path != STDIN else "-"
            owner = owners.get(found.identifier)
            if real in files:
                continue
            if owner is None:
                owners[found.identifier] = found
                files.add(real)
            else:
                self._refuse(
                    found.path,
                    f"{owner.path} has the same name {found.identifier!r} "
                    "(build the folder above both)",
                )
        return Discovery(found=tuple(sorted(owners.values())), refused=tuple(sorted(self.refused)))


def _kind(mode: int) -> str:
    kinds = (
        (stat.S_ISFIFO, "a pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    )
    return next((name for test, name in kinds if test(mode)), "something else")


def _printable(name: str) -> str:
    """Return a file name as text in NFC, even where its bytes are no UTF-8."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", errors="replace"))
