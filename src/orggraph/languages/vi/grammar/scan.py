"""From the tokens of a line to the names and cues in it, in text order, not overlapping."""

from __future__ import annotations

from collections.abc import Iterator

from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.dates import date
from orggraph.languages.vi.grammar.documents import document, more_numbers, share_issuer
from orggraph.languages.vi.grammar.events import event
from orggraph.languages.vi.grammar.found import (
    Body,
    Cue,
    DocumentName,
    Item,
    Mark,
    Person,
    PostName,
)
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.people import person
from orggraph.languages.vi.grammar.places import place
from orggraph.languages.vi.grammar.posts import post
from orggraph.languages.vi.lexicon import (
    DocumentType,
    EventType,
    Head,
    PlaceName,
    Post,
    Title,
    Trigger,
    UnitWord,
)

_PUNCTUATION = frozenset({",", ";", ":", "-", "(", ")", ".", "!", "?", "…", "“", "”", '"'})


def scan(line: Line) -> list[Item]:
    """Return the items of a line."""
    items: list[Item] = []
    index = 0
    while index < len(line.tokens):
        for item in _read(line, index, items):
            items.append(item)
            index = max(index, item.end)
        if len(items) == 0 or (items[-1].end <= index and not _consumed(items, index)):
            index += 1
    return items


def _consumed(items: list[Item], index: int) -> bool:
    return len(items) > 0 and items[-1].start < index <= items[-1].end and items[-1].end == index


def _read(line: Line, index: int, items: list[Item]) -> Iterator[Item]:
    found = _name(line, index, items)
    if found is not None:
        yield found
        if isinstance(found, DocumentName):
            others = more_numbers(line, found)
            if len(others) > 0:
                share_issuer(line, [found, *others])
            yield from others
        return
    yield _mark_or_word(line, index)


def _mark_or_word(line: Line, index: int) -> Item:
    word = line.tokens.fold[index]
    if word in _PUNCTUATION:
        return Mark(index, index + 1, word)
    end = line.word_end(index, "marks")
    if end is not None:
        return Mark(index, end, " ".join(line.tokens.fold[index:end]))
    return Mark(index, index + 1, "")


def _name(line: Line, index: int, items: list[Item]) -> Item | None:
    """Read the name or cue that begins at a token; the longest known phrase says what kind it is."""
    expected = len(items) > 0 and isinstance(items[-1], PostName) and items[-1].end == index
    tried: set[type] = set()
    if (
        line.is_word(index, "former")
        or line.is_word(index, "acting")
        or line.is_word(index, "new")
    ):
        found = post(line, index)
        if found is not None:
            return found
    for hit in line.hits(index):
        kind = type(hit.value)
        if kind in tried:
            continue
        tried.add(kind)
        item = _of_kind(line, index, kind, hit.end)
        if item is not None and not _is_person_instead(line, index, item, expected=expected):
            return item
    named = person(line, index, expected=expected) if line.cap(index) else None
    return named or date(line, index)


def _is_person_instead(line: Line, index: int, item: Item, *, expected: bool) -> bool:
    """After a post a surname begins a person even where it is a word too ("Đoàn", "Hà Giang")."""
    if not expected or not isinstance(item, Body) or not item.bare:
        return False
    return person(line, index, expected=True) is not None


def _of_kind(line: Line, index: int, kind: type, end: int) -> Item | None:
    if kind is DocumentType:
        return document(line, index)
    if kind is EventType:
        return event(line, index)
    if kind is Post:
        return post(line, index)
    if kind is Head:
        return body(line, index)
    if kind is Title:
        return person(line, index) or _pronoun(line, index, end)
    if kind in {PlaceName, UnitWord}:
        return _idea_of(line, index) or place(line, index)
    if kind is Trigger:
        return _cue(line, index)
    return None


def _idea_of(line: Line, index: int) -> Person | None:
    """Read the person of "tư tưởng Hồ Chí Minh", whose name is a city's too."""
    before = any(line.word_end(index - back, "idea") == index for back in (1, 2) if index >= back)
    return person(line, index) if before else None


def _cue(line: Line, index: int) -> Cue | None:
    hit = line.first(index, Trigger)
    return None if hit is None else Cue(index, hit[0], hit[1])


def _pronoun(line: Line, index: int, end: int) -> Person | None:
    """Read "Ông", "ông", "Đồng chí" without a name: the person told of before."""
    hit = line.first(index, Title)
    if hit is None or hit[1].kind != "honorific" or line.is_word(index - 1, "plural"):
        return None
    if end < len(line.tokens) and line.cap(end):
        return None
    return Person(index, end, end, "", honorific=True)
