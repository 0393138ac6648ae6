"""Boxes as nested trees: what is below a box stands under it, in as many rows as it takes.

A structure is nearly a tree, with many more bodies than levels. In strict layers it becomes a
band that no screen shows in a readable size; here each subtree is packed like a paragraph. A
gutter below each superior keeps the way to the lower rows free for lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from orggraph.view.layers import ASPECT, GAP, Pair, Point, Size, cost_of, layers

_GUTTER = 34
_BELOW = 46  # between a superior and the first row below it
_ROW_GAP = 26
_STEPS = 14
_ASPECTS = (0.4, 0.6, 0.8, 1.0, 1.3, 1.7, 2.2)  # of subtrees: each is tried


@dataclass(slots=True)
class _Block:
    """A subtree as a rectangle around its root: extents to the left, the right and down.

    `places` are the centers of the roots of the subtrees in it, from the root's upper middle.
    """

    root: str
    left: float
    right: float
    height: float
    places: list[tuple[_Block, float, float]] = field(default_factory=list)

    @property
    def width(self) -> float:
        return self.left + self.right


_Row = list[_Block]


def nested(sizes: Mapping[str, Size], pairs: Sequence[Pair]) -> dict[str, Point] | None:
    """Return the centers of the boxes of one connected part; no two overlap.

    None when some superior would stand below what it is above in a second line of command:
    only strict layers show such a structure.
    """
    layer_of = layers(sizes, pairs, tight=False)
    strict = sorted({(up, low) for up, low in pairs if layer_of[up] < layer_of[low]})
    above: dict[str, str] = {}
    for up, low in strict:
        if low not in above or layer_of[up] > layer_of[above[low]]:
            above[low] = up
    roots = sorted(set(sizes) - set(above))
    beside = _beside(roots, above, strict)
    best: dict[str, Point] | None = None
    for aspect in _ASPECTS:
        tops = _blocks(sizes, above, beside, aspect)
        placed = _side_by_side(tops, sizes, strict)
        if placed is not None and (best is None or cost_of(placed, sizes) < cost_of(best, sizes)):
            best = placed
    return best


def _beside(roots: list[str], above: Mapping[str, str], strict: list[Pair]) -> dict[str, str]:
    """Return beside which box of another tree a root stands.

    A root that is the second superior of something in another tree stands beside the first
    superior of that: near to it, and not below it.
    """
    home = {root: root for root in roots}

    def tree_of(node: str) -> str:
        while node in above:
            node = above[node]
        while home[node] != node:
            node = home[node]
        return node

    beside: dict[str, str] = {}
    for up, low in strict:
        first = above[low]
        if up in home and home[up] == up and first in above and tree_of(first) != up:
            beside[up] = first
            home[up] = tree_of(first)
    return beside


def _blocks(
    sizes: Mapping[str, Size], above: Mapping[str, str], beside: Mapping[str, str], aspect: float
) -> _Row:
    """Return the highest subtrees, with all that is in them."""
    below: dict[str | None, list[str]] = {}
    for node in sorted(sizes):
        near = beside.get(node)
        below.setdefault(above.get(node) if near is None else above[near], []).append(node)
    order: list[str] = list(below[None])
    for node in order:  # grows while it is read: every node after its superior
        order.extend(below.get(node, ()))
    blocks: dict[str, _Block] = {}
    for node in reversed(order):
        items = [blocks[child] for child in below.get(node, ())]
        blocks[node] = _over(node, sizes[node], _together(items, beside), aspect)
    return [blocks[node] for node in below[None]]


def _together(items: _Row, beside: Mapping[str, str]) -> _Row:
    """Return the items in the order of their heights, each root next to what it stands beside.

    Flat ones come first: rows of one height leave no holes, and people stand by their body.
    """
    heights = {item.root: item.height for item in items}

    def place(item: _Block) -> tuple[float, str, float, str]:
        anchor = beside.get(item.root, item.root)
        return (heights.get(anchor, item.height), anchor, item.height, item.root)

    return sorted(items, key=place)


def _side_by_side(
    tops: _Row, sizes: Mapping[str, Size], strict: list[Pair]
) -> dict[str, Point] | None:
    """Return the best way to place the highest subtrees that keeps superiors above."""
    tops = sorted(tops, key=lambda block: (-block.height, block.root))
    for rows in _by_cost(tops, lambda rows: _size_of(rows, 0), ASPECT):
        placed = _placed(rows, sizes)
        if all(placed[up][1] < placed[low][1] for up, low in strict):
            return placed
    return None


def _over(node: str, size: Size, items: _Row, aspect: float) -> _Block:
    """Return the subtree of a box: itself, and the subtrees below it in rows."""
    width, height = size
    block = _Block(node, width / 2, width / 2, height)
    if len(items) == 0:
        return block
    rows = next(_by_cost(items, lambda rows: _size_of(rows, height + _BELOW), aspect))
    top = float(height + _BELOW)
    for i, row in enumerate(rows):
        for item, x in _in_row(row, last=i == len(rows) - 1):
            block.places.append((item, x, top))
            block.left = max(block.left, item.left - x)
            block.right = max(block.right, item.right + x)
        block.height = top + max(item.height for item in row)
        top = block.height + _ROW_GAP
    return block


def _by_cost(
    items: _Row, size_of: Callable[[list[_Row]], tuple[float, float]], aspect: float
) -> Iterator[list[_Row]]:
    """Yield ways to stand the items in rows, first the one nearest to the aspect."""
    total = sum(item.width + GAP for item in items)
    widest = max(item.width for item in items)
    ways: list[tuple[float, list[_Row]]] = []
    for step in range(_STEPS):
        rows = _rows(items, max(total * 0.82**step, widest))
        width, height = size_of(rows)
        ways.append((max(width / aspect, height), rows))
    ways.sort(key=lambda way: way[0])
    return (rows for _, rows in ways)


def _rows(items: _Row, most: float) -> list[_Row]:
    """Return the items in rows at most so wide, but of two at the least.

    One alone in its row, right below the superior and above the next, would look like a rung
    of a ladder, as if it were the superior of the next.
    """
    rows: list[_Row] = [[]]
    width = 0.0
    for item in items:
        if len(rows[-1]) > 1 and width + item.width > most + 1:
            rows.append([])
            width = 0.0
        rows[-1].append(item)
        width += item.width + GAP
    return rows


def _size_of(rows: list[_Row], above: float) -> tuple[float, float]:
    width = max(sum(item.width + GAP for item in row) for row in rows) + _GUTTER
    height = sum(max(item.height for item in row) + _ROW_GAP for row in rows)
    return (width, above + height)


def _in_row(row: _Row, *, last: bool) -> Iterator[tuple[_Block, float]]:
    """Yield where the root of each block stands, 0 being below the superior.

    Rows other than the last leave a gutter there, between two of their blocks.
    """
    total = sum(item.width for item in row) + GAP * (len(row) - 1)
    x = -total / 2
    if not last and len(row) > 1:
        ends = [x]
        for item in row:
            ends.append(ends[-1] + item.width + GAP)
        split = min(range(1, len(row)), key=lambda i: (abs(ends[i] - GAP / 2), i))
        x -= ends[split] - GAP / 2
    else:
        split = len(row)
    wider = (_GUTTER - GAP) / 2
    for i, item in enumerate(row):
        aside = 0.0 if split == len(row) else (-wider if i < split else wider)
        yield item, x + item.left + aside
        x += item.width + GAP


def _placed(rows: list[_Row], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Return the centers of all boxes, given the rows of the highest ones."""
    placed: dict[str, Point] = {}
    waiting: list[tuple[_Block, float, float]] = []
    top = 0.0
    for row in rows:
        waiting += [(item, x, top) for item, x in _in_row(row, last=True)]
        top += max(item.height for item in row) + 2 * _ROW_GAP
    while len(waiting) > 0:
        block, x, y = waiting.pop()
        placed[block.root] = (x, y + sizes[block.root][1] / 2)
        waiting += [(item, x + dx, y + dy) for item, dx, dy in block.places]
    return placed
