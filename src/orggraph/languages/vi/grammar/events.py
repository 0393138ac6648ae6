"""Names of events without their purpose: "Đại hội Chi bộ X lần thứ nhất, nhiệm kỳ 2015-2018"."""

from __future__ import annotations

from orggraph.languages.vi.entries import EventType, Trigger
from orggraph.languages.vi.grammar.bodies import body, complete
from orggraph.languages.vi.grammar.dates import date
from orggraph.languages.vi.grammar.found import Body, EventName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.numbers import numeral, ordinal, roman, session, term

PURPOSES = frozenset({"implement", "announce", "receive"})  # cues that open a purpose
_AFTER_ORDINAL = frozenset({",", ".", ")", ""})
_DATES = frozenset({"/", "-", "."})  # between the day and the month
_HIGHEST_ORDINAL = 60
_MOST_PARTS = 7


def event_core(line: Line, index: int) -> EventName | None:
    """Read the kind of an event at a token, its holder, ordinal, session, term and scope."""
    kinds = line.known(index, EventType)
    # "Đại hội nhiệm kỳ" is the one told of, "Đại hội nhiệm kỳ 2020-2025" a congress and its term
    if len(kinds) > 1 and "again" in kinds[0][1].flags and term(line, kinds[1][0]) is not None:
        kinds = kinds[1:]
    if len(kinds) == 0:
        return None
    end, kind = kinds[0]
    many = line.is_word(end, "plural") and "purpose" not in kind.flags
    if many or not _stands(line, end, kind):
        return None  # "hội nghị các cấp"; but "lễ công bố các quyết định" is one
    found = EventName(index, end, kind)
    found.national = "national" in kind.flags
    found.delegates = "delegates" in kind.flags
    _parts(line, found)
    if "pilot" in kind.flags and found.holder is not None and len(kinds) > 1:
        found.kind = kinds[1][1]  # "Đại hội điểm Đoàn xã X": the congress of that body
    return None if _of_many(line, found) else found


def _of_many(line: Line, found: EventName) -> bool:
    """Tell "đại hội đảng bộ các cấp", "mỗi kỳ họp Quốc hội", "đại hội Công đoàn cấp trên"."""
    if len(found.forms) > 0 and line.is_word(found.end, "plural"):
        return True
    if line.word_end(found.end, "any_level") is not None:
        return True
    return found.ordinal is None and line.is_word(found.start - 1, "plural")


def _stands(line: Line, end: int, kind: EventType) -> bool:
    """A kind of one syllable ("Lễ") needs what it is for: "lễ độ", "lễ Tết" are no events."""
    if " " in kind.label:
        return True
    hit = line.first(end, Trigger)
    return hit is not None and hit[1].kind in PURPOSES


def _parts(line: Line, found: EventName) -> None:
    """Read holder, ordinal, session and term, in whatever order they stand."""
    for _ in range(_MOST_PARTS):
        if not (
            _holder(line, found)
            or _ordinal(line, found)
            or _session(line, found)
            or _term(line, found)
            or _scope(line, found)
            or _quality(line, found)
            or _month(line, found)
        ):
            return
        found.forms.append(found.end)


def _holder(line: Line, found: EventName) -> bool:
    """Read whose event it is: "Đại hội | Chi bộ X", "hội nghị lần thứ 10, | Ban Chấp hành …"."""
    if found.holder is not None:
        return False
    numbered = found.ordinal is not None and found.kind.kind in {"Session", "Conference"}
    of = line.is_word(found.end, "of")
    if "purpose" in found.kind.flags and not of:
        return False  # "Lễ ra mắt | Hội …" is for that body, "Lễ khai mạc | Hội thảo" of none
    after_word = of or (line.fold(found.end) == "," and numbered)
    read = body(line, found.end + 1 if after_word else found.end)
    if read is None and found.kind.kind == "Congress" and not of:
        read = _of_members(line, found.end)
    if read is None or (read.bare and after_word and not line.cap(read.start)):
        return False
    read.holds = True
    found.holder = read
    found.end = read.end
    return True


def _of_members(line: Line, index: int) -> Body | None:
    """Read "Đại hội | phụ nữ huyện X": of the union, which is called by its members."""
    for head in line.lexicon.heads.values():
        words = head.people.split()
        end = index + len(words)
        if words and [line.fold(at) for at in range(index, end)] == words:
            found = complete(line, index, end, head, within=True)
            counted = ordinal(line, end) is not None or line.word_end(end, "national") is not None
            return found if found is not None and (counted or not found.bare) else None
    return None


def _ordinal(line: Line, found: EventName) -> bool:
    """Read "lần thứ XII", and a bare "10" or "XII" where nothing is counted by it."""
    if found.ordinal is not None:
        return False
    at = found.end
    read = ordinal(line, at) or _of_plenum(line, found) or _bare_number(line, at)
    if read is None and at < len(line.tokens) and line.tokens.word[at].isupper():
        value = roman(line.tokens.word[at])
        read = None if value is None else (at + 1, value)
        found.roman = read is not None
    if read is None or read[1] > _HIGHEST_ORDINAL:
        return False
    found.end, found.ordinal = read
    return True


def _of_plenum(line: Line, found: EventName) -> tuple[int, int] | None:
    """Read "Hội nghị Trung ương 5", whatever follows: plenums are called by their number."""
    holder = found.holder
    if holder is None or found.kind.kind != "Conference" or "plenum" not in holder.head.flags:
        return None
    at = found.end
    after = at + 1
    dated = line.fold(after) in _DATES and line.fold(after + 1).isdecimal()
    if line.fold(at).isdecimal() and len(line.fold(at)) < 3 and not dated:
        return after, int(line.fold(at))
    return numeral(line, at) if session(line, after) is not None else None


def _bare_number(line: Line, at: int) -> tuple[int, int] | None:
    word = line.fold(at)
    if not word.isdecimal() or len(word) > 2:
        return None
    if line.fold(at + 1) in _AFTER_ORDINAL or line.is_word(at + 1, "after_ordinal"):
        return at + 1, int(word)
    return None


def _session(line: Line, found: EventName) -> bool:
    at = found.end + 1 if line.fold(found.end) == "," else found.end
    read = session(line, at)
    if found.session is not None or read is None:
        return False
    found.end, found.session = read
    return True


def _term(line: Line, found: EventName) -> bool:
    read = term(line, found.end)
    if found.term is not None or read is None:
        return False
    found.end, found.term = read
    return True


def _scope(line: Line, found: EventName) -> bool:
    """Read "đại biểu", "toàn quốc" between the event and its ordinal."""
    national = line.word_end(found.end, "national")
    delegates = line.word_end(found.end, "delegates")
    if national is not None and not found.national:
        found.national = True
    elif delegates is not None and not found.delegates and found.kind.kind == "Congress":
        found.delegates = True
    else:
        return False
    found.end = national or delegates or found.end
    return True


def _quality(line: Line, found: EventName) -> bool:
    """Pass over how it is held: "phiên họp | thường kỳ", "hội nghị … | (mở rộng)"."""
    opened = line.fold(found.end) == "("
    end = line.word_end(found.end + opened, "event_quality")
    if end is None or (opened and line.fold(end) != ")"):
        return False
    found.end = end + opened
    return True


def _month(line: Line, found: EventName) -> bool:
    """Read "tháng 6" of what is held every month: each is another."""
    if found.kind.kind == "Congress" or found.month is not None or found.ordinal is not None:
        return False
    if not line.is_word(found.end, "month") or not line.fold(found.end + 1).isdecimal():
        return False
    found.month = int(line.fold(found.end + 1))
    read = date(line, found.end)
    found.end = found.end + 2 if read is None else read.end
    return True
