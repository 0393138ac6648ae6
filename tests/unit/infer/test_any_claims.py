"""What holds of tenures whatever the claims are."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from orggraph.infer import WINDOW_DAYS, Claim, tenures
from orggraph.model import PostStatus
from orggraph.text.dates import PartialDate
from unit.infer.claimed import claim

WINDOW = timedelta(days=WINDOW_DAYS)


def dates() -> st.SearchStrategy[PartialDate | None]:
    days = st.dates(date(2010, 1, 1), date(2014, 12, 31)).map(PartialDate.of)
    months = days.map(lambda day: PartialDate(day.year, day.month))
    return st.none() | days | months | days.map(lambda day: PartialDate(day.year))


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    count = draw(st.integers(1, 9))
    return [
        Claim(
            evidence=f"e{number}",
            membership="m",
            person=draw(st.sampled_from(["An", "Bình", "Chi"])),
            organization="board",
            role="secretary",
            label="Secretary",
            language="en",
            source=f"s{draw(st.integers(0, 3))}",
            status=draw(st.none() | st.sampled_from(PostStatus)),
            start=draw(dates()),
            end=draw(dates()),
            decided=draw(dates()),
            issued=draw(dates()),
            head=True,
        )
        for number in range(count)
    ]


@given(claims())
def test_bounds_are_in_order(told):
    for tenure in tenures(told).tenures:
        bounds = tenure.bounds
        assert (
            bounds.begin_from is None
            or bounds.begin_by is None
            or (bounds.begin_from <= bounds.begin_by)
        )
        assert (
            bounds.end_from is None or bounds.end_by is None or (bounds.end_from <= bounds.end_by)
        )


@given(claims())
def test_no_day_on_which_a_source_found_the_post_held_is_left_out(told):
    found = tenures(told).tenures
    for tenure in found:
        for each in tenure.claims:
            if each.status in (PostStatus.CURRENT, None) and each.end is None and each.issued:
                if each.start is not None and each.start.first_day > each.issued.last_day:
                    continue  # a post that is to come
                first, last = each.issued.first_day - WINDOW, each.issued.last_day + WINDOW
                held = [one.bounds for one in found if one.person == each.person]
                assert not all(bounds.excludes(first, last) for bounds in held)


@given(claims(), st.randoms(use_true_random=False))
def test_the_order_of_claims_makes_no_difference(told, dice):
    expected = tenures(told)
    dice.shuffle(told)
    assert tenures(told) == expected


@given(claims())
def test_every_dated_claim_is_of_one_tenure(told):
    placed = [each.evidence for tenure in tenures(told).tenures for each in tenure.claims]
    assert len(placed) == len(set(placed))
    assert set(placed) >= {each.evidence for each in told if each.is_dated}


def test_claims_of_tests_are_like_these():
    assert claim(PostStatus.NEW).post == ("board", "secretary")
