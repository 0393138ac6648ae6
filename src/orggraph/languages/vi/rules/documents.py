"""Who issues a document, and which event passes it."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import (
    Body,
    DateName,
    DocumentName,
    EventName,
    Item,
    Person,
)
from orggraph.languages.vi.reading.dates import resolve_date
from orggraph.languages.vi.reading.document_numbers import issuer_code
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.act_title import read_act_title
from orggraph.languages.vi.rules.carrying_out import carried_out, named_by_it
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import body_of, cue_kind, ends_clause, is_mark, is_plain
from orggraph.languages.vi.rules.preamble import read_preamble
from orggraph.model import Predicate

_NEAR = 12  # tokens between a verb and the document it governs


def read_documents(passage: Passage) -> None:
    """State what a sentence tells of documents."""
    for index, item in enumerate(passage.items):
        if isinstance(item, DocumentName) and item.entity is not None:
            _issued(passage, index, item)
            _adopted(passage, index, item)
        named_by_it(passage, item)
    if not (read_preamble(passage) or read_act_title(passage)):
        carried_out(passage)


def _issued(passage: Passage, index: int, found: DocumentName) -> None:
    """State the issuer: named after "của", held in the name or number, or the subject before."""
    context = passage.context
    thing = passage.thing(found)
    if found.plenum is not None:
        committee = context.bodies.named(context.lexicon.chosen["plenum"])
        passage.state("issuer-name", thing, Predicate.ISSUED_BY, committee, [found])
    else:
        for issuer in found.issuers:
            if issuer.entity is not None:
                target = passage.thing(issuer)
                passage.state("issuer-of", thing, Predicate.ISSUED_BY, target, [found])
    if len(found.issuers) > 0:
        return
    proposer = _proposer(passage.items, index)
    if proposer is not None:
        words = [proposer, found]
        passage.state("issuer-subject", thing, Predicate.ISSUED_BY, passage.thing(proposer), words)
        return
    label = context.lexicon.issuers.get(issuer_code(found.number or ""))
    if label is None:
        _issued_by_subject(passage, index, found)
        return
    head = context.lexicon.heads.get(label)
    if head is not None and "alone" in head.flags:
        target = context.bodies.named(head)
        passage.state("issuer-name", thing, Predicate.ISSUED_BY, target, [found])


def _proposer(items: list[Item], index: int) -> Body | None:
    """Read "đề nghị của Giám đốc Sở Nội vụ tại Tờ trình …": it is that of whose proposal it is."""
    if index < 2 or not is_mark(items[index - 1], "at"):
        return None
    body = body_of(items[index - 2])
    return body if body is not None and body.entity is not None else None


def _issued_by_subject(passage: Passage, index: int, found: DocumentName) -> None:
    """Read "BODY đã ra Quyết định số …": verb before the document, subject before the verb."""
    items = passage.items
    at = index - 1
    while at >= 0 and (is_plain(items[at]) or isinstance(items[at], DocumentName)):
        at -= 1
    if at < 0 or cue_kind(items[at]) not in {"issue", "sign"} or not _is_told(passage, found):
        return
    if items[at].end < found.start - _NEAR:
        return
    for back in range(at - 1, -1, -1):
        item = items[back]
        if isinstance(item, Body) and item.entity is not None:
            thing, target = passage.thing(found), passage.thing(item)
            passage.state("issuer-subject", thing, Predicate.ISSUED_BY, target, [item, found])
            _date_of_issue(passage, items[:back], thing)
            return
        if ends_clause(item) or isinstance(item, DocumentName | EventName | Person):
            return


def _is_told(passage: Passage, found: DocumentName) -> bool:
    """Tell a document with its number or its act, or the official document that the text is."""
    act = passage.context.documents.act
    told = found.number is not None or found.subject is not None
    return told or (act is not None and found.entity == act.id)


def _date_of_issue(passage: Passage, before: list[Item], thing: Thing) -> None:
    """The day that opens the clause is the day of issue: "ngày 10/5, UBND … đã ra Quyết định"."""
    for item in reversed(before):
        if isinstance(item, DateName) and item.span is None:
            thing.date = thing.date or resolve_date(item, passage.context.source.issued)
            return
        if isinstance(item, DocumentName | EventName) or ends_clause(item):
            return


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
    cue: int | None = None
    for at in range(index - 1, -1, -1):
        if found.start - items[at].end > _NEAR:
            break
        if cue_kind(items[at]) == "adopt":
            cue = at
            break
    for item in reversed(items[: cue or 0]):
        if isinstance(item, EventName) and item.entity is not None:
            event = passage.thing(item)
            passage.state("adopted", event, Predicate.ADOPTED, thing, [item, found])
            return
