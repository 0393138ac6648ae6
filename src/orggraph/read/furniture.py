"""From a text to its blocks: title, dateline, byline, headings, prose and furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from orggraph.model import Block, BlockKind, Span
from orggraph.read.byline import byline_start, is_byline, label_end, tokens
from orggraph.read.credit import photo_credits
from orggraph.read.dateline import date_in, dateline
from orggraph.read.official import Official, official
from orggraph.read.page_words import PageWords
from orggraph.read.paragraphs import Line, lines, paragraphs
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_LONGEST_TITLE = 300
_LONGEST_HEADING = 120
_LONGEST_FURNITURE = 120
_NUMBER = re.compile(r"\d\s")
_NO_WORD = re.compile(r"[\W\d_]+")
_LONGEST_CLOSING = 40
_TOP = 10  # lines among which a page carries its date


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The blocks of a text, and what its page says of itself."""

    blocks: tuple[Block, ...]
    title: str | None = None
    issued: PartialDate | None = None
    official: bool = False


def blocks(text: str, words: PageWords) -> tuple[Block, ...]:
    """Cut a plain text into its blocks."""
    return page(text, lines(text), words).blocks


def page(text: str, parts: list[Line], words: PageWords, *, titled: bool = False) -> Page:
    """Cut a text whose lines are found, some of them of a known kind, into its blocks.

    `titled` says that the title is known from elsewhere: the first line is none then.
    """
    found = official(text, parts, words)
    if found is not None:
        return _official_page(text, found, words)
    return _article(text, parts, words, titled=titled)


def _official_page(text: str, found: Official, words: PageWords) -> Page:
    """Return an official document with what its page has above and below it."""
    above = _article(text, found.above, words, titled=False)
    below = _article(text, found.below, words, titled=True)
    ordered = sorted((*above.blocks, *found.blocks, *below.blocks), key=lambda block: block.span)
    return Page(
        blocks=tuple(ordered),
        title=found.title or above.title,
        issued=found.issued or above.issued,
        official=True,
    )


def _article(text: str, parts: list[Line], words: PageWords, *, titled: bool) -> Page:
    marked, issued = _mark(text, parts, words)
    joined = paragraphs(text, marked)
    joined = joined if titled else _titled(text, joined)
    last = max((i for i, line in enumerate(joined) if line.kind is None), default=-1)
    found: list[Block] = []
    for index, line in enumerate(joined):
        if line.kind is None:
            found.extend(_open_blocks(text, joined, index, words, ends=index == last))
        else:
            found.append(Block(kind=line.kind, span=Span(line.start, line.end)))
    titles = [block.span.of(text) for block in found if block.kind is BlockKind.TITLE]
    title = " ".join(titles[0].split()) if len(titles) > 0 else None
    return Page(blocks=tuple(found), title=title, issued=issued)


def _mark(text: str, parts: list[Line], words: PageWords) -> tuple[list[Line], PartialDate | None]:
    """Give the lines that are no prose their kinds; also find the date of the page."""
    marked: list[Line] = []
    issued: PartialDate | None = None
    closed = False
    for index, line in enumerate(parts):
        short = text[line.start : line.end] if line.end - line.start <= _LONGEST_FURNITURE else ""
        kind = line.kind
        if closed:
            kind = BlockKind.FURNITURE
        elif kind in (None, BlockKind.HEADING) and short != "":
            kind = kind or _short_kind(short, words)
            closed = index > 0 and len(short) <= _LONGEST_CLOSING and _closes(short, words)
            kind = BlockKind.FURNITURE if closed else kind
        dated = kind in (BlockKind.DATELINE, BlockKind.FURNITURE, BlockKind.BYLINE)
        if issued is None and dated and not closed and index < _TOP:
            issued = date_in(short, words)
        marked.append(Line(line.start, line.end, kind))
    return marked, issued


def _short_kind(line: str, words: PageWords) -> BlockKind | None:
    if dateline(line, words) is not None:
        return BlockKind.DATELINE
    # Folding every line of a long text would take most of the time it is read in.
    telling = len(line) <= _LONGEST_CLOSING or ":" in line or _NUMBER.search(line) is not None
    if telling and line[-1] not in ".!?…" and _is_furniture(fold(line), words):
        return BlockKind.FURNITURE
    if ":" in line and label_end(line, tokens(line), 0, words) and is_byline(line, words):
        return BlockKind.BYLINE
    return None


def _closes(line: str, words: PageWords) -> bool:
    return fold(line.strip(" :.-–>»")) in words.closing


def _is_furniture(folded: str, words: PageWords) -> bool:
    known = words.furniture | words.counters
    label, colon, _ = folded.partition(":")
    if colon != "" and label.strip() in known:
        return True
    if " ".join(_NO_WORD.split(folded)).strip() in known:
        return True
    counted = tuple(words.counters)
    return any(folded.startswith(counted, number.end()) for number in _NUMBER.finditer(folded))


def _titled(text: str, parts: list[Line]) -> list[Line]:
    """Make the first line of content the title, unless the text has one or begins as prose."""
    if any(line.kind in (BlockKind.TITLE, BlockKind.HEADING) for line in parts):
        return parts
    first = next((i for i, line in enumerate(parts) if line.kind is None), None)
    if first is None:
        return parts
    line = parts[first]
    # A title that ends as a sentence does is more likely the first sentence of the text.
    sentence = text[line.end - 1] == "." and not text.endswith("..", line.start, line.end)
    if line.end - line.start > _LONGEST_TITLE or sentence:
        return parts
    titled = Line(line.start, line.end, BlockKind.TITLE)
    return [*parts[:first], titled, *parts[first + 1 :]]


def _open_blocks(
    text: str, parts: list[Line], index: int, words: PageWords, *, ends: bool
) -> Iterator[Block]:
    """Yield the blocks of a line that is prose, a heading, or a name alone at the end."""
    line = parts[index]
    short = line.end - line.start <= _LONGEST_HEADING
    if ends and short and _is_lone_byline(text, parts, index, words):
        yield Block(kind=BlockKind.BYLINE, span=Span(line.start, line.end))
        return
    if not ends and short and text[line.start].isupper() and _is_heading(text, line):
        yield Block(kind=BlockKind.HEADING, span=Span(line.start, line.end))
        return
    # The name alone on the last line leaves the paragraph before it without one.
    yield from split_prose(text, line.start, line.end, words, ends=ends)


def _is_lone_byline(text: str, parts: list[Line], index: int, words: PageWords) -> bool:
    line = parts[index]
    before = parts[index - 1] if index > 0 else None
    if before is None or not is_byline(text[line.start : line.end], words):
        return False
    # In a list of names the last one is no author.
    return before.kind is not None or not is_byline(text[before.start : before.end], words)


def _is_heading(text: str, line: Line) -> bool:
    last = text[line.end - 1]
    return last.isalnum() and not text[line.start : line.end].startswith(("-", "+", "•"))


def split_prose(
    text: str, start: int, end: int, words: PageWords, *, ends: bool
) -> Iterator[Block]:
    """Yield prose with its photo credits and, where the article ends, its byline cut out."""
    begin = byline_start(text, start, end, words) if ends else None
    stop = end if begin is None else begin
    done = start
    for credit in photo_credits(text, start, stop, words):
        yield from _prose(text, done, credit.start)
        yield Block(kind=BlockKind.FURNITURE, span=credit)
        done = credit.end
    yield from _prose(text, done, stop)
    if begin is not None:
        yield Block(kind=BlockKind.BYLINE, span=Span(begin, end))


def _prose(text: str, start: int, end: int) -> Iterator[Block]:
    part = text[start:end]
    # What is left between two credits may be a dash or a full stop.
    if any(char.isalnum() for char in part):
        begin = start + len(part) - len(part.lstrip())
        yield Block(kind=BlockKind.PROSE, span=Span(begin, start + len(part.rstrip())))
