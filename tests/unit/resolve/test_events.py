"""Events told of at other times than they were held."""

from __future__ import annotations

import pytest

from orggraph.resolve.events import SURE, EventFacts, compare
from orggraph.text.dates import PartialDate


def congress(*, date: str | None = None, told: str | None = None, ordinal: int = 13) -> EventFacts:
    return EventFacts(
        kind="Congress",
        holders=frozenset({1}),
        ordinal=ordinal,
        term="",
        session=0,
        words=frozenset(),
        figures=frozenset(),
        date=None if date is None else PartialDate.parse(date),
        told=None if told is None else PartialDate.parse(told),
        beside=frozenset(),
        provinces=frozenset(),
        source="",
        key="",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (congress(told="2019-08-16"), congress(told="2020-10-23")),
        (congress(told="2019-08-16"), congress(date="2021-01-25")),
    ],
)
def test_a_congress_that_is_counted_is_one_however_long_before_it_is_told_of(one, other):
    verdict = compare(one, other)
    assert verdict is not None
    assert verdict[0] >= SURE


def test_two_days_years_apart_are_two_congresses():
    assert compare(congress(date="2010-05-15"), congress(date="2015-05-12")) is None


def test_congresses_without_a_number_told_of_long_apart_stay_two():
    assert (
        compare(congress(told="2015-01-01", ordinal=0), congress(told="2019-01-01", ordinal=0))
        is None
    )
