"""How claims bound a tenure: what each says of its beginning and its end, and for what reason.

A tenure has four bounds, as CIDOC CRM has them for a time-span: its beginning lies between an
earliest and a latest day, and so does its end. A claim sets some of them. What it says outright
is a firm mark; what is only usual is a loose one, which gives way to any firm mark:

- news of a change is at most WINDOW_DAYS old, and not older than the act that decided on it;
- whoever is told to have a post from now on has it on the day that this is told;
- a term that is told with an appointment ends when it was to end;
- a post is held as long as its body is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from orggraph.infer.claims import Claim
from orggraph.model import PostStatus

WINDOW_DAYS = 31  # the age of news, and how long the press keeps an old title
WINDOW = timedelta(days=WINDOW_DAYS)

STATED = "stated/1"  # a date of the source's own
NEWS = "news/1"  # an appointment or a leaving that the source reports
CURRENT = "current/1"  # held when the source spoke
FORMER = "former/1"  # over when the source spoke
DECISION = "decision/1"  # not before the act or meeting that decided it
PLANNED = "planned/1"  # the end of the term that was told with the appointment
BODY = "body/1"  # not before the body was founded, nor after it was dissolved
SUCCESSION = "succession/1"  # one holder of a post for one leaves before the next one comes


class Side(StrEnum):
    """Which bound a mark sets."""

    BEGIN_FROM = "begin_from"
    BEGIN_BY = "begin_by"
    END_FROM = "end_from"
    END_BY = "end_by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The earliest and latest day of a beginning and of an end; None is unknown."""

    begin_from: date | None = None
    begin_by: date | None = None
    end_from: date | None = None
    end_by: date | None = None

    def excludes(self, first: date, last: date) -> bool:
        """Tell whether nothing of the tenure can lie between two days, both included."""
        over = self.end_by is not None and self.end_by < first
        return over or (self.begin_from is not None and self.begin_from > last)

    @property
    def tidy(self) -> Bounds:
        """The same bounds, with a beginning no later than the end."""
        if self.begin_by is None or self.end_by is None:
            return self
        return replace(self, begin_by=min(self.begin_by, self.end_by))

    @property
    def least_end(self) -> date | None:
        """The earliest day of the end, which comes after the beginning."""
        after = None if self.begin_from is None else self.begin_from + timedelta(days=1)
        return latest(self.end_from, after)

    @property
    def last_beginning(self) -> date | None:
        """The latest day of the beginning, which comes before the end."""
        before = None if self.end_by is None else self.end_by - timedelta(days=1)
        return earliest(self.begin_by, before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One bound that one claim sets."""

    side: Side
    day: date
    rule: str
    firm: bool
    claim: Claim


def marks(claim: Claim) -> Iterator[Mark]:
    """Yield what a claim says of the bounds of its tenure."""
    yield from _dates(claim)
    if claim.founded is not None:
        yield _loose(claim, Side.BEGIN_FROM, claim.founded, BODY)
    if claim.dissolved is not None:
        yield _loose(claim, Side.END_BY, claim.dissolved, BODY)
    issued = claim.issued
    if issued is None:
        return
    if claim.status is PostStatus.NEW:
        yield from _appointment(claim, issued.first_day, issued.last_day)
    elif claim.end is not None and not claim.is_planned:
        return
    elif claim.status is PostStatus.ENDED:
        since = _not_before(claim, issued.first_day)
        yield _firm(claim, Side.END_BY, issued.last_day, NEWS)
        yield _loose(claim, Side.END_FROM, *since)
    elif claim.status is PostStatus.FORMER:
        yield _firm(claim, Side.END_BY, issued.last_day, FORMER)
    elif claim.start is None or claim.start.first_day <= issued.last_day:  # not yet to come
        if claim.start is None:
            yield _firm(claim, Side.BEGIN_BY, issued.last_day, CURRENT)
        yield _firm(claim, Side.END_FROM, issued.first_day, CURRENT)


def opening(claim: Claim) -> date | None:
    """Return the earliest day of the beginning that a claim tells of; None if it tells none."""
    if claim.start is not None:
        return claim.start.first_day
    if claim.status is PostStatus.NEW and claim.issued is not None:
        return _not_before(claim, claim.issued.first_day)[0]
    return None


def earliest(*days: date | None) -> date | None:
    """Return the first of the days that are known."""
    return min((day for day in days if day is not None), default=None)


def latest(*days: date | None) -> date | None:
    """Return the last of the days that are known."""
    return max((day for day in days if day is not None), default=None)


def _dates(claim: Claim) -> Iterator[Mark]:
    """Yield what the stated dates of a claim bound."""
    if claim.start is not None:
        yield _firm(claim, Side.BEGIN_FROM, claim.start.first_day, STATED)
        yield _firm(claim, Side.BEGIN_BY, claim.start.last_day, STATED)
    if claim.end is None:
        return
    if claim.is_planned:
        yield _loose(claim, Side.END_BY, claim.end.last_day, PLANNED)
        return
    yield _firm(claim, Side.END_FROM, claim.end.first_day, STATED)
    yield _firm(claim, Side.END_BY, claim.end.last_day, STATED)


def _appointment(claim: Claim, first: date, last: date) -> Iterator[Mark]:
    """Yield what the report of an appointment bounds, published between two days."""
    if claim.start is None:
        yield _firm(claim, Side.BEGIN_BY, last, NEWS)
        yield _loose(claim, Side.BEGIN_FROM, *_not_before(claim, first))
    elif not claim.start.first_day <= first <= claim.start.last_day + WINDOW:
        return  # told long afterwards, or beforehand: it says nothing of the day it was told
    if claim.end is None or claim.is_planned:
        yield _loose(claim, Side.END_FROM, first, NEWS)


def _not_before(claim: Claim, told: date) -> tuple[date, str]:
    """Return the earliest day of a change that was told on a day, and the rule that says so."""
    if claim.decided is not None and claim.decided.first_day <= told:
        return claim.decided.first_day, DECISION
    return told - WINDOW, NEWS


def _firm(claim: Claim, side: Side, day: date, rule: str) -> Mark:
    return Mark(side=side, day=day, rule=rule, firm=True, claim=claim)


def _loose(claim: Claim, side: Side, day: date, rule: str) -> Mark:
    return Mark(side=side, day=day, rule=rule, firm=False, claim=claim)
