"""The background as readings: one of each table, as if it had been read from a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from orggraph.languages.vi.background.bodies import Bodies
from orggraph.languages.vi.background.select import Selection, everything, select
from orggraph.languages.vi.background.tables import Line, Tables, load_tables
from orggraph.languages.vi.background.units import Units
from orggraph.languages.vi.background.world import Change, Node, World
from orggraph.languages.vi.lexicon import load_lexicon
from orggraph.languages.vi.reading.reader import read
from orggraph.model import (
    Block,
    BlockKind,
    Entity,
    EntityType,
    Evidence,
    Predicate,
    Reading,
    Source,
    Span,
    Statement,
)
from orggraph.text.dates import PartialDate

_RULE = "background/1"
_PREFIX = "background/vi"


def background(mentioned: Collection[str] | None) -> tuple[Reading, ...]:
    """Return what the background tells, a reading for each table that has a part in it.

    Of all that is known, that is what goes with the bodies that sources name, by their keys;
    or everything, with None. It depends on nothing else.
    """
    tables, world = load_tables(), load_world()
    told = everything(world) if mentioned is None else select(world, mentioned)
    pages: dict[str, _Page] = {}
    for line, statement in _statements(world, told):
        pages.setdefault(line.table, _Page()).add(statement, line)
    return tuple(
        Reading(
            source=tables.tables[name].source(_PREFIX),
            entities=tuple(page.entities.values()),
            statements=tuple(page.statements),
        )
        for name, page in sorted(pages.items())
    )


@cache
def load_world() -> World:
    """Return all that the tables say, put together once in each process."""
    return make_world(load_tables())


def make_world(tables: Tables) -> World:
    """Put together what tables say."""
    world, lexicon = World(), load_lexicon()
    Bodies(world, tables, lexicon, Units(world, tables, lexicon))
    return world


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement between entities that have no local ids yet."""

    subject: Entity
    predicate: Predicate
    object: Entity
    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(slots=True)
class _Page:
    """What one table says, its entities by type and key."""

    entities: dict[tuple[EntityType, str], Entity] = field(default_factory=dict)
    _counts: Counter[EntityType] = field(default_factory=Counter)
    statements: list[Statement] = field(default_factory=list)

    def add(self, told: _Told, line: Line) -> None:
        """Add a statement that a line is the evidence of."""
        self.statements.append(
            Statement(
                subject=self._id(told.subject),
                predicate=told.predicate,
                object=self._id(told.object),
                start=told.start,
                end=told.end,
                evidence=(Evidence(span=line.span, rule=_RULE, confidence=line.sure),),
            )
        )

    def _id(self, entity: Entity) -> str:
        own = (entity.type, entity.key)
        if own not in self.entities:
            self._counts[entity.type] += 1
            number = self._counts[entity.type]
            self.entities[own] = replace(entity, id=f"{entity.type.value[0].lower()}{number}")
        return self.entities[own].id


def _statements(world: World, told: Selection) -> Iterator[tuple[Line, _Told]]:
    bodies = {key: _entity(world.nodes[key]) for key in told.nodes}
    for relation in told.relations:
        yield (
            relation.line,
            _Told(
                bodies[relation.child],
                relation.predicate,
                bodies[relation.parent],
                relation.start,
                relation.end,
            ),
        )
    for change in told.changes:
        event = _event(change)
        for key, line in change.before:
            yield line, _Told(event, Predicate.ORIGINAL, bodies[key])
        for key, line in change.after:
            yield line, _Told(event, Predicate.RESULTING, bodies[key])
        for act in _acts(change.basis):
            yield change.line, _Told(event, Predicate.IMPLEMENTS, act)


def _entity(node: Node) -> Entity:
    return Entity(
        id="o",
        type=EntityType.ORGANIZATION,
        kind=node.kind,
        name=node.name,
        key=node.key,
        aliases=tuple(sorted(set(node.aliases) - {node.name})),
        start=node.start,
        end=node.end,
    )


def _event(change: Change) -> Entity:
    return Entity(
        id="e",
        type=EntityType.EVENT,
        kind="ChangeEvent",
        name=change.name,
        key=change.key,
        date=change.date,
    )


@cache
def _acts(basis: str) -> tuple[Entity, ...]:
    """Return the acts that a basis names by a number with its year, as texts would mean them."""
    if basis == "":
        return ()
    block = Block(kind=BlockKind.PROSE, span=Span(0, len(basis)))
    source = Source(identifier=_PREFIX, text=basis, blocks=(block,), content_hash="")
    return tuple(_numbered(read(source).entities))


def _numbered(entities: Iterable[Entity]) -> Iterator[Entity]:
    for entity in entities:
        parts = (entity.number or "").split("/")
        if entity.type is EntityType.DOCUMENT and any(
            len(p) == 4 and p.isdecimal() for p in parts
        ):
            yield replace(entity, aliases=())
