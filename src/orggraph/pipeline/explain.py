"""Explain: a reading in words, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orggraph.model import Entity, Omission, Reading, Span, Statement
from orggraph.rdf.ids import DEFAULT_BASE, entity_iri


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words of the text and what was made of them; no words where it is of none of them."""

    span: Span | None
    quote: str
    meaning: str


def mentions(reading: Reading) -> Iterator[Line]:
    """Yield the names in the text, in its order, each with the entity that it means."""
    entities = {entity.id: entity for entity in reading.entities}
    for mention in sorted(reading.mentions, key=lambda m: (m.span, m.entity)):
        entity = entities[mention.entity]
        yield _line(reading, mention.span, f"{entity.id} {entity.name}")


def statements(reading: Reading) -> Iterator[tuple[Statement, list[Line]]]:
    """Yield the statements with the words they rest on, the rule and its confidence."""
    for statement in reading.statements:
        yield (
            statement,
            [_line(reading, e.span, f"{e.rule} {e.confidence:.2f}") for e in statement.evidence],
        )


def omissions(reading: Reading) -> Iterator[Line]:
    """Yield what was seen and left out, in text order, with the reason."""
    for omission in sorted(reading.omissions, key=_place):
        yield _line(reading, omission.span, omission.reason)


def _place(omission: Omission) -> tuple[int, int, str]:
    """Order what was left out by its place in the text; what has none comes first."""
    span = omission.span
    first, after = (-1, -1) if span is None else (span.start, span.end)
    return first, after, omission.reason


def in_words(reading: Reading, statement: Statement) -> str:
    """Return a statement as subject, predicate with its details, object."""
    names = {entity.id: entity.name for entity in reading.entities}
    details = [
        statement.role,
        statement.participation,
        statement.status,
        None if statement.start is None else f"from {statement.start}",
        None if statement.end is None else f"to {statement.end}",
        None if statement.decided_by is None else f"by {names[statement.decided_by]}",
    ]
    told = ", ".join(str(detail) for detail in details if detail is not None)
    middle = f"{statement.predicate} ({told})" if told != "" else str(statement.predicate)
    return f"{names[statement.subject]} — {middle} → {names[statement.object]}"


def attributes(entity: Entity) -> dict[str, str]:
    """Return what is known of an entity beside its name."""
    values = {
        "number": entity.number,
        "date": entity.date,
        "ordinal": entity.ordinal,
        "term": entity.term,
    }
    return {name: str(value) for name, value in values.items() if value is not None}


def as_json(reading: Reading) -> dict[str, Any]:
    """Return everything as plain values."""
    return {
        "source": reading.source.identifier,
        "title": reading.source.title,
        "issued": None if reading.source.issued is None else str(reading.source.issued),
        "entities": [
            {
                "id": entity.id,
                "iri": entity_iri(DEFAULT_BASE, entity),
                "type": entity.type,
                "kind": entity.kind,
                "name": entity.name,
                "aliases": list(entity.aliases),
                **attributes(entity),
            }
            for entity in reading.entities
        ],
        "mentions": [_plain(line) for line in mentions(reading)],
        "statements": [
            {"statement": in_words(reading, statement), "evidence": [_plain(e) for e in lines]}
            for statement, lines in statements(reading)
        ],
        "left_out": [_plain(line) for line in omissions(reading)],
    }


def _plain(line: Line) -> dict[str, Any]:
    return {
        "start": None if line.span is None else line.span.start,
        "end": None if line.span is None else line.span.end,
        "quote": line.quote,
        "meaning": line.meaning,
    }


def _line(reading: Reading, span: Span | None, meaning: str) -> Line:
    quote = "" if span is None else " ".join(span.of(reading.source.text).split())
    return Line(span=span, quote=quote, meaning=meaning)
