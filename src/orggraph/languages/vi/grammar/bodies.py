"""Names of organizations: a head word, then what tells the body from others of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from orggraph.languages.vi.entries import Head, Post, Trigger
from orggraph.languages.vi.grammar.abroad import abroad
from orggraph.languages.vi.grammar.fields import field_of_work
from orggraph.languages.vi.grammar.found import Body, Place
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.names import begins_compound, goes_on, open_name
from orggraph.languages.vi.grammar.numbers import roman
from orggraph.languages.vi.grammar.people import person
from orggraph.languages.vi.grammar.places import place, unlisted_place

_OF_THE_STATE = frozenset({"PublicServiceUnit", "Executive", "Enterprise", "Media"})
_UNLISTED = (("district",), ("commune",))  # levels whose places are not all listed
_DEPTH = 4  # bodies within bodies within bodies: no real name goes deeper
_HOLDS = "hold-event"  # the verb after a name that is no part of it


def body(line: Line, index: int, depth: int = 0) -> Body | None:
    """Read a name of an organization that begins at a token, the longest that can be read.

    A head alone is read too (`Body.bare`): whether it names anything is for the reader of
    the whole text to find out.
    """
    key = ("body", index)
    if key in line.memo:
        found = line.memo[key]
        return found if isinstance(found, Body) else None
    found = None if depth > _DEPTH else _read(line, index, depth)
    if depth == 0 or found is not None:
        line.memo[key] = found
    return found


def _read(line: Line, index: int, depth: int) -> Body | None:
    best: Body | None = None
    for end, head in line.known(index, Head):
        if "alone" in head.flags and abroad(line, end):
            return None  # "Ban Chấp hành Trung ương Đảng | Cộng sản Trung Quốc"
        found = complete(line, index, end, head, depth)
        # "Ủy ban Kiểm tra | Trung ương Đoàn" goes further than "Ủy ban Kiểm tra Trung ương"
        if found is not None and (best is None or found.end > best.end):
            best = found
    post = line.first(index, Post)
    if best is not None and best.bare and post is not None and post[0] > best.end:
        return None  # "buổi làm việc | Bộ trưởng Bộ Y tế"
    return best if best is None else _of_home(line, best)


def _of_home(line: Line, found: Body) -> Body:
    """Go on over the country, where who holds a post follows: "Bộ Y tế | Việt Nam | Lê Văn A"."""
    end = line.word_end(found.end, "home")
    if end is None or person(line, end, expected=True) is None:
        return found
    return replace(found, end=end)


def complete(
    line: Line, index: int, end: int, head: Head, depth: int = 0, *, within: bool = False
) -> Body | None:
    """Read on after a head that ends at `end`; None when the head cannot stand here.

    `within` the name of a post it may be in lower case: "Chánh | văn phòng Đảng ủy xã".
    """
    if (line.word_end(index, "other_words") or 0) > end and not line.cap(end):
        return None  # "Bộ | phận", "Hội | nghị"
    found = Body(index, _over_abbreviation(line, end), head)
    for take in head.takes:
        if take == "org":
            _org(line, found, depth)
        else:
            _STEPS[take](line, found)
    capital = within or line.cap(index) or any(line.tokens.upper[index:end])
    if not capital and not ("lower" in head.flags and _may_be_lower(line, found)):
        return None
    if not capital and head.unless != "" and line.word_end(index - 1, head.unless) == index:
        return None
    return found if not found.bare or "bare" in head.flags or capital else None


def _over_abbreviation(line: Line, end: int) -> int:
    """Step over "(ĐH)" within "Trường đại học (ĐH) Luật": the head once more, shortened."""
    short = line.fold(end) == "(" and line.fold(end + 2) == ")" and line.tokens.upper[end + 1]
    goes_on = line.cap(end + 3) or place(line, end + 3) is not None
    return end + 3 if short and goes_on else end


def _may_be_lower(line: Line, found: Body) -> bool:
    if "lowfull" in found.head.flags:
        named = found.name is not None or found.number is not None
        return named and not line.is_word(found.start - 1, "plural")
    return not found.bare or "lowbare" in found.head.flags


def _number(line: Line, found: Body) -> None:
    """Read a number: "Chi bộ | 3", "Quân khu | IX"."""
    at = found.end
    if line.is_word(at, "number"):
        at += 1
    if at >= len(line.tokens):
        return
    word = line.tokens.word[at]
    if (word.isdecimal() and len(word) <= 4) or (roman(word) is not None and len(word) <= 4):
        found.number = word
        found.end = at + 1


def _settlement(line: Line, found: Body) -> None:
    """Read where people live, below the commune: "Chi bộ | thôn Đông", "Chi bộ | khu phố 3"."""
    end = line.word_end(found.end, "settlements")
    if end is None or found.number is not None:
        return
    at = end + 1 if line.is_word(end, "number") else end
    numbered = line.fold(at).isdecimal() or roman(line.fold(at).upper()) is not None
    read = (at + 1, "") if numbered else open_name(line, at)
    if read is not None:
        found.name = line.tokens.spelled(found.end, read[0])
        found.end = read[0]


def _field(line: Line, found: Body) -> None:
    """Read a field of work: "Sở | Giáo dục và Đào tạo"; of some heads also a field of no list."""
    if found.parent is not None:
        return
    read = field_of_work(line, found.end)
    if read is not None and "branch" in found.head.flags:
        read = _joined_field(line, found, *read)
    where = place(line, found.end) if "place" in found.head.takes else None
    if read is not None and (where is None or where.end < read[0]):
        found.end, found.name = read
        more = goes_on(line, found.end) if "name" in found.head.takes else None
        if more is not None:  # "Chi cục Hải quan | cửa khẩu cảng Sài Gòn"
            found.end, found.name = more[0], f"{found.name} {more[1]}"
    elif line.cap(found.end) and "openfield" in found.head.flags:
        _name(line, found)


def _joined_field(line: Line, found: Body, end: int, name: str) -> tuple[int, str]:
    """Read "Phòng | Khoa học và Hợp tác quốc tế | Trường …": two fields, one division."""
    if not line.is_word(end, "and") or line.is_word(found.start - 1, "plural"):
        return end, name
    more = field_of_work(line, end + 1)
    whole = None if more is None or not line.cap(more[0]) else line.first(more[0], Head)
    if more is None or whole is None:
        return end, name
    return more[0], line.tokens.spelled(found.end, more[0])


def _name(line: Line, found: Body) -> None:
    """Read a proper name: "Trung tâm | Công tác xã hội"."""
    if found.name is not None:
        return
    if "compound" in found.head.flags and not begins_compound(line, found.end):
        return  # "Vụ | Yên Bái": a case, and no department
    read = open_name(line, found.end, lower="lowname" in found.head.flags)
    verb = None if line.cap(found.end) else line.first(found.end, Trigger)
    if read is not None and (verb is None or verb[0] < read[0] or verb[1].kind != _HOLDS):
        found.end, found.name = read
    if found.head.kind in _OF_THE_STATE:
        _center(line, found)


def _center(line: Line, found: Body) -> None:
    """Read "Bệnh viện Mắt | Trung ương": at which level it stands, and no body above it."""
    for end, head in line.known(found.end, Head):
        if "center" in head.flags:
            found.name = f"{found.name or ''} {head.label}".strip()
            found.end = end
            return


def _org(line: Line, found: Body, depth: int) -> None:
    """Read the body that this one belongs to: "Chi bộ | Trung tâm …", "Đoàn kiểm tra | của …"."""
    at = found.end
    if "named" in found.head.flags and found.name is None:
        return
    dash = line.fold(at) == "-"
    if dash and (found.number is not None or found.name is not None):
        at += 1  # "Chi bộ 25 - Trường …", "Khoa Báo chí - Học viện …"
    of = "of" in found.head.flags and line.is_word(at, "of")
    if of:
        at += 1
    nested = body(line, at, depth + 1)
    if nested is None or nested.start != at:
        return
    if nested.bare and not _stands_bare(line, nested):
        return
    if nested.head.label == found.head.label:
        return
    if dash and "institution" not in nested.head.flags:
        return
    found.parent = nested
    found.of = of
    found.end = nested.end


def _stands_bare(line: Line, nested: Body) -> bool:
    """Tell whether a head alone is the parent: "Ban Thường vụ | Tỉnh ủy", "Văn phòng | Sở"."""
    if "bare" in nested.head.flags:
        return line.cap(nested.start) or "lowbare" in nested.head.flags
    return line.cap(nested.start) and "institution" in nested.head.flags


def _place(line: Line, found: Body) -> None:
    """Read the place: "Tỉnh ủy | Quảng Trị", and the country of a foreign body."""
    if found.parent is not None:
        return
    unit = found.head.unit
    read = place(line, found.end, after_head=unit is not None)
    if read is None and unit is not None and found.head.levels in _UNLISTED:
        # provinces and cities are all listed
        read = unlisted_place(line, found.end, unit, found.head.levels[0])
    if read is not None:
        if unit is not None and read.unit is None:
            read.unit = unit
        found.place = read
        found.end = read.end
        return
    if line.cap(found.end) or line.tokens.upper[found.end : found.end + 1] == [True]:
        end = line.word_end(found.end, "countries")
        if end is not None:
            name = line.tokens.spelled(found.end, end)
            found.place = Place(found.end, end, None, name, "country")
            found.end = end


_STEPS: Mapping[str, Callable[[Line, Body], None]] = {
    "number": _number,
    "field": _field,
    "name": _name,
    "settlement": _settlement,
    "place": _place,
}
