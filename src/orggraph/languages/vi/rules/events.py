"""Who holds an event, and when it is."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.grammar.found import (
    Body,
    DocumentName,
    EventName,
    Found,
    Item,
    Person,
)
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.event_dates import date_event
from orggraph.languages.vi.rules.items import cue_before, cue_kind, ends_clause, is_aside, is_mark
from orggraph.languages.vi.rules.leading_up import read_leading_up
from orggraph.languages.vi.rules.meetings import read_meeting
from orggraph.languages.vi.rules.participants import read_participants
from orggraph.model import Predicate

_NEAR = 3  # items before a body among which "phối hợp với" stands


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
    cue = cue_before(items, index, {"hold-event"})
    if cue is not None:
        for holder in _holders(items, cue):
            _state_holder(passage, "held-by", thing, passage.thing(holder), [holder, found])
    _held_by_name(passage, found)
    date_event(passage, index, thing, reported=cue is not None)


def _held_by_name(passage: Passage, found: EventName) -> None:
    """State the holder that a name holds, or that its ordinal makes clear ("Đại hội XII")."""
    if found.entity is None:
        return
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


def _holders(items: list[Item], cue: int) -> list[Body]:
    """Return the bodies before "tổ chức": the nearest, and those it does so together with."""
    holders: list[Body] = []
    for at in range(cue - 1, -1, -1):
        item = items[at]
        if isinstance(item, Body) and not is_aside(items, at):
            if item.entity is not None:
                holders.append(item)
            if not _together_before(items, at):
                break
        elif isinstance(item, DocumentName | EventName | Person) or ends_clause(item):
            break
    return holders


def _together_before(items: list[Item], at: int) -> bool:
    """Tell whether another holder stands before: "A phối hợp với B", "A và B"."""
    if any(cue_kind(item) == "together" for item in items[max(0, at - _NEAR) : at]):
        return True
    listed = at > 1 and is_mark(items[at - 1], "and", ",") and isinstance(items[at - 2], Body)
    return listed and not _of_others(items, at - 2)


def _of_others(items: list[Item], at: int) -> bool:
    """Tell "được sự đồng ý của A, B tổ chức", "tại A, B tổ chức": the first is another's part."""
    while at > 1 and is_mark(items[at - 1], "and", ",") and isinstance(items[at - 2], Body):
        at -= 2
    return at > 0 and is_mark(items[at - 1], "of", "at")
