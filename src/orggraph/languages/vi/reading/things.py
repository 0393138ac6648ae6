"""The things of one text: what the rules speak about, gathered from all the names for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from orggraph.languages.vi.grammar.found import Body, Place
from orggraph.languages.vi.lexicon import Head
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
    head: Head | None = None
    body: Body | None = None
    place: Place | None = None
    parent: str | None = None
    holders: list[str] = field(default_factory=list)
    anchored: bool = True  # the key means the same thing in any source
    mentions: int = 0


class Things:
    """The things of one text by id, by key, and in the order in which they were last named."""

    def __init__(self) -> None:
        self.by_id: dict[str, Thing] = {}
        self.by_key: dict[tuple[EntityType, str], Thing] = {}
        self.mentions: list[Mention] = []
        self.recent: list[Thing] = []
        self._counts: dict[EntityType, int] = {}

    def add(self, of: EntityType, key: str, **attributes: object) -> Thing:
        """Return the thing with this key, made when there is none yet."""
        known = self.by_key.get((of, key))
        if known is not None:
            return known
        number = self._counts.get(of, 0) + 1
        self._counts[of] = number
        thing = Thing(id=f"{of.value[0].lower()}{number}", type=of, key=key, **attributes)  # type: ignore[arg-type]
        self.by_id[thing.id] = thing
        self.by_key[of, key] = thing
        return thing

    def mention(self, thing: Thing, span: Span, text: str, rule: str) -> None:
        """Note that the text names a thing here, in these words."""
        thing.aliases.add(text)
        thing.mentions += 1
        self.mentions.append(Mention(entity=thing.id, span=span, rule=rule))
        self.touch(thing)

    def touch(self, thing: Thing) -> None:
        """Make a thing the most recently named one of its kind."""
        self.recent.append(thing)

    def latest(self, kind: EntityType) -> list[Thing]:
        """Return the things of a type, the most recently named first, each once."""
        seen: dict[str, Thing] = {}
        for thing in reversed(self.recent):
            if thing.type is kind:
                seen.setdefault(thing.id, thing)
        return list(seen.values())

    def of_type(self, kind: EntityType) -> list[Thing]:
        """Return the things of a type in the order in which they were first named."""
        return [thing for thing in self.by_id.values() if thing.type is kind]
