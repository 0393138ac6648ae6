"""Posts told of without their body: "…, ông B được bầu làm Phó Bí thư"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, Person, PostName
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.languages.vi.rules.context import Context, Passage
from orggraph.languages.vi.rules.items import is_mark
from orggraph.model import PostStatus, Predicate
from orggraph.text.fold import fold

_OF_PEOPLE = frozenset({"unit", "lower"})  # heads of the councils and committees of a unit
_OWN = frozenset({"MassOrganization", "PartyCell", "PartyOrganization", "PartyCommittee"})
_ELECTS_ITSELF = frozenset({"MassOrganization", "PartyCell"})
_FAR = 600  # characters
_CHANGES = frozenset({PostStatus.NEW, PostStatus.ENDED})


def seat_of(
    passage: Passage, post: PostName, people: list[Person], status: PostStatus
) -> Body | None:
    """Return the body of a post that stands without one: where its like was told of last.

    A deputy is deputy to the head told of before. Unless the same person was told to have such
    a seat it must have been told of nearby, and what somebody only is or was is of no body.
    """
    context = passage.context
    role = _head_of(passage, post.post.role)
    own = {person.entity for person in people}
    here = passage.sentence.span.start
    for statement in reversed(context.statements):
        if statement.predicate is not Predicate.HOLDS_POST or statement.object in context.fixed:
            continue  # "Chủ tịch" alone is never that of the National Assembly
        if statement.subject not in own:
            far = here - statement.evidence[0].span.start > _FAR
            if far or status not in _CHANGES:
                continue
        if _head_of(passage, statement.role or "") == role:
            return _body(post, context.things.by_id[statement.object])
    return None


def own_seat(post: PostName, elects: Thing | None) -> Body | None:
    """Return the body that elects its own officers; a council elects those of others too."""
    if elects is None or elects.head is None or elects.head.kind not in _OWN:
        return None
    return _body(post, elects)


def elected_seat(post: PostName, things: Things) -> Body | None:
    """Return the cell or union whose congress the text reports: it elects its own officers."""
    host = things.host
    return None if host is None or host.kind not in _ELECTS_ITSELF else _body(post, host)


def electing(body: Body | None, context: Context) -> Thing | None:
    """Return the congress of a party cell that the text reports, where it fills a post in it.

    It elects the secretary itself (Party charter, article 24); elsewhere the committee that a
    congress elects does, at its first session.
    """
    host, main = context.things.host, context.events.main
    if host is None or host.kind != "PartyCell" or main is None or body is None:
        return None
    return main if body.entity == host.id and main.kind == "Congress" else None


def share_seats(passage: Passage) -> None:
    """Give posts without a body the one that those listed behind them have.

    "Phó Chủ tịch, Chủ tịch UBND huyện X": both are of it. "Phó Bí thư, Chủ tịch UBND huyện X":
    of the committee of the same place.
    """
    items = passage.items
    for at in range(len(items) - 3, -1, -1):
        post, other = items[at], items[at + 2]
        if not (isinstance(post, PostName) and isinstance(other, PostName)):
            continue
        joined = is_mark(items[at + 1], ",", "and", "-", "also")
        if post.body is not None or other.body is None or not joined:
            continue
        if _alike(_head_of(passage, post.post.role), _head_of(passage, other.post.role)):
            post.body = _resolved(passage, post, other.body)
        else:
            post.body = _of_same_place(passage, post, other.body)
            if post.body is None and is_mark(items[at + 1], "also"):
                post.body = _resolved(passage, post, other.body)


def _alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _resolved(passage: Passage, post: PostName, body: Body) -> Body | None:
    return _body(post, passage.thing(body)) if body.entity is not None else None


def _of_same_place(passage: Passage, post: PostName, body: Body) -> Body | None:
    """Return the body that the post beside a bare unit means, of the unit of another body."""
    own = passage.thing(body).place if body.entity is not None else None
    place = body.place or own
    if place is None or "bare" not in post.post.flags or not body.head.flags >= _OF_PEOPLE:
        return None
    label = passage.context.lexicon.place_posts.get((post.post.role, place.unit or ""))
    head = passage.context.lexicon.heads.get(label or "")
    if head is None or label == body.head.label:
        return None
    if body.place is None:  # told of before, with its place
        return _body(post, passage.context.bodies.beside(passage.thing(body), head))
    found = Body(place.start, place.end, head, place=place)
    passage.context.bodies.resolve(found, passage.sentence)
    return found


def _head_of(passage: Passage, role: str) -> str:
    """Return the post that a deputy is deputy to: "Phó Bí thư" → "bí thư"."""
    first, _, rest = fold(role).partition(" ")
    return rest if first in passage.context.lexicon.words["deputy"] else fold(role)


def _body(post: PostName, thing: Thing) -> Body | None:
    if thing.head is None:
        return None
    return Body(post.start, post.end, thing.head, entity=thing.id)
