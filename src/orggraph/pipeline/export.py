"""Export: the graph as a file for other tools.

A format is an entry of FORMATS: a function of the store that writes bytes, and what it says of
itself in the help.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import IO

from orggraph.errors import InputError
from orggraph.pipeline.ftm import write_ftm
from orggraph.pipeline.popolo import write_popolo
from orggraph.store import GraphReader
from orggraph.store.export import FORMATS as RDF_FORMATS
from orggraph.store.export import write

__all__ = ["FORMATS", "VIEWS", "Format", "export"]

VIEWS = ("everything", "structure", "cascade", "people")

Writer = Callable[[GraphReader, IO[bytes], Mapping[str, object]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: what writes it, and which options it knows (`with_texts`, `view`)."""

    write: Writer
    options: frozenset[str] = field(default_factory=frozenset)


def export(
    store: GraphReader,
    output: IO[bytes],
    *,
    format: str = "nquads",  # noqa: A002 - what the option is called
    with_texts: bool = False,
    view: str | None = None,
) -> None:
    """Write the graph in one of FORMATS, the same bytes for the same graph.

    `with_texts` adds the kept copies of the sources' texts, which are nobody's to pass on
    without asking. `view` is which part of the graph a format for networks holds, everything
    by default.

    Raises:
        InputError: the format does not know an option that is given.
    """
    chosen = FORMATS[format]
    given = {"with_texts": with_texts or None, "view": view}
    options = {name: value for name, value in given.items() if value is not None}
    for name in options:
        if name not in chosen.options:
            knowing = ", ".join(one for one in FORMATS if name in FORMATS[one].options)
            raise InputError(
                f"{format} takes no --{name.replace('_', '-')}", remedy=f"it is for {knowing}"
            )
    chosen.write(store, output, options)


def _rdf(name: str, store: GraphReader, output: IO[bytes], options: Mapping[str, object]) -> None:
    write(store.quads(with_texts="with_texts" in options), output, format=name)


def _network(
    name: str, store: GraphReader, output: IO[bytes], options: Mapping[str, object]
) -> None:
    # networkx takes long to import, and RDF does without
    networks = import_module("orggraph.pipeline.networks")
    files = import_module("orggraph.pipeline.graph_files")
    graph = networks.to_networkx(store, options.get("view", VIEWS[0]))
    files.WRITERS[name](graph, output)


def _exchange(
    writer: Callable[[GraphReader, IO[bytes]], None],
    store: GraphReader,
    output: IO[bytes],
    options: Mapping[str, object],  # noqa: ARG001 - they know none
) -> None:
    writer(store, output)


# Formats of the field, which hold less than the graph (docs/exchange.md).
_EXCHANGE = {"popolo": write_popolo, "ftm": write_ftm}
_NETWORKS = ("graphml", "gexf", "cytoscape", "dot", "csv", "neo4j")

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        name: Format(write=partial(_rdf, name), options=frozenset(("with_texts",)))
        for name in RDF_FORMATS
    }
    | {name: Format(write=partial(_exchange, writer)) for name, writer in _EXCHANGE.items()}
    | {
        name: Format(write=partial(_network, name), options=frozenset(("view",)))
        for name in _NETWORKS
    }
)
