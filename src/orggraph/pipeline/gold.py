"""Gold annotations: what a reader by hand found in a text, one JSON file per document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from orggraph.errors import InputError
from orggraph.model import Predicate
from orggraph.text.fold import fold

# The relations of the format, by its own names; the others of the vocabulary it does not have.
NAMES: Mapping[Predicate, str] = {
    Predicate.HOLDS_POST: "holdsPost",
    Predicate.SUB_ORGANIZATION_OF: "subOrganizationOf",
    Predicate.ORGANIZED_WITHIN: "organizedWithin",
    Predicate.ISSUED_BY: "issuedBy",
    Predicate.IMPLEMENTS: "implements",
    Predicate.HELD_BY: "eventOf",
    Predicate.PARTICIPANT: "participatesIn",
    Predicate.ADOPTED: "adopts",
    Predicate.PREPARES_FOR: "preparesFor",
}
_PREDICATES = {name: predicate.value for predicate, name in NAMES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An entity, gold or predicted: its type and every form of its name, folded."""

    id: str
    type: str
    kind: str
    name: str
    forms: frozenset[str]
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Relation:
    """An edge between two things, by their ids; `detail` is the folded role, where it has one."""

    predicate: str
    subject: str
    object: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What one document says.

    `text`, and of relations the `quotes` they rest on, the `rules` that read them and their
    `confidences`, are known for predictions only.
    """

    document: str
    things: Mapping[str, Thing]
    relations: frozenset[Relation]
    confidences: Mapping[Relation, float] = field(default_factory=dict)
    rules: Mapping[Relation, str] = field(default_factory=dict)
    quotes: Mapping[Relation, str] = field(default_factory=dict)
    text: str = ""


def gold_files(folder: Path) -> Iterator[Annotation]:
    """Yield the annotations of a folder in order of file names.

    Raises:
        InputError: when there is no such folder, it holds no annotations, or a file is not
            as the format has it.
    """
    if not folder.is_dir():
        raise InputError("no such folder", path=folder, remedy="name a folder of gold files")
    files = sorted(folder.glob("*.json"))
    if len(files) == 0:
        raise InputError("holds no *.json files", path=folder)
    for file in files:
        yield _annotation(file)


def _annotation(file: Path) -> Annotation:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        things = {item["id"]: _thing(item) for item in data["entities"]}
        relations = frozenset(_relation(item, things, file) for item in data["relations"])
        return Annotation(document=str(data["doc"]), things=things, relations=relations)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg}", path=file, line=error.lineno) from None
    except (KeyError, TypeError) as error:
        raise InputError(f"not an annotation: {error} is missing", path=file) from None


def _thing(item: Mapping[str, Any]) -> Thing:
    names = [item["name"], *item.get("surface", [])]
    return Thing(
        id=item["id"],
        type=item["type"],
        kind=item.get("kind") or item["type"],
        name=item["name"],
        forms=frozenset(fold(name) for name in names),
        number=item.get("number"),
    )


def _relation(item: Mapping[str, Any], things: Mapping[str, Thing], file: Path) -> Relation:
    for end in ("s", "o"):
        if item[end] not in things:
            raise InputError(f"a relation of {item[end]!r}, which is no entity", path=file)
    if item["p"] not in _PREDICATES:
        known = ", ".join(sorted(_PREDICATES))
        raise InputError(
            f"no relation {item['p']!r}", path=file, remedy=f"the format has: {known}"
        )
    predicate = _PREDICATES[item["p"]]
    if predicate == Predicate.PARTICIPANT:  # the format has the person first
        return Relation(
            predicate=predicate, subject=item["o"], object=item["s"], detail=item["role"]
        )
    detail = fold(item["role"]) if predicate == Predicate.HOLDS_POST else ""
    return Relation(predicate=predicate, subject=item["s"], object=item["o"], detail=detail)
