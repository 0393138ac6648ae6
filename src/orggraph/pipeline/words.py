"""The words of answers: names of relations in both directions, headings, notes.

They stand in `queries/words.yml` of the ontology's folder, in the languages of the ontology.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any

import yaml

from orggraph.errors import DataError
from orggraph.rdf.ontology import ontology_file

_FILE = ("queries", "words.yml")


class Language(StrEnum):
    """The languages that the ontology has its words in."""

    ENGLISH = "en"
    VIETNAMESE = "vi"


def forward(relation: str, language: Language) -> str | None:
    """Return the name of a relation ("org:reportsTo") as said of its subject, if there is one."""
    return _relation(relation, "forward", language)


def inverse(relation: str, language: Language) -> str | None:
    """Return the name of a relation as said of its object, if there is one."""
    return _relation(relation, "inverse", language)


def text(name: str, language: Language) -> str:
    """Return a heading or note; KeyError when there is none of that name."""
    words: str = _words()["texts"][name][language.value]
    return words


def _relation(relation: str, direction: str, language: Language) -> str | None:
    names = _words()["relations"].get(relation, {})
    words: str | None = names.get(direction, {}).get(language.value)
    return words


@cache
def _words() -> dict[str, Any]:
    """Read the file; DataError when an entry lacks a language or has a key of another kind."""
    words = yaml.safe_load(ontology_file(*_FILE).read_text(encoding="utf-8"))
    if not isinstance(words, dict) or words.keys() != {"relations", "texts"}:
        raise DataError("the sections are not 'relations' and 'texts'", path="/".join(_FILE))
    entries = dict(words["texts"])
    for relation, directions in words["relations"].items():
        if not directions.keys() <= {"forward", "inverse"}:
            raise DataError(f"{relation} has an unknown direction", path="/".join(_FILE))
        entries |= {f"{relation} {name}": entry for name, entry in directions.items()}
    for name, entry in entries.items():
        if entry.keys() != {language.value for language in Language}:
            raise DataError(f"{name} is not in every language", path="/".join(_FILE))
    return words
