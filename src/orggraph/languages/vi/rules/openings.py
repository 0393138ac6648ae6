"""Sentences that open with what is carried out: "Thực hiện A; B, … BODY tổ chức EVENT"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DocumentName, EventName, Found, Item
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.holders import holding_cue
from orggraph.languages.vi.rules.items import cue_kind, inside
from orggraph.model import EntityType, Predicate

ACTS = frozenset({"hold-event", "issue", "founded", "prepare"})  # what brings something about
_OPENS = frozenset({"implement", "basis"})
_OPENING = 3  # items at the start of a sentence among which its opening verb stands


def read_opening(passage: Passage) -> bool:
    """Read "Thực hiện A; B, … BODY tổ chức EVENT": the event carries out A and B.

    Lines of documents alone ("Căn cứ A;", "Thực hiện B;") go before the line that tells of the
    event. Tells whether the sentence itself opens with what it carries out.
    """
    items, context = passage.items, passage.context
    opening = next(
        (i for i, item in enumerate(items[:_OPENING]) if cue_kind(item) in _OPENS), None
    )
    if opening is None:
        _carry_out_lines(passage, _held(items))
        return False
    documents, act = _documents_and_act(passage.sentence.line, items[opening + 1 :])
    if act is None:
        listed = documents if _nothing_more(passage.sentence.line, documents) else []
        span = passage.sentence.span
        rule = _rule(items[opening])
        context.bases += [(passage.thing(document), rule, span) for document in listed]
        return False
    subject = passage.thing(act)
    for document in documents:
        words = [items[opening], document, act]
        target = passage.thing(document)
        passage.state(_rule(items[opening]), subject, Predicate.IMPLEMENTS, target, words)
        _led_up(passage, document, subject)
    _carry_out_lines(passage, act)
    return True


def _rule(cue: Item) -> str:
    return "implements-opening" if cue_kind(cue) == "implement" else "basis"


def _carry_out_lines(passage: Passage, act: Found | None) -> None:
    """State that an event carries out the documents of the lines before it."""
    context = passage.context
    if act is not None:
        for target, rule, span in context.bases:
            context.state(rule, passage.thing(act), Predicate.IMPLEMENTS, target, span)
    context.bases = []


def _held(items: list[Item]) -> EventName | None:
    """Return the event that a sentence says is held."""
    for index, item in enumerate(items):
        if not isinstance(item, EventName) or item.entity is None:
            continue
        if holding_cue(items, index) is not None:
            return item
    return None


def _nothing_more(line: Line, documents: list[DocumentName]) -> bool:
    """Tell whether a sentence holds documents only, to the end."""
    if len(documents) == 0:
        return False
    ends = (max(doc.end, doc.subject[1] if doc.subject is not None else 0) for doc in documents)
    return not any(word.isalnum() for word in line.tokens.word[max(ends) :])


def _documents_and_act(
    line: Line,
    items: list[Item],
) -> tuple[list[DocumentName], EventName | DocumentName | None]:
    """Return the documents named before the verb of a sentence, and what the verb brings about."""
    documents: list[DocumentName] = []
    done = False
    for item in items:
        within = any(inside(item, known) for known in documents)
        if isinstance(item, DocumentName) and not done:
            if item.entity is not None and not within:
                documents.append(item)
        elif cue_kind(item) in ACTS and not within:
            done = done or not line.is_word(item.start - 1, "not_holding")  # "về tổ chức Đại hội"
        elif done and isinstance(item, EventName | DocumentName) and item.entity is not None:
            return documents, item
    return documents, None


def _led_up(passage: Passage, document: DocumentName, act: Thing) -> None:
    """A document "về … tiến tới EVENT" makes what carries it out lead up to that event."""
    if act.type is not EntityType.EVENT:
        return
    toward = False
    for item in passage.items:
        if not inside(item, document):
            continue
        if cue_kind(item) == "toward":
            toward = True
        elif toward and isinstance(item, EventName) and item.entity is not None:
            target = passage.thing(item)
            words = [document, item]
            passage.state("prepares-toward", act, Predicate.PREPARES_FOR, target, words)
            return
