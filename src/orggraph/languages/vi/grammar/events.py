"""Names of events: "Đại hội Chi bộ X lần thứ nhất, nhiệm kỳ 2015-2018", "hội nghị lần thứ 10 BCH …"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.documents import document
from orggraph.languages.vi.grammar.found import EventName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.numbers import ordinal, session, term
from orggraph.languages.vi.lexicon import EventType, Trigger

_LONGEST_PURPOSE = 24  # tokens
_STOPS = frozenset({".", ";", ":", ",", "!", "?", "(", ")", "“", "”", '"'})
_TURNS = frozenset({"hold-event", "chair", "speak", "say", "hold", "begin"})
_PURPOSES = frozenset({"implement", "announce", "receive"})


def event(line: Line, index: int) -> EventName | None:
    """Read a name of an event at a token."""
    hit = line.first(index, EventType)
    if hit is None:
        return None
    end, kind = hit
    if line.is_word(end, "plural") or not _stands(line, end, kind):
        return None
    found = EventName(index, end, kind)
    words = {line.fold(i) for i in range(index, end)}
    found.national = {"toàn", "quốc"} <= words
    found.delegates = "biểu" in words
    _parts(line, found)
    _purpose(line, found)
    return found


def _stands(line: Line, end: int, kind: EventType) -> bool:
    """A kind of one syllable ("Lễ") needs what it is for, or a name: "lễ độ" is no event."""
    if " " in kind.label:
        return True
    hit = line.first(end, Trigger)
    return line.cap(end) or (hit is not None and hit[1].kind in _PURPOSES)


def _parts(line: Line, found: EventName) -> None:
    """Read holder, ordinal, session and term, in whatever order they stand."""
    for _ in range(6):
        if not (
            _holder(line, found)
            or _ordinal(line, found)
            or _session(line, found)
            or _term(line, found)
            or _scope(line, found)
        ):
            return
        found.forms.append(found.end)


def _holder(line: Line, found: EventName) -> bool:
    if found.holder is not None:
        return False
    at = found.end
    if line.is_word(at, "of") or (
        line.fold(at) == ","
        and found.ordinal is not None
        and found.kind.kind
        in {
            "Session",
            "Conference",
        }
    ):
        at += 1
    read = body(line, at)
    if read is None or (read.bare and not _may_hold(line, read.start, at > found.end)):
        return False
    found.holder = read
    found.end = read.end
    return True


def _may_hold(line: Line, at: int, after_of: bool) -> bool:  # noqa: FBT001
    """A bare body right after the event is its holder ("Đại hội chi bộ", "… của Đảng")."""
    return line.cap(at) or not after_of


def _ordinal(line: Line, found: EventName) -> bool:
    if found.ordinal is not None:
        return False
    read = ordinal(line, found.end)
    if read is None and line.fold(found.end).isdigit() and len(line.fold(found.end)) <= 2:
        follows = line.fold(found.end + 1)
        if follows in {",", ".", ")", "của", "khóa", "đã", "sẽ", "diễn", "và", ""}:
            read = found.end + 1, int(line.fold(found.end))
    if read is None and line.tokens.upper[found.end : found.end + 1] == [True]:
        from orggraph.languages.vi.grammar.numbers import roman

        value = roman(line.tokens.word[found.end])
        read = None if value is None else (found.end + 1, value)
    if read is None or read[1] > 60:
        return False
    found.end, found.ordinal = read
    return True


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
    pair = (line.fold(found.end), line.fold(found.end + 1))
    if pair == ("toàn", "quốc") and not found.national:
        found.national = True
    elif pair == ("đại", "biểu") and not found.delegates and found.kind.kind == "Congress":
        found.delegates = True
    else:
        return False
    found.end += 2
    return True


def _purpose(line: Line, found: EventName) -> None:
    """Take in what a conference or ceremony is for: "hội nghị triển khai Quyết định …"."""
    if found.kind.kind == "Congress" or found.ordinal is not None:
        return
    at = found.end
    hit = line.first(at, Trigger)
    if found.kind.label.startswith(("Lễ", "Buổi")) or (
        hit is not None and hit[1].kind in _PURPOSES and hit[0] > at
    ):
        if hit is not None and hit[1].kind in _PURPOSES:
            at = hit[0]
        end = _purpose_end(line, at, found)
        if end > found.end:
            found.purpose = (found.end, end)


def _purpose_end(line: Line, at: int, found: EventName) -> int:
    end = at
    while end < len(line.tokens) and end - at < _LONGEST_PURPOSE:
        if line.tokens.fold[end] in _STOPS and not _inner_stop(line, end):
            break
        read = document(line, end)
        if read is not None and read.end > end:
            found.documents.append(read)
            end = max(read.end, read.subject[1] if read.subject is not None else 0)
            if not line.is_word(end, "and"):
                break
            end += 1
            continue
        hit = line.first(end, Trigger)
        if hit is not None and end > at and hit[1].kind in _TURNS and hit[0] - end > 1:
            break
        end += 1
    while end > at and (line.is_word(end - 1, "and") or line.tokens.fold[end - 1] == ","):
        end -= 1
    return end


def _inner_stop(line: Line, at: int) -> bool:
    return line.tokens.word[at] == "." and at + 1 < len(line.tokens) and line.tokens.glued(at + 1)
