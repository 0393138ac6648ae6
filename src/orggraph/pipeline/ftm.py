"""The graph as entities of FollowTheMoney, a JSON object a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from orggraph.pipeline.exchange import Exchange, Held, Party, exchange
from orggraph.store import GraphReader

# Organs of the state are public bodies there; those of the party are organizations.
_SCHEMATA: Mapping[str, str] = {
    "ArmedForces": "PublicBody",
    "Enterprise": "Company",
    "Executive": "PublicBody",
    "Judiciary": "PublicBody",
    "Legislature": "PublicBody",
    "PublicServiceUnit": "PublicBody",
}


def write_ftm(reader: GraphReader, output: IO[bytes]) -> None:
    """Write what FollowTheMoney can hold, the same bytes for the same graph."""
    for entity in _entities(exchange(reader)):
        output.write(json.dumps(entity, ensure_ascii=False).encode() + b"\n")


def _entities(found: Exchange) -> Iterator[dict[str, Any]]:
    for person in found.people:
        yield _entity(person.iri, "Person", _names(person))
    for one in found.organizations:
        properties = _names(one) | {"classification": [one.kind]}
        properties |= {"parent": [_id(iri) for iri in found.parents.get(one.iri, ())]}
        yield _entity(one.iri, _SCHEMATA.get(one.kind, "Organization"), properties)
    for post in found.posts:
        yield _entity(post.iri, "Membership", _membership(post))


def _names(party: Party) -> dict[str, list[str]]:
    return {"name": [party.name], "alias": list(party.aliases)}


def _membership(post: Held) -> dict[str, list[str]]:
    over = post.over or post.end != ""
    return {
        "member": [_id(post.person)],
        "organization": [_id(post.organization)],
        "role": [post.role],
        "startDate": [post.start],
        "endDate": [post.end],
        "status": ["ended" if over else ""],
        "sourceUrl": list(post.urls),
    }


def _entity(iri: str, schema: str, properties: Mapping[str, list[str]]) -> dict[str, Any]:
    filled = {name: [value for value in values if value] for name, values in properties.items()}
    return {
        "id": _id(iri),
        "schema": schema,
        "properties": {name: values for name, values in filled.items() if len(values) > 0},
    }


def _id(iri: str) -> str:
    """Return an id as that format wants it: letters, digits and dashes, the same for an IRI."""
    return f"og-{hashlib.sha256(iri.encode()).hexdigest()[:32]}"
