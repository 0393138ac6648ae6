"""The form of a body's name: what it is, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orggraph.languages import IdentityWords
from orggraph.resolve.leveling import Leveler, Tokens
from orggraph.resolve.misspelled import Corrector

_SEGMENT = re.compile(r"\s*[,;(]\s*|\s*\)\s*")


@dataclass(frozen=True, slots=True)
class Where:
    """A place: its unit of administration, where it is told, and its name."""

    unit: Tokens
    name: Tokens


@dataclass(frozen=True, slots=True)
class Form:
    """A body's name, taken apart.

    `core` is what it is, `place` the smallest place in its name, `upper` those that this is
    in, the smaller first. `level` is that of the place; "central" for what there is one of in
    the country; "" for a body that says nothing of it. `local` tells that many bodies are
    called so.
    """

    core: Tokens
    place: Where | None
    upper: tuple[Where, ...]
    province: Tokens
    level: str
    local: bool

    @property
    def sorted_core(self) -> Tokens:
        """The words of the core in an order of their own."""
        return tuple(sorted(self.core))


class Forms:
    """Takes the names of bodies of one language apart; what it has seen it remembers."""

    def __init__(self, words: IdentityWords, leveler: Leveler, corrector: Corrector) -> None:
        self._leveler = leveler
        self._corrector = corrector
        level = leveler.name
        self._units = {leveler.plain(unit): levels for unit, levels in words.units.items()}
        self._provinces = {
            level(name): leveler.plain(unit) for name, unit in words.provinces.items()
        }
        self._spelled = {level(name): name for name in words.provinces}
        self._heads = {level(head.words): head for head in words.heads}
        self._no_units = sorted(level(phrase) for phrase in words.no_units)
        self._fields = {level(field) for field in words.fields.values()}
        self._inner = {
            level(head.words): leveler.plain(head.unit)
            for head in words.heads
            if head.unit is not None
        }
        self._names = {level(other): level(name) for other, name in words.names.items()}
        self._central = {level(h.words) for h in words.heads if h.central}
        self._local = sorted({level(head) for head in words.local_heads})
        self._unique = sorted({level(word) for word in words.unique_words})
        self._ambiguous = {level(place) for place in words.ambiguous_places}
        self._longest = max(map(len, (*self._units, *self._inner)), default=0)
        self._known: dict[str, Form] = {}

    def of(self, name: str) -> Form:
        """Return the form of a name."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._form(name)
        return known

    def spelled(self, place: Tokens) -> str:
        """Return the name of a place as it is spelled, where it is a province."""
        return self._spelled.get(place) or " ".join(place)

    def heads_of(self, tokens: Tokens) -> int:
        """Return how many words at the beginning of a name are a head."""
        return next((n for n in range(len(tokens), 0, -1) if tokens[:n] in self._heads), 0)

    def level_of(self, place: Where) -> str:
        """Return the level of a place; of a city that stands at two, the one it has here."""
        if self._is_province(place):
            return "province"
        return self._units.get(place.unit, "").split("|")[-1]

    def is_named(self, core: Tokens) -> bool:
        """Tell whether a name goes on after its head with words that name no field of work."""
        head = self.heads_of(core)
        return core[head:] not in self._fields

    def is_ambiguous(self, place: Where) -> bool:
        """Tell whether there is more than one place of that name in the country."""
        level = self._units.get(place.unit, "")
        if level == "province" or self._is_province(place):
            return False
        return level == "commune" or place.name in self._ambiguous or place.name[0].isdecimal()

    def _form(self, name: str) -> Form:
        whole = self._corrector.corrected(self._leveler.name(name))
        whole = self._names.get(whole, whole)
        if whole in self._central:
            return Form(whole, None, (), (), "central", local=False)
        if whole in self._heads and len(whole) > 3:
            return Form(whole, None, (), (), "", local=self._is_local(whole))
        parts = [p for p in _SEGMENT.split(self._leveler.spelled_out(name)) if p != ""]
        upper: list[Where] = []
        while len(parts) > 1:
            place = self._as_place(self._leveler.name(parts[-1]))
            if place == []:
                break
            upper[:0] = place
            parts.pop()
        tokens = self._corrector.corrected(self._leveler.name(", ".join(parts)))
        core, places = self._places(tokens)
        core = self._names.get(core, core)
        places = [*places, *upper]
        return self._made(core, places)

    def _made(self, core: Tokens, places: list[Where]) -> Form:
        province = next((p.name for p in places if self._is_province(p)), ())
        place = places[0] if len(places) > 0 else None
        if place is None:
            level = "central" if self._stands_alone(core) else ""
        elif self._is_province(place):
            level = "province"
        else:
            levels = self._units.get(place.unit, "").split("|")
            level = levels[-1]
            if province == () and place.name in self._provinces:
                province = place.name  # the city that bears its province's name
        return Form(core, place, tuple(places[1:]), province, level, self._is_local(core))

    def _stands_alone(self, core: Tokens) -> bool:
        head = self.heads_of(core)
        return head > 0 and self._heads[core[:head]].central

    def _is_local(self, core: Tokens) -> bool:
        if not any(core[: len(head)] == head for head in self._local):
            return False
        return not any(_within(word, core) for word in self._unique)

    def _is_province(self, place: Where) -> bool:
        unit = self._provinces.get(place.name)
        return unit is not None and place.unit in {(), unit}

    def _as_place(self, tokens: Tokens) -> list[Where]:
        """Return the places that a part of a name between commas is, if it is nothing else."""
        if tokens in self._provinces:
            return [Where(self._provinces[tokens], tokens)]
        unit = self._unit_at(tokens, 0)
        if unit == () or len(tokens) == len(unit) or len(tokens) > len(unit) + 5:
            return []
        core, places = self._places(tokens)
        return places if core == () else []

    def _unit_at(self, tokens: Tokens, at: int) -> Tokens:
        for length in range(self._longest, 0, -1):
            phrase = tokens[at : at + length]
            if len(phrase) == length and phrase in self._inner:
                return ()
            if len(phrase) == length and phrase in self._units:
                return phrase
        return ()

    def _places(self, tokens: Tokens) -> tuple[Tokens, list[Where]]:
        """Take the places off the end of a name."""
        core: list[str] = []
        places: list[Where] = []
        unit: Tokens = ()
        name: list[str] = []
        at = 0
        while at < len(tokens):
            other = next((p for p in self._no_units if tokens[at : at + len(p)] == p), ())
            if other != ():
                (name if unit != () else core).extend(other)
                at += len(other)
                continue
            inner = self._inner_at(tokens, at)
            here = () if inner != () else self._unit_at(tokens, at)
            if inner != ():
                core.extend([*unit, *name, *inner])
                unit, name = self._inner[inner], []
                at += len(inner)
                if at < len(tokens):
                    after = self._unit_at(tokens, at)
                    if after != ():
                        unit, at = after, at + len(after)
                continue
            if here != () and at + len(here) < len(tokens):
                if unit != () and len(name) > 0:
                    places.append(Where(unit, tuple(name)))
                unit, name = here, []
                at += len(here)
                continue
            (name if unit != () else core).append(tokens[at])
            at += 1
        if unit != () and len(name) > 0:
            places.append(Where(unit, tuple(name)))
        places = [part for place in places for part in self._split(place)]
        if places == []:
            return self._at_end(tuple(core))
        return tuple(core), places

    def _inner_at(self, tokens: Tokens, at: int) -> Tokens:
        for length in range(self._longest, 1, -1):
            if tokens[at : at + length] in self._inner:
                return tokens[at : at + length]
        return ()

    def _split(self, place: Where) -> list[Where]:
        """Take a province off the end of the name of a place in it ("Gò Dầu Tây Ninh")."""
        for start in range(1, len(place.name)):
            rest = place.name[start:]
            first = place.name[:start]
            if rest in self._provinces and (start > 1 or first[0].isdecimal()):
                return [Where(place.unit, first), Where(self._provinces[rest], rest)]
        if place.name in self._provinces and place.unit == ():
            return [Where(self._provinces[place.name], place.name)]
        return [place]

    def _at_end(self, core: Tokens) -> tuple[Tokens, list[Where]]:
        for start in range(1, len(core)):
            rest = core[start:]
            if rest in self._provinces:
                return core[:start], [Where(self._provinces[rest], rest)]
        return core, []


def _within(part: Tokens, whole: Tokens) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
