"""Names of events with what they are for: "hội nghị triển khai Quyết định …", "Lễ công bố …"."""

from __future__ import annotations

from orggraph.languages.vi.entries import Trigger
from orggraph.languages.vi.grammar.documents import document
from orggraph.languages.vi.grammar.events import PURPOSES, event_core
from orggraph.languages.vi.grammar.found import EventName
from orggraph.languages.vi.grammar.line import Line

_LONGEST = 24  # tokens
_STOPS = frozenset({".", ";", ":", ",", "!", "?", "(", ")", "“", "”", '"'})
_TURNS = frozenset({"hold-event", "chair", "speak", "say", "hold", "begin"})


def event(line: Line, index: int) -> EventName | None:
    """Read a name of an event at a token."""
    found = event_core(line, index)
    if found is not None and found.kind.kind != "Congress" and found.ordinal is None:
        _purpose(line, found)
    return found


def _purpose(line: Line, found: EventName) -> None:
    """Take in the purpose, and the documents that it names."""
    hit = line.first(found.end, Trigger)
    opened = hit is not None and hit[1].kind in PURPOSES
    if not opened and "purpose" not in found.kind.flags:
        return
    end = _end(line, hit[0] if hit is not None and opened else found.end, found)
    if end > found.end:
        found.purpose = (found.end, end)


def _end(line: Line, start: int, found: EventName) -> int:
    end = start
    while end < min(len(line.tokens), start + _LONGEST):
        if line.tokens.fold[end] in _STOPS and not line.inner_stop(end):
            break
        read = document(line, end)
        if read is not None:
            found.documents.append(read)
            end = max(read.end, read.subject[1] if read.subject is not None else 0)
            if not line.is_word(end, "and"):
                break
        elif end > start and _turns(line, end):
            break
        end += 1
    while end > start and (line.is_word(end - 1, "and") or line.tokens.fold[end - 1] == ","):
        end -= 1
    return end


def _turns(line: Line, at: int) -> bool:
    """Tell where the sentence goes over from the purpose to what was done there."""
    hit = line.first(at, Trigger)
    return hit is not None and hit[1].kind in _TURNS and hit[0] - at > 1
