"""The tenures around one node: what was inferred of when its posts were held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from orggraph.rdf.vocab import OG, ORG, PROV
from orggraph.store import GraphReader
from orggraph.text.dates import PartialDate

# The edges from tenures and posts to what they are of: told by the posts themselves.
INFERRED_EDGES = (OG.holder, OG.post, ORG.postIn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A tenure: its post, and when it began and ended as far as is known (see `span`)."""

    tenure: ox.NamedNode
    post: ox.NamedNode
    holder: ox.NamedNode
    began: str | None
    ended: str | None
    rules: tuple[str, ...] = ()
    after: tuple[ox.NamedNode, ...] = ()  # the holders directly before
    before: tuple[ox.NamedNode, ...] = ()  # and directly after


class Stretches:
    """The tenures of a person, in an organization, or of a post."""

    def __init__(self, reader: GraphReader, node: ox.NamedNode) -> None:
        self._reader = reader
        self._of: dict[tuple[str, str], Stretch] = {}
        for tenure in self._around(node):
            stretch = self._stretch(tenure)
            memberships = self._nodes(tenure, OG.statedAs)
            for evidence in self._nodes(tenure, PROV.wasDerivedFrom):
                for membership in memberships:
                    self._of[membership.value, evidence.value] = stretch

    def of(self, membership: ox.NamedNode, evidence: ox.NamedNode) -> Stretch | None:
        """Return the tenure that a piece of evidence speaks of; None when there is none."""
        return self._of.get((membership.value, evidence.value))

    def of_post(self, post: ox.NamedNode) -> Iterator[tuple[Stretch, ox.NamedNode, ox.NamedNode]]:
        """Yield the tenures of a post, each with a membership and the evidence that tells it."""
        for (membership, evidence), stretch in sorted(self._of.items(), key=lambda one: one[0]):
            node, graph = ox.NamedNode(membership), ox.NamedNode(evidence)
            if stretch.post == post and next(self._reader.match(node, graph=graph), None):
                yield stretch, node, graph

    def _around(self, node: ox.NamedNode) -> Iterator[ox.NamedNode]:
        yield from _subjects(self._reader.match(None, OG.holder, node))
        posts = (node, *_subjects(self._reader.match(None, ORG.postIn, node)))
        for post in posts:
            yield from _subjects(self._reader.match(None, OG.post, post))

    def _stretch(self, tenure: ox.NamedNode) -> Stretch:
        post, holder = self._nodes(tenure, OG.post), self._nodes(tenure, OG.holder)
        earlier = _subjects(self._reader.match(None, OG.succeededBy, tenure))
        later = self._nodes(tenure, OG.succeededBy)
        return Stretch(
            tenure=tenure,
            post=post[0],
            holder=holder[0],
            began=span(*self._days(tenure, OG.earliestBeginning, OG.latestBeginning)),
            ended=span(*self._days(tenure, OG.earliestEnd, OG.latestEnd)),
            rules=tuple(sorted(_texts(self._reader.match(tenure, OG.rule)))),
            after=tuple(other for one in earlier for other in self._nodes(one, OG.holder)),
            before=tuple(other for one in later for other in self._nodes(one, OG.holder)),
        )

    def _nodes(self, node: ox.NamedNode, predicate: ox.NamedNode) -> list[ox.NamedNode]:
        values = {quad.object for quad in self._reader.match(node, predicate)}
        return sorted((v for v in values if isinstance(v, ox.NamedNode)), key=str)

    def _days(self, node: ox.NamedNode, *sides: ox.NamedNode) -> Iterator[date | None]:
        for side in sides:
            days = _texts(self._reader.match(node, side))
            yield date.fromisoformat(min(days)) if len(days) > 0 else None


def span(first: date | None, last: date | None) -> str | None:
    """Return the days between which something lies, as EDTF (ISO 8601-2) writes them.

    A day, a month or a year where the two are its ends; otherwise one of the days from the
    first to the last ("[2017-01-06..2017-02-06]"), one side of which may be open.
    """
    if first is None and last is None:
        return None
    if first is not None and last is not None:
        year, month = PartialDate(first.year), PartialDate(first.year, first.month)
        for known in (PartialDate.of(first), month, year):
            if (known.first_day, known.last_day) == (first, last):
                return str(known)
    return f"[{first or ''}..{last or ''}]"


def _subjects(quads: Iterable[ox.Quad]) -> list[ox.NamedNode]:
    nodes = {quad.subject for quad in quads}
    return sorted((node for node in nodes if isinstance(node, ox.NamedNode)), key=str)


def _texts(quads: Iterable[ox.Quad]) -> list[str]:
    return [quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)]
