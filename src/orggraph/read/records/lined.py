"""YAML whose mappings remember the lines of their keys, and refuse keys that nobody reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml

from orggraph.errors import InputError


class Lined(dict[str, Any]):
    """A mapping of a YAML file, which knows where its keys stand."""

    def __init__(self, path: str, line: int) -> None:
        super().__init__()
        self.path = path
        self.line = line
        self.lines: dict[str, int] = {}

    def error(self, message: str, remedy: str | None = None, key: str | None = None) -> InputError:
        """Return the error that something in this mapping is wrong, at a key if one is given."""
        line = self.line if key is None else self.lines.get(key, self.line)
        return InputError(message, path=self.path, line=line, remedy=remedy)

    def check(self, known: Iterable[str]) -> None:
        """Raise InputError for a key that is none of the known ones."""
        names = sorted(known)
        for key in self:
            if key not in names:
                raise self.error(
                    f"unknown key {key!r}", remedy=f"known here: {', '.join(names)}", key=key
                )

    def text(self, key: str) -> str | None:
        """Return a value as text; None when there is none. A list or mapping is refused."""
        value = self.get(key)
        if isinstance(value, list | dict):
            raise self.error(f"{key} must be a text", key=key)
        return None if value is None else str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, or one text as a list; none when the key is absent."""
        value = self.get(key)
        values = value if isinstance(value, list) else [] if value is None else [value]
        if any(isinstance(one, list | dict) or one is None for one in values):
            raise self.error(f"{key} must be a text or a list of texts", key=key)
        return tuple(map(str, values))

    def inner(self, key: str) -> Lined:
        """Return a mapping within this one, empty when the key is absent."""
        value = self.get(key)
        if value is None:
            return Lined(self.path, self.line)
        if not isinstance(value, Lined):
            raise self.error(f"{key} must have keys of its own, not {value!r}", key=key)
        return value


class _Loader(yaml.SafeLoader):
    """Leaves dates and yes/no as they are written: they are words of a table."""

    path = ""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> Lined:
    made = Lined(loader.path, node.start_mark.line + 1)
    for key_node, value_node in node.value:
        key = str(loader.construct_object(key_node, deep=True))
        made.lines[key] = key_node.start_mark.line + 1
        if key in made:
            raise made.error(f"{key!r} stands twice", key=key)
        made[key] = loader.construct_object(value_node, deep=True)
    return made


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
for _tag in ("timestamp", "float"):
    _Loader.add_constructor(f"tag:yaml.org,2002:{_tag}", lambda _, node: str(node.value))


def read_lined(text: str, path: str) -> Lined:
    """Return the mapping that a YAML file is.

    Raises:
        InputError: when it is no YAML or no mapping; it names the line.
    """
    loader = type("Loader", (_Loader,), {"path": path})(text)
    try:
        data = loader.get_single_data()
    except yaml.MarkedYAMLError as error:
        line = None if error.problem_mark is None else error.problem_mark.line + 1
        raise InputError(f"not YAML: {error.problem}", path=path, line=line) from None
    except yaml.YAMLError as error:
        raise InputError(f"not YAML: {error}", path=path) from None
    finally:
        loader.dispose()
    if not isinstance(data, Lined):
        raise InputError("a mapping has keys and values", path=path, line=1)
    return data
