from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from factories import make_source
from orggraph.extract import extract
from orggraph.languages.pack import LanguagePack
from orggraph.model import (
    Entity,
    EntityType,
    Evidence,
    Mention,
    Participation,
    PostStatus,
    Predicate,
    Reading,
    Source,
    Span,
    Statement,
)
from orggraph.text.dates import PartialDate


@dataclass(frozen=True)
class FakeReader:
    """A language that reads one thing whatever the source."""

    statements: Sequence[Statement] = ()
    entities: Sequence[Entity] = ()
    mentions: Sequence[Mention] = ()

    def __call__(self, source: Source) -> Reading:
        return Reading(
            source=source,
            entities=tuple(self.entities),
            mentions=tuple(self.mentions),
            statements=tuple(self.statements),
        )


def run(*statements: Statement) -> tuple[Statement, ...]:
    reader = FakeReader(statements=statements)
    pack = LanguagePack(code="xx", page={}, fingerprint="", read=reader)
    return extract(make_source(), pack).statements


def evidence(start: int = 0, rule: str = "a/1") -> Evidence:
    return Evidence(span=Span(start, start + 5), rule=rule, confidence=0.9)


def post(status: PostStatus, at: int = 0, **changes: object) -> Statement:
    return Statement(
        subject="p1",
        predicate=Predicate.HOLDS_POST,
        object="o1",
        evidence=(evidence(at, f"{status.value}/1"),),
        role="Bí thư",
        status=status,
        **changes,  # type: ignore[arg-type]
    )


def under(start: int, rule: str) -> Statement:
    return Statement(
        subject="o1",
        predicate=Predicate.SUB_ORGANIZATION_OF,
        object="o2",
        evidence=(evidence(start, rule),),
    )


def test_a_statement_said_twice_is_one_with_each_way_of_saying_once() -> None:
    (only,) = run(under(20, "a/1"), under(10, "a/1"), under(0, "b/1"))

    assert [(e.rule, e.span.start) for e in only.evidence] == [("b/1", 0), ("a/1", 10)]


def test_roles_that_differ_only_in_case_are_one_post() -> None:
    first = post(PostStatus.CURRENT)
    second = Statement(
        subject="p1",
        predicate=Predicate.HOLDS_POST,
        object="o1",
        evidence=(evidence(9),),
        role="BÍ THƯ",
        status=PostStatus.CURRENT,
    )

    assert [s.role for s in run(first, second)] == ["Bí thư"]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (("current", "ended"), "ended"),
        (("former", "new"), "new"),
        (("current", "former"), "former"),
        (("current", "current"), "current"),
    ],
)
def test_the_report_of_a_change_says_more_than_the_mention_of_a_holder(
    told: tuple[str, str], kept: str
) -> None:
    first, second = (PostStatus(status) for status in told)

    assert [s.status for s in run(post(first), post(second, 9))] == [PostStatus(kept)]
    assert [s.status for s in run(post(second), post(first, 9))] == [PostStatus(kept)]


def test_time_and_decision_of_a_post_are_kept_from_wherever_they_are_told() -> None:
    start = PartialDate.parse("2016-02")
    (only,) = run(post(PostStatus.NEW, start=start), post(PostStatus.CURRENT, 9, decided_by="o2"))

    assert (only.start, only.decided_by, only.status) == (start, "o2", PostStatus.NEW)


def test_whoever_chairs_an_event_is_no_mere_attendee_of_it() -> None:
    def part(mode: Participation, start: int) -> Statement:
        return Statement(
            subject="e1",
            predicate=Predicate.PARTICIPANT,
            object="p1",
            evidence=(evidence(start),),
            participation=mode,
        )

    (only,) = run(part(Participation.ATTENDEE, 0), part(Participation.CHAIR, 9))

    assert only.participation is Participation.CHAIR


def test_what_is_neither_mentioned_nor_spoken_of_is_left_out() -> None:
    def body(name: str, kind: str) -> Entity:
        return Entity(id=name, type=EntityType.ORGANIZATION, kind=kind, name=name, key=name)

    reader = FakeReader(
        statements=[under(0, "a/1")],
        entities=[
            body("o1", "PartyCell"),
            body("o2", "Media"),
            body("o3", "Media"),
            body("o4", "Executive"),
            body("o5", "Executive"),
        ],
        mentions=[Mention(entity=name, span=Span(0, 5), rule="body") for name in ("o3", "o4")],
    )
    pack = LanguagePack(code="xx", page={}, fingerprint="", read=reader)

    reading = extract(make_source(), pack)

    assert [entity.id for entity in reading.entities] == ["o1", "o2", "o4"]
    assert [mention.entity for mention in reading.mentions] == ["o4"]
