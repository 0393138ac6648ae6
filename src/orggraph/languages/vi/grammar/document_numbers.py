"""Numbers of documents: "số 36-CT/TW", "911/QĐ-UBND", "30/2020/NĐ-CP", "số 36"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.numbers import is_year

_LONGEST_CODE = 14  # characters
_LONG_DASHES = "–—‑"
_AFTER_NUMBER = frozenset({",", ".", ";", ")", "(", "", ":", "”", '"', "-"})


def document_number(line: Line, index: int) -> tuple[int, str] | None:
    """Read a number of a document at a token: (end, number without spaces).

    A bare number without "số" is one only where it can be neither a year nor a count
    ("Nghị quyết 4 nội dung").
    """
    tokens = line.tokens
    at = index
    said = line.is_word(at, "number")
    if said:
        at += 1
        if line.fold(at) in {":", "."}:
            at += 1
    if at >= len(tokens) or not tokens.word[at].isdecimal() or len(tokens.word[at]) > 6:
        return None
    end = _symbol_end(line, at)
    unclear = len(tokens.word[at]) == 4 or _counts_something(line, at)
    if end == at + 1 and not said and unclear:
        return None
    number = "".join("-" if word in _LONG_DASHES else word for word in tokens.word[at:end])
    spaced = (
        end > at + 1 and not line.glued(at + 1) and tokens.word[at + 1][0].isalpha()
    )  # "298 KH/TWĐTN"
    return end, f"{tokens.word[at]} {number[len(tokens.word[at]) :]}" if spaced else number


def _counts_something(line: Line, at: int) -> bool:
    """Tell whether the number after the kind counts what follows."""
    if line.is_word(at + 1, "year") and not is_year(line.fold(at + 2)):
        return True  # "Kế hoạch 5 năm"
    if len(line.tokens.word[at]) != 1:
        return False
    return line.fold(at + 1) not in _AFTER_NUMBER and not line.is_word(at + 1, "after_number")


def _symbol_end(line: Line, at: int) -> int:
    """Return the end of a number with its symbol: digits, then / or -, then codes."""
    tokens = line.tokens
    end = at + 1
    if line.glued(end) and len(tokens.word[end]) == 1 and tokens.word[end].islower():
        end += 1 if line.fold(end + 1) == "/" else 0  # "30c/NQ-CP"
    if end + 1 < len(tokens) and tokens.upper[end] and line.glued(end + 1):
        end += 1 if tokens.word[end + 1] == "/" else 0  # a number of the Youth Union
    while end + 1 < len(tokens) and tokens.fold[end] in {"/", "-"} and _is_code(line, end + 1):
        end += 2
        while line.glued(end) and tokens.word[end].isdecimal():
            end += 1  # QH15
        inner = line.glued(end) and tokens.word[end] == "." and line.glued(end + 1)
        if inner and line.cap(end + 1) and line.is_word(end + 1, "after_stop"):
            end += 2  # T.Ư
    return end


def _is_code(line: Line, at: int) -> bool:
    """Tell a code or a year ("/QĐ-UBND", "/2020") from the words that go on after a dash."""
    tokens = line.tokens
    word = tokens.word[at]
    if word.isdecimal():
        return len(word) == 4 and (tokens.glued(at - 1) or tokens.glued(at))
    if not word[:1].isupper() or len(word) > _LONGEST_CODE:
        return False
    spaced = not tokens.glued(at - 1) and not tokens.glued(at)
    return not (spaced and not tokens.upper[at]) and (word.isupper() or tokens.glued(at))
