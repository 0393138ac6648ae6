"""The subject of a verb: the people before it who do what it says, and those joined with them."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, EventName, Item, Person, PostName
from orggraph.languages.vi.rules.items import (
    cue_kind,
    ends_clause,
    in_parentheses,
    is_mark,
    is_who,
)

_NEAR = 3  # items from "thay mặt" to the body
_MOST_POSTS = 7  # items between two people joined by "và"
_LIST = (",", ";", "-", "–", "and")  # marks between people listed, and their posts
_OBJECT = ("of", "to", "with")  # marks before a person who is no subject


def subjects(items: list[Item], index: int) -> list[Item]:
    """Return the people before a cue who are its subject, those joined by "và" with them."""
    found: list[Item] = []
    for at in range(index - 1, -1, -1):
        item = items[at]
        if isinstance(item, Person) or is_who(item):
            if is_object(items, at) or _is_source(items, at, index):
                break
            if in_parentheses(items, at):
                continue  # "ông A (Hiệu trưởng trường B) cho biết"
            if item.entity is not None:
                found.append(item)
            if not _joined_to_person(items, at):
                break
        elif ends_clause(item) or (len(found) == 0 and _bars(items, at)):
            break
    found.reverse()
    return found


def listed_before(items: list[Item], first: Item) -> list[Item]:
    """Return the people listed before one: "các ông A, Bí thư …; B, Chủ tịch …" before B."""
    found: list[Item] = []
    for at in range(items.index(first) - 1, -1, -1):
        item = items[at]
        if is_who(item) and isinstance(item, Person):
            if is_object(items, at):
                return []
            found.append(item)
        elif not lists(item):
            break
    found.reverse()
    return found


def is_object(items: list[Item], at: int) -> bool:
    """Tell "vi phạm của ông X", "đối với Bí thư X" from a subject."""
    while at > 0 and isinstance(items[at - 1], PostName):
        at -= 1
    if at == 0:
        return False
    before = items[at - 1]
    return cue_kind(before) == "concerning" or is_mark(before, *_OBJECT)


def _is_source(items: list[Item], at: int, verb: int) -> bool:
    """Tell "theo ông X, sau khi dự …": the one who says so, and a comma before the verb."""
    comma = any(is_mark(item, ",") for item in items[at + 1 : verb])
    while at > 0 and isinstance(items[at - 1], PostName):
        at -= 1
    return comma and at > 0 and cue_kind(items[at - 1]) == "basis"


def _bars(items: list[Item], at: int) -> bool:
    """Tell whether an event or body between a person and the verb is the verb's own subject."""
    item = items[at]
    return isinstance(item, EventName) or (isinstance(item, Body) and not _aside(items, at))


def _aside(items: list[Item], at: int) -> bool:
    """A body set off before the verb ("ông X, thay mặt Y, phát biểu") is passed over."""
    if any(cue_kind(item) == "behalf" for item in items[max(0, at - _NEAR) : at]):
        return True
    return at > 0 and is_mark(items[at - 1], ",", "and")


def _joined_to_person(items: list[Item], at: int) -> bool:
    """Tell whether "và" joins a person to another before, over posts: "A, Bí thư …, và B"."""
    for back in range(at - 1, max(-1, at - 1 - _MOST_POSTS), -1):
        item = items[back]
        if is_mark(item, "and"):
            return True
        if not isinstance(item, PostName) and not is_mark(item, ","):
            return False
    return False


def lists(item: Item) -> bool:
    """Tell what may stand in a list of people: another name, a post, a mark between."""
    return isinstance(item, PostName | Person) or is_mark(item, *_LIST)
