"""Photo credits within prose: "… tại hội nghị. Ảnh: Kim Há/TTXVN Tại hội nghị này, …"."""

from __future__ import annotations

from collections.abc import Iterator

from orggraph.model import Span
from orggraph.read.byline import is_domain, is_name_word, phrase_end, tokens
from orggraph.read.page_words import PageWords
from orggraph.text.fold import fold

_BEFORE = 24  # characters before a colon that a label is looked for in
_AFTER = 80  # characters after it that a credit may take
_LONGEST_LABEL = 3  # words
_LONGEST_NAME = 4  # words of a name that nothing but the next sentence ends
_USUAL_NAME = 2  # words of a name, where more would be a guess
_JOINERS = frozenset("/-–—,+&")


def photo_credits(text: str, start: int, end: int, words: PageWords) -> Iterator[Span]:
    """Yield the photo credits in `text[start:end]`, in order."""
    done = start
    colon = text.find(":", start, end)
    while colon != -1:
        begin = _label_start(text, done, colon, words)
        stop = None if begin is None else _credit_end(text, begin, colon, end, words)
        if begin is not None and stop is not None:
            yield Span(begin, stop)
            done = stop
        colon = text.find(":", max(done, colon + 1), end)


def _label_start(text: str, floor: int, colon: int, words: PageWords) -> int | None:
    """Return where the label before a colon begins, with its opening parenthesis."""
    floor = max(floor, colon - _BEFORE)
    head = text[floor:colon].rstrip()
    if head == "" or not head[-1].isalpha():
        return None
    begin: int | None = None
    place = len(head)
    for _ in range(_LONGEST_LABEL):
        place = max(head.rfind(sign, 0, place) for sign in " \u00a0\n(")
        label = head[place + 1 :]
        opened = place >= 0 and head[place] == "("
        # In the middle of a sentence "ảnh:" is a word like any other.
        if fold(label) in words.credits and (opened or label[0].isupper()):
            begin = floor + place + (0 if opened else 1)
        if place <= 0 or opened:
            break
    return begin


def _credit_end(text: str, begin: int, colon: int, end: int, words: PageWords) -> int | None:
    limit = min(end, colon + 1 + _AFTER)
    if text[begin] == "(":
        close = text.find(")", colon, limit)
        if close == -1 or text.find("(", colon, close) != -1:
            return None
        # A full stop of its own would stand alone as prose.
        return close + 2 if text[close + 1 : close + 2] == "." else close + 1
    after = text[colon + 1 : limit]
    length = _name_length(after, words)
    return None if length == 0 else colon + 1 + length


def _name_length(text: str, words: PageWords) -> int:
    """Return how much of what follows the colon names who is credited; 0 if nothing does.

    The name ends at a full stop, a double space, an agency, or before the word that opens
    the next sentence. That word is capitalized too; the word after it tells.
    """
    first = text.lstrip()[:1]
    parts = tokens(text) if first.isalnum() else []
    ends: list[int] = []  # where each word of the name ends
    index = 0
    capitals = len(parts) > 0 and parts[0].text.isupper() and len(parts[0].text) > 1
    while index < len(parts):
        part = parts[index]
        gap = text[parts[index - 1].end : part.start] if index > 0 else ""
        if len(ends) > 0 and (len(gap) > 1 or "\n" in gap):
            return ends[-1]
        if part.text in _JOINERS:
            # A dash between spaces joins a name to its agency, or begins a remark.
            index += 1
            capitals = False
            continue
        agency = phrase_end(text, parts, index, words.agencies)
        if agency is None and is_domain(part.text.rstrip(".")):
            agency = index + 1
        if agency is not None:
            ends.append(parts[agency - 1].end)
            if agency < len(parts) and parts[agency].text == "/":
                index = agency
                continue
            return ends[-1]
        word = part.text.rstrip(".")
        if word == "" or not is_name_word(word):
            return _before_sentence(ends, part.text)
        joined = index > 0 and parts[index - 1].text in _JOINERS
        opens = fold(word) in words.titles or (len(ends) > 1 and fold(word) in words.openers)
        if not joined and len(ends) > 0 and (opens or (capitals and not word.isupper())):
            return ends[-1]
        ends.append(part.end)
        if part.text.endswith(".") and len(word) > 1:
            return ends[-1]
        index += 1
    return ends[-1] if 0 < len(ends) <= _LONGEST_NAME else 0


def _before_sentence(ends: list[int], stop: str) -> int:
    """Return where the name ends, given that a word that is no part of it follows."""
    if not stop[0].islower():
        # A quotation mark, a bullet or a number opens the sentence, not the word before it.
        kept = ends if len(ends) <= _LONGEST_NAME else ends[:_USUAL_NAME]
    else:
        kept = ends[:-1] if len(ends) - 1 <= _LONGEST_NAME else ends[:_USUAL_NAME]
    return kept[-1] if len(kept) > 0 else 0
