"""The one normal form of text: NFC, plain line ends, nothing invisible; and the way back."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

# What ends a line somewhere. The form feed ends a page, and so a line.
_LINE_END = "\r\n|[\r\x0b\x0c\x85\u2028\u2029]"

_LINE_ENDS = frozenset(("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"))

# What nobody sees: control characters other than tab and line feed, the soft hyphen, zero
# width and direction marks, the byte order mark, halves of surrogate pairs (no UTF-8 has
# them, so no store could keep them). NO-BREAK SPACE stays: a quote must stay findable.
_INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ud800-\udfff"
)
_CHANGED = re.compile(f"{_LINE_END}|[{_INVISIBLE}]+")

# Letters that look like another one, and stand for it in old documents and in what converters
# of PDF write: the letter OI for the U with a horn, Eth and the African D for the D with a
# stroke.
_MISTAKEN = {0x00D0: 0x0110, 0x01A2: 0x01AF, 0x01A3: 0x01B0, 0x0189: 0x0110, 0x0256: 0x0111}

# A place where nothing can compose: before an ASCII character. So only runs of other
# characters, with the ASCII character they may attach to, are looked at one by one.
_NOT_ASCII = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")

# More marks than this on one letter are noise, and sorting them is quadratic work
# (the limit is that of the Stream-Safe Text Format).
_MOST_MARKS = 30


@dataclass(slots=True)
class _OffsetMap:
    """Where each character came from, as the places where the distance changes.

    Characters from `starts[i]` on stood `shifts[i]` further to the right; a stretch of text
    that did not change costs nothing.
    """

    starts: array[int] = field(default_factory=lambda: array("q"))
    shifts: array[int] = field(default_factory=lambda: array("q"))

    def shift(self, start: int, by: int) -> None:
        if len(self.starts) > 0 and self.starts[-1] == start:
            self.shifts[-1] = by
            return
        self.starts.append(start)
        self.shifts.append(by)

    def origin(self, offset: int) -> int:
        index = bisect_right(self.starts, offset) - 1
        return offset if index < 0 else offset + self.shifts[index]


@dataclass(frozen=True, slots=True)
class Normalized:
    """A text in normal form, which remembers where its characters came from."""

    text: str
    _cleaned: _OffsetMap = field(default_factory=_OffsetMap, repr=False)
    _composed: _OffsetMap = field(default_factory=_OffsetMap, repr=False)

    def origin(self, offset: int) -> int:
        """Return where the character at `offset` began in the text that was normalized."""
        if not 0 <= offset <= len(self.text):
            raise IndexError(f"no offset {offset} in a text of {len(self.text)} characters")
        return self._cleaned.origin(self._composed.origin(offset))


def normalize(text: str) -> Normalized:
    """Return `text` in NFC, with line feeds as line ends and without invisible characters."""
    # Invisible characters go first: between a letter and its mark they keep the two apart.
    cleaned, cleaned_map = _clean(text.translate(_MISTAKEN))
    composed, composed_map = _compose(cleaned)
    return Normalized(composed, cleaned_map, composed_map)


def _clean(text: str) -> tuple[str, _OffsetMap]:
    offsets = _OffsetMap()
    pieces: list[str] = []
    done = length = 0
    for match in _CHANGED.finditer(text):
        found = match.group()
        pieces.append(text[done : match.start()])
        length += match.start() - done
        done = match.end()
        if found in _LINE_ENDS:
            pieces.append("\n")
            length += 1
        if done != length:
            offsets.shift(length, done - length)
    if done == 0:
        return text, offsets
    pieces.append(text[done:])
    return "".join(pieces), offsets


def _compose(text: str) -> tuple[str, _OffsetMap]:
    offsets = _OffsetMap()
    if unicodedata.is_normalized("NFC", text):
        return text, offsets
    pieces: list[str] = []
    done = length = 0
    for match in _NOT_ASCII.finditer(text):
        if unicodedata.is_normalized("NFC", match.group()):
            continue
        pieces.append(text[done : match.start()])
        length += match.start() - done
        composed, shifts = _compose_run(match.group())
        for at, by in shifts:
            offsets.shift(length + at, match.start() - length + by)
        pieces.append(composed)
        length += len(composed)
        done = match.end()
    pieces.append(text[done:])
    return "".join(pieces), offsets


@lru_cache(maxsize=4096)  # a decomposed text repeats the few hundred letters of its language
def _compose_run(run: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Compose a run; also where the distance to its characters changes, and to what."""
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    start = length = 0
    for cluster in _clusters(run):
        composed = unicodedata.normalize("NFC", cluster[: _MOST_MARKS + 1])
        # A letter that composition takes apart (a few of Hebrew and Indian scripts):
        # what it became comes from where it stood.
        last = start + len(cluster) - 1
        shifts.extend(
            (place, last - place) for place in range(length + len(cluster), length + len(composed))
        )
        pieces.append(composed)
        length += len(composed)
        start += len(cluster)
        if len(composed) != len(cluster):
            shifts.append((length, start - length))
    return "".join(pieces), tuple(shifts)


def _clusters(run: str) -> list[str]:
    """Cut a run where neither side of the cut can change the other."""
    cuts = [0]
    for index in range(1, len(run)):
        # Parts of a Korean syllable are no marks, and compose all the same.
        cluster = run[cuts[-1] : min(index, cuts[-1] + _MOST_MARKS + 1)]
        if unicodedata.combining(run[index]) == 0 and not _joins(cluster, run[index]):
            cuts.append(index)
    cuts.append(len(run))
    return [run[start:end] for start, end in pairwise(cuts)]


def _joins(before: str, mark: str) -> bool:
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", mark)
    return unicodedata.normalize("NFC", before + mark) != apart
