"""Leveling names: the form under which different spellings of one name are equal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from orggraph.languages import IdentityWords
from orggraph.text.fold import fold, strip_tones

Tokens = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_ROMAN = re.compile(r"(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_AROUND = ',;()"“”'
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Leveler:
    """Levels the names of one language; what it has seen it remembers."""

    def __init__(self, words: IdentityWords) -> None:
        self.letters = str.maketrans(dict(words.letters))
        self._sound = None
        if words.same_sound is not None:
            self._sound = re.compile(words.same_sound[0]), words.same_sound[1]
        self._abbreviations = {
            _letters_of(short): long for short, long in words.abbreviations.items()
        }
        self._fields = words.fields
        self._field_heads = words.field_heads
        units = {fold(long) for long in words.units}
        marked = sorted((s for s, long in words.abbreviations.items() if fold(long) in units))
        alternatives = "|".join(re.escape(short) for short in sorted(marked, key=len)[::-1])
        self._unit = re.compile(rf"\b({alternatives or '(?!)'})\.\s*(?=[^\W\d_]|\d)")
        self._syllables: dict[str, str] = {}
        self._ignorable = frozenset(map(self.syllable, words.ignorable))
        self._titles: dict[str, list[Tokens]] = {}
        for title in sorted(map(self.plain, words.titles), key=lambda t: (-len(t), t)):
            self._titles.setdefault(title[0], []).append(title)
        self._people: dict[str, Tokens] = {}
        self._synonyms = self._table(words.synonyms.items())
        country = self.plain(words.country)
        if country != ():
            for unit in map(self.plain, words.units):
                self._synonyms.setdefault(country[0], []).append(((*country, *unit), unit))
        for rules in self._synonyms.values():
            rules.sort(key=lambda rule: (-len(rule[0]), rule))
        self._terms = [re.compile(rf"[\s,(]*\b(?:{pattern})\)?") for pattern in words.terms]
        self._known: dict[str, Tokens] = {}
        self._titled: dict[str, Tokens] = {}

    def syllable(self, word: str) -> str:
        """Return a word with its tone at the end, and one spelling for one sound."""
        known = self._syllables.get(word)
        if known is None:
            decomposed = unicodedata.normalize("NFD", word)
            tone = "".join(_TONE.findall(decomposed))
            bare = strip_tones(word)
            if self._sound is not None:
                bare = self._sound[0].sub(self._sound[1], bare)
            known = self._syllables[word] = bare + tone
        return known

    def plain(self, text: str) -> Tokens:
        """Return the words of a text, whatever their case and the place of their tones."""
        folded = fold(text.translate(self.letters))
        return tuple(map(self.syllable, _WORD.findall(folded)))

    def person(self, name: str) -> Tokens:
        """Return the words of a person's name without the titles before it."""
        known = self._people.get(name)
        if known is None:
            known = self.plain(name)
            while (title := self._title(known)) != ():
                known = known[len(title) :]
            self._people[name] = known
        return known

    def _title(self, tokens: Tokens) -> Tokens:
        """Return the title that a name begins with, the longest; none that is all of it."""
        for title in self._titles.get(tokens[0], ()):
            if len(title) < len(tokens) and tokens[: len(title)] == title:
                return title
        return ()

    def name(self, name: str) -> Tokens:
        """Return the words of a body's name with short forms written out, without fillers.

        Which composition of the body it is ("khóa XII") is left out.
        """
        known = self._known.get(name)
        if known is None:
            spelled = self.without_term(self.spelled_out(name))
            known = self._known[name] = self._written_out(spelled)
        return known

    def title(self, name: str) -> Tokens:
        """Return the words of any other name, likewise, with all that it says."""
        known = self._titled.get(name)
        if known is None:
            known = self._titled[name] = self._written_out(self.spelled_out(name))
        return known

    def _written_out(self, spelled: str) -> Tokens:
        tokens = self._level(self.plain(spelled))
        return tuple(token for token in tokens if token not in self._ignorable)

    def without_term(self, name: str) -> str:
        """Return a name without the words that say which composition of a body it is."""
        folded = fold(name)
        for term in self._terms:
            folded = term.sub("", folded)
        return folded

    def spelled_out(self, name: str) -> str:
        """Write out what stands in capitals for several words, and Roman numbers as digits."""
        text = unicodedata.normalize("NFC", name).translate(self.letters)
        text = self._unit.sub(lambda m: f"{self._abbreviations[_letters_of(m.group(1))]} ", text)
        written: list[str] = []
        for chunk in text.split():
            written.append(self._chunk(chunk, " ".join(written)))
        return " ".join(written)

    def _chunk(self, chunk: str, before: str) -> str:
        """Return the words of a part of a name between two spaces, after what stands before."""
        core = chunk.strip(_AROUND)
        short = _letters_of(core)
        if not short[1:].isupper() and not core.isupper():
            return chunk
        long = self._abbreviations.get(short) if len(core) > 1 else None
        if len(short) > 1 and before != "" and (long is None or fold(before) in self._field_heads):
            long = self._fields.get(short, long)
        number = _roman(core) if before != "" and long is None else None
        if long is None and number is None:
            return chunk
        return chunk.replace(core, long or str(number))

    def _level(self, tokens: Tokens) -> Tokens:
        out: list[str] = []
        at = 0
        while at < len(tokens):
            for phrase, other in self._synonyms.get(tokens[at], ()):
                if tokens[at : at + len(phrase)] == phrase:
                    out.extend(other)
                    at += len(phrase)
                    break
            else:
                word = tokens[at]
                out.append(word.lstrip("0") or "0" if word.isdecimal() else word)
                at += 1
        return tuple(out)

    def _table(self, pairs: Iterable[tuple[str, str]]) -> dict[str, list[tuple[Tokens, Tokens]]]:
        table: dict[str, list[tuple[Tokens, Tokens]]] = {}
        for phrase, other in pairs:
            tokens = self.plain(phrase)
            if tokens != self.plain(other):
                table.setdefault(tokens[0], []).append((tokens, self.plain(other)))
        return table


def _letters_of(chunk: str) -> str:
    return "".join(c for c in chunk if c.isalpha())


def _roman(text: str) -> int | None:
    if text == "" or _ROMAN.fullmatch(text) is None:
        return None
    values = [_VALUES[c] for c in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
