"""Export: the graph as a file for other tools."""

from __future__ import annotations

from typing import IO

from orggraph.store import GraphReader
from orggraph.store.export import FORMATS, write

__all__ = ["FORMATS", "export"]


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
    write(store.quads(with_texts=with_texts), output, format=format)
