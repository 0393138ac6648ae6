"""The graph as Popolo JSON: people, organizations, memberships."""

from __future__ import annotations

import json
from typing import IO, Any

from orggraph.pipeline.exchange import Exchange, Held, Party, exchange
from orggraph.store import GraphReader


def write_popolo(reader: GraphReader, output: IO[bytes]) -> None:
    """Write what Popolo can hold, the same bytes for the same graph."""
    found = exchange(reader)
    data = {
        "persons": [_party(person) for person in found.people],
        "organizations": [_organization(one, found) for one in found.organizations],
        "memberships": [_membership(post) for post in found.posts],
    }
    output.write(json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n")


def _party(party: Party) -> dict[str, Any]:
    told: dict[str, Any] = {"id": party.iri, "name": party.name}
    if len(party.aliases) > 0:
        told["other_names"] = [{"name": alias} for alias in party.aliases]
    return told


def _organization(party: Party, found: Exchange) -> dict[str, Any]:
    told = _party(party) | {"classification": party.kind}
    parents = found.parents.get(party.iri, ())
    if len(parents) > 0:
        told["parent_id"] = parents[0]
    return told


def _membership(post: Held) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": post.iri,
        "person_id": post.person,
        "organization_id": post.organization,
        "role": post.role,
    }
    told |= {
        key: value for key, value in (("start_date", post.start), ("end_date", post.end)) if value
    }
    if len(post.urls) > 0:
        told["sources"] = [{"url": url} for url in post.urls]
    return told
