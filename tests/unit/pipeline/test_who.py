"""Who is only mentioned is told apart by the name alone; doubts are asked where it matters."""

from __future__ import annotations

from factories import make_entity
from orggraph.languages import load
from orggraph.model import EntityType, PostStatus
from orggraph.pipeline.who import who_is_who
from orggraph.rdf.ids import named_iri
from orggraph.resolve import Judgement, Place, Profile, Tie, Verdict

WORDS = load("vi").identity


def person(source: str, name: str = "Nguyễn Văn Hùng", *ties: Tie) -> Profile:
    entity = make_entity(id="p1", type=EntityType.PERSON, kind="Person", name=name)
    return Profile(place=Place(source=source, entity="p1"), entity=entity, ties=ties)


def body(source: str, name: str) -> Profile:
    entity = make_entity(id="o1", kind="PartyCommittee", name=name)
    back = Tie(relation="^holdsPost", other=Place(source=source, entity="p1"), role="Bí thư")
    return Profile(place=Place(source=source, entity="o1"), entity=entity, ties=(back,))


def secretary(source: str, of: str) -> list[Profile]:
    post = Tie(
        relation="holdsPost",
        other=Place(source=source, entity="o1"),
        role="Bí thư",
        status=PostStatus.CURRENT,
    )
    return [person(source, "Nguyễn Văn Hùng", post), body(source, of)]


def keys(*profiles: Profile, judgements: tuple[Judgement, ...] = ()) -> list[str]:
    resolution = who_is_who(profiles, judgements, WORDS)
    return [
        resolution.identities[profile.place].key
        for profile in profiles
        if profile.entity.type is EntityType.PERSON
    ]


def test_those_who_are_only_mentioned_are_one_for_each_name():
    one, other, third = keys(person("a"), person("b"), person("c", "Nguyễn Văn Hưng"))

    assert one == other != third


def test_nobody_is_asked_about_those_who_are_only_mentioned():
    assert who_is_who([person("a"), person("b")], (), WORDS).doubts == ()


def test_who_is_only_mentioned_is_the_one_that_is_known_by_the_name():
    one, other = keys(*secretary("a", "Huyện ủy Yên Hòa"), person("b"))

    assert one == other


def test_a_mention_does_not_make_two_officials_one():
    told = (*secretary("a", "Huyện ủy Yên Hòa"), *secretary("b", "Tỉnh ủy Cà Mau"), person("c"))
    one, other, _ = keys(*told)

    assert one != other


def test_a_decision_on_one_who_is_only_mentioned_is_followed():
    iri = named_iri("https://example.org/id/", "person", "Nguyễn Văn Hùng")
    apart = Judgement(verdict=Verdict.DIFFERENT, a=iri, b=iri, source_a="a", source_b="b")
    one, other = keys(person("a"), person("b"), judgements=(apart,))

    assert one != other
