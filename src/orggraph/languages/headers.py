"""What the columns of a table are called, in every language that there are words of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from orggraph.errors import DataError
from orggraph.languages.tables import read_mapping
from orggraph.text.fold import fold

MEANINGS = frozenset(
    {
        *("person", "post", "body", "parent", "start", "end", "time", "decision"),
        *("number", "kind", "date", "issuer", "title", "basis", "id", "ignored", "private"),
    }
)
_FILE = "headers.yml"
_MEMBER = "member"


def meaning(header: str) -> tuple[str, str] | None:
    """Return what a header means and in which language; None when it is not known.

    The longest words win that the header is, or begins with.
    """
    folded = fold(header)
    for length in range(len(folded), 0, -1):
        if length < len(folded) and folded[length].isalnum():
            continue
        found = _words().get(folded[:length].rstrip(" .:_"))
        if found is not None:
            return found
    return None


def member(language: str) -> str:
    """Return the word for a member; KeyError for a language without words."""
    return str(_files()[language][_MEMBER])


@cache
def _files() -> Mapping[str, Mapping[str, Any]]:
    """Return the parsed files by language."""
    folders = sorted(files(__package__ or "").iterdir(), key=lambda folder: folder.name)
    paths = {folder.name: folder.joinpath(_FILE) for folder in folders}
    return {
        name: read_mapping(path, MEANINGS | {_MEMBER})
        for name, path in paths.items()
        if path.is_file()
    }


@cache
def _words() -> Mapping[str, tuple[str, str]]:
    """Return the meaning and language of each word; DataError for one with two meanings."""
    found: dict[str, tuple[str, str]] = {}
    for language, data in _files().items():
        for name in sorted(MEANINGS):
            for word in data[name]:
                known = found.setdefault(fold(str(word)), (name, language))
                if known[0] != name:
                    raise DataError(f"{word!r} means {known[0]} and {name}", path=_FILE)
    return MappingProxyType(found)
