"""Dates in the text: "ngày 18 tháng 3 năm 2015", "sáng 29/5", "(6-2)", "tháng 1/2016", "sáng nay"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DateName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.numbers import year_span
from orggraph.text.dates import PartialDate

_SEPARATORS = frozenset({"/", "-", "."})


def date(line: Line, index: int) -> DateName | None:
    """Read a date at a token; a span of years ("2006-2011") is read as its span."""
    word = line.tokens.word[index]
    if word.isdigit():
        return _numeric(line, index)
    if line.is_word(index, "day") or line.is_word(index, "month") or line.is_word(index, "year"):
        return _worded(line, index)
    for group, days in (("today", 0), ("yesterday", 1)):
        end = line.word_end(index, group)
        if end is not None:
            return _today(line, index, end, days)
    if line.is_word(index, "day_part") and index + 1 < len(line.tokens):
        found = date(line, index + 1) if line.tokens.word[index + 1] != word else None
        if found is not None and (found.value is not None or found.day_month is not None):
            found.start = index
            return found
    return None


def _today(line: Line, index: int, end: int, days: int) -> DateName:
    """Read "sáng nay (6-2)": the day in the parenthesis says which day today is."""
    if line.fold(end) == "(" and end + 1 < len(line.tokens):
        inner = _numeric(line, end + 1)
        if inner is not None and line.fold(inner.end) == ")":
            inner.start, inner.end = index, inner.end + 1
            return inner
    return DateName(index, end, None, relative=days)


def _worded(line: Line, index: int) -> DateName | None:
    """Read a date that "ngày", "tháng" or "năm" opens."""
    at = index
    day = month = 0
    if line.is_word(at, "day"):
        numeric = _numeric(line, at + 1) if at + 1 < len(line.tokens) else None
        if numeric is not None and numeric.span is None:
            numeric.start = index
            return numeric
        day = _number(line, at + 1, 31)
        if day == 0 or not line.is_word(at + 2, "month"):
            return None
        at += 2
    if line.is_word(at, "month"):
        month = _number(line, at + 1, 12)
        if month == 0:
            return None
        at += 2
        if line.fold(at) in _SEPARATORS and _year(line, at + 1):
            return _made(index, at + 2, int(line.tokens.word[at + 1]), month, day)
    if line.is_word(at, "year") and _year(line, at + 1):
        return _made(index, at + 2, int(line.tokens.word[at + 1]), month, day)
    if day != 0 and month != 0:
        return DateName(index, at, None, day_month=(day, month))
    return None


def _numeric(line: Line, index: int) -> DateName | None:
    """Read "29/5", "6-2-2017", "5/2017", "2006-2011" at a number."""
    span = year_span(line, index)
    if span is not None:
        return DateName(index, span[0], None, span=span[1])
    first = _number(line, index, 31)
    if first == 0 or line.fold(index + 1) not in _SEPARATORS:
        return None
    if _year(line, index + 2) and line.fold(index + 1) != ".":
        return _made(index, index + 3, int(line.tokens.word[index + 2]), first, 0)
    second = _number(line, index + 2, 12)
    if second == 0:
        return None
    if line.fold(index + 3) == line.fold(index + 1) and _year(line, index + 4):
        return _made(index, index + 5, int(line.tokens.word[index + 4]), second, first)
    if line.fold(index + 1) == "." or line.fold(index + 3) == "/":
        return None
    return DateName(index, index + 3, None, day_month=(first, second))


def _made(start: int, end: int, year: int, month: int, day: int) -> DateName | None:
    try:
        return DateName(start, end, PartialDate(year, month, day))
    except ValueError:
        return None


def _number(line: Line, index: int, most: int) -> int:
    if index >= len(line.tokens):
        return 0
    word = line.tokens.word[index]
    return int(word) if word.isdigit() and len(word) <= 2 and 0 < int(word) <= most else 0


def _year(line: Line, index: int) -> bool:
    if index >= len(line.tokens):
        return False
    word = line.tokens.word[index]
    return len(word) == 4 and word.isdigit() and 1900 <= int(word) <= 2099


def nearest_year(day: int, month: int, published: PartialDate | None) -> PartialDate | None:
    """Return the day and month in the year that brings them nearest to, and not long after, publication.

    A day more than 45 days after publication is taken to be the year before: the press tells
    of what was far more than of what will be.
    """
    if published is None:
        return None
    anchor = published.last_day
    for year in (anchor.year, anchor.year - 1):
        try:
            found = PartialDate(year, month, day)
        except ValueError:
            continue
        if (found.first_day - anchor).days <= 45:
            return found
    return None
