"""Who is not seen to have done what others of the kind did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from orggraph.analyze.graphs import EdgeKey, Graph, Simple, edges_of, flow, of_type, superiors


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A body that is not seen to have carried out what most of its siblings did."""

    document: str
    body: str
    acted: int  # siblings that did
    siblings: int  # of one kind under one superior, itself among them
    edges: tuple[EdgeKey, ...]


def missing(G: Graph, *, share: float = 0.5) -> list[Missing]:
    """Return the bodies that most of their siblings acted before, by document.

    Siblings are bodies of one class directly under one superior; `share` of them, and two at
    the least, must be seen to act on the document. Set comparison with the expected population
    (Wasserman and Faust 1994, 2.2, on boundaries). That a source is silent is no proof.
    """
    D, S = flow(G), superiors(G)
    actors: dict[str, list[tuple[str, EdgeKey]]] = {}
    for edge, _ in edges_of(G, ("issuedBy", "heldBy")):
        actors.setdefault(edge[0], []).append((edge[1], edge))
    rows: list[Missing] = []
    for document in of_type(G, "Document"):
        if document not in D:
            continue
        seen: dict[str, EdgeKey] = {}
        for node in sorted(nx.descendants(D, document)):
            for body, edge in actors.get(node, ()):
                seen.setdefault(body, edge)
        rows.extend(_silent(G, S, document, seen, share))
    return sorted(rows, key=lambda row: (-row.acted / row.siblings, row.document, row.body))


def _silent(
    G: Graph, S: Simple, document: str, seen: Mapping[str, EdgeKey], share: float
) -> Iterable[Missing]:
    groups = {
        (superior, G.nodes[body]["kind"]) for body in seen if body in S for superior in S[body]
    }
    for superior, kind in sorted(groups):
        siblings = sorted(body for body in S.pred[superior] if G.nodes[body]["kind"] == kind)
        acted = [body for body in siblings if body in seen]
        if len(acted) >= max(2, share * len(siblings)):
            edges = tuple(seen[body] for body in acted)
            for body in sorted(set(siblings) - set(acted)):
                yield Missing(
                    document=document,
                    body=body,
                    acted=len(acted),
                    siblings=len(siblings),
                    edges=edges,
                )
