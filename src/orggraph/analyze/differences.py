"""What differs between two days."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.analyze.graphs import EdgeKey, Graph


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A relation or post that is in one of two graphs and not in the other."""

    change: str  # "began" or "ended"
    subject: str
    relation: str
    object: str
    role: str
    edges: tuple[EdgeKey, ...]  # of the graph that has it


def changes(G: Graph, later: Graph) -> list[Change]:
    """Return what ended and what began from one graph to a later one, as far as dates are known.

    What has no date is in both; what a document led to is told as what implements it. The
    symmetric difference of their edges: the delta of Berners-Lee and Connolly 2004, "Delta: an
    ontology for the distribution of differences between RDF graphs".
    """
    rows = [
        Change(
            change=word,
            subject=edge[0],
            relation=graph.edges[edge]["predicate"],
            object=edge[1],
            role=graph.edges[edge].get("role", ""),
            edges=(edge,),
        )
        for word, graph, other in (("ended", G, later), ("began", later, G))
        for edge in graph.edges(keys=True)
        if not other.has_edge(*edge) and graph.edges[edge]["predicate"] != "ledTo"
    ]
    return sorted(rows, key=lambda row: (row.object, row.change, row.subject, row.edges))
