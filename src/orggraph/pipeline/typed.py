"""Answers of named questions as Python values: rows with named fields, a DataFrame, HTML."""

from __future__ import annotations

import keyword
from collections import namedtuple
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any, overload

import pyoxigraph as ox

from orggraph.errors import InputError
from orggraph.pipeline.results import Cell, Labels, Table
from orggraph.rdf.vocab import XSD
from orggraph.text.dates import PartialDate

if TYPE_CHECKING:
    import pandas as pd

_SHOWN = 100  # rows of an answer in a notebook


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A node of the graph in an answer: an entity, a class, a relation, a source.

    Attributes:
        label: its name in the language that was asked for, or its shortened IRI.
        iri: the whole IRI.
    """

    label: str
    iri: str

    def __str__(self) -> str:
        return self.label


class Answer(Sequence[Any]):
    """The answer of a named question: a sequence of rows, in the order of the question.

    A row is a named tuple with a field for each of `columns`. Its values are `Entity`,
    `datetime.date` for a day, `PartialDate` for a month or a year, `int`, `float`, `bool`, `str`,
    and None where nothing is known. A column whose name is a word of Python has the field
    name with an underscore behind it (`from_`); `columns` keeps the name.
    """

    def __init__(
        self, name: str, table: Table, labels: Labels, evidence: Callable[[], Answer]
    ) -> None:
        self.question = name
        self.columns = table.columns
        self._evidence = evidence
        fields = [_field(column) for column in table.columns]
        row_type: Any = namedtuple("Row", fields)  # type: ignore[misc] # known when it is run
        self._rows: tuple[Any, ...] = tuple(
            row_type(*(_value(cell, labels) for cell in cells)) for cells in table.rows
        )

    def evidence(self) -> Answer:
        """Return the same rows with what they rest on: `quote`, `source`, `source_date`.

        A row is repeated for each piece of evidence. Where a source only names something,
        there is no quote.
        """
        return self._evidence()

    def to_dataframe(self) -> pd.DataFrame:
        """Return a pandas DataFrame: a row for each row, a column for each of `columns`.

        A column of entities holds their labels, and `<column>_iri` beside it their IRIs. Days are
        `datetime.date`, months and years text as exact as known ("2015-03").

        Raises:
            InputError: pandas is not installed.
        """
        try:
            import pandas as pd  # noqa: PLC0415 - in an extra, and long to import
        except ImportError as error:
            raise InputError(
                "pandas is not installed", remedy="pip install 'orggraph[frames]'"
            ) from error
        return pd.DataFrame(dict(self._frame_columns()))

    def _frame_columns(self) -> Iterator[tuple[str, list[Any]]]:
        for place, column in enumerate(self.columns):
            values = [row[place] for row in self._rows]
            yield column, [_plain(value) for value in values]
            if any(isinstance(value, Entity) for value in values):
                yield f"{column}_iri", [v.iri if isinstance(v, Entity) else None for v in values]

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        return f"<Answer of {self.question}: {len(self)} rows of {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        """Return the first rows as a table, for notebooks; what sources say is escaped."""
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        body = "".join(
            f"<tr>{''.join(f'<td>{_cell(value)}</td>' for value in row)}</tr>"
            for row in self._rows[:_SHOWN]
        )
        rest = len(self) - _SHOWN
        more = f"<p>… and {rest} more rows</p>" if rest > 0 else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _field(column: str) -> str:
    """Return the name of a column as that of a field."""
    return f"{column}_" if keyword.iskeyword(column) or column in ("count", "index") else column


def _value(cell: Cell, labels: Labels) -> Any:
    """Return a term as a Python value."""
    if cell is None:
        return None
    if isinstance(cell, ox.NamedNode):
        return Entity(label=labels.of(cell), iri=cell.value)
    if not isinstance(cell, ox.Literal):
        return str(cell)
    read = _READ.get(cell.datatype.value)
    return cell.value if read is None else read(cell.value)


def _date(text: str) -> date | PartialDate:
    known = PartialDate.parse(text)
    return known.first_day if known.first_day == known.last_day else known


def _number(text: str) -> float:
    return float(Decimal(text))


_READ: dict[str, Callable[[str], Any]] = {
    XSD.date.value: _date,
    XSD.gYearMonth.value: _date,
    XSD.gYear.value: _date,
    XSD.integer.value: int,
    XSD.decimal.value: _number,
    XSD.boolean.value: lambda text: text in ("true", "1"),
}


def _plain(value: Any) -> Any:
    """Return a value as it stands in a DataFrame."""
    if isinstance(value, (Entity, PartialDate)):
        return str(value)
    return value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Entity):
        return f'<span title="{escape(value.iri)}">{escape(value.label)}</span>'
    return escape(str(value))
