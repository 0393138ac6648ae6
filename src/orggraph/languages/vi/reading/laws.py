"""Laws by their titles: of one title the number or the year may be left out."""

from __future__ import annotations

import re

from orggraph.languages.vi.entries import DocumentType
from orggraph.languages.vi.reading.things import Thing
from orggraph.text.fold import fold

_YEAR = re.compile(r"\s\w+\s(\d{4})$")  # "năm 2015" at the end of a title


class Laws:
    """The laws of a text by kind and title without the year, each with its year or ""."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Thing]] = {}

    def note(self, kind: DocumentType, title: str, thing: Thing) -> None:
        """Note the law of a title."""
        key, year = _key(kind, title)
        self._known.setdefault(key, {}).setdefault(year, thing)

    def known(self, kind: DocumentType, title: str) -> Thing | None:
        """Return the law of a title; one told of without its year, or in full, is the same."""
        key, year = _key(kind, title)
        told = self._known.get(key, {})
        if year == "":
            return next(iter(told.values()), None)
        bare = told.get("")
        same = bare is not None and year in (bare.number or year)
        return told.get(year) or (bare if same else None)


def _key(kind: DocumentType, title: str) -> tuple[str, str]:
    year = _YEAR.search(title)
    core = title if year is None else title[: year.start()]
    return fold(f"{kind.label} {core}"), "" if year is None else year.group(1)
