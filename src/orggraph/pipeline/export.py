"""Export: the graph as a file for other tools."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import IO

from orggraph.pipeline.ftm import write_ftm
from orggraph.pipeline.popolo import write_popolo
from orggraph.store import GraphReader
from orggraph.store import export as rdf
from orggraph.store.export import write

__all__ = ["FORMATS", "export"]

# Formats of the field, which hold less than the graph (docs/exchange.md).
_EXCHANGE: Mapping[str, Callable[[GraphReader, IO[bytes]], None]] = {
    "popolo": write_popolo,
    "ftm": write_ftm,
}
FORMATS = (*rdf.FORMATS, *_EXCHANGE)


def export(
    store: GraphReader,
    output: IO[bytes],
    *,
    format: str = "nquads",  # noqa: A002 - what the option is called
    with_texts: bool = False,
) -> None:
    """Write the graph in one of FORMATS, the same bytes for the same graph.

    `with_texts` adds the kept copies of the sources' texts, which are nobody's to pass on
    without asking.
    """
    if format in _EXCHANGE:
        _EXCHANGE[format](store, output)
    else:
        write(store.quads(with_texts=with_texts), output, format=format)
