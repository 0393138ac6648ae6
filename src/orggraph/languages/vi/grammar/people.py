"""Names of people: with an honorific, a rank or a post before them, or by their surname alone."""

from __future__ import annotations

from orggraph.languages.vi.entries import Head, PlaceName, Post, Title
from orggraph.languages.vi.grammar.found import Person
from orggraph.languages.vi.grammar.line import Line

_LONGEST = 5  # syllables


def person(line: Line, index: int, *, expected: bool = False) -> Person | None:
    """Read a name of a person at a token.

    After an honorific any run of capitals is a name. Without one the run must begin with a
    surname; `expected` (a post stands before) lets a surname that is also a common word do
    with two syllables.
    """
    start, honorific = _titles(line, index)
    if start is None or (line.glued(index) and line.fold(index - 1).isdecimal()):
        return None  # "số nhà 243A Đê La Thành"
    end = _name_end(line, start)
    if end == start or _of_country(line, start):
        return None  # "Đô đốc hải quân | Hàn Quốc", "Bộ trưởng Ngoại giao | Thái Lan …"
    if honorific or start > index:
        if line.names(start, Head | Post | Title):
            return None
        if end - start == 1 and line.tokens.upper[start]:
            return None
        return _made(line, index, start, end, honorific=honorific)
    return _by_surname(line, start, end, expected=expected)


def _by_surname(line: Line, start: int, end: int, *, expected: bool) -> Person | None:
    word = line.tokens.word[start]
    if expected and _of_highlands(word):
        return _made(line, start, start, end, honorific=False)
    common = line.lexicon.surnames.get(_title_case(word))
    if common is None and expected and end - start > 2 and line.is_word(start + 1, "middle"):
        common = False  # "Bí thư Tỉnh ủy … Chẩu Văn L.": a surname that no list has
    if common is None or end - start < 2:
        return None
    if expected:  # "Chủ tịch UBND TP Lê Văn A", "Chủ tịch nước Trần Văn B"
        return _made(line, start, start, end, honorific=False)
    if common and end - start < 3:
        return None
    if _named_after(line, start):
        return None
    return _made(line, start, start, end, honorific=False)


def _of_country(line: Line, start: int) -> bool:
    """Tell a name that begins with a country of several syllables; one may be anybody's name."""
    country = line.word_end(start, "countries")
    if country is not None and country - start > 1:
        return True
    return line.word_end(start, "not_home") is not None  # "Vương quốc …", "Hoàng gia …"


def _named_after(line: Line, start: int) -> bool:
    """Tell a street, a school, a prize named after somebody: "phố đi bộ | A", "số 12 | A"."""
    if any(line.word_end(start - back, "named_after") == start for back in (1, 2, 3)):
        return True
    at = start - 1
    while at > start - 4 and (line.fold(at).isdecimal() or (line.glued(at) and at > 0)):
        at -= 1  # "12A", "12/3"
    return at < start - 1 and line.word_end(at, "house") == at + 1


def _of_highlands(word: str) -> bool:
    """Tell "H'Yim", "K'Mák": names of the Central Highlands begin with a mark of the sex."""
    return word[1:2] in {"'", "’"} and word[2:3].isupper()


def _titles(line: Line, index: int) -> tuple[int | None, bool]:
    """Return where the name begins after its titles, and whether one is an honorific."""
    at, honorific = index, False
    for _ in range(3):
        hit = line.first(at, Title)
        if hit is None:
            break
        end, title = hit
        if title.kind == "plural":
            return None, False
        if title.kind == "rank" and not line.cap(at):
            break
        if title.kind == "honorific" and honorific:
            return None, False  # "chị ông A": the first says whose relative
        honorific = honorific or title.kind == "honorific"
        at = end
        if line.fold(at) == "." and line.tokens.glued(at):
            at += 1
        if line.fold(at) == ":" and title.kind == "honorific":
            at += 1  # "1. Ông: Lê Văn A"
    return (at, honorific) if line.cap(at) else (None, honorific)


def _name_end(line: Line, start: int) -> int:
    tokens = line.tokens
    end = start
    while end < len(tokens) and end - start < _LONGEST and tokens.cap[end]:
        word = tokens.word[end]
        if tokens.upper[end] and not line.shouting and not _all_upper_name(line, start):
            break
        if end > start and (line.names(end, Head | Post | Title) or not word[0].isalpha()):
            break
        if end - start >= 2 and line.opens(end):
            break
        if end - start >= 3 and line.names(end, PlaceName):
            break  # the sentence goes on with a place: no given name has more syllables
        end += 1
        if line.fold(end) == "," or line.fold(end) == ".":
            break
    return end


def _all_upper_name(line: Line, start: int) -> bool:
    return (
        line.tokens.upper[start] and _title_case(line.tokens.word[start]) in line.lexicon.surnames
    )


def _made(line: Line, index: int, start: int, end: int, *, honorific: bool) -> Person:
    words = [_title_case(w) for w in line.tokens.word[start:end]]
    if len(words) > 1 and len(words[-1]) == 1 and line.inner_initial(end):
        end, words[-1] = end + 1, f"{words[-1]}."  # "Nguyễn Thị L.": a name that is held back
    return Person(index, end, start, " ".join(words), honorific)


def _title_case(word: str) -> str:
    return word.capitalize() if len(word) > 1 and word.isupper() else word
