"""Which names of a record mean one thing, and which do not, as the whole of it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orggraph.extract.records.entities import Named
from orggraph.model import EntityType

Rows = Sequence[dict[str, list[Named]]]  # the entities of each row by their labels


def people_apart(rows: Rows, identifier: str) -> dict[str, Named]:
    """Give people of one name a key each where the record has different ids for them.

    The rows are changed; returned are those people by their ids.
    """
    found = [
        (entities, at)
        for row in rows
        for entities in row.values()
        for at, one in enumerate(entities)
        if one.entity.type is EntityType.PERSON and one.id != ""
    ]
    ids: dict[str, set[str]] = {}
    for entities, at in found:
        ids.setdefault(entities[at].entity.key, set()).add(entities[at].id)
    apart: dict[str, Named] = {}
    for entities, at in found:
        one = entities[at]
        if len(ids[one.entity.key]) > 1:
            entities[at] = apart.setdefault(one.id, _own(one, identifier))
    return apart


def _own(one: Named, identifier: str) -> Named:
    entity = replace(one.entity, key=f"{one.entity.key}|{identifier}|{one.id}")
    return replace(one, phrase=replace(one.phrase, entities=(entity,)))


def same_documents(rows: Rows) -> None:
    """Let a number without a date mean the document of the record that has that number."""
    dated: dict[str, dict[str, Named]] = {}
    bare: list[tuple[list[Named], int]] = []
    for row in rows:
        for entities in row.values():
            for at, one in enumerate(entities):
                entity = one.entity
                if entity.type is not EntityType.DOCUMENT or entity.number is None:
                    continue
                if entity.date is None:
                    bare.append((entities, at))
                else:
                    dated.setdefault(entity.name, {}).setdefault(entity.key, one)
    for entities, at in bare:
        known = dated.get(entities[at].entity.name, {})
        if len(known) == 1:
            entities[at] = replace(entities[at], phrase=next(iter(known.values())).phrase)
