"""Which place a text speaks of where a name leaves it out ("UBND tỉnh", "Thành ủy")."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orggraph.languages.vi.grammar.found import (
    Body,
    DocumentName,
    EventName,
    Item,
    Mark,
    Person,
    Place,
    PostName,
)
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.text.fold import fold

# The levels of administration below each, which a unit of it holds.
_BELOW = {"province": ("district", "commune"), "district": ("commune",)}


class PlaceContext:
    """The named places of a text in order, to bind what leaves its place out.

    The nearest place before it of the level that the head asks for binds it, then the
    nearest after it: texts name a place in full before they shorten it, and a label at the
    head of a paragraph ("Kon Tum: …") binds what follows.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.home: Place | None = None  # of the body that issues the text
        self._seats: dict[
            str, str | None
        ] = {}  # units without a name that somebody heads, by level
        self._full: dict[tuple[str, str], list[Place]] = {}
        self._labels: dict[str, Place] = {}  # names alone that open a sentence, by level
        for sentence in sentences:
            self._note_label(sentence.items[:1])
            for item in sentence.items:
                for body in bodies_in(item):
                    self._note_full(body)
            self._seats.update(_levels_headed(sentence.items))
        found = [
            (sentence.offset_of(place), place)
            for sentence in sentences
            for item in sentence.items
            for place in places_in(item)
            if place.name is not None and place.level != "country"
        ]
        found.sort(key=lambda pair: pair[0])
        self._places = [place for _, place in found]
        # For each level and each unit, the places in text order: their offsets and their
        # numbers among all places.
        self._lanes: dict[str, tuple[list[int], list[int]]] = {}
        for number, (offset, place) in enumerate(found):
            for lane in {f"level {place.level}", f"unit {place.unit}"}:
                offsets, numbers = self._lanes.setdefault(lane, ([], []))
                offsets.append(offset)
                numbers.append(number)

    def _note_label(self, opening: Sequence[Item]) -> None:
        """Remember the name of "Tuy Phong: …", a title, for the "Huyện ủy" of the text."""
        for item in opening:
            if isinstance(item, Place) and item.unit is None and item.name is not None:
                self._labels.setdefault(item.level, item)

    def _note_full(self, body: Body) -> None:
        """Remember the place of a name in full, the first place and the first other one."""
        if body.place is None or body.place.name is None:
            return
        known = self._full.setdefault((body.head.label, fold(body.name or "")), [])
        if all(place.name != body.place.name for place in known):
            known.append(body.place)

    def bind(self, position: int, *, unit: str | None, levels: tuple[str, ...]) -> Place | None:
        """Return the place meant at `position` by a unit alone or by a head of some levels.

        In an official document that is first of all the place of who issues it.
        """
        home = self.home
        if home is not None and (home.unit == unit or (unit is None and home.level in levels)):
            return home
        lanes = [f"level {level}" for level in levels] if unit is None else [f"unit {unit}"]
        before: list[int] = []
        after: list[int] = []
        for lane in lanes:
            offsets, numbers = self._lanes.get(lane, ([], []))
            at = bisect_right(offsets, position)
            before.extend(numbers[at - 1 : at])
            after.extend(numbers[at : at + 1])
        if len(before) > 0:
            return self._places[max(before)]
        if len(after) > 0:
            return self._places[min(after)]
        label = next((self._labels[level] for level in levels if level in self._labels), None)
        if label is not None:
            return replace(label, unit=unit, said=unit is not None)
        return self._above(unit, levels)

    def _above(self, unit: str | None, levels: tuple[str, ...]) -> Place | None:
        """Return the one unit, unnamed, over a place of the text: a Tỉnh ủy beside a huyện X.

        Without such a place, the one whose body somebody named heads ("Bí thư Xã đoàn Lê Văn A").
        """
        below = _BELOW.get(levels[0], ()) if len(levels) == 1 else ()
        over = any(f"level {level}" in self._lanes for level in below)
        seats = [level for level in levels if level in self._seats]
        if not over and unit is None and len(seats) == 1 and len(levels) > 1:
            levels, unit = (seats[0],), self._seats[seats[0]]  # "UBND" beside "Bí thư Huyện ủy"
        if not over and (unit is None or levels[0] not in self._seats):
            return None
        return Place(0, 0, unit, "", levels[0], said=unit is not None)

    def bind_unit(self, position: int, place: Place) -> Place | None:
        """Return the place that a unit without its name means at `position`."""
        return self.bind(position, unit=place.unit, levels=(place.level,))

    def only(self, level: str) -> Place | None:
        """Return the one named place of a level; None where the text names several."""
        numbers = self._lanes.get(f"level {level}", ([], []))[1]
        found = {fold(self._places[number].name or ""): self._places[number] for number in numbers}
        return next(iter(found.values())) if len(found) == 1 else None

    def of_named(self, head: str, name: str) -> Place | None:
        """Return the place that a body has where the text names it in full, if it is one place."""
        places = self._full.get((head, fold(name)), [])
        return places[0] if len(places) == 1 else None


def _levels_headed(items: Sequence[Item]) -> dict[str, str | None]:
    """Return the levels and units of bodies without a place that somebody named beside heads."""
    found: dict[str, str | None] = {}
    told = [item for item in items if not isinstance(item, Mark)]
    for post, other in [*pairwise(told), *pairwise(reversed(told))]:
        body = post.body if isinstance(post, PostName) and isinstance(other, Person) else None
        while body is not None and body.parent is not None:
            body = body.parent
        if body is not None and body.bare and body.head.unit is not None:
            found[body.head.levels[0]] = body.head.unit
        elif body is not None and body.place is not None and body.place.name is None:
            found[body.place.level] = body.place.unit
    return found


def places_in(item: Item) -> list[Place]:
    """Return the places within an item."""
    if isinstance(item, Place):
        return [item]
    return [body.place for body in bodies_in(item) if body.place is not None]


def bodies_in(item: Item | Body | None) -> list[Body]:
    """Return the bodies within an item, the outer before the inner."""
    if isinstance(item, Body):
        return [item, *bodies_in(item.parent)]
    if isinstance(item, PostName):
        return bodies_in(item.body)
    if isinstance(item, DocumentName):
        return [inner for body in item.issuers for inner in bodies_in(body)]
    if isinstance(item, EventName):
        inner = [body for document in item.documents for body in bodies_in(document)]
        return [*bodies_in(item.holder), *inner]
    return []
