"""Which day a date means, where the text leaves out its year or counts from today."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DateName
from orggraph.text.dates import PartialDate

_MOST_AHEAD = 45  # days


def resolve_date(found: DateName, published: PartialDate | None) -> PartialDate | None:
    """Return the date a name means; relative ones count from the publication.

    "Yesterday" has no date: papers print the evening's report the day after, and pages
    published at night keep the day before.
    """
    if found.value is not None:
        return found.value
    if found.day_month is not None:
        return nearest_year(*found.day_month, published)
    if found.relative == 0 and published is not None and published.day != 0:
        return published
    return None


def nearest_year(day: int, month: int, published: PartialDate | None) -> PartialDate | None:
    """Return a day and month in the year that brings it nearest to the publication.

    A day more than 45 days after publication is taken to be the year before: the press tells
    of what was far more than of what will be.
    """
    if published is None:
        return None
    anchor = published.last_day
    for year in (anchor.year, anchor.year - 1):
        try:
            found = PartialDate(year, month, day)
        except ValueError:
            continue
        if (found.first_day - anchor).days <= _MOST_AHEAD:
            return found
    return None
