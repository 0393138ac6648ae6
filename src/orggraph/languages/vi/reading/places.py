"""Which place a text speaks of where a name leaves it out ("UBND tỉnh", "Sở Nội vụ", "Thành ủy")."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from orggraph.languages.vi.grammar.found import (
    Body,
    DocumentName,
    EventName,
    Item,
    Place,
    PostName,
)
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.text.fold import fold


class PlaceContext:
    """The named places of a text in order, to bind what leaves its place out.

    The nearest place before it of the level that the head asks for binds it, then the
    nearest after it: texts name a place in full before they shorten it, and a label at the
    head of a paragraph ("Kon Tum: …") binds what follows.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._positions: list[int] = []
        self._places: list[Place] = []
        for sentence in sentences:
            for item in sentence.items:
                for place in places_in(item):
                    if place.name is not None and place.level != "country":
                        self._positions.append(sentence.line.tokens.start[place.start])
                        self._places.append(place)
        self._full: dict[tuple[str, str], list[Place]] = {}
        for sentence in sentences:
            for item in sentence.items:
                for body in bodies_in(item):
                    if body.place is not None and body.place.name is not None:
                        key = body.head.label, fold(body.name or "")
                        self._full.setdefault(key, []).append(body.place)
        order = sorted(range(len(self._positions)), key=lambda i: self._positions[i])
        self._positions = [self._positions[i] for i in order]
        self._places = [self._places[i] for i in order]
        self.main = self._most_frequent("province")

    def bind(self, position: int, *, unit: str | None, levels: tuple[str, ...]) -> Place | None:
        """Return the place meant at `position` by a unit alone or by a head of some levels."""
        at = bisect_right(self._positions, position)
        for place in (*reversed(self._places[:at]), *self._places[at:]):
            if unit is not None and place.unit == unit:
                return place
            if unit is None and place.level in levels:
                return place
        return None

    def of_named(self, head: str, name: str) -> Place | None:
        """Return the place that a body has where the text names it in full, if it is one place."""
        places = self._full.get((head, fold(name)), [])
        return places[0] if len({place.name for place in places}) == 1 else None

    def province(self, position: int) -> Place | None:
        """Return the province the text speaks of at `position`."""
        return self.bind(position, unit=None, levels=("province",))

    def _most_frequent(self, level: str) -> Place | None:
        counts = Counter(p.name for p in self._places if p.level == level)
        if len(counts) == 0:
            return None
        top = max(counts.values())
        return next(p for p in self._places if p.level == level and counts[p.name] == top)


def places_in(item: Item | Body | None) -> list[Place]:
    """Return the places within an item, in text order."""
    if isinstance(item, Place):
        return [item]
    if isinstance(item, Body):
        return [*places_in(item.parent), *([item.place] if item.place is not None else [])]
    if isinstance(item, PostName):
        return places_in(item.body)
    if isinstance(item, DocumentName):
        return [place for body in item.issuers for place in places_in(body)]
    if isinstance(item, EventName):
        inner = [place for document in item.documents for place in places_in(document)]
        return [*places_in(item.holder), *inner]
    return []


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
