"""Spreadsheets: every sheet of a workbook (xlsx, xls, ods)."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

from orggraph.errors import InputError
from orggraph.model.table import flat
from orggraph.read.page_words import PageWords
from orggraph.read.records.grids import Grid
from orggraph.text.normalize import normalize


def read_workbook(data: bytes, words: PageWords) -> list[Grid]:  # noqa: ARG001 - as all readers
    """Return the sheets of a workbook, the hidden ones too.

    Raises:
        InputError: for a file that is no workbook, or one that is protected by a password.
    """
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        return [_grid(book.get_sheet_by_name(name)) for name in _sheets(book)]
    except calamine.PasswordError:
        raise InputError(
            "the workbook is protected by a password", remedy="save it without one"
        ) from None
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise InputError(
            f"not a spreadsheet: {error}", remedy="save it again as xlsx or csv"
        ) from None


def _sheets(book: calamine.CalamineWorkbook) -> list[str]:
    kinds = {one.name: one.typ for one in book.sheets_metadata}
    return [name for name in book.sheet_names if kinds[name] == calamine.SheetTypeEnum.WorkSheet]


def _grid(sheet: calamine.CalamineSheet) -> Grid:
    rows = sheet.to_python(skip_empty_area=False)
    merged = sheet.merged_cell_ranges or []
    return Grid(
        sheet=flat(normalize(sheet.name).text),
        rows=[(number, tuple(map(_text, row))) for number, row in enumerate(rows, 1)],
        merged=tuple(
            (top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in merged
        ),
    )


def _text(value: object) -> str:
    """Return what a cell shows: whole numbers without a point, days without a time."""
    if isinstance(value, str):
        return flat(normalize(value).text) if value != "" else ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return "" if value is None or isinstance(value, timedelta) else str(value)


text_of = _text
