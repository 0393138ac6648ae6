"""Institutions by their official names, from the patterns of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from orggraph.languages.institutions import Institution
from orggraph.languages.tables import cell_list, read_rows
from orggraph.languages.vi.lexicon import data_folder
from orggraph.text.fold import fold

_SLOT = re.compile(r"\\\{(territory|field|ministry)\\\}")


def institution(name: str) -> Institution | None:
    """Return what the official name of a body tells of it; None where it tells nothing.

    A name that leaves out its province, or whose field no ministry has, tells nothing.
    """
    folded = fold(name)
    for kind, pattern in _patterns():
        match = pattern.fullmatch(folded)
        if match is None:
            continue
        slots = match.groupdict()
        return Institution(
            kind=kind,
            territory=_territories().get(slots.get("territory", ""), ""),
            field=_fields().get(slots.get("field") or slots.get("ministry", ""), ""),
        )
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the names of each kind of institution as patterns of folded text."""
    slots = {
        name: f"(?P<{name}>{_any(known)})"
        for name, known in (
            ("territory", _territories()),
            ("field", _fields()),
            ("ministry", {fold(ministry) for ministry in _fields().values()}),
        )
    }
    return tuple(
        (row["kind"], re.compile(_SLOT.sub(lambda slot: slots[slot[1]], _escaped(row["name"]))))
        for _, row in read_rows(data_folder() / "institutions.tsv", ("kind", "name"))
    )


def _escaped(name: str) -> str:
    return re.escape(fold(name))


def _any(names: Iterable[str]) -> str:
    """Return a pattern of any of some names."""
    return "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))


@cache
def _territories() -> Mapping[str, str]:
    """Return provinces and cities under the center by their full names, folded."""
    columns = ("name", "unit", "variants", "full")
    full = (
        row["full"] or f"{row['unit']} {row['name']}"
        for _, row in read_rows(data_folder() / "provinces.tsv", columns)
    )
    return {fold(name): name for name in full}


@cache
def _fields() -> Mapping[str, str]:
    """Return the field as its ministry calls it by each name of the field, folded."""
    return {fold(name): ministry for ministry, name in _field_names()}


def _field_names() -> Iterator[tuple[str, str]]:
    for _, row in read_rows(data_folder() / "ministry_fields.tsv", ("ministry", "fields")):
        for name in (row["ministry"], *cell_list(row["fields"])):
            yield row["ministry"], name
