"""Words that lost the space between them, as converters leave them: "Tỉnhuỷ", "vàUBND".

Every syllable of the language is a word in writing, so a word that is no syllable and is made
of common ones is several words. Where it comes apart in two ways ("tỉn|huỷ") the one whose
rarest syllable is the commonest is right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable

from orggraph.errors import DataError
from orggraph.languages.tokens import fold_word
from orggraph.text.fold import strip_marks, strip_tones

# The shape of a syllable without its marks.
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_LONGEST = 7  # letters of a syllable
_SHORTEST = 2
_LONGEST_RUN = 40  # letters of what is taken apart
_WHOLE = "---"  # above the words of several syllables that stay one
_REMEMBERED = 65536  # words


def is_syllable(word: str) -> bool:
    """Tell whether a folded word has the shape of one syllable: one vowel, one tone at most."""
    if _SYLLABLE.fullmatch(strip_marks(word)) is None:
        return False
    bare = unicodedata.normalize("NFD", strip_tones(word))
    return len(unicodedata.normalize("NFD", word)) - len(bare) <= 1


class RunTogether:
    """Takes words apart by the commonest syllables, known by how common they are.

    `short` are abbreviations that stand in capitals among words in capitals ("CHỦ TỊCHUBND").
    """

    def __init__(
        self, ranks: Mapping[str, int], whole: frozenset[str], short: frozenset[str]
    ) -> None:
        self._ranks = ranks
        self._whole = whole
        self._short = sorted(short, key=lambda word: (-len(word), word))
        self.apart = lru_cache(maxsize=_REMEMBERED)(self._apart)

    def _apart(self, word: str) -> tuple[str, ...]:
        """Return the words that `word` is made of: itself, if it did not lose a space."""
        plain = word.isascii() and (word.islower() or word.isupper() or word.istitle())
        if plain or not _SHORTEST < len(word) <= _LONGEST_RUN or fold_word(word) in self._ranks:
            return (word,)
        at = self._seam(word)
        if at is not None:
            return (*self._apart(word[:at]), *self._apart(word[at:]))
        folded = fold_word(word)
        if word.isascii() or not word.isalpha() or folded in self._whole:
            return (word,)
        if is_syllable(folded) and (word.islower() or word.isupper() or word.istitle()):
            return (word,)
        found = self._syllables(word)
        return (word,) if found is None else found[1]

    def _seam(self, word: str) -> int | None:
        """Return where an abbreviation and a word meet: "và|UBND", "HĐND|tỉnh", "TỊCH|UBND"."""
        if word.isupper():
            for short in self._short:
                if word.endswith(short) and self._is_common(word[: -len(short)]):
                    return len(word) - len(short)
                if word.startswith(short) and self._is_common(word[len(short) :]):
                    return len(short)
            return None
        at = next(i for i in range(1, len(word) + 1) if word[i:].islower() or i == len(word))
        if word[:at] in self._short and self._is_common(word[at:]):
            return at
        at = next((i for i, letter in enumerate(word) if i > 0 and letter.isupper()), len(word))
        return at if word[at:] in self._short and self._is_common(word[:at]) else None

    def _is_common(self, word: str) -> bool:
        return fold_word(word) in self._ranks

    def _syllables(self, word: str) -> tuple[int, tuple[str, ...]] | None:
        """Return the rank of the rarest syllable, and the syllables; None where it has others."""
        rank = self._ranks.get(fold_word(word))
        if rank is not None:
            return rank, (word,)
        best: tuple[int, tuple[str, ...]] | None = None
        for at in range(_SHORTEST, min(_LONGEST, len(word) - _SHORTEST) + 1):
            rank = self._ranks.get(fold_word(word[:at]))
            rest = None if rank is None else self._syllables(word[at:])
            if rank is None or rest is None:
                continue
            found = max(rank, rest[0]), (word[:at], *rest[1])
            if best is None or (len(found[1]), found[0]) < (len(best[1]), best[0]):
                best = found
        return best


def read_run_together(file: Traversable, short: frozenset[str]) -> RunTogether:
    """Load the syllables, the commonest first, and the words that stay one.

    Raises:
        DataError: for a word that stands twice.
    """
    lines = [
        line
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip() != "" and not line.startswith("#")
    ]
    common = [word for line in lines[: lines.index(_WHOLE)] for word in line.split()]
    whole = [word for line in lines[lines.index(_WHOLE) + 1 :] for word in line.split()]
    seen: set[str] = set()
    for word in (*common, *whole):
        if word in seen:
            raise DataError(f"{word} stands twice", path=file.name)
        seen.add(word)
    return RunTogether({w: at for at, w in enumerate(common)}, frozenset(whole), short)
