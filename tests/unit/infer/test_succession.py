"""The order of holders, and what they say of one another's time; worked out by hand."""

from __future__ import annotations

import random

import pytest

from orggraph.infer import Tenures, tenures
from unit.infer.claimed import CURRENT, ENDED, FORMER, NEW, bounds, claim


def order(found: Tenures) -> list[tuple[str, str]]:
    """Return who came directly before whom."""
    return [
        (tenure.person, found.tenures[later].person)
        for tenure in found.tenures
        for later in tenure.successors
    ]


def held(found: Tenures) -> dict[str, object]:
    return {tenure.person: tenure.bounds for tenure in found.tenures}


def test_the_successors_appointment_closes_a_tenure():
    # An was held on 1 March 2012; Bình was appointed by 20 June 2015, at most 31 days before
    found = tenures(
        [claim(CURRENT, "2012-03-01", person="An"), claim(NEW, "2015-06-20", person="Bình")]
    )
    assert order(found) == [("An", "Bình")]
    assert held(found) == {
        # over by the last day on which Bình may have begun
        "An": bounds("", "2012-03-01", "2012-03-01", "2015-06-20"),
        "Bình": bounds("2015-05-20", "2015-06-20", "2015-06-20", ""),
    }
    an, _ = found.tenures
    assert [found.tenures[place].person for place in an.neighbors] == ["Bình"]
    assert "succession/1" in an.rules


def test_whoever_came_after_had_not_begun_while_the_other_was_there():
    found = tenures(
        [claim(CURRENT, "2012-03-01", person="An"), claim(CURRENT, "2015-06-20", person="Bình")]
    )
    assert held(found) == {
        "An": bounds("", "2012-03-01", "2012-03-01", "2015-06-20"),
        "Bình": bounds("2012-03-01", "2015-06-20", "2015-06-20", ""),
    }


def test_a_former_holder_may_have_come_before_or_after_one_of_earlier_years():
    # Bình was there in 2012; An left before 2017, perhaps before Bình came, perhaps after
    found = tenures(
        [claim(FORMER, "2017-01-01", person="An"), claim(CURRENT, "2012-03-01", person="Bình")]
    )
    assert order(found) == []
    assert held(found)["An"] == bounds("", "", "", "2017-01-01")


def test_one_source_that_tells_of_both_gives_their_order_without_dates():
    same = {"source": "the same news"}
    found = tenures([claim(ENDED, person="An", **same), claim(NEW, person="Bình", **same)])
    assert order(found) == [("An", "Bình")]


def test_sources_that_tell_the_order_both_ways_leave_it_open():
    found = tenures(
        [
            claim(FORMER, person="An", source="a"),
            claim(CURRENT, person="Bình", source="a"),
            claim(FORMER, person="Bình", source="b", evidence="b1"),
            claim(CURRENT, person="An", source="b", evidence="b2"),
        ]
    )
    assert order(found) == []


def test_a_post_of_many_has_no_order():
    found = tenures(
        [
            claim(CURRENT, "2012-03-01", person="An", head=False),
            claim(NEW, "2015-06-20", person="Bình", head=False),
        ]
    )
    assert order(found) == []
    assert held(found)["An"] == bounds("", "2012-03-01", "2012-03-01", "")


def test_of_three_only_neighbors_follow_directly():
    found = tenures(
        [
            claim(CURRENT, f"{year}-01-01", person=name)
            for name, year in (("An", 2010), ("Bình", 2012), ("Chi", 2014))
        ]
    )
    assert order(found) == [("An", "Bình"), ("Bình", "Chi")]


def test_the_press_keeps_an_old_title_for_a_month():
    # An is still called secretary on 17 June, a week after Bình's appointment was told
    found = tenures(
        [
            claim(CURRENT, "2015-01-01", person="An"),
            claim(CURRENT, "2015-06-17", person="An"),
            claim(NEW, "2015-06-10", person="Bình"),
            claim(CURRENT, "2015-09-01", person="Bình"),
        ]
    )
    assert found.conflicts == ()
    assert order(found) == [("An", "Bình")]
    assert held(found)["An"] == bounds("", "2015-01-01", "2015-06-10", "2015-06-10")


def test_two_heads_at_once_are_told_and_left_as_they_are():
    found = tenures(
        [
            claim(CURRENT, "2015-01-01", person="An"),
            claim(CURRENT, "2016-01-01", person="An"),
            claim(CURRENT, "2015-03-01", person="Bình"),
            claim(CURRENT, "2015-09-01", person="Bình"),
        ]
    )
    (conflict,) = found.conflicts
    assert conflict.rule == "two-heads/1"
    assert [found.tenures[place].person for place in conflict.tenures] == ["An", "Bình"]
    assert len(conflict.evidences) == 4
    assert held(found) == {
        "An": bounds("", "2015-01-01", "2016-01-01", ""),
        "Bình": bounds("", "2015-03-01", "2015-09-01", ""),
    }


@pytest.mark.parametrize(
    ("claims", "rule", "expected"),
    [
        # two days for one beginning: the bounds take in both
        (
            [
                claim(CURRENT, "2016-01-01", start="2015-03-01"),
                claim(CURRENT, "2016-02-01", start="2015-05-01"),
            ],
            "two-beginnings/1",
            bounds("2015-03-01", "2015-05-01", "2016-02-01", ""),
        ),
        (
            [
                claim(ENDED, "2016-01-01", end="2015-03-01"),
                claim(ENDED, "2016-02-01", end="2015-05-01"),
            ],
            "two-ends/1",
            bounds("", "", "2015-03-01", "2015-05-01"),
        ),
        # called secretary more than a month after the leaving was told
        (
            [claim(ENDED, "2016-01-01"), claim(CURRENT, "2016-06-01")],
            "held-after-its-end/1",
            bounds("", "2016-06-01", "2015-12-01", "2016-06-01"),
        ),
        # called secretary more than a month before the beginning
        (
            [claim(NEW, "2016-06-02", start="2016-06-01"), claim(CURRENT, "2015-01-01")],
            "held-before-its-beginning/1",
            bounds("", "2016-06-01", "2016-06-02", ""),
        ),
        (
            [claim(FORMER, "2016-06-02", start="2016-01-01", end="2014-01-01")],
            "ends-before-it-begins/1",
            bounds("", "2016-01-01", "2014-01-01", ""),
        ),
    ],
)
def test_contradictions_are_told_and_no_day_that_a_source_states_is_left_out(
    claims, rule, expected
):
    found = tenures(claims)
    assert [conflict.rule for conflict in found.conflicts] == [rule]
    assert found.conflicts[0].evidences == tuple(sorted(each.evidence for each in claims))
    assert [tenure.bounds for tenure in found.tenures] == [expected]


def test_the_order_of_the_claims_makes_no_difference():
    people = ["An", "Bình", "Chi", "Dung"]
    statuses = [NEW, CURRENT, ENDED, FORMER]
    dice = random.Random(7)  # noqa: S311 - a fixed draw of cases
    claims = [
        claim(
            dice.choice(statuses),
            dice.choice([None, f"{dice.randint(2008, 2020)}-{dice.randint(1, 12):02d}-15"]),
            person=dice.choice(people),
            evidence=f"e{number}",
            source=f"s{number // 3}",
        )
        for number in range(60)
    ]
    expected = tenures(claims)
    for _ in range(20):
        dice.shuffle(claims)
        assert tenures(claims) == expected
