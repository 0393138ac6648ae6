"""Tenures: who held which post in which stretch of time, from the claims of all sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from orggraph.infer.bounds import bounded
from orggraph.infer.claims import Claim
from orggraph.infer.marks import SUCCESSION, Bounds, marks
from orggraph.infer.stints import stints
from orggraph.infer.succession import TWO_HEADS, Held, Narrowed, narrowed, order


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What one person after another may hold: a role in an organization, as most call it."""

    organization: str
    role: str
    label: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """One person in one post, for one stretch of time.

    `number` counts the stretches of the same person in the same post from 1. `claims` speak of
    it; `neighbors` are those before and after it that narrow its bounds, and `successors` those
    that came next, as positions in the list of all tenures.
    """

    post: Post
    person: str
    number: int
    bounds: Bounds
    rules: tuple[str, ...]
    claims: tuple[Claim, ...]
    neighbors: tuple[int, ...] = ()
    successors: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A contradiction between sources: its rule, the tenures it concerns, the evidence."""

    rule: str
    tenures: tuple[int, ...]
    evidences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenures:
    """All that follows; the order of the claims makes no difference to it."""

    tenures: tuple[Tenure, ...]
    conflicts: tuple[Conflict, ...]

    def only(self, kept: Iterable[int]) -> Tenures:
        """Return some of the tenures, by their positions, and what concerns no other."""
        places = {old: new for new, old in enumerate(sorted(kept))}
        return Tenures(
            tenures=tuple(
                replace(
                    self.tenures[old],
                    neighbors=_moved(self.tenures[old].neighbors, places),
                    successors=_moved(self.tenures[old].successors, places),
                )
                for old in places
            ),
            conflicts=tuple(
                replace(conflict, tenures=_moved(conflict.tenures, places))
                for conflict in self.conflicts
                if all(old in places for old in conflict.tenures)
            ),
        )


def tenures(claims: Iterable[Claim]) -> Tenures:
    """Put the claims of all sources together."""
    found: list[Tenure] = []
    conflicts: list[Conflict] = []
    ordered = sorted(
        claims, key=lambda claim: (claim.post, claim.person, claim.evidence, claim.membership)
    )
    for _, of_post in groupby(ordered, key=lambda claim: claim.post):
        told = _Post(list(of_post), first=len(found))
        found.extend(told.tenures)
        conflicts.extend(told.conflicts)
    return Tenures(tenures=tuple(found), conflicts=tuple(conflicts))


class _Post:
    """The tenures of one post; their positions count from `first`."""

    def __init__(self, claims: Sequence[Claim], *, first: int) -> None:
        stretches = [
            (person, number, tuple(stint))
            for person, of_person in groupby(claims, key=lambda claim: claim.person)
            for number, stint in enumerate(stints(list(of_person)), start=1)
        ]
        found = [bounded(stint) for _, _, stint in stretches]
        self._held = [
            Held(key=key, person=person, bounds=known.bounds, claims=stint)
            for key, ((person, _, stint), known) in enumerate(zip(stretches, found, strict=True))
        ]
        self._first = first
        self._order = order(self._held if any(claim.head for claim in claims) else [])
        post = _post(claims)
        self.tenures = [
            self._tenure(post, held, number, known.rules, among)
            for held, (_, number, _), known, among in zip(
                self._held, stretches, found, narrowed(self._held, self._order), strict=True
            )
        ]
        self.conflicts = [
            self._conflict(clash.rule, [key], clash.claims)
            for key, known in enumerate(found)
            for clash in known.clashes
        ] + list(self._overlaps())

    def _tenure(
        self, post: Post, held: Held, number: int, rules: frozenset[str], among: Narrowed
    ) -> Tenure:
        return Tenure(
            post=post,
            person=held.person,
            number=number,
            bounds=among.bounds,
            rules=tuple(sorted(rules | ({SUCCESSION} if len(among.neighbors) > 0 else set()))),
            claims=held.claims,
            neighbors=tuple(self._first + key for key in sorted(among.neighbors)),
            successors=tuple(self._first + later for later in self._order.direct(held.key)),
        )

    def _overlaps(self) -> Iterator[Conflict]:
        """Yield the contradiction that several people hold a post for one at once."""
        keys = sorted({key for pair in self._order.overlaps for key in pair})
        if len(keys) > 0:
            claims = [claim for key in keys for claim in _decisive(self._held[key])]
            yield self._conflict(TWO_HEADS, keys, claims)

    def _conflict(self, rule: str, keys: Iterable[int], claims: Iterable[Claim]) -> Conflict:
        return Conflict(
            rule=rule,
            tenures=tuple(self._first + key for key in keys),
            evidences=tuple(sorted({claim.evidence for claim in claims})),
        )


def _moved(positions: Iterable[int], places: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(places[old] for old in positions if old in places)


def _decisive(held: Held) -> list[Claim]:
    """Return the claims that set the bounds of a stretch."""
    return [
        claim
        for claim in held.claims
        if any(mark.day == getattr(held.bounds, mark.side.value) for mark in marks(claim))
    ]


def _post(claims: Sequence[Claim]) -> Post:
    """Return the post of some claims, named as most of them name it."""
    labels = Counter((claim.label, claim.language) for claim in claims)
    label, language = min(labels, key=lambda name: (-labels[name], name))
    first = claims[0]
    return Post(organization=first.organization, role=first.role, label=label, language=language)
