"""How classes and relations look, and what pages say: the data files `theme.yml`, `words.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from orggraph.errors import DataError

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassStyle:
    """The look of one class of entities."""

    family: str
    fill: str
    border: str
    corner: int  # the radius of the box's corners
    broken: bool  # a broken border
    names: Mapping[str, str]  # by language


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationStyle:
    """The look and the direction of one relation."""

    color: str
    dash: tuple[int, ...]
    above: str  # the end that stands higher in a layered picture: "source" or "target"
    arrow: str  # the end that the arrow points to
    words: Mapping[str, str]  # between subject and object, by language
    drawn: Mapping[str, str]  # along the arrow, by language


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """All looks, and the color of the text in boxes. The order is that of the legend."""

    text: str
    classes: Mapping[str, ClassStyle]
    relations: Mapping[str, RelationStyle]


@cache
def load_theme() -> Theme:
    """Return the theme; DataError when the file leaves something out."""
    data = _yaml("theme.yml")
    try:
        families = data["families"]
        return Theme(
            text=data["text"],
            classes=MappingProxyType(
                {name: _class(entry, families) for name, entry in data["classes"].items()}
            ),
            relations=MappingProxyType(
                {name: _relation(entry) for name, entry in data["relations"].items()}
            ),
        )
    except KeyError as error:
        raise DataError(f"the theme lacks {error}", path="theme.yml") from error


@cache
def load_words() -> Mapping[str, Mapping[str, str]]:
    """Return what the pages say, by language; DataError when the languages differ in keys."""
    data: dict[str, dict[str, str]] = _yaml("words.yml")
    if set(data) != set(LANGUAGES):
        raise DataError(f"the languages are {sorted(LANGUAGES)}", path="words.yml")
    first = set(data[LANGUAGES[0]])
    for language, words in data.items():
        if set(words) != first:
            odd = sorted(set(words) ^ first)
            raise DataError(f"{language} and {LANGUAGES[0]} differ in {odd}", path="words.yml")
    return MappingProxyType({name: MappingProxyType(words) for name, words in data.items()})


def _class(entry: Mapping[str, Any], families: Mapping[str, Mapping[str, Any]]) -> ClassStyle:
    family = families[entry["family"]]
    return ClassStyle(
        family=entry["family"],
        fill=entry.get("fill", family["fill"]),
        border=family["border"],
        corner=family["corner"],
        broken=family.get("broken", False),
        names={language: entry[language] for language in LANGUAGES},
    )


def _relation(entry: Mapping[str, Any]) -> RelationStyle:
    return RelationStyle(
        color=entry["color"],
        dash=tuple(entry.get("dash", ())),
        above=entry["above"],
        arrow=entry["arrow"],
        words={language: entry[language] for language in LANGUAGES},
        drawn={
            language: entry.get(f"drawn_{language}", entry[language]) for language in LANGUAGES
        },
    )


def _yaml(name: str) -> Any:
    text = (files("orggraph.view") / name).read_text(encoding="utf-8")
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise DataError(f"not YAML: {error}", path=name) from error
