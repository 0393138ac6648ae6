"""From the profiles of all sources to the nodes of the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from orggraph.resolve import judged
from orggraph.resolve.atoms import Atom, atoms
from orggraph.resolve.clusters import Clusters, Edge
from orggraph.resolve.naming import identity
from orggraph.resolve.profile import Identity, Judgement, Link, Place, Profile, Resolution

_SAME_KEY = "same-key/1"


def resolve(profiles: Iterable[Profile], judgements: Sequence[Judgement] = ()) -> Resolution:
    """Return which entities are one. The order of `profiles` means nothing.

    `judgements` stand in the order in which they were made: a later one wins over an earlier
    one, and all of them over any rule.
    """
    told = tuple(profiles)
    places = judged.sides(told, judgements)
    parts = atoms(told, judged.singled_out(places, judgements))
    clusters = Clusters(len(parts))
    judged.apply(clusters, parts, places, judgements)
    clusters.join_all(_equal_keys(parts))
    nodes = [[parts[number] for number in cluster] for cluster in clusters.all()]
    return Resolution(identities=_identities(nodes), links=_links(clusters, parts))


def _equal_keys(parts: Sequence[Atom]) -> Iterable[Edge]:
    """Yield an edge between neighbours of one key, which stand beside each other."""
    for number in range(1, len(parts)):
        one, other = parts[number - 1], parts[number]
        if (one.type, one.key) == (other.type, other.key):
            yield Edge(a=number - 1, b=number, rule=_SAME_KEY, score=1.0)


def _identities(nodes: Sequence[Sequence[Atom]]) -> Mapping[Place, Identity]:
    named: dict[tuple[str, str], list[tuple[Identity, Sequence[Atom]]]] = {}
    for node in nodes:
        told = identity(node)
        named.setdefault((node[0].type.value, told.key), []).append((told, node))
    found = {}
    for rivals in named.values():
        for told, node in rivals:
            key = told.key if len(rivals) == 1 else f"{told.key}|{node[0].place.source}"
            for profile in (profile for atom in node for profile in atom.profiles):
                found[profile.place] = replace(told, key=key)
    return found


def _links(clusters: Clusters, parts: Sequence[Atom]) -> tuple[Link, ...]:
    """Return the edges between atoms of different keys, as a tree."""
    made = (
        Link(
            a=parts[edge.a].place,
            b=parts[edge.b].place,
            rule=edge.rule,
            score=edge.score,
            reasons=edge.reasons,
        )
        for edge in clusters.edges
        if parts[edge.a].key != parts[edge.b].key
    )
    return tuple(sorted(made))
