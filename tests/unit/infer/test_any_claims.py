"""What holds of tenures whatever the claims are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from orggraph.infer import WINDOW_DAYS, Claim, tenures
from orggraph.model import PostStatus
from orggraph.text.dates import PartialDate

WINDOW = timedelta(days=WINDOW_DAYS)


# years, months and days, near enough to one another to meet
DATES = [
    PartialDate.parse(f"{year}{rest}")
    for year in (2010, 2011, 2014)
    for rest in ("", "-01", "-06", "-01-01", "-01-02", "-01-20", "-02-05", "-06-15", "-12-31")
]
dates = st.sampled_from([None, *DATES])
claims = st.lists(
    st.builds(
        Claim,
        evidence=st.just("e"),
        membership=st.just("m"),
        person=st.sampled_from(["An", "Bình", "Chi"]),
        organization=st.just("board"),
        role=st.just("secretary"),
        label=st.just("Secretary"),
        language=st.just("en"),
        source=st.sampled_from(["s1", "s2", "s3"]),
        status=st.sampled_from([None, *PostStatus]),
        start=dates,
        end=dates,
        decided=dates,
        issued=dates,
        head=st.just(True),
    ),
    min_size=1,
    max_size=9,
).map(lambda told: [replace(each, evidence=f"e{n}") for n, each in enumerate(told)])
always = settings(deadline=None, derandomize=True, max_examples=150)


@always
@given(claims)
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


@always
@given(claims)
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


@always
@given(claims, st.randoms(use_true_random=False))
def test_the_order_of_claims_makes_no_difference(told, dice):
    expected = tenures(told)
    dice.shuffle(told)
    assert tenures(told) == expected


@always
@given(claims)
def test_every_dated_claim_is_of_one_tenure(told):
    placed = [each.evidence for tenure in tenures(told).tenures for each in tenure.claims]
    assert len(placed) == len(set(placed))
    assert set(placed) >= {each.evidence for each in told if each.is_dated}
