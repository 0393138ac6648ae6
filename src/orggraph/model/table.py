"""Tables: what a record's file holds, and where in it something stands.

The text of such a source is a copy of its tables, laid out line by line, so that a cell is a
span of the text too, and what reads spans reads cells:

    [Cán bộ]                                  the sheet; "[]" where the file has no sheets
    row <tab> Họ và tên <tab> Chức vụ         the names of the columns
    2 <tab> Nguyễn Văn An <tab> Bí thư        the number of a row in the file, and its cells
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orggraph.model.span import Span

LINE = "\u2028"  # stands for the end of a line within a cell
_SIGNS = {ord("\n"): LINE, ord("\t"): " ", ord("\r"): None}


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """A place in a table: row and column count from 1, as the file's own program shows them.

    `name` is what the column is called; `sheet` is "" where the file has no sheets.
    """

    row: int
    column: int
    name: str
    sheet: str = ""

    def __post_init__(self) -> None:
        if self.row < 1 or self.column < 1:
            raise ValueError(f"rows and columns count from 1: {self.row}, {self.column}")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number in the file, its cells, and where it begins in the source's text."""

    number: int
    cells: tuple[str, ...]
    start: int

    def span(self, column: int) -> Span:
        """Return the place of a cell in the text; ValueError for one that is empty."""
        start = self.start + len(str(self.number)) + 1
        start += sum(len(cell) + 1 for cell in self.cells[: column - 1])
        return Span(start, start + len(self.cells[column - 1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A sheet, or the only table of a file. Names of columns are different from each other."""

    sheet: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def cell(self, row: Row, column: int) -> Cell:
        """Return the place of a cell, the column counted from 1."""
        return Cell(row.number, column, self.columns[column - 1], self.sheet)


def flat(text: str) -> str:
    """Return the text of a cell as it stands in the copy: without tabs and ends of lines."""
    text = text.strip()
    if "\n" in text or "\t" in text or "\r" in text:
        return text.translate(_SIGNS)
    return text


def laid_out(
    sheets: Iterable[tuple[str, Sequence[str], Iterable[tuple[int, Sequence[str]]]]],
) -> tuple[str, tuple[Table, ...]]:
    """Return the copy of tables as a text, and the tables with the places of their rows.

    Each sheet is its name, the names of its columns, and its rows with their numbers. All
    texts are `flat`; every row has as many cells as there are columns.
    """
    lines: list[str] = []
    tables: list[Table] = []
    at = 0
    for sheet, columns, rows in sheets:
        head = (f"[{sheet}]", "\t".join(("row", *columns)))
        lines.extend(head)
        at += sum(len(line) + 1 for line in head)
        kept: list[Row] = []
        for number, cells in rows:
            kept.append(Row(number, tuple(cells), at))
            line = "\t".join((str(number), *cells))
            lines.append(line)
            at += len(line) + 1
        tables.append(Table(sheet=sheet, columns=tuple(columns), rows=tuple(kept)))
    return "".join(f"{line}\n" for line in lines), tuple(tables)


class TableCopy:
    """The cells of a copy, found by where they stood in the file."""

    def __init__(self, text: str) -> None:
        self._columns: dict[str, dict[str, int]] = {}
        self._rows: dict[tuple[str, int], str] = {}
        sheet = ""
        for line in text.split("\n"):
            number, tab, rest = line.partition("\t")
            if tab == "":
                sheet = line[1:-1]
            elif sheet not in self._columns:
                self._columns[sheet] = {name: at for at, name in enumerate(rest.split("\t"))}
            else:
                self._rows[sheet, int(number)] = rest

    def text(self, sheet: str, row: int, column: str) -> str:
        """Return what stands in a cell; "" when there is no such cell."""
        at = self._columns.get(sheet, {}).get(column)
        line = self._rows.get((sheet, row))
        return "" if at is None or line is None else line.split("\t")[at]
