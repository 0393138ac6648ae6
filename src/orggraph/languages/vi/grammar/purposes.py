"""Names of events with what they are for: "hội nghị triển khai Quyết định …", "Lễ công bố …"."""

from __future__ import annotations

from orggraph.languages.vi.entries import EventType, Trigger
from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.dates import date
from orggraph.languages.vi.grammar.documents import document
from orggraph.languages.vi.grammar.events import PURPOSES, event_core
from orggraph.languages.vi.grammar.found import EventName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.others import read_about, read_guest, read_voters

_LONGEST = 24  # tokens
_STOPS = frozenset({".", ";", ":", ",", "!", "?", "(", ")", "“", "”", '"'})
_QUOTES = {"“": "”", '"': '"'}
_TURNS = frozenset({"hold-event", "chair", "speak", "say", "urge", "hold", "begin"})


def event(line: Line, index: int) -> EventName | None:
    """Read a name of an event at a token."""
    found = event_core(line, index)
    if found is None:
        return None
    if "about" in found.kind.flags:
        return found if read_about(line, found) else None
    if "voters" in found.kind.flags:
        read_voters(line, found)
    elif found.kind.kind != "Congress" and found.ordinal is None:
        _purpose(line, found)
        if found.kind.kind == "WorkingMeeting":
            read_guest(line, found)
    return found


def _purpose(line: Line, found: EventName) -> None:
    """Take in the purpose, and the documents that it names."""
    opening = _opening(line, found)
    opened = opening is not None
    topic = line.word_end(found.end, "event_topic")
    named = "purpose" in found.kind.flags and (
        found.kind.kind != "WorkingMeeting" or line.word_end(found.end, "meeting_with") is not None
    )
    quoted = _quoted(line, found.end)
    if quoted is not None:
        found.purpose = (found.end, quoted)
        return
    if not opened and topic is None and not named:
        return
    found.topic = not opened and not named
    start = found.end if opening is None else opening
    end = _end(line, topic if topic is not None and found.topic else start, found)
    if end > (line.word_end(found.end, "about") or found.end):  # more than "về việc"
        found.purpose = (found.end, end)
    when = date(line, end)  # "hội nghị tổng kết công tác Đảng | năm 2016 | của …"
    after = end if when is None else when.end
    if found.topic and found.holder is None and line.is_mark(after, "of"):
        _holder_after(line, found, after + 1)


def _quoted(line: Line, at: int) -> int | None:
    """Return the end of the name in quotes that stands at a token: "Lễ phát động | “…”"."""
    closing = _QUOTES.get(line.fold(at))
    for end in range(at + 2, min(at + _LONGEST, len(line.tokens)) if closing is not None else at):
        if line.fold(end) == closing:
            return end + 1
    return None


def _opening(line: Line, found: EventName) -> int | None:
    """Read the verbs before what a conference is for: "nghiên cứu, học tập, quán triệt | …"."""
    at = found.end
    opened: int | None = None
    while True:
        hit = line.first(at, Trigger)
        studied = line.word_end(at, "studies")
        if hit is not None and hit[1].kind in PURPOSES:
            opened = at = hit[0]
            found.carries_out = found.carries_out or hit[1].kind == "implement"
        elif studied is not None:
            at = studied
        else:
            return opened
        if line.fold(at) == "," or line.is_word(at, "and"):
            at += 1


def _holder_after(line: Line, found: EventName, at: int) -> None:
    """Read "hội nghị tổng kết công tác năm | của BODY": whose conference it is."""
    read = body(line, at)
    if read is not None and not read.bare:
        read.holds = True
        found.holder = read
        found.whole = read.end


def _end(line: Line, start: int, found: EventName) -> int:
    end = start
    while end < min(len(line.tokens), start + _LONGEST):
        if line.tokens.fold[end] in _STOPS and not line.inner_stop(end):
            break
        read = document(line, end)
        if read is not None:
            found.documents.append(read)
            end = max(read.end, read.subject[1] if read.subject is not None else 0)
            listed = line.fold(end) == "," and document(line, end + 1) is not None
            if listed:
                end += 1
                continue
            if not line.is_word(end, "and"):
                break
        elif end > start and (_turns(line, end) or _another(line, end, found)):
            break
        if line.word_end(end, "after_topic") is not None:
            break
        if found.topic and line.is_mark(end, "of"):
            break
        if (found.topic or line.is_word(end, "day_part")) and _dated(line, end):
            break
        end += 1
    while end > start and (line.is_word(end - 1, "and") or line.tokens.fold[end - 1] == ","):
        end -= 1
    return end


def _dated(line: Line, at: int) -> bool:
    """Tell a date from the ordinal of what the purpose names: "… Tây Nguyên lần thứ 4-2017"."""
    return date(line, at) is not None and not line.is_word(at - 1, "ordinal")


def _another(line: Line, at: int, found: EventName) -> bool:
    """Tell where the text under a picture, run into the name, tells of the event anew."""
    kind = line.first(at, EventType)
    return kind is not None and kind[1].kind == found.kind.kind and line.cap(at)


def _turns(line: Line, at: int) -> bool:
    """Tell where the sentence goes over from the purpose to what was done there."""
    hit = line.first(at, Trigger)
    return hit is not None and hit[1].kind in _TURNS and hit[0] - at > 1
