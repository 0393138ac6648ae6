"""Which entities of several sources are one: decisions, equal keys, and what order means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.model import Entity, EntityType
from orggraph.rdf.ids import named_iri
from orggraph.resolve import Judgement, Place, Profile, Verdict, resolve

BASE = "https://example.org/id/"
_LETTERS = {
    EntityType.ORGANIZATION: "o",
    EntityType.PERSON: "p",
    EntityType.DOCUMENT: "d",
    EntityType.EVENT: "e",
}


def body(source: str, name: str, *, kind: str = "Executive", key: str | None = None) -> Profile:
    return profile(source, name, kind=kind, key=key)


def profile(
    source: str,
    name: str,
    *,
    of: EntityType = EntityType.ORGANIZATION,
    kind: str = "Executive",
    key: str | None = None,
) -> Profile:
    return Profile(
        place=Place(source=source, entity=f"{_LETTERS[of]}1"),
        entity=Entity(id=f"{_LETTERS[of]}1", type=of, kind=kind, name=name, key=key or name),
    )


def iri(key: str, kind: str = "organization") -> str:
    return named_iri(BASE, kind, key)


def nodes(result) -> dict[str, str]:
    return {place.source: identity.key for place, identity in result.identities.items()}


def test_entities_with_equal_keys_are_one_node():
    result = resolve([body("s1", "Sở Y tế tỉnh Hà Nam"), body("s2", "Sở Y tế tỉnh Hà Nam")])

    assert len(set(nodes(result).values())) == 1
    assert result.links == ()


def test_types_are_never_mixed():
    result = resolve(
        [
            profile("s1", "Chủ tịch nước"),
            profile("s2", "Chủ tịch nước", of=EntityType.PERSON, kind="Person"),
        ]
    )

    assert [identity.kind for identity in result.identities.values()] == ["Executive", "Person"]


def test_a_node_has_the_name_and_the_class_that_most_sources_say():
    result = resolve(
        [
            body("s1", "Sở Y tế Hà Nam", key="sở y tế|hà nam", kind="Organization"),
            body("s2", "Sở Y tế tỉnh Hà Nam", key="sở y tế|hà nam"),
            body("s3", "Sở Y tế tỉnh Hà Nam", key="sở y tế|hà nam", kind="Organization"),
        ]
    )

    (identity,) = set(result.identities.values())
    assert identity.name == "Sở Y tế tỉnh Hà Nam"
    assert identity.kind == "Executive"


def test_a_decision_joins_what_has_other_names():
    judgement = Judgement(verdict=Verdict.SAME, a=iri("Cục Thuế"), b=iri("Tổng cục Thuế"))

    result = resolve([body("s1", "Cục Thuế"), body("s2", "Tổng cục Thuế")], [judgement])

    assert len(set(nodes(result).values())) == 1
    (link,) = result.links
    assert (link.rule, link.a.source, link.b.source) == ("decision/1", "s1", "s2")


def test_a_decision_keeps_apart_what_has_one_name():
    name = "Phòng Nội vụ"
    judgement = Judgement(
        verdict=Verdict.DIFFERENT, a=iri(name), b=iri(name), source_a="s1", source_b="s2"
    )

    result = resolve([body("s1", name), body("s2", name)], [judgement])

    assert nodes(result)["s1"] != nodes(result)["s2"]


def test_the_later_of_two_decisions_wins():
    a, b = iri("Cục Thuế"), iri("Tổng cục Thuế")
    profiles = [body("s1", "Cục Thuế"), body("s2", "Tổng cục Thuế")]
    same = Judgement(verdict=Verdict.SAME, a=a, b=b)
    different = Judgement(verdict=Verdict.DIFFERENT, a=a, b=b)

    assert len(set(nodes(resolve(profiles, [same, different])).values())) == 2
    assert len(set(nodes(resolve(profiles, [different, same])).values())) == 1


def test_a_decision_on_what_no_source_names_changes_nothing():
    judgement = Judgement(verdict=Verdict.SAME, a=iri("Cục Thuế"), b=iri("Bộ Ngân khố"))
    profiles = [body("s1", "Cục Thuế")]

    assert resolve(profiles, [judgement]) == resolve(profiles)


_NAMES = ("Cục Thuế", "Tổng cục Thuế", "Sở Y tế", "sở y tế")
_profiles = st.lists(
    st.builds(lambda s, name: body(f"s{s}", name), st.integers(0, 9), st.sampled_from(_NAMES)),
    max_size=12,
    unique_by=lambda p: p.place,
)
_judgements = st.lists(
    st.builds(
        lambda verdict, a, b, source: Judgement(
            verdict=verdict, a=iri(a), b=iri(b), source_a=source
        ),
        st.sampled_from(Verdict),
        st.sampled_from(_NAMES),
        st.sampled_from(_NAMES),
        st.sampled_from((None, "s1", "s2")),
    ),
    max_size=4,
)


@given(_profiles, _judgements, st.randoms(use_true_random=False))
def test_the_order_of_profiles_means_nothing(profiles, judgements, random):
    shuffled = list(profiles)
    random.shuffle(shuffled)

    assert resolve(shuffled, judgements) == resolve(profiles, judgements)


@given(_profiles, _judgements)
def test_equal_keys_are_one_node_and_every_entity_is_in_one(profiles, judgements):
    result = resolve(profiles, judgements)

    assert set(result.identities) == {p.place for p in profiles}


@pytest.mark.parametrize("verdict", list(Verdict))
def test_no_profiles_give_no_nodes(verdict):
    judgement = Judgement(verdict=verdict, a=iri("a"), b=iri("b"))

    assert resolve([], [judgement]).identities == {}
