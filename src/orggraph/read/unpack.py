"""Files that hold many texts: archives, collections of articles, feeds, web archives.

Each is taken apart into files of a folder for the time of a build, each with what the whole
states of it. So every text is read as if it had been a file from the start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from orggraph.read.stated import Stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A text of many: its name below the whole, its bytes, what the whole states of it."""

    name: str
    data: bytes
    stated: Stated = field(default_factory=Stated)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A part that is left out, and why."""

    name: str
    reason: str


Parts = Iterator[Part | Unread]
# Yields the parts of a file; InputError when the file is none of its kind. A part of more
# bytes than the limit is yielded as unread.
Unpacker = Callable[[Path, int], Parts]


def safe_name(name: str) -> str:
    """Return the name of a part as a path that stays below the whole."""
    parts = [p for p in PurePosixPath(name.replace("\\", "/")).parts if p not in ("/", "..", ".")]
    return "/".join(parts) or "part"
