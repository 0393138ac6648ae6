"""Meetings with voters that a verb tells of: "Sáng 13/5, ông A đã tiếp xúc cử tri quận B"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DateName
from orggraph.languages.vi.grammar.others import places_end
from orggraph.languages.vi.reading.events import VOTERS
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.event_dates import date_event
from orggraph.languages.vi.rules.subjects_of_verbs import listed_before, subjects
from orggraph.model import EntityType, Participation, Predicate

_KIND = "Event"
_FAR = 5  # tokens from the verb to the voters: "đã tiếp xúc với 160 | cử tri"


def met_voters(passage: Passage, index: int) -> Thing | None:
    """Return the meeting of a person with voters that a sentence tells of, on a date."""
    cue = passage.items[index]
    people = subjects(passage.items, index)
    after = _after_voters(passage, cue.end)
    dated = any(isinstance(item, DateName) for item in passage.items)
    if after is None or len(people) == 0 or not dated:
        return None
    people = [*listed_before(passage.items, people[0]), *people]
    meeting = _meeting(passage, passage.thing(people[0]))
    passage.mention(meeting, cue.start, after, "event")
    date_event(passage, index, meeting, reported=True)
    passage.context.events.main = meeting
    for person in people:
        passage.state(
            "attendee",
            meeting,
            Predicate.PARTICIPANT,
            passage.thing(person),
            [person, cue],
            participation=Participation.ATTENDEE,
        )
    return meeting


def _after_voters(passage: Passage, at: int) -> int | None:
    """Return the end of the voters met, and of the places where they live."""
    line = passage.sentence.line
    end = next((i + 2 for i in range(at, at + _FAR) if line.word_end(i, "voters") == i + 2), None)
    if end is None:
        return None
    at = line.word_end(end, "voters_at") or end
    counted = line.is_word(at, "plural") or line.fold(at) in line.lexicon.numerals
    return places_end(line, at + counted) or end  # "hai | quận A và B"


def _meeting(passage: Passage, host: Thing) -> Thing:
    """Return the meeting with voters of the text; one told of by its name only is the same."""
    context = passage.context
    name = context.lexicon.forms.voters.format(holder=host.name)
    known = context.events.pegged(_KIND, VOTERS, None)
    meeting = known or context.things.add(
        EntityType.EVENT,
        f"voters|{host.key}|{context.source.identifier}",
        kind=_KIND,
        name=name,
    )
    context.events.peg(_KIND, VOTERS, meeting)
    return meeting
