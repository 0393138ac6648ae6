"""A reading: all that was found in one source, and what was seen but left out."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.model.entity import Entity
from orggraph.model.source import Source
from orggraph.model.span import Span
from orggraph.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place in the text that names an entity (by its local id)."""

    entity: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """Something that was seen and left out, and why.

    `span` is None for what does not stand in the text at all, as a model's invention.
    """

    span: Span | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Reject:
    """A row of a record that is left out, and the cell that is the reason."""

    sheet: str
    row: int
    column: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one source says: its entities, the mentions of them, the statements between them.

    Entities are in the order of their first mention; statements in text order. Every local
    id in mentions and statements is the id of one of the entities.
    """

    source: Source
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    omissions: tuple[Omission, ...] = ()
    rejects: tuple[Reject, ...] = ()
