"""Resolving the names of a sentence in text order."""

from __future__ import annotations

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.abroad import abroad
from orggraph.languages.vi.grammar.found import (
    Body,
    DocumentName,
    EventName,
    Person,
    PostName,
)
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.generic import is_generic
from orggraph.languages.vi.rules.guests import place_within_side
from orggraph.languages.vi.rules.inner_units import complete_inner
from orggraph.languages.vi.rules.naming import resolve_document, resolve_event
from orggraph.languages.vi.rules.parents import state_parents
from orggraph.languages.vi.rules.post_bodies import (
    body_beside,
    leave_place_open,
    stands_beside_person,
)
from orggraph.languages.vi.rules.promulgated import promulgate
from orggraph.languages.vi.rules.set_off import set_off_parent
from orggraph.languages.vi.rules.sharing import same_of_other_places, shared_tail

_NO_ONE_KNOWN = "a given name of nobody the text names in full"
_NO_BODY = "a body that the text does not identify"
_NOT_HERE = "a post of another state"
_NO_BODY_OF_POST = "a post in a body that the text does not identify"


def resolve_names(passage: Passage) -> None:
    """Find out which thing each name of the sentence means, in text order."""
    for index, item in enumerate(passage.items):
        if isinstance(item, Body):
            _body(passage, index, item)
        elif isinstance(item, PostName):
            _post(passage, index, item)
        elif isinstance(item, Person):
            known = passage.context.people.resolve(item, passage.sentence)
            if known is None and item.name != "":
                passage.omit(item, _NO_ONE_KNOWN)
        elif isinstance(item, DocumentName):
            promulgate(passage, index, item)
            resolve_document(passage, item)
        elif isinstance(item, EventName):
            resolve_event(passage, index, item)


def _body(passage: Passage, index: int, body: Body) -> None:
    line = passage.sentence.line
    if is_generic(passage, index, body):
        return
    if body.bare and line.is_word(body.end, "plural"):  # "Ủy ban nhân dân các tỉnh"
        return
    set_off_parent(passage.items, index, body, passage.context.bodies.institutions)
    complete_inner(passage, body)
    shared = shared_tail(passage.items, index, body)
    if passage.context.bodies.resolve(body, passage.sentence, shared) is None:
        passage.omit(body, _NO_BODY)
    state_parents(passage, body)
    for twin in same_of_other_places(passage.items, index, body):
        passage.context.bodies.resolve(twin, passage.sentence)


def _post(passage: Passage, index: int, post: PostName) -> None:
    if post.body is None:
        post.body = body_beside(passage, index, post)
    body = post.body
    if body is None:
        return
    if body.place is None and abroad(passage.sentence.line, post.end):
        post.body = None
        passage.omit(post, _NOT_HERE)
        return
    institutions = passage.context.bodies.institutions
    set_off_parent(passage.items, index, body, institutions, of_post=True)
    complete_inner(passage, body)
    if post.post.takes == "fixed":
        _fixed(passage, post, body)
        return
    place_within_side(passage, index, body)
    shared = shared_tail(passage.items, index, body)
    bodies = passage.context.bodies
    known = bodies.resolve(body, passage.sentence, shared)
    if known is None and stands_beside_person(passage.items, index) and leave_place_open(body):
        known = bodies.resolve(body, passage.sentence, shared)
    if known is None:
        passage.omit(post, _NO_BODY_OF_POST)
    state_parents(passage, body)


def _fixed(passage: Passage, post: PostName, body: Body) -> None:
    """A post of one body of the country; the body is mentioned only where its name stands."""
    thing = passage.context.bodies.named(body.head)
    body.entity = thing.id
    line = passage.sentence.line
    for at in range(post.start, post.end):
        for end, head in line.known(at, Head):
            if head.same == thing.name and end <= post.end and line.cap(at):
                passage.mention(thing, at, end, "post")
                return
    passage.context.things.touch(thing)
