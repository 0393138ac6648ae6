"""How long it takes from an order to the acts that carry it out.

Only days count: of a date without a day, no number of days follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median, quantiles

import networkx as nx

from orggraph.analyze.graphs import EdgeKey, Graph, Simple, edges_between, flow, without_cycles
from orggraph.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """How long the steps at one level took."""

    level: int
    acts: int  # with both dates
    median_days: float
    shortest: int
    longest: int
    backward: int  # dated before what they carry out, and not counted
    edges: tuple[EdgeKey, ...]


def delays(G: Graph) -> list[Delay]:
    """Return the days from an order to the acts on it, by the level of the act.

    The level is the number of steps from an order that rests on none. Order statistics, since
    durations are skewed (Tukey 1977, *Exploratory Data Analysis*, ch. 2).
    """
    D = without_cycles(flow(G))
    levels: dict[str, int] = {}
    for node in nx.lexicographical_topological_sort(D):
        levels[node] = min((levels[before] + 1 for before in D.pred[node]), default=0)
    found: dict[int, list[tuple[int, tuple[EdgeKey, ...]]]] = {}
    for source, target in sorted(D.edges):
        days = _days(G, source, target)
        if days is not None:
            step = days, D.edges[source, target]["edges"]
            found.setdefault(levels[target], []).append(step)
    rows = []
    for level, steps in sorted(found.items()):
        counted = [days for days, _ in steps if days >= 0]
        if len(counted) > 0:
            rows.append(
                Delay(
                    level=level,
                    acts=len(counted),
                    median_days=float(median(counted)),
                    shortest=min(counted),
                    longest=max(counted),
                    backward=len(steps) - len(counted),
                    edges=tuple(edge for _, edges in steps for edge in edges),
                )
            )
    return rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Laggard:
    """An act that came much later than others on the same order."""

    document: str
    act: str
    days: int
    usual_days: float  # the median of all acts on the order
    acts: int
    edges: tuple[EdgeKey, ...]


def laggards(G: Graph, *, least: int = 4) -> list[Laggard]:
    """Return acts far later than others on the same order, the latest first.

    Far is above the third quartile by more than one and a half times the distance between the
    quartiles: the outer fence of Tukey 1977, 2C. Orders with fewer than `least` dated acts tell
    nothing.
    """
    D = flow(G)
    rows = []
    for source in sorted(D):
        acts = [(_days(G, source, target), target) for target in sorted(D[source])]
        known = [(days, target) for days, target in acts if days is not None and days >= 0]
        if len(known) < max(2, least):
            continue
        first, middle, third = quantiles([days for days, _ in known], n=4, method="inclusive")
        for days, target in known:
            if days > third + 1.5 * (third - first):
                rows.append(
                    Laggard(
                        document=source,
                        act=target,
                        days=days,
                        usual_days=float(middle),
                        acts=len(known),
                        edges=D.edges[source, target]["edges"],
                    )
                )
    return sorted(rows, key=lambda row: (row.usual_days - row.days, row.document, row.act))


@dataclass(frozen=True, slots=True, kw_only=True)
class CriticalPath:
    """The chain of acts that the last act on an order waited for."""

    document: str
    last: str
    days: int
    path: tuple[str, ...]
    edges: tuple[EdgeKey, ...]


def critical_path(G: Graph, *, about: str | None = None) -> list[CriticalPath]:
    """Return the critical path of each order that rests on none, or of `about`; longest first.

    From the last act back, each time over the latest of what it rests on: the chain that no
    other act could have made shorter (Kelley and Walker 1959, "Critical-path planning and
    scheduling").
    """
    D = without_cycles(flow(G))
    starts = [node for node in D if D.in_degree(node) == 0] if about is None else [about]
    rows = []
    for start in starts:
        under = nx.descendants(D, start) if start in D else set()
        dated = [(days, node) for node in under if (days := _days(G, start, node)) is not None]
        days, last = max(dated, default=(-1, ""))
        if days >= 0:
            path = tuple(reversed(list(_back(G, D, last, start, under))))
            rows.append(
                CriticalPath(
                    document=start,
                    last=last,
                    days=days,
                    path=path,
                    edges=edges_between(D, path),
                )
            )
    return sorted(rows, key=lambda row: (-row.days, row.document))


def _back(G: Graph, D: Simple, last: str, start: str, under: set[str]) -> Iterator[str]:
    """Yield the way back from the last act, each time over the latest of what it rests on."""
    node = last
    while node != start:
        yield node
        before = [one for one in D.pred[node] if one in under or one == start]
        node = max(before, key=lambda one: (G.nodes[one].get("date", ""), one))
    yield start


def _days(G: Graph, source: str, target: str) -> int | None:
    """Return the days from one thing to another; None where a day is not known."""
    dates = [G.nodes[node].get("date", "") for node in (source, target)]
    if any(len(date) != len("2015-03-18") for date in dates):
        return None
    first, second = (PartialDate.parse(date).first_day for date in dates)
    return (second - first).days
