"""The findings of a store as one page: which analyses it holds, and what is drawn of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from orggraph.analyze.graphs import Graph, View
from orggraph.analyze.kinds import Row, analyses, columns, word
from orggraph.pipeline.analyze import Findings, Wording
from orggraph.pipeline.networks import to_networkx
from orggraph.pipeline.quotes import quotes
from orggraph.pipeline.words import Language
from orggraph.rdf.vocab import SCHEMA
from orggraph.store import GraphReader
from orggraph.text.dates import PartialDate
from orggraph.view.findings import FoundRow, Group, Section, Words, load_words, render_findings
from orggraph.view.plots import Item, Plot, bars, ranges

_ROWS = 15  # of each analysis
_QUOTES = 3  # of each row


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """What is drawn of a row: the column that names it and the numbers of it."""

    label: str
    values: Callable[[Any], tuple[float, ...]]
    series: tuple[str, ...] = ()  # the columns that the parts of a bar are
    draws: str = "bars"
    text: Callable[[Any], str] | None = None


def _null(row: Any) -> tuple[float, ...]:
    spread = 2 * row.random_spread
    return row.random_mean - spread, row.value, row.random_mean + spread


# The analyses of the page, in order; those without a figure are read as tables.
_SHOWN: Mapping[str, Mapping[str, _Figure | None]] = {
    "structure": {
        "span": _Figure(
            label="body", values=lambda row: (row.direct, row.below - row.direct),
            series=("direct", "deeper"),
            text=lambda row: f"{row.direct} / {row.below}",
        ),
        "depth": _Figure(label="top", values=lambda row: (row.levels,)),
        "chains": None,
        "two-masters": None,
        "cycles": None,
    },
    "cascade": {
        "reach": _Figure(
            label="document", values=lambda row: (row.documents, row.events),
            series=("documents", "events"),
        ),
        "delays": _Figure(
            label="level", values=lambda row: (row.shortest, row.median_days, row.longest),
            draws="ranges", text=lambda row: f"{row.median_days:g}",
        ),
        "critical-path": _Figure(label="document", values=lambda row: (row.days,)),
        "laggards": None,
        "missing": None,
    },
    "people": {
        "brokers": _Figure(label="person", values=lambda row: (row.betweenness,)),
        "communities": _Figure(label="community", values=lambda row: (row.people,)),
        "concurrent": _Figure(label="person", values=lambda row: (len(row.bodies),)),
        "succession": None,
        "tenure": _Figure(
            label="role", values=lambda row: (row.shortest, row.median_days, row.longest),
            draws="ranges", text=lambda row: f"{row.median_days:g}",
        ),
        "next-steps": None,
        "rising": None,
    },
    "network": {
        "pagerank": _Figure(label="entity", values=lambda row: (row.score,)),
        "articulation": _Figure(label="entity", values=lambda row: (row.cut_off,)),
        "assortativity": None,
        "significance": _Figure(
            label="measure", values=_null, draws="ranges", text=lambda row: f"{row.value:g}"
        ),
    },
}  # fmt: skip


def findings_page(
    reader: GraphReader, *, as_of: PartialDate | None = None, language: str = "en"
) -> str:
    """Return the page of findings of a store, as of a day when one is given."""
    graphs = {view: to_networkx(reader, view, as_of=as_of) for view in View}
    page = _Page(reader, Language(language))
    groups = []
    for name, figures in _SHOWN.items():
        found = {kind: _run(graphs, kind) for kind in figures}
        groups.append(
            Group(
                name=f"group-{name}",
                title=word("groups", name, language),
                sections=tuple(
                    page.section(one, figures[kind])
                    for kind, one in found.items()
                    if len(one.rows) > 0
                ),
                empty=tuple(
                    one.analysis.title(language) for one in found.values() if len(one.rows) == 0
                ),
            )
        )
    counts = page.counts(graphs[View.EVERYTHING])
    return render_findings(
        groups, counts, as_of="" if as_of is None else str(as_of), language=language
    )


def _run(graphs: Mapping[View, Graph], kind: str) -> Findings:
    chosen = analyses()[kind]
    graph = graphs[chosen.view]
    rows = chosen.run(graph)
    return Findings(analysis=chosen, graph=graph, rows=rows[:_ROWS], total=len(rows))


class _Page:
    """Words and quotes for what stands on the page."""

    def __init__(self, reader: GraphReader, language: Language) -> None:
        self._reader = reader
        self._language = language
        self._wording = Wording(reader, language)
        self._words = load_words(language)

    def counts(self, graph: Graph) -> list[tuple[str, int]]:
        """Return how many things of each type there are, and how many statements."""
        types = Counter(data["type"] for _, data in graph.nodes(data=True))
        types["links"] = graph.number_of_edges()
        named: Mapping[str, str] = self._words["counts"]
        return [(words, types[name]) for name, words in named.items()]

    def section(self, found: Findings, figure: _Figure | None) -> Section:
        """Return one analysis with its figure."""
        name = found.analysis.name
        heads, cells = self._wording.table(found)
        rows = tuple(
            self._row(found, row, f"{name}-{number}", texts)
            for number, (row, texts) in enumerate(zip(found.rows, cells, strict=True), start=1)
        )
        return Section(
            name=name,
            title=found.analysis.title(self._language),
            note=self._words["notes"].get(name, ""),
            heads=tuple(heads),
            rows=rows,
            total=found.total,
            plot=None if figure is None else self._plot(found, figure, rows),
        )

    def _row(self, found: Findings, row: Row, anchor: str, texts: Sequence[str]) -> FoundRow:
        values = [getattr(row, name) for name in columns([row])]
        evidence = found.evidence(row)
        told = quotes(self._reader, evidence[:_QUOTES], self._language)
        return FoundRow(
            anchor=anchor,
            cells=tuple(
                (text, isinstance(value, (int, float)))
                for text, value in zip(texts, values, strict=True)
            ),
            quotes=tuple(
                Words(
                    text=quote.words or "",
                    source=quote.source or "",
                    date=quote.date or "",
                    url=self._address(quote.source_iri),
                    rule=quote.rule,
                )
                for quote in told
            ),
            more=len(evidence) - len(told),
        )

    def _plot(self, found: Findings, figure: _Figure, rows: Sequence[FoundRow]) -> Plot:
        items = [
            Item(
                label=self._label(found, figure.label, getattr(row, figure.label)),
                values=figure.values(row),
                text=f"{sum(figure.values(row)):g}" if figure.text is None else figure.text(row),
                href=shown.anchor,
            )
            for row, shown in zip(found.rows, rows, strict=True)
        ]
        if figure.draws == "ranges":
            return ranges(items)
        series = tuple(
            word("values", word("columns", name, self._language), self._language)
            for name in figure.series
        )
        return bars(items, series=series)

    def _label(self, found: Findings, column: str, value: object) -> str:
        """Return what a line is called; a number says of what."""
        text = self._wording.cell(found.graph, column, value)
        return f"{word('columns', column, self._language)} {text}" if text.isdigit() else text

    def _address(self, source: str | None) -> str:
        """Return where a source can be read; only addresses of the web are linked to."""
        if source is None:
            return ""
        found = (quad.object for quad in self._reader.match(ox.NamedNode(source), SCHEMA.url))
        address = next((one.value for one in found if isinstance(one, ox.NamedNode)), "")
        return address if address.startswith(("http://", "https://")) else ""
