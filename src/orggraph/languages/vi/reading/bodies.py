"""Which organization a name means: full names, short forms, shared tails, places left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body, Place
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.people import person
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.body_names import BodyNames
from orggraph.languages.vi.reading.implied_bodies import ImpliedBodies
from orggraph.languages.vi.reading.institutions import Institutions, named_of_another
from orggraph.languages.vi.reading.known_bodies import KnownBodies
from orggraph.languages.vi.reading.longer_names import LongerNames
from orggraph.languages.vi.reading.places import PlaceContext
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.shared_names import governs_place, is_local, shared_parent
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType
from orggraph.text.fold import fold

_ORG = EntityType.ORGANIZATION


class Bodies:
    """Finds or makes the thing that each name of an organization means."""

    def __init__(
        self, things: Things, places: PlaceContext, text: Sequence[Sentence], lexicon: Lexicon
    ) -> None:
        self.things = things
        self.places = places
        self.longer = LongerNames(text)
        self.institutions = Institutions(text, lexicon)
        self.heads = lexicon.heads
        self.names = BodyNames(things, lexicon)
        self.committees = {  # by the unit of the place that they lead
            unit: lexicon.heads[label]
            for (_, unit), label in lexicon.place_posts.items()
            if lexicon.heads[label].kind == "PartyCommittee"
        }
        self._known = KnownBodies(things)
        self._implied = ImpliedBodies(things, places, self.names)

    def resolve(self, body: Body, sentence: Sentence, shared: Body | None = None) -> Thing | None:
        """Return the thing a name means; None when the text does not make it clear.

        `shared` is a body to the right whose parent or place this name shares
        ("Ban Chấp hành, Ban Thường vụ Quận ủy").
        """
        if body.entity is not None:
            return self.things.by_id[body.entity]
        thing = self._resolve(body, sentence, shared)
        return None if thing is None else self._told(body, thing, sentence)

    def part_of(self, whole: Thing, body: Body, sentence: Sentence) -> Thing:
        """Return the committee of a body that its name leaves out."""
        return self._told(body, self.names.make(body, whole, None), sentence)

    def _told(self, body: Body, thing: Thing, sentence: Sentence) -> Thing:
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
        body = Body(0, 0, head, place=thing.place)
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
            return self._known.in_full(head.same)
        before = (body.start - back for back in (1, 2, 3))
        return all(line.word_end(start, head.unless) != body.start for start in before)

    def _place(self, body: Body, sentence: Sentence) -> Place | None:
        place = body.place
        if place is None or place.name is not None:
            return place
        return self.places.bind_unit(sentence.offset_of(body), place)

    def _bare(self, body: Body, sentence: Sentence, shared: Body | None) -> Thing | None:
        """A head alone: shares what stands to its right, or is the last body of that head."""
        head = body.head
        line = sentence.line
        if _names_none(body, line) or _goes_on(body, line):
            return None
        known = self._sharing(body, sentence, shared) or self._beside(body, shared)
        known = known or self._implied.elected(body, sentence)
        known = known or self._known.latest(body)
        if known is None and head.under and not {"field", "name", "number"} & set(head.takes):
            # "Phòng Cảnh sát hình sự": a whole name
            known = self._division(body, sentence) or self.names.make(body, None, None)
        if known is not None or not {"bare", "institution"} & head.flags:
            return known
        if body.holds and "alone" in self.heads[head.same].flags:
            return self.named(head)  # "Đại hội Đoàn": of the Youth Union, no delegation
        ahead = self.institutions.only(body) if "institution" in head.flags else None
        return self._implied.of(body, sentence) if ahead is None else self.resolve(*ahead)

    def _in_full(self, body: Body, sentence: Sentence) -> Thing | None:
        """Return the body whose full name, elsewhere in the text, begins with this name."""
        full = self.longer.of(body, sentence)
        return None if full is None else self.resolve(*full)

    def _without_place(self, body: Body, sentence: Sentence, shared: Body | None) -> Thing | None:
        """A named head without its place: an earlier full name of it, or the place at hand."""
        head = body.head
        if len(head.under) > 0 and sentence.line.fold(body.start - 1).isdecimal():
            return None  # "22 Chi cục Kiểm lâm"
        known = self._known.latest(body)
        if known is None and shared is not None and shared.entity is None:
            known = self._sharing(body, sentence, shared)
        if known is None and "place" in head.takes and head.levels not in {(), ("central",)}:
            known = self._implied.at_hand(body, sentence)
        return known or self._division(body, sentence) or self.names.make(body, None, None)

    def _division(self, body: Body, sentence: Sentence) -> Thing | None:
        """A division without the body it is part of: the one of the text that it may be of."""
        over = self.institutions.over(body)
        if over is not None and named_of_another(body, over[0], sentence.line):
            return None
        parent = None if over is None else self.resolve(*over)
        if over is None or parent is None:
            return None
        if governs_place(over[0]):  # "Phòng Nội vụ" of a text that tells of one district
            return None if parent.place is None else self.names.make(body, None, parent.place)
        body.alone = True
        return self.names.make(body, parent, None)

    def _sharing(self, body: Body, sentence: Sentence, shared: Body | None) -> Thing | None:
        """Read "Ban Chấp hành" as that of the Quận ủy whose name stands to its right."""
        head = body.head
        unnamed = body.bare and head.under and head.relation == "sub" and "field" in head.takes
        if shared is None or "org" not in head.takes or unnamed:
            return None  # "Phòng và UBND phường …": which division it is, is told elsewhere
        if governs_place(shared) and "place" in body.head.takes and body.head.relation == "within":
            place = self._place(shared, sentence)
            return self.names.make(replace(body, place=place), None, place)
        if "members" in body.head.flags and is_local(shared):
            whole = self.committee_of(shared, sentence)
            return None if whole is None else self.names.make(body, whole, None)
        candidate = shared_parent(body.head, shared)
        if candidate is shared and body.name is not None and body.head.kind == "Organization":
            return None  # "Ban Chỉ đạo Tây Bắc, UBND tỉnh …": each by itself
        if candidate is None or not self.institutions.may_have(candidate, body):
            return None  # "Cục Cảnh sát giao thông, Bộ Giao thông vận tải": two in a list
        parent = self.resolve(candidate, sentence)
        return None if parent is None else self.names.make(body, parent, None)

    def _beside(self, body: Body, shared: Body | None) -> Thing | None:
        """Read "Tỉnh ủy, UBND tỉnh X" as the Tỉnh ủy of X, whichever was told of before."""
        place = None if shared is None else shared.place
        if place is None or place.name is None or body.head.unit is None:
            return None
        return self.names.make(body, None, place) if place.unit == body.head.unit else None

    def committee_of(self, body: Body, sentence: Sentence) -> Thing | None:
        """Return the party committee of the place of a body: of "UBND xã X" the Đảng ủy xã X."""
        place = self._place(body, sentence)
        head = None if place is None else self.committees.get(place.unit or "")
        if place is None or head is None:
            return None
        return self.names.make(Body(body.start, body.start, head, place=place), None, place)


def _names_none(body: Body, line: Line) -> bool:
    """Tell "9 chi bộ", "Ủy ban nhân dân cấp tỉnh", "cơ quan ngang Bộ", "Đoàn đại biểu"."""
    counted = line.counts(body.start - 1) or line.is_word(body.start - 1, "on_par")
    return counted or any(line.word_end(body.end, one) for one in ("levels", "delegates"))


def _goes_on(body: Body, line: Line) -> bool:
    """Tell whether a head has a name after all, of a kind that is not read ("Vụ | 3A")."""
    named = len({"field", "name"} & set(body.head.takes)) > 0
    return named and line.cap(body.end) and person(line, body.end, expected=True) is None
