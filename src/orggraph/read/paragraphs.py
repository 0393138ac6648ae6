"""The lines of a text, and the paragraphs that they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from orggraph.model import BlockKind

_WRAPPED = range(50, 121)  # widths at which editors and mail programs break lines
_FEWEST_WRAPPED = 4  # lines without a blank one between them, to speak of wrapping
_TERMINAL = '.!?…:;”"»)'


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a wrapped paragraph of a text; `kind` is None while it is not known."""

    start: int
    end: int
    kind: BlockKind | None = None


def lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank, without the space around them."""
    found: list[Line] = []
    start = 0
    while start < len(text):
        stop = text.find("\n", start)
        stop = len(text) if stop == -1 else stop
        stripped = text[start:stop].strip()
        if stripped != "":
            begin = start + text[start:stop].find(stripped[0])
            found.append(Line(begin, begin + len(stripped)))
        start = stop + 1
    return found


def paragraphs(text: str, parts: list[Line]) -> list[Line]:
    """Join the lines that are one paragraph, broken at the width of a page or screen."""
    joined: list[Line] = []
    for group in _groups(text, parts):
        width = _wrap_width(text, group)
        for index, line in enumerate(group):
            before = joined[-1] if index > 0 else None
            if before is not None and _continues(text, before, line, width):
                joined[-1] = Line(before.start, line.end)
            else:
                joined.append(line)
    return joined


def _groups(text: str, parts: list[Line]) -> Iterator[list[Line]]:
    """Yield the runs of lines with no blank line between them."""
    group: list[Line] = []
    for line in parts:
        if len(group) > 0 and text.count("\n", group[-1].end, line.start) != 1:
            yield group
            group = []
        group.append(line)
    if len(group) > 0:
        yield group


def _wrap_width(text: str, group: list[Line]) -> int:
    """Return the width at which the lines were broken, or 0 if it was not for the width."""
    width = max(line.end - line.start for line in group)
    if width not in _WRAPPED or len(group) < _FEWEST_WRAPPED:
        return 0
    # A line was broken for the width if the word after it did not fit.
    full = sum(
        before.end - before.start + 1 + _first_word(text, line) > width
        for before, line in pairwise(group)
    )
    return width if full * 5 >= (len(group) - 1) * 4 else 0


def _continues(text: str, before: Line, line: Line, width: int) -> bool:
    if before.kind is not None or line.kind is not None:
        return False
    if width != 0:
        last = before.end - max(before.start, text.rfind("\n", before.start, before.end) + 1)
        return last + 1 + _first_word(text, line) > width
    # A paragraph goes on in lower case; a title does not go on at all.
    return (
        before.start > 0 and text[before.end - 1] not in _TERMINAL and text[line.start].islower()
    )


def _first_word(text: str, line: Line) -> int:
    end = text.find(" ", line.start, line.end)
    return (line.end if end == -1 else end) - line.start
