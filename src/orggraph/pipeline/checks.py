"""The checks of the ontology: queries whose rows are findings, with their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from orggraph.errors import DataError
from orggraph.pipeline.words import Language
from orggraph.rdf.ontology import check_files, ontology_file

SEVERITIES = ("Violation", "Warning")
_FILE = ("checks", "words.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check: its rule, why it matters, and the query for what breaks the rule.

    The first column of the query is what the finding is about.
    """

    name: str
    severity: str
    rule: Mapping[str, str]
    why: Mapping[str, str]
    query: str


def checks() -> Iterator[Check]:
    """Yield the checks, violations first, in order of their names.

    Raises:
        DataError: where a check does not begin with its rule and its reason in both languages.
    """
    for severity in SEVERITIES:
        for name, file in check_files(severity.lower()).items():
            query = file.read_text(encoding="utf-8")
            head = [line.removeprefix("# ").split(" | ") for line in query.split("\n")[:2]]
            if [len(line) for line in head] != [2, 2]:
                raise DataError(
                    "a check begins with its rule and then why, each in English | Vietnamese",
                    path=f"checks/{name}-{severity.lower()}.rq",
                )
            yield Check(
                name=name,
                severity=severity,
                rule=dict(zip(Language, head[0], strict=True)),
                why=dict(zip(Language, head[1], strict=True)),
                query=query,
            )


def said(name: str, language: Language) -> str:
    """Return the words of a report; KeyError when there are none of that name."""
    words: str = _words()["texts"][name][language.value]
    return words


def column(name: str, language: Language) -> str:
    """Return the name of a column of a check as a report has it."""
    known = _words()["columns"].get(name)
    return name if known is None else str(known[language.value])


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load(ontology_file(*_FILE).read_text(encoding="utf-8"))
    return words
