from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result as Called
from rdflib import Graph
from rdflib.query import Result
from rich.cells import cell_len

from orggraph.cli import main
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.store import open_writer
from unit.ask.example import readings

CONGRESS = "Đại hội Chi bộ Trung tâm Khuyến ngư lần thứ II"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("query") / "store"
    with open_writer(folder) as writer:
        for reading in readings():
            iri = source_iri(DEFAULT_BASE, reading.source.identifier)
            writer.replace_source(iri, to_nquads(encode(reading, reader="example")))
        writer.replace_graph(ONTOLOGY_IRI, ontology_turtle())
    return folder


def run(store: Path, *arguments: str, stdin: str | None = None) -> Called:
    return CliRunner().invoke(main, ["query", *arguments, "--store", str(store)], input=stdin)


def test_without_an_argument_the_questions_are_listed_without_a_store(tmp_path):
    result = run(tmp_path / "none")
    assert result.exit_code == 0
    assert "\n  who-led ORGANIZATION [as_of]\n" in result.stdout


def test_the_questions_are_listed_in_vietnamese_and_as_json(tmp_path):
    listed = json.loads(run(tmp_path, "--lang", "vi", "--format", "json").stdout)
    led_to = next(one for one in listed if one["name"] == "led-to")
    assert led_to["question"].startswith("Văn bản nào")
    assert led_to["parameters"][0]["kinds"] == ["event", "document"]


def test_a_question_prints_aligned_names(store):
    result = run(store, "led-to", CONGRESS)
    assert result.exit_code == 0
    head, first, second = result.stdout.splitlines()
    assert head.split() == ["event", "document", "issuer"]
    assert first.index("Bộ Chính trị") == head.index("issuer")
    assert second.split("  ")[1].strip() == "Kế hoạch số 15-KH/ĐU"


def test_parameters_are_given_by_name_or_place(store):
    by_name = run(store, "who-led", "-p", "organization=đảng ủy sở thủy sản", "-p", "as_of=2016")
    by_place = run(store, "who-led", "Đảng ủy Sở Thủy sản", "2016")
    assert by_name.stdout == by_place.stdout
    assert "Đỗ Quốc Thịnh" in by_name.stdout


def test_evidence_and_iris_are_shown_when_asked_for(store):
    result = run(store, "adopted", CONGRESS, "--evidence", "--iris")
    assert "Đại hội thông qua Nghị quyết nhiệm kỳ 2015-2018" in result.stdout
    assert "https://w3id.org/orggraph/id/document/" in result.stdout


def test_csv_has_iris_and_labels(store):
    result = run(store, "events", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert len(rows) == 7
    assert rows[0]["event"].startswith("https://w3id.org/orggraph/id/event/")
    assert "Đại hội" in rows[0]["event_label"]


def test_json_is_the_result_format_of_sparql(store):
    answer = json.loads(run(store, "people", "--format", "json").stdout)
    assert answer["head"]["vars"] == ["person", "person_label", "sources"]
    assert answer["results"]["bindings"][0]["sources"]["value"] == "4"


@pytest.mark.parametrize("form", ["tsv", "xml", "md"])
def test_other_formats_hold_the_answer_too(store, form):
    result = run(store, "people", "--format", form)
    assert result.exit_code == 0
    assert "Đỗ Quốc Thịnh" in result.stdout


def test_free_sparql_is_asked_and_shows_names(store):
    result = run(store, "SELECT ?event { ?event og:ordinal 2 }")
    assert result.stdout.splitlines() == ["event", CONGRESS]


def test_free_sparql_in_a_result_format_is_what_was_asked_for(store):
    result = run(store, "SELECT ?o { ?event og:ordinal ?o } ORDER BY ?o", "--format", "csv")
    assert result.stdout.splitlines() == ["o", "1", "2", "5", "16"]


def test_sparql_comes_from_a_file_or_the_standard_input(store, tmp_path):
    text = "SELECT ?event\n{ ?event og:ordinal 2 }"
    file = tmp_path / "question.rq"
    file.write_text(text, encoding="utf-8")
    assert run(store, "-f", str(file)).stdout == run(store, "-", stdin=text).stdout != ""


def test_a_syntax_error_in_a_file_names_the_file(store, tmp_path):
    file = tmp_path / "question.rq"
    file.write_text("SELECT ?x\n{ ?x ", encoding="utf-8")
    result = run(store, "-f", str(file))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"orggraph: {file}: not a SPARQL query: line 2")


def test_ask_and_construct_are_answered(store):
    assert run(store, "ASK { ?e a og:Congress }").stdout == "yes\n"
    assert json.loads(run(store, "ASK { ?e a og:Law }", "--format", "json").stdout)["boolean"] is (
        False
    )
    graph = run(store, "CONSTRUCT WHERE { ?e og:ordinal ?o }")
    assert graph.stdout.startswith("@prefix og: ")
    table = run(store, "CONSTRUCT WHERE { ?e og:ordinal ?o }", "--format", "csv")
    assert table.stdout.startswith("subject,")


def rows_of(form: str, text: str) -> list[list[str]]:
    """Read a table by a parser that others wrote."""
    if form == "csv":
        return list(csv.reader(io.StringIO(text)))[1:]
    if form == "md":
        return [line.strip("| \n").split(" | ") for line in text.splitlines()[2:]]
    parsed = Result.parse(io.BytesIO(text.encode()), format=form)
    return [[str(row[name]) for name in parsed.vars] for row in parsed]


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml", "md"])
def test_each_format_of_a_table_is_read_by_a_parser(store, form, tmp_path):
    query = "SELECT ?name ?o { ?e og:ordinal ?o ; skos:prefLabel ?name } ORDER BY ?o ?name"
    file = tmp_path / "answer"
    assert run(store, query, "--format", form, "-o", str(file)).stdout == ""
    text = file.read_text(encoding="utf-8")
    assert run(store, query, "--format", form).stdout.split() == text.split()
    assert [CONGRESS, "2"] in rows_of(form, text)
    assert len(rows_of(form, text)) == 6
    named = run(store, "who-led", "Đảng ủy Sở Thủy sản", "--format", form)
    assert any("Vũ Hạnh Mai" in row for row in rows_of(form, named.stdout))


# rdflib 7.6 reads JSON-LD with its own deprecated class
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize(
    ("form", "parser"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld")]
)
def test_each_format_of_a_graph_is_read_by_a_parser(store, form, parser):
    query = (
        "CONSTRUCT { ?e skos:prefLabel ?name } WHERE { ?e og:ordinal 2 ; skos:prefLabel ?name }"
    )
    parsed = Graph().parse(data=run(store, query, "--format", form).stdout, format=parser)
    assert [str(name) for name in parsed.objects()] == [CONGRESS]
    described = run(store, "DESCRIBE ?e { ?e og:ordinal 2 }", "--format", form).stdout
    assert len(Graph().parse(data=described, format=parser)) > 5


@pytest.mark.parametrize(
    "line",
    [
        '  ?s og:term "nhiệm kỳ" ; og:date ;; }',
        '\t?s og:term "日本" ; og:date ;; }',  # two columns for each of these
        '?s og:term "nhiê\u0323m ky\u0300" ; og:date ;; }',  # marks of their own
    ],
)
def test_the_caret_stands_under_the_place_in_any_script(store, tmp_path, line):
    query = f"SELECT ?s WHERE {{\n{line}\n"
    file = tmp_path / "question.rq"
    file.write_text(query, encoding="utf-8")
    for result in (run(store, "-f", str(file)), run(store, "-", stdin=query), run(store, query)):
        assert result.exit_code == 2
        _, shown, caret = result.stderr.splitlines()[:3]
        assert shown == f"  {line}"
        assert cell_len(caret.replace("\t", " ")) == cell_len(
            shown[: shown.index(";;") + 1].replace("\t", " ")
        )
        assert caret.startswith("  \t") == line.startswith("\t")


def test_the_answer_is_written_to_a_file(store, tmp_path):
    file = tmp_path / "people.csv"
    result = run(store, "people", "--format", "csv", "-o", str(file))
    assert result.stdout == ""
    assert "Đỗ Quốc Thịnh" in file.read_text(encoding="utf-8")


def test_nothing_found_is_said_and_is_no_error(store):
    result = run(store, "low-confidence", "0.01")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "orggraph: nothing found\n"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["ledto"], "did you mean led-to"),
        (["posts-of", "nobody at all"], "no person is called"),
        (["people", "x"], "too many values"),
        (["led-to", "-p", "event"], "given as name=value"),
        (["led-to", "x", "-p", "event=y"], "given twice"),
        (["ASK {}", "x"], "stands alone"),
        (["ASK {}", "--evidence"], "stands alone"),
        (["people", "--format", "ttl"], "not a graph"),
        (["DELETE WHERE { ?s ?p ?o }"], "would change the graph"),
        (["-f", "no-such-file.rq"], "no-such-file.rq: cannot be read"),
        (["SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"], "SERVICE is refused"),
    ],
)
def test_a_wrong_call_is_one_clear_line(store, arguments, complaint):
    result = run(store, *arguments)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert "Traceback" not in result.stderr


def test_a_missing_store_is_told_with_what_to_do(tmp_path):
    result = run(tmp_path / "none", "people")
    assert result.exit_code != 0
    assert "orggraph build" in result.stderr


def test_a_long_table_is_cut_on_the_standard_output_and_tells_how_much_is_left(store):
    whole = run(store, "organizations", "--limit", "0")
    cut = run(store, "organizations", "--limit", "2")
    lines = whole.stdout.splitlines()
    assert cut.stdout.splitlines()[0].split() == lines[0].split()
    assert [line.split() for line in cut.stdout.splitlines()] == [
        line.split() for line in lines[:3]
    ]
    assert f"… and {len(lines) - 3} more rows: --limit 0 shows all" in cut.stderr
    assert whole.stderr == ""


def test_of_a_query_no_more_is_read_than_is_shown(store):
    # a product that would never end
    endless = "SELECT ?a WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
    result = run(store, endless, "--limit", "3")
    assert len(result.stdout.splitlines()) == 4
    assert "… and more rows" in result.stderr


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml", "md"])
def test_files_and_other_formats_have_all_rows(store, tmp_path, form):
    limited = run(store, "people", "--limit", "1", "--format", form)
    assert limited.stdout == run(store, "people", "--limit", "0", "--format", form).stdout
    run(store, "people", "--limit", "1", "-o", str(tmp_path / "people.txt"))
    assert len((tmp_path / "people.txt").read_text(encoding="utf-8").splitlines()) == 7
