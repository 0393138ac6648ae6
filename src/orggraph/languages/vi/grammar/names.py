"""The part of a body's name after its head: a field of work of the list, or an open name."""

from __future__ import annotations

from orggraph.languages.tokens import join_words
from orggraph.languages.vi.entries import (
    EventType,
    Head,
    PlaceName,
    Post,
    Title,
    UnitWord,
)
from orggraph.languages.vi.grammar.boundaries import is_document, starts_other_name
from orggraph.languages.vi.grammar.line import Line

_LONGEST = 16  # tokens


def open_name(line: Line, index: int, *, lower: bool = False) -> tuple[int, str] | None:
    """Read a proper name that no list has: (end, text).

    It goes on over capitals, over compounds whose first syllable is a capital, over
    qualifying compounds in lower case, and over "và" and dashes between them; it ends where
    a place, a post, another body or a person begins.
    """
    at = index
    parts: list[str] = []
    if line.code(index):
        return index + 2, line.tokens.spelled(index, index + 2)
    if lower and index < len(line.tokens) and not line.cap(index):
        at = _lower_opening(line, index)
        parts.extend(line.tokens.word[index:at])
        if at == index:
            return None
    while at < len(line.tokens) and at - index < _LONGEST:
        step = _step(line, at, first=len(parts) == 0)
        if step is None and len(parts) == 1:
            step = _whole_person(line, index) or (at + 1 if _second_syllable(line, at) else None)
        if step is None:
            break
        parts.extend(line.tokens.word[at:step])
        at = step
    return None if len(parts) == 0 else (at, join_words(_numbered(line, index, at)))


def _numbered(line: Line, index: int, end: int) -> list[str]:
    """Return the words of a name, "COVID-19" as one."""
    parts: list[str] = []
    for at in range(index, end):
        word = line.tokens.word[at]
        dash = word == "-" and line.fold(at + 1).isdecimal() and line.glued(at + 1)
        if line.glued(at) and (dash or (word.isdecimal() and parts[-1:] and parts[-1][-1] == "-")):
            parts[-1] += word
        else:
            parts.append(word)
    return parts


def goes_on(line: Line, index: int) -> tuple[int, str] | None:
    """Read what goes on behind a field: "Cục Y tế | dự phòng": (end, text)."""
    at, end = index, _compound(line, index, tail=not line.cap(index))
    if (line.cap(index) and starts_other_name(line, index)) or line.word_end(index, "acts_too"):
        end = None
    while end is not None and end - index < _LONGEST:
        at, end = end, _step(line, end, first=False) if end < len(line.tokens) else None
    return None if at == index else (at, line.tokens.spelled(index, at))


def _whole_person(line: Line, at: int) -> int | None:
    """Go on to the end of a person's name that a body is named after: "Trường | Đặng Trần Côn".

    Three capitals of which the first is a surname are one name, though the second is one as
    well: a surname by itself names no school.
    """
    caps = [line.cap(at + step) and not line.tokens.upper[at + step] for step in range(4)]
    named = line.lexicon.surnames.get(line.tokens.word[at]) is False
    return at + 3 if named and caps == [True, True, True, False] else None


def _second_syllable(line: Line, at: int) -> bool:
    """Go on from a capital over "Bóng | đèn | Điện Quang", a compound that no list has.

    A name of one syllable is hardly one: where no word of the sentence follows, it is cut.
    """
    word = line.tokens.fold[at]
    plain = word.isalpha() and not line.cap(at) and len(line.hits(at)) == 0
    if not plain or word in line.lexicon.marks or _compound(line, at - 1) is not None:
        return False
    if line.cap(at + 1) and not starts_other_name(line, at + 1):
        return True
    return not line.is_word(at, "no_half") and line.word_end(at, "no_half") is None


def _lower_opening(line: Line, index: int) -> int:
    """Read a name begun in lower case by mistake, where a place or a capital closes it.

    "Trung tâm công tác xã hội Vĩnh Phúc" is a name; "Trung tâm công tác …" alone is not.
    """
    at = index
    for _ in range(4):
        if at < len(line.tokens) and line.cap(at):
            return max(index, at)
        step = _compound(line, at)
        if step is None:
            break
        at = step
    closes = any(isinstance(hit.value, PlaceName | UnitWord) for hit in line.hits(at))
    return at if closes and at > index else index


def _step(line: Line, at: int, *, first: bool) -> int | None:
    """Return the end of the next part of a name; None where the name ends."""
    if line.cap(at):
        return _capital(line, at, first=first)
    if first or starts_other_name(line, at):
        return None
    word = line.tokens.fold[at]
    if word.isdecimal():
        return None if len(word) > 2 else _day_of_year(line, at)
    if line.is_mark(at, "and") or word in {"-", "&"}:
        return _joined(line, at) or _compound(line, at, tail=True)
    if word == ",":
        return _list_item(line, at)
    tail = not _follows(line, at, "needs_object")
    return _compound(line, at, tail=tail) or _closed(line, at)


def _closed(line: Line, at: int) -> int | None:
    """Go on over compounds in lower case that only lead to where the body is, or whose it is.

    "Hội Tâm lý | giáo dục | Việt Nam", "Ban Chính sách | pháp luật | LĐLĐ tỉnh": what a body
    does is told by a verb, which is no compound of names, or needs an object.
    """
    end = _compound(line, at)
    if end is None or line.word_end(at, "needs_object") == end or _follows(line, at, "home"):
        return None
    if not line.cap(end):
        return None
    longest = line.hits(end)[:1]
    closes = any(isinstance(hit.value, PlaceName | Head) for hit in longest)
    return end if closes or line.word_end(end, "home") is not None else None


def _follows(line: Line, at: int, group: str) -> bool:
    """Tell whether a word or phrase of a group (words.yml) ends where this token begins."""
    return any(line.word_end(at - length, group) == at for length in (1, 2, 3) if at >= length)


def _day_of_year(line: Line, at: int) -> int:
    """Go on over a number, with its month where the name is a day: "Trường Mầm non | 3/2"."""
    day = line.fold(at + 1) == "/" and line.glued(at + 1) and line.glued(at + 2)
    return at + 3 if day and line.fold(at + 2).isdecimal() else at + 1


def _capital(line: Line, at: int, *, first: bool) -> int | None:
    """Go on over a capital: with the compound it begins, or alone where not all is in capitals."""
    if not first and (starts_other_name(line, at) or _follows(line, at, "home")):
        return None
    if line.shouting:
        return _compound(line, at)
    if first and (line.names(at, Post | EventType | Title) or is_document(line, at)):
        return None
    if first and line.tokens.upper[at] and len(line.known(at, UnitWord)) > 0:
        return None  # "Bệnh viện | TP. Hòa Bình"
    # "Chi bộ | Văn phòng": a head of two syllables that names nothing by itself is a name here
    whole = max((end for end, _ in line.known(at, Head)), default=at) if first else at
    return max(whole, _compound(line, at) or at + 1)


def _joined(line: Line, at: int) -> int | None:
    """Go on over "và B", "- B": after "và" only over a known compound."""
    tokens = line.tokens
    if not line.cap(at + 1) or starts_other_name(line, at + 1):
        return None
    known = _compound(line, at + 1)
    if known is not None or line.is_mark(at, "and"):
        return known
    if tokens.upper[at + 1] or tokens.glued(at):
        return at + 2
    # "Bidoup - Núi Bà": a name of two, unless whoever belongs to it is set off so
    return None if tokens.word[at + 1] in line.lexicon.surnames else at + 2


def begins_compound(line: Line, at: int) -> bool:
    """Tell whether a compound that names are made of begins at a token."""
    return _compound(line, at) is not None


def _compound(line: Line, at: int, *, tail: bool = False) -> int | None:
    words = line.lexicon.name_words
    for length in (7, 6, 5, 4, 3, 2, 1):
        if at + length > len(line.tokens):
            continue
        known = words.get(" ".join(line.tokens.fold[at : at + length]))
        if known is not None and (known or not tail):
            return at + length
    return None


def _list_item(line: Line, at: int) -> int | None:
    """Go on over ", B" in "A, B và C" when B and C are known compounds."""
    first: int | None = None
    for _ in range(_LONGEST):
        end = _compound(line, at + 1) if line.cap(at + 1) else None
        if end is None:
            return None
        first = first or end
        if line.is_mark(end, "and") and line.cap(end + 1) and _compound(line, end + 1) is not None:
            return first
        if line.fold(end) != ",":
            return None
        at = end
    return None
