"""Who is who: people whom a text only mentions by their names, all else by `resolve`.

Of a person with no post, no part in an event and nothing else that is stated, there is nothing
that could tell two of one name apart, and nothing in the graph that would be wrong if they are
two. They are one node for each name; who has anything stated of them is weighed by it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from orggraph.languages import IdentityWords
from orggraph.model import EntityType
from orggraph.rdf.ids import named_iri
from orggraph.resolve import Identity, Judgement, Link, Place, Profile, Resolution, resolve
from orggraph.text.fold import fold


def who_is_who(
    profiles: Iterable[Profile], judgements: Sequence[Judgement], words: IdentityWords
) -> Resolution:
    """Return which entities of all sources are one."""
    decided = {iri for judgement in judgements for iri in (judgement.a, judgement.b)}
    mentioned: list[Profile] = []
    weighed: list[Profile] = []
    for profile in profiles:
        bare = _is_bare(profile) and not _is_named(profile, decided)
        (mentioned if bare else weighed).append(profile)
    resolution = resolve(weighed, judgements, words)
    known = {
        fold(resolution.identities[profile.place].key): resolution.identities[profile.place]
        for profile in weighed
        if profile.entity.type is EntityType.PERSON
    }
    named = dict(_by_name(mentioned, known))
    return replace(
        resolution,
        identities={**resolution.identities, **named},
        doubts=_worth_asking(weighed, resolution),
    )


def _is_bare(profile: Profile) -> bool:
    return profile.entity.type is EntityType.PERSON and len(profile.ties) == 0


def _worth_asking(profiles: Iterable[Profile], resolution: Resolution) -> tuple[Link, ...]:
    """Return the doubts on which something depends: each side has something stated of it."""
    of = resolution.identities
    stated = {(profile.entity.type, of[profile.place].key) for profile in profiles if profile.ties}
    types = {profile.place: profile.entity.type for profile in profiles}
    return tuple(
        doubt
        for doubt in resolution.doubts
        if all((types[side], of[side].key) in stated for side in (doubt.a, doubt.b))
    )


def _is_named(profile: Profile, iris: Iterable[str]) -> bool:
    """Tell whether a decision names a person, by the IRI of its own key under any base."""
    end = named_iri("", profile.entity.type.value.lower(), profile.entity.key)
    return any(iri.endswith(f"/{end}") for iri in iris)


def _by_name(
    profiles: Iterable[Profile], known: dict[str, Identity]
) -> Iterable[tuple[Place, Identity]]:
    """Yield the identity of each person that is only mentioned: that of the same key, if any."""
    groups: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        groups[fold(profile.entity.key)].append(profile)
    for key, group in groups.items():
        counted = Counter((p.entity.name, p.entity.kind) for p in group)
        name, kind = min(counted, key=lambda pair: (-counted[pair], pair))
        identity = known.get(key, Identity(key=key, name=name, kind=kind))
        for profile in group:
            yield profile.place, identity
