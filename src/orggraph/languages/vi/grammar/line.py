"""One line of text: its tokens, and the words known at each of them."""

from __future__ import annotations

from types import UnionType
from typing import TypeVar

from orggraph.languages.phrases import Hit
from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.entries import Entry
from orggraph.languages.vi.lexicon import Lexicon

Known = TypeVar("Known", bound=Entry)


class Line:
    """A line to read. Words are looked up once per token and remembered."""

    __slots__ = ("_hits", "lexicon", "memo", "shouting", "tokens")

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.memo: dict[tuple[str, int], object] = {}
        self._hits: list[list[Hit[Entry]] | None] = [None] * len(tokens)
        self.shouting = tokens.shouting

    def hits(self, index: int) -> list[Hit[Entry]]:
        """Return the phrases that begin at a token, the longest first."""
        if index >= len(self._hits):
            return []
        found = self._hits[index]
        if found is None:
            found = self.lexicon.phrases.at(self.tokens, index)
            self._hits[index] = found
        return found

    def known(self, index: int, kind: type[Known]) -> list[tuple[int, Known]]:
        """Return (end, entry) of the phrases of one kind that begin at a token, longest first."""
        return [(hit.end, hit.value) for hit in self.hits(index) if isinstance(hit.value, kind)]

    def first(self, index: int, kind: type[Known]) -> tuple[int, Known] | None:
        """Return the longest phrase of one kind that begins at a token."""
        for hit in self.hits(index):
            if isinstance(hit.value, kind):
                return hit.end, hit.value
        return None

    def is_word(self, index: int, group: str) -> bool:
        """Tell whether the token at `index` is one of the words of `group` (words.yml)."""
        if not 0 <= index < len(self.tokens):
            return False
        return self.tokens.fold[index] in self.lexicon.words[group]

    def counts(self, index: int) -> bool:
        """Tell whether a token makes what follows many: "các", "một số", "9"."""
        word = self.fold(index)
        counted = word.isdecimal() and len(word) < 4 and self.fold(index - 1) != "/"  # no date
        many = self.is_word(index, "plural") or self.word_end(index - 1, "plural") == index + 1
        return many or counted

    def word_end(self, index: int, group: str) -> int | None:
        """Return where a word or phrase of `group` that begins at `index` ends."""
        fold = self.tokens.fold
        words = self.lexicon.words[group]
        for length in (3, 2, 1):
            if index + length <= len(fold) and " ".join(fold[index : index + length]) in words:
                return index + length
        return None

    def is_mark(self, index: int, kind: str) -> bool:
        """Tell whether the token at `index` is a function word of a class (words.yml: marks)."""
        return self.lexicon.marks.get(self.fold(index)) == kind

    def inner_stop(self, index: int) -> bool:
        """Tell the stop in "TP.HCM" from the one that ends a sentence ("quận 2.Ảnh")."""
        if self.tokens.word[index] != "." or not self.glued(index + 1):
            return False
        return not (self.fold(index - 1).isdecimal() and self.cap(index + 1))

    def inner_initial(self, index: int) -> bool:
        """Tell the stop of an initial, which stands at its letter."""
        return self.fold(index) == "." and self.tokens.glued(index)

    def glued(self, index: int) -> bool:
        """Tell whether there is a token at `index` that follows the one before without space."""
        return index < len(self.tokens) and self.tokens.glued(index)

    def code(self, index: int) -> bool:
        """Tell "PC54", capitals with a number run on, from "PC", the abbreviation of a field."""
        glued = self.glued(index + 1) and self.tokens.fold[index + 1].isdecimal()
        return glued and self.tokens.upper[index]

    def names(self, index: int, kinds: type[Entry] | UnionType) -> bool:
        """Tell whether a phrase of several words, of one of these kinds, begins at a token."""
        return any(
            isinstance(hit.value, kinds) and hit.end - index > 1 for hit in self.hits(index)
        )

    def opens(self, index: int) -> bool:
        """Tell whether a capital begins a sentence that nothing parts from the one before."""
        opens = self.is_word(index, "opens") or self.is_word(index, "opens_dated")
        after = self.tokens.word[index + 1 : index + 2]
        return opens and self.cap(index) and len(after) > 0 and after[0][0].islower()

    def fold(self, index: int) -> str:
        """Return the folded token at `index`, or "" beyond the ends."""
        return self.tokens.fold[index] if 0 <= index < len(self.tokens) else ""

    def cap(self, index: int) -> bool:
        """Tell whether a token begins with a capital."""
        return 0 <= index < len(self.tokens) and self.tokens.cap[index]
