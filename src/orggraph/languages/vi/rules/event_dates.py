"""When an event is: the date that the sentence reporting it opens with or closes on."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DateName, EventName, Item
from orggraph.languages.vi.reading.dates import resolve_date
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.actors import doers
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import after_name, cue_before, cue_kind, is_mark

_NEAR = 5  # items after the event
_REPORTS = frozenset({"hold-event", "take-place", "chair"})
_THERE = frozenset({"take-place", "chair", "attend"})  # before the event: it is held
_TELLS = frozenset(
    {"hold-event", "chair", "run", "attend", "speak", "close", "take-place", "after", "toward"}
) | {"delegate", "chaired-by", "attended-by", "prepare", "say"}
_ON_THE_DAY = frozenset({"Ceremony", "WorkingMeeting"})  # told of on the day they are held


def date_event(passage: Passage, index: int, event: Thing, *, reported: bool) -> None:
    """Give an event the date of the sentence, where the sentence tells of its taking place."""
    items = passage.items
    if event.date is not None:
        return
    if not (reported or is_reported(items, index) or event.kind in _ON_THE_DAY):
        return
    issued = passage.context.source.issued
    for at in range(index - 1, -1, -1):
        date = _own_date(items, at)
        event.date = resolve_date(date, issued) if date is not None else None
        if event.date is not None:
            return
    after = after_name(items, index)
    for at in range(after, min(after + _NEAR, len(items))):
        date = _own_date(items, at)
        if date is not None and not (event.kind == "Ceremony" and is_mark(items[at - 1], "(")):
            event.date = resolve_date(date, issued)
            return


def is_reported(items: list[Item], index: int) -> bool:
    """Tell whether a sentence says that an event takes place, and when: "sáng 5/6 diễn ra …"."""
    told = _told_after(items, index) or cue_before(items, index, _THERE) is not None
    told = told or len(doers(items, index)) > 0
    return told and any(_own_date(items, at) is not None for at in range(len(items)))


def is_told(items: list[Item], index: int) -> bool:
    """Tell whether a sentence reports an event, or sets itself at it.

    The names of events in a list of kinds ("a) Kỳ họp của Quốc hội; b) …") tell of none, nor
    does what a sentence only refers to ("nhiều nghị quyết Đại hội Đảng").
    """
    if index == 0 or is_mark(items[index - 1], "at") or _told_after(items, index):
        return True
    if cue_before(items, index, _TELLS) is not None:
        return True
    after = after_name(items, index)
    return any(_own_date(items, at) is not None for at in range(after, min(after + 2, len(items))))


def is_news(passage: Passage, index: int, event: Thing, *, held: bool) -> bool:
    """Tell whether a text reports an event: not one that a body will hold, after another."""
    found, main = passage.items[index], passage.context.events.main
    if main is None:
        return held or (isinstance(found, EventName) and found.reported)
    cue = cue_before(passage.items, index, {"hold-event"})
    planned = cue is not None and passage.sentence.line.is_word(
        passage.items[cue].start - 1, "planned"
    )
    return held and (not planned or event.id == main.id)


def _told_after(items: list[Item], index: int) -> bool:
    return any(cue_kind(item) in _REPORTS for item in items[index + 1 : index + _NEAR])


def _own_date(items: list[Item], at: int) -> DateName | None:
    """Return a date that is no span and no beginning of one ("từ ngày 1/7")."""
    item = items[at]
    if not isinstance(item, DateName) or item.span is not None:
        return None
    return None if at > 0 and is_mark(items[at - 1], "since", "before", "until") else item
