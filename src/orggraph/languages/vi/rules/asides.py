"""What stands between a post and its person and says nothing of either: asides, days of birth."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Cue, DateName, Item, Person, Place, PostName
from orggraph.languages.vi.rules.items import is_mark, is_plain

_LONGEST_ASIDE = 8  # items of a term or a parenthesis
_LONGEST_SHORT = 6  # items of an abbreviation in parentheses
_MOST_BIRTH = 2  # words before the day of birth


def over_short_form(items: list[Item], at: int) -> int:
    """Step back over "(KH-ĐT)" in "Bộ trưởng Bộ Kế hoạch và Đầu tư (KH-ĐT) | PERSON"."""
    if not is_mark(items[at], ")"):
        return at
    for start in range(at - 1, max(0, at - _LONGEST_SHORT), -1):
        if is_mark(items[start], "("):
            return start - 1 if isinstance(items[start - 1], PostName) else at
        if isinstance(items[start], Person | PostName | Cue | DateName):
            break
    return at


def over_unit(items: list[Item], at: int) -> int:
    """Step back over the place that is the body of a post: "Chủ tịch | huyện X | PERSON"."""
    post = items[at - 1] if at > 0 else None
    unit = items[at]
    if not (isinstance(post, PostName) and post.body is not None and isinstance(unit, Place)):
        return at
    return at - 1 if post.body.place is unit else at


def skip_aside(items: list[Item], at: int) -> int:
    """Step over "(bìa trái)", "(1960)" after a name."""
    if at < len(items) and is_mark(items[at], "("):
        for end in range(at + 1, min(at + _LONGEST_ASIDE, len(items))):
            if isinstance(items[end], PostName):
                return at
            if is_mark(items[end], ")"):
                return end + 1
    return at


def skip_birth(items: list[Item], at: int) -> int:
    """Step over ", sinh ngày 02/3/1970" before the comma that sets off the posts."""
    if at >= len(items) or not is_mark(items[at], ","):
        return at
    end = at + 1
    while end < len(items) and end - at <= _MOST_BIRTH and is_mark(items[end], ""):
        end += 1
    born = end > at + 1 and end + 1 < len(items) and isinstance(items[end], DateName)
    return end + 1 if born and is_mark(items[end + 1], ",") else at


def skip_born(items: list[Item], at: int) -> int:
    """Step from the parenthesis of "(SN 1970, nguyên Giám đốc …)" to the comma in it."""
    if not is_mark(items[at], "("):
        return at
    for end in range(at + 1, min(at + _LONGEST_ASIDE, len(items) - 1)):
        if is_mark(items[end], ",") and isinstance(items[end + 1], PostName):
            return end
        if not (is_plain(items[end]) or isinstance(items[end], DateName)):
            return at
    return at
