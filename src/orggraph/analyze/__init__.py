"""Findings: functions of a graph that return rows, each with the edges it rests on.

`orggraph.analyze.graphs` tells what the graphs are like, `orggraph.analyze.kinds` names the
analyses for the command line.
"""

from orggraph.analyze.cascades import baseless, cascade, reach, redundant
from orggraph.analyze.connections import brokers, communities, connection
from orggraph.analyze.differences import changes
from orggraph.analyze.graphs import EdgeKey, Graph, View
from orggraph.analyze.knots import common_superior, cycles, two_masters
from orggraph.analyze.network import articulation, assortativity, cores, hits, pagerank
from orggraph.analyze.nulls import significance
from orggraph.analyze.offices import concurrent, successions, tenures
from orggraph.analyze.people import ties
from orggraph.analyze.sequences import careers, moves, next_steps
from orggraph.analyze.silence import missing
from orggraph.analyze.structure import chains, depth, orphans, roots, span
from orggraph.analyze.timing import critical_path, delays, laggards

__all__ = [
    "EdgeKey",
    "Graph",
    "View",
    "articulation",
    "assortativity",
    "baseless",
    "brokers",
    "careers",
    "cascade",
    "chains",
    "changes",
    "common_superior",
    "communities",
    "concurrent",
    "connection",
    "cores",
    "critical_path",
    "cycles",
    "delays",
    "depth",
    "hits",
    "laggards",
    "missing",
    "moves",
    "next_steps",
    "orphans",
    "pagerank",
    "reach",
    "redundant",
    "roots",
    "significance",
    "span",
    "successions",
    "tenures",
    "ties",
    "two_masters",
]
