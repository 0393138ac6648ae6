"""Who issues a document, what carries it out, which event passes it."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import (
    Body,
    DateName,
    DocumentName,
    EventName,
    Item,
    Person,
)
from orggraph.languages.vi.reading.documents import resolve_date
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Context, cue_kind, is_mark
from orggraph.model import Predicate

_NEAR = 12  # tokens between a verb and the document it governs


def read_documents(context: Context, sentence: Sentence) -> None:
    """State what a sentence tells of documents."""
    items = sentence.items
    for index, item in enumerate(items):
        if isinstance(item, DocumentName) and item.entity is not None:
            _issued(context, sentence, index, item)
            _adopted(context, sentence, index, item)
            _carries(context, sentence, item)
        if isinstance(item, EventName) and item.entity is not None:
            _named_by_documents(context, sentence, item)
    _carried_out(context, sentence)


# --- issuers


def _issued(context: Context, sentence: Sentence, index: int, found: DocumentName) -> None:
    thing = _thing(context, found)
    for issuer in found.issuers if found.plenum is None else ():
        if issuer.entity is not None:
            target = context.things.by_id[issuer.entity]
            context.state(sentence, "issuer-of", thing, Predicate.ISSUED_BY, target, [found])
    if found.plenum is not None:
        target = context.bodies.named(context.lexicon.heads["Trung ương"])
        context.state(sentence, "issuer-name", thing, Predicate.ISSUED_BY, target, [found])
    suffix = (found.number or "").replace("/", "-").rsplit("-", 1)[-1]
    if suffix in context.lexicon.issuers and len(found.issuers) == 0:
        head = context.lexicon.heads.get(context.lexicon.issuers[suffix])
        if head is not None and "alone" in head.flags:
            target = context.bodies.named(head)
            context.state(sentence, "issuer-name", thing, Predicate.ISSUED_BY, target, [found])
    elif len(found.issuers) == 0:
        _issued_by_subject(context, sentence, index, found, thing)


def _issued_by_subject(
    context: Context, sentence: Sentence, index: int, found: DocumentName, thing: Thing
) -> None:
    """Read "BODY đã ra Quyết định số …": verb before the document, subject before the verb."""
    items = sentence.items
    at = index - 1
    while at >= 0 and (is_mark(items[at], "") or isinstance(items[at], DocumentName)):
        at -= 1
    if at < 0 or cue_kind(items[at]) not in {"issue", "sign"} or found.number is None:
        return
    if items[at].end < found.start - _NEAR:
        return
    for back in range(at - 1, -1, -1):
        item = items[back]
        if isinstance(item, Body) and item.entity is not None:
            target = context.things.by_id[item.entity]
            context.state(
                sentence, "issuer-subject", thing, Predicate.ISSUED_BY, target, [item, found]
            )
            _date_of_issue(context, items[:back], thing)
            return
        if is_mark(item, ";", ".") or isinstance(item, DocumentName | EventName | Person):
            return


def _date_of_issue(context: Context, before: list[Item], thing: Thing) -> None:
    """The day that opens the clause is the day of issue: "ngày 10/5, UBND … đã ra Quyết định"."""
    for item in reversed(before):
        if isinstance(item, DateName) and item.span is None:
            if thing.date is None:
                thing.date = resolve_date(item, context.source.issued)
            return
        if isinstance(item, DocumentName | EventName) or is_mark(item, ";", "."):
            return


# --- carrying out


def _carries(context: Context, sentence: Sentence, found: DocumentName) -> None:
    inner = found.carries_out
    if inner is not None and inner.entity is not None:
        context.state(
            sentence,
            "implements-purpose",
            _thing(context, found),
            Predicate.IMPLEMENTS,
            _thing(context, inner),
            [found],
        )


def _carried_out(context: Context, sentence: Sentence) -> None:
    """Read "Thực hiện A; B, … BODY tổ chức EVENT": the event carries out A and B."""
    items = sentence.items
    opening = next((i for i, item in enumerate(items[:3]) if _opens(item)), None)
    if opening is None:
        _document_on_basis(context, sentence)
        return
    documents: list[DocumentName] = []
    subject: EventName | DocumentName | None = None
    held = False
    for item in items[opening + 1 :]:
        if isinstance(item, DocumentName) and not held:
            if item.entity is not None:
                documents.append(item)
        elif cue_kind(item) in {"hold-event", "issue"} and not _in_subject(documents, item):
            held = True
        elif held and isinstance(item, EventName | DocumentName) and item.entity is not None:
            subject = item
            break
    if subject is None:
        return
    rule = "implements-opening" if cue_kind(items[opening]) == "implement" else "basis"
    target = context.things.by_id[subject.entity or ""]
    for document in documents:
        context.state(
            sentence,
            rule,
            target,
            Predicate.IMPLEMENTS,
            _thing(context, document),
            [items[opening], document, subject],
        )
        _led_up(context, sentence, document, target)


def _opens(item: Item) -> bool:
    return cue_kind(item) in {"implement", "basis"}


def _in_subject(documents: list[DocumentName], item: Item) -> bool:
    return any(
        document.subject is not None and document.subject[0] <= item.start < document.subject[1]
        for document in documents
    )


def _led_up(context: Context, sentence: Sentence, document: DocumentName, event: Thing) -> None:
    """A document "about … tiến tới EVENT" makes what carries it out lead up to that event."""
    if document.subject is None or not event.id.startswith("e"):
        return
    toward = False
    for item in sentence.items:
        if not document.subject[0] <= item.start < document.subject[1]:
            continue
        if cue_kind(item) == "toward":
            toward = True
        elif toward and isinstance(item, EventName) and item.entity is not None:
            target = context.things.by_id[item.entity]
            context.state(
                sentence,
                "prepares-toward",
                event,
                Predicate.PREPARES_FOR,
                target,
                [document, item],
            )
            return


def _document_on_basis(context: Context, sentence: Sentence) -> None:
    """Read "DOCUMENT … dựa trên DOCUMENT", "DOCUMENT …, để thực hiện DOCUMENT và DOCUMENT"."""
    items = sentence.items
    for index, cue in enumerate(items):
        if not _rests(items, index):
            continue
        subjects = _documents_before(items, index)
        for target in _documents_after(items, index):
            for subject in subjects:
                context.state(
                    sentence,
                    "basis",
                    _thing(context, subject),
                    Predicate.IMPLEMENTS,
                    _thing(context, target),
                    [subject, cue, target],
                )


def _rests(items: list[Item], index: int) -> bool:
    cue = items[index]
    if cue_kind(cue) == "basis":
        return cue.end - cue.start > 1
    return cue_kind(cue) == "implement" and index > 0 and is_mark(items[index - 1], "để")


def _documents_before(items: list[Item], index: int) -> list[DocumentName]:
    found: list[DocumentName] = []
    for item in reversed(items[:index]):
        if is_mark(item, ";", ".") or isinstance(item, EventName):
            break
        if isinstance(item, DocumentName) and item.entity is not None:
            found.append(item)
    return found


def _documents_after(items: list[Item], index: int) -> list[DocumentName]:
    found: list[DocumentName] = []
    for item in items[index + 1 :]:
        if isinstance(item, DocumentName) and item.entity is not None:
            found.append(item)
        elif is_mark(item, ";", ".") or (
            len(found) > 0 and cue_kind(item) in {"issue", "hold-event"}
        ):
            break
    return found


def _named_by_documents(context: Context, sentence: Sentence, found: EventName) -> None:
    """Read "hội nghị triển khai Quyết định …": the event carries out the document it is named by."""
    line = sentence.line
    if len(found.documents) == 0 or found.purpose is None:
        return
    from orggraph.languages.vi.lexicon import Trigger

    hit = line.first(found.purpose[0], Trigger)
    if hit is None or hit[1].kind != "implement":
        return
    event = context.things.by_id[found.entity or ""]
    for document in found.documents:
        if document.entity is not None:
            context.state(
                sentence,
                "implements-purpose",
                event,
                Predicate.IMPLEMENTS,
                _thing(context, document),
                [found],
            )


# --- passing


def _adopted(context: Context, sentence: Sentence, index: int, found: DocumentName) -> None:
    items = sentence.items
    thing = _thing(context, found)
    if found.event is not None and found.event.entity is not None:
        event = context.things.by_id[found.event.entity]
        context.state(sentence, "adopted-name", event, Predicate.ADOPTED, thing, [found])
        return
    cue = next(
        (
            at
            for at in range(index - 1, -1, -1)
            if cue_kind(items[at]) == "adopt" and found.start - items[at].end <= _NEAR
        ),
        None,
    )
    if cue is None:
        return
    for item in reversed(items[:cue]):
        if isinstance(item, EventName) and item.entity is not None:
            event = context.things.by_id[item.entity]
            context.state(sentence, "adopted", event, Predicate.ADOPTED, thing, [item, found])
            return


def _thing(context: Context, found: DocumentName) -> Thing:
    return context.things.by_id[found.entity or ""]
