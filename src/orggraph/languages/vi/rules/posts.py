"""Who holds, gets or leaves which post."""

from __future__ import annotations

from collections.abc import Set

from orggraph.languages.vi.grammar.abroad import abroad
from orggraph.languages.vi.grammar.found import Person, PostName
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.beside import posts_beside
from orggraph.languages.vi.rules.careers import posts_of_career
from orggraph.languages.vi.rules.context import Context, Passage
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.listed import posts_listed
from orggraph.languages.vi.rules.predicates import posts_told
from orggraph.languages.vi.rules.seats import share_seats
from orggraph.languages.vi.rules.successors import predecessors
from orggraph.languages.vi.rules.then import put_in_the_past
from orggraph.languages.vi.rules.transfers import end_moved
from orggraph.model import PostStatus, Predicate


def read_posts(passage: Passage) -> None:
    """State the posts that a sentence tells of."""
    share_seats(passage)
    line = passage.sentence.line
    beside = posts_beside(passage.items)
    put_in_the_past(line, passage.items, beside)
    taken = {id(entry.post) for entry in beside}
    beside.extend(posts_listed(passage, taken=taken))
    beside.extend(posts_of_career(passage))
    told = posts_told(passage, taken={id(entry.post) for entry in beside})
    passage.context.news = any(entry.status is PostStatus.NEW for entry in told)
    end_moved(line, passage.items, beside, told)
    entries = (*beside, *told, *predecessors(passage.items, told))
    guests = {p.entity for entry in entries if _abroad(passage, entry.post) for p in entry.people}
    for entry in entries:
        _state(passage, entry, guests)
    _name_holders(passage, {id(entry.post) for entry in entries})


def _name_holders(passage: Passage, told: Set[int]) -> None:
    """Let a post that stands alone name its holder: "Bí thư Tỉnh ủy yêu cầu …"."""
    for item in passage.items:
        if not isinstance(item, PostName) or id(item) in told or item.former or item.body is None:
            continue
        if not passage.sentence.line.counts(item.start - 1):
            item.entity = passage.context.holders.get((item.post.role, item.body.entity or ""))


def _abroad(passage: Passage, post: PostName) -> bool:
    """Tell "Phó Chủ tịch Quân ủy Trung ương | Trung Quốc"."""
    return abroad(passage.sentence.line, post.end)


def _foreign(passage: Passage, person: Person, target: Thing, guests: Set[str | None]) -> bool:
    """A central post of somebody without a surname of the country is of another state.

    So is that of somebody whom the sentence gives a post of another state.
    """
    if target.head is None or target.head.levels != ("central",):
        return False
    if person.entity in guests:
        return True
    name = passage.thing(person).name
    return name.split()[0] not in passage.context.lexicon.surnames


def _state(passage: Passage, entry: Held, guests: Set[str | None]) -> None:
    body = entry.post.body
    if body is None or body.entity is None:
        return
    context = passage.context
    target = passage.thing(body)
    for person in entry.people:
        if person.entity is None or _foreign(passage, person, target, guests):
            continue
        if context.founded is not None and target.id == context.founded.id:
            entry.status = PostStatus.NEW  # the document sets the body up, and fills its seats
        _decide(context, entry)
        if entry.post.post.takes == "fixed":
            context.fixed.add(target.id)
        if entry.status in {PostStatus.CURRENT, PostStatus.NEW}:
            context.holders[entry.post.post.role, target.id] = person.entity
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
            decided_by=entry.by.id if entry.by is not None and entry.by.id != target.id else None,
        )


def _decide(context: Context, entry: Held) -> None:
    """What an official document tells of changes it decides itself, from its own day on."""
    act = context.documents.act
    if act is None or entry.status not in {PostStatus.NEW, PostStatus.ENDED}:
        return
    entry.by = entry.by or act
    if entry.by is act and entry.status is PostStatus.NEW:
        entry.start = entry.start or act.date
    elif entry.by is act and entry.rule == "leaving":
        entry.end = entry.end or act.date
