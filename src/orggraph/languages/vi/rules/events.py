"""Who holds an event, and when it is."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.grammar.found import DocumentName, EventName, Found
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.event_dates import date_event
from orggraph.languages.vi.rules.holders import holders, holding_cue
from orggraph.languages.vi.rules.inspections import inspector
from orggraph.languages.vi.rules.leading_up import read_leading_up
from orggraph.languages.vi.rules.meetings import read_meeting
from orggraph.languages.vi.rules.participants import read_participants
from orggraph.model import Predicate


def read_events(passage: Passage) -> None:
    """State what a sentence tells of events."""
    meeting = read_meeting(passage)
    for index, item in enumerate(passage.items):
        if isinstance(item, EventName) and item.entity is not None:
            _held(passage, index, item)
            read_leading_up(passage, index, item)
        elif isinstance(item, DocumentName) and item.event is not None:
            _held_by_name(passage, item.event)
    read_participants(passage, meeting)


def _held(passage: Passage, index: int, found: EventName) -> None:
    """Read "BODY tổ chức EVENT", and the holder that the name of the event holds."""
    thing = passage.thing(found)
    items = passage.items
    cue = holding_cue(items, index)
    for holder in holders(passage.sentence.line, items, index):
        if holder.entity is not None and not _within_own(passage, found, holder.entity):
            _state_holder(passage, "held-by", thing, passage.thing(holder), [holder, found])
    _held_by_name(passage, found)
    inspected = inspector(passage, index) if "about" in found.kind.flags else None
    if inspected is not None and inspected[0].id != _about(passage, found):
        _state_holder(passage, "held-by", thing, *inspected)
    date_event(passage, index, thing, reported=cue is not None)


def _within_own(passage: Passage, found: EventName, holder: str) -> bool:
    """Tell the "Trường X" of "Đoàn … Trường X tổ chức Đại hội Đoàn … Trường X": a part of it."""
    own = found.holder.entity if found.holder is not None else None
    if own is None or own == holder:
        return False
    known = passage.context.things.by_id
    return known[own].name.endswith(f" {known[holder].name}")


def _about(passage: Passage, found: EventName) -> str | None:
    """Return whom an inspection is about."""
    return next((item.entity for item in passage.items if item.start == found.other), None)


def _held_by_name(passage: Passage, found: EventName) -> None:
    """State the holder that a name holds, or that its ordinal makes clear ("Đại hội XII")."""
    if found.entity is None or found.kind.kind == "Election":
        return  # an election names the body that is elected
    thing = passage.thing(found)
    counted = found.national or (found.ordinal is not None and found.kind.kind == "Conference")
    if found.holder is not None and found.holder.entity is not None:
        _state_holder(passage, "held-name", thing, passage.thing(found.holder), [found])
    elif counted and len(thing.holders) > 0:
        holder = passage.context.things.by_id[thing.holders[0]]
        passage.state("held-name", thing, Predicate.HELD_BY, holder, [found])


def _state_holder(
    passage: Passage, rule: str, event: Thing, holder: Thing, words: Sequence[Found]
) -> None:
    event.held_by(holder)
    passage.state(rule, event, Predicate.HELD_BY, holder, words)
