"""The short lines of an official document, where two columns may stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from orggraph.read.page_words import OfficialWords
from orggraph.read.paragraphs import Line
from orggraph.text.fold import fold, place_tones

LONGEST = 200  # characters of a line that may be more than prose
_OPENING = 60  # characters of a long line that tell what it begins with
_GAP = re.compile(r"[^\S\n]{3,}|\t+|\|")
_MOST_CAPITALS = 20  # letters of a line in which one small letter is a mistake
_CAPITALS = 12  # characters in capitals that a line of a head or of a signature begins with
_WORD = re.compile(r"[^\W\d_]+")
_NAME = range(2, 6)  # words of a name at the end of a cell
_ASIDE = re.compile(r"\([^()]*\)")  # "(đã ký)"
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


def cells(
    text: str, lines: Iterable[Line], words: OfficialWords, first: int = 0
) -> Iterator[Cell]:
    """Yield the cells of lines, in text order; a long line of prose is one cell.

    `first` is the number of the first line. A row of a table may hold several lines of each
    of its cells: they are cut where a motto, a rule, the number or the name begins.
    """
    for number, line in enumerate(lines, first):
        whole = text[line.start : line.end]
        if len(whole) > LONGEST and not whole.isupper() and "|" not in whole:
            yield _cell(text, line.start, line.end, number)
            continue
        for start, end in _between(_GAP, text, line.start, line.end):
            for begin, stop in _cut(text, start, end, words):
                if any(char.isalnum() for char in text[begin:stop]):
                    yield _cell(text, begin, stop, number)


def _cell(text: str, start: int, end: int, line: int) -> Cell:
    part = text[start:end]
    prose = len(part) > LONGEST and not part.isupper()
    begin = start + len(part) - len(part.lstrip())
    words = words_of(part.lstrip()[:_OPENING] if prose else part)
    return Cell(begin, start + len(part.rstrip()), words, _is_upper(part), line, prose)


def _is_upper(part: str) -> bool:
    """Tell a line in capitals, of which a converter may have spoiled one letter ("XàHỘI")."""
    if part.isupper():
        return True
    small = sum(char.islower() for char in part)
    return small == 1 and sum(char.isupper() for char in part) >= _MOST_CAPITALS


def _between(gaps: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in gaps.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _cut(text: str, start: int, end: int, words: OfficialWords) -> Iterator[tuple[int, int]]:
    """Cut a cell that holds several lines run together."""
    part = text[start:end]
    if not part.lstrip()[:_CAPITALS].isupper():
        yield start, end
        return
    leveled = _WORD.sub(lambda word: place_tones(word.group().lower()), part)
    places = {0, len(part)}
    titled = _cell(text, start, end, 0).begins(words.kinds)
    if len(leveled) == len(part) and not titled:  # "KẾ HOẠCH … THÀNH LẬP ĐẢNG CỘNG SẢN …"
        for found in _seams(words).finditer(leveled):
            places.update(found.span())
    name = _name_start(part)
    if name is not None:
        signs = _cell(text, start, start + name, 0)
        upper = _ASIDE.sub("", part[:name]).isupper()
        if upper and (signs.begins(words.signs) or signs.begins(words.signers)):
            places.add(name)
    for one, other in pairwise(sorted(places)):
        yield start + one, start + other


def _name_start(part: str) -> int | None:
    """Return where the words at the end begin that have one capital each: "CHỦ TỊCH Lê Văn A"."""
    words = list(_WORD.finditer(part))
    count = 0
    while count < len(words) and words[-1 - count].group().istitle():
        count += 1
    return words[-count].start() if count in _NAME and count < len(words) else None


@lru_cache(maxsize=8)
def _seams(words: OfficialWords) -> re.Pattern[str]:
    """Return the pattern of what a new line of a head begins with, and of the mottos whole."""
    mottos = (r"\W+".join(map(re.escape, phrase.split())) for phrase in words.mottos)
    whole = "|".join(sorted(mottos, key=len, reverse=True))
    numbers = "|".join(re.escape(number) for number in sorted(words.number))
    return re.compile(rf"(?:{whole})|[-_=*]{{3,}}|(?<=\s)(?=(?:{numbers})\s?:)")
