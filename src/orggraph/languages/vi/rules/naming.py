"""Resolving the names of documents and events, which may stand within one another."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, DocumentName, EventName, Person
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.event_dates import is_news, is_reported, is_told
from orggraph.languages.vi.rules.holders import holders
from orggraph.languages.vi.rules.inner_units import complete_inner
from orggraph.languages.vi.rules.items import cue_before
from orggraph.languages.vi.rules.parents import state_parents
from orggraph.model import BlockKind

_NO_DOCUMENT = "a document without number, issuer or subject"
_PARTY = "CentralPartyOrgan"
_NO_EVENT = "an event without holder, ordinal, term or purpose"


def resolve_document(passage: Passage, found: DocumentName) -> None:
    """Find out which document a name means, and the event in it ("Nghị quyết Đại hội …")."""
    context = passage.context
    for body in found.issuers:
        complete_inner(passage, body)
    if found.carries_out is not None:
        resolve_document(passage, found.carries_out)
    if found.event is not None:
        holder = found.event.holder  # the last congress of one body; the Party has had many
        found.event.told = holder is not None and holder.head.kind != _PARTY
        context.events.resolve(found.event, passage.sentence)
    if context.documents.resolve(found, passage.sentence) is None:
        passage.omit(found, _NO_DOCUMENT)
    for body in found.issuers:
        state_parents(passage, body)


def resolve_event(passage: Passage, index: int, found: EventName) -> None:
    """Find out which event a name means, and the documents in it ("hội nghị triển khai …")."""
    if "pilot" in found.kind.flags and cue_before(passage.items, index, {"after"}) is None:
        passage.omit(found, _NO_EVENT)  # "chọn tổ chức đại hội điểm": what it is, not another
        return
    for document in found.documents:
        resolve_document(passage, document)
    if passage.context.documents.act is not None and _any_session(found):
        passage.omit(found, _NO_EVENT)
        return
    events = passage.context.events
    holder = _holder(passage, index)
    found.reported = is_reported(passage.items, index)
    heading = passage.sentence.block is not BlockKind.PROSE
    found.told = heading or is_told(passage.items, index)
    known = events.resolve(found, passage.sentence, holder, _other(passage, found))
    if known is None:
        passage.omit(found, _NO_EVENT)
    elif is_news(passage, index, known, held=holder is not None or _headlines(passage, index)):
        events.main = known
        if known.kind == "Congress" and len(known.holders) > 0:
            passage.context.things.host = passage.context.things.by_id[known.holders[0]]
    if found.holder is not None:
        state_parents(passage, found.holder)


def _headlines(passage: Passage, index: int) -> bool:
    """Tell the congress of a body that a title counts: it is the one the text reports."""
    found = passage.items[index]
    if passage.sentence.block is not BlockKind.TITLE or not isinstance(found, EventName):
        return False
    counted = found.ordinal is not None or found.term is not None
    aside = cue_before(passage.items, index, {"toward", "after", "delegate"}) is not None
    return counted and found.holder is not None and not aside


def _any_session(found: EventName) -> bool:
    """Tell the "kỳ họp Hội đồng nhân dân" of a rule: what holds for all of them is none."""
    return found.kind.kind == "Session" and found.ordinal is None and len(found.documents) == 0


def _holder(passage: Passage, index: int) -> Thing | None:
    """Return the body that the sentence says holds the event: BODY … tổ chức EVENT."""
    for body in holders(passage.sentence.line, passage.items, index):
        return passage.context.bodies.resolve(body, passage.sentence)
    return None


def _other(passage: Passage, found: EventName) -> Thing | None:
    """Return whom an event is with or about; its name stands behind that of the event."""
    context = passage.context
    for item in passage.items if found.other is not None else []:
        if item.start == found.other and isinstance(item, Body):
            return context.bodies.resolve(item, passage.sentence)
        if item.start == found.other and isinstance(item, Person):
            return context.people.resolve(item, passage.sentence)
    return None
