"""Which organization a name means: full names, short forms, shared tails, places left out."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, Place
from orggraph.languages.vi.lexicon import Head, Lexicon
from orggraph.languages.vi.reading.places import PlaceContext
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType
from orggraph.text.fold import fold

_ORG = EntityType.ORGANIZATION
# What a party or mass organization may be organized within.
_HOSTS = frozenset({"PublicServiceUnit", "Executive", "Enterprise", "Judiciary", "Media"})
# Places whose own name already holds the word for a city in capitals.
_CITY_IN_CAPITALS = "Hồ Chí Minh"


class Bodies:
    """Finds or makes the thing that each name of an organization means."""

    def __init__(self, things: Things, places: PlaceContext, lexicon: Lexicon) -> None:
        self.things = things
        self.places = places
        self.lexicon = lexicon
        self._waiting: list[tuple[Body, Sentence]] = []

    def resolve(self, body: Body, sentence: Sentence, shared: Body | None = None) -> Thing | None:
        """Return the thing a name means; None when the text does not make it clear.

        `shared` is a body to the right whose parent or place this name shares
        ("Ban Chấp hành, Ban Thường vụ Quận ủy").
        """
        if body.entity is not None:
            return self.things.by_id[body.entity]
        thing = self._resolve(body, sentence, shared)
        if thing is not None:
            body.entity = thing.id
            self._mention(thing, body, sentence)
        return thing

    def named(self, head: Head) -> Thing:
        """Return the one body of the country that a head names by itself."""
        label = head.same
        known = self.lexicon.heads[label]
        return self.things.add(
            _ORG, fold(label), kind=known.kind, name=label, head=known, anchored=True
        )

    def _resolve(self, body: Body, sentence: Sentence, shared: Body | None) -> Thing | None:
        head = body.head
        if "alone" in head.flags and body.parent is None and body.place is None:
            return self.named(head) if self._names_itself(body, sentence) else None
        position = sentence.line.tokens.start[body.start]
        parent = self.resolve(body.parent, sentence, shared) if body.parent is not None else None
        if body.parent is not None and parent is None:
            return None
        place = self._place(body, position)
        if body.bare:
            return self._bare(body, sentence, shared, position)
        if parent is None and place is None and body.name is not None:
            place = self.places.of_named(head.label, body.name)
        if parent is None and place is None:
            return self._without_place(body, sentence, shared, position)
        return self.make(body, parent, place)

    def _names_itself(self, body: Body, sentence: Sentence) -> bool:
        """Tell "Đảng" the party from "kỷ luật Đảng", "Trung ương" the committee from the level."""
        if "bare" not in body.head.flags:
            return True
        group = "not_party" if body.head.kind == "CentralPartyOrgan" else None
        if body.head.label == "Trung ương":
            group = "not_center"
        line = sentence.line
        if not line.cap(body.start):
            return False
        if group is None:
            return self._is_known(body.head.same)
        return all(line.word_end(body.start - back, group) != body.start for back in (1, 2, 3))

    def _is_known(self, label: str) -> bool:
        """Tell whether a body is spoken of under a longer name too, so that the short one is it."""
        prefix = fold(label)
        return any(prefix in thing.key for thing in self.things.of_type(_ORG))

    def _place(self, body: Body, position: int) -> Place | None:
        place = body.place
        if place is None or place.name is not None:
            return place
        return self.places.bind(position, unit=place.unit, levels=(place.level,))

    def _bare(
        self, body: Body, sentence: Sentence, shared: Body | None, position: int
    ) -> Thing | None:
        """A head alone: shares what stands to its right, or is the last body of that head."""
        head = body.head
        line = sentence.line
        if line.is_word(body.start - 1, "plural"):
            return None
        if shared is not None and "org" in head.takes:
            parent = self._shared_parent(head, shared, sentence)
            if parent is not None:
                return self.make(body, parent, None)
        known = self._latest(head, body.name)
        if known is not None:
            return known
        if "bare" not in head.flags:
            return None
        host = self._host(head, sentence)
        if host is not None:
            return self.make(body, host, None)
        if head.unit is not None or ("place" in head.takes and "org" not in head.takes):
            place = self.places.bind(position, unit=head.unit, levels=head.levels)
            if place is not None:
                return self.make(body, None, place)
        return None

    def _host(self, head: Head, sentence: Sentence) -> Thing | None:
        """The body named just before in the sentence is the one a union or cell is organized in."""
        if head.relation != "within":
            return None
        for mention in reversed(self.things.mentions):
            thing = self.things.by_id[mention.entity]
            if not sentence.span.covers(mention.span):
                return None
            if thing.kind in _HOSTS:
                return thing
        return None

    def _shared_parent(self, head: Head, shared: Body, sentence: Sentence) -> Thing | None:
        candidate = shared.parent
        while candidate is not None and candidate.parent is not None and head.relation == "within":
            candidate = (
                candidate.parent
            )  # a party committee is of the institution, not of a division
        if candidate is None and "org" not in shared.head.takes and not shared.bare:
            if shared.head.kind != "CentralPartyOrgan":
                candidate = shared
        if candidate is None and shared.head.unit is not None:
            candidate = shared
        if candidate is None or candidate.head.label == head.label:
            return None
        return self.resolve(candidate, sentence)

    def _without_place(
        self, body: Body, sentence: Sentence, shared: Body | None, position: int
    ) -> Thing | None:
        """A named head without its place: an earlier full name of it, or the place at hand."""
        head = body.head
        known = self._latest(head, body.name, number=body.number)
        if known is not None:
            return known
        if shared is not None and "org" in head.takes and shared.entity is None:
            parent = self._shared_parent(head, shared, sentence)
            if parent is not None:
                return self.make(body, parent, None)
        if "place" in head.takes and len(head.levels) > 0 and head.levels != ("central",):
            place = self.places.bind(position, unit=head.unit, levels=head.levels)
            if place is not None:
                return self.make(body, None, place)
        return self.make(body, None, None)

    def _latest(self, head: Head, name: str | None, *, number: str | None = None) -> Thing | None:
        """Return the last body spoken of with this head, and this name where there is one."""
        wanted = None if name is None else fold(name)
        for thing in self.things.latest(_ORG):
            if thing.head is None or thing.body is None:
                continue
            same_head = thing.head.label == head.same or (
                name is None and thing.head.label.startswith(f"{head.label} ")
            )
            if not same_head or (number is not None and thing.body.number != number):
                continue
            if wanted is None or (thing.body.name is not None and fold(thing.body.name) == wanted):
                return thing
        return None

    def make(self, body: Body, parent: Thing | None, place: Place | None) -> Thing:
        """Return the thing of a head, its name or number, its parent and its place."""
        head = self.lexicon.heads[body.head.same]
        parts = [head.label]
        if body.number is not None:
            parts.append(body.number)
        if body.name is not None:
            parts.append(body.name)
        key = [*parts]
        anchored = head.levels == ("central",) or body.name is not None
        if parent is not None:
            inner = parent.head.nested if parent.head is not None else ""
            inner = inner or parent.name
            parts.append(f"của {inner}" if body.of else inner)
            key.append(parent.key)
            anchored = parent.anchored and "adhoc" not in head.flags
        elif place is not None:
            parts.append(place_name(place, with_unit=_shows_unit(head, body, place)))
            key.append(place_key(place, head))
            anchored = place.level in {"province", "country"} or not self._ambiguous(place)
        kind = self._kind(head, parent)
        return self.things.add(
            _ORG,
            fold("|".join(key)),
            kind=kind,
            name=" ".join(parts),
            head=head,
            body=body,
            place=place if place is not None else (parent.place if parent is not None else None),
            parent=parent.id if parent is not None else None,
            anchored=anchored,
        )

    def _ambiguous(self, place: Place) -> bool:
        if place.level == "commune" or place.name is None or place.name.isdigit():
            return True
        return fold(place.name) in self.lexicon.words["ambiguous_places"]

    @staticmethod
    def _kind(head: Head, parent: Thing | None) -> str:
        """A division is of the branch of its parent: a Phòng of a procuracy is judiciary."""
        if parent is None or "branch" not in head.flags:
            return head.kind
        if parent.kind == "PartyOrganization":
            return "PartyCommittee"
        if head.kind.startswith("Party") and parent.kind.startswith("Party"):
            return head.kind
        return parent.kind

    def _mention(self, thing: Thing, body: Body, sentence: Sentence) -> None:
        span = sentence.span_of(body)
        self.things.mention(thing, span, sentence.text_of(body.start, body.end), "body")


def place_key(place: Place, head: Head) -> str:
    """Return what makes a place itself, with its unit only where that tells two of one name apart."""
    if place.level in {"province", "country"} or (
        head.unit is not None and not (place.name or "").isdigit()
    ):
        return fold(place.name or "")
    return fold(f"{place.unit or ''} {place.name}")


def place_name(place: Place, *, with_unit: bool) -> str:
    """Write a place as a full name has it: "tỉnh Quảng Trị", "Thành phố Hồ Chí Minh", "Đà Nẵng"."""
    name = " ".join((place.name or "").split())
    if name == _CITY_IN_CAPITALS:
        return f"Thành phố {name}"
    if place.unit is None or not with_unit:
        return name
    return f"{place.unit} {name}"


def _shows_unit(head: Head, body: Body, place: Place) -> bool:
    """A Tỉnh ủy holds its unit in its own word; a Sở shows it; others show what the text shows."""
    if head.unit is not None:
        return head.unit != place.unit and place.level != "province"
    return "unit" in head.flags or (body.place is not None and body.place.said)
