"""What a value of a mapping is in a row: columns, constants, defaults, transforms, dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from orggraph.extract.records.rows import AnyRow, BadCellError
from orggraph.languages.cells import CellReader, Interval
from orggraph.model.mapping import Value, When
from orggraph.model.table import LINE
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold, strip_marks

_FIELD = re.compile(r"\{([^{}]+)\}")
_TRANSFORMS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "lower": str.lower,
        "upper": str.upper,
        "capitalize": lambda text: text[:1].upper() + text[1:],
        "after-last": lambda text: re.split(r"[/#]", text.rstrip("/#"))[-1],
        "strip-marks": strip_marks,
    }
)


class Told(NamedTuple):
    """A text, and the column that it comes from; "" for a constant."""

    text: str
    column: str


def told(value: Value | None, row: AnyRow) -> list[Told]:
    """Return what a value is in a row; none when its cells are empty.

    Raises:
        BadCellError: for a word that a table of words does not have.
    """
    if value is None:
        return []
    text, column = _whole(value, row)
    if value.find is not None and text != "":
        row_of = row.links.find(value.find, text)
        text = "" if row_of is None or value.take is None else row_of.text(value.take)
    parts = [text]
    if value.split is not None:
        parts = text.split(LINE if value.split == "lines" else value.split)
    found = [_changed(value, part.strip(), column) for part in parts if part.strip() != ""]
    if len(found) == 0 and value.default is not None:
        return [Told(value.default, column)]
    return [Told(part, column) for part in found if part != ""]


def first(value: Value | None, row: AnyRow) -> Told | None:
    """Return the first that a value is in a row."""
    if value is None:
        return None
    return next(iter(told(value, row)), None)


def _whole(value: Value, row: AnyRow) -> tuple[str, str]:
    if value.constant is not None:
        return value.constant, ""
    if value.template is not None:
        names = _FIELD.findall(value.template)
        texts = {name: row.text(name) for name in names}
        joined = _FIELD.sub(lambda match: texts[match[1]], value.template)
        filled = any(text != "" for text in texts.values())
        return (" ".join(joined.split()) if filled else "", next(iter(names), ""))
    for column in value.columns:
        text = row.text(column)
        if text != "":
            return text, column
    return "", next(iter(value.columns), "")


def _changed(value: Value, text: str, column: str) -> str:
    """Apply pattern, table of words and transforms."""
    if value.pattern is not None:
        match = re.search(value.pattern, text)
        text = "" if match is None else (match[1] or "")
    if len(value.choices) > 0 and text != "":
        known = value.choices.get(fold(text), value.others)
        if known is None:
            words = ", ".join(sorted(value.choices))
            raise BadCellError(
                column, text, f"not one of the words that the mapping knows: {words}"
            )
        text = known
    for name in value.transforms:
        text = _TRANSFORMS[name](text)
    return text


def date_of(value: Value | None, row: AnyRow, cells: CellReader) -> PartialDate | None:
    """Return the date that a value is; BadCellError when it is none."""
    one = None if value is None else first(value, row)
    if value is None or one is None:
        return None
    found = cells.date(one.text)
    if value.date is not None:
        try:
            found = PartialDate.of(datetime.strptime(one.text, value.date).date())  # noqa: DTZ007 - a day
        except ValueError:
            found = None
    if found is None:
        raise BadCellError(one.column, one.text, "not a date")
    return found


def interval_of(value: Value | None, row: AnyRow, cells: CellReader) -> Interval:
    """Return the time that a value tells; BadCellError when it tells none."""
    one = first(value, row)
    if one is None:
        return Interval()
    found = cells.interval(one.text)
    if found is None:
        raise BadCellError(one.column, one.text, "not a time")
    return found


def holds(when: When | None, row: AnyRow) -> bool:
    """Tell whether a condition is met in a row."""
    if when is None:
        return True
    words = {fold(part) for part in row.text(when.column).split(LINE)} - {""}
    return len(words & when.words) > 0 if len(when.words) > 0 else len(words) > 0
