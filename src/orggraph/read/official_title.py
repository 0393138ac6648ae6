"""The title of an official document, and the line below it that says who decides."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.read.cells import Cell
from orggraph.read.official_text import opens
from orggraph.read.page_words import OfficialWords

_MOST_TITLE = 14  # lines of a title


def read_title(
    text: str,
    cells: Sequence[Cell],
    kind: int,
    words: OfficialWords,
    names: Sequence[Cell],
    *,
    based: bool,
) -> tuple[int, int]:
    """Return where the title ends that begins with `kind` cells, and where who decides ends.

    `names` are the lines of the letterhead; `based` tells that a basis follows.
    """
    enacts = based and " ".join(cell.words for cell in cells[:kind]) in words.enacting
    last = min(len(cells), kind + _MOST_TITLE)
    decides = _who_decides(cells, words, names, kind, last) if enacts else last
    at = kind
    while at < decides and _belongs(text, cells, words, at, kind, based=based):
        at += 1
    end = at
    while enacts and at < last and (cells[at].upper or text[cells[at].start] == "("):
        at += 1
    return end, at


def _belongs(
    text: str, cells: Sequence[Cell], words: OfficialWords, at: int, first: int, *, based: bool
) -> bool:
    """Tell whether a cell goes on with the title: its first line, or one that it was broken at.

    `based` tells that a basis follows, so that no text stands between it and the title.
    """
    before, cell = cells[at - 1], cells[at]
    if at == first or cell.begins(words.about):
        return True
    adjoining = "\n\n" not in text[before.end : cell.start]
    together = before.upper == cell.upper and (based or cell.upper)
    item = opens(text[cell.start : cell.end], words)
    return (adjoining and together) or not (text[cell.start].isupper() or item)


def _who_decides(
    cells: Sequence[Cell], words: OfficialWords, names: Sequence[Cell], first: int, last: int
) -> int:
    """Return the line in capitals before the basis that names who decides; `last` without one."""
    known = {" ".join(cell.words.split()[:3]) for cell in names if cell.upper}
    for at in range(last - 1, first - 1, -1):
        cell = cells[at]
        if cell.upper and (cell.begins(words.signers) or cell.begins(known)):
            return at
    return last
