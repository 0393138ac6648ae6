"""The commands that only read a store: export, info, verify, validate."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from factories import make_congress_reading, make_reading
from orggraph.cli import main
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.store import open_writer


def fill(folder: Path, *change: str) -> Path:
    with open_writer(folder) as writer:
        writer.replace_graph(ONTOLOGY_IRI, ontology_turtle())
        for reading in (make_congress_reading(), make_reading()):
            nquads = to_nquads(encode(reading, reader="test"))
            if len(change) > 0:
                nquads = nquads.decode().replace(*change).encode()
            writer.replace_source(source_iri(DEFAULT_BASE, reading.source.identifier), nquads)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return fill(tmp_path / "store")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return fill(tmp_path / "broken", 'oa#start> "0"', 'oa#start> "1"')


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_export_writes_sorted_lines_to_the_standard_output(store):
    result = run("export", "--store", store)

    assert result.exit_code == 0
    lines = result.stdout_bytes.split(b"\n")[:-1]
    assert lines == sorted(lines)
    assert len(list(ox.parse(result.stdout_bytes, format=ox.RdfFormat.N_QUADS))) == len(lines)


@pytest.mark.parametrize("name", ["nquads", "trig", "turtle", "jsonld"])
def test_export_writes_a_file_and_nothing_else(store, tmp_path, name):
    target = tmp_path / "out" / "graph"
    target.parent.mkdir()
    result = run("export", "--store", store, "--format", name, "-o", target)

    assert (result.exit_code, result.output) == (0, "")
    assert target.stat().st_size > 1000
    assert list(target.parent.iterdir()) == [target]


def test_export_where_no_folder_is_is_one_line(store, tmp_path):
    result = run("export", "--store", store, "-o", tmp_path / "none" / "graph.nq")

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "cannot be written" in result.stderr


def test_info_tells_the_numbers(store):
    result = run("info", "--store", store)

    assert result.exit_code == 0
    for words in ("sources", "og:PartyCell", "org:member", "quads per RDF statement", "on disk"):
        assert words in result.stdout


def test_info_comes_as_json_too(store):
    found = json.loads(run("info", "--store", store, "--json").stdout)

    assert found["sources"] == 2
    assert found["bytes_on_disk"] > 0


def test_verify_finds_every_quote(store):
    result = run("verify", "--store", store)

    assert result.exit_code == 0
    assert result.stdout == "10 of 10 quotes re-read (100.00 %)\n"


def test_verify_names_the_quote_that_does_not_stand_there(broken):
    result = run("verify", "--store", broken)

    assert result.exit_code == 1
    assert result.stderr == (
        "tay-son.txt: characters 1 to 16: the quote is 'Chi bộ thôn Đông', "
        "there stands 'hi bộ thôn Đông'\n"
    )
    found = json.loads(run("verify", "--store", broken, "--json").stdout)
    assert (found["quotes"], len(found["mismatches"])) == (10, 1)


def test_validate_names_source_line_and_rule_of_a_violation(tmp_path):
    store = fill(tmp_path / "bad", 'oa#start> "0"', 'oa#start> "-4"')
    result = run("validate", "--store", store)

    assert result.exit_code == 1
    assert "violation EvidenceSpan" in result.stdout
    assert '    tay-son.txt:1: "' in result.stdout
    assert " violations, " in result.stdout.splitlines()[-1]
    found = json.loads(run("validate", "--store", store, "--format", "json").stdout)
    assert found["conforms"] is False
