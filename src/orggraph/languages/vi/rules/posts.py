"""Who holds, gets or leaves which post."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Person
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.beside import posts_beside
from orggraph.languages.vi.rules.context import Context, Passage
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.predicates import posts_told
from orggraph.languages.vi.rules.transfers import end_moved
from orggraph.model import PostStatus, Predicate


def read_posts(passage: Passage) -> None:
    """State the posts that a sentence tells of."""
    beside = posts_beside(passage.items)
    told = posts_told(passage, taken={id(entry.post) for entry in beside})
    end_moved(passage.items, beside, told)
    for entry in (*beside, *told):
        _state(passage, entry)


def _foreign(passage: Passage, person: Person, target: Thing) -> bool:
    """A central post of somebody without a surname of the country is of another state."""
    if target.head is None or target.head.levels != ("central",):
        return False
    name = passage.thing(person).name
    return name.split()[0] not in passage.context.lexicon.surnames


def _state(passage: Passage, entry: Held) -> None:
    body = entry.post.body
    if body is None or body.entity is None:
        return
    context = passage.context
    target = passage.thing(body)
    for person in entry.people:
        if person.entity is None or _foreign(passage, person, target):
            continue
        if context.founded is not None and target.id == context.founded.id:
            entry.status = PostStatus.NEW  # the document sets the body up, and fills its seats
        by = entry.by or _by_act(context, entry)
        key = (person.entity, target.id, entry.post.post.role)
        passage.state(
            entry.rule,
            passage.thing(person),
            Predicate.HOLDS_POST,
            target,
            [person, entry.post],
            role=context.labels.setdefault(key, entry.post.role),
            status=entry.status,
            start=entry.start,
            end=entry.end,
            decided_by=by.id if by is not None and by.id != target.id else None,
        )


def _by_act(context: Context, entry: Held) -> Thing | None:
    """What an official document reports of changes it decides itself."""
    return context.documents.act if entry.status in {PostStatus.NEW, PostStatus.ENDED} else None
