"""Lists of things with names for their values: JSON, JSON Lines, YAML, results of SPARQL.

Each list of objects is a sheet, named by the way to it ("memberships"); an object is a row, and
its columns are its keys ("council.name"). Values of a list stand in one cell, each on a line.
A list of objects within an object is a sheet of its own, whose rows have the id of the whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from orggraph.errors import InputError
from orggraph.model.table import LINE, flat
from orggraph.read.legacy import readable
from orggraph.read.page_words import PageWords
from orggraph.read.records.grids import Grid
from orggraph.read.records.workbook import text_of
from orggraph.text.normalize import normalize

_WHOLE = "parent."  # before the names of the columns that come from the object above
_OF_WHOLE = ("id", "name")
_DEEPEST = 20  # levels; what is deeper is no record


def read_json(data: bytes, words: PageWords) -> list[Grid]:
    """Return the lists of a JSON file; InputError when it is none."""
    try:
        return grids(json.loads(readable(data, words.legacy)))
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg}", line=error.lineno) from None
    except RecursionError:
        raise InputError("not a record: nested too deep") from None


def read_json_records(data: bytes, words: PageWords) -> list[Grid]:
    """Return the one list that the lines of a file are; a row has the number of its line."""
    rows: list[tuple[int, Any]] = []
    for number, line in enumerate(readable(data, words.legacy).split("\n"), 1):
        if line.strip() == "":
            continue
        try:
            rows.append((number, json.loads(line)))
        except json.JSONDecodeError as error:
            raise InputError(f"not JSON: {error.msg}", line=number) from None
    return _Lists().of({"": rows})


def read_yaml(data: bytes, words: PageWords) -> list[Grid]:
    """Return the lists of a YAML file; InputError when it is none."""
    try:
        return grids(yaml.load(readable(data, words.legacy), Loader=_SAFE))  # noqa: S506 - is safe
    except yaml.MarkedYAMLError as error:
        line = None if error.problem_mark is None else error.problem_mark.line + 1
        raise InputError(f"not YAML: {error.problem}", line=line) from None
    except yaml.YAMLError as error:
        raise InputError(f"not YAML: {error}") from None


_SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the fast one where it was built


def grids(data: object) -> list[Grid]:
    """Return the sheets of parsed data: a list of objects, or an object with such lists."""
    if isinstance(data, Mapping) and isinstance(data.get("results"), Mapping):
        bindings = data["results"].get("bindings")
        if isinstance(bindings, list):  # what a SPARQL endpoint answers
            data = [{name: term.get("value") for name, term in row.items()} for row in bindings]
    if isinstance(data, list):
        return _Lists().of({"": list(enumerate(data, 1))})
    if not isinstance(data, Mapping):
        raise InputError("not a record: neither a list nor an object with lists")
    lists = {str(key): list(enumerate(value, 1)) for key, value in data.items() if _objects(value)}
    return _Lists().of(lists or {"": [(1, data)]})


class _Lists:
    """Collects the rows of all lists."""

    def __init__(self) -> None:
        self._columns: dict[str, dict[str, int]] = {}
        self._rows: dict[str, list[tuple[int, dict[int, str]]]] = {}

    def of(self, lists: Mapping[str, list[tuple[int, Any]]]) -> list[Grid]:
        """Return the sheets of some lists of objects, and of the lists within them."""
        for sheet, rows in lists.items():
            for number, value in rows:
                self._add(sheet, number, value, {}, 0)
        found = []
        for sheet, columns in self._columns.items():
            filled = [
                (number, tuple(cells.get(at, "") for at in range(len(columns))))
                for number, cells in self._rows[sheet]
            ]
            found.append(Grid(sheet=sheet, rows=filled, names=tuple(columns)))
        return found

    def _add(
        self, sheet: str, number: int, value: object, whole: Mapping[str, str], depth: int
    ) -> None:
        if not isinstance(value, Mapping) or depth > _DEEPEST:
            raise InputError(f"not a record: element {number} of {sheet or 'the list'}")
        columns = self._columns.setdefault(sheet, {})
        rows = self._rows.setdefault(sheet, [])
        cells: dict[int, str] = {}
        inner: list[tuple[str, list[Any]]] = []
        for name, text in (*whole.items(), *_flat(value, "", inner, depth)):
            cells[columns.setdefault(name, len(columns))] = text
        rows.append((number, cells))
        own = {
            f"{_WHOLE}{key}": _cell(value[key]) for key in _OF_WHOLE if _is_plain(value.get(key))
        }
        for name, objects in inner:
            below = f"{sheet}.{name}" if sheet != "" else name
            for one in objects:
                at = len(self._rows.get(below, ())) + 1
                self._add(below, at, one, own, depth + 1)


def _flat(
    value: Mapping[Any, Any], before: str, inner: list[tuple[str, list[Any]]], depth: int
) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of an object's values; put lists of objects into `inner`."""
    for key, one in value.items():
        name = f"{before}{key}"
        if isinstance(one, Mapping) and depth < _DEEPEST:
            yield from _flat(one, f"{name}.", inner, depth + 1)
        elif isinstance(one, list):
            if _objects(one):
                inner.append((name, one))
            elif len(one) > 0:
                yield name, LINE.join(_cell(part) for part in one if _is_plain(part))
        elif one is not None:
            yield name, _cell(one)


def _objects(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, Mapping) for one in value)


def _is_plain(value: object) -> bool:
    return value is not None and not isinstance(value, Mapping | list)


def _cell(value: object) -> str:
    return flat(normalize(value).text) if isinstance(value, str) else text_of(value)
