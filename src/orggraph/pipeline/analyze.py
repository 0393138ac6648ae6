"""Analyses of the stored graph: found by name, asked about things by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from orggraph.analyze.graphs import Graph, View, add_edges
from orggraph.analyze.kinds import Analysis, Row, analysis, columns, word
from orggraph.errors import QueryError
from orggraph.pipeline.find import find
from orggraph.pipeline.networks import to_networkx
from orggraph.pipeline.portrait import Quote
from orggraph.pipeline.quotes import quotes
from orggraph.pipeline.results import Labels
from orggraph.pipeline.words import Language, forward, inverse
from orggraph.rdf.vocab import CLASSES, OG
from orggraph.store import GraphReader
from orggraph.text.dates import PartialDate

_TYPES = {
    View.STRUCTURE: ("Organization", "Person"),
    View.CASCADE: ("Document", "Event"),
    View.EVERYTHING: ("Person", "Organization", "Document", "Event"),
}
_PREFIXES = ("og", "org", "prov", "dcterms")


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The rows of an analysis, and the graph whose edges they rest on."""

    analysis: Analysis
    graph: Graph
    rows: Sequence[Row]
    total: int  # rows there were before the first ones were taken

    def evidence(self, row: Row) -> list[str]:
        """Return the names of the evidence graphs that a row rests on, each once, in order."""
        return sorted({iri for edge in row.edges for iri in self.graph.edges[edge]["evidence"]})


def analyze(
    reader: GraphReader,
    name: str,
    *,
    about: str | None = None,
    to: str | None = None,
    as_of: PartialDate | None = None,
    against: PartialDate | None = None,
    top: int | None = None,
) -> Findings:
    """Run an analysis by its name.

    Args:
        reader: the store.
        name: one of `orggraph.analyze.kinds.analyses()`.
        about: the entity that it is about, by name or IRI.
        to: a second one, for what joins two.
        as_of: works on the graph of that day; for `changes` the first of two.
        against: the second of two days.
        top: how many rows at most.

    Raises:
        QueryError: there is no such analysis, it lacks something or does not take it, or a name
            means nothing or several things.
    """
    chosen = analysis(name)
    given = {"about": about, "to": to, "as_of": as_of, "against": against}
    values = {option: value for option, value in given.items() if value is not None}
    _check(chosen, values)
    graph = to_networkx(reader, chosen.view, as_of=as_of)
    parameters: dict[str, Any] = {
        chosen.options[option]: _entity(reader, chosen, words, graph)
        for option, words in (("about", about), ("to", to))
        if words is not None
    }
    both = graph
    if against is not None:
        later = to_networkx(reader, chosen.view, as_of=against)
        parameters[chosen.options["against"]] = later
        both = graph.copy()
        both.add_nodes_from(later.nodes(data=True))
        add_edges(both, later.edges(keys=True, data=True))
    rows = chosen.run(graph, **parameters)
    return Findings(analysis=chosen, graph=both, rows=rows[:top], total=len(rows))


class Wording:
    """Turns what rows hold into words: entities, classes, relations and values."""

    def __init__(self, reader: GraphReader, language: Language) -> None:
        self._reader = reader
        self._labels = Labels(reader, language)
        self.language = language

    def table(self, findings: Findings) -> tuple[list[str], list[list[str]]]:
        """Return the headings and the cells of findings, all in words."""
        names = columns(findings.rows)
        heads = [word("columns", name, self.language) for name in names]
        cells = [
            [self.cell(findings.graph, name, getattr(row, name)) for name in names]
            for row in findings.rows
        ]
        return heads, cells

    def cell(self, graph: Graph, column: str, value: object) -> str:
        """Return one value in words."""
        if isinstance(value, tuple):
            parts = [self.cell(graph, column, part) or "?" for part in value]
            return (" → " if column in _WAYS else "; ").join(parts)
        if not isinstance(value, str):
            return f"{value:g}" if isinstance(value, float) else str(value)
        if value in graph:
            return str(graph.nodes[value]["label"])
        if column == "kind" and value in CLASSES:
            return self._labels.of(CLASSES[value])
        if column == "relation":
            return ", ".join(self._relation(part) for part in value.split(", "))
        return word("values", value, self.language)

    def _relation(self, name: str) -> str:
        """Return a relation in words; "^" before it turns it around."""
        words = inverse if name.startswith("^") else forward
        bare = name.removeprefix("^")
        known = (words(f"{prefix}:{bare}", self.language) for prefix in _PREFIXES)
        found = next((told for told in known if told is not None), None)
        if found is not None:
            return found
        own = word("values", name, self.language)
        # terms of og: have their words in the ontology
        return self._labels.of(OG[bare]) if own == name and bare in OG else own

    def quotes(self, findings: Findings, row: Row) -> list[Quote]:
        """Return what the sources say, word for word, for a row."""
        return quotes(self._reader, findings.evidence(row), self.language)

    def records(self, findings: Findings) -> tuple[list[str], list[list[str]]]:
        """Return names and values for programs: of a column of entities both IRIs and labels."""
        names = columns(findings.rows)
        of_entities = [
            any(_holds_entities(findings.graph, getattr(row, name)) for row in findings.rows)
            for name in names
        ]
        heads = [
            head
            for name, both in zip(names, of_entities, strict=True)
            for head in ([name, f"{name}_label"] if both else [name])
        ]
        return heads, [
            [
                text
                for name, both in zip(names, of_entities, strict=True)
                for value in (getattr(row, name),)
                for text in (
                    [_bare(value), self.cell(findings.graph, name, value)]
                    if both
                    else [_bare(value)]
                )
            ]
            for row in findings.rows
        ]

    def as_json(self, findings: Findings) -> Iterator[dict[str, object]]:
        """Yield rows with their values as they are, entities as IRI and label."""
        for row in findings.rows:
            yield {name: _plain(findings.graph, getattr(row, name)) for name in columns([row])}


# Columns that hold a way from one thing to the next, and not a set.
_WAYS = frozenset(
    ("chain", "cycle", "deepest", "from_one", "from_other", "holders", "path", "since", "way")
)


def _holds_entities(graph: Graph, value: object) -> bool:
    parts = value if isinstance(value, tuple) else (value,)
    return any(isinstance(part, str) and part in graph for part in parts)


def _bare(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _plain(graph: Graph, value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(graph, part) for part in value]
    if isinstance(value, str) and value in graph:
        return {"iri": value, "label": graph.nodes[value]["label"]}
    return value


def _check(chosen: Analysis, values: dict[str, Any]) -> None:
    """Refuse what an analysis lacks or does not take; any of them takes a day."""
    for option in chosen.needs:
        if option not in values:
            raise QueryError(
                f"{chosen.name} needs {_spelled(option)}",
                remedy=f"orggraph analyze {chosen.name} "
                + " ".join(f"{_spelled(need)} …" for need in chosen.needs),
            )
    for option in values:
        if option != "as_of" and option not in chosen.options:
            takes = ", ".join(map(_spelled, dict.fromkeys((*chosen.options, "as_of"))))
            raise QueryError(
                f"{chosen.name} takes no {_spelled(option)}", remedy=f"it takes {takes}"
            )


def _spelled(option: str) -> str:
    return f"--{option.replace('_', '-')}"


def _entity(reader: GraphReader, chosen: Analysis, words: str, graph: Graph) -> str:
    iri = find(reader, words, types=_TYPES[chosen.view]).value
    if iri not in graph:
        raise QueryError(
            f"{chosen.name} says nothing of {words!r}",
            remedy=f"it is about {' and '.join(_TYPES[chosen.view]).lower()}s",
        )
    return iri
