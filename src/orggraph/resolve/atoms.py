"""Atoms: the profiles that are one without a question, as nothing tells them from each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from orggraph.resolve.profile import Place, Profile
from orggraph.resolve.remembered import folded

Facts = TypeVar("Facts", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Atom(Generic[Facts]):
    """Profiles of one type and key of which sources say the same, sorted by place."""

    key: str  # folded
    facts: Facts
    profiles: tuple[Profile, ...]

    @property
    def place(self) -> Place:
        """The first place where it stands."""
        return self.profiles[0].place

    @property
    def sources(self) -> frozenset[str]:
        """The sources that speak of it."""
        return frozenset(profile.place.source for profile in self.profiles)


def atoms(
    profiles: Iterable[Profile],
    facts_of: Callable[[Profile], Facts],
    singled_out: Collection[Place],
) -> Sequence[Atom[Facts]]:
    """Return the atoms of profiles of one type, in the order of their keys and places.

    A profile at one of the places `singled_out` is an atom by itself.
    """
    groups: dict[tuple[str, Facts, Place | None], list[Profile]] = {}
    for profile in profiles:
        alone = profile.place if profile.place in singled_out else None
        mark = folded(profile.entity.key), facts_of(profile), alone
        groups.setdefault(mark, []).append(profile)
    made = [
        Atom(key, facts, tuple(sorted(group, key=lambda profile: profile.place)))
        for (key, facts, _), group in groups.items()
    ]
    return sorted(made, key=lambda atom: (atom.key, atom.place))
