"""What the exchange formats of the field are made of: people, organizations, posts, parents.

They know no documents, and of a post its words and its time. So this is less than the graph:
what is left out is written down in docs/exchange.md.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.rdf.vocab import KINDS, OG, ORG, PROLOGUE, RDF, SKOS
from orggraph.store import GraphReader

_POSTS = """
SELECT ?post ?person ?organization ?role ?status ?start ?end ?url WHERE {
  GRAPH ?evidence {
    ?post a org:Membership ; org:member ?person ; org:organization ?organization ;
      og:roleLabel ?role .
    OPTIONAL { ?post og:status ?status }
    OPTIONAL {
      ?post org:memberDuring ?time .
      OPTIONAL {
        ?time time:hasBeginning ?from .
        ?from time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear ?start
      }
      OPTIONAL {
        ?time time:hasEnd ?until .
        ?until time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear ?end
      }
    }
  }
  OPTIONAL { ?evidence prov:wasDerivedFrom ?source . ?source schema:url ?url }
}
"""
_ENDED = (OG.former.value, OG.ended.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person or an organization; `kind` is the local name of its class."""

    iri: str
    kind: str
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A post as long as one run of time is told of it; "" for an end that is not."""

    iri: str
    person: str
    organization: str
    role: str
    start: str
    end: str
    over: bool  # some source says that it was held before, or ended
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """All that is exchanged, in order of IRIs."""

    people: tuple[Party, ...]
    organizations: tuple[Party, ...]
    parents: dict[str, tuple[str, ...]]  # of an organization, those that it is part of
    posts: tuple[Held, ...]


def exchange(reader: GraphReader) -> Exchange:
    """Return what a graph holds of people, organizations, posts and parents."""
    parents: defaultdict[str, set[str]] = defaultdict(set)
    for quad in reader.match(predicate=ORG.subOrganizationOf):
        parents[_value(quad.subject)].add(_value(quad.object))
    return Exchange(
        people=_parties(reader, KINDS["Person"]),
        organizations=_parties(reader, KINDS["Organization"]),
        parents={iri: tuple(sorted(of)) for iri, of in sorted(parents.items())},
        posts=tuple(_posts(reader)),
    )


def _parties(reader: GraphReader, kinds: tuple[str, ...]) -> tuple[Party, ...]:
    found: dict[str, str] = {}
    for kind in sorted(kinds, reverse=True):  # of two classes the first by name holds
        for quad in reader.match(predicate=RDF.type, value=OG[kind]):
            found[_value(quad.subject)] = kind
    return tuple(_party(reader, iri, kind) for iri, kind in sorted(found.items()))


def _party(reader: GraphReader, iri: str, kind: str) -> Party:
    node = ox.NamedNode(iri)
    names, others = (
        sorted({_value(quad.object) for quad in reader.match(node, predicate)})
        for predicate in (SKOS.prefLabel, SKOS.altLabel)
    )
    name = names[0] if len(names) > 0 else iri
    aliases = tuple(sorted({*names, *others} - {name}))
    return Party(iri=iri, kind=kind, name=name, aliases=aliases)


def _posts(reader: GraphReader) -> list[Held]:
    """Return the posts, one for each time that is told; without a time only where none is."""
    rows: defaultdict[tuple[str, str, str, str], list[dict[str, str]]] = defaultdict(list)
    answer = reader.query(PROLOGUE + _POSTS)
    assert isinstance(answer, ox.QuerySolutions)  # noqa: S101 - it is a SELECT
    names = [variable.value for variable in answer.variables]
    for solution in answer:
        row = {name: _value(solution[name]) for name in names}
        rows[row["post"], row["person"], row["organization"], row["role"]].append(row)
    return [held for key, told in sorted(rows.items()) for held in _held(key, told)]


def _held(key: tuple[str, str, str, str], rows: list[dict[str, str]]) -> list[Held]:
    post, person, organization, role = key
    times = {(row["start"], row["end"]) for row in rows}
    if len(times) > 1:
        times.discard(("", ""))
    whole = [
        (start, end)
        for start, end in sorted(times)
        if not any(
            (start in ("", s) and end in ("", e) and (start, end) != (s, e)) for s, e in times
        )
    ]
    found = []
    for start, end in whole:
        fitting = [r for r in rows if r["start"] in ("", start) and r["end"] in ("", end)]
        found.append(
            Held(
                iri=post if len(whole) == 1 else f"{post}#{start}--{end}",
                person=person,
                organization=organization,
                role=role,
                start=start,
                end=end,
                over=any(row["status"] in _ENDED for row in fitting),
                urls=tuple(sorted({row["url"] for row in fitting} - {""})),
            )
        )
    return found


def _value(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else ""
