"""Finding any of many phrases in a list of tokens, in one pass.

A trie over the folded tokens: the cost at a token is the length of the longest phrase that
begins like the text there, so a text is searched in time linear in its length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from orggraph.languages.tokens import Tokens, fold_word, split_words

Value = TypeVar("Value")


@dataclass(slots=True)
class _Node(Generic[Value]):
    next: dict[str, _Node[Value]] = field(default_factory=dict)
    entries: list[tuple[tuple[str, ...], Value]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """A phrase found: the tokens `[start, end)` and what it stands for."""

    start: int
    end: int
    value: Value


class PhraseTable(Generic[Value]):
    """Phrases and their values; one phrase may have several.

    A word of a phrase that is an abbreviation (capitals only, or one capital) matches that
    very spelling; any other word matches in any case and with either placement of tones.
    """

    def __init__(self) -> None:
        self._root: _Node[Value] = _Node()

    def add(self, phrase: str, value: Value) -> None:
        """Add a phrase; its value is found wherever the phrase stands."""
        words = split_words(phrase)
        node = self._root
        for word in words:
            node = node.next.setdefault(fold_word(word), _Node())
        exact = tuple(word if word.isupper() and len(words) < 3 else "" for word in words)
        node.entries.append((exact, value))

    def at(self, tokens: Tokens, index: int) -> list[Hit[Value]]:
        """Return the phrases that begin at token `index`, the longest first."""
        hits: list[Hit[Value]] = []
        folds: Sequence[str] = tokens.fold
        node = self._root
        end = index
        count = len(folds)
        while end < count:
            following = node.next.get(folds[end])
            if following is None:
                break
            node = following
            end += 1
            for exact, value in node.entries:
                if all(w in ("", tokens.word[index + k]) for k, w in enumerate(exact)):
                    hits.append(Hit(index, end, value))
        hits.reverse()
        return hits
