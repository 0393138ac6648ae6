"""Tables as text: CSV and TSV, with commas, semicolons, tabs or strokes between the cells."""

from __future__ import annotations

import csv
import io
from collections import Counter

from orggraph.errors import InputError
from orggraph.model.table import flat
from orggraph.read.legacy import readable
from orggraph.read.page_words import PageWords
from orggraph.read.records.grids import Grid
from orggraph.text.normalize import normalize

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 50  # lines that tell what stands between the cells
_LONGEST = 1_000_000  # characters of a cell; a quote that nobody closes takes in the rest
_SAID = "sep="  # how some spreadsheet programs say it in the first line


def read_delimited(data: bytes, words: PageWords) -> list[Grid]:
    """Return the one sheet of a file.

    Raises:
        InputError: for a file that is empty, in no known encoding, or with a broken quote.
    """
    text = normalize(readable(data, words.legacy)).text
    if text.strip() == "":
        raise InputError("empty", remedy="a table is expected")
    first, _, rest = text.partition("\n")
    said = first.lower().startswith(_SAID) and len(first) == len(_SAID) + 1
    delimiter = first[-1] if said else _delimiter(text)
    csv.field_size_limit(_LONGEST)
    rows: list[tuple[int, tuple[str, ...]]] = []
    reader = csv.reader(io.StringIO(rest if said else text), delimiter=delimiter, strict=True)
    try:
        for number, row in enumerate(reader, 2 if said else 1):
            rows.append((number, tuple(map(flat, row))))
    except csv.Error as error:
        raise InputError(
            f"not a table: {error}",
            line=reader.line_num,
            remedy="look for a quotation mark that is not closed",
        ) from None
    return [Grid(sheet="", rows=rows)]


def _delimiter(text: str) -> str:
    """Return what stands between the cells: what cuts most lines into as many parts."""
    lines = [line for line in text.split("\n", _SAMPLE)[:_SAMPLE] if line.strip() != ""]

    def fits(delimiter: str) -> tuple[int, int]:
        counts = Counter(
            len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1
        )
        return max(((many, parts) for parts, many in counts.items()), default=(0, 0))

    return max(_DELIMITERS, key=fits)
