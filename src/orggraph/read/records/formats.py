"""Which file endings are records, and by what they are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType

from orggraph.read.page_words import PageWords
from orggraph.read.records.delimited import read_delimited
from orggraph.read.records.grids import Grid
from orggraph.read.records.nested import read_json, read_json_records, read_yaml
from orggraph.read.records.parquet import read_parquet
from orggraph.read.records.triples import read_json_ld, read_turtle
from orggraph.read.records.workbook import read_workbook

GridReader = Callable[[bytes, PageWords], list[Grid]]

GRID_READERS: Mapping[str, GridReader] = MappingProxyType(
    {
        ".csv": read_delimited,
        ".json": read_json,
        ".jsonl": read_json_records,
        ".jsonld": read_json_ld,
        ".ndjson": read_json_records,
        ".ods": read_workbook,
        ".parquet": read_parquet,
        ".tsv": read_delimited,
        ".ttl": read_turtle,
        ".xls": read_workbook,
        ".xlsx": read_workbook,
        ".yaml": read_yaml,
        ".yml": read_yaml,
    }
)
_MAPPING = ".mapping.yml"


def is_record(name: str) -> bool:
    """Tell whether a file may be a record, by the ending of its name."""
    return PurePath(name).suffix.lower() in GRID_READERS and not is_mapping(name)


def is_mapping(name: str) -> bool:
    """Tell whether a file is a mapping beside a record."""
    return name.endswith(_MAPPING)


def mapping_beside(path: Path) -> Path | None:
    """Return the mapping beside a record: `can-bo.mapping.yml` of `can-bo.csv`."""
    for name in (f"{path.stem}{_MAPPING}", f"{path.name}{_MAPPING}"):
        beside = path.with_name(name)
        if beside.is_file():
            return beside
    return None


def mapping_name(path: Path) -> str:
    """Return what the mapping beside a record is called."""
    return f"{path.stem}{_MAPPING}"
