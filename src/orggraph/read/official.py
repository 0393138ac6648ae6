"""Official documents: decisions, plans, resolutions, letters, known by their form.

Decree 30/2020/NĐ-CP (the state) and Guideline 36-HD/VPTW (the Party) say which parts such a
document has and where they stand: letterhead, kind and subject, basis, text, recipients,
signature. Converted to plain text the two columns of head and end come in either order, and
names are broken over lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orggraph.model import Block, BlockKind, Span
from orggraph.read.cells import Cell, cells
from orggraph.read.dateline import date_in_words
from orggraph.read.official_head import Head, find_head
from orggraph.read.official_tail import find_tail
from orggraph.read.official_text import text_blocks
from orggraph.read.page_words import PageWords
from orggraph.read.paragraphs import Line
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_OPENING = 12  # characters of a line that are looked at first
_MOST_CELLS = 4  # of a row
_TOP = 80  # lines among which the head stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """An official document: its blocks, and the lines above and below that are none of it."""

    above: list[Line]
    blocks: tuple[Block, ...]
    below: list[Line]
    title: str | None
    issued: PartialDate | None


def official(text: str, lines: Sequence[Line], words: PageWords) -> Official | None:
    """Return the parts of an official document; None for an article."""
    if not any(_capitals(text, line) for line in lines[:_TOP]):
        return None  # most articles; the rest of this costs as much as all else about them
    top = list(cells(text, lines[:_TOP], words.official))
    head = find_head(text, top, words.official)
    if head is None:
        return None
    start = top[head.body].line if head.body < len(top) else min(_TOP, len(lines))
    rest = [cell for cell in cells(text, lines[start:], words.official, start) if not cell.prose]
    tail = find_tail(text, rest, words.official)
    stop = len(lines) if tail is None else tail.first
    blocks = [
        *_told_above(text, top[: head.first], words),
        *head.blocks(text),
        *text_blocks(text, lines[start:stop], words.official),
        *(() if tail is None else tail.blocks),
    ]
    above = top[head.first].line if head.first < len(top) else 0
    return Official(
        above=_untold(lines[:above], blocks),
        blocks=tuple(blocks),
        below=[] if tail is None else list(lines[tail.last + 1 :]),
        title=_title(text, head),
        issued=_issued(text, head, words),
    )


def _capitals(text: str, line: Line) -> bool:
    """Tell whether a line, or a cell of a row, begins in capitals."""
    cells = text[line.start : line.end].split("|", _MOST_CELLS)
    return any(cell.strip()[:_OPENING].isupper() for cell in cells)


def _told_above(text: str, above: Sequence[Cell], words: PageWords) -> list[Block]:
    """Return what a page tells of a document in a table above it; of that, who signs is read."""
    pattern = _signer(words.official.signer_label)
    found: list[Block] = []
    for line in dict.fromkeys(cell.line for cell in above):
        row = [cell for cell in above if cell.line == line]
        if not row[0].begins(words.official.labels):
            continue
        span = Span(row[0].start, row[-1].end)
        signer = pattern.search(text, span.start, span.end)
        if signer is None:
            found.append(Block(kind=BlockKind.FURNITURE, span=span))
            continue
        found.append(Block(kind=BlockKind.FURNITURE, span=Span(span.start, signer.start(1))))
        found.append(Block(kind=BlockKind.SIGNATURE, span=Span(*signer.span(1))))
    return found


def _signer(labels: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(sorted(re.escape(label) for label in labels))
    return re.compile(rf"(?:{names})\s*[:|]\s*([^|:\n]*[^|:\s])", re.IGNORECASE)


def _untold(lines: Sequence[Line], blocks: Sequence[Block]) -> list[Line]:
    taken = {block.span.start for block in blocks}
    return [line for line in lines if not any(line.start <= at < line.end for at in taken)]


def _title(text: str, head: Head) -> str | None:
    words = " ".join(text[cell.start : cell.end] for cell in head.title)
    return " ".join(words.split()) or None


def _issued(text: str, head: Head, words: PageWords) -> PartialDate | None:
    """Return the date of the letterhead."""
    written = " ".join(text[cell.start : cell.end] for cell in head.letterhead)
    return date_in_words(fold(written), words)
