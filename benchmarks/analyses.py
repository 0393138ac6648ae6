"""How long each analysis of a stored graph takes.

    python benchmarks/analyses.py STORE

For each view the time from the store to the graph, for each analysis its time on that graph and
the number of rows. Analyses about one or two things are asked about those with the most edges.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from orggraph.analyze.graphs import Graph, View, of_type
from orggraph.analyze.kinds import Analysis, analyses
from orggraph.pipeline.networks import to_networkx
from orggraph.store import open_reader


def main(store: str) -> None:
    graphs: dict[View, Graph] = {}
    with open_reader(store) as reader:
        for view in View:
            graphs[view], seconds = timed(to_networkx, reader, view)
            graph = graphs[view]
            size = f"{graph.number_of_nodes():>8,} nodes {graph.number_of_edges():>8,} edges"
            print(f"{view.value:<16} {size} {seconds:8.2f} s")
    for one in analyses().values():
        rows, seconds = timed(one.run, graphs[one.view], **asked(one, graphs[one.view]))
        print(f"{one.name:<16} {len(rows):>8,} rows  {seconds:23.2f} s")


def timed(call: Callable[..., Any], *arguments: object, **options: object) -> tuple[Any, float]:
    start = time.perf_counter()
    result = call(*arguments, **options)
    return result, time.perf_counter() - start


def asked(one: Analysis, graph: Graph) -> dict[str, object]:
    """Return what an analysis must be asked with: the busiest things, and two years."""
    if len(one.needs) == 0:
        return {}
    kinds = ("Person",) if one.name == "connection" else ("Organization", "Document")
    busy = sorted(of_type(graph, *kinds), key=lambda node: (-graph.degree(node), node))
    values: dict[str, object] = {
        "about": busy[0],
        "to": busy[1],
        "against": graph,
    }
    return {one.options[option]: values[option] for option in one.needs if option in values}


if __name__ == "__main__":
    main(*sys.argv[1:])
