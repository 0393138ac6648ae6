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
    if before is None or before.id == thing.id:
        return
    if cue is None:
        _discussed_for(passage, index, found, before)
        return
    kind = cue_kind(items[cue])
    if kind == "toward" and _inside_document(items, found):
        return
    rule, predicate = _LINKS[kind]
    passage.state(rule, before, predicate, thing, [items[cue], found])


def _discussed_for(passage: Passage, index: int, found: EventName, before: Thing) -> None:
    """Read "hội nghị … thảo luận dự thảo báo cáo … trình Đại hội …": it leads up to that one."""
    line = passage.sentence.line
    counted = found.ordinal is not None or found.term is not None
    if found.kind.kind != "Congress" or not counted or before.kind != "Conference":
        return
    names = (item for item in passage.items[:index] if isinstance(item, EventName))
    first = next((item for item in reversed([*names]) if item.entity == before.id), found)
    draft = any(line.word_end(at, "draft") is not None for at in range(first.end, found.start))
    if draft and line.is_word(found.start - 1, "submitted"):
        passage.state(
            "prepares-draft", before, Predicate.PREPARES_FOR, passage.thing(found), [first, found]
        )


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
