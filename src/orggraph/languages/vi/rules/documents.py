"""What a sentence tells of documents: who issues them, what passes them, what they carry out."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DateName, DocumentName, EventName, Item
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.act_title import read_act_title
from orggraph.languages.vi.rules.carrying_out import carried_out, named_by_it
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.details import read_details
from orggraph.languages.vi.rules.issuing import read_issuers
from orggraph.languages.vi.rules.items import cue_kind, is_mark, is_plain
from orggraph.languages.vi.rules.preamble import read_preamble
from orggraph.languages.vi.rules.taught import read_taught
from orggraph.model import Predicate

_NEAR = 12  # tokens between a verb and the document it governs


def read_documents(passage: Passage) -> None:
    """State what a sentence tells of documents."""
    for index, item in enumerate(passage.items):
        if isinstance(item, DocumentName) and item.entity is not None:
            read_issuers(passage, index, item)
            _adopted(passage, index, item)
            read_details(passage, index, item)
        named_by_it(passage, item)
    if not (read_preamble(passage) or read_act_title(passage)):
        carried_out(passage)
        read_taught(passage)


def _adopted(passage: Passage, index: int, found: DocumentName) -> None:
    """Read "Nghị quyết Đại hội …" and "EVENT … đã thông qua Nghị quyết"."""
    items = passage.items
    thing = passage.thing(found)
    if found.event is not None and found.event.entity is not None:
        event = passage.thing(found.event)
        passage.state("adopted-name", event, Predicate.ADOPTED, thing, [found])
        for holder in event.holders if event.kind == "Conference" else ():
            # what a committee resolves at its conference is its own
            issuer = passage.context.things.by_id[holder]
            passage.state("issuer-name", thing, Predicate.ISSUED_BY, issuer, [found])
        return
    event_name = _passed_by(items, index) or _passed_at(items, index)
    if event_name is not None:
        event = passage.thing(event_name)
        if not _of_another(passage, found, event):
            passage.state("adopted", event, Predicate.ADOPTED, thing, [event_name, found])


def _of_another(passage: Passage, found: DocumentName, event: Thing) -> bool:
    """Tell what a body only takes note of: "thông qua Quyết định của Ban Thường vụ Huyện ủy"."""
    issuers = [passage.thing(body) for body in found.issuers if body.entity is not None]
    holders = [passage.context.things.by_id[holder] for holder in event.holders]
    if not (issuers and holders) or event.kind == "Congress":
        return False
    return all(issuer.kind != holder.kind for issuer in issuers for holder in holders)


def _passed_by(items: list[Item], index: int) -> EventName | None:
    """Read "EVENT … thông qua DOCUMENT"."""
    cue: int | None = None
    for at in range(index - 1, -1, -1):
        if items[index].start - items[at].end > _NEAR:
            break
        if cue_kind(items[at]) == "adopt":
            cue = at
            break
    for item in reversed(items[: cue or 0]):
        if isinstance(item, EventName) and item.entity is not None:
            return item
    return None


def _passed_at(items: list[Item], index: int) -> EventName | None:
    """Read "DOCUMENT được thông qua tại EVENT", "DOCUMENT được EVENT thông qua"."""
    passed: EventName | None = None
    said = False
    for item in items[index + 1 : index + 1 + _NEAR]:
        if item.start < items[index].end:
            continue
        if isinstance(item, EventName) and item.entity is not None:
            passed = item
        elif cue_kind(item) == "adopt":
            said = True
        elif not (is_plain(item) or is_mark(item, "at", "by") or isinstance(item, DateName)):
            return None
        if said and passed is not None:
            return passed
    return None
