"""Acts that detail another: "Nghị định số … của Chính phủ quy định chi tiết thi hành Luật …"."""

from __future__ import annotations

from orggraph.languages.vi.entries import Trigger
from orggraph.languages.vi.grammar.found import DocumentName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import cue_kind, ends_clause
from orggraph.model import Predicate

_PLANS = frozenset({"Plan", "Programme", "Guideline"})
_WITHIN_TITLE = 30  # tokens from an act to the one that its title details


def read_details(passage: Passage, index: int, found: DocumentName) -> None:
    """State that an act carries out the first one that its title says it details."""
    line, items = passage.sentence.line, passage.items
    start = line.word_end(found.end, "about") or found.end
    opens = line.word_end(start, "details") or _carries_out(line, start, found)
    if opens is None or found.number is None:
        return
    said = _binds(line, start, opens) or found.kind.kind in _PLANS
    for at in range(index + 1, len(items)):
        item = items[at]
        if item.start >= found.end + _WITHIN_TITLE or ends_clause(item):
            return
        if item.start < opens:
            said = said or cue_kind(item) == "implement"
        elif isinstance(item, DocumentName):
            if said and item.entity is not None and item.entity != found.entity:
                target = passage.thing(item)
                rule, words = "implements-purpose", [found, item]
                passage.state(rule, passage.thing(found), Predicate.IMPLEMENTS, target, words)
            return
        elif line.word_end(item.start, "amends") is not None:
            return  # "hướng dẫn sửa đổi, bổ sung Thông tư …"
        else:
            said = said or cue_kind(item) == "implement" or _binds(line, item.start, item.end)


def _carries_out(line: Line, at: int, found: DocumentName) -> int | None:
    """Read "Chương trình hành động số … của Tỉnh ủy | thực hiện Nghị quyết …"."""
    hit = line.first(at, Trigger) if found.kind.kind in _PLANS else None
    return hit[0] if hit is not None and hit[1].kind == "implement" else None


def _binds(line: Line, start: int, end: int) -> bool:
    """Tell "chi tiết", "hướng dẫn", "một số điều" from what any act lays down ("quy định")."""
    return any(line.word_end(at, "binds") is not None for at in range(start, end))
