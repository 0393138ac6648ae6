"""Which found thing is which annotated one, and which found relation which annotated one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orggraph.pipeline.gold import Annotation, Relation, Thing
from orggraph.text.fold import fold

# Relations that annotations of the format do not have: a prediction of one is not judged.
_NOT_JUDGED = frozenset({"actedOnBehalfOf", "followed", "reportsTo"})


def match(gold: Iterable[Thing], found: Iterable[Thing]) -> dict[str, str]:
    """Return which found thing is which gold one (gold id → found id), the best pairs first."""
    candidates = []
    others = list(found)
    for thing in gold:
        for other in others:
            likeness = _likeness(thing, other)
            if likeness > 0:
                candidates.append((-likeness, thing.id, other.id))
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for _, ours, theirs in sorted(candidates):
        if ours not in pairs and theirs not in taken:
            pairs[ours] = theirs
            taken.add(theirs)
    return pairs


def _likeness(one: Thing, other: Thing) -> float:
    if one.type != other.type:
        return 0.0
    shared = sum(min(len(form), 20) / 10 for form in one.forms & other.forms)
    if fold(one.name) == fold(other.name):
        shared += 10
    if one.number is not None and other.number is not None:
        shared += 5 if fold(one.number) == fold(other.number) else 0
    return shared


def judged(found: Annotation, pairs: Mapping[str, str]) -> dict[Relation, Relation]:
    """Return the found relations by what they are between annotated things.

    `pairs` are annotated things with the found ones (`match`); an end that is none of them
    stays unequal to any.
    """
    known = {theirs: ours for ours, theirs in pairs.items()}
    return {
        _translated(relation, known): relation
        for relation in found.relations
        if relation.predicate not in _NOT_JUDGED
    }


def _translated(relation: Relation, known: Mapping[str, str]) -> Relation:
    return Relation(
        predicate=relation.predicate,
        subject=known.get(relation.subject, f"? {relation.subject}"),
        object=known.get(relation.object, f"? {relation.object}"),
        detail=relation.detail,
    )
