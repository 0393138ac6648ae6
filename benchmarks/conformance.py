"""The SPARQL 1.1 tests of the W3C, asked of `orggraph serve` over HTTP.

    python benchmarks/conformance.py SUITE [--failures]

SUITE is the folder that holds `sparql11` and `dawg-data-r2`; the source distribution of rdflib on
PyPI carries it as test/data/suites/w3c. Every file of data is a graph of one store, named by its
address; a test names its graphs by `default-graph-uri` and `named-graph-uri`, since a query that
names none sees all of them. Counted are query evaluation (with the formats of results) and query
syntax. Entailment is left out: the server derives nothing while it answers. So are federation
and update, which it refuses.
"""

from __future__ import annotations

import argparse
import logging
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox
import urllib3
from expected import matches
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from server import running

from orggraph.store import open_writer

_MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
_QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
_EVALUATION = {_MF.QueryEvaluationTest, _MF.CSVResultFormatTest}
_RIGHT = {_MF.PositiveSyntaxTest, _MF.PositiveSyntaxTest11}
_WRONG = {_MF.NegativeSyntaxTest, _MF.NegativeSyntaxTest11}
_LEFT_OUT = ("entailment", "service", "syntax-fed")
_FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".nt": ox.RdfFormat.N_TRIPLES,
}
_ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"
_TABLES = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".srx": "application/sparql-results+xml",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One test: a query, the files that it sees, and the file that holds its answer."""

    group: str
    name: str
    kind: str  # evaluation, right or wrong
    query: Path
    default: tuple[Path, ...] = ()
    named: tuple[Path, ...] = ()
    result: Path | None = None
    lax: bool = False  # REDUCED: how often a row comes is free


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suite", type=Path)
    parser.add_argument("--failures", action="store_true", help="tell each test that failed")
    options = parser.parse_args()
    logging.disable(logging.WARNING)  # rdflib tells of each literal that the suite made wrong
    found = list(cases(options.suite.resolve()))
    passed: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        load(store, found)
        with running(str(store), "--timeout", "20") as address:
            for case in found:
                why = run(address, case)
                (passed if why == "" else failed)[case.group] += 1
                if why != "" and options.failures:
                    print(f"{case.group}/{case.name}: {why}")
    for group in sorted({*passed, *failed}):
        print(f"{group:<40} {passed[group]:>5} passed {failed[group]:>4} failed")
    print(f"{'all':<40} {passed.total():>5} passed {failed.total():>4} failed")


def cases(suite: Path) -> Iterator[Case]:
    """Yield the tests of all manifests below a folder that are lists of entries."""
    for manifest in sorted(suite.glob("*/**/manifest*.ttl")):
        group = manifest.parent.relative_to(suite).as_posix()
        if group.startswith(("dawg-data-r2", "sparql11")) and not group.endswith(_LEFT_OUT):
            graph = Graph().parse(manifest, publicID=manifest.as_uri())
            for entries in graph.objects(None, _MF.entries):
                for test in Collection(graph, entries):
                    yield from _case(graph, test, group)


def _case(graph: Graph, test: URIRef, group: str) -> Iterator[Case]:
    kinds = set(graph.objects(test, RDF.type))
    kind = "evaluation" if kinds & _EVALUATION else "right" if kinds & _RIGHT else "wrong"
    if not kinds & (_EVALUATION | _RIGHT | _WRONG):
        return
    action = graph.value(test, _MF.action)
    query = action if isinstance(action, URIRef) else graph.value(action, _QT.query)
    result = graph.value(test, _MF.result)
    yield Case(
        group=group,
        name=str(test).rpartition("#")[2],
        kind=kind,
        query=_path(query),
        default=tuple(_path(one) for one in graph.objects(action, _QT.data)),
        named=tuple(_path(one) for one in graph.objects(action, _QT.graphData)),
        result=None if result is None else _path(result),
        lax=(test, _MF.resultCardinality, _MF.LaxCardinality) in graph,
    )


def _path(iri: object) -> Path:
    return Path(str(iri).removeprefix("file://"))


def load(store: Path, found: list[Case]) -> None:
    """Write each file of data as a graph that is named by its address."""
    files = {file for case in found for file in (*case.default, *case.named)}
    files |= {file for case in found if case.kind == "evaluation" for file in _beside(case)}
    with open_writer(store) as writer:
        # a file that is both default and named is read twice: its blank nodes are not the same
        twice = {file for case in found for file in case.default}
        for file, name in sorted([(f, f.as_uri()) for f in files] + [(f, _own(f)) for f in twice]):
            graph = ox.NamedNode(name)
            triples = ox.parse(
                path=str(file), format=_FORMATS[file.suffix], base_iri=file.as_uri()
            )
            quads = [ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples]
            writer.replace_quads(graph.value, quads)


def _own(file: Path) -> str:
    return f"{file.as_uri()}?default"


def _beside(case: Case) -> Iterator[Path]:
    """Yield the files that a query names itself, after FROM."""
    if "FROM" in case.query.read_text(encoding="utf-8").upper():
        for file in case.query.parent.iterdir():
            if (
                file.suffix in _FORMATS
                and "manifest" not in file.name
                and "result" not in file.name
            ):
                yield file


def run(address: str, case: Case) -> str:
    """Ask a test; return why it failed, "" when it passed."""
    base = f"BASE <{case.query.as_uri()}>\n"
    pairs = [("query", base + case.query.read_text(encoding="utf-8"))]
    pairs += [("default-graph-uri", _own(file)) for file in case.default]
    pairs += [("named-graph-uri", file.as_uri()) for file in case.named]
    suffix = "" if case.result is None else case.result.suffix
    answer = urllib3.request(
        "POST",
        f"{address}sparql",
        body=urlencode(pairs),
        headers={
            "accept": _TABLES.get(suffix, _ACCEPT),
            "content-type": "application/x-www-form-urlencoded",
        },
        retries=False,
        timeout=60,
    )
    if case.kind == "wrong":
        return "" if answer.status == 400 else f"a wrong query is answered: {answer.status}"
    if answer.status != 200:
        return f"{answer.status}: {answer.data.decode()[:200]}"
    if case.kind == "right" or case.result is None:
        return ""
    return matches(answer.data, answer.headers["content-type"], case.result, lax=case.lax)


if __name__ == "__main__":
    main()
