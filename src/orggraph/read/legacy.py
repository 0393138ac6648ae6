"""Text in the fonts of the time before Unicode, in which each font was an encoding.

Such a text looks like Western letters in disorder, as bytes of its own or already taken for
Western text and saved as UTF-8. It is known by what it becomes: read rightly, the common words
of the language are in it. The tables are data of the language pack.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from orggraph.errors import DataError, InputError
from orggraph.read.decode import decode

_SAMPLE = 40_000  # characters enough to tell
_FEWEST = 3  # common words, so that a name or two does not decide
_LEAST = 0.02  # share of common words in a text that is read rightly
_WESTERN = "cp1252"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class LegacyFonts:
    """`common` are frequent words with letters of the language; `fonts` convert a text each."""

    common: frozenset[str]
    fonts: Mapping[str, Callable[[str], str]] = field(default_factory=dict)

    def right(self, text: str) -> str:
        """Return a text as it reads, converted when a font explains it and it itself does not."""
        return self.converter(text)(text)

    def converter(self, text: str) -> Callable[[str], str]:
        """Return what makes the text, or any part of it, read rightly."""
        best: Callable[[str], str] = str
        if self._share(text) < _LEAST:
            shares = {c: self._share(c(text[:_SAMPLE])) for c in self.fonts.values()}
            best = max(shares, key=lambda c: shares[c], default=str)
            best = best if shares.get(best, 0.0) >= _LEAST else str
        return best

    def _share(self, text: str) -> float:
        """Return the share of common words in the beginning of a text."""
        words = _WORD.findall(unicodedata.normalize("NFC", text[:_SAMPLE]).lower())
        common = sum(word in self.common for word in words)
        return common / len(words) if common >= _FEWEST else 0.0


def readable(data: bytes, legacy: LegacyFonts) -> str:
    """Return the text that bytes encode, in Unicode or in a font of its own.

    Raises:
        InputError: for what is no text, or in no encoding that is known.
    """
    try:
        found = decode(data)
    except InputError:
        western = data.decode(_WESTERN, errors="replace")
        text = legacy.right(western)
        if text == western or b"\x00" in data:
            raise
        return text
    if found.encoding.startswith("utf"):
        return legacy.right(found.text)
    # One byte a letter: what was taken for another code page may be a font over the Western one.
    western = data.decode(_WESTERN, errors="replace")
    text = legacy.right(western)
    return found.text if text == western else text


def legacy_fonts(data: object, *, path: Path | str) -> LegacyFonts:
    """Return the fonts of a parsed data file; DataError for what it should not hold."""
    if not isinstance(data, Mapping) or set(data) != {"common", "fonts"}:
        raise DataError("legacy must have just the keys ['common', 'fonts']", path=path)
    tables = data["fonts"]
    if not isinstance(tables, Mapping) or not isinstance(data["common"], list):
        raise DataError("legacy must hold a list of words and a mapping of fonts", path=path)
    return LegacyFonts(
        common=frozenset(data["common"]),
        fonts={name: _converter(str(name), text, path) for name, text in tables.items()},
    )


def _converter(name: str, text: object, path: Path | str) -> Callable[[str], str]:
    """Return what converts a text, by a table of pairs: the font's letters, the right one."""
    pairs = str(text).split()
    if len(pairs) % 2 != 0:
        raise DataError(f"the table of {name} is no list of pairs", path=path)
    table = dict(zip(pairs[::2], pairs[1::2], strict=True))
    if len(table) * 2 != len(pairs):
        raise DataError(f"the table of {name} has a letter twice", path=path)
    # the longer first: a letter with its mark is not the letter alone
    pattern = re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
    return lambda text: pattern.sub(lambda match: table[match[0]], text)
