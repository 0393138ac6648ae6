"""How far dates that are told more or less precisely lie apart."""

from __future__ import annotations

from orggraph.text.dates import PartialDate


def agree(a: PartialDate, b: PartialDate) -> bool:
    """Tell whether two dates can be one: what both tell is the same."""
    return days_apart(a, b) == 0


def days_apart(a: PartialDate, b: PartialDate) -> int:
    """Return the days between the nearest days that two dates may mean; 0 where they overlap."""
    later, earlier = (a, b) if a.first_day >= b.first_day else (b, a)
    return max(0, (later.first_day - earlier.last_day).days)
