"""Looking at the items of a sentence: which class of cue, which mark, what stands nearby."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from orggraph.languages.vi.grammar.found import (
    Body,
    Cue,
    DocumentName,
    EventName,
    Item,
    Mark,
    Person,
    PostName,
)

_ASIDE = 60  # items on each side of one in parentheses: longer ones are never closed


def cue_kind(item: Item) -> str:
    """Return the class of a cue, or "" for any other item."""
    return item.trigger.kind if isinstance(item, Cue) else ""


def is_mark(item: Item, *kinds: str) -> bool:
    """Tell whether an item is a mark of one of these kinds; "" is any plain word."""
    return isinstance(item, Mark) and item.kind in kinds


def is_plain(item: Item) -> bool:
    """Tell whether an item is a word that the grammar knows nothing of."""
    return is_mark(item, "")


def is_who(item: Item) -> bool:
    """Tell whether an item names a person, by name or by the post that the person holds."""
    return isinstance(item, Person | PostName) and item.entity is not None


def body_of(item: Item) -> Body | None:
    """Return the body that an item names, by itself or with a post in it."""
    if isinstance(item, Body):
        return item
    return item.body if isinstance(item, PostName) else None


def ends_clause(item: Item) -> bool:
    """Tell whether an item parts what is before it from what comes after."""
    return is_mark(item, ";", ".")


def words_between(items: Sequence[Item], first: int, after: int) -> int:
    """Count the plain words among items `[first, after)`."""
    return sum(1 for item in items[first:after] if is_plain(item))


def in_parentheses(items: Sequence[Item], at: int) -> bool:
    """Tell whether an item is only mentioned in parentheses: "bà A (em dâu | ông B) là …".

    One that a verb follows there is told of: "(ông B từng giữ chức …)".
    """
    before = reversed(items[max(0, at - _ASIDE) : at])
    opened = next((item for item in before if is_mark(item, "(", ")")), None)
    if opened is None or is_mark(opened, ")"):
        return False
    for item in items[at + 1 : at + 1 + _ASIDE]:
        if isinstance(item, Cue):
            return False
        if is_mark(item, ")"):
            return True
    return False


def is_upper(items: Sequence[Item], at: int) -> bool:
    """Tell whether a body stands only to say whom the one before it is under ("A thuộc B")."""
    return at > 0 and cue_kind(items[at - 1]) == "under"


def is_aside(items: Sequence[Item], at: int) -> bool:
    """Tell whether a body stands only to say where the one before it belongs."""
    return is_upper(items, at) or (at > 0 and is_mark(items[at - 1], "("))


def cue_before(items: Sequence[Item], index: int, kinds: Collection[str]) -> int | None:
    """Return the cue of some kinds close before an item, with plain words between at most."""
    for at in range(index - 1, max(-1, index - 5), -1):
        if cue_kind(items[at]) in kinds:
            return at
        if not is_plain(items[at]):
            return None
    return None


def inside(item: Item, document: DocumentName) -> bool:
    """Tell whether an item stands in the subject of a document ("Chỉ thị … về … tiến tới …")."""
    subject = document.subject
    return subject is not None and subject[0] <= item.start < subject[1]


def after_name(items: Sequence[Item], index: int) -> int:
    """Return the first item behind a name; names in the purpose of an event are items too."""
    item = items[index]
    end = item.full_end if isinstance(item, EventName) else item.end
    after = index + 1
    while after < len(items) and items[after].start < end:
        after += 1
    return after
