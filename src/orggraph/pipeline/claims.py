"""What the store's sources say of who held which post when, as claims to infer from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import pyoxigraph as ox

from orggraph.infer import Claim
from orggraph.model import PostStatus
from orggraph.rdf.ontology import RolePost, role_posts
from orggraph.rdf.vocab import DCTERMS, OG, ORG, PROV, RDF, SCHEMA, TIME
from orggraph.store import GraphReader
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_STATUSES: Mapping[str, PostStatus] = {OG[status.value].value: status for status in PostStatus}
_INSTANTS = (TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear)

_Key = tuple[str, str]  # a node and the graph that speaks of it


def claims(reader: GraphReader, *, without: Collection[str] = ()) -> Iterator[Claim]:
    """Yield each post of each piece of evidence in the store, in no promised order.

    `without` are graphs that are taken not to be there.
    """
    told = _Told(reader, frozenset(without))
    for membership, evidence in told.members:
        claim = told.claim(membership, evidence)
        if claim is not None:
            yield claim


class _Told:
    """All that is said of memberships, read pattern by pattern: joins would take longer."""

    def __init__(self, reader: GraphReader, without: Collection[str]) -> None:
        self._without = without
        self._reader = reader
        self._of_class: dict[str, set[str]] = {}
        self.members = self._values(ORG.member)
        self._organizations = self._values(ORG.organization)
        self._labels = self._values(OG.roleLabel)
        self._languages = {
            (str(quad.subject).strip("<>"), str(quad.graph_name).strip("<>")): quad.object.language
            for quad in reader.match(None, OG.roleLabel)
            if isinstance(quad.object, ox.Literal) and quad.object.language is not None
        }
        self._roles = self._values(ORG.role)
        self._statuses = self._values(OG.status)
        self._decisions = self._values(OG.decidedBy)
        self._intervals = self._values(ORG.memberDuring)
        self._begins = self._values(TIME.hasBeginning)
        self._ends = self._values(TIME.hasEnd)
        self._instants: dict[_Key, str] = {}
        for form in _INSTANTS:
            self._instants.update(self._values(form))
        self._sources = {
            node: source for (node, _), source in self._values(PROV.wasDerivedFrom).items()
        }
        self._issued = {node: day for (node, _), day in self._values(DCTERMS.issued).items()}
        self._dates = _earliest(self._values(OG.date))
        self._founded = _days(self._values(SCHEMA.validFrom))
        self._dissolved = _days(self._values(SCHEMA.validThrough))

    def _values(self, predicate: ox.NamedNode) -> dict[_Key, str]:
        """Return the values of a property, by node and graph; of several the first by its text."""
        found: dict[_Key, str] = {}
        for quad in self._reader.match(None, predicate):
            node, value, graph = quad.subject, quad.object, quad.graph_name
            if not isinstance(node, ox.NamedNode) or not isinstance(graph, ox.NamedNode):
                continue
            if graph.value not in self._without and isinstance(value, (ox.NamedNode, ox.Literal)):
                key = node.value, graph.value
                found[key] = min(found.get(key, value.value), value.value)
        return found

    def claim(self, membership: str, evidence: str) -> Claim | None:
        """Return what one piece of evidence says of a membership; None for half of one."""
        key = membership, evidence
        organization, label = self._organizations.get(key), self._labels.get(key)
        source = self._sources.get(evidence)
        if organization is None or label is None or source is None:
            return None
        concept = self._roles.get(key, "")
        known = role_posts().get(concept)
        interval = self._intervals.get(key, ""), evidence
        return Claim(
            evidence=evidence,
            membership=membership,
            person=self.members[key],
            organization=organization,
            role=known.concept if known is not None else concept or fold(label),
            label=label,
            language=self._languages.get(key, ""),
            source=source,
            status=_STATUSES.get(self._statuses.get(key, "")),
            start=self._instant(self._begins.get(interval), evidence),
            end=self._instant(self._ends.get(interval), evidence),
            decided=_date(self._dates.get(self._decisions.get(key, ""))),
            issued=_date(self._issued.get(source)),
            founded=min((d.first_day for d in self._founded.get(organization, ())), default=None),
            dissolved=max(
                (d.last_day for d in self._dissolved.get(organization, ())), default=None
            ),
            head=known is not None and self._is_head(known, organization),
        )

    def _is_head(self, role: RolePost, organization: str) -> bool:
        """Tell whether one person at a time holds a post in an organization."""
        if role.shared_in is None or not role.is_head:
            return role.is_head
        if role.shared_in not in self._of_class:
            node = ox.NamedNode(role.shared_in)
            found = self._reader.match(None, RDF.type, node)
            self._of_class[role.shared_in] = {str(quad.subject).strip("<>") for quad in found}
        return organization not in self._of_class[role.shared_in]

    def _instant(self, node: str | None, graph: str) -> PartialDate | None:
        return None if node is None else _date(self._instants.get((node, graph)))


def _earliest(dates: Mapping[_Key, str]) -> dict[str, str]:
    """Return the first date that any source gives a document or event."""
    found: dict[str, str] = {}
    for (node, _), day in dates.items():
        found[node] = min(found.get(node, day), day)
    return found


def _days(dates: Mapping[_Key, str]) -> dict[str, list[PartialDate]]:
    """Return all dates that the sources give a thing."""
    found: dict[str, list[PartialDate]] = {}
    for (node, _), text in dates.items():
        day = _date(text)
        if day is not None:
            found.setdefault(node, []).append(day)
    return found


def date_of(term: object) -> PartialDate | None:
    """Return a date of the graph; None for what is none, which validate tells of."""
    return _date(term.value) if isinstance(term, ox.Literal) else None


def _date(text: str | None) -> PartialDate | None:
    try:
        return None if text is None else PartialDate.parse(text)
    except ValueError:
        return None
