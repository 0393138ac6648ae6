"""Comparison forms of text: what counts as the same word, and what makes a readable identifier."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Two spellings of one syllable, both correct: the tone mark on the first or on the second
# vowel of an open oa, oe, uy ("hòa" and "hoà", "ủy" and "uỷ"). The folded form has it on
# the first. A syllable that goes on ("hoàng", "huỳnh") has one spelling only, and "quý"
# holds the consonant "qu", so its mark stays.
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook above, dot below
_HATS = "\u0302\u0306\u031b"  # circumflex, breve, horn: parts of a letter, no tones
_SECOND_VOWEL = re.compile(rf"(?<![qQ])([oOuU])([aeyAEY])([{_TONES}])(?![\w{_TONES}{_HATS}])")
_SPACES = re.compile(r"\s+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def place_tones(word: str) -> str:
    """Move the tone marks of `word` to where the folded form has them; the result is NFC."""
    decomposed = unicodedata.normalize("NFD", word)
    moved = _SECOND_VOWEL.sub(r"\1\3\2", decomposed)
    return unicodedata.normalize("NFC", moved)


def fold(text: str) -> str:
    """Return the form under which two spellings of one name are equal.

    Case, tone-mark placement, runs of space and kinds of dash are leveled;
    tones and letters are kept, because they tell people apart (Hưng is not Hùng).
    """
    leveled = unicodedata.normalize("NFC", text).lower()
    leveled = leveled.replace("–", "-").replace("—", "-").replace("‑", "-")
    leveled = " ".join(place_tones(word) for word in _SPACES.split(leveled.strip()))
    return unicodedata.normalize("NFC", leveled)


def strip_marks(text: str) -> str:
    """Return `text` without diacritics ("Đảng ủy" becomes "Dang uy")."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def strip_tones(text: str) -> str:
    """Return `text` without its tones; the letters stay ("Hùng" becomes "Hung", not "Hưng")."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))


def slug(text: str, *, limit: int = 120) -> str:
    """Return a readable ASCII form of `text` for use in an IRI, at most `limit` characters."""
    words = _NOT_SLUG.sub("-", strip_marks(text).lower()).strip("-")
    return words[:limit].rstrip("-")
