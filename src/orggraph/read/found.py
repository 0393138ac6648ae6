"""What there is to read: files, and texts that files hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from orggraph.errors import InputError
from orggraph.read.registry import READERS, UNPACKERS, ending, endings
from orggraph.read.stated import Stated
from orggraph.read.unpack import Unread


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Found:
    """A text to read, and the name under which its source is known.

    `path` is the file to read now; for a text out of an archive it is a copy of a moment.
    `place` is where the text stands for good, as a file: IRI (None for standard input), and
    `where` the same for people. A record has a `mapping`, by which it is read.
    """

    identifier: str
    path: Path
    where: str
    place: str | None
    mapping: Path | None = None
    stated: Stated = field(default_factory=Stated)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Refused:
    """Something that is not read, and why."""

    path: Path
    reason: str


def file_found(path: Path, identifier: str, stated: Stated, mapping: Path | None = None) -> Found:
    """Return a file as a text to read, or as a record to read by a mapping."""
    return Found(
        identifier=identifier,
        path=path,
        where=str(path),
        place=path.resolve().as_uri(),
        mapping=mapping,
        stated=stated,
    )


def is_whole(path: Path) -> bool:
    """Tell whether a file holds many texts."""
    return ending(path.name) in UNPACKERS


def parts_found(
    path: Path, identifier: str, into: Path, *, largest: int
) -> Iterator[Found | Refused]:
    """Unpack a file that holds many texts into a folder; yield each of them.

    Of more than `largest` bytes, or of an ending that is not read, a part is refused.
    """
    others: Counter[str] = Counter()
    names: Counter[str] = Counter()
    into.mkdir(parents=True)
    try:
        for number, part in enumerate(UNPACKERS[ending(path.name)](path, largest)):
            if isinstance(part, Unread):
                yield Refused(path=path / part.name, reason=part.reason)
                continue
            kind = ending(part.name)
            if kind not in READERS:
                others[kind] += 1
                continue
            names[part.name] += 1
            name = part.name if names[part.name] == 1 else f"{names[part.name]}-{part.name}"
            copy = into / f"{number}{kind}"
            copy.write_bytes(part.data)
            yield Found(
                identifier=f"{identifier}/{name}",
                path=copy,
                where=f"{path}/{name}",
                place=f"{path.resolve().as_uri()}#{quote(name)}",
                stated=part.stated,
            )
    except InputError as error:
        yield Refused(path=path, reason=error.message)
    yield from others_refused(path, others)


def others_refused(path: Path, others: Counter[str]) -> Iterator[Refused]:
    """Yield once for each ending what is not read of a folder or an archive."""
    for suffix, count in others.items():
        files = "1 file" if count == 1 else f"{count} files"
        what = f"with the ending {suffix}" if suffix != "" else "without an ending"
        yield Refused(path=path, reason=f"{files} {what} not read (these are: {endings()})")
