"""All that the background knows, as nodes, relations between them and what happened to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from orggraph.languages.vi.background.tables import Line
from orggraph.languages.vi.changes import change_key
from orggraph.model import Predicate
from orggraph.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A unit or body. `named`: not every unit has one, so that only sources tell of it."""

    key: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    start: PartialDate | None = None
    end: PartialDate | None = None
    named: bool = False

    def exists_on(self, date: PartialDate) -> bool:
        """Tell whether it exists at the beginning of a day, month or year."""
        day = date.first_day
        begun = self.start is None or self.start.first_day <= day
        return begun and (self.end is None or self.end.last_day >= day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a node is part of, reports to, or stands in, and which line says so."""

    child: str
    predicate: Predicate
    parent: str
    start: PartialDate | None = None
    end: PartialDate | None = None
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happened to some nodes, each with the line that says so."""

    name: str
    date: PartialDate
    before: tuple[tuple[str, Line], ...]
    after: tuple[tuple[str, Line], ...]
    basis: str
    line: Line

    @property
    def key(self) -> str:
        """What makes the change itself: its day, and what it is about."""
        sides = ([key for key, _ in side] for side in (self.before, self.after))
        return change_key(self.date, *sides)


@dataclass(slots=True)
class World:
    """Nodes by key, relations by their lower end, changes in the order in which they were told."""

    nodes: dict[str, Node] = field(default_factory=dict)
    relations: dict[str, list[Relation]] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)

    def add(self, node: Node) -> Node:
        """Add a node; of two with one key the first holds, for as long as either exists."""
        known = self.nodes.get(node.key)
        if known is not None:
            start = known.start if node.start is not None else None
            end = known.end if node.end is not None else None
            node = replace(known, start=start, end=end)
        self.nodes[node.key] = node
        return node

    def relate(self, relation: Relation) -> None:
        """Add a relation for as long as it holds and both its ends exist; it may be never."""
        ends = self.nodes[relation.child], self.nodes[relation.parent]
        start = latest([relation.start, *(node.start for node in ends)])
        end = earliest([relation.end, *(node.end for node in ends)])
        if start is None or end is None or start.first_day <= end.last_day:
            told = replace(relation, start=start, end=end)
            self.relations.setdefault(relation.child, []).append(told)


def latest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """Return the last of the dates from which something holds; None when none is told."""
    return max(
        (date for date in dates if date is not None), key=lambda d: (d.first_day, d), default=None
    )


def earliest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """Return the first of the dates through which something holds; None when none is told."""
    return min(
        (date for date in dates if date is not None), key=lambda d: (d.last_day, d), default=None
    )


def before(date: PartialDate) -> PartialDate:
    """Return the last day before a day; a month or a year is as exact as it can be told."""
    if date.precision != "date":
        return date
    return PartialDate.of(date.first_day - timedelta(days=1))
