"""Reading the data files of a pack: commented, tab-separated or YAML, checked as they load."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from orggraph.errors import DataError

Row = Mapping[str, str]


def read_rows(file: Traversable, columns: tuple[str, ...]) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a tab-separated file with their line numbers.

    Lines that begin with "#" and empty lines are comments; the first other line names the
    columns, which must be exactly `columns`. Missing cells at the end of a row are empty.

    Raises:
        DataError: for other columns, or a row with more cells than there are columns.
    """
    header: tuple[str, ...] | None = None
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip() == "" or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if header is None:
            header = cells
            if header != columns:
                raise DataError(
                    f"columns {', '.join(header)} where {', '.join(columns)} are read",
                    path=file.name,
                    line=number,
                )
            continue
        if len(cells) > len(columns):
            raise DataError(f"more than {len(columns)} cells", path=file.name, line=number)
        padded = cells + ("",) * (len(columns) - len(cells))
        yield number, dict(zip(columns, padded, strict=True))


def cell_list(cell: str, separator: str = ";") -> tuple[str, ...]:
    """Split a cell that lists several values; empty ones are dropped."""
    return tuple(part for part in (p.strip() for p in cell.split(separator)) if part != "")


def read_mapping(file: Traversable, keys: frozenset[str]) -> dict[str, Any]:
    """Return the YAML mapping in `file`, which must have exactly these keys.

    Raises:
        DataError: for YAML that cannot be read, and for unknown or missing keys.
    """
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise DataError(f"not YAML: {error}", path=file.name) from error
    if not isinstance(data, dict) or set(data) != keys:
        found = set(data) if isinstance(data, dict) else set()
        raise DataError(
            f"keys that nobody reads: {sorted(found - keys)}; missing: {sorted(keys - found)}",
            path=file.name,
        )
    return data


def fingerprint(folder: Traversable) -> str:
    """Return twelve hexadecimal digits that change when any file of the folder changes."""
    digest = hashlib.sha256()
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.is_file():
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
