"""A picture too large to read as a map of groups, each with a place for what is in it.

Groups are laid out as boxes of their own, so that the map is as small as it can be. What is in
a group stands around the group's place; where a group is opened, the page makes room for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import log2

from orggraph.view.boxes import FONT_SIZE, box, wrapped
from orggraph.view.communities import Piece, Split, pieces
from orggraph.view.groups import Group, GroupBox
from orggraph.view.layers import Pair, Size
from orggraph.view.layout import Placed
from orggraph.view.model import Node

_HEADER = 60  # above what is in an open group: its own box
_MARGIN = 40  # around what is in an open group
_LARGER = 1.6  # how much the font of a group grows with each doubling of its members
_LARGEST = 26

Place = Callable[[Mapping[str, Size], Sequence[Pair]], Placed]


def folded(
    nodes: Mapping[str, Node],
    sizes: Mapping[str, Size],
    pairs: Sequence[Pair],
    place: Place,
    split: Split,
) -> tuple[Placed, tuple[Group, ...]]:
    """Return where each node stands, and the groups, each folded.

    A node in a group stands where it is when its group alone is open. `pairs` are (upper,
    lower); `place` lays out boxes, `split` tells what belongs together in a large part.
    """
    found = pieces({n: (node.kind, node.label) for n, node in nodes.items()}, pairs, split)
    stands_in = {member: i for i, piece in enumerate(found) for member in piece.members}
    units: dict[str, Size] = {n: sizes[n] for n in nodes if n not in stands_in}
    fonts = [_font(piece) for piece in found]
    for piece, font in zip(found, fonts, strict=True):
        units[_unit(piece)] = _box(_words(piece, nodes), font)
    unit_of = {n: _unit(found[stands_in[n]]) if n in stands_in else n for n in nodes}
    between = [(unit_of[a], unit_of[b]) for a, b in pairs if unit_of[a] != unit_of[b]]
    placed = place(units, between)
    within: list[list[Pair]] = [[] for _ in found]
    for a, b in pairs:
        if a in stands_in and stands_in[a] == stands_in.get(b):
            within[stands_in[a]].append((a, b))
    places = {n: placed[n] for n in units if n in nodes}
    groups = []
    for piece, font, inside in zip(found, fonts, within, strict=True):
        unit = _unit(piece)
        room, around = _room({n: sizes[n] for n in piece.members}, inside, place)
        x, y = placed[unit]
        places |= {n: (x + dx, y + dy) for n, (dx, dy) in around.items()}
        kept = GroupBox(
            x=x,
            y=y,
            width=units[unit][0],
            height=units[unit][1],
            font=font,
            label="\n".join(_words(piece, nodes)),
            title=_title(piece, nodes),
            kind=nodes[piece.center].kind,
            room=room,
        )
        groups.append(Group(id=unit, members=piece.members, box=kept, folded=True))
    return places, tuple(groups)


def _room(sizes: Mapping[str, Size], pairs: Sequence[Pair], place: Place) -> tuple[Size, Placed]:
    """Return how much room the members of a group take, and where in it each stands."""
    placed = place(sizes, pairs)
    left = min(x - sizes[n][0] // 2 for n, (x, _) in placed.items())
    top = min(y - sizes[n][1] // 2 for n, (_, y) in placed.items())
    width = max(x + sizes[n][0] // 2 for n, (x, _) in placed.items()) - left
    height = max(y + sizes[n][1] // 2 for n, (_, y) in placed.items()) - top
    dx, dy = left + width // 2, top + height // 2 - _HEADER // 2
    around = {n: (x - dx, y - dy) for n, (x, y) in placed.items()}
    return (width + 2 * _MARGIN, height + _HEADER + 2 * _MARGIN), around


def _unit(piece: Piece) -> str:
    return f"group {piece.center}"


def _font(piece: Piece) -> int:
    if piece.parts > 1:
        return FONT_SIZE
    return round(min(FONT_SIZE + _LARGER * max(log2(len(piece.members) / 12), 0), _LARGEST))


def _words(piece: Piece, nodes: Mapping[str, Node]) -> list[str]:
    """Return the lines in a group's box: its center, or the first and the last of its parts."""
    first, last = nodes[piece.center].label, nodes[piece.last].label
    if piece.parts == 1:
        return wrapped(first, lines=3)
    return [*wrapped(first, lines=1), "…", *wrapped(last, lines=1)]


def _title(piece: Piece, nodes: Mapping[str, Node]) -> str:
    names = [nodes[piece.center].label, nodes[piece.last].label]
    return names[0] if piece.parts == 1 else " … ".join(names)


def _box(words: list[str], font: int) -> Size:
    width, height = box(words)
    return (width * font // FONT_SIZE, height * font // FONT_SIZE)
