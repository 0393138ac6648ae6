"""Where a name ends because another one begins."""

from __future__ import annotations

from orggraph.languages.vi.entries import (
    DocumentType,
    EventType,
    Head,
    PlaceName,
    Post,
    Title,
    UnitWord,
)
from orggraph.languages.vi.grammar.fields import field_of_work
from orggraph.languages.vi.grammar.line import Line


def starts_other_name(line: Line, at: int) -> bool:
    """Tell whether a place, a post, a body, a person or the number of a document begins here."""
    numbered = line.fold(at + 1) == ":" or line.fold(at + 1).isdecimal()
    for hit in line.hits(at):
        value = hit.value
        if isinstance(value, PlaceName) and line.cap(at):
            return True
        if isinstance(value, UnitWord) and (line.cap(hit.end) or hit.end == len(line.tokens)):
            return True
        if isinstance(value, Post | Title | DocumentType | EventType) and hit.end - at > 1:
            return True
        if isinstance(value, Head) and (hit.end - at > 1 or line.tokens.upper[at]):
            return True
        if isinstance(value, Head) and line.cap(at) and field_of_work(line, hit.end) is not None:
            return True
    return (numbered and line.is_word(at, "number")) or _starts_person(line, at)


def is_document(line: Line, at: int) -> bool:
    """Tell "Tỉnh ủy | Kế hoạch số 5" from "Phòng | Kế hoạch"."""
    known = line.known(at, DocumentType)
    return any(end - at > 1 and line.is_word(end, "number") for end, _ in known)


def _starts_person(line: Line, at: int) -> bool:
    surnames = line.lexicon.surnames
    word = line.tokens.word[at]
    if word not in surnames or not line.cap(at + 1) or line.tokens.upper[at + 1]:
        return False
    return not surnames[word] or (line.is_word(at + 1, "middle") and line.cap(at + 2))
