"""Who held which post in which time, and after whom: what was inferred, as edges of a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pyoxigraph as ox

from orggraph.pipeline.successions import read_successions
from orggraph.rdf.vocab import OG, ORG, PROV, RDF
from orggraph.store.base import GraphReader
from orggraph.text.dates import PartialDate
from orggraph.view.model import Bounds, Edge, Quote

Told = tuple[Edge, tuple[str, ...]]  # an edge without quotes, and the names of its graphs

_SIDES = (OG.earliestBeginning, OG.latestBeginning, OG.earliestEnd, OG.latestEnd)
NEXT = "succeededBy"  # also the name of the rule


def read_held(reader: GraphReader) -> Iterator[Told]:
    """Yield an edge from each holder of a post to its body for each stretch of time.

    `iri` names the tenure, `start` and `end` are the first and last day on which it may have
    been held. Then yield one from each holder to who is inferred to have come next.
    """
    yield from _tenures(reader)
    for earlier, later, _, data in read_successions(reader):
        if earlier != later:
            edge = Edge(
                source=earlier,
                target=later,
                predicate=NEXT,
                iri=data["earlier"],
                role=data["role"],
                quotes=(_inferred(NEXT),),
            )
            yield edge, data["evidence"]


def _tenures(reader: GraphReader) -> Iterator[Told]:
    values = _Values(reader)
    for tenure in sorted(values.subjects(RDF.type, OG.Tenure)):
        post = values.first(OG.post, tenure)
        holder, body = values.first(OG.holder, tenure), values.first(ORG.postIn, post)
        if holder is None or body is None:
            continue
        days = [_day(values.first(side, tenure)) for side in _SIDES]
        bounds = Bounds(begin_from=days[0], begin_by=days[1], end_from=days[2], end_by=days[3])
        rank = values.first(OG.rank, values.first(ORG.role, post))
        edge = Edge(
            source=holder,
            target=body,
            predicate="holdsPost",
            iri=tenure,
            role=values.first(OG.roleLabel, post),
            start=None if days[0] is None else PartialDate.of(days[0]),
            end=None if days[3] is None else PartialDate.of(days[3]),
            bounds=bounds,
            rank=None if rank is None else int(rank),
            quotes=tuple(map(_inferred, sorted(values.of(OG.rule, tenure)))),
        )
        yield edge, tuple(sorted(values.of(PROV.wasDerivedFrom, tenure)))


class _Values:
    """The values of predicates, each read once and whole."""

    def __init__(self, reader: GraphReader) -> None:
        self._reader = reader
        self._read: dict[ox.NamedNode, Mapping[str, set[str]]] = {}

    def of(self, predicate: ox.NamedNode, subject: str | None) -> set[str]:
        if predicate not in self._read:
            found: dict[str, set[str]] = {}
            for quad in self._reader.match(None, predicate):
                found.setdefault(_text(quad.subject), set()).add(_text(quad.object))
            self._read[predicate] = found
        return set() if subject is None else self._read[predicate].get(subject, set())

    def subjects(self, predicate: ox.NamedNode, value: ox.NamedNode) -> set[str]:
        return {_text(quad.subject) for quad in self._reader.match(None, predicate, value)}

    def first(self, predicate: ox.NamedNode, subject: str | None) -> str | None:
        return min(self.of(predicate, subject), default=None)


def _inferred(rule: str) -> Quote:
    return Quote(source="", text="", rule=rule, inferred=True)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _text(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else str(term)
