"""The text of an official document: its paragraphs, broken over lines at any place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orggraph.model import Block, BlockKind, Span
from orggraph.read.cells import LONGEST, words_of
from orggraph.read.page_words import OfficialWords
from orggraph.read.paragraphs import Line

_ENDS = '.;!?/”"'
_DASHES = "-–"
_ITEM = re.compile(
    r"[-+*•–−]\s|\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s*\D|\d{1,2}[/-]\s+\D|[a-zđ][.)]\s"
    r"|[IVX]{1,5}\s?[.)/-]"
)
_NUMBER = re.compile(r"(?:\d{1,3}[a-zđ]?|[IVX]+)\s?(?:[.:)]|$)")
_WIDEST = 120  # characters of a line that was broken for the width of a page
_NEARLY = 0.9  # the same for a line that ends with a colon
_FULL = 0.6  # the share of the width from which on a line may have been broken for it
_LONGEST_NUMBERED = 16  # characters of the word and number of an article
_OPENING = 40  # characters that tell what a paragraph opens with
_USUAL = 0.9  # the share of lines that are no longer than the width


def text_blocks(text: str, lines: Sequence[Line], words: OfficialWords) -> list[Block]:
    """Return the paragraphs of lines as blocks; those in capitals are headings."""
    found: list[Block] = []
    for line in _joined(text, lines, words):
        part = text[line.start : line.end]
        if not any(char.isalnum() for char in part):
            continue
        heading = part.isupper() and len(part) <= LONGEST
        kind = BlockKind.HEADING if heading else BlockKind.PROSE
        found.append(Block(kind=line.kind or kind, span=Span(line.start, line.end)))
    return found


def _joined(text: str, lines: Sequence[Line], words: OfficialWords) -> list[Line]:
    width = _width(lines)
    joined: list[Line] = []
    for line in lines:
        if len(joined) > 0 and _continues(text, joined[-1], line, width, words):
            joined[-1] = Line(joined[-1].start, line.end)
        else:
            joined.append(Line(line.start, line.end, _plain(line)))
    return joined


def _width(lines: Sequence[Line]) -> int:
    """Return the width at which lines were broken, 0 where they were not."""
    lengths = sorted(line.end - line.start for line in lines)
    usual = lengths[int(len(lengths) * _USUAL)] if len(lengths) > 0 else 0
    return usual if usual <= _WIDEST else 0


def _plain(line: Line) -> BlockKind | None:
    """What markup calls a heading may be any line here; what it hides stays hidden."""
    return line.kind if line.kind is BlockKind.FURNITURE else None


def _continues(text: str, before: Line, line: Line, width: int, words: OfficialWords) -> bool:
    """Tell whether a line goes on with the paragraph before it."""
    if before.kind is not None or _plain(line) is not None:
        return False
    if text[before.end - 1] in _ENDS:
        return _only_numbered(text, before, words)
    blank = text.count("\n", before.end, line.start) > 1
    if blank or text[line.start].islower():
        return text[line.start].islower()
    last = text[max(before.start, text.rfind("\n", before.start, before.end) + 1) : before.end]
    part = text[line.start : line.end]
    if _is_basis(words_of(text[before.start : before.start + _OPENING]), words):
        return not (opens(part, words) or part.isupper())
    return _broken(last, part, width, words)


def _broken(last: str, part: str, width: int, words: OfficialWords) -> bool:
    """Tell whether a paragraph was broken between its last line and one with a capital."""
    if words_of(last) in words.articles:
        return True
    if opens(part, words) or part.isupper() != last.isupper():
        return False
    if last[-1] == ":":
        return len(last) >= width * _NEARLY > 0
    open_ended = part[0].isdecimal() or part.isupper() or last[-1] in _DASHES
    return open_ended or len(last) >= width * _FULL > 0


def _only_numbered(text: str, before: Line, words: OfficialWords) -> bool:
    """Tell "Điều 1." on a line of its own: the article goes on in the next."""
    if before.kind is not None or before.end - before.start > _LONGEST_NUMBERED:
        return False
    parts = words_of(text[before.start : before.end]).split()
    return len(parts) == 2 and parts[0] in words.articles and parts[1].isdecimal()


def opens(part: str, words: OfficialWords) -> bool:
    """Tell whether a line opens a paragraph: an item of a list, an article, a basis."""
    if _ITEM.match(part) is not None:
        return True
    opening = words_of(part[:_OPENING])
    return _is_basis(opening, words) or is_article(part, opening, words)


def _is_basis(opening: str, words: OfficialWords) -> bool:
    return any(f"{opening} ".startswith(f"{phrase} ") for phrase in words.basis)


def is_article(part: str, opening: str, words: OfficialWords) -> bool:
    """Tell "Điều 1", "Chương II" at the beginning of a part whose first words are `opening`."""
    named = any(opening.startswith(f"{phrase} ") for phrase in words.articles)
    return named and _NUMBER.match(part.partition(" ")[2]) is not None
