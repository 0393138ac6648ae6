"""Marks along a time axis packed into lanes, so that neither they nor their names overlap.

Times are days since 1970. Widths are measured in pixels at the scale at which the page opens:
whoever looks nearer sees more room between them, and from farther off the page leaves out names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from orggraph.view.boxes import measure
from orggraph.view.model import Bounds

EPOCH = 719163  # the ordinal of 1970-01-01
WIDTH = 900  # pixels for the days that the page shows when it opens
FADE = 34  # pixels of an end that is not known
_GAP = 10
_POINT = 12
_LONGEST = 260  # pixels of a name
_SMALLER = 13 / 14  # its letters, measured by those in boxes


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something that happened or lasted: `days` are its earliest and latest beginning and end.

    `row` counts the lines within its lane from 0, `name` is cut to fit and `width` pixels wide.
    """

    id: str
    node: str
    title: str
    kind: str
    days: tuple[int | None, int | None, int | None, int | None]
    is_bar: bool
    statement: int | None = None
    lane: int = 0
    row: int = 0
    name: str = ""
    width: int = 0

    @property
    def known(self) -> list[int]:
        """The days that are known, in order."""
        return sorted(day for day in self.days if day is not None)


def named(mark: Mark) -> Mark:
    """Return a mark with the name that is written at it."""
    name = mark.title
    while measure(name) * _SMALLER > _LONGEST:
        name = f"{name[:-1].rstrip('…').rpartition(' ')[0] or name[: len(name) * 2 // 3]}…"
    return replace(mark, name=name, width=round(measure(name) * _SMALLER))


def bar_days(bounds: Bounds) -> tuple[int | None, int | None, int | None, int | None]:
    """Return bounds as days since 1970."""
    one, two, three, four = (
        None if day is None else day.toordinal() - EPOCH for day in bounds.days
    )
    return (one, two, three, four)


def packed(marks: Iterable[Mark], scale: float) -> list[Mark]:
    """Return the marks of one lane in as few rows as keep them apart; `scale` is pixels a day."""
    ends: list[float] = []
    result = []
    for mark in sorted(marks, key=lambda mark: (mark.known[0], mark.known[-1], mark.id)):
        left, right = _extent(mark, scale)
        row = next((i for i, end in enumerate(ends) if end + _GAP <= left), len(ends))
        ends[row : row + 1] = [right]
        result.append(replace(mark, row=row))
    return result


def _extent(mark: Mark, scale: float) -> tuple[float, float]:
    """Return from where to where a mark and its name reach, in pixels."""
    left, right = mark.known[0] * scale, mark.known[-1] * scale
    if not mark.is_bar:
        return left - _POINT, right + _POINT + mark.width
    inside = right - left >= mark.width + _GAP
    left -= FADE if mark.days[0] is None else 0
    right += FADE if mark.days[3] is None else 0
    return left, right if inside else right + mark.width + _GAP


def window(marks: Sequence[Mark]) -> tuple[int, int]:
    """Return the days that a page shows when it opens: all, or all but a few far from the rest.

    A law of 1946 beside the events of one year would leave these no room.
    """
    days = sorted(day for mark in marks for day in mark.known)
    if len(days) == 0:
        return (0, 365)
    few = len(days) // 20
    first, last = days[0], days[-1]
    inner_first, inner_last = days[few], days[-1 - few]
    if inner_last - inner_first < (last - first) / 2:
        first, last = inner_first, inner_last
    margin = max(30, (last - first) // 20)
    return (first - margin, last + 3 * margin)  # what is last has its name on its right
