"""What stands around a post or a person, which says whose the post is."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.grammar.found import Cue, Item, Person, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.rules.items import cue_kind, is_mark


def lists_posts(items: Sequence[Item], index: int) -> bool:
    """Tell "từng là Bí thư A; Chủ tịch B": a post after the semicolon, and nobody beside it."""
    after = items[index + 1 : index + 3]
    alone = len(after) < 2 or not isinstance(after[1], Person | Cue)
    return len(after) > 0 and isinstance(after[0], PostName) and alone


def joined_over_posts(items: Sequence[Item], index: int) -> bool:
    """Tell "A, Bí thư …, và B được bầu": only posts stand between the people joined."""
    if not is_mark(items[index - 1], "and"):
        return False
    for item in reversed(items[: index - 1]):
        if isinstance(item, Person):
            return True
        if not (isinstance(item, PostName) or is_mark(item, ",")):
            return False
    return False


def concerns_later(items: Sequence[Item], index: int) -> bool:
    """Tell whether "đối với PERSON" follows: the act is about that person, not the subject."""
    for at in range(index + 1, len(items) - 1):
        if cue_kind(items[at]) == "concerning" and isinstance(items[at + 1], Person):
            return True
        if is_mark(items[at], ".", ";"):
            return False
    return False


def counted(line: Line, post: PostName) -> bool:
    """Tell "các phó giám đốc", "tổng số đại biểu": holders of a post, and none of them one."""
    return line.counts(post.start - 1) or line.is_word(post.start - 1, "number")
