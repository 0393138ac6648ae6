"""Dates and times in cells: "01/7/2017", "từ 01/7/2017 đến nay", "2015-2020"."""

from __future__ import annotations

import re
from functools import lru_cache

from orggraph.languages.cells import Interval
from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.cell_words import cell_words
from orggraph.languages.vi.grammar.dates import date as date_name
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.lexicon import load_lexicon
from orggraph.model import Span
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_YEARS = re.compile(r"(\d{4})\s*[-–/]\s*(\d{4})")
_DASH = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*")
_DAY = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})[T ].*")


@lru_cache(maxsize=16384)
def read_date(text: str) -> PartialDate | None:
    """Return the date that a cell is, as precise as it is; None for anything else."""
    plain = _DAY.fullmatch(text)
    if plain is not None:  # by far the most; the grammar reads it as the same
        return _date(int(plain[4]), int(plain[3]), int(plain[1]))
    day = _ISO_DAY.fullmatch(text)
    try:
        return PartialDate.parse(text if day is None else day[1])
    except ValueError:
        return _worded(text)


def _worded(text: str) -> PartialDate | None:
    """Read a date in words; a year may stand alone."""
    for word in cell_words().day:
        rest = _after(text, word)
        if rest is not None and re.fullmatch(r"\d{4}", rest):
            return PartialDate(int(rest))
    line = Line(Tokens(text, Span(0, len(text))), load_lexicon()) if text != "" else None
    found = None if line is None else date_name(line, 0)
    if line is None or found is None or found.end != len(line.tokens):
        return None
    return found.value


def _date(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=16384)
def read_interval(text: str) -> Interval | None:
    """Return the time that a cell tells; None when it is none."""
    words = cell_words()
    text = _first_after(text, words.term) or text
    years = _YEARS.fullmatch(text)
    if years is not None:
        return _made(PartialDate(int(years[1])), PartialDate(int(years[2])))
    rest = _first_after(text, words.until)
    if rest is not None:
        end = read_date(rest)
        return None if end is None else Interval(end=end)
    since, until = _parted(_first_after(text, words.since) or text)
    start = read_date(since)
    if start is None:
        return None
    if until is None or fold(until) in words.now:
        return Interval(start=start)
    end = read_date(until)
    return None if end is None else _made(start, end)


def _made(start: PartialDate, end: PartialDate) -> Interval | None:
    """Return an interval; None for one that ends before it begins."""
    return Interval(start=start, end=end) if start.first_day <= end.last_day else None


def _parted(text: str) -> tuple[str, str | None]:
    """Cut "01/7/2017 đến nay", or "01/7/2017 - nay"."""
    folded = f" {fold(text)} "
    for word in cell_words().until:
        at = folded.find(f" {word} ")
        if at > 0:
            return folded[:at].strip(), folded[at + len(word) + 2 :].strip()
    parts = _DASH.split(text)
    return (parts[0], parts[1]) if len(parts) == 2 else (text, None)


def _first_after(text: str, words: tuple[str, ...]) -> str | None:
    for word in words:
        rest = _after(text, word)
        if rest is not None:
            return rest
    return None


def _after(text: str, word: str) -> str | None:
    """Return what follows a word that a text begins with; None when it does not."""
    folded = fold(text)
    if folded.startswith(f"{word} "):
        return folded[len(word) :].strip()
    return None
