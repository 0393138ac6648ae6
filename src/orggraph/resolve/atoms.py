"""Atoms: the profiles that are one without a question, as nothing tells them from each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from orggraph.model import EntityType
from orggraph.resolve.profile import Place, Profile
from orggraph.text.fold import fold


@dataclass(frozen=True, slots=True)
class Atom:
    """Profiles of one type and key, sorted by place, the first of which speaks for them."""

    type: EntityType
    key: str  # folded
    profiles: tuple[Profile, ...]

    @property
    def place(self) -> Place:
        """The first place where it stands."""
        return self.profiles[0].place


def atoms(profiles: Iterable[Profile], singled_out: Collection[Place]) -> Sequence[Atom]:
    """Return the atoms of all profiles, in the order of their types, keys and places.

    A profile at one of the places `singled_out` is an atom by itself.
    """
    groups: dict[tuple[str, str, Place | None], list[Profile]] = {}
    for profile in profiles:
        entity = profile.entity
        alone = profile.place if profile.place in singled_out else None
        groups.setdefault((entity.type.value, fold(entity.key), alone), []).append(profile)
    made = [
        Atom(EntityType(kind), key, tuple(sorted(group, key=lambda profile: profile.place)))
        for (kind, key, _), group in groups.items()
    ]
    return sorted(made, key=lambda atom: (atom.type.value, atom.key, atom.place))
