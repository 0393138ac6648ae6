"""What an event leads up to, and what it follows."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DocumentName, EventName, Item
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import cue_before, cue_kind, inside, is_mark
from orggraph.model import Predicate

_LINKS = {
    "delegate": ("prepares-delegates", Predicate.PREPARES_FOR),
    "after": ("followed", Predicate.FOLLOWED),
    "toward": ("prepares-toward", Predicate.PREPARES_FOR),
}


def read_leading_up(passage: Passage, index: int, found: EventName) -> None:
    """Read "EVENT … tiến tới EVENT", "… bầu đoàn đại biểu đi dự EVENT", "… ngay sau EVENT"."""
    items = passage.items
    thing = passage.thing(found)
    before = _previous_event(passage, index)
    cue = cue_before(items, index, _LINKS)
    if cue is None or before is None or before.id == thing.id:
        return
    kind = cue_kind(items[cue])
    if kind == "toward" and _inside_document(items, found):
        return
    rule, predicate = _LINKS[kind]
    passage.state(rule, before, predicate, thing, [items[cue], found])


def _previous_event(passage: Passage, index: int) -> Thing | None:
    for item in reversed(passage.items[:index]):
        if is_mark(item, ";"):
            return None
        if not isinstance(item, EventName) or item.entity is None:
            continue
        if "pilot" not in item.kind.flags:
            return passage.thing(item)
    return None


def _inside_document(items: list[Item], found: EventName) -> bool:
    """What stands in the subject of a document is what the document is for, not the event."""
    return any(isinstance(item, DocumentName) and inside(found, item) for item in items)
