"""From the cells of a sheet to a table: which row has the names of columns, what they are.

Spreadsheets have titles above their tables, headers of two rows whose upper cells are merged,
names that stand twice, and rows and columns of nothing. All of that ends here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from orggraph.text.fold import fold

_SEARCHED = 30  # rows in which a header is looked for
_LEAST = 0.6  # of the widest row: a header without a mapping has at least so many names


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The cells of a sheet as they stand in the file.

    `rows` are numbered as the file's own program numbers them; `names` are those of the
    columns where the format has them (JSON); `merged` are ranges of cells that are one: first
    row, first column, last row, last column, counted from 1.
    """

    sheet: str
    rows: Sequence[tuple[int, Sequence[str]]]
    names: tuple[str, ...] | None = None
    merged: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """A sheet with the names of its columns found, all different, and the rows below them."""

    sheet: str
    names: tuple[str, ...]
    rows: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)


def headed(grid: Grid, wanted: Collection[str] = (), header: int | None = None) -> Headed | None:
    """Return the table of a sheet; None for an empty one.

    `wanted` are names that a mapping speaks of, by which the header is known; `header` is the
    number of its row where that is given.
    """
    filled = [(number, row) for number, row in grid.rows if any(cell != "" for cell in row)]
    if len(filled) == 0:
        return None
    if grid.names is not None:
        return _table(grid.sheet, list(grid.names), filled)
    at = _header(grid, filled, {fold(name) for name in wanted}, header)
    if at is None:
        return None
    names, length = _names(grid, filled, at)
    return _table(grid.sheet, names, filled[at + length :])


def _header(
    grid: Grid,
    rows: Sequence[tuple[int, Sequence[str]]],
    wanted: Collection[str],
    header: int | None,
) -> int | None:
    """Return which of the rows has the names of the columns; None when the row is not there."""
    if header is not None:
        return next((at for at, (number, _) in enumerate(rows) if number == header), None)
    first = range(min(len(rows), _SEARCHED))
    known = [len({fold(name) for name in _names(grid, rows, at)[0]} & set(wanted)) for at in first]
    if max(known) > 0:
        return known.index(max(known))
    widths = [sum(cell != "" for cell in rows[at][1]) for at in first]
    wide = max(widths) * _LEAST
    return next(at for at in first if widths[at] >= wide)


def _names(
    grid: Grid, rows: Sequence[tuple[int, Sequence[str]]], at: int
) -> tuple[list[str], int]:
    """Return the names in a row, and how many rows they take: two below merged cells."""
    number, row = rows[at]
    across = [
        (first, last)
        for top, first, bottom, last in grid.merged
        if top <= number <= bottom and last > first
    ]
    below = rows[at + 1][1] if at + 1 < len(rows) else ()
    if len(across) == 0 or all(last - first + 1 >= len(row) for first, last in across):
        return list(row), 1
    names = list(row)
    for first, last in across:
        for column in range(first - 1, min(last, len(below))):
            upper = row[first - 1] if first <= len(row) else ""
            names.extend([""] * (column + 1 - len(names)))
            names[column] = f"{upper}: {below[column]}" if below[column] != "" else upper
    return names, 2


def _table(sheet: str, names: list[str], rows: Sequence[tuple[int, Sequence[str]]]) -> Headed:
    width = max((_width(row) for _, row in rows), default=0)
    width = max(width, _width(names))
    names = [*names[:width], *[""] * (width - len(names))]
    told = tuple(_different(names))
    whole = [(number, (*row[:width], *("",) * (width - len(row)))) for number, row in rows]
    return Headed(sheet=sheet, names=told, rows=whole)


def _width(row: Sequence[str]) -> int:
    """Return the number of cells of a row up to the last that is not empty."""
    return next((at for at in range(len(row), 0, -1) if row[at - 1] != ""), 0)


def _different(names: Sequence[str]) -> Iterator[str]:
    """Yield names of columns that are all different: "Ghi chú (2)", "(column 5)"."""
    taken: Counter[str] = Counter()
    for number, name in enumerate(names, 1):
        told = " ".join(name.split()) or f"(column {number})"
        taken[told] += 1
        yield told if taken[told] == 1 else f"{told} ({taken[told]})"
