"""--as-of and --known-on of every command that asks the store."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import orggraph
from orggraph.cli import main
from orggraph.pipeline.infer import infer
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.store import open_writer
from unit.ask.example import readings

BOARD = "Đảng ủy Sở Thủy sản"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("time") / "store"
    with open_writer(folder) as writer:
        for reading in readings():
            iri = source_iri(DEFAULT_BASE, reading.source.identifier)
            writer.replace_source(iri, to_nquads(encode(reading, reader="example")))
        writer.replace_graph(ONTOLOGY_IRI, ontology_turtle())
        infer(writer)
    return folder


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--store", str(store)])


def lines(result: Result) -> list[list[str]]:
    assert result.exit_code == 0, result.output
    return [line.split("  ") for line in result.stdout.splitlines()]


def test_a_named_question_is_asked_as_of_a_day(store):
    asked = ("query", "who-led", BOARD, "--format", "csv")
    now = run(store, *asked).stdout
    then = run(store, *asked, "--as-of", "2016-05").stdout
    assert "Vũ Hạnh Mai" in now
    assert "Vũ Hạnh Mai" not in then
    assert "Đỗ Quốc Thịnh" in then


def test_sparql_is_asked_as_of_a_day(store):
    question = "SELECT (COUNT(DISTINCT ?post) AS ?posts) { ?post a org:Membership }"
    counts = [
        int(run(store, "query", question, "--format", "csv", *time).stdout.splitlines()[1])
        for time in ((), ("--as-of", "2016-05"), ("--as-of", "2016-05", "--known-on", "2013"))
    ]
    assert counts[0] > counts[1] > counts[2] == 0


def test_an_entity_is_shown_as_it_was_known_on_a_day(store):
    told = run(store, "show", "Đỗ Quốc Thịnh", "--known-on", "2015-12-31").stdout
    assert "Phó Bí thư" in told
    assert "2018-03-01" not in told


def test_a_graph_is_exported_as_of_a_day_and_the_same_bytes_each_time(store):
    first, again, whole = (
        run(store, "export", *time).stdout_bytes
        for time in (("--as-of", "2016"), ("--as-of", "2016"), ())
    )
    assert first == again
    assert b"41-Q\xc4\x90/TU" in whole
    # of a decision of 2018 nothing is left but the words of the source that announced it
    assert b'#number> "41-Q' not in first


def test_a_page_shows_what_was_known_on_a_day(store, tmp_path):
    pages = []
    for time in (("--as-of", "2018-03-02"), ("--known-on", "2017"), ("--as-of", "2016-05")):
        file = tmp_path / "page.html"
        asked = run(store, "view", "structure", "--about", BOARD, "-o", str(file), *time)
        assert asked.exit_code == 0, asked.output
        pages.append("vu-hanh-mai-" in file.read_text(encoding="utf-8"))
    assert pages == [True, False, False]


@pytest.mark.parametrize("option", ["--as-of", "--known-on"])
@pytest.mark.parametrize(
    "command", [("query", "people"), ("show", BOARD), ("view", "structure"), ("export",)]
)
def test_what_is_no_date_is_told_by_the_option(store, command, option):
    result = run(store, *command, option, "31/2/2015")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"orggraph: {option}: not a date")
    assert "for example 2015, 2015-03 or 2015-03-18" in result.stderr


def test_sources_without_a_date_are_counted(tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("Chi bộ thôn Đông trực thuộc Đảng bộ xã Tây Sơn.\n", encoding="utf-8")
    assert run(tmp_path / "store", "build", str(text)).exit_code == 0
    result = run(tmp_path / "store", "query", "sources", "--known-on", "2030")
    assert "1 source has no date of publication, left out" in result.stderr


def test_python_opens_a_graph_at_a_time(store):
    question = "SELECT DISTINCT ?who { ?t og:holder ?who }"
    with orggraph.open(store) as now, orggraph.open(store, as_of="2014") as then:
        assert len(now.query(question)) > len(then.query(question)) > 0
    with orggraph.open(store, known_on="2013") as graph:
        assert graph.query(question) == []
    with pytest.raises(ValueError, match="not a date"):
        orggraph.open(store, as_of="yesterday")
