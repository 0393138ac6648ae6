"""What a node is called: its key, its full name, its most specific class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from orggraph.model import EntityType
from orggraph.resolve.atoms import Atom, Facts
from orggraph.resolve.profile import Identity, Profile
from orggraph.resolve.remembered import folded

_SOURCE = "/source/"
_BETWEEN = "|"
_TYPES = frozenset(kind.value for kind in EntityType)


@dataclass(frozen=True, slots=True)
class _Node:
    """A node before its key is known to be its own: `mark` tells it from others of the key."""

    identity: Identity
    mark: str
    source: str


def identities(
    nodes: Sequence[Sequence[Atom[Facts]]],
    mark_of: Callable[[Sequence[Atom[Facts]]], tuple[str, ...]],
) -> list[Identity]:
    """Return what each node of one type is called.

    `mark_of` returns what tells a node from others of the same key, made of few facts that
    more sources do not change; nothing where nothing is known of it.
    """
    made = [_node(node, mark_of(node)) for node in nodes]
    rivals: dict[str, list[_Node]] = {}
    for node in made:
        rivals.setdefault(node.identity.key, []).append(node)
    marks = {key: Counter(rival.mark for rival in those) for key, those in rivals.items()}
    taken = {key for key, those in rivals.items() if len(those) == 1}
    return [_named(node, marks[node.identity.key], taken) for node in made]


def _named(node: _Node, marks: Counter[str], taken: set[str]) -> Identity:
    """Return the identity of a node: its key alone where that is its own, or else with its mark.

    `marks` are those of all nodes of its key. Where one of them is known and the others are
    nobody in particular, that one keeps the key.
    """
    known = marks.total() - marks[""]
    if marks.total() == 1 or (node.mark != "" and known == 1):
        return node.identity
    key = f"{node.identity.key}{_BETWEEN}{node.mark or node.source}"
    if (node.mark != "" and marks[node.mark] > 1) or key in taken:
        key = f"{key}{_BETWEEN}{node.source}"
    return replace(node.identity, key=key)


def _node(atoms: Sequence[Atom[Facts]], parts: tuple[str, ...]) -> _Node:
    if len(atoms) == 1 and len(atoms[0].profiles) == 1:
        return _alone(atoms[0], parts)
    key = _most((atom.key, len(atom.profiles)) for atom in atoms)
    profiles = [profile for atom in atoms for profile in atom.profiles]
    mark = _BETWEEN.join(part for part in parts if part not in key)
    own = [profile for profile in profiles if folded(profile.entity.key) == key]
    sources = {profile.place.source for profile in profiles}
    if len(sources) > 1:
        key = _shared(key, own[0].place.source, mark)
    name = _most(Counter(profile.entity.name for profile in own).items())
    identity = Identity(key=key, name=name, kind=_kind(profiles))
    return _Node(identity, mark, identifier(min(sources)))


def _alone(atom: Atom[Facts], parts: tuple[str, ...]) -> _Node:
    """Return the node of one profile, which is most of them."""
    entity = atom.profiles[0].entity
    mark = _BETWEEN.join(part for part in parts if part not in atom.key)
    identity = Identity(key=atom.key, name=entity.name, kind=entity.kind)
    return _Node(identity, mark, identifier(atom.place.source))


def _shared(key: str, source: str, mark: str) -> str:
    """Return a key of several sources: one that names a source is not theirs."""
    local = _BETWEEN + folded(identifier(source))
    if not key.endswith(local):
        return key
    stem = key.removesuffix(local)
    return f"{stem}{_BETWEEN}{mark}" if mark != "" else stem


def identifier(source: str) -> str:
    """Return what users know a source by, out of its IRI."""
    return unquote(source.rpartition(_SOURCE)[2])


def _kind(profiles: Sequence[Profile]) -> str:
    """Return the class that most sources say; the type alone where none says more."""
    told = Counter(profile.entity.kind for profile in profiles)
    specific = {kind: count for kind, count in told.items() if kind not in _TYPES}
    return _most((specific or told).items())


def _most(counted: Iterable[tuple[str, int]]) -> str:
    """Return the word with the highest sum; of several the longest, then the first."""
    sums: Counter[str] = Counter()
    for word, count in counted:
        sums[word] += count
    return min(sums, key=lambda word: (-sums[word], -len(word), word))
