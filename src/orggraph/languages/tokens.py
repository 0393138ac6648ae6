"""Words of a text with their positions, in the form that grammars look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from orggraph.model import Span
from orggraph.text.fold import place_tones

# A word is letters with their combining marks (texts with loose marks stay whole words) and
# apostrophes inside (H'Hen); anything else that is not space is a token of its own.
_MARKS = "\u0300-\u036f"
_TOKEN = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}]|['’](?=[^\W\d_]))*|\d+|[^\w\s]|_")


_FEW = 6  # words in capitals that may all be abbreviations


def _whole(word: str) -> tuple[str, ...]:
    return (word,)


def split_words(text: str) -> list[str]:
    """Return the tokens of `text` without positions."""
    return _TOKEN.findall(text)


def fold_word(word: str) -> str:
    """Return the form under which two spellings of one token are equal."""
    folded = place_tones(word.lower())
    return "-" if folded in {"–", "—", "‑"} else folded


class Tokens:
    """The tokens of one stretch of text, or of several in turn, in parallel lists.

    `start` and `end` are offsets in the whole text of the source; `fold` is the comparison
    form; `cap` tells whether the first letter is a capital, `upper` whether all are (two
    letters at least). `apart` takes words apart that lost the space between them.
    """

    __slots__ = ("_parts", "_seams", "cap", "end", "fold", "start", "text", "upper", "word")

    def __init__(
        self, text: str, *spans: Span, apart: Callable[[str], Sequence[str]] = _whole
    ) -> None:
        self.text = text
        self.start: list[int] = []
        self.end: list[int] = []
        self.word: list[str] = []
        self.fold: list[str] = []
        self.cap: list[bool] = []
        self.upper: list[bool] = []
        self._parts: list[int] = []  # the first token of each stretch but the first
        self._seams: set[int] = set()  # tokens that ran into the one before
        for span in spans:
            self._parts.extend([len(self.word)] if len(self.word) > 0 else [])
            for match in _TOKEN.finditer(text, span.start, span.end):
                at = match.start()
                for part in (part for run in _runs(match.group()) for part in apart(run)):
                    if at > match.start():
                        self._seams.add(len(self.word))
                    self._add(part, at)
                    at += len(part)

    def _add(self, word: str, start: int) -> None:
        self.start.append(start)
        self.end.append(start + len(word))
        self.word.append(word)
        self.fold.append(fold_word(word))
        self.cap.append(word[0].isupper())
        self.upper.append(len(word) > 1 and word.isupper())

    @property
    def shouting(self) -> bool:
        """Whether most of it is in capitals throughout, as headlines are."""
        capitals = sum(self.upper)
        return capitals > _FEW and capitals * 2 > len(self)

    def opens_part(self, index: int) -> bool:
        """Tell whether a token is the first of a stretch of text, but of the first one."""
        return index in self._parts

    def spell(self, index: int, word: str) -> None:
        """Read a token as if it were written in other capitals."""
        self.word[index] = word
        self.cap[index] = word[0].isupper()
        self.upper[index] = len(word) > 1 and word.isupper()

    def __len__(self) -> int:
        return len(self.word)

    def span(self, first: int, after: int) -> Span:
        """Return the span in the text of the tokens `[first, after)`."""
        if len(self._parts) > 0:  # the stretches may come in any order
            return Span(min(self.start[first:after]), max(self.end[first:after]))
        return Span(self.start[first], self.end[after - 1])

    def string(self, first: int, after: int) -> str:
        """Return the text of the tokens `[first, after)` as it stands, space included.

        What stands between two stretches is none of it: one space stands for it.
        """
        cuts = [first, *(part for part in self._parts if first < part < after), after]
        return " ".join(
            self.text[self.start[one] : self.end[other - 1]] for one, other in pairwise(cuts)
        )

    def spelled(self, first: int, after: int) -> str:
        """Return the tokens `[first, after)` as they are read, on one line."""
        words = self.word[first:after]
        spaces = ["" if at == first or self.glued(at) else " " for at in range(first, after)]
        return "".join(part for pair in zip(spaces, words, strict=True) for part in pair)

    def glued(self, index: int) -> bool:
        """Tell whether no space belongs between this token and the one before it."""
        touches = index > 0 and self.start[index] == self.end[index - 1]
        return touches and index not in self._seams


def _runs(word: str) -> tuple[str, ...]:
    """Return the two words where one in small letters runs into a capital one ("tạiTờ")."""
    if not word[0].islower() or word.islower():
        return (word,)
    seam = next(i for i, letter in enumerate(word) if letter.isupper())
    runs = seam > 1 and seam + 1 < len(word) and word[seam + 1 :].islower()
    return (word[:seam], word[seam:]) if runs else (word,)


def join_words(words: Iterable[str]) -> str:
    """Write words as a name is written: no space before commas, none around a slash."""
    text = ""
    for word in words:
        text += word if word in {",", "/"} or text == "" or text.endswith("/") else f" {word}"
    return text
