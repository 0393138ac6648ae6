"""Errors of writing: which of two words that differ little is the other one, spelled wrong.

What tells people and places apart is never leveled (Hưng is not Hùng). A word is taken for the
misspelling of another only where it shows by itself: it is no syllable of the language, or it
has lost a mark that the other has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from enum import IntEnum

from rapidfuzz.distance import DamerauLevenshtein

from orggraph.languages import IdentityWords
from orggraph.resolve.remembered import bare as without_marks

_SHORTEST = 4  # letters of a word without marks of which one is taken for a slip
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


class Slip(IntEnum):
    """What the difference of two words may be, the surest last."""

    NONE = 0  # two words
    TONE = 1  # another tone: told apart, unless much speaks for one
    MARK = 2  # one has lost a mark of the other
    TYPING = 3  # one is no syllable, and a letter away from the other


class Spelling:
    """Tells slips of writing of one language; what it has seen it remembers.

    `known` are words, leveled, that are right although they are no syllables.
    """

    def __init__(self, words: IdentityWords, known: Collection[str]) -> None:
        self._onsets = sorted(words.onsets, key=lambda onset: (-len(onset), onset))
        self._rimes = words.rimes
        self._front, self._back = words.front_onsets, words.back_onsets
        self._stops, self._stop_tones = words.stops, words.stop_tones
        self._valid: dict[str, bool] = dict.fromkeys(known, True)
        self._errors: dict[tuple[str, str], bool] = {}

    def is_syllable(self, token: str) -> bool:
        """Tell whether a leveled word can be one of the language; any may where none is known."""
        known = self._valid.get(token)
        if known is None:
            known = self._valid[token] = self._is_syllable(token)
        return known

    def _is_syllable(self, token: str) -> bool:
        if len(self._rimes) == 0 or not token[0].isalpha():
            return True
        if len(_TONES.findall(token)) > 1:
            return False
        bare = unicodedata.normalize("NFC", _TONES.sub("", token))
        if bare.endswith(self._stops) and not token.endswith(self._stop_tones):
            return False
        return any(
            bare.startswith(onset) and self._is_rime(onset, bare[len(onset) :])
            for onset in self._onsets
        )

    def _is_rime(self, onset: str, rime: str) -> bool:
        if rime == "":
            return onset.endswith("i")  # "gì"
        if rime not in self._rimes and not (onset.endswith("u") and f"u{rime}" in self._rimes):
            return False
        front = without_marks(rime)[0] in "eiy"
        return onset not in (self._back if front else self._front)

    def slip(self, a: str, b: str) -> Slip:
        """Return what the difference of two leveled words may be."""
        if a == b or self.is_typing_error(a, b):
            return Slip.TYPING
        if _lost_marks(a, b) or _lost_marks(b, a):
            return Slip.MARK
        return Slip.TONE if _bare(a) == _bare(b) else Slip.NONE

    def is_typing_error(self, a: str, b: str) -> bool:
        """Tell whether one of two words is no syllable, and a letter away from the other."""
        known = self._errors.get((a, b))
        if known is None:
            known = self._errors[a, b] = self._is_typing_error(a, b)
        return known

    def _is_typing_error(self, a: str, b: str) -> bool:
        if self.is_syllable(a) == self.is_syllable(b):
            return False
        wrong = b if self.is_syllable(a) else a
        one, other = without_marks(a), without_marks(b)
        if len(without_marks(wrong)) < _SHORTEST and wrong.isascii():
            return False  # "PVN": nothing tells that it is a word at all
        spread = DamerauLevenshtein.distance(_spread(a), _spread(b), score_cutoff=1)
        letters = DamerauLevenshtein.distance(one, other, score_cutoff=1)
        return spread <= 1 or (letters <= 1 and len(one) >= _SHORTEST)


def _bare(token: str) -> str:
    return _TONES.sub("", unicodedata.normalize("NFD", token))


def _spread(token: str) -> str:
    return unicodedata.normalize("NFD", token)


def _lost_marks(less: str, more: str) -> bool:
    """Tell whether a word is another one without some of its marks."""
    if without_marks(less) != without_marks(more):
        return False
    if less.count("đ") > more.count("đ"):
        return False
    return _marks(less) < _marks(more) or (
        _marks(less) <= _marks(more) and less.count("đ") < more.count("đ")
    )


def _marks(token: str) -> set[tuple[int, str]]:
    """Return the marks of a word, each with the number of the letter it stands on."""
    found = set()
    letter = -1
    for char in unicodedata.normalize("NFD", token):
        if not unicodedata.combining(char):
            letter += 1
        else:
            found.add((-1 if _TONES.match(char) else letter, char))
    return found
