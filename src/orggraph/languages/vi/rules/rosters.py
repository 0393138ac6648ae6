"""Who is put on a body that an official document sets up: the list below its founding."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Item, Person, PostName
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import is_mark
from orggraph.model import BlockKind, PostStatus, Predicate


def read_roster(passage: Passage) -> None:
    """Read "1. Trưởng ban: Ông A, …;", "2. Bà B, … - Ủy viên;", "3. Các Ủy viên:" and names.

    The list ends with the article that it stands in.
    """
    context = passage.context
    founded = context.founded
    if founded is None or passage.sentence.block is not BlockKind.PROSE:
        return
    items = passage.items
    if passage.sentence.line.is_word(0, "article"):
        context.listing = any(item.entity == founded.id for item in items)
    if not context.listing:
        return
    people = [i for i, item in enumerate(items) if isinstance(item, Person) and item.entity]
    if len(people) == 0:
        context.seat = _heading(items) or context.seat
    shared: PostName | None = None  # "Các Ủy viên: Ông A; Bà B"
    for number, index in enumerate(people):
        end = people[number + 1] if number + 1 < len(people) else len(items)
        start = people[number - 1] + 1 if number > 0 else 0
        shared = _before(items, index, start) or shared
        seat = shared or _after(items, index, end, founded)
        _state(passage, founded, index, seat)


def _heading(items: list[Item]) -> str | None:
    """Return the seat of a line that opens a list of people: "Các Phó Trưởng ban:"."""
    for at, item in enumerate(items[:-1]):
        if isinstance(item, PostName) and is_mark(items[at + 1], ":"):
            return item.role
    return None


def _before(items: list[Item], index: int, start: int) -> PostName | None:
    """Return the seat before a colon: "Trưởng ban: Ông A"."""
    for at in range(index - 1, start, -1):
        if is_mark(items[at], ":"):
            post = items[at - 1]
            return post if isinstance(post, PostName) else None
    return None


def _after(items: list[Item], index: int, end: int, founded: Thing) -> PostName | None:
    """Return the last post after a name, where it is of no other body: ", … - Ủy viên"."""
    posts = [item for item in items[index + 1 : end] if isinstance(item, PostName)]
    last = posts[-1] if len(posts) > 0 else None
    if last is None or last.body is None or last.body.entity in {None, founded.id}:
        return last
    return None


def _state(passage: Passage, founded: Thing, index: int, seat: PostName | None) -> None:
    context = passage.context
    role = context.seat if seat is None else seat.role
    if role is None:
        return
    name = passage.items[index]
    passage.state(
        "roster",
        passage.thing(name),
        Predicate.HOLDS_POST,
        founded,
        [name] if seat is None else [name, seat],
        role=role,
        status=PostStatus.NEW,
        decided_by=context.documents.act.id if context.documents.act is not None else None,
    )
