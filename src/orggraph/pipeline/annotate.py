"""Annotate: a reading in the format of gold annotations, for a person to correct."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from orggraph.model import Entity, EntityType, Predicate, Reading, Statement
from orggraph.pipeline.gold import NAMES

_WITH_KIND = (EntityType.ORGANIZATION, EntityType.DOCUMENT, EntityType.EVENT)


def annotation(reading: Reading) -> dict[str, Any]:
    """Return the annotation that a reading amounts to, as plain values.

    Relations that the format does not have are left out.
    """
    source = reading.source
    stem = PurePosixPath(source.identifier).stem
    return {
        "doc": stem,
        "published": None if source.issued is None else str(source.issued),
        "entities": [_entity(entity) for entity in reading.entities],
        "relations": [_relation(s) for s in reading.statements if s.predicate in NAMES],
    }


def _entity(entity: Entity) -> dict[str, Any]:
    values: dict[str, Any] = {"id": entity.id, "type": entity.type.value}
    if entity.type in _WITH_KIND:
        known = entity.kind != entity.type.value
        values["kind"] = entity.kind if known else "Other"
    values["name"] = entity.name
    values["surface"] = list(entity.aliases) or [entity.name]
    if entity.type is EntityType.DOCUMENT:
        values |= {"number": entity.number, "date": _text(entity.date)}
    if entity.type is EntityType.EVENT:
        values |= {"ordinal": entity.ordinal, "term": entity.term, "date": _text(entity.date)}
    return values


def _relation(statement: Statement) -> dict[str, Any]:
    name = NAMES[statement.predicate]
    if statement.predicate is Predicate.PARTICIPANT:  # the format has the person first
        return {
            "s": statement.object,
            "p": name,
            "o": statement.subject,
            "role": _text(statement.participation),
        }
    told = {"role": statement.role, "status": statement.status, "start": statement.start}
    told |= {"end": statement.end, "by": statement.decided_by}
    details = {key: str(value) for key, value in told.items() if value is not None}
    return {"s": statement.subject, "p": name, "o": statement.object, **details}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
