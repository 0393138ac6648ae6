"""Whom an event is with or about, and where voters are met."""

from __future__ import annotations

from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.found import EventName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.people import person
from orggraph.languages.vi.grammar.places import place


def read_about(line: Line, found: EventName) -> bool:
    """Read "kiểm tra khi có dấu hiệu vi phạm | đối với ông A"; without it there is no event."""
    start = line.word_end(found.end, "against")
    if start is None:
        return False
    other = person(line, start) or body(line, start)
    if other is None:
        return False
    found.other = start
    found.purpose = (found.end, other.end)
    return True


def read_guest(line: Line, found: EventName) -> None:
    """Read whom a working meeting is with: "buổi làm việc | với BODY"."""
    start = line.word_end(found.end, "meeting_with")
    if start is not None and body(line, start) is not None:
        found.other = start


def read_voters(line: Line, found: EventName) -> None:
    """Read where voters are met: "buổi tiếp xúc cử tri | quận Lê Chân, Kiến An"."""
    end = places_end(line, line.word_end(found.end, "voters_at") or found.end)
    if end is not None:
        found.purpose = (found.end, end)


def places_end(line: Line, start: int) -> int | None:
    """Return the end of the places listed at a token, None when none is named there."""
    end, at = None, start
    while True:
        read = place(line, at)
        if read is None or read.name is None:
            return end
        end = at = read.end
        if line.fold(at) == "," or line.is_word(at, "and"):
            at += 1
