"""What tells a node from others of the same key, in words that can stand in its own key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from orggraph.resolve.atoms import Atom
from orggraph.resolve.bodies import BodyFacts
from orggraph.resolve.careers import Career
from orggraph.resolve.document_facts import DocumentFacts
from orggraph.resolve.events import EventFacts
from orggraph.resolve.leveling import Tokens

Mark = tuple[str, ...]
_LATE = 9999


def mark_of_body(node: Sequence[Atom[BodyFacts]], name_of: Callable[[Tokens], str]) -> Mark:
    """Return the province of a body, or the district where that is all that is known."""
    provinces = Counter(atom.facts.province for atom in node if atom.facts.province != ())
    for atom in node if len(provinces) == 0 else ():
        if len(atom.facts.beside) == 1:
            provinces.update(atom.facts.beside)
    districts = Counter(
        atom.facts.district.name for atom in node if atom.facts.district is not None
    )
    parts = [min(found, key=lambda p: (-found[p], p)) for found in (districts, provinces) if found]
    return (" ".join(map(name_of, parts)),) if len(parts) > 0 else ()


def mark_of_person(node: Sequence[Atom[Career]], keys: Mapping[int, str]) -> Mark:
    """Return the key of the body of the earliest post, of several the one that most tell of."""
    told: Counter[str] = Counter()
    first: dict[str, int] = {}
    for atom in node:
        for post in atom.facts.posts:
            key = keys[post.body]
            told[key] += len(atom.profiles)
            first[key] = min(post.first or _LATE, first.get(key, _LATE))
    return (min(told, key=lambda key: (first[key], -told[key], key)),) if len(told) > 0 else ()


def mark_of_document(node: Sequence[Atom[DocumentFacts]], keys: Mapping[int, str]) -> Mark:
    """Return the key of the issuer, and the date or year as far as it is told."""
    issuers = sorted(keys[body] for atom in node for body in atom.facts.issuers)
    dates = sorted(str(atom.facts.date) for atom in node if atom.facts.date is not None)
    told = sorted(str(atom.facts.told.year) for atom in node if atom.facts.told is not None)
    return (*issuers[:1], *(dates[-1:] or told[:1]))


def mark_of_event(node: Sequence[Atom[EventFacts]], keys: Mapping[int, str]) -> Mark:
    """Return the key of the holder, and the date as far as it is told."""
    holders = sorted(keys[body] for atom in node for body in atom.facts.holders)
    dates = sorted(str(atom.facts.date) for atom in node if atom.facts.date is not None)
    told = sorted(str(atom.facts.told) for atom in node if atom.facts.told is not None)
    return (*holders[:1], *(dates[-1:] or told[:1]))
