"""The statements that a row makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from orggraph.extract.records.entities import Named
from orggraph.extract.records.gathered import CONFIDENCE, Gathered
from orggraph.extract.records.rows import AnyRow, BadCellError
from orggraph.extract.records.values import Told, date_of, first, holds, interval_of, told
from orggraph.languages.cells import CellReader, Phrase
from orggraph.model import (
    Evidence,
    Participation,
    PostStatus,
    Predicate,
    Statement,
)
from orggraph.model.mapping import StatementRule
from orggraph.text.dates import PartialDate

_UNSTATED = "unstated"
_CAPITAL = re.compile(r"(?=[A-Z])")


@dataclass(slots=True)
class Made:
    """What a rule makes of a row, before it is known whether the whole row is right."""

    rule: StatementRule
    subject: Named
    object: Named | None
    evidence: Evidence
    role: str | None = None
    phrase: Phrase | None = None  # of the cell of a post
    participation: Participation | None = None
    status: PostStatus | None = None
    unstated: bool = False  # the mapping says that the record does not tell the status
    start: PartialDate | None = None
    end: PartialDate | None = None
    decided_by: Named | None = None
    told: dict[str, str] = field(default_factory=dict)


def made(
    rule: StatementRule, row: AnyRow, entities: Mapping[str, list[Named]], cells: CellReader
) -> Iterator[Made]:
    """Yield what a rule makes of a row; nothing where an end of it is not in the row.

    Raises:
        BadCellError: for a cell that is not what the mapping says.
    """
    if not holds(rule.when, row):
        return
    subjects = entities.get(rule.subject, [])
    objects: list[Named | None] = list(entities.get(rule.object or "", []))
    role_of = rule.values.get("role")
    if len(objects) == 0 and role_of is not None and role_of.constant is None:
        objects = [None]  # the words of the post name its body
    if len(subjects) == 0 or len(objects) == 0:
        return
    roles: list[Told | None] = [None]
    if role_of is not None:
        roles = list(told(role_of, row))
        if len(roles) == 0:
            raise BadCellError(next(iter(role_of.columns), ""), "", "no post")
    details = _details(rule, row, cells)
    decisions = entities.get(rule.decided_by or "", [])
    for subject in subjects:
        for target in objects:
            for role in roles:
                one = Made(
                    rule=rule,
                    subject=subject,
                    object=target,
                    evidence=_evidence(rule, row, role, target, subject),
                    decided_by=next(iter(decisions), None),
                )
                one.participation = details.participation
                one.status, one.start, one.end = details.status, details.start, details.end
                one.unstated = details.unstated
                if role is not None:
                    _read_post(one, role, cells)
                yield one


@dataclass(frozen=True, slots=True)
class _Details:
    status: PostStatus | None
    start: PartialDate | None
    end: PartialDate | None
    participation: Participation | None
    unstated: bool


def _details(rule: StatementRule, row: AnyRow, cells: CellReader) -> _Details:
    """Return status, time and participation; BadCellError for words that are none of these."""
    values = rule.values
    time = interval_of(values.get("time"), row, cells)
    start = date_of(values.get("start"), row, cells) or time.start
    end = date_of(values.get("end"), row, cells) or time.end
    if start is not None and end is not None and start.first_day > end.last_day:
        column = next(iter(values["end"].columns), "") if "end" in values else ""
        raise BadCellError(column, str(end), f"ends before it begins, on {start}")
    status, taken = first(values.get("status"), row), first(values.get("participation"), row)
    unstated = status is not None and status.text == _UNSTATED
    told = None if unstated else status
    return _Details(
        status=None if told is None else PostStatus(_one_of(told, PostStatus)),
        unstated=unstated,
        start=start,
        end=end,
        participation=None if taken is None else Participation(_one_of(taken, Participation)),
    )


def _one_of(one: Told, words: type[PostStatus] | type[Participation]) -> str:
    known = [word.value for word in words]
    if one.text not in known:
        raise BadCellError(one.column, one.text, f"not one of {', '.join(known)}")
    return one.text


def _read_post(one: Made, role: Told, cells: CellReader) -> None:
    """Read the cell of a post; where its words are not understood it stays as it is written."""
    body = "" if one.object is None else one.object.words or one.object.entity.name
    one.phrase = cells.posts(role.text, body)
    one.role = " ".join(role.text.split())
    if one.phrase is None and one.object is None:
        raise BadCellError(
            role.column, role.text, "no post with its body is understood in these words"
        )


def _evidence(
    rule: StatementRule, row: AnyRow, role: Told | None, target: Named | None, subject: Named
) -> Evidence:
    """Return the cell that a statement rests on: what says the relation, as far as one does."""
    columns = (
        *((rule.evidence,) if rule.evidence is not None else ()),
        *((role.column,) if role is not None else ()),
        *((target.column,) if target is not None else ()),
        subject.column,
    )
    for column in columns:
        place = row.place(column)
        if place is not None:
            cell, span = place
            name = _CAPITAL.sub("-", rule.predicate.value).lower()
            return Evidence(span=span, rule=f"record-{name}/1", confidence=CONFIDENCE, cell=cell)
    raise BadCellError(subject.column, "", "no cell that says it")


def commit(one: Made, ids: Mapping[int, str], gathered: Gathered) -> None:
    """Take in what a rule made of a row that is right."""
    subject = ids[id(one.subject)]
    decided = None if one.decided_by is None else ids[id(one.decided_by)]
    if one.phrase is not None:
        _commit_posts(one, one.phrase, subject, decided, gathered)
        return
    if one.object is None:
        return
    status = one.status
    if one.role is not None and status is None and one.end is None and not one.unstated:
        status = PostStatus.CURRENT
    gathered.statement(
        Statement(
            subject=subject,
            predicate=one.rule.predicate,
            object=ids[id(one.object)],
            evidence=(one.evidence,),
            role=one.role,
            participation=one.participation,
            status=status,
            start=one.start,
            end=one.end,
            decided_by=decided,
        )
    )


def _commit_posts(
    one: Made, phrase: Phrase, subject: str, decided: str | None, gathered: Gathered
) -> None:
    """Take in the posts that the words of a cell name."""
    ids = gathered.phrase(phrase, one.evidence, main=subject)
    for post in phrase.statements:
        if post.predicate is not Predicate.HOLDS_POST or post.subject != phrase.main:
            continue
        status = one.status
        held = one.end is None and not one.unstated
        if status is None and (post.status is not PostStatus.CURRENT or held):
            status = post.status
        gathered.statement(
            Statement(
                subject=subject,
                predicate=Predicate.HOLDS_POST,
                object=ids[post.object],
                evidence=(one.evidence,),
                role=post.role,
                status=status,
                start=one.start or post.start,
                end=one.end or post.end,
                decided_by=decided,
            )
        )
