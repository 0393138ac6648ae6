"""Dates: "ngày 18 tháng 3 năm 2015", "sáng 29/5", "(6-2)", "tháng 1/2016", "sáng nay"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DateName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.numbers import is_year, year_span
from orggraph.text.dates import PartialDate

_SEPARATORS = frozenset({"/", "-", "."})
_MOST_DAY_PARTS = 3  # "từ sáng hôm 5/3"


def date(line: Line, index: int) -> DateName | None:
    """Read a date at a token; a span of years ("2006-2011") is read as its span."""
    at = index
    while at < index + _MOST_DAY_PARTS and line.is_word(at, "day_part"):
        if _relative(line, at) is not None or line.fold(at) == line.fold(at + 1):
            break
        at += 1
    found = _date(line, at)
    if found is None or at == index:
        return found
    if found.value is None and found.day_month is None:
        return None
    found.start = index
    return found


def _date(line: Line, index: int) -> DateName | None:
    if index >= len(line.tokens):
        return None
    if line.tokens.word[index].isdecimal():
        return _numeric(line, index)
    if line.is_word(index, "day") or line.is_word(index, "month") or line.is_word(index, "year"):
        return _worded(line, index)
    relative = _relative(line, index)
    return None if relative is None else _today(line, index, *relative)


def _relative(line: Line, index: int) -> tuple[int, int] | None:
    """Read "sáng nay", "hôm qua": (end, days before the publication)."""
    for group, days in (("today", 0), ("yesterday", 1)):
        end = line.word_end(index, group)
        if end is not None:
            return end, days
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
    if not line.is_word(index, "day"):
        return _month_and_year(line, index, index, 0)
    numeric = _numeric(line, index + 1) if index + 1 < len(line.tokens) else None
    if numeric is not None and numeric.span is None:
        numeric.start = index
        return numeric
    day = _number(line, index + 1, 31)
    if day == 0 or not line.is_word(index + 2, "month"):
        return None
    return _month_and_year(line, index, index + 2, day)


def _month_and_year(line: Line, start: int, at: int, day: int) -> DateName | None:
    """Read "tháng 3 năm 2015", "tháng 1/2016", "năm 2015" from `at`, after a day or none."""
    month = 0
    if line.is_word(at, "month"):
        month = _number(line, at + 1, 12)
        if month == 0:
            return None
        at += 2
        if line.fold(at) in _SEPARATORS and _year(line, at + 1):
            return _made(start, at + 2, int(line.tokens.word[at + 1]), month, day)
    if line.is_word(at, "year") and _year(line, at + 1):
        return _made(start, at + 2, int(line.tokens.word[at + 1]), month, day)
    if day != 0 and month != 0:
        return DateName(start, at, None, day_month=(day, month))
    return None


def _numeric(line: Line, index: int) -> DateName | None:
    """Read "29/5", "6-2-2017", "5/2017", "2006-2011" at a number."""
    span = year_span(line, index)
    if span is not None:
        return DateName(index, span[0], None, span=span[1])
    if _year(line, index) and (
        line.is_mark(index - 1, "since") or line.is_mark(index - 1, "until")
    ):
        return _made(index, index + 1, int(line.tokens.word[index]), 0, 0)
    first = _number(line, index, 31)
    separator = line.fold(index + 1)
    if first == 0 or separator not in _SEPARATORS:
        return None
    if _year(line, index + 2) and separator != ".":
        return _made(index, index + 3, int(line.tokens.word[index + 2]), first, 0)
    second = _number(line, index + 2, 12)
    return None if second == 0 else _day_month(line, index, (first, second))


def _day_month(line: Line, index: int, pair: tuple[int, int]) -> DateName | None:
    """Read a day and month, with the year where the same separator goes on to one."""
    separator, following = line.fold(index + 1), line.fold(index + 3)
    if following == separator and _year(line, index + 4):
        return _made(index, index + 5, int(line.tokens.word[index + 4]), pair[1], pair[0])
    told = line.is_word(index - 1, "day") or line.is_word(index - 1, "day_part")
    if (separator == "." and not told) or following == "/":
        return None  # "3.5" is a number, "sáng 3.5" a day
    return DateName(index, index + 3, None, day_month=pair)


def _made(start: int, end: int, year: int, month: int, day: int) -> DateName | None:
    try:
        return DateName(start, end, PartialDate(year, month, day))
    except ValueError:
        return None


def _number(line: Line, index: int, most: int) -> int:
    if index >= len(line.tokens):
        return 0
    word = line.tokens.word[index]
    return int(word) if word.isdecimal() and len(word) <= 2 and 0 < int(word) <= most else 0


def _year(line: Line, index: int) -> bool:
    return index < len(line.tokens) and is_year(line.tokens.word[index])
