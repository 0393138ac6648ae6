"""Words in boxes: lines that fit, and how large the box around them is."""

from __future__ import annotations

from orggraph.view.layers import Size

FONT_SIZE = 14
LINE_HEIGHT = 16
MARGIN = 8
_MOST_WIDTH = 168  # of a line
_MOST_LINES = 4

# The widths of letters at the font's size, a little generous: fonts differ, and a box that is
# drawn wider than planned would touch its neighbor.
_NARROW, _WIDE = frozenset("iíìỉĩịjlItfr.,:;'|!()[] -"), frozenset("mwMWƯ@%—…ÂĂĐHNOÔƠQGDU")
_WIDTHS = (5.2, 8.8, 11.6)
_CAPITAL = 9.8


def wrapped(text: str, *, lines: int = _MOST_LINES) -> list[str]:
    """Return the text in at most so many lines; one that does not fit ends in "…"."""
    result: list[str] = []
    line = ""
    for word in _words(text):
        longer = word if line == "" else f"{line} {word}"
        if line != "" and measure(longer) > _MOST_WIDTH:
            result.append(line)
            line = word
        else:
            line = longer
    result.append(line)
    if len(result) > lines:
        result = [*result[: lines - 1], f"{result[lines - 1]} …"]
    return result


def box(lines: list[str]) -> Size:
    """Return the width and height of a box around the lines."""
    width = max(measure(line) for line in lines)
    return (round(width) + 2 * MARGIN, len(lines) * LINE_HEIGHT + 2 * MARGIN)


def measure(text: str) -> float:
    """Return about how wide the text is drawn."""
    return sum(map(_letter, text))


def _letter(letter: str) -> float:
    if letter in _NARROW:
        return _WIDTHS[0]
    if letter in _WIDE or ord(letter) >= 0x2E80:  # from there on scripts are square
        return _WIDTHS[2]
    return _CAPITAL if letter.isupper() else _WIDTHS[1]


def _words(text: str) -> list[str]:
    """Return the words; one that is wider than a line in pieces."""
    pieces: list[str] = []
    for word in text.split():
        piece = ""
        for letter in word:
            if piece != "" and measure(piece + letter) > _MOST_WIDTH:
                pieces.append(piece)
                piece = ""
            piece += letter
        pieces.append(piece)
    return pieces or ["–"]
