"""What stands around a post or a person, which says whose the post is."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.grammar.found import Cue, Item, Person, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.rules.items import cue_kind, is_mark
from orggraph.languages.vi.rules.relatives import kin_before, titled_start

_DECISION = 2  # tokens of "quyết định"


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
    """Tell "các phó giám đốc", "tổng số đại biểu", "ban giám đốc": none of them is one."""
    at = post.start - 1
    if line.word_end(at - 1, "stands_for") == post.start:
        return True  # "người ứng cử đại biểu HĐND": not yet
    return line.counts(at) or line.is_word(at, "number") or line.is_word(at, "collective")


def is_of_other(line: Line, items: Sequence[Item], index: int) -> bool:
    """Tell "làm thư ký cho Bí thư", "là em trai của Bí thư": the post of somebody not named."""
    if index > 0 and is_mark(items[index - 1], "of", "to", "with"):
        return True
    return kin_before(line, items[index].start) is not None


def is_agent(line: Line, items: Sequence[Item], index: int) -> bool:
    """Tell "được ông A bổ nhiệm": the person does it, to the one told of before."""
    return line.is_word(titled_start(items, index) - 1, "passive")


def acts_on_another(line: Line, items: Sequence[Item], index: int, *, after: int) -> bool:
    """Tell "A ký quyết định bổ nhiệm …": an active verb, whose object is not the one told of.

    `after` is the token after the person told of last. In "A được BODY bổ nhiệm" the passive
    stands apart; "A, bổ nhiệm giữ chức …" leaves it out.
    """
    cue = items[index]
    if cue_kind(cue) not in {"appoint", "move"} or line.is_word(cue.start, "passive"):
        return False
    if any(line.is_word(at, "passive") for at in range(after, cue.start)):
        return False
    if line.is_word(cue.end, "speaker"):
        return False  # "Bộ Chính trị phân công tôi làm …": who says so
    decided = line.word_end(cue.start - _DECISION, "decision") == cue.start
    holds = index + 1 < len(items) and cue_kind(items[index + 1]) == "hold"
    return decided or not holds


def so_long(line: Line, cue: Cue) -> bool:
    """Tell "3 năm làm Phó Bí thư": a span of years before the verb says it is over."""
    return line.is_word(cue.start - 1, "year") and line.counts(cue.start - 2)


def only_stands_there(items: Sequence[Item], index: int, post: PostName) -> bool:
    """Tell the mandate of "được phân công về sinh hoạt tại đoàn đại biểu Quốc hội": not given."""
    if "mandate" not in post.post.flags:
        return False
    before = items[index - 1] if index > 0 else None
    return not (isinstance(before, Cue) or (before is not None and is_mark(before, ",", "and")))
