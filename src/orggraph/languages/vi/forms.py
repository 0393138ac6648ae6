"""How full names are written: the templates of forms.yml, checked for the parts they must hold."""

from __future__ import annotations

from dataclasses import dataclass, fields
from importlib.resources.abc import Traversable
from string import Formatter

from orggraph.errors import DataError
from orggraph.languages.tables import read_mapping

# The parts that each template is filled with; those not listed are plain words.
_PARTS = {
    "of": {"name", "whole"},
    "of_subject": {"kind", "issuer", "subject"},
    "number": {"kind", "number"},
    "plenum": {"kind", "number"},
    "legislature": {"number"},
    "month": {"number"},
    "ordinal": {"number"},
    "term": {"name", "years"},
    "delegates": {"kind"},
    "national": {"kind"},
    "working_meeting": {"holder", "other"},
    "meeting": {"holder"},
    "taught": {"what"},
    "voters": {"holder"},
    "merged": {"before", "after"},
    "split": {"before", "after"},
    "renamed": {"before", "after"},
    "reformed": {"before", "after"},
    "founded": {"after"},
    "ended": {"before"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """Templates of full names, for `str.format`."""

    of: str
    of_subject: str
    number: str
    plenum: str
    legislature: str
    month: str
    ordinal: str
    term: str
    delegates: str
    national: str
    party: str
    working_meeting: str
    meeting: str
    taught: str
    voters: str
    member_role: str
    merged: str
    split: str
    renamed: str
    reformed: str
    founded: str
    ended: str
    letter: str


def read_forms(file: Traversable) -> Forms:
    """Load the templates.

    Raises:
        DataError: for unknown or missing keys, and a template without one of its parts.
    """
    raw = read_mapping(file, frozenset(field.name for field in fields(Forms)))
    templates = {key: str(value) for key, value in raw.items()}
    for key, template in templates.items():
        wanted = _PARTS.get(key, set())
        if _parts(template, file.name) != wanted:
            parts = ", ".join(f"{{{part}}}" for part in sorted(wanted)) or "nothing in braces"
            raise DataError(f"{key}: {template!r} must hold {parts}", path=file.name)
    return Forms(**templates)


def _parts(template: str, path: str) -> set[str]:
    try:
        return {part for _, part, _, _ in Formatter().parse(template) if part is not None}
    except ValueError as error:
        raise DataError(f"{template!r}: {error}", path=path) from error
