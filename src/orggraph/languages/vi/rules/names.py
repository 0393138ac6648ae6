"""Resolving the names of a sentence in text order, and what the names themselves state."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import (
    Body,
    DocumentName,
    EventName,
    Item,
    Person,
    Place,
    PostName,
)
from orggraph.languages.vi.lexicon import Head
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Context, cue_kind, is_mark
from orggraph.model import EntityType, Predicate


def resolve_names(context: Context, sentence: Sentence) -> None:
    """Find out which thing each name of the sentence means, in text order."""
    for index, item in enumerate(sentence.items):
        if isinstance(item, Body):
            _body(context, sentence, index, item)
        elif isinstance(item, PostName):
            _post(context, sentence, index, item)
        elif isinstance(item, Person):
            if context.people.resolve(item, sentence) is None and item.name != "":
                context.omit(sentence, item, "a given name of nobody the text names in full")
        elif isinstance(item, DocumentName):
            _document(context, sentence, item)
        elif isinstance(item, EventName):
            _event(context, sentence, index, item)


def _body(context: Context, sentence: Sentence, index: int, body: Body) -> None:
    shared = _shared(sentence.items, index) if _needs_parent(body) else None
    if _in_plural_list(sentence, index):
        return
    if context.bodies.resolve(body, sentence, shared) is None:
        context.omit(sentence, body, "a body that the text does not identify")
    state_parents(context, sentence, body)
    _same_of_other_places(context, sentence, index, body)


def _in_plural_list(sentence: Sentence, index: int) -> bool:
    """Tell the "thành ủy" of "các tỉnh ủy, thành ủy, đảng ủy": bodies of a kind, none of them one."""
    items = sentence.items
    at = index
    while at >= 0 and isinstance(items[at], Body) and items[at].bare:  # type: ignore[union-attr]
        if sentence.line.is_word(items[at].start - 1, "plural"):
            return True
        at -= 2
        if at < 0 or not is_mark(items[at + 1], ",", "và"):
            return False
    return False


def _same_of_other_places(context: Context, sentence: Sentence, index: int, body: Body) -> None:
    """Read "UBND tỉnh Quảng Trị, Khánh Hòa": the head is shared by the places that follow."""
    items = sentence.items
    first = body.place
    at = index + 1
    while first is not None and first.said and at + 1 < len(items):
        other = items[at + 1]
        joined = is_mark(items[at], ",", "và") and isinstance(other, Place)
        if not joined or not isinstance(other, Place) or other.said or other.level != first.level:
            return
        if at + 2 < len(items) and is_mark(items[at + 2], ":", ""):
            return
        place = Place(other.start, other.end, first.unit, other.name, other.level, said=True)
        twin = Body(other.start, other.end, body.head, name=body.name, place=place)
        context.bodies.resolve(twin, sentence)
        at += 2


def _needs_parent(body: Body) -> bool:
    return body.parent is None and body.place is None and "alone" not in body.head.flags


def _post(context: Context, sentence: Sentence, index: int, post: PostName) -> None:
    if post.body is None:
        post.body = _body_beside(context, sentence, index, post)
    if post.body is None:
        return
    _set_off_parent(sentence.items, index, post)
    if post.post.takes == "fixed":
        _fixed(context, sentence, post)
        return
    shared = _shared(sentence.items, index) if _needs_parent(post.body) else None
    if context.bodies.resolve(post.body, sentence, shared) is None:
        context.omit(sentence, post, "a post in a body that the text does not identify")
    state_parents(context, sentence, post.body)


def _set_off_parent(items: list[Item], index: int, post: PostName) -> None:
    """Read "Trưởng phòng Tổ chức cán bộ, Viện Kiểm sát …": the body set off is the parent."""
    body = post.body
    if body is None or body.parent is not None or body.place is not None:
        return
    if index + 2 < len(items) and is_mark(items[index + 1], ",") and "org" in body.head.takes:
        upper = items[index + 2]
        if isinstance(upper, Body) and not upper.bare and body.name is not None:
            body.parent = upper


def _fixed(context: Context, sentence: Sentence, post: PostName) -> None:
    """A post of one body of the country; the body is mentioned only where its name stands."""
    assert post.body is not None
    thing = context.bodies.named(post.body.head)
    post.body.entity = thing.id
    line = sentence.line
    for at in range(post.start, post.end):
        for end, head in line.known(at, Head):
            if head.same == thing.name and end <= post.end and line.cap(at):
                span = line.tokens.span(at, end)
                context.things.mention(thing, span, sentence.text_of(at, end), "post")
                return
    context.things.touch(thing)


def _body_beside(context: Context, sentence: Sentence, index: int, post: PostName) -> Body | None:
    """Find the body of a post that stands alone: a place beside it, or the next post's body."""
    items = sentence.items
    heads = context.lexicon.heads
    following = items[index + 1] if index + 1 < len(items) else None
    if isinstance(following, Place) and following.start == post.end:
        unit = following.unit or ""
        head = context.lexicon.place_posts.get((post.post.role, unit))
        if head is not None:
            return Body(following.start, following.end, heads[head], place=following)
    if is_mark(following or post, ",") and index + 2 < len(items):
        after = items[index + 2]
        if isinstance(after, Body) and not after.bare:
            return after
    if post.post.takes == "fused" and "bare" in post.post.flags:
        head = heads.get(post.post.body)
        return None if head is None else Body(post.end - 1, post.end, head)
    return None


def _shared(items: list[Item], index: int) -> Body | None:
    """Return the body to the right, joined by a comma or "và", whose tail this one may share."""
    at = index + 1
    for _ in range(8):
        if at + 1 >= len(items) or not is_mark(items[at], ",", "và", "-"):
            return None
        at += 1
        while at < len(items) and (is_mark(items[at], "") or cue_kind(items[at]) == "begin"):
            if at - index > 8:
                return None
            at += 1
        if at >= len(items):
            return None
        item = items[at]
        body = (
            item if isinstance(item, Body) else item.body if isinstance(item, PostName) else None
        )
        if body is None:
            return None
        alone = "alone" in body.head.flags and body.head.kind != "CentralPartyOrgan"
        if body.parent is not None or body.place is not None or body.name is not None or alone:
            return body
        at += 1
    return None


def _document(context: Context, sentence: Sentence, found: DocumentName) -> None:
    if found.event is not None:
        context.events.resolve(found.event, sentence)
    if context.documents.resolve(found, sentence) is None:
        context.omit(sentence, found, "a document without number, issuer or subject")
    for body in found.issuers:
        state_parents(context, sentence, body)


def _event(context: Context, sentence: Sentence, index: int, found: EventName) -> None:
    for document in found.documents:
        _document(context, sentence, document)
    holder = _holder_before(context, sentence, index)
    known = context.events.resolve(found, sentence, holder)
    if known is not None and holder is not None:
        context.events.main = known
    if known is None:
        context.omit(sentence, found, "an event without holder, ordinal, term or purpose")
    if found.holder is not None:
        state_parents(context, sentence, found.holder)


def _holder_before(context: Context, sentence: Sentence, index: int) -> Thing | None:
    """Return the body that the sentence says holds the event: BODY … tổ chức EVENT."""
    items = sentence.items
    cue = index - 1
    while cue >= 0 and is_mark(items[cue], ""):
        cue -= 1
    if cue < 0 or cue_kind(items[cue]) != "hold-event":
        return None
    for at in range(cue - 1, -1, -1):
        item = items[at]
        if isinstance(item, Body) and item.entity is not None and not is_upper(items, at):
            return context.things.by_id[item.entity]
        if is_mark(item, ";") or isinstance(item, DocumentName | EventName):
            return None
    return None


def is_upper(items: list[Item], at: int) -> bool:
    """Tell whether a body stands only to say whom the one before it is under ("A thuộc B")."""
    return at > 0 and cue_kind(items[at - 1]) == "under"


def state_parents(context: Context, sentence: Sentence, body: Body) -> None:
    """State what a name says of itself: part of, or organized within, the body it holds."""
    if body.entity is None:
        return
    thing = context.things.by_id[body.entity]
    if body.parent is not None and body.parent.entity is not None:
        parent = context.things.by_id[body.parent.entity]
        _state_parent(context, sentence, body, thing, parent)
        state_parents(context, sentence, body.parent)
    elif thing.parent is not None and body.parent is None and not body.bare:
        return
    elif thing.parent is not None:
        _state_parent(context, sentence, body, thing, context.things.by_id[thing.parent])
    if body.head.within != "":
        context.upper.append((sentence, body, thing))


def _state_parent(
    context: Context, sentence: Sentence, body: Body, thing: Thing, parent: Thing
) -> None:
    relation = body.head.relation
    if relation == "-" and parent.kind == "PartyOrganization":
        relation = "sub"
    if relation == "within":
        context.state(sentence, "name-within", thing, Predicate.ORGANIZED_WITHIN, parent, [body])
    elif relation == "sub":
        rule = "of-stated" if body.of else "name-part"
        context.state(sentence, rule, thing, Predicate.SUB_ORGANIZATION_OF, parent, [body])


def state_known_parents(context: Context) -> None:
    """State what names say of bodies that the text names too, wherever it does."""
    for sentence, body, thing in context.upper:
        _state_known_parent(context, sentence, body, thing)


def _state_known_parent(context: Context, sentence: Sentence, body: Body, thing: Thing) -> None:
    """A name like "Ban Tổ chức Trung ương" holds the central committee, where the text names it."""
    head = context.lexicon.heads[body.head.within]
    if body.head.within_named:
        parent = context.bodies.named(head)
        _mention_inside(context, sentence, body, parent)
    else:
        found = context.things.by_key.get((EntityType.ORGANIZATION, head.same.lower()))
        if found is None:
            return
        parent = found
    context.state(sentence, "name-part", thing, Predicate.SUB_ORGANIZATION_OF, parent, [body])


def _mention_inside(context: Context, sentence: Sentence, body: Body, parent: Thing) -> None:
    line = sentence.line
    for at in range(body.start + 1, body.end):
        for end, head in line.known(at, Head):
            if head.same == parent.name and end <= body.end:
                text = sentence.text_of(at, end)
                context.things.mention(parent, line.tokens.span(at, end), text, "body")
                return
