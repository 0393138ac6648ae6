"""What a node is called: its key, its full name, its most specific class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from orggraph.model import EntityType
from orggraph.resolve.atoms import Atom
from orggraph.resolve.profile import Identity, Profile
from orggraph.text.fold import fold


def identity(atoms: Sequence[Atom]) -> Identity:
    """Return what a node of some atoms is called, by the most sources."""
    key = _most((atom.key, len(atom.profiles)) for atom in atoms)
    profiles = [profile for atom in atoms for profile in atom.profiles]
    own = [profile for profile in profiles if fold(profile.entity.key) == key]
    return Identity(key=key, name=_name(own), kind=_kind(profiles))


def _name(profiles: Sequence[Profile]) -> str:
    return _most(Counter(profile.entity.name for profile in profiles).items())


def _kind(profiles: Sequence[Profile]) -> str:
    """Return the class that most sources say; the type alone where none says more."""
    told = Counter(profile.entity.kind for profile in profiles)
    whole = {kind.value for kind in EntityType}
    specific = {kind: count for kind, count in told.items() if kind not in whole}
    return _most((specific or told).items())


def _most(counted: Iterable[tuple[str, int]]) -> str:
    """Return the word with the highest sum; of several the longest, then the first."""
    sums: Counter[str] = Counter()
    for word, count in counted:
        sums[word] += count
    return min(sums, key=lambda word: (-sums[word], -len(word), word))
