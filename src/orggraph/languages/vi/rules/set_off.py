"""The body that a name is part of, set off from it by a comma or in parentheses."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, Item
from orggraph.languages.vi.rules.items import is_mark


def set_off_parent(items: list[Item], index: int, body: Body, *marks: str) -> None:
    """Read "Trưởng phòng Tổ chức cán bộ, Viện Kiểm sát …", "Cục Báo chí (Bộ Thông tin …)".

    After a comma only the body of a post is of the one that follows; between two bodies a
    comma makes a list.
    """
    named = body.name is not None or body.number is not None
    if body.parent is not None or body.place is not None or not named:
        return
    if index + 2 >= len(items) or not is_mark(items[index + 1], *marks):
        return
    if body.name is None and not is_mark(items[index + 1], "("):
        return  # "Đoàn kiểm tra 471, Chính phủ …"
    upper = items[index + 2]
    # "Phó Cục trưởng, Cục H59, …": the body of the post may itself be the one set off
    if not isinstance(upper, Body) or upper.bare or upper is body or "org" not in body.head.takes:
        return
    if upper.head.label != body.head.label:
        body.parent = upper
