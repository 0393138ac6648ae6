"""The body that a name is part of, set off from it by a comma or in parentheses."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, Item
from orggraph.languages.vi.reading.institutions import Institutions
from orggraph.languages.vi.rules.items import is_mark, is_plain

_LONGEST_SHORT = 4  # items of an abbreviation in parentheses


def set_off_parent(
    items: list[Item], index: int, body: Body, institutions: Institutions, *, of_post: bool = False
) -> None:
    """Read "Trưởng phòng Tổ chức cán bộ, Viện Kiểm sát …", "Cục Báo chí (Bộ Thông tin …)".

    After a comma only the body of a post is of the one that follows, or a division of the
    institution that has such ones; between two other bodies a comma makes a list.
    """
    whole_name = len(body.head.under) > 0 and not {"field", "name"} & set(body.head.takes)
    named = body.name is not None or body.number is not None or whole_name
    if body.parent is not None or body.place is not None or not named or index + 2 >= len(items):
        return
    at = _after_short_form(items, index + 1)
    opens = is_mark(items[at], "(")
    if body.name is None and not opens and not whole_name:
        return  # "Đoàn kiểm tra 471, Chính phủ …"
    if is_mark(items[at], "(", ",", "-"):
        at += 1
    elif at == index + 1:
        return
    upper = items[at] if at < len(items) else None
    # "Phó Cục trưởng, Cục H59, …": the body of the post may itself be the one set off
    if not isinstance(upper, Body) or upper.bare or upper is body or "org" not in body.head.takes:
        return
    comma = is_mark(items[at - 1], ",")
    divided = upper.head.label in body.head.under and institutions.may_have(upper, body)
    if (opens or divided or (of_post and comma)) and upper.head.label != body.head.label:
        body.parent = upper


def _after_short_form(items: list[Item], at: int) -> int:
    """Step over "(PC45)" behind a name; what does not stand so is left where it is."""
    if not is_mark(items[at], "("):
        return at
    for end in range(at + 1, min(at + _LONGEST_SHORT, len(items) - 1)):
        item = items[end]
        if is_mark(item, ")"):
            return end + 1
        if not (is_plain(item) or (isinstance(item, Body) and item.bare)):
            break
    return at
