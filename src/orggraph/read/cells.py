"""The short lines of an official document, where two columns may stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from orggraph.read.paragraphs import Line
from orggraph.text.fold import fold

LONGEST = 200  # characters of a line that may be more than prose
_OPENING = 60  # characters of a long line that tell what it begins with
_GAP = re.compile(r"[^\S\n]{3,}|\t+|\|")
_WORDS = re.compile(r"[^\W_]+(?:/[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A line, or one of several that stand side by side in it.

    `words` are its words, folded, without the signs between them: of a long line of prose the
    first; `upper` tells whether all letters are capitals; `line` counts the lines of the text.
    """

    start: int
    end: int
    words: str
    upper: bool
    line: int
    prose: bool = False

    def begins(self, phrases: Iterable[str]) -> bool:
        """Tell whether the cell begins with one of some phrases, or is one."""
        return any(
            self.words == phrase or self.words.startswith(f"{phrase} ") for phrase in phrases
        )


def words_of(text: str) -> str:
    """Return the words of a short text, folded, without the signs between them."""
    return " ".join(_WORDS.findall(fold(text)))


def cells(text: str, lines: Iterable[Line], first: int = 0) -> Iterator[Cell]:
    """Yield the cells of lines, in text order; a long line of prose is one cell.

    `first` is the number of the first line.
    """
    for number, line in enumerate(lines, first):
        if line.end - line.start > LONGEST and not text[line.start : line.end].isupper():
            opening = words_of(text[line.start : line.start + _OPENING])
            yield Cell(line.start, line.end, opening, upper=False, line=number, prose=True)
            continue
        done = line.start
        for gap in _GAP.finditer(text, line.start, line.end):
            yield from _cell(text, done, gap.start(), number)
            done = gap.end()
        yield from _cell(text, done, line.end, number)


def _cell(text: str, start: int, end: int, line: int) -> Iterator[Cell]:
    part = text[start:end]
    words = words_of(part)
    if words != "":
        begin = start + len(part) - len(part.lstrip())
        yield Cell(begin, start + len(part.rstrip()), words, part.isupper(), line)
