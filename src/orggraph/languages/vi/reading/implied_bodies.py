"""Bodies not told of before that a head alone means, by what stands near it."""

from __future__ import annotations

from dataclasses import replace

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body
from orggraph.languages.vi.reading.body_names import BodyNames
from orggraph.languages.vi.reading.places import PlaceContext
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType

_ORG = EntityType.ORGANIZATION
# What a party or mass organization may be organized within.
_HOSTS = frozenset({"PublicServiceUnit", "Executive", "Enterprise", "Judiciary", "Media"})
_WITH_COMMITTEES = frozenset({"PartyCommittee", "PartyOrganization"})
_INSTITUTIONS = frozenset({"PublicServiceUnit", "Enterprise", "ArmedForces"})
# What elects committees at its congress.
_ELECTING = frozenset({"PartyCell", "PartyOrganization", "MassOrganization"})


class ImpliedBodies:
    """Makes the body that a head alone means where what stands near makes clear whose it is."""

    def __init__(self, things: Things, places: PlaceContext, names: BodyNames) -> None:
        self._things = things
        self._places = places
        self._names = names

    def of(self, body: Body, sentence: Sentence) -> Thing | None:
        """Return the committee of an organization, the union of a host, the body of a place."""
        head = body.head
        committee = self._committee(head) or self._inner_committee(body, sentence)
        if committee is not None:
            return committee
        host = self._host(body, sentence) if _may_be_new(body, sentence) else None
        if host is not None:
            return self._names.make(body, host, None)
        placed = "place" in head.takes and "org" not in head.takes
        if head.unit is not None or placed:
            return self.at_hand(body, sentence)
        return self._of_commune(body, sentence)

    def _of_commune(self, body: Body, sentence: Sentence) -> Thing | None:
        """The "Đảng ủy" of a text about one commune, and no institution, is the commune's."""
        party = body.head.kind == "PartyCommittee" and body.head.committee_of != ""
        place = self._places.only("commune") if party and sentence.line.cap(body.start) else None
        inside = any(thing.kind in _INSTITUTIONS for thing in self._things.of_type(_ORG))
        if place is None or inside:
            return None
        return self._names.make(replace(body, place=place), None, place)

    def at_hand(self, body: Body, sentence: Sentence) -> Thing | None:
        """Return the body of that name in the place that the text speaks of here."""
        position = sentence.offset_of(body)
        place = self._places.bind(position, unit=body.head.unit, levels=body.head.levels)
        return None if place is None else self._names.make(body, None, place)

    def _committee(self, head: Head) -> Thing | None:
        """The bare "Đảng ủy" of a text is the committee of the Đảng bộ told of last.

        By the Charter (article 15 and on) each party organization elects one; that of a cell
        is told of as part of it ("Chi ủy Chi bộ …"), for a cell is named by what it is in.
        """
        for thing in self._things.at_hand():
            own, body = thing.head, thing.body
            if own is not None and body is not None and own.label == head.committee_of:
                if thing.kind == "PartyCell":
                    return self._names.make(Body(0, 0, head), thing, None)
                committee = replace(body, head=head, entity=None)
                parent = self._things.by_id.get(thing.parent or "")
                return self._names.make(committee, parent, thing.place)
        return None

    def _inner_committee(self, body: Body, sentence: Sentence) -> Thing | None:
        """The "Ban Thường vụ" that a congress elects is that of the organization told of last."""
        if "members" not in body.head.flags or not sentence.line.cap(body.start):
            return None
        for thing in self._things.at_hand():
            committee = thing.head is not None and "members" in thing.head.flags
            union = thing is self._things.host and thing.kind == "MassOrganization"
            if (union or thing.kind in _WITH_COMMITTEES) and not committee:
                return self._names.make(body, thing, None)
        return None

    def elected(self, body: Body, sentence: Sentence) -> Thing | None:
        """A committee that a congress elects, or one of a term, is of whose congress it is."""
        host, line = self._things.host, sentence.line
        if host is None or "members" not in body.head.flags or host.kind not in _ELECTING:
            return None
        before = (line.word_end(body.start - back, "elects") for back in (1, 2))
        termed = line.word_end(body.end, "of_term") is not None
        return self._names.make(body, host, None) if termed or body.start in before else None

    def _host(self, body: Body, sentence: Sentence) -> Thing | None:
        """A union or cell is organized in the body named just before in the sentence."""
        if body.head.relation != "within":
            return None
        stops = (at for at in range(body.start - 1, -1, -1) if sentence.line.fold(at) == ";")
        stop = next(stops, None)
        begins = 0 if stop is None else sentence.offset_of(replace(body, start=stop))
        for mention in reversed(self._things.mentions):
            thing = self._things.by_id[mention.entity]
            if not sentence.span.covers(mention.span) or mention.span.start < begins:
                return None
            central = thing.head is not None and "alone" in thing.head.flags
            if thing.kind in _HOSTS and not central:
                return self._unit_under(thing) or thing
        return None

    def _unit_under(self, thing: Thing) -> Thing | None:
        """Beside a ministry that decides, "Bí thư Đảng ủy" is of the school told of."""
        if thing.head is None or thing.kind != "Executive" or thing.head.levels != ("central",):
            return None
        units = (t for t in self._things.latest(_ORG) if t.kind == "PublicServiceUnit")
        return next((unit for unit in units if unit.parent != thing.id), None)


def _may_be_new(body: Body, sentence: Sentence) -> bool:
    """A bare head in lower case names a body not told of before only as holder of an event."""
    return sentence.line.cap(body.start) or body.holds
