"""What holds of any resolution: order, decisions, links, keys."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from identity_pairs import pairs, profiles
from orggraph.languages import load
from orggraph.model import Entity, EntityType
from orggraph.rdf.ids import named_iri
from orggraph.resolve import Judgement, Place, Profile, Resolution, Tie, Verdict, resolve

WORDS = load("vi").identity
PAIRS = list(pairs("development"))


def of(chosen) -> list[Profile]:
    return [profile for pair in chosen for profile in profiles(pair)]


def resolved(told, judgements=()) -> Resolution:
    return resolve(told, judgements, WORDS)


def iri(profile: Profile) -> str:
    entity = profile.entity
    return named_iri("https://example.org/id/", entity.type.value.lower(), entity.key)


_some_pairs = st.lists(st.sampled_from(PAIRS), max_size=12, unique_by=lambda pair: pair.id)


@settings(max_examples=40, deadline=None)
@given(_some_pairs, st.randoms(use_true_random=False))
def test_the_order_of_profiles_means_nothing(chosen, random):
    told = of(chosen)
    shuffled = list(told)
    random.shuffle(shuffled)

    assert resolved(shuffled) == resolved(told)


@settings(max_examples=40, deadline=None)
@given(_some_pairs, st.data())
def test_no_node_holds_what_was_decided_to_be_two(chosen, data):
    told = of(chosen)
    judgements = []
    for one, other in data.draw(
        st.lists(st.tuples(st.sampled_from(told), st.sampled_from(told)), max_size=4)
        if len(told) > 0
        else st.just([])
    ):
        if one.entity.type is other.entity.type and one.place != other.place:
            verdict = data.draw(st.sampled_from(Verdict))
            sources = {"source_a": one.place.source, "source_b": other.place.source}
            judgements.append(Judgement(verdict=verdict, a=iri(one), b=iri(other), **sources))

    result = resolved(told, judgements)

    assert len(judgements) == 0 or _holds(result, told, judgements[-1])


def _holds(result: Resolution, told: list[Profile], judgement: Judgement) -> bool:
    """Tell whether the last decision holds: no later one can have overruled it."""
    one, other = (
        next(p.place for p in told if iri(p) == name and p.place.source == source)
        for name, source in (
            (judgement.a, judgement.source_a),
            (judgement.b, judgement.source_b),
        )
    )
    same = result.identities[one] == result.identities[other]
    return same == (judgement.verdict is Verdict.SAME)


def test_every_link_is_within_a_node_and_every_doubt_between_two():
    told = of(PAIRS)
    result = resolved(told)

    assert all(result.identities[x.a] == result.identities[x.b] for x in result.links)
    assert all(result.identities[x.a] != result.identities[x.b] for x in result.doubts)
    assert all(len(link.reasons) > 0 and 0 < link.score <= 1 for link in result.links)


def test_links_make_one_chain_between_any_two_keys_of_a_node():
    told = of(PAIRS)
    result = resolved(told)
    keys = {p.place: (p.entity.type, p.entity.key) for p in told}
    nodes = defaultdict(set)
    for profile in told:
        identity = result.identities[profile.place]
        nodes[profile.entity.type, identity.key].add(keys[profile.place])
    edges = {frozenset((keys[x.a], keys[x.b])) for x in result.links if keys[x.a] != keys[x.b]}

    for (kind, _), members in nodes.items():
        within = [edge for edge in edges if edge <= members]
        if kind is not EntityType.PERSON:
            assert len(within) >= len(members) - 1


def test_nodes_of_one_type_have_keys_of_their_own():
    told = of(PAIRS)
    result = resolved(told)
    named = {(p.entity.type, result.identities[p.place]) for p in told}

    most = Counter((kind, identity.key) for kind, identity in named).most_common(1)
    assert most[0][1] == 1


def person(source: str, name: str, posts: list[tuple[str, str]], number: int = 0) -> list[Profile]:
    bodies = [
        Profile(
            place=Place(source=source, entity=f"o{at}"),
            entity=Entity(
                id=f"o{at}",
                type=EntityType.ORGANIZATION,
                kind="Organization",
                name=body,
                key=body.lower(),
            ),
        )
        for at, (_, body) in enumerate(posts)
    ]
    own = Profile(
        place=Place(source=source, entity=f"p{number}"),
        entity=Entity(
            id=f"p{number}", type=EntityType.PERSON, kind="Person", name=name, key=name.lower()
        ),
        ties=tuple(
            Tie(relation="holdsPost", other=body.place, role=role)
            for body, (role, _) in zip(bodies, posts, strict=True)
        ),
    )
    return [own, *bodies]


def key(result: Resolution, source: str, entity: str = "p0") -> str:
    return result.identities[Place(source=source, entity=entity)].key


HOMONYMS = [
    *person("s1", "Nguyễn Văn Hùng", [("Giám đốc", "Sở Y tế tỉnh Cà Mau")]),
    *person("s2", "Nguyễn Văn Hùng", [("Chủ tịch", "UBND huyện Sốp Cộp, tỉnh Sơn La")]),
]


def test_of_two_people_of_one_name_the_key_names_the_body_of_the_first_post():
    result = resolved(HOMONYMS)

    assert key(result, "s1") == "nguyễn văn hùng|sở y tế tỉnh cà mau"
    assert key(result, "s2") == "nguyễn văn hùng|ubnd huyện sốp cộp, tỉnh sơn la"


def test_a_source_that_has_nothing_to_do_with_them_changes_no_key():
    before = resolved(HOMONYMS)
    more = person("s0", "Trần Văn Dũng", [("Giám đốc", "Sở Tài chính tỉnh Hà Giang")])
    after = resolved([*HOMONYMS, *more])

    assert all(after.identities[place] == before.identities[place] for place in before.identities)


def test_a_person_alone_of_a_name_keeps_the_plain_key():
    assert key(resolved(HOMONYMS[:2]), "s1") == "nguyễn văn hùng"


def test_a_source_tells_its_people_from_each_other():
    told = [
        *person("s1", "Lê Thành Phương", [("Giám đốc", "Sở Y tế tỉnh Phú Yên")], 0),
        person("s1", "Lê Thanh Phương", [("Giám đốc", "Sở Y tế tỉnh Phú Yên")], 1)[0],
    ]
    result = resolved(told)

    assert key(result, "s1", "p0") != key(result, "s1", "p1")


def test_another_tone_in_the_same_post_is_left_in_doubt():
    told = [
        *person("s1", "Lê Văn Hóa", [("Chủ tịch", "UBND tỉnh Phú Yên")]),
        *person("s2", "Lê Văn Hòa", [("Chủ tịch", "UBND tỉnh Phú Yên")]),
    ]
    result = resolved(told)

    assert key(result, "s1") != key(result, "s2")
    assert [doubt.reasons[1] for doubt in result.doubts] == ["the same post"]


@pytest.mark.parametrize("size", [3, 30])
def test_mentions_of_a_common_name_without_a_post_stay_apart(size):
    told = [p for n in range(size) for p in person(f"s{n}", "Nguyễn Văn Hùng", [])]
    result = resolved(told)

    assert len({key(result, f"s{n}") for n in range(size)}) == size


def test_no_chain_of_steps_joins_people_whose_posts_exclude_each_other():
    chain = [
        *person("s1", "Trần Văn Tuấn", [("Chủ tịch", "UBND xã Chi Lăng, tỉnh Lạng Sơn")]),
        *person("s2", "Trần Văn Tuấn", [("Bộ trưởng", "Bộ Nội vụ")]),
        *person(
            "s3",
            "Trần Văn Tuấn",
            [("Bộ trưởng", "Bộ Nội vụ"), ("Ủy viên", "Ban Chấp hành Trung ương Đảng")],
        ),
    ]
    result = resolved(chain)
    keys = [key(result, f"s{n}") for n in (1, 2, 3)]

    assert keys[1] == keys[2] != keys[0]
    assert len(list(combinations(set(keys), 2))) == 1
