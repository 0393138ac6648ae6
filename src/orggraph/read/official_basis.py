"""Where the text of an official document begins: the basis on which it is issued."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.read.cells import Cell
from orggraph.read.page_words import OfficialWords


def based(cells: Sequence[Cell], opening: int, words: OfficialWords) -> bool:
    """Tell whether the text begins with its basis."""
    if opening >= len(cells):
        return False
    return cells[opening].begins(words.basis) or broken(cells, opening, words.basis)


def enacted(cells: Sequence[Cell], opening: int, words: OfficialWords) -> bool:
    """Tell a basis that "QUYẾT ĐỊNH:" in capitals follows, which may be broken over two lines."""
    if not based(cells, opening, words):
        return False
    for one, other in zip(cells[opening:], [*cells[opening + 1 :], None], strict=False):
        joined = one.words if other is None else f"{one.words} {other.words}"
        if one.upper and not {one.words, joined}.isdisjoint(words.enacting):
            return True
    return False


def broken(cells: Sequence[Cell], i: int, phrases: frozenset[str]) -> bool:
    """Tell "Căn / cứ vào Điều 91": an opening broken after its first word."""
    if i + 1 >= len(cells) or " " in cells[i].words:
        return False
    joined = f"{cells[i].words} {cells[i + 1].words} "
    return any(joined.startswith(f"{phrase} ") for phrase in phrases)
