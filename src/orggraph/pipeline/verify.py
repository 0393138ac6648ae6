"""Verify: every quote of the graph re-read in the text that its source had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.model.table import TableCopy
from orggraph.rdf.vocab import OA, OG, RDF
from orggraph.store import GraphReader


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """A quote that does not stand where its evidence says.

    `place` is where it should: "characters 4 to 20", or the cell of a record.
    """

    source: str
    evidence: str
    place: str
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
        copy = _Copy(store.text(source.iri))
        for quote in sorted(_quotes(store, source.iri)):
            quotes += 1
            found = copy.at(quote)
            if found != quote.words:
                mismatches.append(
                    Mismatch(
                        source=source.identifier,
                        evidence=quote.evidence,
                        place=quote.place,
                        quote=quote.words,
                        found=found,
                    )
                )
    return VerifyReport(quotes=quotes, mismatches=tuple(mismatches))


@dataclass(frozen=True, slots=True, order=True)
class _Quote:
    """A piece of evidence: characters `start` to `end`, or a cell, `row` being above 0."""

    sheet: str
    row: int
    start: int
    end: int
    column: str
    evidence: str
    words: str

    @property
    def place(self) -> str:
        """Where the words should stand, for people."""
        if self.row == 0:
            return f"characters {self.start} to {self.end}"
        sheet = "" if self.sheet == "" else f"sheet {self.sheet}, "
        return f"{sheet}row {self.row}, column {self.column}"


class _Copy:
    """The kept copy of a source; of a record it is taken apart once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._cells: TableCopy | None = None

    def at(self, quote: _Quote) -> str:
        """Return what stands where a quote should."""
        if quote.row > 0:
            if self._cells is None:
                self._cells = TableCopy(self._text)
            return self._cells.text(quote.sheet, quote.row, quote.column)
        fits = 0 <= quote.start < quote.end
        return self._text[quote.start : quote.end] if fits else ""


def _quotes(store: GraphReader, source: str) -> Iterator[_Quote]:
    """Yield each evidence of a source."""
    graph = ox.NamedNode(source)
    for quad in store.match(predicate=RDF.type, value=OG.Evidence, graph=graph):
        evidence = quad.subject
        assert isinstance(evidence, ox.NamedNode)  # noqa: S101 - evidence is never blank
        told = {
            one.predicate: one.object.value
            for one in store.match(evidence, None, None, graph)
            if isinstance(one.object, ox.Literal)
        }
        yield _Quote(
            sheet=told.get(OG.sheet, ""),
            row=int(told.get(OG.row, "0")),
            start=int(told.get(OA.start, "-1")),
            end=int(told.get(OA.end, "-1")),
            column=told.get(OG.column, ""),
            evidence=evidence.value,
            words=told.get(OA.exact, ""),
        )
