"""What of records was not read: said in short, and written row by row to a table."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import astuple, fields
from pathlib import Path

from orggraph.errors import InputError
from orggraph.pipeline.report import BuildReport, RejectedRow

_SHOWN = 5  # rows of a build that are told on the terminal


def write_rejects(rows: Sequence[RejectedRow], given: Path | None, store: str) -> Path | None:
    """Write the rows that were not read; return where, None when there are none.

    The table stands beside the store; of a store on a server, only where it is asked for. One
    of an earlier build goes when all rows are right.
    """
    path = given
    if path is None and "://" not in store:
        path = Path(f"{store.rstrip('/')}.rejects.csv")
    if path is None:
        return None
    if len(rows) == 0:
        path.unlink(missing_ok=True)
        return None
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(field.name for field in fields(RejectedRow))
            table.writerows(astuple(row) for row in rows)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=path) from None
    return path


def told_of_records(report: BuildReport, written: Path | None) -> Iterator[str]:
    """Yield what there is to say of records that were not read as a whole."""
    for note in report.notes:
        yield f"note: {note.path}: {note.reason}"
    for row in report.rejects[:_SHOWN]:
        yield f"rejected: {place(row)}: {row.reason}{f': {row.value!r}' if row.value else ''}"
    more = len(report.rejects) - _SHOWN
    if more > 0:
        reasons = Counter(row.reason for row in report.rejects[_SHOWN:])
        often = ", ".join(f"{reason} ({count})" for reason, count in reasons.most_common(3))
        yield f"rejected: {more} more rows: {often}"
    if written is not None:
        yield f"all rejected rows: {written}"


def place(row: RejectedRow) -> str:
    """Return where the cell stands that is wrong."""
    sheet = "" if row.sheet == "" else f"sheet {row.sheet}, "
    column = "" if row.column == "" else f", column {row.column}"
    return f"{row.path}: {sheet}row {row.row}{column}"
