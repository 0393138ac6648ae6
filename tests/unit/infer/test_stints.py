"""Who comes back to a post has it twice."""

from __future__ import annotations

from orggraph.infer import tenures
from unit.infer.claimed import CURRENT, ENDED, FORMER, NEW, bounds, claim


def test_an_appointment_after_the_leaving_begins_a_second_tenure():
    # left by 10 May 2010; appointed by 20 June 2015, not before 20 May: later than the leaving
    found = tenures(
        [
            claim(NEW, "2015-06-20"),
            claim(ENDED, "2010-05-10"),
            claim(CURRENT, "2008-01-01"),
            claim(CURRENT, "2016-01-01"),
        ]
    )
    assert [(tenure.number, tenure.bounds) for tenure in found.tenures] == [
        (1, bounds("", "2008-01-01", "2010-04-09", "2010-05-10")),
        (2, bounds("2015-05-20", "2015-06-20", "2016-01-01", "")),
    ]
    assert found.conflicts == ()


def test_stated_spans_that_do_not_touch_are_two_tenures():
    found = tenures(
        [
            claim(FORMER, "2020-01-01", start="2015", end="2018"),
            claim(FORMER, "2020-01-01", start="2009-05", end="2013"),
        ]
    )
    assert [tenure.bounds for tenure in found.tenures] == [
        bounds("2009-05-01", "2009-05-31", "2013-01-01", "2013-12-31"),
        bounds("2015-01-01", "2015-12-31", "2018-01-01", "2018-12-31"),
    ]


def test_a_second_election_is_no_second_tenure():
    found = tenures(
        [
            claim(NEW, "2010-06-11", start="2010-06-10", end="2015"),
            claim(NEW, "2015-06-13", start="2015-06-12", end="2020"),
        ]
    )
    # the first beginning holds, and the later of the two ends that were planned
    assert [tenure.bounds for tenure in found.tenures] == [
        bounds("2010-06-10", "2010-06-10", "2015-06-13", "2020-12-31")
    ]
    assert found.conflicts == ()


def test_former_looks_back_on_the_tenure_that_was_over():
    found = tenures(
        [
            claim(ENDED, "2010-05-10"),
            claim(FORMER, "2015-06-01"),
            claim(NEW, "2016-02-01"),
        ]
    )
    first, second = found.tenures
    assert {each.status for each in first.claims} == {ENDED, FORMER}
    assert first.bounds == bounds("", "", "2010-04-09", "2010-05-10")
    assert [each.status for each in second.claims] == [NEW]


def test_a_claim_without_date_speaks_of_the_only_tenure_and_of_none_of_several():
    undated = claim(CURRENT)
    (only,) = tenures([undated, claim(NEW, "2015-06-20")]).tenures
    assert undated in only.claims
    several = tenures([undated, claim(ENDED, "2010-05-10"), claim(NEW, "2015-06-20")]).tenures
    assert len(several) == 2
    assert all(undated not in tenure.claims for tenure in several)
