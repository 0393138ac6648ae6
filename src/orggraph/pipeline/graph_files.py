"""A projected graph in the formats of tools for networks: the same bytes for the same graph.

Edges have numbers for keys, since these formats want an identifier of its own for each; dates
and evidence are text, and characters that XML does not know are left out.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import IO, Any

import networkx as nx

from orggraph.analyze.graphs import Graph
from orggraph.text.dates import PartialDate

# What XML 1.0 does not allow, with the halves of surrogate pairs.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MODIFIED = re.compile(rb' lastmodifieddate="[^"]*"')
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OLDEST = (1980, 1, 1, 0, 0, 0)  # what a zip archive knows

_NODE = ("label", "kind", "type", "number", "date", "ordinal", "term", "place", "start", "end")
_EDGE = (
    "predicate", "role", "rank", "status", "start", "end", "concept", "decided_by", "through",
    "began", "weight", "evidence",
)  # fmt: skip
_DOT: tuple[str, ...] = ("label", "kind", "type")  # of nodes
_NUMBERS = {"ordinal": "int", "rank": "int", "weight": "float"}


def write_graphml(graph: Graph, output: IO[bytes]) -> None:
    """Write GraphML, as NetworkX, igraph, yEd and Gephi read it."""
    nx.write_graphml(_plain(graph), output, named_key_ids=True)


def write_gexf(graph: Graph, output: IO[bytes]) -> None:
    """Write GEXF, with the times of posts and bodies for Gephi's timeline."""
    plain = _plain(graph)
    for data in (
        *(d for _, d in plain.nodes(data=True)),
        *(d for *_, d in plain.edges(data=True)),
    ):
        if "start" in data:
            data["start"] = PartialDate.parse(data["start"]).first_day.isoformat()
        if "end" in data:
            data["end"] = PartialDate.parse(data["end"]).last_day.isoformat()
    file = io.BytesIO()
    nx.write_gexf(plain, file)
    output.write(_MODIFIED.sub(b"", file.getvalue()))  # the day it was written is no part of it


def write_cytoscape(graph: Graph, output: IO[bytes]) -> None:
    """Write the JSON of Cytoscape and Cytoscape.js."""
    plain = _plain(graph)
    for _, _, key, data in plain.edges(keys=True, data=True):
        data["id"] = key
    data = nx.cytoscape_data(plain, name="label")
    output.write((json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


def write_dot(graph: Graph, output: IO[bytes]) -> None:
    """Write DOT, the language of Graphviz."""
    output.write(b"digraph orggraph {\n")
    for node, data in graph.nodes(data=True):
        told = {name: data[name] for name in _DOT if name in data}
        output.write(f"  {_quoted(node)} [{_attributes(told)}];\n".encode())
    for source, target, data in graph.edges(data=True):
        shown = {"label": data.get("role", data["predicate"]), "predicate": data["predicate"]}
        line = f"  {_quoted(source)} -> {_quoted(target)} [{_attributes(shown)}];\n"
        output.write(line.encode())
    output.write(b"}\n")


def write_csv(graph: Graph, output: IO[bytes]) -> None:
    """Write a zip archive of nodes.csv and edges.csv."""
    plain = _plain(graph)
    nodes = [("id", *_NODE), *((n, *_cells(data, _NODE)) for n, data in plain.nodes(data=True))]
    edges = [
        ("source", "target", *_EDGE),
        *((s, t, *_cells(data, _EDGE)) for s, t, data in plain.edges(data=True)),
    ]
    _write_zip(output, {"nodes.csv": nodes, "edges.csv": edges})


def write_neo4j(graph: Graph, output: IO[bytes]) -> None:
    """Write a zip archive of nodes.csv and relationships.csv for `neo4j-admin database import`."""
    plain = _plain(graph)
    nodes = [
        ("iri:ID", *map(_typed, _NODE), ":LABEL"),
        *(
            (n, *_cells(data, _NODE), ";".join(dict.fromkeys((data["type"], data["kind"]))))
            for n, data in plain.nodes(data=True)
        ),
    ]
    edges = [
        (":START_ID", ":END_ID", ":TYPE", *map(_typed, _EDGE)),
        *(
            (s, t, _HUMP.sub("_", data["predicate"]).upper(), *_cells(data, _EDGE))
            for s, t, data in plain.edges(data=True)
        ),
    ]
    _write_zip(output, {"nodes.csv": nodes, "relationships.csv": edges})


WRITERS: Mapping[str, Callable[[Graph, IO[bytes]], None]] = {
    "graphml": write_graphml,
    "gexf": write_gexf,
    "cytoscape": write_cytoscape,
    "dot": write_dot,
    "csv": write_csv,
    "neo4j": write_neo4j,
}


def _plain(graph: Graph) -> Graph:
    """Return the graph with numbered edges and values that every format knows."""
    result: Graph = nx.MultiDiGraph()
    result.add_nodes_from((node, _values(data)) for node, data in graph.nodes(data=True))
    for number, (source, target, data) in enumerate(graph.edges(data=True)):
        result.add_edge(source, target, key=f"e{number}", **_values(data))
    return result


def _values(data: Mapping[str, Any]) -> dict[str, str | int | float]:
    return {name: _value(value) for name, value in data.items()}


def _value(value: object) -> str | int | float:
    if isinstance(value, (int, float)):
        return value
    text = " ".join(value) if isinstance(value, tuple) else str(value)
    return _NO_XML.sub("", text)


def _cells(data: Mapping[str, Any], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(str(data.get(name, "")) for name in names)


def _typed(name: str) -> str:
    return f"{name}:{_NUMBERS[name]}" if name in _NUMBERS else name


def _write_zip(output: IO[bytes], tables: Mapping[str, Sequence[Sequence[str]]]) -> None:
    with zipfile.ZipFile(output, "w") as archive:
        for name, rows in tables.items():
            file = io.StringIO()
            csv.writer(file).writerows(rows)
            entry = zipfile.ZipInfo(name, date_time=_OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.getvalue().encode())


def _attributes(values: Mapping[str, object]) -> str:
    return ", ".join(f"{name}={_quoted(str(value))}" for name, value in values.items())


def _quoted(text: str) -> str:
    escaped = _NO_XML.sub("", text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
