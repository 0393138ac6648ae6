"""Meetings that a verb tells of: "BODY đã làm việc với BODY", "BODY đã họp"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, DateName, DocumentName, Item, PostName
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.event_dates import date_event
from orggraph.languages.vi.rules.items import cue_kind, ends_clause
from orggraph.languages.vi.rules.subjects_of_verbs import listed_before, subjects
from orggraph.languages.vi.rules.voters import met_voters
from orggraph.model import EntityType, Participation, Predicate
from orggraph.text.fold import fold

_KIND = "WorkingMeeting"
_SUMMON = frozenset({"ArmedForces", "Judiciary"})  # bodies that ask people to come
_VISIT = 4  # tokens of a verb that says more than "làm việc với"


def read_meeting(passage: Passage) -> Thing | None:
    """Return the meeting that a sentence tells of, after stating who holds it."""
    for index, item in enumerate(passage.items):
        if cue_kind(item) == "met-alone":
            return _met(passage, index)
        if cue_kind(item) == "met-voters":
            return met_voters(passage, index)
        if cue_kind(item) == "hold-event":
            taught = _taught(passage, index)
            if taught is not None:
                return taught
        meeting = _met_with(passage, index) if cue_kind(item) == "met" else None
        if meeting is not None:
            return meeting
    return None


def _taught(passage: Passage, index: int) -> Thing | None:
    """Read "BODY tổ chức học tập, quán triệt DOCUMENT": a conference, told of by its purpose."""
    items, context = passage.items, passage.context
    verb, document = [*items[index + 1 : index + 3], None, None][:2]
    holder = _first_body(items[:index])
    dated = any(isinstance(item, DateName) for item in items[:index])
    if holder is None or not dated or verb is None or cue_kind(verb) != "implement":
        return None  # without a day it is told of as work done ("đã chỉ đạo tổ chức quán triệt")
    line = passage.sentence.line
    teaches = line.word_end(verb.start, "teaches") is not None and verb.start == items[index].end
    if not (teaches and isinstance(document, DocumentName) and document.entity is not None):
        return None
    what = passage.sentence.text_of(verb.start, document.end)
    host = passage.thing(holder)
    meeting = context.things.add(
        EntityType.EVENT,
        f"conference|{host.key}|{fold(what)}|{context.source.identifier}",
        kind="Conference",
        name=context.lexicon.forms.taught.format(what=what),
    )
    passage.mention(meeting, verb.start, document.end, "event")
    _report(passage, index, meeting, holder)
    for found in [item for item in items[index + 2 :] if isinstance(item, DocumentName)]:
        if found.entity is not None:
            target = passage.thing(found)
            passage.state(
                "implements-purpose", meeting, Predicate.IMPLEMENTS, target, [verb, found]
            )
    return meeting


def _met_with(passage: Passage, index: int) -> Thing | None:
    """Read "BODY … đã làm việc với BODY": a working meeting of the first with the second."""
    items = passage.items
    other = _first_body(items[index + 1 : index + 4])
    if other is None or _only_told_to(passage, index):
        return None
    holder = _first_body(items[:index])
    if holder is None:
        return _met_by_people(passage, index, other)
    if holder.entity == other.entity:
        return None
    meeting = _meeting_with(passage, index, passage.thing(holder), other)
    _report(passage, index, meeting, holder)
    return meeting


def _only_told_to(passage: Passage, index: int) -> bool:
    """Tell "A phải khẩn trương … làm việc với B", "giao A làm việc với B": no meeting yet."""
    line, items = passage.sentence.line, passage.items
    if line.is_word(items[index].start - 1, "ongoing"):
        return True
    start = next((at for at in range(index, 0, -1) if ends_clause(items[at - 1])), 0)
    first = items[start].start if start < index else items[index].start
    return any(line.word_end(at, "obliged") is not None for at in range(first, items[index].start))


def _met_by_people(passage: Passage, index: int, other: Body) -> Thing | None:
    """Read "Ngày 5/2, ông A, Bí thư …, đã có buổi làm việc với BODY": nobody holds it.

    Told on a date, and as a visit: who merely "làm việc với" a body may be questioned by it.
    """
    items = passage.items
    cue = items[index]
    dated = any(isinstance(item, DateName) for item in items)
    people = subjects(items, index) if dated and cue.end - cue.start >= _VISIT else []
    if len(people) == 0:
        return None
    first = max(items.index(people[0]) - 1, 0)
    officer = any(isinstance(item, PostName) for item in items[first:index])
    if other.head.kind in _SUMMON and not officer:
        return None  # "lái xe A đã đến làm việc với Công an …"
    people = [*listed_before(items, people[0]), *people]
    meeting = _meeting_with(passage, index, passage.thing(people[0]), other)
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


def _meeting_with(passage: Passage, index: int, host: Thing, other: Body) -> Thing:
    context = passage.context
    guest = passage.thing(other)
    name = context.lexicon.forms.working_meeting.format(holder=host.name, other=guest.name)
    known = context.events.pegged(_KIND, guest.id, host)
    if known is not None and len(known.holders) == 0:
        known.name = name  # "buổi làm việc với BODY", told of before
    meeting = known or context.things.add(
        EntityType.EVENT,
        f"workingmeeting|{host.key}|{guest.key}|{context.source.identifier}",
        kind=_KIND,
        name=name,
    )
    context.events.peg(_KIND, guest.id, meeting)
    passage.mention(meeting, passage.items[index].start, other.end, "event")
    return meeting


def _met(passage: Passage, index: int) -> Thing | None:
    """Read "BODY đã họp": a meeting of that body."""
    cue = passage.items[index]
    at = index - 1
    if at > 0 and cue_kind(passage.items[at]) == "hold-event":  # "đã tổ chức họp"
        at -= 1
    holder = passage.items[at] if at >= 0 else None
    told = cue.end - cue.start > 1 or at < index - 1
    if not isinstance(holder, Body) or holder.entity is None or not told:
        return None
    context = passage.context
    host = passage.thing(holder)
    meeting = context.things.add(
        EntityType.EVENT,
        f"workingmeeting|{host.key}|{context.source.identifier}",
        kind=_KIND,
        name=context.lexicon.forms.meeting.format(holder=host.name),
    )
    passage.mention(meeting, holder.start, cue.end, "event")
    _report(passage, index, meeting, holder)
    return meeting


def _report(passage: Passage, index: int, meeting: Thing, holder: Body) -> None:
    """State who holds a meeting; it is the event that the text reports."""
    host = passage.thing(holder)
    meeting.held_by(host)
    passage.state("held-by", meeting, Predicate.HELD_BY, host, [holder, passage.items[index]])
    date_event(passage, index, meeting, reported=True)
    passage.context.events.main = meeting


def _first_body(items: list[Item]) -> Body | None:
    """Return the subject of a clause: its first body, past an inserted "do … làm trưởng đoàn"."""
    return next((item for item in items if isinstance(item, Body) and item.entity), None)
