"""The words of the pages, in each of their languages; they stand in words.yml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from orggraph.errors import DataError

LANGUAGES = ("vi", "en")


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Return the words by language; DataError when a language lacks some of them."""
    text = (files("orggraph.serve") / "words.yml").read_text(encoding="utf-8")
    entries = yaml.safe_load(text)
    for name, entry in entries.items():
        if entry.keys() != set(LANGUAGES):
            raise DataError(f"{name} is not in every language", path="serve/words.yml")
    return {
        language: {name: entry[language] for name, entry in entries.items()}
        for language in LANGUAGES
    }


def language_of(asked: str | None, kept: str | None, accepted: str | None) -> str:
    """Return the language of a page: what the address, a cookie, or the browser asks for."""
    for wanted in (asked, kept):
        if wanted in LANGUAGES:
            return str(wanted)
    for item in (accepted or "").lower().split(","):
        spoken = item.strip().partition(";")[0].partition("-")[0]
        if spoken in LANGUAGES:
            return spoken
    return LANGUAGES[0]
