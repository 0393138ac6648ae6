"""Who wrote an article, at the end of its prose: "… và xã hội. Trần Tĩnh (TTXVN)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from orggraph.read.page_words import PageWords
from orggraph.text.fold import fold

_WINDOW = 160  # characters before the end that a byline is looked for in
_MOST_NAMES = 12  # words of names; three reporters and their agency need no more
_LONGEST_PHRASE = 6  # words of an agency, label or task
_MOST_AFTER = 6  # words of a name after "Theo", capitalized or not

_TOKEN = re.compile(r"\([^()]{0,80}\)|[/,+&|–—-]|[^\s()/,+&|–—-]+|[()]")
_SEPARATORS = frozenset("/,+&|–—-")
_NAME = re.compile(r"[^\W\d_]+(?:[.’'][^\W\d_]+)*\.?")
_DOMAIN = re.compile(r"[^\W_]+(?:\.[^\W_]+)+")
_SENTENCE_ENDS = ".!?…"
_CLOSERS = "/\"'”’)]»"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a separator or a whole parenthesis, with its place in the text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Cut a short text into words, separators and parentheses."""
    return [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def is_name_word(word: str) -> bool:
    """Tell whether a word is written as a part of a name is: "Tĩnh", "NAM", "B.T.Ngọc"."""
    return len(word) <= 16 and word[0].isupper() and _NAME.fullmatch(word) is not None


def is_domain(word: str) -> bool:
    """Tell whether a word is the name of a site: "chinhphu.vn"."""
    return _DOMAIN.fullmatch(word) is not None and word[-1].islower()


def phrase_end(text: str, parts: list[Token], index: int, phrases: frozenset[str]) -> int | None:
    """Return the index after the longest of `phrases` that stands at `index`, if any does."""
    if fold(parts[index].text.rstrip(".")) not in _first_words(phrases):
        return None
    for end in range(min(len(parts), index + _LONGEST_PHRASE), index, -1):
        found = text[parts[index].start : parts[end - 1].end].rstrip(".")
        if fold(found) in phrases:
            return end
    return None


@lru_cache(maxsize=16)
def _first_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(tokens(phrase)[0].text for phrase in phrases)


def label_end(text: str, parts: list[Token], index: int, words: PageWords) -> int | None:
    """Return the index after a label and its colon ("Tin, ảnh:"), if one stands at `index`."""
    for end in range(index + 1, min(len(parts), index + _LONGEST_PHRASE) + 1):
        if parts[end - 1].text.endswith(":"):
            label = text[parts[index].start : parts[end - 1].end]
            spelled = fold(re.sub(r"[,:/–-]", " ", label))
            return end if spelled in words.authors or spelled in words.credits else None
    return None


def byline_start(text: str, start: int, end: int, words: PageWords) -> int | None:
    """Return where the byline that ends `text[start:end]` begins, or None if there is none.

    It begins after the last end of a sentence, and all of it is names and what belongs to
    them. A sentence that is cut short or has no full stop is kept whole: precision first.
    """
    floor = max(start, end - _WINDOW)
    for place in range(end - 1, floor, -1):
        if not text[place].isspace() or not _ends_sentence(text, floor, place, words):
            continue
        tail = text[place:end]
        begin = end - len(tail.lstrip())
        return begin if is_byline(text[begin:end], words) else None
    return None


def _ends_sentence(text: str, floor: int, place: int, words: PageWords) -> bool:
    last = place - 1
    while last > floor and text[last] in _CLOSERS:
        last -= 1
    if text[last] not in _SENTENCE_ENDS:
        return False
    if text[last] != "." or last != place - 1:
        return True
    first = last
    while first > floor and not text[first - 1].isspace():
        first -= 1
    word = text[first:last].lstrip("(\"“‘'")
    # "N. Huyền" and "TP. Vinh" go on after their full stop; "gợi ý." and "tháng 7." do not.
    initial = len(word) == 1 and word.isupper()
    return not initial and fold(word) not in words.abbreviations


def is_byline(text: str, words: PageWords) -> bool:
    """Tell whether all of a short text is names of people and agencies, and what they did."""
    parts = tokens(text)
    if len(text) > _WINDOW or len(parts) == 0 or fold(parts[0].text) in words.titles:
        return False
    names = index = 0
    known = False  # an agency, a label or a task was seen: one name is enough then
    while index < len(parts):
        word = parts[index].text
        end = _known_end(text, parts, index, words)
        if end is not None:
            known = True
            index = end
        elif word in _SEPARATORS:
            index += 1
        elif word.startswith("(") and len(word) > 2 and _is_name_run(word[1:-1]):
            names += 2
            index += 1
        elif is_name_word(word) and (not word.endswith(".") or len(word) == 2):
            names += 1
            known = known or "." in word[:-1]
            index += 1
        else:
            return False
    return (known and names <= _MOST_NAMES) or 2 <= names <= _MOST_NAMES


def _known_end(text: str, parts: list[Token], index: int, words: PageWords) -> int | None:
    """Return the index after an agency, label, site, task or "Theo …" at `index`, if any."""
    word = parts[index].text
    if word.startswith("(") and len(word) > 2:
        return index + 1 if _is_remark(word[1:-1], words) else None
    end = phrase_end(text, parts, index, words.agencies)
    if end is None:
        end = label_end(text, parts, index, words)
    if end is None and word[0].islower():
        end = phrase_end(text, parts, index, words.tasks)
    if end is None and is_domain(word):
        end = index + 1
    following = parts[index + 1].text if index + 1 < len(parts) else ""
    if end is None and fold(word) in words.after and following[:1].isupper():
        end = index + 1
        while end < len(parts) and end - index <= _MOST_AFTER and _is_word(parts[end].text):
            end += 1
    return end


def _is_word(text: str) -> bool:
    return text[0].isalnum() and text[-1].isalnum()


def _is_name_run(text: str) -> bool:
    parts = tokens(text)
    return len(parts) > 1 and all(p.text in _SEPARATORS or is_name_word(p.text) for p in parts)


def _is_remark(text: str, words: PageWords) -> bool:
    """Tell whether a parenthesis says what somebody did: "(tổng hợp)", "(từ Bắc Kinh)"."""
    folded = fold(text)
    known = words.tasks | words.agencies | words.credits | words.furniture
    parts = tokens(text)
    if folded in known:
        return True
    return len(parts) > 0 and any(
        phrase_end(text, parts, 0, phrases) is not None
        for phrases in (words.tasks, words.agencies, words.after)
    )
