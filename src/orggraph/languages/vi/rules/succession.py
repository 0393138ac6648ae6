"""What becomes of bodies: "A được sáp nhập vào B", "hợp nhất A và B thành C"."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.changes import change_key, change_name
from orggraph.languages.vi.grammar.found import Body, DateName, DocumentName, Item, Mark
from orggraph.languages.vi.reading.dates import resolve_date
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import cue_before, cue_kind, ends_clause, is_mark, is_plain
from orggraph.model import EntityType, Predicate
from orggraph.text.dates import PartialDate

_VERBS = ("merges", "renames", "splits")
_BASES = ("basis", "implement")
_MOST = 4  # words between a body and "thành lập trên cơ sở"
Sides = tuple[list[Body], list[Body]]


def read_succession(passage: Passage) -> None:
    """State what a sentence tells of bodies that were merged, renamed or divided."""
    line = passage.sentence.line
    for index, item in enumerate(passage.items):
        if not isinstance(item, Mark) or line.is_word(item.start - 1, "no_merging"):
            continue
        ends = [(verb, line.word_end(item.start, verb)) for verb in _VERBS]
        told = next(((verb, end) for verb, end in ends if end is not None), None)
        if told is None or _is_unreal(passage, index):
            continue
        verb, end = told
        after = next((at for at, it in enumerate(passage.items) if it.start >= end), None)
        sides = None if after is None else _sides(passage, index, after, verb)
        if sides is not None:
            _state(passage, index, *sides)


def _is_unreal(passage: Passage, index: int) -> bool:
    """Tell whether the clause says before the verb that it is planned, or is not so."""
    line = passage.sentence.line
    for item in reversed(passage.items[:index]):
        if ends_clause(item):
            return False
        if cue_kind(item) == "propose":
            return True
        if isinstance(item, Mark) and line.word_end(item.start, "unreal") is not None:
            return True
    return False


def _sides(passage: Passage, index: int, after: int, verb: str) -> Sides | None:
    """Return the bodies before and after a change, by where they stand about its verb."""
    ones, at = _bodies(passage, after)
    into, becomes = _follows(passage, at, "into"), _follows(passage, at, "becomes")
    if len(ones) == 0:
        ones = _left(passage, index)
    elif _follows(passage, index - 1, "ground") is not None:
        new = _founded(passage, index - 1)
        return None if new is None else (ones, [new])
    if len(ones) == 0:
        return None
    if into is not None and verb == "merges":
        others, _ = _bodies(passage, into)
        return None if len(others) == 0 else (ones + others, others)
    others, _ = _bodies(passage, becomes) if becomes is not None else ([], 0)
    fits = len(others) > 0 and (verb == "splits" or len(others) == 1)
    return (ones, others) if fits and (verb != "merges" or len(ones) > 1) else None


def _bodies(passage: Passage, at: int) -> tuple[list[Body], int]:
    """Return the bodies that stand from an item on, set in a row, and the item after them."""
    items = passage.items
    found: list[Body] = []
    while at < len(items):
        item = items[at]
        if isinstance(item, Body) and item.entity is not None:
            found.append(item)
        elif len(found) == 0 or not _joins(items, at):
            break
        at += 1
    return found, at


def _joins(items: Sequence[Item], at: int) -> bool:
    """Tell whether a mark joins one body to the next one."""
    following = items[at + 1] if at + 1 < len(items) else None
    joined = isinstance(following, Body) and following.entity is not None
    return joined and is_mark(items[at], ",", "and", "with")


def _follows(passage: Passage, at: int, group: str) -> int | None:
    """Return the item after the words of a group that begin at an item."""
    items, line = passage.items, passage.sentence.line
    if not 0 <= at < len(items) or isinstance(items[at], Body):
        return None
    end = line.word_end(items[at].start, group)
    return next((k for k, it in enumerate(items) if end is not None and it.start >= end), None)


def _left(passage: Passage, index: int) -> list[Body]:
    """Return the bodies to which something is done: "A và B | được hợp nhất"."""
    items, line = passage.items, passage.sentence.line
    at = index - 1
    while at >= 0 and (line.is_word(items[at].start, "done_to") or is_mark(items[at], "(", "now")):
        at -= 1
    found: list[Body] = []
    while at >= 0:
        item = items[at]
        if isinstance(item, Body) and item.entity is not None:
            found.insert(0, item)
        elif len(found) == 0 or not _joins(items, at):
            break
        at -= 1
    return found


def _founded(passage: Passage, ground: int) -> Body | None:
    """Return the body that is set up: "B được thành lập | trên cơ sở", "thành lập B | …"."""
    for item in reversed(passage.items[max(0, ground - _MOST) : ground]):
        if isinstance(item, Body):
            return item if item.entity is not None else None
        if not (is_plain(item) or is_mark(item, "now") or cue_kind(item) == "founded"):
            return None
    return None


def _state(passage: Passage, index: int, before: list[Body], after: list[Body]) -> None:
    """State a change, with its day and the act that the sentence is based on."""
    context = passage.context
    old, new = (list(map(passage.thing, side)) for side in (before, after))
    if {thing.id for thing in old} == {thing.id for thing in new}:
        return
    date = _date(passage, index)
    event = context.things.add(
        EntityType.EVENT,
        change_key(date, (thing.key for thing in old), (thing.key for thing in new)),
        kind="ChangeEvent",
        name=change_name(context.lexicon.forms, _names(old), _names(new)),
        anchored=all(thing.anchored for thing in (*old, *new)),
    )
    event.date = date
    words = sorted((*before, *after, passage.items[index]), key=lambda found: found.start)
    passage.mention(event, words[0].start, max(found.end for found in words), "succession")
    for thing in dict.fromkeys(thing.id for thing in old):
        target = context.things.by_id[thing]
        passage.state("succession", event, Predicate.ORIGINAL, target, words)
    for thing in dict.fromkeys(thing.id for thing in new):
        target = context.things.by_id[thing]
        passage.state("succession", event, Predicate.RESULTING, target, words)
    for at, item in enumerate(passage.items[:index]):
        based = cue_before(passage.items, at, _BASES) is not None
        if based and isinstance(item, DocumentName) and item.entity is not None:
            act = passage.thing(item)
            passage.state("basis", event, Predicate.IMPLEMENTS, act, [item, passage.items[index]])


def _names(things: Sequence[Thing]) -> list[str]:
    return list(dict.fromkeys(thing.name for thing in things))


def _date(passage: Passage, index: int) -> PartialDate | None:
    """Return the day that a change is told to hold from, or else the day of the sentence.

    What stands in parentheses has no day of the sentence around it.
    """
    items = passage.items
    opened = next((at for at in range(index, -1, -1) if is_mark(items[at], "(", ")")), None)
    first = 0 if opened is None or is_mark(items[opened], ")") else opened
    dates = [at for at in range(first, len(items)) if isinstance(items[at], DateName)]
    dates.sort(key=lambda at: not (at > 0 and is_mark(items[at - 1], "since")))
    issued = passage.context.source.issued
    for at in dates:
        item = items[at]
        found = resolve_date(item, issued) if isinstance(item, DateName) else None
        if found is not None:
            return found
    return None
