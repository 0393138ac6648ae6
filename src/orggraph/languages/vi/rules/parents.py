"""What names state of themselves: the body that a name says it is part of, or within."""

from __future__ import annotations

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Context, Passage
from orggraph.model import EntityType, Predicate
from orggraph.text.fold import fold

_PARTY_ORGANIZATIONS = frozenset({"PartyOrganization", "PartyCell"})


def state_parents(passage: Passage, body: Body) -> None:
    """State what a name says of itself: part of, or organized within, the body it holds."""
    if body.entity is None:
        return
    context = passage.context
    thing = passage.thing(body)
    if body.parent is not None and body.parent.entity is not None:
        _state_parent(passage, body, passage.thing(body.parent))
        state_parents(passage, body.parent)
    elif thing.parent is not None:
        if thing.id in context.nested:  # a short form says it once
            return
        _state_parent(passage, body, context.things.by_id[thing.parent])
    if _whole(context, body) != "":
        context.upper.append((passage, body, thing))


def _whole(context: Context, body: Body) -> str:
    """Return the head that a name says by itself it is part of, or that its full name does."""
    return body.head.within or context.lexicon.heads[body.head.same].within


def _state_parent(passage: Passage, body: Body, parent: Thing) -> None:
    thing = passage.thing(body)
    passage.context.nested.add(thing.id)
    relation = body.head.relation
    if parent.kind in _PARTY_ORGANIZATIONS:  # a committee or cell of one is part of it
        relation = "sub"
    if relation == "within":
        passage.state("name-within", thing, Predicate.ORGANIZED_WITHIN, parent, [body])
    elif relation == "sub":
        rule = "of-stated" if body.of else "one-institution" if body.alone else "name-part"
        passage.state(rule, thing, Predicate.SUB_ORGANIZATION_OF, parent, [body])


def state_known_parents(context: Context) -> None:
    """State what names say of bodies that the text names too, wherever it does.

    "Ban Tổ chức Trung ương" is part of the central committee, where the text names it.
    """
    for passage, body, thing in context.upper:
        head = context.lexicon.heads[_whole(context, body)]
        if body.head.within_named:
            local = "place" in head.takes and thing.place is not None
            parent = context.bodies.beside(thing, head) if local else context.bodies.named(head)
            _mention_inside(passage, body, head, parent)
        else:
            known = context.things.by_key.get((EntityType.ORGANIZATION, fold(head.same)))
            if known is None:
                continue
            parent = known
        passage.state("name-part", thing, Predicate.SUB_ORGANIZATION_OF, parent, [body])


def _mention_inside(passage: Passage, body: Body, whole: Head, parent: Thing) -> None:
    line = passage.sentence.line
    for at in range(body.start + 1, body.end):
        for end, head in line.known(at, Head):
            if head.same == whole.same and end <= body.end:
                passage.mention(parent, at, end, "body")
                return
