"""Cells of a language that has no pack: names as they are written, dates as ISO has them."""

from __future__ import annotations

import re

from orggraph.languages.cells import DocumentCells, Interval, Phrase
from orggraph.model import Entity, EntityType
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})[T ].*")
_SPAN = re.compile(r"(\d{4}(?:-\d{2}){0,2})\s*(?:/|–|to|\.\.)\s*(\d{4}(?:-\d{2}){0,2})?")


class PlainCells:
    """Understands no language: bodies, posts, documents and events stay as they are written."""

    def person(self, text: str) -> Entity | None:
        """Return the person of a name."""
        name = " ".join(text.split())
        if not any(char.isalpha() for char in name):
            return None
        return Entity(id="p", type=EntityType.PERSON, kind="Person", name=name, key=fold(name))

    def body(self, text: str) -> Phrase | None:  # noqa: ARG002 - the names are the protocol's
        """Return None: the name stays as it is."""
        return None

    def posts(self, text: str, body: str) -> Phrase | None:  # noqa: ARG002
        """Return None: the post stays as it is."""
        return None

    def document(self, cells: DocumentCells) -> Phrase | None:  # noqa: ARG002
        """Return None: the name stays as it is."""
        return None

    def event(self, text: str) -> Phrase | None:  # noqa: ARG002
        """Return None: the name stays as it is."""
        return None

    def date(self, text: str) -> PartialDate | None:
        """Read a date as ISO has it, with or without a time of day."""
        day = _DAY.fullmatch(text)
        try:
            return PartialDate.parse(text if day is None else day[1])
        except ValueError:
            return None

    def interval(self, text: str) -> Interval | None:
        """Read a date, or two of them with a stroke between."""
        span = _SPAN.fullmatch(text)
        start = self.date(text if span is None else span[1])
        end = None if span is None or span[2] is None else self.date(span[2])
        if start is None or (span is not None and span[2] is not None and end is None):
            return None
        return Interval(start=start, end=end)
