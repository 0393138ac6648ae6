"""Verify: every quote of the graph re-read in the text that its source had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.rdf.vocab import OA, OG, RDF
from orggraph.store import GraphReader


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """A quote that does not stand where its evidence says."""

    source: str
    evidence: str
    start: int
    end: int
    quote: str
    found: str  # what stands there instead


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """How many quotes were re-read, and those that were not found."""

    quotes: int
    mismatches: tuple[Mismatch, ...]

    @property
    def percent(self) -> float:
        """The share of quotes that stand where they should, in percent."""
        if self.quotes == 0:
            return 100.0
        return 100.0 * (self.quotes - len(self.mismatches)) / self.quotes


def verify(store: GraphReader) -> VerifyReport:
    """Re-read every quote, source by source."""
    quotes = 0
    mismatches: list[Mismatch] = []
    for source in store.sources():
        text = store.text(source.iri)
        for evidence, start, end, quote in _quotes(store, source.iri):
            quotes += 1
            found = text[start:end] if 0 <= start < end else ""
            if found != quote:
                mismatches.append(
                    Mismatch(
                        source=source.identifier,
                        evidence=evidence,
                        start=start,
                        end=end,
                        quote=quote,
                        found=found,
                    )
                )
    return VerifyReport(quotes=quotes, mismatches=tuple(mismatches))


def _quotes(store: GraphReader, source: str) -> Iterator[tuple[str, int, int, str]]:
    """Yield each evidence of a source with its span and its words, in text order."""
    graph = ox.NamedNode(source)
    rows = []
    for quad in store.match(predicate=RDF.type, value=OG.Evidence, graph=graph):
        evidence = quad.subject
        assert isinstance(evidence, ox.NamedNode)  # noqa: S101 - evidence is never blank
        start, end = (int(_value(store, evidence, name, graph)) for name in (OA.start, OA.end))
        rows.append((start, end, evidence.value, _value(store, evidence, OA.exact, graph)))
    for start, end, iri, quote in sorted(rows):
        yield iri, start, end, quote


def _value(
    store: GraphReader, node: ox.NamedNode, predicate: ox.NamedNode, graph: ox.NamedNode
) -> str:
    """Return the one value of a property; "-1" stands for none and fits no text."""
    for quad in store.match(node, predicate, None, graph):
        if isinstance(quad.object, ox.Literal):
            return quad.object.value
    return "-1"
