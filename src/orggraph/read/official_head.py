"""The head of an official document: letterhead, title, and the line that says who decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from orggraph.model import Block, BlockKind, Span
from orggraph.read.cells import Cell, words_of
from orggraph.read.official_basis import based, broken, enacted
from orggraph.read.official_text import is_article
from orggraph.read.official_title import read_title
from orggraph.read.page_words import OfficialWords

_CODE = re.compile(r"\d{0,6}[^\W\d_]?\s*(?:[-/–]|[^\W\d_]{2,4}/)")
_MOST_BROKEN = 3  # lines that the kind of a document is broken over
_LONGEST_KIND = 20  # words of a line that begins with the kind and number of the document


@dataclass(slots=True)
class Head:
    """The cells of a head by what they are; the text begins with the cell `body`."""

    letterhead: list[Cell] = field(default_factory=list)
    title: list[Cell] = field(default_factory=list)
    first: int = 0
    body: int = 0

    def blocks(self, text: str) -> list[Block]:
        """Return the blocks of the head; the lines of a title are one."""
        found = [(cell, BlockKind.LETTERHEAD) for cell in self.letterhead]
        blocks = [Block(kind=kind, span=Span(cell.start, cell.end)) for cell, kind in found]
        for group in _runs(text, self.title):
            span = Span(group[0].start, group[-1].end)
            blocks.append(Block(kind=BlockKind.TITLE, span=span))
        return sorted(blocks, key=lambda block: block.span)


def _runs(text: str, title: Sequence[Cell]) -> list[list[Cell]]:
    """Cut the lines of a title where something else stands between them."""
    groups: list[list[Cell]] = []
    for cell in title:
        between = text[groups[-1][-1].end : cell.start] if len(groups) > 0 else "x"
        if any(char.isalnum() for char in between):
            groups.append([])
        groups[-1].append(cell)
    return groups


def find_head(text: str, cells: Sequence[Cell], words: OfficialWords) -> Head | None:
    """Return the head that some of the first cells of a text are; None for an article.

    The motto of the state or the name of the Party heads a document, beside a number, a kind
    or a place with a date; where the letterhead is left out, a kind in capitals stands above
    the basis ("Căn cứ …;") of what is decided.
    """
    mottos = _mottos(cells, words.mottos)
    opening = _opening(text, cells, words, max(mottos, default=-1) + 1)
    title = _kind(text, cells, words, mottos, opening)
    number = next((i for i, c in enumerate(cells[:opening]) if _is_number(text, c, words)), None)
    if len(mottos) == 0 and title is None and enacted(cells, opening, words):
        return _without_kind(cells, opening, words)
    if len(mottos) == 0 and (title is None or not _decides(cells, words, title, opening)):
        return None
    if title is None and number is None:
        return None
    starts = [i for i in (min(mottos, default=None), number, title and title[0]) if i is not None]
    head = Head(first=_first(cells, min(starts)))
    until = title[0] if title is not None else opening
    told = until if title is not None else max(*mottos, number or 0)
    again = False
    for i in range(head.first, until):
        if i not in mottos:
            if i > told and not again and _issues_again(cells[i], head.letterhead):
                again = True
                head.letterhead = [c for c in head.letterhead if not cells[i].begins([c.words])]
            about = cells[i].begins(words.about) or (i > told and _subject(cells[i]))
            titled = not again and (about or _goes_on(head, cells, i))
            (head.title if titled else head.letterhead).append(cells[i])
    if title is None:
        head.body = until
        return head
    rest = [cell for i, cell in enumerate(cells[title[0] : opening], title[0]) if i not in mottos]
    on_basis = based(cells, opening, words)
    kind = title[1] - title[0]
    end, after = read_title(text, rest, kind, words, head.letterhead, based=on_basis)
    head.title.extend(rest[:end])
    head.letterhead.extend(rest[end:after])
    taken = {id(cell) for cell in rest[:after]}
    untaken = (
        i for i in range(title[1], opening) if i not in mottos and id(cells[i]) not in taken
    )
    head.body = next(untaken, opening)
    return head


def _without_kind(cells: Sequence[Cell], opening: int, words: OfficialWords) -> Head:
    """Return the head of a text that begins above its basis: what it is about, who decides.

    Who decides is the last line before the basis, below it perhaps the session that does.
    """
    first = opening
    while first > 0 and cells[first - 1].upper:
        first -= 1
    decides = max(first, opening - 1)
    while decides > first and any(char.isdecimal() for char in cells[decides].words):
        decides -= 1
    about = next((i for i in range(first, decides) if cells[i].begins(words.about)), decides)
    return Head(
        letterhead=list(cells[decides:opening]),
        title=list(cells[about:decides]),
        first=about,
        body=opening,
    )


def _mottos(cells: Sequence[Cell], phrases: frozenset[str]) -> set[int]:
    """Return the cells that are a motto in capitals, whole or broken over cells."""
    found: set[int] = set()
    for phrase in phrases:
        rest, taken = phrase, list[int]()
        for i, cell in enumerate(cells):
            if not cell.prose and f"{rest} ".startswith(f"{cell.words} "):
                taken.append(i)
                rest = rest[len(cell.words) :].strip()
            if rest == "":
                found.update(taken)
                break
    # A motto alone that is broken out of a sentence, or stands in one, heads nothing.
    return found if any(cells[i].upper for i in found) else set()


def _opening(text: str, cells: Sequence[Cell], words: OfficialWords, after: int) -> int:
    """Return the first cell of the text itself: the basis, an address, an article."""
    for i in range(after, len(cells)):
        cell = cells[i]
        if cell.prose:
            return i
        opens = cell.begins(words.basis) or cell.begins(words.addressed)
        article = is_article(text[cell.start : cell.end], cell.words, words)
        if not cell.upper and (opens or article or broken(cells, i, words.basis)):
            return i
    return len(cells)


def _kind(
    text: str, cells: Sequence[Cell], words: OfficialWords, mottos: set[int], opening: int
) -> tuple[int, int] | None:
    """Return the cells [start, end) that say the kind: "QUYẾT ĐỊNH", "QUYẾT / ĐỊNH"."""
    after = max(mottos, default=-1) + 1
    for i in (*range(after, opening), *range(min(after, opening))):
        cell = cells[i]
        if not (cell.upper or (i >= after > 0 and cell.words in words.kinds)):
            continue
        for end in range(min(opening, i + _MOST_BROKEN), i, -1):
            if " ".join(c.words for c in cells[i:end]) in words.kinds:
                return i, end
        if words_of(text[cell.start : cell.end].partition("(")[0]) in words.kinds:
            return i, i + 1  # "QUY ĐỊNH (BỔ SUNG)"
        numbered = cell.begins(words.kinds) and cell.words.count(" ") < _LONGEST_KIND
        if numbered and any(f" {number} " in cell.words for number in words.number):
            return i, i + 1
        if i == 0 and cell.upper and cell.begins(words.kinds) and based(cells, opening, words):
            return i, i + 1  # a page that begins with the title, "KẾ HOẠCH TỔ CHỨC …"
    return None


def _is_number(text: str, cell: Cell, words: OfficialWords) -> bool:
    """Tell "Số: 214/QĐ-UBND", "Số 17-KH/ĐU", and a number left blank before signing."""
    if not cell.begins(words.number) or cell.begins(words.labels):
        return False
    rest = text[cell.start : cell.end].partition(" ")[2].lstrip(": ")
    glued = text[cell.start : cell.end].partition(":")[2].lstrip()
    return " " not in cell.words or any(_CODE.match(part) is not None for part in (rest, glued))


def _decides(
    cells: Sequence[Cell], words: OfficialWords, title: tuple[int, int], opening: int
) -> bool:
    """Tell whether a basis stands where the text begins, below a kind alone or above articles."""
    if not based(cells, opening, words):
        return False
    alone = " ".join(cell.words for cell in cells[slice(*title)]) in words.kinds
    return (
        alone
        or title[0] == 0
        or any(
            (cell.upper and cell.words in words.enacting) or cell.begins(words.recipients)
            for cell in cells[opening:]
        )
    )


def _first(cells: Sequence[Cell], start: int) -> int:
    """Return the first cell of the letterhead, which goes on in capitals above `start`."""
    while start > 0 and cells[start - 1].upper:
        start -= 1
    return start


def _subject(cell: Cell) -> bool:
    """Tell a line in capitals below the number that is no number itself."""
    return cell.upper and not any(char.isdecimal() for char in cell.words)


def _issues_again(cell: Cell, letterhead: Sequence[Cell]) -> bool:
    """Tell the line above the basis that names once more who issues."""
    names = [other.words for other in letterhead if other.upper]
    return cell.upper and len(names) > 0 and cell.begins(names[:1])


def _goes_on(head: Head, cells: Sequence[Cell], i: int) -> bool:
    """Tell whether a cell goes on with what the letter is about, in the line after it."""
    if len(head.title) == 0 or cells[i].upper:
        return False
    last = head.title[-1]
    return cells[i].line == last.line + 1 and not cells[i].prose
