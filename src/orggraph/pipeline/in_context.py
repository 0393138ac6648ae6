"""Quotes with the words that stand around them in their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from typing import Any

import pyoxigraph as ox

from orggraph.errors import OrgGraphError
from orggraph.pipeline.portrait import Quote, by_age
from orggraph.pipeline.results import Cell, Labels
from orggraph.pipeline.tell import Teller
from orggraph.store import GraphReader

_AROUND = 90  # characters before and after a quote that are told with it


class Texts:
    """Tells quotes with the words around them; each source's text is read once."""

    def __init__(self, reader: GraphReader) -> None:
        self._reader = reader
        self._text = cache(self._read)

    def quotes(self, labels: Labels, graphs: Sequence[Cell]) -> list[dict[str, Any]]:
        """Return the quotes of some evidence, the oldest first."""
        teller = Teller(self._reader, labels)
        quotes = (teller.quote(graph) for graph in graphs if isinstance(graph, ox.NamedNode))
        return [self.told(quote) for quote in sorted(quotes, key=by_age)]

    def told(self, quote: Quote) -> dict[str, Any]:
        """Return a quote as plain values, with `before` and `after`."""
        before = after = ""
        if (
            quote.source_iri is not None
            and quote.from_char is not None
            and quote.to_char is not None
        ):
            before, after = _around(self._text(quote.source_iri), quote.from_char, quote.to_char)
        return asdict(quote) | {"before": before, "after": after}

    def _read(self, source: str) -> str:
        try:
            return self._reader.text(source)
        except OrgGraphError:
            return ""


def words_first(quotes: Sequence[Quote]) -> list[Quote]:
    """Return evidence with its inferences after what is quoted; those by no rule are left out."""
    told = [quote for quote in quotes if quote.words is not None or quote.rule != ""]
    return sorted(told, key=lambda quote: quote.words is None)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a place in its paragraph; "…" where that is cut."""
    before = text[:start].rpartition("\n")[2]
    after = text[end:].partition("\n")[0]
    if len(before) > _AROUND:  # at whole words
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return before, after
