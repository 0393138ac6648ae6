"""Sessions of the plenum or conference that a text reports: "điều hành phiên họp"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import EventName
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.model import EntityType, Predicate

_NEAR = 3  # items from the verb to the session


def session_of(passage: Passage, index: int) -> Thing | None:
    """Read "điều hành phiên họp": a session of the body whose plenum the text reports."""
    items, context = passage.items, passage.context
    main = context.events.main or _conference(passage)
    near = items[index + 1 : index + 1 + _NEAR]
    found = next((item for item in near if isinstance(item, EventName)), None)
    if main is None or found is None or len(main.holders) == 0 or found.kind.kind != "Session":
        return None
    if main.kind == "WorkingMeeting" and "generic" in found.kind.flags:
        return main  # a body that met held one session, and no plenum with several
    holder = context.things.by_id[main.holders[0]]
    session = context.things.add(
        EntityType.EVENT,
        f"session|{holder.key}|{context.source.identifier}|{passage.sentence.span.start}",
        kind=found.kind.kind,
        name=context.lexicon.forms.of.format(name=found.kind.label, whole=holder.name),
    )
    session.held_by(holder)
    found.entity = session.id
    passage.mention(session, found.start, found.end, "event")
    passage.state("held-by", session, Predicate.HELD_BY, holder, [items[index], found])
    return session


def _conference(passage: Passage) -> Thing | None:
    for thing in passage.context.things.latest(EntityType.EVENT):
        if thing.kind == "Conference" and len(thing.holders) > 0:
            return thing
    return None
