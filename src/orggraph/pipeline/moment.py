"""The graph as of a day, and as it was known on a day.

As of a day: what may have held then, as far as the sources say. Left out is what is known to
have been over or yet to come: posts by their tenures, bodies and relations by their valid time,
documents and events by their date. What has no time stays. As known on a day: what sources
published by then say, and what follows from those alone; a source without a date is not known
to have been there, and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from orggraph.infer import Claim, Tenures, tenures
from orggraph.pipeline.claims import claims, date_of
from orggraph.pipeline.derived import derived, held, premises, rules
from orggraph.pipeline.infer import is_inferred, names_of_bodies
from orggraph.pipeline.tenures import (
    INFERRED,
    encode_tenures,
    inferred_graph,
    post_node,
    tenure_node,
)
from orggraph.rdf.ids import DEFAULT_BASE, copy_graph
from orggraph.rdf.vocab import DCTERMS, OG, PROV, RDF, SCHEMA
from orggraph.store import Change, GraphReader
from orggraph.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When: what held on a day (month, year), as known on a day; None is any."""

    as_of: PartialDate | None = None
    known_on: PartialDate | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing is left out."""
        return self.as_of is self.known_on is None

    def misses(self, first: date | None, last: date | None) -> bool:
        """Tell whether a span of days lies outside of the day asked about; None is open."""
        if self.as_of is None:
            return False
        over = last is not None and last < self.as_of.first_day
        return over or (first is not None and first > self.as_of.last_day)


def at(reader: GraphReader, moment: Moment) -> GraphReader:
    """Return a reader of the graph at a moment, to be closed by itself; the same for any time."""
    return reader if moment.is_open else reader.altered(_Sieve(reader, moment).change())


def undated(reader: GraphReader) -> int:
    """Return how many sources have no date of publication."""
    dated = {quad.subject for quad in reader.match(None, DCTERMS.issued)}
    return sum(quad.subject not in dated for quad in reader.match(None, RDF.type, OG.Source))


class _Sieve:
    """Finds what is left out of a graph at a moment."""

    def __init__(self, reader: GraphReader, moment: Moment) -> None:
        self._reader = reader
        self._moment = moment
        self._evidences = {
            _iri(quad.subject): _iri(quad.object)
            for quad in reader.match(None, PROV.wasDerivedFrom)
            if quad.graph_name == quad.object
        }
        self._graphs: set[str] = set()
        self._graphs.update(self._of_unknown_sources())
        self._removed: set[ox.Quad] = set()

    def change(self) -> Change:
        """Return what is taken away, and what is inferred anew."""
        told = list(claims(self._reader, without=self._graphs))
        found = tenures(told)
        kept = set(range(len(found.tenures)))
        if self._moment.as_of is not None:
            gone = self._gone()
            for node in sorted(gone):
                self._remove_node(ox.NamedNode(node))
            kept = self._only_held(found, told, gone)
            self._remove_idle_evidence()
        added = self._infer_again(found, kept)
        base = self._base()
        self._removed.update(held(self._reader, base=base))
        return Change(
            graphs=sorted(self._graphs),
            removed=self._removed,
            added=added,
            follows=lambda reader: self._derived(reader, base),
        )

    def _derived(self, reader: GraphReader, base: str) -> set[ox.Quad]:
        """Return what rules derive from what is left."""
        by = [rule for rule in rules() if not self._is_over(rule.through)]
        return derived(premises(reader, base=base), base=base, by=by)

    def _is_over(self, through: PartialDate | None) -> bool:
        return through is not None and self._moment.misses(None, through.last_day)

    def _base(self) -> str:
        """Return what the names of the graphs of inferences begin with."""
        graphs = {_iri(q.graph_name) for q in self._reader.match(None, RDF.type, OG.Tenure)}
        return min(graphs, default=inferred_graph(DEFAULT_BASE)).removesuffix(INFERRED)

    def _of_unknown_sources(self) -> Iterator[str]:
        """Yield the graphs of sources that were not published by the day, or have no date."""
        day = self._moment.known_on
        if day is None:
            return
        issued = self._days(DCTERMS.issued)
        unknown = set()
        for quad in self._reader.match(None, RDF.type, OG.Source):
            source = _iri(quad.subject)
            last = max((each.last_day for each in issued.get(source, ())), default=None)
            if last is None or last > day.last_day:
                unknown.add(source)
        for source in unknown:
            yield source
            yield copy_graph(source)
        yield from (graph for graph, source in self._evidences.items() if source in unknown)

    def _gone(self) -> set[str]:
        """Return what was not there: documents and events of later days, bodies, relations.

        A relation is told by its evidence.
        """
        dates, since, until = map(self._days, (OG.date, SCHEMA.validFrom, SCHEMA.validThrough))
        gone = {node for node, days in dates.items() if self._moment.misses(_span(days)[0], None)}
        for node in {*since, *until}:
            if self._moment.misses(_span(since.get(node, ()))[0], _span(until.get(node, ()))[1]):
                gone.add(node)
        return gone

    def _remove_node(self, node: ox.NamedNode) -> None:
        """Take away a thing and all that leads to it; of an evidence, all that rests on it."""
        self._removed.update(self._reader.match(node))
        self._removed.update(self._reader.match(value=node))
        if node.value in self._evidences:
            self._removed.update(self._reader.match(graph=node))

    def _only_held(self, found: Tenures, told: Iterable[Claim], gone: set[str]) -> set[int]:
        """Take away the posts that nobody held then, and return the tenures that are left."""
        kept = {
            place
            for place, tenure in enumerate(found.tenures)
            if tenure.post.organization not in gone
            and not self._moment.misses(tenure.bounds.begin_from, tenure.bounds.end_by)
        }
        over = {_key(claim) for tenure in found.tenures for claim in tenure.claims}
        over -= {_key(claim) for place in kept for claim in found.tenures[place].claims}
        posts = {(found.tenures[place].person, found.tenures[place].post) for place in kept}
        held = {(person, post.organization, post.role) for person, post in posts}
        for claim in told:
            # a claim without date is of no tenure in particular, and stays while there is any
            if _key(claim) in over or (claim.person, *claim.post) not in held:
                self._remove_post(claim)
        return kept

    def _remove_post(self, claim: Claim) -> None:
        """Take away a membership as one piece of evidence tells it, with its interval."""
        for quad in self._reader.match(graph=ox.NamedNode(claim.evidence)):
            if _iri(quad.subject).partition("#")[0] == claim.membership:
                self._removed.add(quad)

    def _remove_idle_evidence(self) -> None:
        """Take away the description of evidence that nothing rests on any more."""
        for graph in {_iri(quad.graph_name) for quad in self._removed} & self._evidences.keys():
            if self._removed.issuperset(self._reader.match(graph=ox.NamedNode(graph))):
                self._removed.update(self._reader.match(ox.NamedNode(graph)))

    def _infer_again(self, found: Tenures, kept: set[int]) -> set[ox.Quad]:
        """Take away what was inferred, and return what is inferred from what is left."""
        graphs = {_iri(q.graph_name) for q in self._reader.match(None, RDF.type, OG.Tenure)}
        base = self._base()
        if self._moment.known_on is None and is_inferred(self._reader, base):
            self._remove_tenures(found, kept, base)  # what is left of it holds as it is
            return set()
        told = {q for graph in graphs for q in self._reader.match(graph=ox.NamedNode(graph))}
        names = names_of_bodies(self._reader)
        wanted = encode_tenures(found.only(kept), names, base=base)
        self._removed |= told - wanted
        return wanted - told

    def _remove_tenures(self, found: Tenures, kept: set[int], base: str) -> None:
        """Take away tenures, the posts that nobody is left in, and contradictions on them."""
        over = [each for place, each in enumerate(found.tenures) if place not in kept]
        filled = {found.tenures[place].post for place in kept}
        for post in {tenure.post for tenure in over} - filled:
            self._remove_node(post_node(base, post))
        for tenure in over:
            node = tenure_node(base, tenure)
            for quad in self._reader.match(None, OG.concerns, node):
                if isinstance(quad.subject, ox.NamedNode):
                    self._removed.update(self._reader.match(quad.subject))
            self._remove_node(node)

    def _days(self, predicate: ox.NamedNode) -> dict[str, list[PartialDate]]:
        """Return the dates that the sources known give things, by the things' IRIs."""
        found: dict[str, list[PartialDate]] = {}
        for quad in self._reader.match(None, predicate):
            day = date_of(quad.object)
            if day is not None and _iri(quad.graph_name) not in self._graphs:
                found.setdefault(_iri(quad.subject), []).append(day)
        return found


def _span(days: Sequence[PartialDate]) -> tuple[date | None, date | None]:
    """Return the first and last day that dates of one thing may mean, by whoever gives them.

    Of 2015 and March 2015 the latter says more; dates that disagree are taken together.
    """
    if len(days) == 0:
        return None, None
    firsts, lasts = [day.first_day for day in days], [day.last_day for day in days]
    if max(firsts) <= min(lasts):
        return max(firsts), min(lasts)
    return min(firsts), max(lasts)


def _key(claim: Claim) -> tuple[str, str]:
    return claim.membership, claim.evidence


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
