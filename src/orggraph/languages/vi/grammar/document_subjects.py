"""What a document is about: "về việc …" after its name, as far as the clause goes."""

from __future__ import annotations

from orggraph.languages.vi.entries import Head, Post, Trigger
from orggraph.languages.vi.grammar.found import DocumentName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.people import person

_LONGEST = 40  # tokens
_GIVES = frozenset({"issue", "announce", "sign", "receive"})
_QUOTES = frozenset({"“", '"'})
_STOPS = frozenset({".", ";", ":", "!", "?", "(", "”", "“", '"'})


def subject(line: Line, found: DocumentName) -> tuple[int, int] | None:
    """Return the tokens of what a document is about, without the word that opens them."""
    start = line.word_end(found.end, "about")
    if start is None and found.kind.kind == "Report" and len(found.issuers) > 0:
        hit = line.first(found.end, Trigger)
        start = found.end if hit is not None and hit[1].kind == "propose" else None
    if start is None and _acts(line, found):
        start = found.end
    if start is None:
        return None
    end = start
    while end < min(len(line.tokens), start + _LONGEST) and not _ends(line, start, end):
        end += 1
    return (start, end) if end > start else None


def _acts(line: Line, found: DocumentName) -> bool:
    """Tell whether a document is told by what it does: "quyết định kỷ luật ông A".

    "BODY quyết định kỷ luật" is a verb: the noun has its issuer after it, or is given, sent,
    signed by the word before it. Decisions on staff are one each only where they name somebody:
    "các quyết định bổ nhiệm", "quyết định điều động 6 cán bộ" are several.
    """
    opens = line.word_end(found.end, "acts")
    if "acts" not in found.kind.flags or opens is None:
        return False
    if len(found.issuers) > 0:
        return True
    names = found.kind.kind != "Decision" or _names_somebody(line, opens)
    return found.bare and names and _is_given(line, found.start)


def _names_somebody(line: Line, at: int) -> bool:
    """Tell "… ông A", "… đối với ông A" after the verb of a decision."""
    hit = line.first(at, Trigger)
    if hit is not None and hit[1].kind == "concerning":
        at = hit[0]
    return person(line, at) is not None


def _is_given(line: Line, at: int) -> bool:
    return any(
        hit.end == at and isinstance(hit.value, Trigger) and hit.value.kind in _GIVES
        for back in range(max(0, at - 3), at)
        for hit in line.hits(back)
    )


def _ends(line: Line, start: int, at: int) -> bool:
    word = line.tokens.fold[at]
    opening_quote = word in _QUOTES and at == start
    if word in _STOPS and not opening_quote and not line.inner_stop(at):
        return True
    return (word == "," and _new_clause(line, at + 1)) or _turns(line, at)


def _new_clause(line: Line, at: int) -> bool:
    """After a comma a date, a body or a post in capitals begins something else."""
    if line.is_word(at, "day_part") or line.is_word(at, "day") or line.is_word(at, "former"):
        return True
    if not line.cap(at) or _lists_bodies(line, at - 1):
        return False
    return any(isinstance(hit.value, Head | Post) for hit in line.hits(at))


def _lists_bodies(line: Line, comma: int) -> bool:
    """Tell whether a body ends at the comma, so that the next one goes on with a list."""
    return any(
        hit.end == comma and isinstance(hit.value, Head)
        for back in range(max(0, comma - 4), comma)
        for hit in line.hits(back)
    )


def _turns(line: Line, at: int) -> bool:
    """Tell where the subject of a personnel decision goes over to the post ("… giữ chức …")."""
    hit = line.first(at, Trigger)
    return hit is not None and hit[1].kind in {"hold", "begin"} and hit[0] - at > 1
