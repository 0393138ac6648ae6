"""Names of bodies that mean all bodies of a kind, and no single one."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, Item, Place
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import is_mark


def is_generic(passage: Passage, index: int, body: Body) -> bool:
    """Tell whether a name means the bodies of its kind ("các tỉnh ủy", "các Sở Y tế")."""
    if _in_plural_list(passage, index) or _of_any_place(passage, index, body):
        return True
    if (
        _joined_to_levels(passage, index)
        or _inner_of_many(passage, body)
        or _of_many_units(passage.sentence.line, body)
    ):
        return True
    kind = _any_of_kind(passage.sentence.line, body)
    return kind and not _told_together(passage.items, index, body)


def _joined_to_levels(passage: Passage, index: int) -> bool:
    """Tell the "HĐND" of "HĐND và UBND các cấp": both are those of all levels."""
    items, line = passage.items, passage.sentence.line
    for at in range(index, len(items), 2):
        item = items[at]
        if not isinstance(item, Body) or not item.bare:
            return False
        if line.word_end(item.end, "levels") is not None:
            return at > index
        if at + 1 == len(items) or not is_mark(items[at + 1], ",", "and", "-"):
            return False
    return False


def _of_many_units(line: Line, body: Body) -> bool:
    """Tell the "thành ủy" of "các huyện, thị, thành ủy": the units before share its last word."""
    at = body.start
    while body.bare and line.fold(at - 1) == "," and line.is_word(at - 2, "short_units"):
        at -= 2
    return at < body.start and line.is_word(at - 1, "plural")


def _inner_of_many(passage: Passage, body: Body) -> bool:
    """Tell the "Ban" of "các Ban HĐND huyện": several of one body, which is named by it."""
    inner = body.name is None and body.number is None and body.parent is not None
    if not (inner and passage.sentence.line.is_word(body.start - 1, "plural")):
        return False
    if body.parent is not None:
        passage.context.bodies.resolve(body.parent, passage.sentence)
    return True


def _any_of_kind(line: Line, body: Body) -> bool:
    """Tell the "Sở Y tế" of "các Sở Y tế": those of all places, where no list follows."""
    local = body.place is None and body.parent is None and body.head.levels != ("central",)
    return local and "field" in body.head.takes and line.is_word(body.start - 1, "plural")


def _in_plural_list(passage: Passage, index: int) -> bool:
    """Tell the "thành ủy" of "các tỉnh ủy, thành ủy": bodies of a kind, none of them one."""
    items = passage.items
    for at in range(index, -1, -2):
        item = items[at]
        if not isinstance(item, Body) or not item.bare:
            return False
        if passage.sentence.line.is_word(item.start - 1, "plural"):
            return True
        if at < 2 or not is_mark(items[at - 1], ",", "and"):
            return False
        unit = items[at - 2]
        if isinstance(unit, Place):  # "các tỉnh, thành đoàn"
            many = passage.sentence.line.is_word(unit.start - 1, "plural")
            return unit.name is None and many
    return False


def _told_together(items: list[Item], index: int, body: Body) -> bool:
    """Tell whether the next item is a body that shares the head ("các Bộ: Y tế, Tư pháp")."""
    following = items[index + 1] if index + 1 < len(items) else None
    return isinstance(following, Body) and following.head is body.head


def _of_any_place(passage: Passage, index: int, body: Body) -> bool:
    """Tell the "Ủy ban nhân dân tỉnh, thành phố" of a law: those of all places."""
    items = passage.items
    if body.place is None or body.place.name is not None or index + 2 >= len(items):
        return False
    other = items[index + 2]
    return is_mark(items[index + 1], ",") and isinstance(other, Place) and other.name is None
