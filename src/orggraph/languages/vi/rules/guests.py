"""Lists of those who attend, line by line, in groups: "Về phía Bộ X:", "- Ông A, Vụ trưởng …"."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body, Cue, Item, Person, PostName
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import cue_kind, is_mark, is_plain
from orggraph.languages.vi.rules.sharing import shared_tail

LISTS = frozenset({"attend", "attended-by", "presidium"})  # cues that a list may follow
_MOST_OPENING = 3  # items before the first name of a line: "- ", "1. ", "+ "
_UNITS = frozenset({"Executive", "PublicServiceUnit", "Judiciary", "Enterprise", "ArmedForces"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestLine:
    """A line of a list: the one who attends, or nobody in the heading of a group."""

    person: Person | None


def open_list(passage: Passage, event: Thing, kind: str) -> None:
    """Note that the lines that follow list who takes part in an event."""
    context = passage.context
    context.attending, context.side = event, None
    context.listed_as = kind


def read_guests(passage: Passage) -> GuestLine | None:
    """Return what a line of the list says; the list ends with the first other line."""
    context, items = passage.context, passage.items
    if _is_heading(passage):
        context.attending = context.attending or context.events.main
        context.side = next((item for item in items if isinstance(item, Body)), None)
        return GuestLine(person=None)
    first = _first(items)
    if context.attending is not None and first is not None and not _tells(items):
        return GuestLine(person=first if first.entity is not None else None)
    if context.attending is None or not _goes_on(items):
        context.attending = context.side = None
        return None
    return GuestLine(person=None)


def _is_heading(passage: Passage) -> bool:
    """Tell "Về phía Bộ X:", and within a list "* Đại biểu phường Y:"."""
    items = passage.items
    if len(items) == 0 or not is_mark(items[-1], ":"):
        return False
    if any(isinstance(item, Person) for item in items):
        return False
    cues = {cue_kind(item) for item in items} - {""}
    return cues == {"side"} or (passage.context.attending is not None and len(cues) == 0)


def _first(items: list[Item]) -> Person | None:
    """Return the person that a line begins with, after its bullet or number."""
    for at, item in enumerate(items[:_MOST_OPENING]):
        if isinstance(item, Person):
            return item if at + 1 == len(items) or _sets_off(items[at + 1]) else None
        if not (is_mark(item, "-", "+", "*", ".", ")") or is_plain(item)):
            return None
    return None


def _sets_off(item: Item) -> bool:
    """Tell what stands between a name and what is said of it, but for a verb."""
    return isinstance(item, PostName) or is_mark(item, ",", ";", ":", "-", "(", ".")


def _goes_on(items: list[Item]) -> bool:
    """Tell a line of the list that names nobody: "- Cùng các thầy cô giáo trong trường"."""
    return len(items) > 0 and is_mark(items[0], "-", "+", "*") and not _tells(items)


def _tells(items: list[Item]) -> bool:
    return any(isinstance(item, Cue) for item in items)


def place_within_side(passage: Passage, index: int, body: Body) -> None:
    """Let a division named without its whole be of the body that its people attend for."""
    side = side_of(passage, index)
    if side is None or side is body or shared_tail(passage.items, index, body) is not None:
        return
    while body.parent is not None:
        body = body.parent
    bare = body.entity is None and body.place is None and body.head.relation == "sub"
    if bare and "org" in body.head.takes and _may_hold(side, body.head):
        body.parent = side


def side_of(passage: Passage, index: int) -> Body | None:
    """Return the body that opens the group: in the sentence itself, or in a line above."""
    for at in range(index - 1, -1, -1):
        if cue_kind(passage.items[at]) == "side":
            following = passage.items[at + 1 : index]
            return next((item for item in following if isinstance(item, Body)), None)
    return passage.context.side


def _may_hold(side: Body, head: Head) -> bool:
    """Tell a ministry with its departments, a party committee with its standing committee."""
    if side.head.label == head.label or side.entity is None:
        return False
    return side.head.kind in _UNITS and head.kind in {*_UNITS, "PartyCommission"} - {"ArmedForces"}
