"""From the things of a text to the entities of its reading."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.forms import Forms
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import Entity, EntityType, Predicate, Source, Statement
from orggraph.text.fold import fold


def entities(
    things: Things, source: Source, statements: Sequence[Statement], forms: Forms
) -> tuple[Entity, ...]:
    """Return the entities, in the order in which the text first names them."""
    issuers: dict[str, str] = {}
    for statement in statements:
        if statement.predicate is Predicate.ISSUED_BY:
            issuers.setdefault(statement.subject, statement.object)
    return tuple(
        _entity(thing, things.by_id.get(issuers.get(thing.id, "")), source.identifier, forms)
        for thing in things.by_id.values()
    )


def _entity(thing: Thing, issuer: Thing | None, source: str, forms: Forms) -> Entity:
    name, key = thing.name, thing.key
    if thing.number is not None and thing.number.isdecimal():
        # A number without a symbol says which document only together with its issuer.
        if issuer is None:
            key = _local(key, source)
        else:
            name = forms.of.format(name=thing.name, whole=issuer.name)
            key = _with_issuer(thing, issuer, source, forms)
    elif not thing.anchored:
        key = _local(key, source)
    return Entity(
        id=thing.id,
        type=thing.type,
        kind=thing.kind,
        name=name,
        key=key,
        aliases=tuple(sorted(alias for alias in thing.aliases if alias != name)),
        number=thing.number,
        date=thing.date,
        ordinal=thing.ordinal if thing.type is EntityType.EVENT else None,
        term=thing.term,
    )


def _local(key: str, source: str) -> str:
    """Return the key of a thing that no other source can be known to speak of."""
    return f"{key}|{source}"


def _with_issuer(thing: Thing, issuer: Thing, source: str, forms: Forms) -> str:
    own = fold(forms.of.format(name=thing.name, whole=issuer.key))
    year = str(thing.date.year) if thing.date is not None else ""
    key = f"{own}|{year}"
    return key if issuer.anchored else _local(key, source)
