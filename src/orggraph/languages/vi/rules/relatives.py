"""People named only to say whose relatives others are: "chị ông A", "em trai Bí thư B"."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.grammar.found import Cue, Item, Person, Place, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.rules.items import cue_kind, is_mark

_LONGEST = 3  # tokens of a word for a relative


def kin_before(line: Line, start: int) -> int | None:
    """Return where the word for a relative begins that stands right before a token."""
    if line.is_word(start - 1, "of"):
        start -= 1
    for length in range(_LONGEST, 0, -1):
        if start >= length and line.word_end(start - length, "kin") == start:
            return start - length
    return None


def relative_of(line: Line, items: Sequence[Item], index: int) -> int | None:
    """Return where the phrase begins that names the person at `index` for a relative of theirs."""
    return kin_before(line, titled_start(items, index))


def titled_start(items: Sequence[Item], index: int) -> int:
    """Return where the posts begin that stand before the person at `index`: "Bí thư X | B"."""
    start = items[index].start
    for item in reversed(items[:index]):
        if not isinstance(item, PostName | Place) or item.end != start:
            break
        start = item.start
    return start


def is_set_off(items: Sequence[Item], start: int) -> bool:
    """Tell "bà B, vợ ông A, …" and "là vợ ông A" from "vợ ông A …", who is told of herself."""
    before = [item for item in items if item.end <= start]
    if len(before) == 0:
        return False
    return isinstance(before[-1], Cue | Person) or is_mark(before[-1], ",", "(", "-", "–")


def told_of_further(items: Sequence[Item], index: int) -> bool:
    """Tell "em của bà B hiện nay là Bí thư": without a comma the verb is of the one named last."""
    following = items[index + 1] if index + 1 < len(items) else None
    if following is None or following.start != items[index].end:
        return False
    return cue_kind(following) in {"now", "later", "past"}
