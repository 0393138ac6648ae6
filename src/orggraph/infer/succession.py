"""The order of those who held one post for one, and who cannot have held it side by side.

A before B is proved when B before A is impossible: when B must have ended after A had begun.
Where both are possible the order is unknown, unless one source tells of A as the former holder
and of B as the present one. Where neither is possible two people hold the post at once; for up
to WINDOW_DAYS that is the press keeping an old title, longer it is a contradiction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from orggraph.infer.claims import Claim
from orggraph.infer.marks import CURRENT, WINDOW, Bounds, earliest, latest, marks
from orggraph.model import PostStatus

TWO_HEADS = "two-heads/1"

_LEFT = (PostStatus.ENDED, PostStatus.FORMER)
_NO_TIME = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A stretch in which one person held the post: its bounds and its claims."""

    key: int
    person: str
    bounds: Bounds
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which stretches come before which, by their keys, and which overlap."""

    before: Mapping[int, frozenset[int]]
    overlaps: tuple[tuple[int, int], ...]

    def direct(self, key: int) -> list[int]:
        """Return the stretches that come next after one, with none between."""
        after = self.before.get(key, frozenset())
        between = {later for one in after for later in self.before.get(one, ())}
        return sorted(after - between)


def order(held: Sequence[Held]) -> Order:
    """Return the order of the stretches of one post."""
    before: dict[int, set[int]] = {}
    overlaps: list[tuple[int, int]] = []
    for one, other in combinations(sorted(held, key=lambda each: each.key), 2):
        if one.person == other.person:
            first = None if one.bounds == other.bounds else _proved(one, other)
        else:
            first = _proved(one, other)
            if first is None and _overlap(one, other):
                overlaps.append((one.key, other.key))
        if first is not None:
            second = other if first is one else one
            before.setdefault(first.key, set()).add(second.key)
    return Order(
        before={key: frozenset(before[key]) for key in sorted(before)}, overlaps=tuple(overlaps)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """The bounds of a stretch among those of its post, and whose bounds they follow from."""

    bounds: Bounds
    neighbors: frozenset[int] = frozenset()


def narrowed(held: Sequence[Held], found: Order) -> list[Narrowed]:
    """Return the bounds of each stretch with what those before and after it add to them."""
    bounds = {each.key: each.bounds for each in held}
    found_held = {each.key: _found_held(each) for each in held}
    result = dict(bounds)
    pairs = [(key, later) for key in found.before for later in sorted(found.before[key])]
    for key, later in pairs:
        until, since = bounds[later].last_beginning, bounds[key].least_end
        if not any(until is not None and day - WINDOW > until for day in found_held[key]):
            result[key] = _ending_by(result[key], until)
        if not any(since is not None and day + WINDOW < since for day in found_held[later]):
            result[later] = _beginning_from(result[later], since)
    neighbors: dict[int, set[int]] = {each.key: set() for each in held}
    for key, later in pairs:
        until, since = result[key].end_by, result[later].begin_from
        if until != bounds[key].end_by and until == bounds[later].last_beginning:
            neighbors[key].add(later)
        if since != bounds[later].begin_from and since == bounds[key].least_end:
            neighbors[later].add(key)
    return [
        Narrowed(bounds=result[each.key], neighbors=frozenset(neighbors[each.key]))
        for each in held
    ]


def _found_held(held: Held) -> list[date]:
    """Return the days on which a source found the post held: nothing may leave them out."""
    every = (mark for claim in held.claims for mark in marks(claim))
    return [mark.day for mark in every if mark.rule == CURRENT]


def _ending_by(bounds: Bounds, day: date | None) -> Bounds:
    """Return bounds that end no later than a day; an old title may have outlived them."""
    if day is None or (bounds.begin_from is not None and day < bounds.begin_from):
        return bounds
    until = earliest(bounds.end_by, day)
    since = None if bounds.end_from is None else earliest(bounds.end_from, until)
    return replace(bounds, end_by=until, end_from=since).tidy


def _beginning_from(bounds: Bounds, day: date | None) -> Bounds:
    """Return bounds that begin no earlier than a day."""
    if day is None:
        return bounds
    return replace(bounds, begin_from=latest(bounds.begin_from, earliest(day, bounds.begin_by)))


def _proved(one: Held, other: Held) -> Held | None:
    """Return which of two stretches came first; None where that is not known."""
    for slack in (_NO_TIME, WINDOW):
        forth = _possible(one.bounds, other.bounds, slack)
        back = _possible(other.bounds, one.bounds, slack)
        if forth != back:
            return one if forth else other
        if forth:
            return None if slack else _told(one, other)
    return None


def _overlap(one: Held, other: Held) -> bool:
    return not (
        _possible(one.bounds, other.bounds, _NO_TIME)
        or _possible(other.bounds, one.bounds, _NO_TIME)
    )


def _possible(first: Bounds, second: Bounds, slack: timedelta) -> bool:
    """Tell whether one stretch may have ended before the other began."""
    end, begin = first.least_end, second.last_beginning
    return end is None or begin is None or end <= begin + slack


def _told(one: Held, other: Held) -> Held | None:
    """Return which of two stretches a source tells of as over while the other is on."""
    forth, back = _leaves_to(one, other), _leaves_to(other, one)
    if forth == back:
        return None
    return one if forth else other


def _leaves_to(first: Held, second: Held) -> bool:
    left = {claim.source for claim in first.claims if claim.status in _LEFT}
    held = {claim.source for claim in second.claims if claim.status not in _LEFT}
    return len(left & held) > 0
