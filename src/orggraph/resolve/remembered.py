"""Forms of text that are asked for again and again, remembered."""

from __future__ import annotations

from functools import lru_cache

from orggraph.text import fold

_MANY = 1 << 18


@lru_cache(maxsize=_MANY)
def folded(text: str) -> str:
    """Return the folded form of a key."""
    return fold.fold(text)


@lru_cache(maxsize=_MANY)
def bare(word: str) -> str:
    """Return a word without its diacritics."""
    return fold.strip_marks(word)
