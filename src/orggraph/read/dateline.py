"""The date that a page carries on a line of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from orggraph.read.page_words import PageWords
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_LONGEST = 100  # no dateline is longer
_LONGEST_PHRASE = 3  # words of what may stand around a date
_YEAR = re.compile(r"\d{4}")

_DAY_FIRST = r"(?<!\d)(?P<d1>\d{1,2})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<y1>\d{4})(?!\d)"
_YEAR_FIRST = r"(?<!\d)(?P<y2>\d{4})(?P<s2>[-/.])(?P<m2>\d{1,2})(?P=s2)(?P<d2>\d{1,2})(?!\d)"
_TIME = re.compile(
    r"t?\d{1,2}\s?[:hg]\s?\d{2}(?::\d{2})?z?|[+-]\d{1,2}(?::\d{2})?|[^\w\s]|\d{1,2}(?=\s)"
)
_PLACE = re.compile(r"[^\W\d_][\w. -]{1,40},\s*")


@lru_cache(maxsize=8)
def _pattern(date_parts: tuple[str, str, str]) -> re.Pattern[str]:
    day, month, year = (re.escape(part) for part in date_parts)
    words = (
        rf"(?:{day}\s+)?(?P<d3>\d{{1,2}})\s+{month}\s+(?P<m3>\d{{1,2}})"
        rf"\s*,?\s+(?:{year}\s+)?(?P<y3>\d{{4}})(?!\d)"
    )
    return re.compile(f"{_DAY_FIRST}|{_YEAR_FIRST}|{words}")


def date_in(line: str, words: PageWords) -> PartialDate | None:
    """Return the one date that a short line holds, or None if it holds none or several."""
    found = [_date(match) for match in _matches(line, words)]
    return found[0] if len(found) == 1 else None


def dateline(line: str, words: PageWords) -> PartialDate | None:
    """Return the date of a line that says nothing else: weekday, time and place aside."""
    matches = _matches(line, words)
    if len(matches) != 1:
        return None
    match = matches[0]
    folded = fold(line)
    before, after = folded[: match.start()], folded[match.end() :]
    # "Hà Nội, ngày 6 tháng 2 năm 2025" heads an official document. Its day comes in words.
    if match["d3"] is not None and _PLACE.fullmatch(before) is not None:
        before = ""
    if _is_empty(before, words) and _is_empty(after, words):
        return _date(match)
    return None


def date_in_words(folded: str, words: PageWords) -> PartialDate | None:
    """Return the last date of a folded text that is in words: "ngày 6 tháng 2 năm 2025"."""
    found = [m for m in _pattern(words.date_parts).finditer(folded) if m["d3"] is not None]
    return _date(found[-1]) if len(found) > 0 else None


def _matches(line: str, words: PageWords) -> list[re.Match[str]]:
    if len(line) > _LONGEST or _YEAR.search(line) is None:
        return []
    return list(_pattern(words.date_parts).finditer(fold(line)))


def _is_empty(rest: str, words: PageWords) -> bool:
    left = _TIME.sub(" ", f"{rest} ").split()
    start = 0
    while start < len(left):
        ends = range(min(len(left), start + _LONGEST_PHRASE), start, -1)
        end = next((end for end in ends if " ".join(left[start:end]) in words.dates), None)
        if end is None:
            return False
        start = end
    return True


def _date(match: re.Match[str]) -> PartialDate | None:
    for form in "123":
        if match[f"y{form}"] is not None:
            parts = (int(match[f"{part}{form}"]) for part in "ymd")
            try:
                return PartialDate(*parts)
            except ValueError:
                return None
    raise AssertionError(match)
