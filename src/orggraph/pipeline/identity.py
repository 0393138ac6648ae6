"""Between readings and identities: profiles out of what a source says, and identities into it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from orggraph.model import Entity, Predicate, Reading, Statement
from orggraph.resolve import Identity, Place, Profile, Tie

Identities = Mapping[str, Identity]  # by the local ids of one source


def profiles(source: str, reading: Reading) -> Iterator[Profile]:
    """Yield a profile of each entity of a source, by the source's IRI."""
    ties: defaultdict[str, list[Tie]] = defaultdict(list)
    for statement in reading.statements:
        ties[statement.subject].append(_tie(source, statement, statement.object))
        ties[statement.object].append(_tie(source, statement, statement.subject, back=True))
    for entity in reading.entities:
        yield Profile(
            place=Place(source=source, entity=entity.id),
            entity=entity,
            known=reading.source.issued,
            ties=tuple(ties[entity.id]),
        )


def own(reading: Reading) -> dict[str, Identity]:
    """Return the identities that the entities of a source have by themselves."""
    return {
        entity.id: Identity(key=entity.key, name=entity.name, kind=entity.kind)
        for entity in reading.entities
    }


def mark(identities: Identities, dropped: Iterable[int] = ()) -> str:
    """Return the fingerprint of the identities of one source, and of statements left out."""
    digest = hashlib.sha256()
    for name, identity in sorted(identities.items()):
        fields = (name, identity.key, identity.name, identity.kind)
        digest.update("\x1f".join(fields).encode())
        digest.update(b"\x1e")
    digest.update(",".join(map(str, dropped)).encode())
    return digest.hexdigest()[:16]


def identified(reading: Reading, identities: Identities) -> Reading:
    """Return a reading whose entities bear their identities; its own names become aliases.

    A relation between two entities that turned out to be one says nothing and is left out.
    """
    entities = tuple(_identified(entity, identities[entity.id]) for entity in reading.entities)
    keys = {entity.id: (entity.type, entity.key) for entity in entities}
    statements = tuple(s for s in reading.statements if keys[s.subject] != keys[s.object])
    return replace(reading, entities=entities, statements=statements)


def _tie(source: str, statement: Statement, other: str, *, back: bool = False) -> Tie:
    relation = f"{'^' if back else ''}{statement.predicate.value}"
    is_post = statement.predicate is Predicate.HOLDS_POST
    return Tie(
        relation=relation,
        other=Place(source=source, entity=other),
        role=statement.role,
        status=statement.status if is_post else None,
        start=statement.start if is_post else None,
        end=statement.end if is_post else None,
    )


def _identified(entity: Entity, identity: Identity) -> Entity:
    aliases: Iterable[str] = {*entity.aliases, entity.name} - {identity.name}
    return replace(
        entity,
        key=identity.key,
        name=identity.name,
        kind=identity.kind,
        aliases=tuple(sorted(aliases)),
    )
