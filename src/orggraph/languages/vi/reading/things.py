"""The things of one text: what the rules speak about, gathered from all the names for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypedDict, Unpack

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body, Place
from orggraph.model import EntityType, Mention, Span
from orggraph.text.dates import PartialDate


@dataclass(slots=True)
class Thing:
    """One organization, person, document or event of the text."""

    id: str
    type: EntityType
    kind: str
    name: str
    key: str
    aliases: set[str] = field(default_factory=set)
    number: str | None = None
    date: PartialDate | None = None
    ordinal: int | None = None
    term: str | None = None
    session: int | None = None
    month: int | None = None
    head: Head | None = None
    body: Body | None = None
    place: Place | None = None
    parent: str | None = None
    holders: list[str] = field(default_factory=list)
    anchored: bool = True  # the key means the same thing in any source

    def held_by(self, holder: Thing) -> None:
        """Note who holds an event; several may."""
        if holder.id not in self.holders:
            self.holders.append(holder.id)


class Attributes(TypedDict, total=False):
    """What may be known of a thing when it is made."""

    kind: str
    name: str
    number: str | None
    ordinal: int | None
    term: str | None
    session: int | None
    month: int | None
    head: Head
    body: Body
    place: Place | None
    parent: str | None
    anchored: bool


class Things:
    """The things of one text by id, by key, and in the order in which they were last named."""

    def __init__(self) -> None:
        self.by_id: dict[str, Thing] = {}
        self.by_key: dict[tuple[EntityType, str], Thing] = {}
        self.mentions: list[Mention] = []
        self.host: Thing | None = None  # whose congress the text reports
        # Of each type, the things named so far, the last named last: a dictionary keeps each
        # once, so that a long text is not searched through again for every name in it.
        self._recent: dict[EntityType, dict[str, Thing]] = {kind: {} for kind in EntityType}
        self._all: dict[EntityType, list[Thing]] = {kind: [] for kind in EntityType}

    def add(self, of: EntityType, key: str, **attributes: Unpack[Attributes]) -> Thing:
        """Return the thing with this key, made when there is none yet."""
        known = self.by_key.get((of, key))
        if known is not None:
            return known
        kind = self._all[of]
        thing = Thing(id=f"{of.value[0].lower()}{len(kind) + 1}", type=of, key=key, **attributes)
        kind.append(thing)
        self.by_id[thing.id] = thing
        self.by_key[of, key] = thing
        return thing

    def mention(self, thing: Thing, span: Span, text: str, rule: str) -> None:
        """Note that the text names a thing here, in these words."""
        thing.aliases.add(text)
        self.mentions.append(Mention(entity=thing.id, span=span, rule=rule))
        self.touch(thing)

    def touch(self, thing: Thing) -> None:
        """Make a thing the most recently named one of its type."""
        recent = self._recent[thing.type]
        recent.pop(thing.id, None)
        recent[thing.id] = thing

    def latest(self, of: EntityType) -> Iterator[Thing]:
        """Yield the things of a type, the most recently named first, each once."""
        return reversed(self._recent[of].values())

    def at_hand(self) -> Iterator[Thing]:
        """Yield the organizations: whose congress the text reports, then the last named first."""
        if self.host is not None:
            yield self.host
        yield from self.latest(EntityType.ORGANIZATION)

    def of_type(self, of: EntityType) -> tuple[Thing, ...]:
        """Return the things of a type in the order in which they were first named."""
        return tuple(self._all[of])
