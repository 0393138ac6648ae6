"""What the letterhead of an official document says: which document it is, and who issues it.

By Decree 30/2020/NĐ-CP (article 8) and Guideline 36-HD/VPTW the name of the issuer stands
under that of the body directly above it, so that the lowest line issues.
"""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body, DocumentName, EventName, Found, Place
from orggraph.languages.vi.reading.document_numbers import issuer_code
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.act import find_act
from orggraph.languages.vi.rules.context import Context, Passage
from orggraph.languages.vi.rules.organs import read_organs
from orggraph.model import BlockKind, Predicate, Span


def read_letterhead(context: Context, sentences: Sequence[Sentence]) -> None:
    """Find the document that the source is, and state who issues it."""
    head = next((s for s in sentences if s.block is BlockKind.LETTERHEAD), None)
    titles = [s for s in sentences if s.block is BlockKind.TITLE]
    headings = [s for s in sentences if s.block is BlockKind.HEADING]
    found = find_act(context, head, titles, headings)
    if found is None:
        return
    act, number = found
    context.documents.act = act
    if head is None:
        return
    passage = Passage(context, head)
    issuers = read_organs(passage, titles[-1] if len(titles) > 0 else None)
    if len(issuers) == 0 and number is not None:
        issuers = _by_code(passage, number)
    for body, own in reversed(issuers):
        thing = _of_committee(context, own, sentences)
        words: list[Found] = [body] if number is None else [body, number]
        passage.state("letterhead", act, Predicate.ISSUED_BY, thing, words)
        context.issuer = thing
        if act.name in context.lexicon.document_types:  # nothing else tells which one it is
            act.name = context.lexicon.forms.of.format(name=act.name, whole=thing.name)
        _session(passage, act, thing)


def _by_code(passage: Passage, number: DocumentName) -> list[tuple[Body, Thing]]:
    """Return the council or committee that a number says, in the place of the letterhead.

    A letterhead with a letter lost ("Y BAN NHÂN DÂN / TỈNH KON TUM") names no body.
    """
    context = passage.context
    places = [item for item in passage.items if isinstance(item, Place) and item.name is not None]
    code = issuer_code(number.number or "")
    hits = context.lexicon.phrases.at(Tokens(code, Span(0, len(code))), 0)
    head = next((hit.value for hit in hits if isinstance(hit.value, Head)), None)
    if head is None or len(places) == 0 or places[0].level not in head.levels:
        return []
    body = Body(number.start, number.end, head, place=places[0])
    context.bodies.places.home = places[0]
    return [(body, context.bodies.names.make(body, None, places[0]))]


def _of_committee(context: Context, issuer: Thing, sentences: Sequence[Sentence]) -> Thing:
    """Return which organ decides for a committee, whose letterhead all of them use.

    "T/M BỘ CHÍNH TRỊ" at the end says so, or "BỘ CHÍNH TRỊ QUYẾT ĐỊNH" above the articles, or a
    sentence that the organ opens: "Bộ Chính trị yêu cầu …".
    """
    if issuer.kind in {"PartyCommittee", "MassOrganization"}:
        return _standing(context, issuer, sentences)
    if issuer.head is None or issuer.head.same != context.lexicon.chosen["plenum"].same:
        return issuer
    for kind in (BlockKind.SIGNATURE, BlockKind.HEADING, BlockKind.PROSE):
        for sentence in sentences:
            first = next((i for i in sentence.items if isinstance(i, Body)), None)
            if sentence.block is not kind or first is None or not _is_central(first.head):
                continue
            if kind is not BlockKind.PROSE or first.start == 0:
                return context.bodies.named(first.head)
    return issuer


def _standing(context: Context, issuer: Thing, sentences: Sequence[Sentence]) -> Thing:
    """Return the standing committee where it signs ("T/M BAN THƯỜNG VỤ") or decides."""
    for sentence in sentences:
        first = next((i for i in sentence.items if isinstance(i, Body)), None)
        enacts = sentence.block in {BlockKind.SIGNATURE, BlockKind.HEADING}
        if enacts and first is not None and "decides" in first.head.flags:
            if first.parent is not None:
                return context.bodies.resolve(first, sentence) or issuer
            inner = issuer.head is not None and issuer.head.relation == "sub"
            whole = context.things.by_id.get(issuer.parent or "") if inner else None
            return context.bodies.names.make(Body(0, 0, first.head), whole or issuer, None)
    return issuer


def _is_central(head: Head) -> bool:
    return head.kind == "CentralPartyOrgan" and "alone" in head.flags and "members" in head.flags


def _session(passage: Passage, act: Thing, issuer: Thing) -> None:
    """Read "KHÓA XV, KỲ HỌP THỨ 11" below the name of a council: the session that passes it."""
    for item in passage.items:
        if not isinstance(item, EventName):
            continue
        event = passage.context.events.resolve(item, passage.sentence, issuer)
        if event is not None:
            passage.state("held-name", event, Predicate.HELD_BY, issuer, [item])
            passage.state("adopted-name", event, Predicate.ADOPTED, act, [item])
