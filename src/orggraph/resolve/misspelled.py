"""Misspelled names: heads with a wrong word, and names that are one but for a slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import DamerauLevenshtein

from orggraph.languages import IdentityWords
from orggraph.resolve.leveling import Leveler, Tokens
from orggraph.resolve.remembered import bare as without_marks
from orggraph.resolve.spelling import Slip, Spelling

_SHORTEST = 2  # words: a head of one word is not corrected
_UNMARKED = 3  # words at least of a name that has lost all its marks


class Corrector:
    """Corrects one word of the known phrase that a name begins with."""

    def __init__(self, words: IdentityWords, leveler: Leveler, spelling: Spelling) -> None:
        heads = [leveler.name(head.words) for head in words.heads]
        fields = {leveler.name(field) for field in words.fields.values()}
        starts = [leveler.name(head) for head in sorted(words.field_heads) if " " not in head]
        self._phrases = {*heads, *((*start, *field) for start in starts for field in fields)}
        self._longest = max(map(len, self._phrases), default=0)
        self._gaps: dict[tuple[int, Tokens], list[str]] = {}
        for phrase in sorted(self._phrases):
            for at in range(len(phrase) if len(phrase) >= _SHORTEST else 0):
                gap = at, (*phrase[:at], *phrase[at + 1 :])
                self._gaps.setdefault(gap, []).append(phrase[at])
        self._spelling = spelling

    def corrected(self, tokens: Tokens) -> Tokens:
        """Return a name with a misspelled word of its head put right, or as it is."""
        exact = next((n for n in range(self._longest, 0, -1) if tokens[:n] in self._phrases), 0)
        for length in range(min(self._longest, len(tokens)), max(exact, _SHORTEST - 1), -1):
            for at in range(length):
                gap = at, (*tokens[:at], *tokens[at + 1 : length])
                for word in self._gaps.get(gap, ()):
                    if self._is_slip(tokens[at], word):
                        return (*tokens[:at], word, *tokens[at + 1 :])
        return tokens

    def _is_slip(self, wrong: str, right: str) -> bool:
        if len(wrong) < 3 and len(right) < 3:
            return False
        near = DamerauLevenshtein.distance(wrong, right, score_cutoff=1) <= 1
        return near or self._spelling.slip(wrong, right) >= Slip.MARK


def slips(names: Iterable[Tokens], spelling: Spelling) -> Iterator[tuple[Tokens, Tokens]]:
    """Yield each misspelled name with the name that it is meant to be, in order.

    Misspelled is a name of which one word is no syllable of the language and the others are,
    or that has lost all its marks. What it is meant to be differs by a letter in that word, or
    is the only name with the same letters.
    """
    known = sorted(set(names))
    wanted: dict[tuple[int, int, Tokens], list[Tokens]] = {}
    bare: dict[Tokens, list[Tokens]] = {}
    for name in known:
        wrong = [at for at, word in enumerate(name) if not spelling.is_syllable(word)]
        if len(wrong) == 1 and len(name) > 1:
            wanted.setdefault(_gap(name, wrong[0]), []).append(name)
        if _is_bare(name):
            bare[name] = []
    for name in known:
        if len(wanted) > 0:
            for at in range(len(name)):
                for other in wanted.get(_gap(name, at), ()):
                    if other != name and spelling.is_typing_error(other[at], name[at]):
                        yield other, name
        letters = tuple(map(without_marks, name)) if len(bare) > 0 else ()
        if letters in bare and letters != name:
            bare[letters].append(name)
    for name, marked in bare.items():
        if len(marked) == 1:
            yield name, marked[0]


def _gap(name: Tokens, at: int) -> tuple[int, int, Tokens]:
    return len(name), at, (*name[:at], *name[at + 1 :])


def _is_bare(name: Tokens) -> bool:
    return len(name) >= _UNMARKED and all(map(str.isascii, name))
