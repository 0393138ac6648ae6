"""Dates as precise as the source is, and no more."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day: 2015, 2015-03, 2015-03-18.

    Orders as its ISO form does: a year comes before the months within it.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise ValueError(f"no such year: {self.year}")
        if not 0 <= self.month <= 12 or (self.month == 0 and self.day != 0):
            raise ValueError(f"no such month: {self.month}")
        if self.day != 0:
            date(self.year, self.month, self.day)  # ValueError for the 31st of February

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read "2015", "2015-03" or "2015-03-18"; ValueError for anything else."""
        match = _ISO.fullmatch(text)
        if match is None:
            raise ValueError(f"not a date of the form YYYY, YYYY-MM or YYYY-MM-DD: {text!r}")
        year, month, day = (int(part) if part is not None else 0 for part in match.groups())
        return cls(year, month, day)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return the partial date of a whole day."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date:
        """The first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day it may mean."""
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return date(self.year, month, day)

    @property
    def precision(self) -> str:
        """The XML Schema datatype that says as much: date, gYearMonth or gYear."""
        if self.day != 0:
            return "date"
        return "gYear" if self.month == 0 else "gYearMonth"

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month != 0:
            text += f"-{self.month:02d}"
        if self.day != 0:
            text += f"-{self.day:02d}"
        return text
