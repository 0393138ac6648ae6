"""Applying human decisions, the latest first: what contradicts a later one is void."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from orggraph.rdf.ids import named_iri
from orggraph.resolve.atoms import Atom, Facts
from orggraph.resolve.clusters import Clusters, Edge
from orggraph.resolve.profile import Judgement, Place, Profile, Verdict

RULE = "decision/1"
_Sides = Mapping[str, Sequence[Place]]


def sides(profiles: Iterable[Profile], judgements: Sequence[Judgement]) -> _Sides:
    """Return the places of the entities that judgements name, by the ends of their IRIs."""
    named = {_end(iri) for judgement in judgements for iri in (judgement.a, judgement.b)}
    found: dict[str, list[Place]] = {}
    ends: dict[tuple[str, str], str] = {}
    for profile in profiles if len(named) > 0 else ():
        entity = profile.entity
        own = (entity.type.value, entity.key)
        if own not in ends:
            ends[own] = named_iri("", entity.type.value.lower(), entity.key)
        if ends[own] in named:
            found.setdefault(ends[own], []).append(profile.place)
    return found


def singled_out(places: _Sides, judgements: Sequence[Judgement]) -> frozenset[Place]:
    """Return the places that judgements name one by one, by their sources."""
    chosen = set()
    for judgement in judgements:
        for iri, source in _named(judgement):
            if source is not None:
                chosen.update(_places(places, iri, source))
    return frozenset(chosen)


def apply(
    clusters: Clusters,
    atoms: Sequence[Atom[Facts]],
    places: _Sides,
    judgements: Sequence[Judgement],
) -> None:
    """Join and keep apart what people decided of the atoms of one type."""
    numbers = {
        profile.place: number for number, atom in enumerate(atoms) for profile in atom.profiles
    }
    for judgement in reversed(judgements):
        one, other = (
            sorted({numbers[p] for p in _places(places, iri, source) if p in numbers})
            for iri, source in _named(judgement)
        )
        if judgement.verdict is Verdict.DIFFERENT:
            for a, b in product(one, other):
                clusters.keep_apart(a, b)
        elif len(one) > 0 and len(other) > 0:
            for a, b in zip([*one, *other], [*one, *other][1:], strict=False):
                reasons = ("a person decided so",)
                clusters.join(Edge(a=a, b=b, rule=RULE, score=1.0, reasons=reasons), judged=True)


def _named(judgement: Judgement) -> tuple[tuple[str, str | None], tuple[str, str | None]]:
    return (judgement.a, judgement.source_a), (judgement.b, judgement.source_b)


def _places(places: _Sides, iri: str, source: str | None) -> list[Place]:
    return [p for p in places.get(_end(iri), ()) if source is None or p.source == source]


def _end(iri: str) -> str:
    """Return the part of an entity's IRI that its type and key make, without the base."""
    return "/".join(iri.split("/")[-2:])
