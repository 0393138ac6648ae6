"""The bodies that a text has told of so far, for the names that mean one of them again."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body
from orggraph.languages.vi.reading.body_names import number_key
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType
from orggraph.text.fold import fold

_ORG = EntityType.ORGANIZATION


def _of_unit(thing: Thing, unit: str | None) -> bool:
    return unit is None or (thing.place is not None and thing.place.unit == unit)


class KnownBodies:
    """Finds the body told of before that a shorter name means."""

    def __init__(self, things: Things) -> None:
        self._things = things

    def in_full(self, label: str) -> bool:
        """Tell whether a body is named in full somewhere before, so that the short name is it."""
        prefix = fold(label)
        return any(prefix in thing.key for thing in self._things.of_type(_ORG))

    def latest(self, body: Body) -> Thing | None:
        """Return the last body with this head, and its name or number where it has one."""
        head = body.head
        wanted = None if body.name is None else fold(body.name)
        alone = wanted is None and body.number is None
        for thing in self._things.at_hand() if alone else self._things.latest(_ORG):
            if thing.head is None or thing.body is None:
                continue
            same_head = thing.head.label == head.same or (
                wanted is None and thing.head.label.startswith((f"{head.label} ", f"{head.same} "))
            )
            if same_head and thing.head.unit != head.unit and not _of_unit(thing, head.unit):
                continue  # "Đoàn xã": not the union of the country, nor that of a district
            if not same_head or number_key(body) not in (None, number_key(thing.body)):
                continue
            if wanted is None or (thing.body.name is not None and fold(thing.body.name) == wanted):
                return thing
        return self._by_first_words(body) or self._by_last_words(body)

    def _by_first_words(self, body: Body) -> Thing | None:
        """Read "Ban Kinh tế" as the "Ban Kinh tế Trung ương" of the text, where both are heads."""
        if body.name is None:
            return None
        opening = fold(f"{body.head.label} {body.name} ")
        for thing in self._things.latest(_ORG):
            if thing.head is not None and fold(thing.head.label).startswith(opening):
                return thing
        return None

    def _by_last_words(self, body: Body) -> Thing | None:
        """Read "Công ty Điện Quang" as the "Công ty cổ phần Bóng đèn Điện Quang" of the text."""
        if body.head.kind != "Enterprise" or body.name is None:
            return None
        ending = f" {fold(body.name)}"
        for thing in self._things.latest(_ORG):
            shorter = thing.head is not None and thing.head.label.startswith(body.head.label)
            if shorter and thing.kind == body.head.kind and fold(thing.name).endswith(ending):
                return thing
        return None
