"""Documents that a conference passes on: "Hội nghị đã quán triệt Nghị quyết số …"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DocumentName, EventName, Item
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import cue_kind, is_mark, is_plain
from orggraph.languages.vi.rules.subjects_of_verbs import subjects
from orggraph.model import Predicate

_MOST_BEFORE = 2  # items between the conference and the verb: "hội nghị | đã | quán triệt"


def read_taught(passage: Passage) -> None:
    """State that a conference carries out what is passed on at it.

    It does so by itself, or somebody does at one that is held to pass documents on.
    """
    items = passage.items
    for index, item in enumerate(items):
        if cue_kind(item) != "implement" or not _teaches(passage, item):
            continue
        event = _doing(passage, index) or _where(passage, index)
        if event is None:
            continue
        for document in _documents(items, index):
            words = [item, document]
            passage.state(
                "implements-purpose", event, Predicate.IMPLEMENTS, passage.thing(document), words
            )


def _teaches(passage: Passage, cue: Item) -> bool:
    return passage.sentence.line.word_end(cue.start, "teaches") is not None


def _doing(passage: Passage, index: int) -> Thing | None:
    """Return the conference that is the subject: right before, or at the start of the list."""
    items = passage.items
    at = index - 1
    while at >= 0 and index - at <= _MOST_BEFORE and is_plain(items[at]):
        at -= 1
    first = items[at] if at >= 0 else None
    if first is not None and is_mark(first, ";", ","):
        first = items[0]
    if not isinstance(first, EventName) or first.entity is None:
        return None
    return passage.thing(first) if first.kind.kind == "Conference" else None


def _where(passage: Passage, index: int) -> Thing | None:
    """Return the conference that the text reports, where somebody passes on what it is for."""
    main = passage.context.events.main
    if main is None or main.kind != "Conference" or len(subjects(passage.items, index)) == 0:
        return None
    told = passage.context.statements
    for_that = any(s.subject == main.id and s.predicate is Predicate.IMPLEMENTS for s in told)
    return main if for_that else None


def _documents(items: list[Item], index: int) -> list[DocumentName]:
    """Return the documents that a verb governs: the first one near, and those listed with it."""
    found: list[DocumentName] = []
    for item in items[index + 1 :]:
        if isinstance(item, DocumentName):
            if item.entity is not None and not _within(item, found):
                found.append(item)
        elif not (is_plain(item) or _goes_on(item, found)):
            break
    return found


def _goes_on(item: Item, documents: list[DocumentName]) -> bool:
    listed = len(documents) > 0 and is_mark(item, ",", ";", "and")
    return listed or _within(item, documents)


def _within(item: Item, documents: list[DocumentName]) -> bool:
    last = documents[-1] if len(documents) > 0 else None
    return last is not None and last.subject is not None and item.start < last.subject[1]
