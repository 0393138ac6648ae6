"""Names of units of administration: "tỉnh Quảng Trị", "TP.HCM", "quận 10", a bare "Kon Tum"."""

from __future__ import annotations

from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.entries import Head, PlaceName, Post, Title, UnitWord
from orggraph.languages.vi.grammar.found import Place
from orggraph.languages.vi.grammar.line import Line
from orggraph.model import Span

_LONGEST = 4  # syllables of a name that no list has


def place(line: Line, index: int, *, after_head: bool = False) -> Place | None:
    """Read a place at a token: a unit with its name, a unit alone, or a known name alone."""
    unit = line.first(index, UnitWord)
    if unit is not None and _begins_union(line, index, unit[0]):
        return None
    if unit is not None:
        return _with_unit(line, index, *unit)
    return known_place(line, index, after_head=after_head)


def _begins_union(line: Line, index: int, end: int) -> bool:
    """Tell "xã Đoàn đã …", the union of a commune, from a commune of that name."""
    return any(after > end and not line.cap(after) for after, _ in line.known(index, Head))


def known_place(line: Line, index: int, *, after_head: bool = False) -> Place | None:
    """Read a bare name of a province, district or city of the lists at a token.

    After the head of a body one capital is enough ("Thành ủy | Hải phòng").
    """
    if not line.cap(index):
        return None
    for end, name in line.known(index, PlaceName):
        if after_head or _capitals(line, index, end):
            unit = name.units[0] if name.level == "province" else None
            return Place(index, end, unit, name.name, name.level)
    return _glued_city(line, index)


def unlisted_place(line: Line, index: int, unit: str, level: str) -> Place | None:
    """Read a name that no list has after a head that holds its unit: "Huyện ủy | Yên Hòa".

    Two capitals are a place; of three a surname makes a person ("Bí thư Huyện ủy | Lê Văn A");
    a longer run is a place with a person behind it, from the surname on.
    """
    surnames, words = line.lexicon.surnames, line.tokens.word
    if not line.cap(index) or line.names(index, Head | Post | PlaceName | Title):
        return None
    if surnames.get(words[index]) is False or len(words[index]) == 1:
        return None
    run = _run(line, index)
    if run - index > 3:
        cuts = range(index + 2, index + 4)
        end = next((cut for cut in cuts if surnames.get(words[cut]) is False), index)
    else:
        end = run if run - index == 2 or words[index] not in surnames else index
    if end - index < 2 or line.names(index + 1, Head | Post):
        return None
    return Place(index, end, unit, " ".join(words[index:end]), level)


def _with_unit(line: Line, index: int, end: int, unit: UnitWord) -> Place | None:
    """Read "tỉnh Quảng Trị", "Q.1", "xã Tân Lập", "tỉnh": a unit that ends at `end`, its name."""
    start = end
    short = len(line.tokens.word[end - 1]) < 3 and line.fold(end - 1) != unit.label
    if short and line.fold(end) == "." and line.tokens.glued(end):
        start = end + 1  # "TP.HCM", "Q.1"; not the stop after "… thành phố"
    listed = _listed(line, index, start, unit)
    if listed is not None:
        return listed
    level = unit.levels[0]
    if start < len(line.tokens) and line.tokens.word[start].isdecimal():
        if level == "province" or len(line.tokens.word[start]) > 2:
            return None
        return Place(index, start + 1, unit.label, line.tokens.word[start], level, said=True)
    after = _unlisted_end(line, start, unit)
    if line.fold(start - 1) == "." and after - start == 1 and line.fold(after).isalpha():
        after = start  # "… đại diện TP. Dự kiến …": the stop ends a sentence
    if after > start:
        level = "district" if "district" in unit.levels else level
        name = " ".join(line.tokens.word[start:after])
        return Place(index, after, unit.label, name, level, said=True)
    if unit.alone and start == end and len(line.tokens.word[index]) > 1:
        return Place(index, end, unit.label, None, level, said=True)
    return None


def _listed(line: Line, index: int, start: int, unit: UnitWord) -> Place | None:
    """Read a place of the lists after its unit, the longest that goes with it."""
    for after, name in line.known(start, PlaceName):
        fits = unit.label in name.units or name.level == "province"
        if fits and line.cap(start):  # "huyện Hương khê": the unit says that it is a name
            return Place(index, after, unit.label, name.name, _level(unit, name), said=True)
    return None


def _unlisted_end(line: Line, start: int, unit: UnitWord) -> int:
    """Return where a place that no list has ends; `start` where none stands."""
    after = _open_name(line, start)
    if any(hit.end > after and not line.cap(after) for hit in line.hits(start)):
        return start  # "UBND phường | Báo cáo kết quả": the sentence goes on
    least = 2 if unit.levels == ("province",) else 3  # capitals that make a surname a person
    if after - start >= least and unit.levels != ("commune",) and _is_person(line, start):
        return start
    return after


def _is_person(line: Line, start: int) -> bool:
    """Tell "UBND huyện Nguyễn Văn An": capitals from a surname on are a person."""
    word = line.tokens.word[start]
    return line.lexicon.surnames.get(word) is False


def _level(unit: UnitWord, name: PlaceName) -> str:
    if name.level == "province" and unit.label in name.units:
        return "province"
    return "district" if "district" in unit.levels else unit.levels[0]


def _open_name(line: Line, start: int) -> int:
    """Return the end of a run of capitals that may be a place no list has."""
    tokens = line.tokens
    surnames = line.lexicon.surnames
    # "xã Tân Lập Nguyễn Văn A": a run too long for a place ends where a surname begins.
    run = _run(line, start)
    if run - start > 3:
        for cut in range(start + 1, min(start + 4, run - 1)):
            if surnames.get(tokens.word[cut]) is False:
                return cut
    end = start
    if line.names(start, Post):
        return start  # "của tỉnh Chủ tịch UBND …": the sentence goes on
    while end < min(len(tokens), start + _LONGEST) and tokens.cap[end] and not tokens.upper[end]:
        if end > start and (line.opens(end) or line.names(end, Head | Post)):
            break
        if end - start >= 2 and tokens.word[end] in surnames and line.cap(end + 1):
            break
        end += 1
    return end


def _run(line: Line, start: int) -> int:
    """Return the end of a run of capitals, as far as a place with a person goes."""
    end = start
    while end - start < 6 and line.cap(end):
        end += 1
    return end


def _capitals(line: Line, start: int, end: int) -> bool:
    tokens = line.tokens
    return all(tokens.cap[i] or not tokens.word[i][0].isalpha() for i in range(start, end))


def _glued_city(line: Line, index: int) -> Place | None:
    """Read "TPHCM": the abbreviation of a unit and of a name in one token."""
    word = line.tokens.word[index]
    if not line.tokens.upper[index]:
        return None
    for unit in line.lexicon.words["glued_units"]:
        if not word.startswith(unit) or len(word) - len(unit) < 2:
            continue
        inner = Tokens(word, Span(len(unit), len(word)))
        for hit in line.lexicon.phrases.at(inner, 0):
            name = hit.value
            if isinstance(name, PlaceName) and hit.end == len(inner):
                return Place(index, index + 1, name.units[0], name.name, name.level)
    return None
