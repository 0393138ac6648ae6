"""How long a page takes to make, to open and to move, beside pyvis as it comes.

    python benchmarks/pages.py [SIZE …]        100 1000 10000 if none is named

The graph is a made-up government: offices of ten, each part of another, and for each office a line
to two more at random, from a thousand on about three lines a node. A page is opened in headless
Chromium: `ready` is when its script has drawn the first picture, frames a second are counted while
it is moved for three seconds. pyvis writes `Network.from_nx(…)`; it asks for its styles elsewhere,
so that its page is timed with the network off; above 10,000 nodes it is left out, since it looks
through all nodes for each line.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

import networkx as nx
from pyvis.network import Network
from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait
from urllib3.exceptions import HTTPError

from orggraph.view.html import render
from orggraph.view.model import Edge, Node, ViewGraph, ViewKind

_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1440,900",
          "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND")  # fmt: skip
_MOST_OF_PYVIS = 10_000
_PATIENCE = 60  # seconds
_FRAMES = """
const done = arguments[1], network = arguments[0] ? window.network : orggraph.network;
const at = network.getViewPosition(), began = performance.now();
let frames = 0;
const step = () => {
  frames += 1;
  network.moveTo({ position: { x: at.x + 300 * Math.sin(frames / 20), y: at.y } });
  if (performance.now() - began < 3000) requestAnimationFrame(step);
  else done(Math.round(frames / 3));
};
requestAnimationFrame(step);
"""


def main(*sizes: str) -> None:
    print(
        f"{'page':<10}{'nodes':>8}{'lines':>8}{'made s':>9}{'MB':>7}{'ready s':>9}{'frames/s':>10}"
    )
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, sizes or ("100", "1000", "10000")):
            graph = government(size)
            file = Path(folder) / "page.html"
            began = time.perf_counter()
            file.write_text(render(graph), encoding="utf-8")
            report("orggraph", graph, file, time.perf_counter() - began)
            if size <= _MOST_OF_PYVIS:
                began = time.perf_counter()
                plain(graph, file)
                report("pyvis", graph, file, time.perf_counter() - began)


def government(size: int) -> ViewGraph:
    """Return a graph of so many offices; the same for the same size."""
    chance = random.Random(size)  # noqa: S311 - no secret
    names = [f"{i:06}" for i in range(size)]
    pairs = {(names[i], names[(i - 1) // 10]) for i in range(1, size)}
    if size >= 1000:
        pairs |= {tuple(chance.sample(names, 2)) for _ in range(2 * size)}
    return ViewGraph(
        kind=ViewKind.NETWORK,
        nodes=tuple(
            Node(iri=name, kind="Executive", type="Organization", label=f"Office {name}")
            for name in names
        ),
        edges=tuple(Edge(source=a, target=b, predicate="reportsTo") for a, b in sorted(pairs)),
    )


def plain(graph: ViewGraph, file: Path) -> None:
    """Write the page that pyvis makes by itself."""
    network = Network(directed=True, cdn_resources="in_line")
    known: nx.DiGraph[str] = nx.DiGraph()
    known.add_nodes_from((node.iri, {"label": node.label}) for node in graph.nodes)
    known.add_edges_from((edge.source, edge.target) for edge in graph.edges)
    network.from_nx(known)
    file.write_text(network.generate_html(), encoding="utf-8")


def report(name: str, graph: ViewGraph, file: Path, made: float) -> None:
    ready, frames = opened(file, theirs=name == "pyvis")
    size = file.stat().st_size / 1e6
    counts = f"{len(graph.nodes):>8}{len(graph.edges):>8}"
    print(f"{name:<10}{counts}{made:>9.2f}{size:>7.1f}{ready:>9}{frames:>10}", flush=True)


def opened(file: Path, *, theirs: bool) -> tuple[str, str]:
    """Return when a page was ready and how many frames a second it moved at; "-" for never."""
    options = Options()
    for flag in _FLAGS:
        options.add_argument(flag)
    service = Service("/usr/bin/chromedriver")
    driver = webdriver.Chrome(options=options, service=service)
    driver.set_page_load_timeout(_PATIENCE)
    driver.set_script_timeout(_PATIENCE)
    drawn = "typeof network === 'object' && network !== null" if theirs else "!!window.orggraph"
    try:
        driver.get(file.as_uri())
        WebDriverWait(driver, _PATIENCE).until(lambda _: driver.execute_script(f"return {drawn}"))
        ready = driver.execute_script("return performance.now()") / 1000
        return f"{ready:.2f}", str(driver.execute_async_script(_FRAMES, theirs))
    except (TimeoutException, HTTPError):
        return "-", "-"
    finally:
        service.stop()  # and the browser, which may not answer any more


if __name__ == "__main__":
    main(*sys.argv[1:])
