"""Reading a record: its tables as a source, and what of them its mapping leaves untold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from orggraph.errors import InputError
from orggraph.model import Source
from orggraph.model.mapping import ANY_SHEET, RecordMapping, TableRule, Value
from orggraph.model.table import laid_out
from orggraph.read.page_words import PageWords
from orggraph.read.records.formats import GRID_READERS
from orggraph.read.records.grids import Grid, Headed, headed
from orggraph.read.records.mapping_values import fields_of

_MOST_NAMED = 40  # columns that a message names


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record: a source with tables, and notes on what in the file is not read.

    `left_out` are sheets that cannot be read by the mapping, and why; the others are.
    """

    source: Source
    notes: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def read_record(data: bytes, identifier: str, mapping: RecordMapping, words: PageWords) -> Record:
    """Return the record of a file.

    Raises:
        InputError: when the file cannot be read, or lacks a column that its mapping names.
    """
    grids = GRID_READERS[PurePath(identifier).suffix.lower()](data, words)
    notes: list[str] = []
    tables: list[Headed] = []
    wrong: list[InputError] = []
    for grid in grids:
        try:
            table = _table(grid, mapping, notes)
        except InputError as error:
            wrong.append(error)
            continue
        if table is not None:
            tables.append(table)
    if len(tables) == 0 and len(wrong) > 0:
        raise wrong[0]
    if len(tables) == 0:
        raise InputError("there is no table in it", remedy="; ".join(notes) or None)
    _check_sheets(mapping, [grid.sheet for grid in grids])
    text, laid = laid_out((table.sheet, table.names, table.rows) for table in tables)
    source = Source(
        identifier=identifier,
        text=text,
        blocks=(),
        content_hash=hashlib.sha256(data).hexdigest(),
        title=mapping.title,
        issued=mapping.issued,
        url=mapping.url,
        language=mapping.language,
        tables=laid,
    )
    return Record(source=source, notes=tuple(notes), left_out=tuple(map(str, wrong)))


def _table(grid: Grid, mapping: RecordMapping, notes: list[str]) -> Headed | None:
    """Return the table of a sheet that the mapping speaks of; note the others."""
    rules = {rule.sheet: rule for rule in mapping.tables}
    rule = rules.get(grid.sheet, rules.get(ANY_SHEET))
    name = f"sheet {grid.sheet}" if grid.sheet != "" else "the table"
    if rule is None:
        if not mapping.loose:
            notes.append(f"{name}: the mapping says nothing of it")
        return None
    table = headed(grid, _wanted(rule), rule.header)
    if table is None or (len(table.rows) == 0 and not mapping.loose):
        notes.append(f"{name}: empty")
        return None
    columns = _checked(table, rule, mapping, name)
    if not mapping.loose:
        ignored = {*columns, *rule.ignore}
        unread = [column for column in table.names if column not in ignored]
        notes.extend(_unread(name, table, unread))
    return table


def _unread(name: str, table: Headed, columns: list[str]) -> Iterator[str]:
    """Yield the note on columns that are not mapped; one without a name and content is none."""
    at = {column: index for index, column in enumerate(table.names)}
    told = [
        column
        for column in columns
        if not column.startswith("(column ") or any(row[at[column]] != "" for _, row in table.rows)
    ]
    if len(told) > 0:
        shown = ", ".join(told[:_MOST_NAMED])
        yield f"{name}: columns not read: {shown} (map them, or add them to ignore)"


def _checked(table: Headed, rule: TableRule, mapping: RecordMapping, name: str) -> set[str]:
    """Return the columns that a rule speaks of; InputError for one that is not there."""
    wanted: set[str] = set()
    for value, columns in _columns(rule):
        wanted.update(columns)
        missing = [column for column in columns if column not in table.names]
        if len(missing) == len(columns) and not (value.optional or mapping.loose):
            raise InputError(
                f"{name} has no column {missing[0]!r}",
                path=mapping.path,
                line=value.line,
                remedy=f"its columns are: {', '.join(table.names[:_MOST_NAMED])}",
            )
    return wanted


def _wanted(rule: TableRule) -> set[str]:
    return {column for _, columns in _columns(rule) for column in columns} | set(rule.ignore)


def _columns(rule: TableRule) -> Iterator[tuple[Value, tuple[str, ...]]]:
    """Yield each value of a rule with the columns it takes, one of which must be there."""
    line = rule.line
    if rule.pivot is not None:
        for column in (rule.pivot.id, rule.pivot.property, rule.pivot.value, *rule.pivot.keep):
            yield Value(line=rule.pivot.line), (column,)
        return
    values: list[Value | None] = []
    for entity in rule.entities:
        values.extend((entity.name, entity.id, *entity.values.values()))
        if entity.when is not None:
            yield Value(line=entity.when.line), (entity.when.column,)
    for statement in rule.statements:
        values.extend(statement.values.values())
        if statement.when is not None:
            yield Value(line=statement.when.line), (statement.when.column,)
        if statement.evidence is not None:
            yield Value(line=line), (statement.evidence,)
    for value in values:
        if value is None or value.constant is not None:
            continue
        if value.template is None:
            yield value, value.columns
        else:
            for column in fields_of(value.template):
                yield value, (column,)


def _check_sheets(mapping: RecordMapping, sheets: list[str]) -> None:
    """Raise InputError for a sheet that a mapping names and the file has not."""
    for rule in mapping.tables:
        if rule.sheet not in (ANY_SHEET, *sheets) and not mapping.loose:
            raise InputError(
                f"there is no sheet {rule.sheet!r}",
                path=mapping.path,
                line=rule.line,
                remedy=f"the sheets are: {', '.join(sheets)}",
            )
