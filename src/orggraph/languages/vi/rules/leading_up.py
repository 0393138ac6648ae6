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
    cue = cue_before(items, index, _LINKS) or _shared_cue(items, index)
    before = before or _congress_told_of(passage, items, cue)
    if before is None or before.id == thing.id:
        return
    if cue is None:
        _discussed_for(passage, index, found, before)
        return
    kind = cue_kind(items[cue])
    if kind == "delegate" and _inside_purpose(items, found):
        return
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


def _shared_cue(items: list[Item], index: int) -> int | None:
    """Return the cue of "hướng tới Đại hội A | và Đại hội B", which goes for both."""
    if index < 2 or not is_mark(items[index - 1], "and", ","):
        return None
    others = [at for at in range(index - 1) if isinstance(items[at], EventName)]
    return cue_before(items, others[-1], {"toward"}) if len(others) > 0 else None


def _congress_told_of(passage: Passage, items: list[Item], cue: int | None) -> Thing | None:
    """Whoever elects delegates does so at the congress that the text reports."""
    main = passage.context.events.main
    elects = cue is not None and cue_kind(items[cue]) == "delegate"
    line = passage.sentence.line
    said = elects and any(line.word_end(item.start, "elects") is not None for item in items[:cue])
    return main if said and main is not None and main.kind == "Congress" else None


def _previous_event(passage: Passage, index: int) -> Thing | None:
    for item in reversed(passage.items[:index]):
        if is_mark(item, ";"):
            return None
        if not isinstance(item, EventName) or item.entity is None:
            continue
        if "pilot" not in item.kind.flags:
            return passage.thing(item)
    return None


def _inside_purpose(items: list[Item], found: EventName) -> bool:
    """A meeting with "đoàn đại biểu dự Đại hội …" elects nobody to that congress."""
    return any(isinstance(i, EventName) and i.start < found.start < i.full_end for i in items)


def _inside_document(items: list[Item], found: EventName) -> bool:
    """What stands in the subject of a document is what the document is for, not the event."""
    return any(isinstance(item, DocumentName) and inside(found, item) for item in items)
