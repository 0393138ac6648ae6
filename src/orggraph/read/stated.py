"""What is stated of a source outside of its text: title, date and address.

It stands in the front matter of a file, in a `sources.csv` beside it, or in the archive,
feed or collection that the text comes from.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from orggraph.errors import InputError
from orggraph.model import Source
from orggraph.read.dateline import date_in
from orggraph.read.decode import decode
from orggraph.read.page_words import PageWords
from orggraph.text.dates import PartialDate
from orggraph.text.normalize import normalize

SOURCES = "sources.csv"
_FILE = "file"
_VALUES = ("title", "date", "url", "language")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Stated:
    """What is stated of a source; "" for what is not. `date` is as it was written."""

    title: str = ""
    date: str = ""
    url: str = ""
    language: str = ""

    def of(self, source: Source, words: PageWords) -> Source:
        """Return a source with what is stated of it in the place of what its page shows.

        Raises:
            InputError: when the date is not understood.
        """
        return replace(
            source,
            title=self.title or source.title,
            issued=source.issued if self.date == "" else stated_date(self.date, words),
            url=self.url or source.url,
            language=self.language or source.language,
        )

    def lines(self) -> bytes:
        """Return all of it as bytes, for the hash that tells whether a source changed."""
        return "\x1f".join((self.title, self.date, self.url, self.language)).encode()


def stated_date(text: str, words: PageWords, *, line: int | None = None) -> PartialDate:
    """Read a date that is stated: as ISO has it, or as the language's pages write dates.

    Raises:
        InputError: when it is neither.
    """
    found = date_in(text, words)
    if found is not None:
        return found
    try:
        return PartialDate.parse(text[:10] if text[10:11] in ("T", " ") else text)
    except ValueError:
        raise InputError(
            f"the date is not understood: {text!r}", line=line, remedy="write it as YYYY-MM-DD"
        ) from None


def stated_beside(folder: Path) -> Mapping[PurePosixPath, Stated]:
    """Return what the `sources.csv` of a folder states of the files below it, if it has one.

    The columns are `file`, the path below the folder, and any of title, date, url, language.

    Raises:
        InputError: when the table cannot be read; it names the line.
    """
    path = folder / SOURCES
    if not path.is_file():
        return {}
    try:
        text = normalize(decode(path.read_bytes()).text).text
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=path) from None
    rows = csv.DictReader(io.StringIO(text), strict=True)
    columns = tuple(rows.fieldnames or ())
    unknown = sorted(set(columns) - {_FILE, *_VALUES})
    if _FILE not in columns or len(unknown) > 0:
        what = "there is no column 'file'" if _FILE not in columns else f"columns {unknown}"
        raise InputError(
            f"{what}", path=path, line=1, remedy=f"the columns are file, {', '.join(_VALUES)}"
        )
    try:
        return {PurePosixPath(row[_FILE].strip()): _row(row) for row in rows}
    except (csv.Error, AttributeError) as error:  # a row that is too short has no file
        raise InputError(f"not a table: {error}", path=path, line=rows.line_num) from None


def _row(row: Mapping[str, str | None]) -> Stated:
    return Stated(**{name: (row.get(name) or "").strip() for name in _VALUES})
