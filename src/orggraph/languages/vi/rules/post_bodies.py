"""The body of a post that stands alone: named beside it, or the one the text speaks of."""

from __future__ import annotations

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body, Item, Person, Place, PostName
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.guests import side_of
from orggraph.languages.vi.rules.items import is_mark
from orggraph.model import EntityType

_WITH_OFFICERS = frozenset({"PartyCommittee", "PartyOrganization", "MassOrganization"})


def body_beside(passage: Passage, index: int, post: PostName) -> Body | None:
    """Find the body of a post that stands alone.

    A place beside it, a body after a comma, the body of the next post, or the one body of its
    kind that the text has told of.
    """
    items = passage.items
    following = items[index + 1] if index + 1 < len(items) else None
    if isinstance(following, Place) and following.start == post.end:
        head = _head_of_place(passage, post, following)
        if head is not None:
            return Body(following.start, following.end, head, place=following)
    if following is not None and is_mark(following, ",") and index + 2 < len(items):
        after = items[index + 2]
        if isinstance(after, Body) and not after.bare:
            return after
    if post.post.takes == "fused":
        grouped = side_of(passage, index) is not None
        return _fused(passage, post) if grouped or "bare" in post.post.flags else None
    return _of_next_post(passage, index, post) or _told_of(passage, post)


def _fused(passage: Passage, post: PostName) -> Body | None:
    """Return the body whose head the words of the post end on: "Chánh | Thanh tra"."""
    own = passage.context.lexicon.heads.get(post.post.body)
    words = post.post.body.count(" ") + 1
    if own is None or "compound" in own.flags:  # a "Ban" may be of any kind
        return None
    return Body(post.end - words, post.end, own)


def _head_of_place(passage: Passage, post: PostName, place: Place) -> Head | None:
    """Return the head that a post beside a place means: "Bí thư | huyện" → Huyện ủy."""
    lexicon = passage.context.lexicon
    label = lexicon.place_posts.get((post.post.role, place.unit or ""))
    return None if label is None else lexicon.heads[label]


def _of_next_post(passage: Passage, index: int, post: PostName) -> Body | None:
    """Read the body in the post that follows.

    "Phó Bí thư, Chủ nhiệm Ủy ban Kiểm tra Thành đoàn": of the Thành đoàn; "Phó Bí thư, Chủ tịch
    UBND xã": of the party committee of the commune, whose deputy heads the administration.
    """
    items = passage.items
    if index + 2 >= len(items) or not is_mark(items[index + 1], ",", "-", "and"):
        return None
    other = items[index + 2]
    body = other.body if isinstance(other, PostName) else None
    if body is None or "bare" not in post.post.flags:
        return None
    if body.parent is not None:
        whole = body.parent
        return whole if whole.head.kind in _WITH_OFFICERS and body.head.relation == "sub" else None
    return _party_of_place(passage, index, post, body)


def _party_of_place(passage: Passage, index: int, post: PostName, body: Body) -> Body | None:
    """Return the party committee of the place that the body of the next post governs."""
    place = body.place
    if place is None or body.name is not None or "commune" not in body.head.levels:
        return None
    head = _head_of_place(passage, post, place)
    if head is None or not head.kind.startswith("Party"):
        return None
    bodies = passage.context.bodies
    committee = bodies.committee_of(body, passage.sentence)
    if committee is None and stands_beside_person(passage.items, index):
        leave_place_open(body)
        committee = bodies.committee_of(body, passage.sentence)
    return None if committee is None else _silent(post, committee)


def _told_of(passage: Passage, post: PostName) -> Body | None:
    """Return the one body of the text that may have the post: "Hiệu trưởng" of its school."""
    wanted = post.post.body.split("|") if post.post.takes == "org" and post.post.body else []
    if len(passage.sentence.line.known(post.end, Head)) > 0:
        return None  # "Phó cục trưởng | cục đào tạo nghề": it is named, but not read
    found = [
        thing
        for thing in passage.context.things.of_type(EntityType.ORGANIZATION)
        if thing.head is not None
        and any(f"{thing.head.label} ".startswith(f"{label} ") for label in wanted)
    ]
    return _silent(post, found[0]) if len(found) == 1 else None


def _silent(post: PostName, thing: Thing) -> Body | None:
    """Return a body that stands nowhere in the text."""
    if thing.head is None:
        return None
    return Body(post.start, post.end, thing.head, entity=thing.id)


def stands_beside_person(items: list[Item], index: int) -> bool:
    """Tell whether a post belongs to somebody named right after it, or before it and its like."""
    if index + 1 < len(items) and isinstance(items[index + 1], Person):
        return True
    at = index - 1
    while at >= 0 and (
        isinstance(items[at], PostName) or is_mark(items[at], ",", "-", "(", "and")
    ):
        at -= 1
    return at >= 0 and isinstance(items[at], Person) and at < index


def leave_place_open(body: Body) -> bool:
    """Let "Bí thư Đảng ủy xã" be of a commune that the text does not name; tell whether it may.

    A body that somebody holds a post in is one body, whatever place it is of.
    """
    while body.parent is not None:
        body = body.parent
    if body.entity is not None:
        return False
    place, unit = body.place, body.head.unit
    if place is not None:
        if place.name is not None:
            return False
        place.name = ""
        return True
    if unit is None or not body.bare:
        return False
    body.place = Place(body.start, body.end, unit, "", body.head.levels[-1])
    return True
