"""Bounds of tenures worked out by hand; the working is beside each case."""

from __future__ import annotations

from datetime import date

import pytest

from orggraph.infer import tenures
from unit.infer.claimed import CURRENT, ENDED, FORMER, NEW, bounds, claim


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        # nothing is known of when
        ([claim(CURRENT)], ("", "", "", "")),
        # held on the day of the source: begun by then, not over before
        ([claim(CURRENT, "2016-05-10")], ("", "2016-05-10", "2016-05-10", "")),
        # held in March and in June: begun by March, not over before June
        (
            [claim(CURRENT, "2016-06-01"), claim(CURRENT, "2016-03-01")],
            ("", "2016-03-01", "2016-06-01", ""),
        ),
        # a source of a month spoke on some day of it: begun by its last, held on its first
        ([claim(CURRENT, "2016-05")], ("", "2016-05-31", "2016-05-01", "")),
        # news is at most 31 days old: 10 May less 31 days is 9 April
        ([claim(NEW, "2016-05-10")], ("2016-04-09", "2016-05-10", "2016-05-10", "")),
        ([claim(ENDED, "2016-05-10")], ("", "", "2016-04-09", "2016-05-10")),
        # ... and not older than the act that decided it
        (
            [claim(NEW, "2016-05-10", decided="2016-05-02")],
            ("2016-05-02", "2016-05-10", "2016-05-10", ""),
        ),
        # the same news twice: the first report says by when, and how old it can be
        (
            [claim(NEW, "2016-05-10"), claim(NEW, "2016-05-12")],
            ("2016-04-09", "2016-05-10", "2016-05-12", ""),
        ),
        # a former holder left at some time before the source
        ([claim(FORMER, "2016-05-10")], ("", "", "", "2016-05-10")),
        # dates as stated: a year may mean any of its days
        (
            [claim(FORMER, "2016-05-10", start="2009-05", end="2013")],
            ("2009-05-01", "2009-05-31", "2013-01-01", "2013-12-31"),
        ),
        # of 2018 and March 2018 the latter says more
        (
            [claim(NEW, "2018-03-02", start="2018"), claim(NEW, "2018-03-02", start="2018-03-01")],
            ("2018-03-01", "2018-03-01", "2018-03-02", ""),
        ),
        # told seven years later: says nothing of the day of the report
        ([claim(NEW, "2017-05-10", start="2010-04-01")], ("2010-04-01", "2010-04-01", "", "")),
        # elected until 2020: the end of the term is the end until another is told
        (
            [claim(NEW, "2018-03-02", start="2018-03-01", end="2020")],
            ("2018-03-01", "2018-03-01", "2018-03-02", "2020-12-31"),
        ),
        # ... and gives way to the news that it came earlier
        (
            [
                claim(NEW, "2018-03-02", start="2018-03-01", end="2020"),
                claim(ENDED, "2019-07-01", end="2019-06-30"),
            ],
            ("2018-03-01", "2018-03-01", "2019-06-30", "2019-06-30"),
        ),
        # a leaving to a day to come is stated, not planned
        ([claim(ENDED, "2018-02-28", end="2018-03-01")], ("", "", "2018-03-01", "2018-03-01")),
        # an appointment to a day to come begins then, although told before
        (
            [claim(NEW, "2018-02-28", start="2018-03-01"), claim(NEW, "2018-02-20")],
            ("2018-03-01", "2018-03-01", "", ""),
        ),
        # the body was dissolved at the end of June 2025: a holder of May left by then
        (
            [claim(CURRENT, "2025-05-10", founded=date(1997, 1, 1), dissolved=date(2025, 6, 30))],
            ("1997-01-01", "2025-05-10", "2025-05-10", "2025-06-30"),
        ),
        # ... whatever the term of office was to be
        (
            [
                claim(
                    NEW, "2025-05-10", start="2025-05-01", end="2030", dissolved=date(2025, 6, 30)
                )
            ],
            ("2025-05-01", "2025-05-01", "2025-05-10", "2025-06-30"),
        ),
        # ... and gives way to a source that found the post held afterwards
        (
            [claim(CURRENT, "2025-08-10", dissolved=date(2025, 6, 30))],
            ("", "2025-08-10", "2025-08-10", ""),
        ),
        # an old title a week after the leaving says nothing against it
        (
            [claim(ENDED, "2016-05-10"), claim(CURRENT, "2016-05-17")],
            ("", "2016-05-10", "2016-05-10", "2016-05-10"),
        ),
    ],
)
def test_claims_bound_a_tenure(claims, expected):
    found = tenures(claims)
    assert [tenure.bounds for tenure in found.tenures] == [bounds(*expected)]
    assert found.conflicts == ()
