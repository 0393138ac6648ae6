"""Ordinals and numerals of names: Roman, Arabic, in words."""

from __future__ import annotations

from orggraph.languages.vi.grammar.line import Line

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman(word: str) -> int | None:
    """Return the value of a Roman numeral in capitals up to LXXXIX, None for anything else."""
    if word == "" or any(letter not in _ROMAN for letter in word):
        return None
    values = [_ROMAN[letter] for letter in word]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def to_roman(value: int) -> str:
    """Write a number as names of terms have it: Roman up to XXXIX, else in digits."""
    if not 0 < value < 40:
        return str(value)
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (value // 10) + ones[value % 10]


def numeral(line: Line, index: int) -> tuple[int, int] | None:
    """Read the numeral at a token: (end, value). "XII", "12", "nhất", "mười hai", "hai mươi"."""
    if index >= len(line.tokens):
        return None
    word = line.tokens.word[index]
    if word.isdecimal():
        return (index + 1, int(word)) if len(word) <= 3 else None
    value = roman(word)
    if value is not None:
        return index + 1, value
    numerals = line.lexicon.numerals
    first = numerals.get(line.fold(index))
    if first is None:
        return None
    second = numerals.get(line.fold(index + 1))
    if first == 10 and second is not None and second < 10:
        return index + 2, 10 + second
    return index + 1, first


def ordinal(line: Line, index: int) -> tuple[int, int] | None:
    """Read "lần thứ XII", "lần thứ nhất", "thứ 5", "lần 2" at a token: (end, value)."""
    end = line.word_end(index, "ordinal")
    return None if end is None else numeral(line, end)


def session(line: Line, index: int) -> tuple[int, int] | None:
    """Read "khóa XII", "(khóa XII)" at a token: (end, value)."""
    opened = line.fold(index) == "("
    at = index + 1 if opened else index
    if not line.is_word(at, "legislature"):
        return None
    read = numeral(line, at + 1)
    if read is None:
        return None
    end, value = read
    if opened:
        if line.fold(end) != ")":
            return None
        end += 1
    return end, value


def year_span(line: Line, index: int) -> tuple[int, tuple[int, int]] | None:
    """Read "2015-2020", "2015 – 2020" at a token: (end, (first, last))."""
    words = line.tokens.word
    if index + 2 >= len(words) or line.fold(index + 1) != "-":
        return None
    if not (is_year(words[index]) and is_year(words[index + 2])):
        return None
    first, last = int(words[index]), int(words[index + 2])
    return (index + 3, (first, last)) if 0 < last - first < 12 else None


def term(line: Line, index: int) -> tuple[int, str] | None:
    """Read ", nhiệm kỳ 2015-2020", "(nhiệm kỳ 2015 - 2020)" at a token: (end, "2015-2020")."""
    at = index
    opened = line.fold(at) == "("
    if opened or line.fold(at) == ",":
        at += 1
    end = line.word_end(at, "term")
    if end is None:
        return None
    if line.is_word(end, "year"):
        end += 1
    read = year_span(line, end)
    if read is None:
        return None
    after, (first, last) = read
    if opened and line.fold(after) == ")":
        after += 1
    return after, f"{first}-{last}"


def is_year(word: str) -> bool:
    """Tell whether a word is a year from 1900 to 2099, in digits."""
    return len(word) == 4 and word.isdecimal() and 1900 <= int(word) <= 2099
