"""The values of a mapping file: a column, or a mapping that says more."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Any

from orggraph.model.mapping import Value, When
from orggraph.read.records.lined import Lined
from orggraph.text.fold import fold

TRANSFORMS = ("lower", "upper", "capitalize", "after-last", "strip-marks")
_KEYS = (
    *("column", "columns", "value", "template", "default", "pattern", "map", "others"),
    *("transform", "split", "date", "optional", "find", "take"),
)
_SOURCES = ("column", "columns", "value", "template")
_FIELD = re.compile(r"\{([^{}]+)\}")


def fields_of(template: str) -> list[str]:
    """Return the columns that a template joins."""
    return _FIELD.findall(template)


def value(within: Lined, key: str) -> Value | None:
    """Return the value of a key: the name of a column, or where it comes from and how.

    Raises:
        InputError: for unknown keys and transforms, patterns and dates that cannot be.
    """
    given: Any = within.get(key)
    line = within.lines.get(key, within.line)
    if given is None:
        return None
    if isinstance(given, list):
        return Value(line=line, columns=within.texts(key))
    if not isinstance(given, Lined):
        return Value(line=line, columns=(str(given),))
    given.check(_KEYS)
    sources = [name for name in _SOURCES if name in given]
    if len(sources) != 1:
        raise given.error(
            f"{key} must have one of {', '.join(_SOURCES)}",
            remedy=f"it has {' and '.join(sources) or 'none'}",
        )
    _check_pattern(given)
    transforms = given.texts("transform")
    for name in transforms:
        if name not in TRANSFORMS:
            raise given.error(
                f"no transform {name!r}", f"there is: {', '.join(TRANSFORMS)}", "transform"
            )
    choices = given.inner("map")
    if ("find" in given) != ("take" in given):
        raise given.error("find, a column of other rows, goes with take, what is taken of them")
    return Value(
        line=line,
        columns=given.texts("column") + given.texts("columns"),
        constant=given.text("value"),
        template=given.text("template"),
        default=given.text("default"),
        pattern=given.text("pattern"),
        choices=MappingProxyType({fold(word): str(choices[word]) for word in choices}),
        others=given.text("others"),
        find=given.text("find"),
        take=given.text("take"),
        transforms=transforms,
        split=given.text("split"),
        date=given.text("date"),
        optional=_flag(given, "optional"),
    )


def _check_pattern(given: Lined) -> None:
    pattern = given.text("pattern")
    try:
        groups = 1 if pattern is None else re.compile(pattern).groups
    except re.error as error:
        raise given.error(f"not a pattern: {error}", key="pattern") from None
    if groups != 1:
        raise given.error("a pattern has one group, in parentheses: what is kept", key="pattern")


def when(within: Lined) -> When | None:
    """Return the condition on rows that `when` is."""
    if within.get("when") is None:
        return None
    given = within.inner("when")
    given.check(("column", "is"))
    column = given.text("column")
    if column is None:
        raise given.error("when needs a column")
    words = frozenset(fold(word) for word in given.texts("is"))
    return When(line=given.line, column=column, words=words)


def _flag(given: Lined, key: str) -> bool:
    found = given.get(key, False)
    if not isinstance(found, bool):
        raise given.error(f"{key} is true or false", key=key)
    return found


flag = _flag
