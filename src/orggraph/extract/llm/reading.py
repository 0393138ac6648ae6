"""From a model's answer to a reading: only what the words of the source bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from orggraph.extract.llm.answer import Answer, AnswerEntity, AnswerStatement
from orggraph.model import (
    Entity,
    EntityType,
    Evidence,
    Mention,
    Omission,
    Participation,
    PostStatus,
    Predicate,
    Reading,
    Source,
    Span,
    Statement,
)
from orggraph.rdf.vocab import KINDS
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

# How often such statements are right depends on the model and is not measured here.
CONFIDENCE = 0.5
NO_MENTION = "the model names what the text does not"
NO_QUOTE = "the model quotes what the text does not say"
NO_SENSE = "the model's statement does not hold together"


def reading(source: Source, answer: Answer, *, model: str) -> Reading:
    """Return what of an answer can be shown in the source's text; the rest is left out.

    An entity needs a form of its name in the text, a statement its quote and both its ends.
    """
    rule = f"llm/{model}"
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    omissions: list[Omission] = []
    for item in answer.entities:
        spans = [span for form in item.surface for span in _places(form, source.text)]
        if len(spans) == 0 or item.id in entities or item.name.strip() == "":
            omissions.append(Omission(span=None, reason=NO_MENTION))
            continue
        entities[item.id] = _entity(item, source)
        mentions.extend(Mention(entity=item.id, span=span, rule=rule) for span in sorted(spans))
    statements: list[Statement] = []
    for said in answer.statements:
        span = next(_places(said.quote, source.text), None)
        if span is None:
            omissions.append(Omission(span=None, reason=NO_QUOTE))
            continue
        try:
            statements.append(_statement(said, entities, _evidence(span, rule)))
        except (KeyError, ValueError):
            omissions.append(Omission(span=span, reason=NO_SENSE))
    return Reading(
        source=source,
        entities=tuple(entities.values()),
        mentions=tuple(mentions),
        statements=tuple(statements),
        omissions=tuple(omissions),
    )


def _places(words: str, text: str) -> Iterator[Span]:
    """Yield where words stand in a text, whatever the spaces between them."""
    parts = [re.escape(part) for part in words.split()]
    if len(parts) > 0:
        spaced = r"\s+".join(parts)
        pattern = rf"(?<!\w){spaced}(?!\w)"
        yield from (Span(*match.span()) for match in re.finditer(pattern, text))


def _evidence(span: Span, rule: str) -> Evidence:
    return Evidence(span=span, rule=rule, confidence=CONFIDENCE)


def _entity(item: AnswerEntity, source: Source) -> Entity:
    kinds = KINDS[item.type.value]
    return Entity(
        id=item.id,
        type=item.type,
        kind=item.kind if item.kind in kinds else item.type.value,
        name=item.name,
        key=_key(item, source),
        aliases=tuple(sorted({form for form in item.surface if form != item.name})),
        number=item.number,
        date=_date(item.date),
        ordinal=item.ordinal,
        term=item.term,
    )


def _key(item: AnswerEntity, source: Source) -> str:
    """Return what makes a thing itself: a body's or person's name, elsewhere the source too.

    A number or an event's name means the same thing in two sources only with an issuer or a
    holder and a time, which a model's names hold or do not.
    """
    if item.type in (EntityType.ORGANIZATION, EntityType.PERSON):
        return fold(item.name)
    return f"{fold(item.name)}|{source.identifier}"


def _date(text: str | None) -> PartialDate | None:
    try:
        return None if text is None else PartialDate.parse(text)
    except ValueError:
        return None


# The types of the ends of each statement; where several are allowed, any of them.
_BODY = (EntityType.ORGANIZATION,)
_ACT = (EntityType.DOCUMENT,)
_EVENT = (EntityType.EVENT,)
_PERSON = (EntityType.PERSON,)
_ENDS: Mapping[Predicate, tuple[tuple[EntityType, ...], tuple[EntityType, ...]]] = {
    Predicate.SUB_ORGANIZATION_OF: (_BODY, _BODY),
    Predicate.ORGANIZED_WITHIN: (_BODY, _BODY),
    Predicate.REPORTS_TO: (_BODY, _BODY),
    Predicate.HOLDS_POST: (_PERSON, _BODY),
    Predicate.ACTED_ON_BEHALF_OF: (_PERSON, _BODY),
    Predicate.ISSUED_BY: (_ACT, _BODY + _PERSON),
    Predicate.IMPLEMENTS: (_ACT + _EVENT, _ACT),
    Predicate.HELD_BY: (_EVENT, _BODY),
    Predicate.PARTICIPANT: (_EVENT, _PERSON),
    Predicate.ADOPTED: (_EVENT, _ACT),
    Predicate.PREPARES_FOR: (_EVENT, _EVENT),
    Predicate.FOLLOWED: (_EVENT, _EVENT),
    Predicate.ORIGINAL: (_EVENT, _BODY),
    Predicate.RESULTING: (_EVENT, _BODY),
    Predicate.SPATIAL: (_BODY, _BODY),
}


def _statement(
    said: AnswerStatement, entities: Mapping[str, Entity], evidence: Evidence
) -> Statement:
    """Return a statement; KeyError or ValueError when its parts do not fit together."""
    subjects, objects = _ENDS[said.predicate]
    subject, target = entities[said.subject], entities[said.object]
    if subject.type not in subjects or target.type not in objects or subject is target:
        raise ValueError(f"{subject.type} {said.predicate} {target.type}")
    post = said.predicate is Predicate.HOLDS_POST
    part = said.predicate is Predicate.PARTICIPANT
    known = post and said.decided_by in entities
    return Statement(
        subject=said.subject,
        predicate=said.predicate,
        object=said.object,
        evidence=(evidence,),
        role=said.role if post else None,
        status=(said.status or PostStatus.CURRENT) if post else None,
        start=_date(said.start) if post else None,
        end=_date(said.end) if post else None,
        decided_by=said.decided_by if known else None,
        participation=(said.participation or Participation.ATTENDEE) if part else None,
    )
