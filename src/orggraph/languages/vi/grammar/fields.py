"""Fields of work that name a ministry, a department, a division."""

from __future__ import annotations

from orggraph.languages.vi.entries import FieldOfWork, Head, Post
from orggraph.languages.vi.grammar.line import Line

_SEPARATORS = frozenset({"-", "&", ","})


def field_of_work(line: Line, index: int) -> tuple[int, str] | None:
    """Read a field of the closed list at a token: (end, official spelling), the longest one.

    "Lao động - TB&XH", "LĐTB&XH", "lao động TB&XH" are all one field: between its units any
    separator may stand or none, and each unit may be abbreviated.
    """
    if index >= len(line.tokens) or line.code(index):
        return None
    fields = line.lexicon.fields
    word = line.tokens.word[index]
    best: tuple[int, str] | None = None
    for entry in (*fields.get(line.fold(index), ()), *fields.get(word[0], ())):
        end = _match_units(line, index, entry)
        if end is not None and (best is None or end > best[0]):
            best = end, entry.label
    return None if best is not None and _is_post(line, index, best[0]) else best


def _is_post(line: Line, index: int, end: int) -> bool:
    """Tell the "CT" of "ĐUV CT.MTTQ xã", a post and its body, from the short form of a field."""
    hit = line.first(index, Post)
    after = end + 1 if line.fold(end) == "." else end
    return hit is not None and hit[0] == end and line.first(after, Head) is not None


def _match_units(line: Line, index: int, entry: FieldOfWork) -> int | None:
    at, inside = index, 0  # `inside`: letters already used of an abbreviation like TBXH
    for unit, short in zip(entry.units, entry.abbreviations, strict=True):
        if at > index and inside == 0:
            while line.fold(at) in _SEPARATORS or line.is_mark(at, "and"):
                at += 1
        if at >= len(line.tokens):
            return None
        if inside == 0 and tuple(line.tokens.fold[at : at + len(unit)]) == unit:
            at += len(unit)
            continue
        word = line.tokens.word[at]
        if not (word[0].isupper() and word[inside:].startswith(short)):
            return None
        inside += len(short)
        if inside == len(word):
            at, inside = at + 1, 0
    return at if inside == 0 else None
