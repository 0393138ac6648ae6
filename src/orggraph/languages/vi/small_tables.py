"""Loading the data files that are looked up by key: fields, divisions, surnames, rules."""

from __future__ import annotations

from collections.abc import Collection
from importlib.resources.abc import Traversable

from orggraph.errors import DataError
from orggraph.languages.tables import cell_list, read_rows
from orggraph.languages.tokens import split_words
from orggraph.languages.vi.entries import Division, FieldOfWork, Rule
from orggraph.text.fold import fold


def fields(folder: Traversable) -> dict[str, tuple[FieldOfWork, ...]]:
    """Load fields.tsv: fields by the first word or abbreviation letter they may begin with."""
    found: dict[str, list[FieldOfWork]] = {}
    for line, row in read_rows(folder.joinpath("fields.tsv"), ("label", "units", "abbr")):
        units = tuple(tuple(split_words(fold(u))) for u in row["units"].split("|"))
        abbreviations = tuple(row["abbr"].split("|"))
        if len(units) != len(abbreviations):
            raise DataError("not as many abbreviations as units", path="fields.tsv", line=line)
        entry = FieldOfWork(row["label"], units, abbreviations)
        for first in {units[0][0], abbreviations[0][0]}:
            found.setdefault(first, []).append(entry)
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry.units)))
        for first, entries in found.items()
    }


def yes_or_no(folder: Traversable, file: str, columns: tuple[str, str]) -> dict[str, bool]:
    """Load a file of words with a flag."""
    return {word: flag == "yes" for word, flag in pairs(folder, file, columns).items()}


def pairs(folder: Traversable, file: str, columns: tuple[str, str]) -> dict[str, str]:
    """Load a file of two columns."""
    found: dict[str, str] = {}
    key, value = columns
    for line, row in read_rows(folder.joinpath(file), columns):
        if row[key] in found:
            raise DataError(f"{row[key]!r} stands twice", path=file, line=line)
        found[row[key]] = row[value]
    return found


def divisions(folder: Traversable, heads: Collection[str]) -> dict[str, tuple[Division, ...]]:
    """Load divisions.tsv: by the head of a division, of which institutions it can be."""
    file = folder.joinpath("divisions.tsv")
    found: dict[str, tuple[Division, ...]] = {}
    for line, row in read_rows(file, ("head", "opening", "over")):
        if row["head"] not in heads:
            raise DataError(f"{row['head']!r} is no head", path=file.name, line=line)
        openings, over = (tuple(map(fold, cell_list(row[key]))) for key in ("opening", "over"))
        found[row["head"]] = (*found.get(row["head"], ()), Division(openings, over))
    return found


def symbols(folder: Traversable, kinds: Collection[str]) -> dict[str, str]:
    """Load symbols.tsv: the kind of a document by the code within its number."""
    found = pairs(folder, "symbols.tsv", ("symbol", "label"))
    for symbol, label in found.items():
        if label not in kinds:
            raise DataError(f"{symbol}: {label!r} is no kind of document", path="symbols.tsv")
    return found


def place_posts(folder: Traversable, heads: Collection[str]) -> dict[tuple[str, str], str]:
    """Load placeposts.tsv: the head that a post beside a bare unit means."""
    file = folder.joinpath("placeposts.tsv")
    found: dict[tuple[str, str], str] = {}
    for line, row in read_rows(file, ("role", "unit", "head")):
        key = row["role"], row["unit"]
        if key in found:
            raise DataError(f"{' '.join(key)!r} stands twice", path=file.name, line=line)
        if row["head"] not in heads:
            raise DataError(f"{row['head']!r} is no head", path=file.name, line=line)
        found[key] = row["head"]
    return found


def rules(folder: Traversable) -> dict[str, Rule]:
    """Load rules.tsv: name with version, and confidence."""
    file = folder.joinpath("rules.tsv")
    found: dict[str, Rule] = {}
    for line, row in read_rows(file, ("rule", "version", "confidence", "states")):
        if row["rule"] in found:
            raise DataError(f"{row['rule']!r} stands twice", path=file.name, line=line)
        try:
            confidence = float(row["confidence"])
        except ValueError:
            raise DataError(
                f"confidence {row['confidence']!r} is no number", path=file.name, line=line
            ) from None
        found[row["rule"]] = Rule(f"{row['rule']}/{row['version']}", confidence)
    return found
