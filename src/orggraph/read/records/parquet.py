"""Parquet tables. The library that reads them is large, and few need it: it is an extra."""

from __future__ import annotations

import io

from orggraph.errors import InputError
from orggraph.read.page_words import PageWords
from orggraph.read.records.grids import Grid
from orggraph.read.records.nested import grids


def read_parquet(data: bytes, words: PageWords) -> list[Grid]:  # noqa: ARG001 - as all readers
    """Return the rows of a file; InputError when it is none, or when the library is missing."""
    try:
        from pyarrow import parquet  # noqa: PLC0415 - large
    except ImportError:
        raise InputError(
            "Parquet is not read without pyarrow", remedy="pip install 'orggraph[parquet]'"
        ) from None
    try:
        rows = parquet.read_table(io.BytesIO(data)).to_pylist()
    except (OSError, ValueError) as error:  # the library's own errors are ValueErrors
        raise InputError(f"not a Parquet table: {error}") from None
    return grids(rows)
