"""The geometry of plots: numbers in, positions out; the template draws them as SVG.

All lengths are units of the viewBox, which is as wide as WIDTH; a browser scales it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 760
_LEFT = 300  # for labels
_RIGHT = 70  # for values
_ROW = 22
_TOP = 6
_AXIS = 26
_FIRST, _LAST = 24, 15  # letters of a label; the whole of it is in its title
_TICKS = 5
_TINY = 1e-9  # a difference that is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a plot: what it is of, its values, and the row it leads to."""

    label: str
    values: tuple[float, ...]
    text: str  # the values in words
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something drawn on a line: where it begins and how long it is."""

    x: float
    width: float
    series: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a plot, placed."""

    y: float  # the middle
    label: str
    short: str
    text: str
    text_x: float
    href: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A plot to draw: "bars" that begin at zero, or "ranges" with a mark within each."""

    kind: str
    height: float
    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, str], ...]
    series: tuple[str, ...] = ()  # what the parts of a bar are
    width: int = WIDTH
    left: int = _LEFT
    bottom: float = 0  # where the axis is


def bars(items: Sequence[Item], *, series: tuple[str, ...] = ()) -> Plot:
    """Return horizontal bars; several values of an item are stacked."""
    most = max((sum(item.values) for item in items), default=0)
    steps = _ticks(0, most)
    scale = (WIDTH - _LEFT - _RIGHT) / (steps[-1] or 1)
    lines = []
    for number, item in enumerate(items):
        x, marks = float(_LEFT), []
        for part, value in enumerate(item.values):
            marks.append(Mark(x=round(x, 1), width=round(value * scale, 1), series=part))
            x += value * scale
        lines.append(_line(number, item, x, tuple(marks)))
    ticks = tuple((round(_LEFT + step * scale, 1), f"{step:g}") for step in steps)
    return _plot("bars", lines, ticks, series)


def ranges(items: Sequence[Item]) -> Plot:
    """Return lines from a low to a high value, with a dot at a third: (low, dot, high)."""
    values = [value for item in items for value in item.values]
    steps = _ticks(min(values, default=0), max(values, default=0))
    scale = (WIDTH - _LEFT - _RIGHT) / ((steps[-1] - steps[0]) or 1)
    lines = []
    for number, item in enumerate(items):
        low, dot, high = (_LEFT + (value - steps[0]) * scale for value in item.values)
        marks = (
            Mark(x=round(low, 1), width=round(high - low, 1), series=0),
            Mark(x=round(dot, 1), width=0, series=1),
        )
        lines.append(_line(number, item, max(high, dot) + 4, marks))
    ticks = tuple((round(_LEFT + (step - steps[0]) * scale, 1), f"{step:g}") for step in steps)
    return _plot("ranges", lines, ticks, ())


def _line(number: int, item: Item, end: float, marks: tuple[Mark, ...]) -> Line:
    return Line(
        y=_TOP + _ROW * number + _ROW / 2,
        label=item.label,
        short=_shortened(item.label),
        text=item.text,
        text_x=round(end + 6, 1),
        href=item.href,
        marks=marks,
    )


def _shortened(name: str) -> str:
    """Return the first and the last words of a long name: those that begin alike end apart."""
    if len(name) <= _FIRST + _LAST:
        return name
    first, last = name[:_FIRST], name[-_LAST:]
    return f"{first.rpartition(' ')[0] or first} … {last.partition(' ')[2] or last}"


def _plot(
    kind: str,
    lines: Sequence[Line],
    ticks: tuple[tuple[float, str], ...],
    series: tuple[str, ...],
) -> Plot:
    bottom = _TOP + _ROW * len(lines) + 2
    return Plot(
        kind=kind,
        height=bottom + _AXIS,
        lines=tuple(lines),
        ticks=ticks,
        series=series,
        bottom=bottom,
    )


def _ticks(low: float, high: float) -> list[float]:
    """Return round numbers that reach from one value over another (steps of 1, 2 or 5)."""
    low = min(low, 0) if low > 0 else low
    span = high - low if high - low > _TINY else 1
    size = 10 ** math.floor(math.log10(span / _TICKS))
    step = next(size * n for n in (1, 2, 5, 10) if span / (size * n) <= _TICKS)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(step * n, 10) for n in range(first, max(last, first + 1) + 1)]
