"""The posts of the stored graph, each put together from all that its sources say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.rdf.vocab import DCTERMS, OG, ORG, TIME
from orggraph.store import GraphReader
from orggraph.text.dates import PartialDate

_FORMS = (TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A person in a post of a body, with the widest time that any source gives it."""

    iri: str
    person: str
    organization: str
    role: str | None  # as the sources call it
    concept: str | None  # the IRI of what it is called in roles.ttl
    rank: int | None  # 1 is the head; see og:rank
    status: str | None  # as the latest source that gives one has it
    start: PartialDate | None
    end: PartialDate | None
    decided_by: str | None  # the IRI of a document
    evidence: tuple[str, ...]


def read_posts(reader: GraphReader) -> Iterator[Post]:
    """Yield the posts in order of their IRIs."""
    people = _pairs(reader, ORG.member)
    bodies, roles = _values(reader, ORG.organization), _values(reader, OG.roleLabel)
    concepts, decisions = _values(reader, ORG.role), _values(reader, OG.decidedBy)
    ranks = _values(reader, OG.rank)
    statuses, issued = _pairs(reader, OG.status), _values(reader, DCTERMS.issued)
    times = _Times(reader)
    for iri, told in sorted(people.items()):
        if iri not in bodies:
            continue
        concept = _first(concepts.get(iri, ()))
        rank = None if concept is None else _first(ranks.get(concept, ()))
        start, end = times.of(iri)
        yield Post(
            iri=iri,
            person=min(person for person, _ in told),
            organization=min(bodies[iri]),
            role=_first(roles.get(iri, ())),
            concept=concept,
            rank=None if rank is None else int(rank),
            status=_latest(statuses.get(iri, ()), issued),
            start=start,
            end=end,
            decided_by=_first(decisions.get(iri, ())),
            evidence=tuple(sorted({graph for _, graph in told})),
        )


class _Times:
    """The intervals of posts, read once."""

    def __init__(self, reader: GraphReader) -> None:
        self._intervals = _values(reader, ORG.memberDuring)
        self._starts = _values(reader, TIME.hasBeginning)
        self._ends = _values(reader, TIME.hasEnd)
        self._days: dict[str, PartialDate] = {}
        for form in _FORMS:
            for instant, days in _values(reader, form).items():
                self._days[instant] = PartialDate.parse(min(days))

    def of(self, post: str) -> tuple[PartialDate | None, PartialDate | None]:
        intervals = self._intervals.get(post, ())
        starts = [day for name in intervals for day in self._named(self._starts.get(name, ()))]
        ends = [day for name in intervals for day in self._named(self._ends.get(name, ()))]
        return (
            # of 2015 and 2015-03 the latter says more, and neither contradicts the other
            min(starts, key=lambda day: (day.year, day.month == 0, day), default=None),
            max(ends, key=lambda day: (day.year, day.month != 0, day), default=None),
        )

    def _named(self, instants: Iterable[str]) -> Iterator[PartialDate]:
        return (self._days[name] for name in instants if name in self._days)


def _latest(statuses: Iterable[tuple[str, str]], issued: Mapping[str, set[str]]) -> str | None:
    """Return the status that the latest source gives; an evidence is named after its source."""
    dated = [
        (_first(issued.get(graph.partition("#")[0], ())) or "", status.rpartition("#")[2])
        for status, graph in statuses
    ]
    return max(dated)[1] if len(dated) > 0 else None


def _values(reader: GraphReader, predicate: ox.NamedNode) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for quad in reader.match(None, predicate):
        found.setdefault(_text(quad.subject), set()).add(_text(quad.object))
    return found


def _pairs(reader: GraphReader, predicate: ox.NamedNode) -> dict[str, list[tuple[str, str]]]:
    """Return the values of a predicate with the graphs they stand in."""
    found: dict[str, list[tuple[str, str]]] = {}
    for quad in reader.match(None, predicate):
        value = _text(quad.object), _text(quad.graph_name)
        found.setdefault(_text(quad.subject), []).append(value)
    return found


def _first(values: Iterable[str]) -> str | None:
    return min(values, default=None)


def _text(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else str(term)
