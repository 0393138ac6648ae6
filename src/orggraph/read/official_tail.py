"""The end of an official document: who signs, and who gets a copy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orggraph.model import Block, BlockKind, Span
from orggraph.read.cells import Cell
from orggraph.read.page_words import OfficialWords

_FOR = re.compile(r"(?:[^\W\d_]{1,3}|[^\W\d_]/[^\W\d_])(?:\s?[./]\s?|\s)")
_BULLETS = ("-", "+", "*", "•", "–", "−")
_MOST_BETWEEN = 14  # cells from the post to the name
_MOST_NAME = 7  # words of a name with rank and degree
_LEAST_NAME = 2


@dataclass(frozen=True, slots=True)
class Tail:
    """The blocks of the end, and the first and the last line that they take."""

    blocks: tuple[Block, ...]
    first: int
    last: int


def find_tail(text: str, cells: Sequence[Cell], words: OfficialWords) -> Tail | None:
    """Return the end of a document whose text the cells are; None where it is cut off."""
    listed = next((i for i, cell in enumerate(cells) if cell.begins(words.recipients)), None)
    signed = _signature(text, cells, words)
    starts = [i for i in (listed, min(signed, default=None)) if i is not None]
    if len(starts) == 0:
        return None
    at = min(starts)
    blocks: list[Block] = []
    listing = False
    while at < len(cells):
        cell = cells[at]
        listing = listing or at == listed
        if at in signed:
            kind = BlockKind.SIGNATURE
        elif cell.words not in words.signed and _listed(text, cell, listing=listing):
            kind = BlockKind.RECIPIENTS
        elif cell.words in words.signed or at < max(signed, default=0) or at < (listed or 0):
            kind = BlockKind.FURNITURE
        else:
            break
        blocks.append(Block(kind=kind, span=Span(cell.start, cell.end)))
        at += 1
    return Tail(tuple(blocks), cells[min(starts)].line, cells[at - 1].line)


def _listed(text: str, cell: Cell, *, listing: bool) -> bool:
    """Tell an entry of the list of recipients, or the second line of one."""
    return listing and (text[cell.start] in _BULLETS or not cell.upper)


def _signature(text: str, cells: Sequence[Cell], words: OfficialWords) -> set[int]:
    """Return the cells of the signature: for whom, in what post, and the name."""
    for i, cell in enumerate(cells):
        if not _signs(text, cell, words):
            continue
        found = _to_the_name(text, cells, words, i)
        if found is not None:
            return found
    return set()


def _signs(text: str, cell: Cell, words: OfficialWords) -> bool:
    if _FOR.match(text, cell.start) is not None and cell.begins(words.signs):
        return True
    return cell.upper and cell.begins(words.signers)


def _to_the_name(
    text: str, cells: Sequence[Cell], words: OfficialWords, first: int
) -> set[int] | None:
    """Go on from the first line of a signature to the name; None where none follows."""
    found = {first}
    capitals: list[int] = []  # a name that is in capitals too
    for at in range(first + 1, min(len(cells), first + _MOST_BETWEEN)):
        cell = cells[at]
        if _signs(text, cell, words) or cell.words in words.signers:
            found.add(at)
            capitals = []
        elif _is_name(text, cell) and not cell.begins(words.recipients):
            found.update({at, *capitals} if cell.upper else {at})
            if not cell.upper:
                return found
        elif cell.upper:
            found.add(at)
            capitals.append(at)
        elif not (_aside(text, cell) or cell.words in words.signed or _ours(cell, words)):
            break
    return found if len(capitals) > 0 else None


def _aside(text: str, cell: Cell) -> bool:
    """Tell an entry of the recipients that stands between post and name."""
    return text[cell.start] in _BULLETS or text[cell.end - 1] in ";."


def _ours(cell: Cell, words: OfficialWords) -> bool:
    return cell.begins(words.recipients)


def _is_name(text: str, cell: Cell) -> bool:
    """Tell a line that is a name alone: a few words in capitals, of letters alone."""
    parts = text[cell.start : cell.end].replace(".", ". ").split()
    if not _LEAST_NAME <= len(parts) <= _MOST_NAME or cell.upper:
        return False
    return (
        all(part[0].isupper() for part in parts[-2:])
        and all(char.isalpha() or char in ".'’" for part in parts for char in part)
        and text[cell.start].isupper()
        and text[cell.end - 1].isalpha()
    )
