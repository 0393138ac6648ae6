"""Names of units of administration: "tỉnh Quảng Trị", "TP.HCM", "quận 10", a bare "Kon Tum"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Place
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.lexicon import Head, PlaceName, Post, UnitWord

_LONGEST = 4  # syllables of a name that no list has


def place(line: Line, index: int) -> Place | None:
    """Read a place at a token: a unit with its name, a unit alone, or a known name alone."""
    unit = line.first(index, UnitWord)
    if unit is not None:
        return _with_unit(line, index, *unit)
    return known_place(line, index)


def known_place(line: Line, index: int) -> Place | None:
    """Read a bare name of a province, district or city of the lists at a token."""
    if not line.cap(index):
        return None
    for end, name in line.known(index, PlaceName):
        if _capitals(line, index, end):
            unit = name.units[0] if name.level == "province" else None
            return Place(index, end, unit, name.name, name.level)
    return _glued_city(line, index)


def _with_unit(line: Line, index: int, end: int, unit: UnitWord) -> Place | None:
    start = end
    if line.fold(end) == "." and line.tokens.glued(end) and len(line.tokens.word[end - 1]) < 3:
        start = end + 1  # "TP.HCM", "Q.1"; not the stop after "… thành phố"
    level = unit.levels[0]
    for after, name in line.known(start, PlaceName):
        if _capitals(line, start, after) and (
            unit.label in name.units or name.level == "province"
        ):
            level = _level(unit, name)
            return Place(index, after, unit.label, name.name, level, said=True)
    if start < len(line.tokens) and line.tokens.word[start].isdigit():
        if level == "province" or len(line.tokens.word[start]) > 2:
            return None
        return Place(index, start + 1, unit.label, line.tokens.word[start], level, said=True)
    after = (
        start if level == "province" and "district" not in unit.levels else _open_name(line, start)
    )
    if after - start > 2 and unit.levels != ("commune",) and _is_person(line, start):
        after = start
    if after > start:
        if "district" in unit.levels:
            level = "district"
        name_text = " ".join(line.tokens.word[start:after])
        return Place(index, after, unit.label, name_text, level, said=True)
    if unit.alone and start == end and len(line.tokens.word[index]) > 1:
        return Place(index, end, unit.label, None, level, said=True)
    return None


def _is_person(line: Line, start: int) -> bool:
    """Tell "UBND huyện Nguyễn Văn An": three capitals from a surname on are a person."""
    word = line.tokens.word[start]
    return line.lexicon.surnames.get(word) is False


def _level(unit: UnitWord, name: PlaceName) -> str:
    if name.level == "province" and unit.label in name.units:
        return "province"
    return "district" if "district" in unit.levels else unit.levels[0]


def _open_name(line: Line, start: int) -> int:
    """Return the end of a run of capitals that may be a place no list has."""
    end = start
    tokens = line.tokens
    surnames = line.lexicon.surnames
    while (
        end < len(tokens) and end - start < _LONGEST and tokens.cap[end] and not tokens.upper[end]
    ):
        if end > start and _starts_other_name(line, end):
            break
        follows = end + 1 < len(tokens) and tokens.cap[end + 1]
        if end - start >= 2 and tokens.word[end] in surnames and follows:
            break
        end += 1
    run = _run(line, start)
    # "xã Tân Lập Nguyễn Văn A": a run too long for a place ends where a surname begins.
    if run - start > 3:
        for cut in range(start + 1, min(start + 4, run - 1)):
            if tokens.word[cut] in surnames and not surnames[tokens.word[cut]]:
                return cut
    return end


def _run(line: Line, start: int) -> int:
    end = start
    while end < len(line.tokens) and line.tokens.cap[end]:
        end += 1
    return end


def _starts_other_name(line: Line, index: int) -> bool:
    return any(
        isinstance(hit.value, Head | Post) and hit.end - index > 1 for hit in line.hits(index)
    )


def _capitals(line: Line, start: int, end: int) -> bool:
    tokens = line.tokens
    return all(tokens.cap[i] or not tokens.word[i][0].isalpha() for i in range(start, end))


def _glued_city(line: Line, index: int) -> Place | None:
    """Read "TPHCM": the abbreviation of a unit and of a name in one token."""
    word = line.tokens.word[index]
    if not line.tokens.upper[index] or not word.startswith("TP") or len(word) < 4:
        return None
    rest = line.lexicon.phrases
    from orggraph.languages.tokens import Tokens
    from orggraph.model import Span

    inner = Tokens(word, Span(2, len(word)))
    for hit in rest.at(inner, 0):
        if isinstance(hit.value, PlaceName) and hit.end == len(inner):
            return Place(index, index + 1, hit.value.units[0], hit.value.name, hit.value.level)
    return None
