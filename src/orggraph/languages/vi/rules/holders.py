"""Which bodies a sentence says hold an event."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, DocumentName, EventName, Item, Person
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.rules.items import (
    after_name,
    cue_before,
    cue_kind,
    ends_clause,
    is_aside,
    is_mark,
    is_plain,
)

_NEAR = 3  # items before a body among which "phối hợp với" stands
_ADDRESS = 8  # items between "tại" and the body at which an event is held
_ASKS = frozenset({"propose", "urge"})
_FAR = 12  # items from "do" to "tổ chức", over the bodies that do it


def holding_cue(items: list[Item], index: int) -> int | None:
    """Return the cue of "BODY tổ chức EVENT" or "EVENT do BODY tổ chức" for the event there."""
    before = cue_before(items, index, {"hold-event"})
    if before is not None:
        return before
    after = after_name(items, index)
    if after >= len(items) or not is_mark(items[after], "by"):
        return None
    for at in range(after + 1, min(after + _FAR, len(items))):
        if cue_kind(items[at]) == "hold-event":
            return at
        if isinstance(items[at], Person | EventName) or ends_clause(items[at]):
            return None
    return None


def holders(line: Line, items: list[Item], index: int) -> list[Body]:
    """Return the bodies that hold an event, the one nearest to the verb first."""
    cue = holding_cue(items, index)
    if cue is None:
        return _sitting(line, items, index) or _beside(items, index)
    if line.is_word(items[cue].start - 1, "not_holding"):
        return []  # "ban hành kế hoạch tổ chức đại hội"
    return _unless_asked(items, _before(items, cue))


def _unless_asked(items: list[Item], found: list[Body]) -> list[Body]:
    """Tell "đề nghị BODY tổ chức hội nghị": what somebody wants it to hold is no event yet."""
    if len(found) == 0:
        return found
    at = items.index(found[-1]) - 1
    while at > 0 and is_plain(items[at]):
        at -= 1
    return [] if at >= 0 and cue_kind(items[at]) in _ASKS else found


def _sitting(line: Line, items: list[Item], index: int) -> list[Body]:
    """Read "BODY đã họp kỳ thứ 15": the session is told of by its verb."""
    if not line.is_word(items[index].start, "sits"):
        return []
    at = index - 1
    while at > 0 and is_plain(items[at]):
        at -= 1
    before = items[at] if at >= 0 else None
    return [before] if isinstance(before, Body) else []


def _beside(items: list[Item], index: int) -> list[Body]:
    """Read "BODY Đại hội lần thứ VIII", where the congress itself is what the body does."""
    event, before = items[index], items[index - 1] if index > 0 else None
    if not isinstance(event, EventName) or not isinstance(before, Body):
        return []
    counted = event.ordinal is not None or event.term is not None
    own = event.kind.kind == "Congress" and counted and event.holder is None
    return [before] if own and before.end == event.start else []


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
    for back in range(at - 1, max(-1, at - 1 - _ADDRESS), -1):
        if is_mark(items[back], "of", "at"):
            return True
        unknown = isinstance(items[back], Body) and items[back].entity is None  # "Hội | trường"
        if not (is_plain(items[back]) or unknown):
            break  # "tại Hội trường tầng 2 | Ủy ban nhân dân huyện" has plain words only
    return False
