"""The bounds of one tenure from the marks of its claims, and where the claims contradict.

Contradictory claims are not averaged: the bounds widen until they leave out nothing that any
claim says, and the contradiction is told with the claims that make it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from orggraph.infer.claims import Claim
from orggraph.infer.marks import (
    BODY,
    CURRENT,
    NEWS,
    STATED,
    WINDOW,
    Bounds,
    Mark,
    Side,
    earliest,
    latest,
    marks,
)
from orggraph.model import PostStatus

TWO_BEGINNINGS = "two-beginnings/1"
TWO_ENDS = "two-ends/1"
HELD_BEFORE = "held-before-its-beginning/1"
HELD_AFTER = "held-after-its-end/1"
ENDS_FIRST = "ends-before-it-begins/1"

_TERM_DAYS = 365  # appointments further apart are those of two terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A contradiction: which it is, and the claims that make it."""

    rule: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounded:
    """The bounds of one stretch, the rules they come from, and its contradictions."""

    bounds: Bounds
    rules: frozenset[str]
    clashes: tuple[Clash, ...]


def bounded(claims: Sequence[Claim]) -> Bounded:
    """Return the bounds that the claims of one stretch set together."""
    every = [mark for claim in claims for mark in marks(claim)]
    work = _Work(every)
    work.begin()
    work.end()
    work.held()
    work.order()
    work.loose()
    used = {mark.rule for mark in every if mark.day == getattr(work.bounds, mark.side.value)}
    return Bounded(bounds=work.bounds, rules=frozenset(used), clashes=tuple(work.clashes))


class _Work:
    """Bounds as mark after mark is taken in, the firmest first."""

    def __init__(self, every: Sequence[Mark]) -> None:
        self._every = every
        self.bounds = Bounds()
        self.clashes: list[Clash] = []

    def begin(self) -> None:
        """Take in stated beginnings and the news of appointments."""
        stated = [mark for mark in self._of(Side.BEGIN_BY) if mark.rule == STATED]
        first, last = self._agreed(stated, Side.BEGIN_FROM, Side.BEGIN_BY, TWO_BEGINNINGS)
        told = earliest(*(mark.day for mark in self._of(Side.BEGIN_BY) if mark.rule == NEWS))
        if told is not None and not _before(told, first):  # an appointment to a day to come
            last = earliest(last, told)
        self.bounds = replace(self.bounds, begin_from=first, begin_by=last)

    def end(self) -> None:
        """Take in stated ends, the news of leavings, and who is called a former holder."""
        stated = [mark for mark in self._of(Side.END_BY) if mark.rule == STATED]
        first, last = self._agreed(stated, Side.END_FROM, Side.END_BY, TWO_ENDS)
        others = [mark for mark in self._of(Side.END_BY) if mark not in stated]
        told = earliest(*(mark.day for mark in others))
        if told is not None and _before(told + WINDOW, first):
            early = [mark for mark in others if _before(mark.day + WINDOW, first)]
            self._clash(HELD_AFTER, [*early, *stated])
        elif told is not None and not _before(told, first):
            last = earliest(last, told)
        self.bounds = replace(self.bounds, end_from=first, end_by=last)

    def held(self) -> None:
        """Take in the days on which a source found the post held."""
        found = [mark for mark in self._of(Side.END_FROM) if mark.rule == CURRENT]
        since = [mark for mark in self._of(Side.BEGIN_BY) if mark.rule == CURRENT]
        bounds = self.bounds
        early = [mark for mark in since if _before(mark.day + WINDOW, bounds.begin_from)]
        first = earliest(*(mark.day for mark in since))
        if len(early) > 0:
            self._clash(HELD_BEFORE, [*early, *self._at(Side.BEGIN_FROM, bounds.begin_from)])
            bounds = replace(bounds, begin_from=None)
        elif not _before(first, bounds.begin_from):
            bounds = replace(bounds, begin_by=earliest(bounds.begin_by, first))
        late = [mark for mark in found if _after(mark.day - WINDOW, bounds.end_by)]
        last = latest(bounds.end_from, *(mark.day for mark in found if mark not in late))
        # a title outlives its post in the press: such a mark says no more than the end does
        last = bounds.end_by if _after(last, bounds.end_by) else last
        if len(late) > 0:
            self._clash(HELD_AFTER, [*late, *self._at(Side.END_BY, bounds.end_by)])
            bounds = replace(bounds, end_by=latest(*(mark.day for mark in late)))
        self.bounds = replace(bounds, end_from=last)

    def order(self) -> None:
        """Find out whether the post ends before it begins."""
        bounds = self.bounds
        if _after(bounds.begin_from, bounds.end_by):
            begins = self._at(Side.BEGIN_FROM, bounds.begin_from)
            self._clash(ENDS_FIRST, [*begins, *self._at(Side.END_BY, bounds.end_by)])
            self.bounds = replace(bounds, begin_from=None, end_by=None)

    def loose(self) -> None:
        """Take in what is usual, as far as nothing firm is against it."""
        bounds = self.bounds
        usual = [mark for mark in self._every if not mark.firm and mark.rule != BODY]
        since = earliest(*(mark.day for mark in usual if mark.side is Side.BEGIN_FROM))
        bounds = _begun_since(bounds, since)
        held = [mark for mark in usual if mark.side is Side.END_FROM]
        new = latest(*(m.day for m in held if m.claim.status is PostStatus.NEW))
        ended = earliest(*(m.day for m in held if m.claim.status is not PostStatus.NEW))
        for day in (new, ended):
            known = not _after(day, bounds.end_by) and not _before(day, bounds.begin_from)
            if day is not None and known:
                bounds = replace(bounds, end_from=latest(bounds.end_from, day))
        until = latest(*(mark.day for mark in usual if mark.side is Side.END_BY))
        bounds = _ended_by(bounds, until)
        self.bounds = self._while_there(bounds).tidy

    def _while_there(self, bounds: Bounds) -> Bounds:
        """Return bounds within the time of the body, as far as nothing is against it."""
        body = [mark for mark in self._every if mark.rule == BODY]
        founded = latest(*(mark.day for mark in body if mark.side is Side.BEGIN_FROM))
        dissolved = earliest(*(mark.day for mark in body if mark.side is Side.END_BY))
        if bounds.begin_from is None or _after(founded, bounds.begin_from):
            bounds = _begun_since(replace(bounds, begin_from=None), founded, bounds.begin_from)
        if bounds.end_by is None or _before(dissolved, bounds.end_by):
            bounds = _ended_by(replace(bounds, end_by=None), dissolved, bounds.end_by)
        return bounds

    def _agreed(
        self, stated: Sequence[Mark], first: Side, last: Side, rule: str
    ) -> tuple[date | None, date | None]:
        """Return what stated dates have in common, or all that they cover, with a clash."""
        claims = [mark.claim for mark in stated]
        firsts = [m.day for m in self._of(first) if m.rule == STATED and m.claim in claims]
        lasts = [mark.day for mark in stated if mark.side is last]
        if len(lasts) == 0:
            return None, None
        if max(firsts) <= min(lasts):
            # of 2015 and March 2015 the latter says more, and neither contradicts the other
            return max(firsts), min(lasts)
        if rule == TWO_BEGINNINGS and _are_terms(claims):
            return min(firsts), min(lasts)
        self._clash(rule, stated)
        return min(firsts), max(lasts)

    def _of(self, side: Side, *, firm: bool = True) -> list[Mark]:
        return [mark for mark in self._every if mark.side is side and mark.firm is firm]

    def _at(self, side: Side, day: date | None) -> list[Mark]:
        return [mark for mark in self._of(side) if mark.day == day]

    def _clash(self, rule: str, found: Sequence[Mark]) -> None:
        claims = {mark.claim.evidence: mark.claim for mark in found}
        self.clashes.append(Clash(rule=rule, claims=tuple(claims[key] for key in sorted(claims))))


def _begun_since(bounds: Bounds, day: date | None, otherwise: date | None = None) -> Bounds:
    """Return bounds that begin on a day at the earliest, unless it is later than they allow."""
    if bounds.begin_from is not None:
        return bounds
    late = day is None or _after(day, bounds.begin_by) or _after(day, bounds.end_by)
    return replace(bounds, begin_from=otherwise if late else day)


def _ended_by(bounds: Bounds, day: date | None, otherwise: date | None = None) -> Bounds:
    """Return bounds that end on a day at the latest, unless it is earlier than they allow."""
    if bounds.end_by is not None:
        return bounds
    early = day is None or _before(day, bounds.end_from) or _before(day, bounds.begin_by)
    return replace(bounds, end_by=otherwise if early else day)


def _are_terms(claims: Sequence[Claim]) -> bool:
    """Tell whether beginnings that differ are elections to one term after another."""
    starts = sorted({claim.start.first_day for claim in claims if claim.start is not None})
    apart = all((later - earlier).days >= _TERM_DAYS for earlier, later in pairwise(starts))
    return apart and all(claim.status is PostStatus.NEW for claim in claims)


def _before(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day < other


def _after(day: date | None, other: date | None) -> bool:
    return _before(other, day)
