"""What a number is worth: the same measured on random networks that have the same degrees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from statistics import fmean, pstdev

import networkx as nx

from orggraph.analyze.connections import SEED
from orggraph.analyze.graphs import EdgeKey, Graph
from orggraph.analyze.people import louvain, undirected

_SWAPS = 3  # for each edge; each moves two edges, so every edge has moved several times
_LEAST_EDGES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Significance:
    """A measure of a network, beside the same measure of random ones."""

    measure: str
    value: float
    random_mean: float
    random_spread: float  # standard deviation
    z: float  # how many spreads the value is from the mean; 0 where there is no spread
    p: float  # share of random networks that are as far from their mean, or farther
    samples: int
    edges: tuple[EdgeKey, ...]


def significance(G: Graph, *, seed: int = SEED, samples: int = 20) -> list[Significance]:
    """Return measures of the network beside those of random ones with the same degrees.

    Degrees are kept by swapping the ends of edges (Maslov and Sneppen 2002, "Specificity and
    stability in topology of protein networks", Science 296). The p-value counts the network
    itself among the samples (North et al. 2002, "A note on the calculation of empirical P
    values"), so it is never below 1 / (samples + 1). Measured are transitivity (Newman 2003),
    degree assortativity, and the modularity of Louvain communities, which is high in random
    networks as well (Guimerà et al. 2004).
    """
    H = undirected(G)
    H.remove_nodes_from(list(nx.isolates(H)))
    if H.number_of_edges() < _LEAST_EDGES or len(H) < _LEAST_EDGES:
        return []
    drawn = [_rewired(H, seed + number) for number in range(samples)]
    edges = tuple(sorted(G.edges(keys=True)))
    rows = []
    for name, measure in _MEASURES.items():
        value = measure(H, seed)
        others = [measure(R, seed) for R in drawn]
        mean, spread = fmean(others), pstdev(others)
        as_far = sum(abs(other - mean) >= abs(value - mean) - 1e-12 for other in others)
        rows.append(
            Significance(
                measure=name,
                value=round(value, 4),
                random_mean=round(mean, 4),
                random_spread=round(spread, 4),
                z=0.0 if spread < 1e-12 else round((value - mean) / spread, 2),
                p=round((as_far + 1) / (samples + 1), 4),
                samples=samples,
                edges=edges,
            )
        )
    return rows


def _rewired(H: nx.Graph[str], seed: int) -> nx.Graph[str]:
    """Return a random network with the same degrees; where no swap is possible, the same."""
    R: nx.Graph[str] = nx.Graph(H.edges)
    edges = R.number_of_edges()
    # a star has one network with its degrees; what was swapped so far stays
    with suppress(nx.NetworkXException):
        nx.double_edge_swap(R, nswap=_SWAPS * edges, max_tries=100 * _SWAPS * edges, seed=seed)
    return R


def _modularity(H: nx.Graph[str], seed: int) -> float:
    found = louvain(H, weight=None, seed=seed)
    return float(nx.community.modularity(H, found, weight=None))


def _transitivity(H: nx.Graph[str], _: int) -> float:
    return float(nx.transitivity(H))


def _degrees(H: nx.Graph[str], _: int) -> float:
    if len(set(dict(H.degree).values())) == 1:
        return 0.0  # where all degrees are equal, none goes with another
    return float(nx.degree_assortativity_coefficient(H))


_MEASURES: Mapping[str, Callable[[nx.Graph[str], int], float]] = {
    "transitivity": _transitivity,
    "degree assortativity": _degrees,
    "modularity": _modularity,
}
