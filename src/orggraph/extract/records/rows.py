"""The rows of a table by the names of its columns, and where each value stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from orggraph.model import Cell, Row, Span, Table
from orggraph.model.mapping import Pivot
from orggraph.model.table import LINE


class BadCellError(Exception):
    """A cell that makes its row useless."""

    def __init__(self, column: str, value: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column
        self.value = value
        self.reason = reason


@dataclass(slots=True)
class TableRow:
    """One row as it stands."""

    table: Table
    row: Row
    at: Mapping[str, int]  # the index of each column
    links: Links

    @property
    def number(self) -> int:
        """The number of the row in the file."""
        return self.row.number

    def text(self, column: str) -> str:
        """Return the text of a cell; "" where there is none."""
        at = self.at.get(column)
        return "" if at is None else self.row.cells[at]

    def place(self, column: str) -> tuple[Cell, Span] | None:
        """Return where a cell stands; None for an empty one."""
        at = self.at.get(column)
        if at is None or self.row.cells[at] == "":
            return None
        return self.table.cell(self.row, at + 1), self.row.span(at + 1)


@dataclass(slots=True)
class GatheredRow:
    """What several rows say of one thing: a value of a property each."""

    links: Links
    cells: dict[str, list[tuple[TableRow, str]]] = field(default_factory=dict)
    number: int = 0

    def text(self, column: str) -> str:
        """Return the values of a property, each on a line."""
        return LINE.join(dict.fromkeys(row.text(name) for row, name in self.cells.get(column, ())))

    def place(self, column: str) -> tuple[Cell, Span] | None:
        """Return where the first value of a property stands."""
        for row, name in self.cells.get(column, ()):
            return row.place(name)
        return None


AnyRow = TableRow | GatheredRow


class Links:
    """The rows of all tables of a record, found by what stands in a column of them."""

    def __init__(self) -> None:
        self.rows: dict[str, list[AnyRow]] = {}
        self._found: dict[str, dict[str, AnyRow]] = {}

    def find(self, place: str, text: str) -> AnyRow | None:
        """Return the first row with a text in a place: "posts.id", or "id" of any table."""
        if place not in self._found:
            sheet, _, column = place.rpartition(".")
            named = self.rows.get(sheet)
            column = column if named is not None else place
            of = [named] if named is not None else list(self.rows.values())
            index: dict[str, AnyRow] = {}
            for rows in of:
                for row in rows:
                    index.setdefault(row.text(column), row)
            self._found[place] = index
        return self._found[place].get(text)


def rows_of(table: Table, pivot: Pivot | None, links: Links) -> Iterator[AnyRow]:
    """Yield the rows of a table; with a pivot, one for each thing, in order of its first row."""
    at = {name: index for index, name in enumerate(table.columns)}
    rows = (TableRow(table, row, at, links) for row in table.rows)
    if pivot is None:
        yield from rows
        return
    gathered: dict[str, GatheredRow] = {}
    for row in rows:
        of = gathered.setdefault(row.text(pivot.id), GatheredRow(links, number=row.number))
        of.cells.setdefault(row.text(pivot.property), []).append((row, pivot.value))
        for name in (pivot.id, *pivot.keep):
            of.cells.setdefault(name, [(row, name)])
    yield from gathered.values()
