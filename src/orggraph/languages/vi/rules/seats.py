"""Posts told of without their body: "…, ông B được bầu làm Phó Bí thư"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, Person, PostName
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.model import PostStatus, Predicate
from orggraph.text.fold import fold

_CHANGES = frozenset({PostStatus.NEW, PostStatus.ENDED})


def seat_of(
    passage: Passage, post: PostName, people: list[Person], status: PostStatus
) -> Body | None:
    """Return the body of a post that stands without one: where its like was told of last.

    A deputy is deputy to the head told of before. What somebody is or was, and no longer
    than that, is told of a body only where the same person was told to have a seat.
    """
    context = passage.context
    role = _head_of(passage, post.post.role)
    own = {person.entity for person in people}
    for statement in reversed(context.statements):
        if statement.predicate is not Predicate.HOLDS_POST:
            continue
        if status not in _CHANGES and statement.subject not in own:
            continue
        if _head_of(passage, statement.role or "") == role:
            return _body(post, context.things.by_id[statement.object])
    return None


def _head_of(passage: Passage, role: str) -> str:
    """Return the post that a deputy is deputy to: "Phó Bí thư" → "bí thư"."""
    first, _, rest = fold(role).partition(" ")
    return rest if first in passage.context.lexicon.words["deputy"] else fold(role)


def _body(post: PostName, thing: Thing) -> Body | None:
    if thing.head is None:
        return None
    return Body(post.start, post.end, thing.head, entity=thing.id)
