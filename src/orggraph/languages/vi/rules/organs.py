"""The bodies that the lines of a letterhead name, each under the one above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.bodies import body as read_body
from orggraph.languages.vi.grammar.document_numbers import document_number
from orggraph.languages.vi.grammar.found import Body, DateName, Item, Place, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.reading.places import bodies_in
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import body_of, is_mark
from orggraph.languages.vi.rules.parents import state_parents
from orggraph.model import Predicate

_WITH_ORGANS = frozenset(
    {"CentralPartyOrgan", "PartyCommittee", "PartyOrganization", "MassOrganization"}
)


def read_organs(passage: Passage, title: Sentence | None) -> list[tuple[Body, Thing]]:
    """Return the lowest body of a letterhead, after stating what each is under.

    Ministries side by side issue together: they are returned all, the last one first.

    Below the title only who decides is named once more ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"),
    who issues where there is no letterhead above it.
    """
    found: list[tuple[Body, Thing]] = []
    bodies = [(item, _body(passage.sentence.line, item)) for item in passage.items]
    whole = _whole(passage, [body for _, body in bodies if body is not None])
    for item, body in bodies:
        if body is None or body is whole:
            continue
        if whole is not None:
            _of_whole(passage, body, whole)
        again = title is not None and passage.sentence.offset_of(item) > title.span.start
        if again and len(found) > 0:
            passage.context.bodies.resolve(body, passage.sentence)
            break
        above = found[0] if len(found) > 0 else None
        thing = _organ(passage, body, above)
        if thing is None:
            continue
        state_parents(passage, body)
        if above is not None and _beside(body, above[0]):
            found.insert(0, (body, thing))
            continue
        _state_under(passage, (body, thing), above)
        found = [(body, thing)]
    return found


def _beside(body: Body, other: Body) -> bool:
    """Tell "BỘ TÀI CHÍNH - BỘ NỘI VỤ": no ministry is under another."""
    return body.head.label == other.head.label and body.head.kind == "Executive"


def _whole(passage: Passage, bodies: Sequence[Body]) -> Body | None:
    """Return the organization that a letterhead names beside its committee, for all of it.

    "BAN CHẤP HÀNH TỈNH X" on the left, "ĐOÀN TNCS HỒ CHÍ MINH" on the right, where other
    letterheads have the motto of the state.
    """
    named = [
        b for b in bodies if "beside" in b.head.flags and b.place is None and b.parent is None
    ]
    if len(named) == 0 or len(bodies) == 1:
        return None
    thing = passage.context.bodies.named(named[0].head)
    named[0].entity = thing.id
    passage.mention(thing, named[0].start, named[0].end, "letterhead")
    return named[0]


def _of_whole(passage: Passage, body: Body, whole: Body) -> None:
    """Make "BAN CHẤP HÀNH TỈNH X" that of the organization named beside it."""
    heads = passage.context.lexicon.heads
    if body.head.same == passage.context.lexicon.chosen["plenum"].same:
        central = (h for h in heads.values() if h.within == whole.head.label)
        body.head = next((h for h in central if "members" in h.flags), body.head)
    elif body.parent is None and body.head.relation == "sub":
        body.parent = Body(body.start, body.end, whole.head, place=body.place)
        body.place = None


def _body(line: Line, item: Item) -> Body | None:
    """Return the body of a line; the Prime Minister is one, and no post, where he issues."""
    if isinstance(item, PostName) and item.post.takes == "fixed":
        return read_body(line, item.start) or item.body
    return body_of(item)


def _organ(passage: Passage, body: Body, above: tuple[Body, Thing] | None) -> Thing | None:
    """Return the body of a line: an organ of the body above it, or one in the same place."""
    context = passage.context
    bodies = context.bodies
    if above is None:
        local = "central" not in body.head.levels
        bodies.places.home = _place_of(body) or (_place_of_date(passage.items) if local else None)
    elif body.parent is None and body.place is None:
        _open_ended(passage, body)
        central = _central_organ(context.lexicon.heads, body.head, above[1])
        if central is not None:
            thing = bodies.named(central)
            body.entity = thing.id
            passage.mention(thing, body.start, body.end, "letterhead")
            return thing
        if above[1].kind in _WITH_ORGANS and body.head.relation == "sub":
            body.parent = above[0]
    return bodies.resolve(body, passage.sentence)


def _open_ended(passage: Passage, body: Body) -> None:
    """Read the name of a body of one occasion to the end of its lines, whatever it is made of."""
    line = passage.sentence.line
    if "name" not in body.head.takes or body.name is not None or len(body.head.levels) > 0:
        return
    after = (item for item in passage.items if item.start >= body.end)
    stops = (
        i.start for i in after if isinstance(i, DateName) or body_of(i) or _is_number(line, i)
    )
    end = next(stops, len(line.tokens))
    if end > body.end:
        body.name, body.end = line.tokens.spelled(body.end, end), end


def _is_number(line: Line, item: Item) -> bool:
    return line.is_word(item.start, "number") and document_number(line, item.start) is not None


def _central_organ(heads: Mapping[str, Head], own: Head, above: Thing) -> Head | None:
    """Return the organ whose name is that of two lines: "Ủy ban Kiểm tra | Trung ương"."""
    named = [
        head
        for head in heads.values()
        if head.within == above.name and "alone" in head.flags and head.label.startswith(own.label)
    ]
    return min(named, key=lambda head: len(head.label), default=None)


def _place_of(body: Body) -> Place | None:
    """Return the place in the name of a body, or of the body that its name holds."""
    for inner in bodies_in(body):
        if inner.place is not None and inner.place.name is not None:
            return inner.place
    return None


def _place_of_date(items: Sequence[Item]) -> Place | None:
    """Return the province of "Gia Lai, ngày 20 tháng 11 năm 2025"."""
    for place, comma, day in zip(items, items[1:], items[2:], strict=False):
        dated = is_mark(comma, ",") and isinstance(day, DateName)
        if dated and isinstance(place, Place) and place.level == "province":
            return place
    return None


def _state_under(
    passage: Passage, own: tuple[Body, Thing], above: tuple[Body, Thing] | None
) -> None:
    if above is None or own[1].parent == above[1].id:
        return
    words = [above[0], own[0]]
    passage.state("letterhead-under", own[1], Predicate.SUB_ORGANIZATION_OF, above[1], words)
