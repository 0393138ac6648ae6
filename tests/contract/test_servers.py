"""The commands on a store that is a server: real servers of different make, over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from contract.servers import free_port, oxigraph_server, virtuoso_server
from orggraph.cli import main
from orggraph.errors import StoreError
from orggraph.store import open_reader

ARTICLES = Path(__file__).resolve().parents[2] / "examples" / "articles"
SERVERS = {"oxigraph": oxigraph_server, "virtuoso": virtuoso_server}
Server = Callable[[Path], AbstractContextManager[str]]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module", params=SERVERS.values(), ids=SERVERS)
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    start: Server = request.param
    with start(tmp_path_factory.mktemp("server") / "data") as opened:
        built = run("build", ARTICLES, "--store", opened, "--jobs", "1")
        assert built.exit_code == 0, built.output
        yield opened


def test_a_second_build_reads_nothing_again(address):
    again = run("build", ARTICLES, "--store", address, "--jobs", "1")

    assert again.exit_code == 0, again.output
    assert "12 unchanged" in again.stdout


def test_every_quote_is_found_in_its_source(address):
    assert "(100.00 %)" in run("verify", "--store", address).stdout


def test_the_graph_conforms(address):
    checked = run("validate", "--store", address)

    assert checked.exit_code == 0, checked.output
    assert checked.stdout.splitlines()[-1].startswith("0 violations")


def test_an_entity_is_shown_with_its_evidence(address):
    shown = run("show", "Lê Thị Diễm Hường", "--store", address).stdout

    assert "Giám đốc, Sở Xây dựng tỉnh Ninh Bình (from 2021-02-10" in shown


def test_questions_pages_and_export_are_those_of_a_store_on_disk(tmp_path):
    disk = tmp_path / "store"
    assert run("build", ARTICLES, "--store", disk, "--jobs", "1").exit_code == 0
    with oxigraph_server(tmp_path / "data") as server:
        assert run("build", ARTICLES, "--store", server, "--jobs", "1").exit_code == 0
        for command in (
            ("export",),
            ("query", "who-led", "Huyện ủy Yên Hòa"),
            ("query", "who-led", "Huyện ủy Yên Hòa", "--as-of", "2021-03"),
            ("export", "--known-on", "2020-06-30"),
            ("query", "cascade", "35-CT/TW", "--evidence"),
            ("query", "CONSTRUCT { ?d og:ledTo ?e } WHERE { ?d og:ledTo ?e }", "--format", "ttl"),
            ("view", "structure", "-o", "-"),
            ("validate", "--format", "json"),
        ):
            here, there = (run(*command, "--store", store) for store in (disk, server))
            assert there.exit_code == 0, there.output
            assert there.stdout == here.stdout


def test_a_server_that_is_not_there_is_told_in_one_line():
    refused = run("info", "--store", f"http://127.0.0.1:{free_port()}/query")

    assert refused.exit_code == 1
    assert "the server cannot be reached" in refused.stderr
    assert "Traceback" not in refused.output


def test_an_address_that_answers_no_sparql_is_told(tmp_path):
    with oxigraph_server(tmp_path / "data") as server, pytest.raises(StoreError, match="404"):
        open_reader(server.replace("/query", "/nothing"))
