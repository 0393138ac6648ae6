"""Which organization a name means: full names, short forms, shared tails, places left out."""

from __future__ import annotations

from dataclasses import replace

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body, Place
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.people import person
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.body_names import BodyNames, number_key
from orggraph.languages.vi.reading.longer_names import LongerNames
from orggraph.languages.vi.reading.places import PlaceContext
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType
from orggraph.text.fold import fold

_ORG = EntityType.ORGANIZATION
# What a party or mass organization may be organized within.
_HOSTS = frozenset({"PublicServiceUnit", "Executive", "Enterprise", "Judiciary", "Media"})

_AUTHORITIES = frozenset({"Executive", "Legislature"})
_WITH_COMMITTEES = frozenset({"PartyCommittee", "PartyOrganization"})


class Bodies:
    """Finds or makes the thing that each name of an organization means."""

    def __init__(
        self, things: Things, places: PlaceContext, longer: LongerNames, lexicon: Lexicon
    ) -> None:
        self.things = things
        self.places = places
        self.longer = longer
        self.heads = lexicon.heads
        self.names = BodyNames(things, lexicon)

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
            text = sentence.text_of(body.start, body.end)
            self.things.mention(thing, sentence.span_of(body), text, "body")
        return thing

    def named(self, head: Head) -> Thing:
        """Return the one body of the country that a head names by itself."""
        label = head.same
        known = self.heads[label]
        return self.things.add(
            _ORG, fold(label), kind=known.kind, name=label, head=known, anchored=True
        )

    def beside(self, thing: Thing, head: Head) -> Thing:
        """Return the body with a head in the place where another stands."""
        body = Body(0, 0, head)
        return self.names.make(body, None, thing.place)

    def _resolve(self, body: Body, sentence: Sentence, shared: Body | None) -> Thing | None:
        head = body.head
        if "alone" in head.flags and body.parent is None and body.place is None:
            return self.named(head) if self._names_itself(body, sentence) else None
        parent = self.resolve(body.parent, sentence, shared) if body.parent is not None else None
        if body.parent is not None and parent is None:
            return None
        place = self._place(body, sentence)
        if body.place is not None and place is None:
            return None  # "HĐND tỉnh" of a text that names no province
        if body.bare:
            return self._bare(body, sentence, shared)
        if parent is None and place is None and body.name is not None:
            place = self.places.of_named(head.label, body.name)
        if parent is None and place is None:
            return self._in_full(body, sentence) or self._without_place(body, sentence, shared)
        return self.names.make(body, parent, place)

    def _names_itself(self, body: Body, sentence: Sentence) -> bool:
        """Tell "Đảng" the party from "kỷ luật Đảng", "Trung ương" the committee from the level."""
        head, line = body.head, sentence.line
        if "bare" not in head.flags:
            return True
        if not line.cap(body.start):
            return False
        if head.unless == "":
            return self._is_known(head.same)
        before = (body.start - back for back in (1, 2, 3))
        return all(line.word_end(start, head.unless) != body.start for start in before)

    def _is_known(self, label: str) -> bool:
        """Tell whether a body is named in full somewhere before, so that the short name is it."""
        prefix = fold(label)
        return any(prefix in thing.key for thing in self.things.of_type(_ORG))

    def _place(self, body: Body, sentence: Sentence) -> Place | None:
        place = body.place
        if place is None or place.name is not None:
            return place
        return self.places.bind(sentence.offset_of(body), unit=place.unit, levels=(place.level,))

    def _bare(self, body: Body, sentence: Sentence, shared: Body | None) -> Thing | None:
        """A head alone: shares what stands to its right, or is the last body of that head."""
        head = body.head
        line = sentence.line
        if line.counts(body.start - 1) or _goes_on(body, line):
            return None
        if line.word_end(body.end, "levels") is not None:
            return None  # "Ủy ban nhân dân cấp tỉnh"
        known = self._sharing(body, sentence, shared) or self._latest(body)
        if known is not None or "bare" not in head.flags:
            return known
        return self._implied(body, sentence)

    def _implied(self, body: Body, sentence: Sentence) -> Thing | None:
        """A head alone that was not told of before: what stands near makes clear whose it is."""
        head = body.head
        if body.holds and "alone" in self.heads[head.same].flags:
            return self.named(head)  # "Đại hội Đoàn": of the Youth Union, no delegation
        committee = self._committee(head) or self._inner_committee(body, sentence)
        if committee is not None:
            return committee
        host = self._host(head, sentence) if self._may_be_new(body, sentence) else None
        if host is not None:
            return self.names.make(body, host, None)
        placed = "place" in head.takes and "org" not in head.takes
        return self._at_hand(body, sentence) if head.unit is not None or placed else None

    def _in_full(self, body: Body, sentence: Sentence) -> Thing | None:
        """Return the body whose full name, elsewhere in the text, begins with this name."""
        full = self.longer.of(body, sentence)
        return None if full is None else self.resolve(*full)

    def _without_place(self, body: Body, sentence: Sentence, shared: Body | None) -> Thing | None:
        """A named head without its place: an earlier full name of it, or the place at hand."""
        head = body.head
        known = self._latest(body)
        if known is None and shared is not None and shared.entity is None:
            known = self._sharing(body, sentence, shared)
        if known is None and "place" in head.takes and head.levels not in {(), ("central",)}:
            known = self._at_hand(body, sentence)
        return known or self.names.make(body, None, None)

    def _at_hand(self, body: Body, sentence: Sentence) -> Thing | None:
        """The body of that name in the place that the text speaks of here."""
        position = sentence.offset_of(body)
        place = self.places.bind(position, unit=body.head.unit, levels=body.head.levels)
        return None if place is None else self.names.make(body, None, place)

    @staticmethod
    def _may_be_new(body: Body, sentence: Sentence) -> bool:
        """A bare head in lower case names a body not told of before only as holder of an event."""
        return sentence.line.cap(body.start) or body.holds

    def _committee(self, head: Head) -> Thing | None:
        """The bare "Đảng ủy" of a text is the committee of the Đảng bộ told of last.

        By the Charter (article 15 and on) each party organization elects one.
        """
        for thing in self.things.latest(_ORG):
            own, body = thing.head, thing.body
            if own is not None and body is not None and own.label == head.committee_of:
                committee = replace(body, head=head, entity=None)
                parent = self.things.by_id.get(thing.parent or "")
                return self.names.make(committee, parent, thing.place)
        return None

    def _inner_committee(self, body: Body, sentence: Sentence) -> Thing | None:
        """The "Ban Thường vụ" that a congress elects is that of the organization told of last."""
        if "members" not in body.head.flags or not sentence.line.cap(body.start):
            return None
        for thing in self.things.latest(_ORG):
            committee = thing.head is not None and "members" in thing.head.flags
            if thing.kind in _WITH_COMMITTEES and not committee:
                return self.names.make(body, thing, None)
        return None

    def _host(self, head: Head, sentence: Sentence) -> Thing | None:
        """A union or cell is organized in the body named just before in the sentence."""
        if head.relation != "within":
            return None
        for mention in reversed(self.things.mentions):
            thing = self.things.by_id[mention.entity]
            if not sentence.span.covers(mention.span):
                return None
            central = thing.head is not None and "alone" in thing.head.flags
            if thing.kind in _HOSTS and not central:
                return thing
        return None

    def _sharing(self, body: Body, sentence: Sentence, shared: Body | None) -> Thing | None:
        """Read "Ban Chấp hành" as that of the Quận ủy whose name stands to its right."""
        if shared is None or "org" not in body.head.takes:
            return None
        if (
            _governs_place(shared)
            and "place" in body.head.takes
            and body.head.relation == "within"
        ):
            place = self._place(shared, sentence)
            return self.names.make(replace(body, place=place), None, place)
        candidate = _shared_parent(body.head, shared)
        parent = None if candidate is None else self.resolve(candidate, sentence)
        return None if parent is None else self.names.make(body, parent, None)

    def _latest(self, body: Body) -> Thing | None:
        """Return the last body with this head, and its name or number where it has one."""
        head = body.head
        wanted = None if body.name is None else fold(body.name)
        for thing in self.things.latest(_ORG):
            if thing.head is None or thing.body is None:
                continue
            same_head = thing.head.label == head.same or (
                wanted is None and thing.head.label.startswith(f"{head.label} ")
            )
            if not same_head or number_key(body) not in (None, number_key(thing.body)):
                continue
            if wanted is None or (thing.body.name is not None and fold(thing.body.name) == wanted):
                return thing
        return self._by_last_words(body)

    def _by_last_words(self, body: Body) -> Thing | None:
        """Read "Công ty Điện Quang" as the "Công ty cổ phần Bóng đèn Điện Quang" of the text."""
        if body.head.kind != "Enterprise" or body.name is None:
            return None
        ending = f" {fold(body.name)}"
        for thing in self.things.latest(_ORG):
            shorter = thing.head is not None and thing.head.label.startswith(body.head.label)
            if shorter and thing.kind == body.head.kind and fold(thing.name).endswith(ending):
                return thing
        return None


def _governs_place(body: Body) -> bool:
    """Tell a body that is nothing but the authority of a place: "UBND xã X"."""
    governs = body.head.kind in _AUTHORITIES and "commune" in body.head.levels
    return governs and body.place is not None and body.name is None


def _goes_on(body: Body, line: Line) -> bool:
    """Tell whether a head has a name after all, of a kind that is not read ("Vụ | 3A")."""
    named = len({"field", "name"} & set(body.head.takes)) > 0
    return named and line.cap(body.end) and person(line, body.end, expected=True) is None


def _shared_parent(head: Head, shared: Body) -> Body | None:
    """Return the body in a name to the right that a head to its left belongs to as well.

    A party committee is of the institution, not of a division of it; a bare "Ban Thường vụ"
    before "Quận ủy X" is of the Quận ủy itself.
    """
    candidate = shared.parent
    while candidate is not None and candidate.parent is not None and head.relation == "within":
        candidate = candidate.parent
    if candidate is None:
        whole = "org" not in shared.head.takes and not shared.bare
        if shared.head.unit is not None or (whole and shared.head.kind != "CentralPartyOrgan"):
            candidate = shared
    if candidate is None or candidate.head.label == head.label:
        return None
    return candidate
