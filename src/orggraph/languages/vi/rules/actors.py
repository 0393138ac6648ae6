"""Who does what a verb says: the subject before it, else those named after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from orggraph.languages.vi.grammar.found import Body, Cue, EventName, Item, Person, PostName
from orggraph.languages.vi.rules.items import (
    after_name,
    cue_kind,
    ends_clause,
    is_mark,
    is_who,
)
from orggraph.languages.vi.rules.subjects_of_verbs import is_object, listed_before, lists, subjects

# "chủ trì có ông X": the subject may follow
_INVERTS = frozenset({"chair", "run", "speak", "close", "attend"})
_FAR = 8  # items from "về phía" to "có"
_SAYS = frozenset({"say", "urge"})
_SPEAKS = frozenset({"speak", "close"})
_TOGETHER = frozenset({"chair", "run", "attend"})  # what several people listed do as one


def actors(items: list[Item], index: int, cue: Cue, *, verbs: Collection[str]) -> list[Item]:
    """Return the people who do what a cue says; `verbs` are the classes that share a subject."""
    kind = cue.trigger.kind
    if kind in _FOLLOWED:
        return _FOLLOWED[kind](items, index)
    if kind == "attend" and not any(is_who(item) for item in items[:index]):
        # "Đến dự có các ông …": nobody is named before it; but "… có mặt và đưa ông X đi cấp cứu"
        goes_on = index + 1 < len(items) and is_mark(items[index + 1], "and")
        return [] if goes_on else _all_after(items, index)
    anew = kind in _SPEAKS and _opens_anew(items, index)
    subject = [] if anew else subjects(items, _first_verb(items, index, verbs))
    if kind in _TOGETHER and len(subject) > 0:
        return [*listed_before(items, subject[0]), *subject]
    if len(subject) > 0 or kind not in _INVERTS:
        return subject
    if kind == "close" and not any(
        isinstance(item, EventName) for item in items[index : index + 3]
    ):
        return []  # "Kết luận hội nghị, ông X …"; but "… và kết luận: ông X …"
    return (_headed(items, index) if kind == "chair" else []) or _named_after(items, index)


def _opens_anew(items: list[Item], index: int) -> bool:
    """Tell "Sau khi nghe ý kiến của A và B, phát biểu tại hội nghị, ông C …": C speaks."""
    beside = index + 1 < len(items) and is_mark(items[index + 1], "at")
    at = _after_event(items, index + 1 if beside else index)
    if index == 0 or not is_mark(items[index - 1], ",") or at >= len(items) - 1:
        return False
    ahead = at + 2 if isinstance(items[at + 1], PostName) else at + 1
    return is_mark(items[at], ",") and ahead < len(items) and isinstance(items[ahead], Person)


def _on_a_side(items: list[Item], index: int) -> list[Item]:
    """Read "về phía BODY có các ông …": those named after "có"."""
    for at in range(index + 1, min(index + _FAR, len(items))):
        if cue_kind(items[at]) == "issue":  # "có"
            return _all_after(items, at)
        if isinstance(items[at], Person):
            break
    return []


def _all_after(items: list[Item], index: int) -> list[Item]:
    """Return all people after a cue but those that only belong to something named there."""
    after = range(_after_event(items, index), len(items))
    return [items[at] for at in after if is_who(items[at]) and not is_object(items, at)]


def _after_event(items: list[Item], index: int) -> int:
    """Return the first item behind a cue and the event beside it ("dự lễ mừng ông X có …")."""
    beside = index + 1 < len(items) and isinstance(items[index + 1], EventName)
    return after_name(items, index + 1) if beside else index + 1


def _named_after(items: list[Item], index: int) -> list[Item]:
    """Return the first person after a cue, and those listed with the person."""
    found: list[Item] = []
    for at in range(_after_event(items, index), len(items)):
        item = items[at]
        if is_who(item):
            if len(found) == 0 and is_object(items, at):
                break
            found.append(item)
        elif ends_clause(item) or cue_kind(item) in _SAYS if len(found) == 0 else not lists(item):
            break
    return found


def _headed(items: list[Item], index: int) -> list[Item]:
    """Return all whom "Chủ trì có các đồng chí: A, …; B, …" lists, up to the next verb."""
    start = _after_event(items, index)
    if start >= len(items) or cue_kind(items[start]) != "issue":  # "có"
        return []
    end = next((at for at in range(start + 1, len(items)) if isinstance(items[at], Cue)), None)
    listed = range(start + 1, len(items) if end is None else end)
    return [items[at] for at in listed if is_who(items[at]) and not is_object(items, at)]


def _presidium(items: list[Item], index: int) -> list[Item]:
    """Read "bầu Đoàn Chủ tịch gồm các ông …", "ông A được … bầu vào đoàn chủ tịch đại hội"."""
    if index + 1 < len(items) and isinstance(items[index + 1], Body):
        return []  # the presidium of a front or union is a body of its own
    after = _all_after(items, index)
    if len(after) > 0:
        return after
    before = [item for item in items[:index] if isinstance(item, Person) and is_who(item)]
    return [*before[-1:]]


def _first_verb(items: list[Item], index: int, verbs: Collection[str]) -> int:
    """Go back from "… trao quyết định cho X và phát biểu" to the verb whose subject both have."""
    if index == 0 or not is_mark(items[index - 1], "and", ","):
        return index
    for at in range(index - 2, -1, -1):
        if cue_kind(items[at]) in verbs:
            return at
        if ends_clause(items[at]):
            break
    return index


def doers(items: list[Item], index: int) -> list[Item]:
    """Return who does what the name of an event says as a verb: "ông A, Bí thư …, gặp mặt …"."""
    item = items[index]
    if not isinstance(item, EventName) or "verb" not in item.kind.flags:
        return []
    people = subjects(items, index)
    return [*listed_before(items, people[0]), *people] if len(people) > 0 else []


# Cues whose subject always follows.
_FOLLOWED: Mapping[str, Callable[[list[Item], int], list[Item]]] = {
    "side": _on_a_side,
    "chaired-by": _named_after,
    "attended-by": _all_after,
    "presidium": _presidium,
}
