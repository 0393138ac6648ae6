"""The server over real HTTP, with the clients that people use."""

from __future__ import annotations

import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import urllib3
from click.testing import CliRunner
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import SKOS
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, SPARQLWrapper

from orggraph.cli import main
from orggraph.errors import InputError
from orggraph.pipeline import serving
from orggraph.store import open_writer
from served import CELL, ENDLESS, Server, write

NAMES = """
PREFIX og: <https://w3id.org/orggraph/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?name { ?cell a og:PartyCell ; skos:prefLabel ?name }
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "store"
    write(folder)
    return folder


@pytest.fixture(scope="module")
def server(store: Path) -> Iterator[Server]:
    server = Server(store, "--timeout", "2", "--workers", "3")
    yield server
    server.stop()


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper_asks(server, method):
    client = SPARQLWrapper(server.endpoint)
    client.setMethod(method)
    client.setQuery(NAMES)
    client.setReturnFormat(JSON)
    rows = client.queryAndConvert()["results"]["bindings"]
    assert CELL in {row["name"]["value"] for row in rows}
    client.setReturnFormat(CSV)
    assert CELL in client.queryAndConvert().decode()
    client.setQuery("DESCRIBE ?cell { ?cell a <https://w3id.org/orggraph/ns#PartyCell> }")
    client.setReturnFormat(TURTLE)
    graph = Graph().parse(data=client.queryAndConvert(), format="turtle")
    assert (None, SKOS.prefLabel, Literal(CELL, lang="vi")) in graph


def test_sparqlstore_of_rdflib_asks(server):
    graph = Graph(store=SPARQLStore(server.endpoint))
    assert CELL in {str(row.name) for row in graph.query(NAMES)}
    cell = next(graph.subjects(SKOS.prefLabel, Literal(CELL, lang="vi")))
    assert isinstance(cell, URIRef)


def test_orggraph_asks_a_server_as_it_asks_a_folder(server):
    shown = CliRunner().invoke(main, ["show", CELL, "--store", server.endpoint])
    assert shown.exit_code == 0, shown.output
    assert shown.stdout.startswith(CELL)


def test_a_query_of_minutes_is_stopped_and_the_next_is_answered_at_once(server):
    began = time.perf_counter()
    stopped = server.ask(ENDLESS)
    took = time.perf_counter() - began
    assert (stopped.status, stopped.data.decode().startswith("stopped after 2 s")) == (503, True)
    assert took < 15
    began = time.perf_counter()
    assert server.ask("ASK {}").json()["boolean"] is True
    assert time.perf_counter() - began < 2


def test_a_query_that_nobody_waits_for_any_more_is_ended(store):
    server = Server(store, "--timeout", "60", "--workers", "1")
    try:
        host, _, port = server.address.split("/")[2].partition(":")
        with socket.create_connection((host, int(port))) as client:
            target = f"/sparql?{urlencode({'query': ENDLESS})}"
            client.sendall(f"GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            time.sleep(1)
        assert server.ask("ASK {}").status == 200  # by the one worker
    finally:
        server.stop()


def test_fifty_clients_at_once_are_all_answered(server):
    until = time.monotonic() + 3
    wrong: list[object] = []
    answered = 0
    lock = threading.Lock()

    def client() -> None:
        nonlocal answered
        pool = urllib3.PoolManager(maxsize=1, retries=False)
        while time.monotonic() < until:
            answer = pool.request("GET", server.endpoint, fields={"query": NAMES}, timeout=30)
            with lock:
                answered += 1
                if answer.status != 200 or CELL not in answer.data.decode():
                    wrong.append((answer.status, answer.data[:200]))
        pool.clear()

    clients = [threading.Thread(target=client) for _ in range(50)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    assert wrong == []
    assert answered >= 50


def test_what_is_published_meanwhile_is_seen_at_once(tmp_path):
    folder = tmp_path / "store"
    write(folder)
    server = Server(folder, "--workers", "2")
    query = "SELECT ?n { ?s <urn:new> ?n }"
    try:
        assert server.ask(query).json()["results"]["bindings"] == []
        with open_writer(folder) as writer:
            writer.replace_graph("urn:graph", b"<urn:s> <urn:new> 1 .")
            assert server.ask("ASK {}").status == 200  # while it is written to
        for _ in range(4):  # whichever worker it is
            assert len(server.ask(query).json()["results"]["bindings"]) == 1
    finally:
        server.stop()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_server(store, number):
    server = Server(store, "--workers", "2")
    try:
        assert server.ask("ASK {}").status == 200
    finally:
        code = server.stop(number)
    assert code in (0, -signal.SIGTERM)
    with pytest.raises(urllib3.exceptions.NewConnectionError):
        server.ask("ASK {}")


def test_a_store_that_is_missing_is_told_of(tmp_path):
    result = CliRunner().invoke(main, ["serve", "--store", str(tmp_path / "none")])
    assert result.exit_code == 1
    assert "there is no store here" in result.stderr


def test_a_port_that_is_taken_is_told_of(store):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(main, ["serve", "--port", port, "--store", str(store)])
    assert result.exit_code == 2
    assert f"cannot listen at 127.0.0.1:{port}" in result.stderr
    assert "--port" in result.stderr


def test_without_the_extra_the_command_that_installs_it_is_told():
    with pytest.raises(InputError, match=r"pip install 'orggraph\[serve\]'"):
        serving.needs("serve", "no_such_module_of_an_extra")
