"""Bodies of one head that share it: "các Bộ: Tài chính, Xây dựng và Y tế"."""

from __future__ import annotations

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.fields import field_of_work
from orggraph.languages.vi.grammar.found import Body
from orggraph.languages.vi.grammar.line import Line

_LONGEST = 4  # tokens of the rest of a name


def bodies_of_fields(line: Line, index: int) -> list[Body]:
    """Read several bodies after their common head, each by its field of work."""
    hit = line.first(index, Head) if line.is_word(index - 1, "plural") else None
    if hit is None or "field" not in hit[1].takes:
        return []
    at, head = hit
    if line.fold(at) == ":":
        at += 1
    found: list[Body] = []
    start = index
    while line.cap(at):
        read = _of_field(line, start, at, head)
        other = body(line, at)
        if read is None or (other is not None and other.end > read.end):
            break
        found.append(read)
        if not (line.fold(read.end) == "," or line.is_word(read.end, "and")):
            break
        start = at = read.end + 1
    return found if len(found) > 1 else []


def _of_field(line: Line, start: int, at: int, head: Head) -> Body | None:
    """Read the field of one body, or the rest of a name that is a head whole ("Quốc phòng")."""
    for end in range(at + _LONGEST, at, -1):
        if end <= len(line.tokens):
            whole = line.lexicon.heads.get(f"{head.label} {line.tokens.spelled(at, end)}")
            if whole is not None:
                return Body(start, end, whole)
    read = field_of_work(line, at)
    return None if read is None else Body(start, read[0], head, name=read[1])
