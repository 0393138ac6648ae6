"""The words behind what a picture shows, looked up evidence by evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from orggraph.rdf.vocab import DCTERMS, OA, OG, PROV, SCHEMA, SKOS
from orggraph.store.base import GraphReader
from orggraph.view.model import Quote

_SAYS = (DCTERMS.identifier, DCTERMS.title, DCTERMS.issued, SCHEMA.url)


class PictureQuotes:
    """Reads quotes, the sources they stand in, and names; each once."""

    def __init__(self, reader: GraphReader) -> None:
        self._reader = reader
        self._quotes: dict[str, Quote] = {}
        self._sources: dict[str, Mapping[str, str]] = {}

    def quotes(self, evidence: Iterable[str]) -> tuple[Quote, ...]:
        """Return the quotes that names of graphs stand for: stated first, surest first."""
        return tuple(sorted({self._quote(name) for name in evidence}, key=_in_order))

    def aliases(self, entity: str, label: str) -> tuple[str, ...]:
        """Return all names of an entity but its label, in order."""
        node = ox.NamedNode(entity)
        names = {
            _text(quad.object)
            for predicate in (SKOS.prefLabel, SKOS.altLabel)
            for quad in self._reader.match(node, predicate)
        }
        return tuple(sorted(names - {label}))

    def _quote(self, evidence: str) -> Quote:
        if evidence not in self._quotes:
            self._quotes[evidence] = self._read(evidence)
        return self._quotes[evidence]

    def _read(self, evidence: str) -> Quote:
        told = self._told(evidence)
        by = told.get(PROV.wasGeneratedBy.value, evidence)
        rule = told.get(OG.rule.value) or _after(by)
        return self._stated(told, rule) or Quote(
            source="",
            text="",
            rule=rule,
            inferred=True,
            basis=told.get(OG.basis.value, ""),
            premises=self._premises(evidence),
        )

    def _premises(self, inference: str) -> tuple[Quote, ...]:
        """Return the quotes that an inference used; what it used besides has no words."""
        used = [quad.object for quad in self._reader.match(ox.NamedNode(inference), PROV.used)]
        told = [self._told(_text(node)) for node in used]
        found = {self._stated(one, one.get(OG.rule.value, "")) for one in told}
        return tuple(sorted((quote for quote in found if quote is not None), key=_in_order))

    def _stated(self, told: Mapping[str, str], rule: str) -> Quote | None:
        """Return the words of a source, None for what has none."""
        source, text = told.get(PROV.wasDerivedFrom.value), told.get(OA.exact.value)
        if source is None or text is None:
            return None
        if source not in self._sources:
            self._sources[source] = self._told(source, _SAYS)
        described, confidence = self._sources[source], told.get(OG.confidence.value)
        identifier, title, date, url = (described.get(name.value, "") for name in _SAYS)
        return Quote(
            source=identifier or source,
            text=text,
            rule=rule,
            confidence=None if confidence is None else float(confidence),
            title=title,
            date=date,
            url=url,
        )

    def _told(
        self, iri: str, predicates: Iterable[ox.NamedNode | None] = (None,)
    ) -> dict[str, str]:
        """Return what is said of a thing, by predicate; the least of several values."""
        told: dict[str, str] = {}
        for predicate in predicates:
            for quad in self._reader.match(ox.NamedNode(iri), predicate):
                value = _text(quad.object)
                told[quad.predicate.value] = min(told.get(quad.predicate.value, value), value)
        return told


def _in_order(quote: Quote) -> tuple[object, ...]:
    return (quote.inferred, -(quote.confidence or 0.0), quote.source, quote.text, quote.rule)


def _after(iri: str) -> str:
    """Return the part of an IRI after its last "#" or "/"."""
    return iri.replace("#", "/").rsplit("/", maxsplit=1)[-1]


def _text(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else str(term)
