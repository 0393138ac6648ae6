"""The sentences and words of cells.yml."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from orggraph.languages.tables import read_mapping
from orggraph.languages.vi.lexicon import data_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class CellWords:
    """Sentences for `str.format`, and lists of folded words, the longer before the shorter."""

    holder: str
    holds: str
    holds_of: str
    context: str
    document: str
    dated: str
    issued: str
    about: str
    bare_kind: str
    since: tuple[str, ...]
    until: tuple[str, ...]
    now: tuple[str, ...]
    term: tuple[str, ...]
    day: tuple[str, ...]


@cache
def cell_words() -> CellWords:
    """Load the file; DataError for unknown or missing keys."""
    names = frozenset(field.name for field in fields(CellWords))
    raw = read_mapping(data_folder().joinpath("cells.yml"), names)
    lists: dict[str, Any] = {
        key: tuple(map(str, value)) if isinstance(value, list) else str(value)
        for key, value in raw.items()
    }
    return CellWords(**lists)
