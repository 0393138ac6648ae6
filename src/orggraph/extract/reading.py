"""Bringing the statements of a text into final form: each once, with all that supports it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from orggraph.extract.extractors import Extractor
from orggraph.model import (
    Evidence,
    Participation,
    PostStatus,
    Predicate,
    Reading,
    Source,
    Statement,
)
from orggraph.text.fold import fold

# A newspaper of which nothing is stated is where the text comes from, not what it is about.
_SOURCES = "Media"
# How a source speaks of a post in several places comes down to one status: the report of a
# change says more than the mention of a holder.
_STATUSES = (PostStatus.ENDED, PostStatus.NEW, PostStatus.FORMER, PostStatus.CURRENT)
_PARTICIPATIONS = (
    Participation.CHAIR,
    Participation.SPEAKER,
    Participation.SIGNATORY,
    Participation.DELEGATE,
    Participation.ATTENDEE,
)


def extract(source: Source, extractor: Extractor) -> Reading:
    """Return what a source says, as an extractor reads it, each statement once."""
    reading = extractor.read(source)
    statements = _merged(reading.statements)
    used = {name for s in statements for name in (s.subject, s.object, s.decided_by)}
    mentioned = {mention.entity for mention in reading.mentions}
    entities = tuple(
        e for e in reading.entities if e.id in used or (e.id in mentioned and e.kind != _SOURCES)
    )
    kept = {entity.id for entity in entities}
    mentions = tuple(mention for mention in reading.mentions if mention.entity in kept)
    return replace(reading, entities=entities, mentions=mentions, statements=statements)


def _merged(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return each statement once; what the text repeats supports the same statement again."""
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for statement in statements:
        groups.setdefault(_identity(statement), []).append(statement)
    return tuple(_merge(group) for group in groups.values())


def _identity(statement: Statement) -> tuple[str, ...]:
    role = fold(statement.role) if statement.role is not None else ""
    return statement.subject, statement.predicate.value, statement.object, role


def _merge(group: list[Statement]) -> Statement:
    first = group[0]
    if first.predicate is Predicate.PARTICIPANT:
        told = {statement.participation for statement in group}
        most = next(p for p in _PARTICIPATIONS if p in told)
        group = [statement for statement in group if statement.participation is most]
        first = group[0]
    evidence = _best_evidence(e for statement in group for e in statement.evidence)
    if first.predicate is Predicate.HOLDS_POST:
        return _merge_post(group, evidence)
    return replace(first, evidence=evidence)


def _merge_post(group: list[Statement], evidence: tuple[Evidence, ...]) -> Statement:
    told = {statement.status for statement in group}
    status = next((s for s in _STATUSES if s in told), None)
    chosen = next(s for s in group if s.status is status)
    return replace(
        chosen,
        evidence=evidence,
        start=next((s.start for s in group if s.start is not None), None),
        end=next((s.end for s in group if s.end is not None), None),
        decided_by=next((s.decided_by for s in group if s.decided_by is not None), None),
    )


def _best_evidence(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Keep the first place of each rule: the repetition of one way of saying adds no proof."""
    kept: dict[str, Evidence] = {}
    for item in sorted(set(evidence)):
        kept.setdefault(item.rule, item)
    return tuple(sorted(kept.values()))
