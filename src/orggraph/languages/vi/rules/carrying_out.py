"""What carries out a document: events and other documents."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import (
    Body,
    DateName,
    DocumentName,
    EventName,
    Item,
)
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import cue_kind, ends_clause, is_mark
from orggraph.languages.vi.rules.openings import ACTS, read_opening
from orggraph.model import Predicate

_PLANS = frozenset({"Plan", "Programme", "Guideline"})
_WITHIN_NAME = 6  # items between a plan and what it carries out


def named_by_it(passage: Passage, item: Item) -> None:
    """Read a document or event named by what it carries out.

    "Kế hoạch thực hiện Nghị quyết …", "hội nghị triển khai Quyết định …".
    """
    if isinstance(item, DocumentName) and item.carries_out is not None:
        _state_purpose(passage, item, item.carries_out)
    elif isinstance(item, EventName) and item.carries_out:
        for document in item.documents:
            _state_purpose(passage, item, document)


def _state_purpose(
    passage: Passage, found: DocumentName | EventName, target: DocumentName
) -> None:
    if found.entity is not None and target.entity is not None:
        act, document = passage.thing(found), passage.thing(target)
        passage.state("implements-purpose", act, Predicate.IMPLEMENTS, document, [found])


def carried_out(passage: Passage) -> None:
    """State what the events and documents of a sentence carry out."""
    if read_opening(passage):
        return
    for index in range(len(passage.items)):
        _event_on_basis(passage, index)
        _document_on_basis(passage, index)


def _event_on_basis(passage: Passage, index: int) -> None:
    """Read "EVENT được tổ chức theo DOCUMENT và DOCUMENT": the event rests on the documents."""
    items = passage.items
    cue = items[index]
    following = items[index + 1] if index + 1 < len(items) else None
    if cue_kind(cue) not in {"basis", "implement"} or not isinstance(following, DocumentName):
        return
    held = False
    for item in reversed(items[:index]):
        if cue_kind(item) in {"hold-event", "take-place"}:
            held = True
        elif isinstance(item, EventName) and held and item.entity is not None:
            for target in _documents_after(items, index):
                act, document = passage.thing(item), passage.thing(target)
                words = [item, cue, target]
                passage.state("basis", act, Predicate.IMPLEMENTS, document, words)
            return
        elif ends_clause(item) or isinstance(item, DocumentName):
            return


def _document_on_basis(passage: Passage, index: int) -> None:
    """Read "DOCUMENT … dựa trên DOCUMENT", "DOCUMENT …, để thực hiện DOCUMENT và DOCUMENT"."""
    items = passage.items
    if not _rests(items, index):
        return
    plan = None if is_mark(items[index - 1], "in_order_to") else _plan(items, index)
    subjects = _documents_before(items, index) if plan is None else [plan]
    for target in _documents_after(items, index):
        for found in subjects:
            words = [found, items[index], target]
            act, document = passage.thing(found), passage.thing(target)
            passage.state("basis", act, Predicate.IMPLEMENTS, document, words)


def _rests(items: list[Item], index: int) -> bool:
    """Tell whether a cue says that the document before rests on the one after."""
    cue = items[index]
    if cue_kind(cue) == "basis":
        return cue.end - cue.start > 1  # "theo" alone says too little
    if cue_kind(cue) != "implement" or index == 0:
        return False
    plan = _plan(items, index)
    told = plan is not None and plan.entity is not None and plan.carries_out is None
    return is_mark(items[index - 1], "in_order_to") or told


def _plan(items: list[Item], index: int) -> DocumentName | None:
    """Read "Chương trình hành động số 9 … thực hiện Nghị quyết": a plan by what it carries out."""
    for item in reversed(items[max(0, index - _WITHIN_NAME) : index]):
        if isinstance(item, DocumentName):
            return item if item.kind.kind in _PLANS and item.entity is not None else None
        if not (is_mark(item, "", ",", "of") or isinstance(item, DateName | Body)):
            return None
    return None


def _documents_before(items: list[Item], index: int) -> list[DocumentName]:
    found: list[DocumentName] = []
    for item in reversed(items[:index]):
        if ends_clause(item) or isinstance(item, EventName):
            break
        if isinstance(item, DocumentName) and item.entity is not None:
            found.append(item)
    return found


def _documents_after(items: list[Item], index: int) -> list[DocumentName]:
    found: list[DocumentName] = []
    for item in items[index + 1 :]:
        if isinstance(item, DocumentName) and item.entity is not None:
            found.append(item)
        elif ends_clause(item) or (len(found) > 0 and cue_kind(item) in ACTS):
            break
    return found
