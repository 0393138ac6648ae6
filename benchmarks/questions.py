"""How long each named question takes on a store, in how much memory, and how that grows.

    python benchmarks/questions.py STORE [STORE…] [--times 20] [--only NAME] [--rdflib]

Each question is asked without its optional parameters, and then with one parameter at a time:
of the entities of the right kind the one with the longest answer among the best connected, a
class with the most members, the text that occurs most. An answer is the whole table of terms and
the words for its first rows, as the command line shows them. `first` is the first time in a fresh
process, the finding of the names included; the rest is asked by IRI. Each line is a process of its
own, so that its memory can be told. With several stores the medians stand side by side;
with --rdflib the same SPARQL is asked through rdflib's own engine and store in memory: name a
small store. Times are in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from orggraph.pipeline.ask import ask, question, questions
from orggraph.pipeline.parameters import bindings_of
from orggraph.pipeline.questions import Kind, Parameter, Question
from orggraph.pipeline.results import Labels, worded
from orggraph.rdf.ids import is_copy_graph
from orggraph.rdf.vocab import CLASSES, KINDS, OG, RDF
from orggraph.store import GraphReader, open_reader

_SHOWN = 100  # rows that get words
_BEST = 5  # entities that are tried
_DAY = "2016-06-30"
_NUMBER = "0.9"
# What stands in the store for a parameter that is a text.
_TEXTS = {"role": OG.roleLabel, "of_rule": OG.rule}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question with the values of its parameters."""

    name: str
    parameters: Mapping[str, str]

    def told(self) -> str:
        """Return the line's name: the question and the parameters that it is asked with."""
        return " ".join([self.name, *self.parameters])


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What a question took, in milliseconds and megabytes."""

    rows: int
    first: float
    median: float
    most: float
    cpu: float
    peak: float
    grew: float  # megabytes over those of an open store


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stores", nargs="+", metavar="STORE")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--only", action="append", metavar="NAME", help="one question")
    parser.add_argument("--limit", type=float, default=60, help="seconds for one question")
    parser.add_argument("--rdflib", action="store_true")
    parser.add_argument("--one", help=argparse.SUPPRESS)  # what a process of its own is asked
    options = parser.parse_args()
    if options.one is not None:
        ask_it = measured_by_rdflib if options.rdflib else measured
        print(json.dumps(asdict(ask_it(options.stores[0], options.one, options.times))))
    elif options.rdflib:
        compare(options)
    else:
        measure(options)


def measure(options: argparse.Namespace) -> None:
    """Print a line for each question and choice of parameters."""
    found: defaultdict[str, dict[str, Took | None]] = defaultdict(dict)
    for store in options.stores:
        print(
            f"{store}\n{'question':34}{'rows':>8}{'first':>9}{'median':>9}{'most':>9}{'cpu':>9}"
            f"{'peak MB':>9}{'grew':>7}"
        )
        for asked in choices(store, options.only):
            took = found[asked.told()][store] = apart(store, asked, options)
            print(f"{asked.told():34}{'no answer' if took is None else line(took)}", flush=True)
    if len(options.stores) > 1:
        print(f"\nmedians\n{'question':34}" + "".join(f"{s[-15:]:>16}" for s in options.stores))
        for told, by_store in found.items():
            cells = (by_store.get(store) for store in options.stores)
            print(
                f"{told:34}"
                + "".join(f"{'' if t is None else f'{t.median:.1f}':>16}" for t in cells)
            )


def line(took: Took) -> str:
    times = (took.first, took.median, took.most, took.cpu)
    return (
        f"{took.rows:8}"
        + "".join(f"{t:9.1f}" for t in times)
        + f"{took.peak:9.0f}{took.grew:7.0f}"
    )


def compare(options: argparse.Namespace) -> None:
    """Print the medians of both engines and how many times longer rdflib's takes."""
    print(f"{'question':34}{'rows':>8}{'median':>9}{'rdflib':>11}{'times':>9}")
    for store in options.stores:
        for asked in choices(store, options.only):
            ours = apart(store, asked, options)
            theirs = apart(store, asked, options, "--rdflib", "--times", "3")
            if ours is None:
                print(f"{asked.told():34} no answer")
            elif theirs is None:
                more = "no answer"
                print(f"{asked.told():34}{ours.rows:8}{ours.median:9.1f}{more:>11}", flush=True)
            else:
                ratio = theirs.median / ours.median
                print(
                    f"{asked.told():34}{ours.rows:8}{ours.median:9.1f}{theirs.median:11.1f}"
                    f"{ratio:9.1f}",
                    flush=True,
                )


def apart(store: str, asked: Asked, options: argparse.Namespace, *more: str) -> Took | None:
    """Measure one question in a process of its own; None when it fails or takes too long."""
    command = [sys.executable, __file__, store, "--times", str(options.times)]
    try:
        done = subprocess.run(
            [*command, *more, "--one", json.dumps(asdict(asked))],
            check=True,
            capture_output=True,
            text=True,
            timeout=options.limit,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    return Took(**json.loads(done.stdout))


def measured(store: str, one: str, times: int) -> Took:
    """Ask a question many times in this process."""
    asked = Asked(**json.loads(one))
    with open_reader(store) as reader:
        before = _peak()
        first, _, table = timed(lambda: told(reader, asked))
        runs = [timed(lambda: told(reader, asked))[:2] for _ in range(times)]
    return Took(
        rows=table,
        first=first,
        median=statistics.median(wall for wall, _ in runs),
        most=max(wall for wall, _ in runs),
        cpu=statistics.median(cpu for _, cpu in runs),
        peak=_peak(),
        grew=_peak() - before,
    )


def measured_by_rdflib(store: str, one: str, times: int) -> Took:
    """Ask a question many times of a copy in rdflib's memory; sorted, without words."""
    from rdflib import Dataset, Literal, URIRef  # noqa: PLC0415 - only needed here

    asked = Asked(**json.loads(one))
    graph = Dataset(default_union=True)
    with open_reader(store) as reader:
        lines = "".join(f"{quad} .\n" for quad in reader.quads())
        terms = bindings_of(reader, question(asked.name), asked.parameters)
    graph.parse(data=lines, format="nquads")
    values = {
        name: URIRef(term.value)
        if isinstance(term, ox.NamedNode)
        else Literal(term.value, lang=term.language)
        if term.language is not None
        else Literal(term.value, datatype=URIRef(term.datatype.value))
        for name, term in terms.items()
    }
    sparql = question(asked.name).sparql
    before = _peak()
    runs = [
        timed(lambda: len(list(graph.query(sparql, initBindings=values))))
        for _ in range(times + 1)
    ]
    return Took(
        rows=runs[0][2],
        first=runs[0][0],
        median=statistics.median(wall for wall, _, _ in runs[1:]),
        most=max(wall for wall, _, _ in runs[1:]),
        cpu=statistics.median(cpu for _, cpu, _ in runs[1:]),
        peak=_peak(),
        grew=_peak() - before,
    )


def told(reader: GraphReader, asked: Asked) -> int:
    """Answer a question as the command line does; return the number of rows."""
    table = ask(reader, asked.name, asked.parameters)
    first = type(table)(columns=table.columns, rows=table.rows[:_SHOWN])
    worded(first, Labels(reader))
    return len(table.rows)


def timed(call: Callable[[], Any]) -> tuple[float, float, Any]:
    """Return the milliseconds of the clock and of the processor, and what a call returns."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = call()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000, result


def _peak() -> float:
    # not of resource: there a process begins with the peak of the one that started it
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def choices(store: str, only: list[str] | None) -> Iterator[Asked]:
    """Yield each question with nothing but what it requires, and with one parameter more."""
    with open_reader(store) as reader:
        best = best_connected(reader)
        for one in questions():
            if only is not None and one.name not in only:
                continue
            required = {
                p.name: value
                for p in one.parameters
                if p.required
                for value in [longest(reader, one, p, {}, best)]
            }
            yield Asked(name=one.name, parameters=required)
            for parameter in one.parameters:
                if parameter.name not in required:
                    value = longest(reader, one, parameter, required, best)
                    yield Asked(name=one.name, parameters=required | {parameter.name: value})


def longest(
    reader: GraphReader,
    asked: Question,
    parameter: Parameter,
    others: Mapping[str, str],
    best: Mapping[str, list[str]],
) -> str:
    """Return the value among the likely ones that has the longest answer."""
    needs = {p.name for p in asked.parameters if p.required} - others.keys() - {parameter.name}
    values = likely(reader, asked, parameter, best)
    if len(values) == 1 or len(needs) > 0:
        return values[0]
    counts = {
        value: len(ask(reader, asked.name, {**others, parameter.name: value}).rows)
        for value in values
    }
    return max(values, key=lambda value: counts[value])


def likely(
    reader: GraphReader, asked: Question, parameter: Parameter, best: Mapping[str, list[str]]
) -> list[str]:
    """Return the values that a parameter may be asked with, the likeliest first."""
    kind = parameter.kinds[0]
    if kind is Kind.DATE:
        return [_DAY]
    if kind is Kind.NUMBER:
        return [_NUMBER]
    if kind is Kind.CLASS:
        return best["classes"]
    if kind is Kind.TEXT and parameter.name not in _TEXTS:
        return [asked.example.get(parameter.name, asked.name)]
    if kind is Kind.TEXT:
        told = Counter(
            quad.object.value
            for quad in reader.match(predicate=_TEXTS[parameter.name])
            if isinstance(quad.object, ox.Literal)
        )
        return [_most(told)[0]]
    types = parameter.types or tuple(KINDS)
    return [iri for each in types for iri in best[each]]


def best_connected(reader: GraphReader) -> dict[str, list[str]]:
    """Return by type the entities with the most statements, and the largest classes."""
    degrees: Counter[str] = Counter()
    for quad in reader.quads():
        graph = quad.graph_name
        if isinstance(graph, ox.NamedNode) and not is_copy_graph(graph.value):
            degrees[quad.subject.value] += 1
            if isinstance(quad.object, ox.NamedNode):
                degrees[quad.object.value] += 1
    best: dict[str, list[str]] = {}
    members: Counter[str] = Counter()
    for name, classes in (*KINDS.items(), ("Source", ("Source",))):
        entities: Counter[str] = Counter()
        for local in classes:
            of_class = {
                q.subject.value
                for q in reader.match(predicate=RDF.type, value=CLASSES.get(local, OG.Source))
            }
            members[local] = len(of_class)
            entities.update({iri: degrees[iri] for iri in of_class})
        best[name] = _most(entities)[:_BEST]
    del members["Source"]
    best["classes"] = _most(members)[:_BEST]
    return best


def _most(counted: Counter[str]) -> list[str]:
    return sorted(counted, key=lambda key: (-counted[key], key))


if __name__ == "__main__":
    main()
