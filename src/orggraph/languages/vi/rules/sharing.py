"""Heads and tails that names side by side share."""

from __future__ import annotations

from collections.abc import Iterator

from orggraph.languages.vi.grammar.found import Body, Item, Place
from orggraph.languages.vi.rules.items import body_of, cue_kind, is_mark, is_plain

_MOST_SHARING = 8  # names in a list
_NEAR = 8  # items from one name to the next


def shared_tail(items: list[Item], index: int, body: Body) -> Body | None:
    """Return the body to the right whose tail a body without parent and place may share.

    "Ban Chấp hành, Ban Thường vụ Quận ủy X": both are of the Quận ủy. "Ban Thường vụ Tỉnh ủy,
    Chủ tịch UBND tỉnh X": of the Tỉnh ủy of X.
    """
    whole = body
    while whole.parent is not None:
        whole = whole.parent
    if whole is not body and (whole.head.unit is None or not whole.bare):
        return None
    if whole.place is not None or "alone" in whole.head.flags:
        return None
    at: int | None = index
    for _ in range(_MOST_SHARING):
        at = _joined_after(items, at, index) if at is not None else None
        other = body_of(items[at]) if at is not None else None
        if other is None:
            return None
        alone = "alone" in other.head.flags and other.head.kind != "CentralPartyOrgan"
        named = other.parent is not None or other.place is not None or other.name is not None
        if named or alone:
            return other
    return None


def _joined_after(items: list[Item], at: int, index: int) -> int | None:
    """Return the next name after a comma, a dash or "và", over plain words."""
    if at + 2 >= len(items) or not is_mark(items[at + 1], ",", "and", "-"):
        return None
    at += 2
    while at < len(items) and (is_plain(items[at]) or cue_kind(items[at]) in {"begin", "hold"}):
        if at - index > _NEAR:
            return None
        at += 1
    return at if at < len(items) else None


def same_of_other_places(items: list[Item], index: int, body: Body) -> Iterator[Body]:
    """Read "UBND tỉnh Quảng Trị, Khánh Hòa": the head is shared by the places that follow."""
    first = body.place
    if first is None or not first.said:
        return
    for at in range(index + 1, len(items) - 1, 2):
        other = items[at + 1]
        if not is_mark(items[at], ",", "and") or not isinstance(other, Place):
            return
        if other.said or other.level != first.level:
            return
        if at + 2 < len(items) and is_mark(items[at + 2], ":", ""):
            return  # the place goes with what follows: "…, Khánh Hòa: …"
        place = Place(other.start, other.end, first.unit, other.name, other.level, said=True)
        yield Body(other.start, other.end, body.head, name=body.name, place=place)
