"""From the tokens of a line to the names and cues in it, in text order, not overlapping."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from orggraph.languages.vi.entries import (
    DocumentType,
    EventType,
    Head,
    PlaceName,
    Post,
    Title,
    Trigger,
    UnitWord,
)
from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.body_lists import bodies_of_fields
from orggraph.languages.vi.grammar.dates import date
from orggraph.languages.vi.grammar.document_numbers import document_number
from orggraph.languages.vi.grammar.documents import document, more_numbers
from orggraph.languages.vi.grammar.found import (
    Body,
    Cue,
    DocumentName,
    Item,
    Mark,
    Person,
    PostName,
)
from orggraph.languages.vi.grammar.issuers import share_issuer
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.people import person
from orggraph.languages.vi.grammar.places import place
from orggraph.languages.vi.grammar.posts import post
from orggraph.languages.vi.grammar.purposes import event

_FULL_NAME = 3  # syllables
_BEFORE_POSTS = ("former", "acting", "new")
_PUNCTUATION = frozenset({",", ";", ":", "-", "(", ")", ".", "!", "?", "…", "“", "”", '"'})


def scan(line: Line) -> list[Item]:
    """Return the items of a line."""
    items: list[Item] = []
    index = 0
    while index < len(line.tokens):
        found = _read(line, index, items[-1] if len(items) > 0 else None)
        items.extend(found)
        index = max(index + 1, *(item.end for item in found))
    return items


def _read(line: Line, index: int, before: Item | None) -> list[Item]:
    """Read what begins at a token: a name, for a list of documents several, or a mark."""
    number = document_number(line, index) if line.is_word(index, "number") else None
    if number is not None and number[0] > index + 2:
        return [Mark(index, number[0], "")]  # the number of a document whose kind is not beside it
    several = bodies_of_fields(line, index)
    if len(several) > 0:
        return [*several]
    found = _name(line, index, before)
    if found is None:
        return [_mark_or_word(line, index)]
    if isinstance(found, PostName):
        found = _standing_board(line, found, before) or found
    if not isinstance(found, DocumentName):
        return [found]
    others = more_numbers(line, found)
    if len(others) > 0:
        share_issuer(line, [found, *others])
    return [found, *others]


def _mark_or_word(line: Line, index: int) -> Item:
    word = line.tokens.fold[index]
    if word in _PUNCTUATION:
        return Mark(index, index + 1, word)
    end = line.word_end(index, "marks")
    if end is not None:
        phrase = " ".join(line.tokens.fold[index:end])
        return Mark(index, end, line.lexicon.marks[phrase])
    return Mark(index, index + 1, "")


def _name(line: Line, index: int, before: Item | None) -> Item | None:
    """Read the name or cue at a token; the longest known phrase says what kind it is."""
    expected = isinstance(before, PostName) and before.end == index
    if any(line.is_word(index, group) for group in _BEFORE_POSTS):
        found = post(line, index)
        if found is not None:
            return found
    if expected and line.cap(index):
        holder = person(line, index, expected=True)
        if holder is not None and holder.end - holder.start >= _FULL_NAME:
            return holder  # "Bí thư Huyện ủy … | Hà Trung A", though Hà Trung is a place
    tried: set[type] = set()
    for hit in line.hits(index):
        kind = type(hit.value)
        if kind in tried:
            continue
        tried.add(kind)
        item = _of_kind(line, index, kind, hit.end)
        if item is not None and not (expected and _is_person_instead(line, index, item)):
            return item
    named = person(line, index, expected=expected) if line.cap(index) else None
    return named or date(line, index)


def _standing_board(line: Line, found: PostName, before: Item | None) -> Body | None:
    """Read "Thường trực Tỉnh ủy" as the board, where nobody beside it holds the post."""
    set_off = isinstance(before, Mark) and before.kind in {",", "-", "("}
    if set_off or found.body is None or line.first(found.start, Head) is None:
        return None
    beside = person(line, found.end, expected=True)
    board = body(line, found.start) if beside is None else None
    return board if board is not None and board.parent is not None else None


def _is_person_instead(line: Line, index: int, item: Item) -> bool:
    """After a post a surname begins a person even where it is a head too ("Đoàn Thị Hoa")."""
    if not isinstance(item, Body) or not item.bare:
        return False
    return person(line, index, expected=True) is not None


def _of_kind(line: Line, index: int, kind: type, end: int) -> Item | None:
    if kind is Title:
        return person(line, index) or _pronoun(line, index, end)
    if kind in {PlaceName, UnitWord}:
        return _idea_of(line, index) or place(line, index)
    reader = _READERS.get(kind)
    return None if reader is None else reader(line, index)


def _idea_of(line: Line, index: int) -> Person | None:
    """Read the person of "tư tưởng Hồ Chí Minh", whose name is a city's too."""
    before = any(line.word_end(index - back, "idea") == index for back in (1, 2) if index >= back)
    return person(line, index) if before else None


def _cue(line: Line, index: int) -> Cue | None:
    hit = _trigger(line, index)
    other = line.word_end(index, "no_cue")
    if hit is None or (other is not None and other >= hit[0]):
        return None  # "dự án", "làm việc"; but "làm việc với" is longer, and a cue
    if hit[1].kind == "is" and line.is_word(index - 1, "no_is"):
        return None
    kinds = line.known(index, DocumentType)
    if any(document_number(line, end) is not None for end, _ in kinds):
        return None  # "Kết luận số 24-KL/TW" is a document, "kết luận" what a speaker does
    return Cue(index, hit[0], hit[1])


def _trigger(line: Line, index: int) -> tuple[int, Trigger] | None:
    """Return the phrase that states a relation, without words that belong to what follows it.

    "làm trưởng đoàn | đại biểu Quốc hội" is "làm | Trưởng đoàn đại biểu Quốc hội"; "thôi" is a
    verb of leaving only before a post.
    """
    for end, trigger in line.known(index, Trigger):
        if trigger.kind == "lead-team" and len(line.known(end, Post)) > 0:
            continue
        if trigger.kind == "leave" and end == index + 1 and len(line.known(end, Post)) == 0:
            continue
        return end, trigger
    return None


def _pronoun(line: Line, index: int, end: int) -> Person | None:
    """Read "Ông", "ông", "Đồng chí" without a name: the person told of before."""
    hit = line.first(index, Title)
    if hit is None or hit[1].kind != "honorific" or line.is_word(index - 1, "plural"):
        return None
    if end < len(line.tokens) and (line.cap(end) or line.first(end, Title) is not None):
        return None
    if line.word_end(index, "no_pronoun") is not None:
        return None
    return Person(index, end, end, "", honorific=True)


_READERS: Mapping[type, Callable[[Line, int], Item | None]] = {
    DocumentType: document,
    EventType: event,
    Post: post,
    Head: body,
    Trigger: _cue,
}
