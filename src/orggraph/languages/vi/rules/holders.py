"""Which bodies a sentence says hold an event."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, DocumentName, EventName, Item, Person
from orggraph.languages.vi.rules.items import (
    cue_before,
    cue_kind,
    ends_clause,
    is_aside,
    is_mark,
    is_plain,
)

_NEAR = 3  # items before a body among which "phối hợp với" stands
_FAR = 12  # items from "do" to "tổ chức", over the bodies that do it


def holding_cue(items: list[Item], index: int) -> int | None:
    """Return the cue of "BODY tổ chức EVENT" or "EVENT do BODY tổ chức" for the event there."""
    before = cue_before(items, index, {"hold-event"})
    if before is not None:
        return before
    after = _after_name(items, index)
    if after >= len(items) or not is_mark(items[after], "by"):
        return None
    for at in range(after + 1, min(after + _FAR, len(items))):
        if cue_kind(items[at]) == "hold-event":
            return at
        if isinstance(items[at], Person | EventName) or ends_clause(items[at]):
            return None
    return None


def _after_name(items: list[Item], index: int) -> int:
    """Return the first item behind an event with its purpose, whose names are items too."""
    event = items[index]
    end = event.full_end if isinstance(event, EventName) else event.end
    after = index + 1
    while after < len(items) and items[after].start < end:
        after += 1
    return after


def holders(items: list[Item], index: int) -> list[Body]:
    """Return the bodies that hold an event, the one nearest to the verb first."""
    cue = holding_cue(items, index)
    return [] if cue is None else _before(items, cue)


def _before(items: list[Item], cue: int) -> list[Body]:
    """Return the bodies before "tổ chức": the nearest, and those it does so together with."""
    found: list[Body] = []
    for at in range(cue - 1, -1, -1):
        item = items[at]
        if isinstance(item, Body) and not is_aside(items, at):
            found.append(item)
            if not _together_before(items, at):
                break
        elif isinstance(item, DocumentName | EventName | Person) or ends_clause(item):
            break
    return found


def _together_before(items: list[Item], at: int) -> bool:
    """Tell whether another holder stands before: "A phối hợp với B", "A và B"."""
    if any(cue_kind(item) == "together" for item in items[max(0, at - _NEAR) : at]):
        return True
    listed = at > 1 and is_mark(items[at - 1], "and", ",") and isinstance(items[at - 2], Body)
    return listed and not _of_others(items, at - 2)


def _of_others(items: list[Item], at: int) -> bool:
    """Tell a list that says whose consent it is, or where ("được sự đồng ý của A, B tổ chức")."""
    while at > 1 and is_mark(items[at - 1], "and", ",") and isinstance(items[at - 2], Body):
        at -= 2
    first = at
    while at > 0 and at > first - _NEAR and is_plain(items[at - 1]):
        at -= 1  # "tại trụ sở Ủy ban nhân dân huyện"
    return at > 0 and is_mark(items[at - 1], "of", "at")
