"""From the things of a text to the entities of its reading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orggraph.languages.vi.forms import Forms
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import Entity, EntityType, Predicate, Statement
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

# A congress term of the Party begins in the years 2011, 2016, 2021 (Charter, article 15).
_TERM = 5
_HAS_YEAR = re.compile(r"/(?:19|20)\d\d(?:/|-)")


@dataclass(frozen=True, slots=True)
class Origin:
    """What of a source makes a thing itself where its name does not: the source, and its time."""

    identifier: str
    written: PartialDate | None


def entities(
    things: Things, statements: Sequence[Statement], origin: Origin, forms: Forms
) -> tuple[Entity, ...]:
    """Return the entities, in the order in which the text first names them."""
    issuers: dict[str, str] = {}
    for statement in statements:
        if statement.predicate is Predicate.ISSUED_BY:
            issuers.setdefault(statement.subject, statement.object)
    return tuple(
        _entity(thing, things.by_id.get(issuers.get(thing.id, "")), origin, forms)
        for thing in things.by_id.values()
    )


def _entity(thing: Thing, issuer: Thing | None, origin: Origin, forms: Forms) -> Entity:
    name, key = thing.name, thing.key
    if thing.number is not None and not thing.anchored:
        key = _by_issuer(thing, issuer, origin)
        if issuer is not None and thing.number.isdecimal():
            name = forms.of.format(name=thing.name, whole=issuer.name)
    elif not thing.anchored:
        key = _local(key, origin.identifier)
    elif thing.number is not None:
        key = f"{key}|{_period(thing, origin)}"
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


def _by_issuer(thing: Thing, issuer: Thing | None, origin: Origin) -> str:
    """Return the key of a document whose number many bodies give out: with its issuer's place.

    A committee and its standing committee share a series, so that the body whose name is the
    shorter, or the place, says which series it is.
    """
    period = _period(thing, origin)
    if issuer is None:
        return _local(f"{thing.key}|{period}", origin.identifier)
    series = fold(issuer.place.name or "") if issuer.place is not None else issuer.key
    key = f"{thing.key}|{series}|{period}"
    return key if issuer.anchored else _local(key, origin.identifier)


def _period(thing: Thing, origin: Origin) -> str:
    """Return the years in which a number is given out once: those of a congress term.

    Numbers of the Party begin again after each congress (2016, 2021, …), those of the state
    each year, which stands in the number where it matters. Without a date the document is of
    the time of the text that names it.
    """
    date = thing.date or origin.written
    if date is None or _HAS_YEAR.search(thing.number or "") is not None:
        return ""
    first = date.year - (date.year - 1) % _TERM
    return f"{first}-{first + _TERM - 1}"
