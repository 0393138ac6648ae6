"""From what the user named to the texts that are read, and what is left out with its reason."""

from __future__ import annotations

import glob
import math
import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from orggraph.errors import InputError
from orggraph.read.files import STDIN, reason
from orggraph.read.found import (
    Found,
    Refused,
    file_found,
    is_whole,
    others_refused,
    parts_found,
)
from orggraph.read.page_words import PageWords
from orggraph.read.records.formats import is_mapping, is_record, mapping_beside, mapping_name
from orggraph.read.records.ready import recognized
from orggraph.read.registry import READERS, UNPACKERS, ending, endings
from orggraph.read.stated import SOURCES, Stated, stated_beside

_STDIN_IDENTIFIER = "stdin.txt"
# No article or document is larger. What is, is a dump of many or a file given by mistake, and
# would hold the others up for minutes.
LARGEST = 10_000_000  # bytes
# Tables in a folder that are about the others: what people decided, what was rejected.
_OWN = frozenset({"decisions.csv"})
_REJECTS = ".rejects.csv"
LARGEST_RECORD = 500_000_000  # bytes; a table is as long as a country has officials


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What there is to read, in order of identifiers, and what was refused, in order of paths."""

    found: tuple[Found, ...]
    refused: tuple[Refused, ...]


def discover(
    inputs: Sequence[str],
    *,
    words: PageWords | None = None,
    workshop: Path | None = None,
    largest: int = LARGEST,
    mapping: Path | None = None,
) -> Discovery:
    """Find the texts that `inputs` name: files, folders, patterns, "-" for standard input.

    A text of more than `largest` bytes is refused. Files that hold many texts are unpacked
    into the folder `workshop`; without one they are refused. What a `sources.csv` beside the
    files states of them comes with each. A record is found with the mapping beside it, with
    `mapping`, or with a ready one that fits it; without `words` no record is known by its shape.
    """
    search = _Search(largest, workshop, words, mapping)
    for name in inputs:
        search.add(name)
    return search.result()


@dataclass(slots=True)
class _Search:
    """The state of one discovery."""

    largest: int
    workshop: Path | None
    words: PageWords | None
    mapping: Path | None
    candidates: list[Found] = field(default_factory=list)
    refused: set[Refused] = field(default_factory=set)
    beside: dict[Path, Mapping[PurePosixPath, Stated]] = field(default_factory=dict)

    def add(self, name: str) -> None:
        path = Path(name)
        if name == "-":
            self.candidates.append(
                Found(identifier=_STDIN_IDENTIFIER, path=STDIN, where="-", place=None)
            )
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
        elif not _is_read(path.name):
            what = ending(path.name) or "a file without an ending"
            self._refuse(path, f"{what} is not read (these are: {endings()})")
        else:
            self._add_file(path.parent, path, _printable(path.name))

    def _add_file(self, root: Path, path: Path, identifier: str) -> None:
        size = path.stat().st_size
        if not os.access(path, os.R_OK):
            self._refuse(path, "permission denied")
        elif is_record(path.name) and self._add_record(root, path, identifier, size):
            return
        elif is_whole(path):
            self._add_parts(path, identifier)
        elif ending(path.name) not in READERS:
            self._refuse(
                path,
                "no mapping says what its columns mean "
                f"(make one: orggraph mapping suggest {path} -o "
                f"{path.with_name(mapping_name(path))})",
            )
        elif size > self.largest:
            megabytes, least = size / 1e6, math.ceil(size / 1e6)
            self._refuse(
                path,
                f"{megabytes:.1f} MB is more than one article or document has "
                f"(split it, or read it all the same with --max-size {least})",
            )
        else:
            self.candidates.append(file_found(path, identifier, self._stated(root, path)))

    def _add_record(self, root: Path, path: Path, identifier: str, size: int) -> bool:
        """Take in a record; tell whether it is one, which its mapping says."""
        if size > max(self.largest, LARGEST_RECORD):
            return False
        mapping = mapping_beside(path) or self.mapping
        if mapping is None and self.words is not None:
            mapping = recognized(path, self.words)
        if mapping is None:
            return False
        stated = self._stated(root, path)
        self.candidates.append(file_found(path, identifier, stated, mapping))
        return True

    def _add_parts(self, path: Path, identifier: str) -> None:
        if self.workshop is None:
            self._refuse(path, "holds many texts, and one is wanted")
            return
        before = len(self.candidates) + len(self.refused)
        into = self.workshop / str(before)
        for item in parts_found(path, identifier, into, largest=self.largest):
            if isinstance(item, Found):
                self.candidates.append(item)
            else:
                self.refused.add(item)
        if len(self.candidates) + len(self.refused) == before:
            self._refuse(path, "holds no text")

    def _stated(self, root: Path, path: Path) -> Stated:
        """Return what the nearest `sources.csv` states of a file, from its folder up to `root`."""
        for folder in (path.parent, *path.parent.parents):
            table = self._table(folder)
            stated = table.get(PurePosixPath(path.relative_to(folder).as_posix()))
            if stated is not None:
                return stated
            if folder == root:
                break
        return Stated()

    def _table(self, folder: Path) -> Mapping[PurePosixPath, Stated]:
        if folder not in self.beside:
            try:
                table = stated_beside(folder)
            except InputError as error:
                line = "" if error.line is None else f"line {error.line}: "
                remedy = "" if error.remedy is None else f" ({error.remedy})"
                self._refuse(folder / SOURCES, f"{line}{error.message}{remedy}")
                table = {}
            for name in table:
                if not (folder / name).is_file():
                    self._refuse(folder / SOURCES, f"names {name}, which is not there")
            self.beside[folder] = table
        return self.beside[folder]

    def _add_folder(self, folder: Path) -> None:
        before = len(self.candidates) + len(self.refused)
        others: Counter[str] = Counter()
        self._walk(folder, folder, frozenset(), others)
        self.refused.update(others_refused(folder, others))
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
            elif entry.name == SOURCES:
                self._table(folder)
            elif is_mapping(entry.name) or entry.name in _OWN or entry.name.endswith(_REJECTS):
                continue
            elif not _is_read(entry.name):
                others[ending(entry.name)] += 1
            elif entry.is_file():
                self._add_file(root, path, _printable(path.relative_to(root).as_posix()))
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
            key=lambda found: (found.place or "", len(found.identifier), found.identifier),
        ):
            real = found.place or "-"
            owner = owners.get(found.identifier)
            if real in files:
                continue
            if owner is None:
                owners[found.identifier] = found
                files.add(real)
            else:
                self._refuse(
                    Path(found.where),
                    f"{owner.where} has the same name {found.identifier!r} "
                    "(build the folder above both)",
                )
        return Discovery(found=tuple(sorted(owners.values())), refused=tuple(sorted(self.refused)))


def _is_read(name: str) -> bool:
    return ending(name) in READERS or ending(name) in UNPACKERS or is_record(name)


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
