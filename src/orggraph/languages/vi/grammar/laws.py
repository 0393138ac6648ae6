"""Names of laws: "Luật Tổ chức Chính phủ số 63/2025/QH15", "Luật Thống kê năm 2015"."""

from __future__ import annotations

from orggraph.languages.vi.entries import DocumentType, Head, LawTitle, PlaceName, Post
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.names import open_name
from orggraph.languages.vi.grammar.numbers import is_year

_LONGEST = 30  # tokens
_STOPS = frozenset({".", ":", "(", ")", "“", "”", '"', "!", "?"})


def law_title(line: Line, start: int) -> tuple[int, str] | None:
    """Read what a law is about, from the token after "Luật": (end, title).

    A title may go on in lower case where it is closed: by a number, a day or a year, by a
    semicolon or another law in a list of what something is based on. Without that only what is
    known, or reads as a proper name of several syllables, is taken.
    """
    end = _closed(line, start)
    if end is not None and end > start and not line.is_word(start, "marks"):
        return end, line.tokens.spelled(start, end)
    known = line.first(start, LawTitle)
    if known is not None:
        return known[0], known[1].title
    read = open_name(line, start)
    if read is None or read[0] == start + 1 or line.first(start, PlaceName) is not None:
        return None  # "Đại học Luật TPHCM"
    return read


def year_of_law(line: Line, at: int) -> int | None:
    """Return where "năm 2015" after the title ends."""
    if line.is_word(at, "year") and is_year(line.fold(at + 1)):
        return at + 2
    return None


def _closed(line: Line, start: int) -> int | None:
    """Return where a title ends that something closes; None where nothing does."""
    listed = any(line.word_end(at, "on_basis") is not None for at in range(min(3, start)))
    based = listed and line.cap(start)
    amends = line.word_end(start, "amends") is not None
    for at in range(start, min(len(line.tokens), start + _LONGEST)):
        word = line.tokens.fold[at]
        if _numbered(line, at) or line.is_word(at, "day") or year_of_law(line, at):
            return at
        changed = word == "(" and line.word_end(at + 1, "amends") is not None
        if word == ";" or changed or (word == "," and _another(line, at + 1)):
            return at if based else None  # "Luật Đất đai (sửa đổi)"
        if word in _STOPS or word.isdecimal() or line.word_end(at, "after_law") is not None:
            return None
        if word == "," and _another_name(line, at + 1) and not _of_bodies(line, start, at):
            return None
        if line.cap(at) and not amends and line.first(at, DocumentType) is not None:
            return at - 1 if based and line.is_mark(at - 1, "and") else None
    return len(line.tokens) if based and start + _LONGEST > len(line.tokens) else None


def _numbered(line: Line, at: int) -> bool:
    """Tell the number of a law from "một số điều", "tổng số"."""
    return line.is_word(at, "number") and (
        line.fold(at + 1) == ":" or line.fold(at + 1).isdecimal()
    )


def _of_bodies(line: Line, start: int, comma: int) -> bool:
    """Tell the bodies a law is about: "… của Hội đồng nhân dân, Ủy ban nhân dân"."""
    return any(
        line.is_word(hit.start - 1, "of") and hit.end == comma and isinstance(hit.value, Head)
        for at in range(start + 1, comma)
        for hit in line.hits(at)
    )


def _another_name(line: Line, at: int) -> bool:
    return line.cap(at) and line.names(at, Post | Head)


def _another(line: Line, at: int) -> bool:
    return line.cap(at) and line.first(at, DocumentType) is not None
