"""What folds into what: the boxes below a box, as a reader of the picture sees them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orggraph.view.layers import Pair

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupBox:
    """The box that a group without an anchor folds into, and the room it takes when open.

    `label` holds its lines, `title` its whole name; `kind` gives it its color.
    """

    x: int
    y: int
    width: int
    height: int
    font: int
    label: str
    title: str
    kind: str
    room: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Boxes that may stand folded into one.

    `members` are the boxes directly in it; one of them may be the anchor of a group of its
    own, whose `parent` is this one. A group with an anchor folds into that box; one without
    has a box of its own, around which its members stand when it is open.
    """

    id: str
    members: tuple[str, ...]
    anchor: str | None = None
    parent: str | None = None
    box: GroupBox | None = None
    folded: bool = False  # as the page opens


def trees(places: Mapping[str, Place], pairs: Sequence[Pair]) -> tuple[Group, ...]:
    """Return a group for each box that has others below it; `pairs` are (upper, lower).

    A box below several belongs to the nearest of those that stand higher in the picture, so
    nothing can fold into itself.
    """
    upper_of: dict[str, str] = {}
    for lower, uppers in _uppers(places, pairs).items():
        upper_of[lower] = min(uppers, key=lambda upper: (_far(places, upper, lower), upper))
    members: dict[str, list[str]] = {}
    for lower in sorted(upper_of):
        members.setdefault(upper_of[lower], []).append(lower)
    return tuple(
        Group(id=anchor, anchor=anchor, members=tuple(below), parent=upper_of.get(anchor))
        for anchor, below in sorted(members.items())
    )


def _uppers(places: Mapping[str, Place], pairs: Iterable[Pair]) -> dict[str, list[str]]:
    uppers: dict[str, list[str]] = {}
    for upper, lower in sorted(set(pairs)):
        if places[upper][1] < places[lower][1]:
            uppers.setdefault(lower, []).append(upper)
    return uppers


def _far(places: Mapping[str, Place], one: str, other: str) -> int:
    """Return the square of the distance."""
    return (places[one][0] - places[other][0]) ** 2 + (places[one][1] - places[other][1]) ** 2
