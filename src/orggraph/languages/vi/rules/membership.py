"""Entering a committee, which is membership of it though no post is named."""

from __future__ import annotations

from orggraph.languages.vi.entries import Post
from orggraph.languages.vi.grammar.found import Body, Cue, Item, PostName
from orggraph.languages.vi.rules.items import cue_kind, is_mark

_NEAR = 7  # items from the verb to the committee
_INTO = 4  # tokens of "được chỉ định vào", the longest phrase of its class


def entered_committee(items: list[Item], index: int, body: Body) -> bool:
    """Tell "được chỉ định vào Ban Chấp hành", "bầu vào A, B": a verb of entering stands before."""
    if "members" not in body.head.flags:
        return False
    for item in reversed(items[max(0, index - _NEAR) : index]):
        kind = cue_kind(item)
        if kind in {"join", "elect"} or (kind == "appoint" and _ends_with_into(item)):
            return True
        if not (is_mark(item, ",", "and") or isinstance(item, Body)):
            return False
    return False


def _ends_with_into(item: Item) -> bool:
    return isinstance(item, Cue) and item.end - item.start >= _INTO


def entry_name(body: Body, role: str) -> PostName:
    """Return the post that entering a committee gives."""
    post = Post(role=role, takes="org", body="", label=role, flags=frozenset())
    return PostName(body.start, body.end, post, role, body=body)
