"""Posts set off beside a name that the words behind them say were held in the past."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orggraph.languages.vi.grammar.found import Item, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.items import cue_kind, is_mark
from orggraph.model import PostStatus


def put_in_the_past(line: Line, items: Sequence[Item], beside: Iterable[Held]) -> None:
    """Read "ông A - Chủ tịch X nay là Bí thư Y", "bà B (Chủ tịch X vào thời điểm đó)"."""
    for entry in beside:
        if entry.status is PostStatus.CURRENT and _was(line, items, entry.post):
            entry.status = PostStatus.FORMER


def _was(line: Line, items: Sequence[Item], post: PostName) -> bool:
    at = next(index for index, item in enumerate(items) if item is post) + 1
    if at < len(items) and line.word_end(items[at].start, "that_time") is not None:
        return True
    if at < len(items) and is_mark(items[at], ","):
        at += 1
    return at < len(items) and cue_kind(items[at]) == "later"
