"""Bodies of other states."""

from __future__ import annotations

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.people import person

_NEAR = 5  # tokens from a name to the country it is of


def abroad(line: Line, at: int) -> bool:
    """Tell whether what ends here is of another state: "… | Trung Quốc", "… | Cộng sản Cuba"."""
    for start in range(at, at + _NEAR):
        if person(line, start, expected=True) is not None:
            return False  # "Bộ trưởng Bộ Y tế | Trần Tuấn Anh" is not of England
        end = line.word_end(start, "countries")
        if end is not None and line.cap(start):
            return line.word_end(start, "home") is None
        if any("name" in head.takes for _, head in line.known(start, Head)):
            return False  # "… Hồ Chí Minh | Trường Đại học Tôn Đức Thắng": anybody's name
        if not line.cap(start) and not (start > at and line.cap(start - 1)):
            return False
    return False
