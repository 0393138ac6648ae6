"""The words of a language that mark what on a page is no prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from orggraph.errors import DataError
from orggraph.read.legacy import LegacyFonts, legacy_fonts
from orggraph.text.fold import fold

_LISTS = (
    "counters",
    "furniture",
    "closing",
    "credits",
    "authors",
    "after",
    "tasks",
    "agencies",
    "titles",
    "openers",
    "abbreviations",
    "dates",
)
_DATE_PARTS = ("day", "month", "year")
_OFFICIAL = (
    "mottos",
    "kinds",
    "enacting",
    "number",
    "basis",
    "addressed",
    "about",
    "articles",
    "recipients",
    "signs",
    "signers",
    "signed",
    "labels",
    "signer_label",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialWords:
    """The words by which the parts of an official document are known, every word folded."""

    mottos: frozenset[str]
    kinds: frozenset[str]
    enacting: frozenset[str]
    number: frozenset[str]
    basis: frozenset[str]
    addressed: frozenset[str]
    about: frozenset[str]
    articles: frozenset[str]
    recipients: frozenset[str]
    signs: frozenset[str]
    signers: frozenset[str]
    signed: frozenset[str]
    labels: frozenset[str]
    signer_label: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The data file `page.yml` of a language, every word folded.

    The file itself says what each list is for. `date_parts` are the words for day, month
    and year that stand before their numbers; `official` is a mapping of lists of its own,
    `legacy` the fonts of the time before Unicode.
    """

    counters: frozenset[str]
    furniture: frozenset[str]
    closing: frozenset[str]
    credits: frozenset[str]
    authors: frozenset[str]
    after: frozenset[str]
    tasks: frozenset[str]
    agencies: frozenset[str]
    titles: frozenset[str]
    openers: frozenset[str]
    abbreviations: frozenset[str]
    dates: frozenset[str]
    date_parts: tuple[str, str, str]
    official: OfficialWords
    legacy: LegacyFonts


def page_words(data: object, *, path: Path | str) -> PageWords:
    """Return the page words of a parsed data file; DataError for what it should not hold."""
    if not isinstance(data, Mapping):
        raise DataError("a mapping from list names to words is expected", path=path)
    left = dict(data)
    lists = {name: _words(name, left.pop(name, None), path) for name in _LISTS}
    parts = left.pop("date_parts", None)
    if not isinstance(parts, Mapping) or set(parts) != set(_DATE_PARTS):
        raise DataError(f"date_parts must have just the keys {list(_DATE_PARTS)}", path=path)
    form = left.pop("official", None)
    if not isinstance(form, Mapping) or set(form) != set(_OFFICIAL):
        raise DataError(f"official must have just the keys {list(_OFFICIAL)}", path=path)
    legacy = legacy_fonts(left.pop("legacy", None), path=path)
    if len(left) > 0:
        raise DataError(f"unknown keys: {sorted(map(str, left))}", path=path)
    day, month, year = (_word("date_parts", parts[part], path) for part in _DATE_PARTS)
    official = OfficialWords(**{name: _words(name, form[name], path) for name in _OFFICIAL})
    return PageWords(**lists, date_parts=(day, month, year), official=official, legacy=legacy)


def _words(name: str, values: object, path: Path | str) -> frozenset[str]:
    if not isinstance(values, list) or len(values) == 0:
        raise DataError(f"{name} must be a list of words", path=path)
    words: set[str] = set()
    for value in values:
        word = _word(name, value, path)
        if word in words:
            raise DataError(f"{name} holds {value!r} twice", path=path)
        words.add(word)
    return frozenset(words)


def _word(name: str, value: object, path: Path | str) -> str:
    # YAML reads a bare "on" or "1" as something else than the word that was meant.
    if not isinstance(value, str) or value.strip() == "":
        raise DataError(f"{name} holds {value!r}, which is no word: put it in quotes", path=path)
    return fold(value)
