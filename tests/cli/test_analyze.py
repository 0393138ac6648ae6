from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import orggraph
from orggraph.analyze.kinds import analyses
from orggraph.cli import main
from orggraph.errors import QueryError

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "articles"
DATES = ("--as-of", "2020-12", "--against", "2022")
PAIR = ("--about", "Lê Thị Diễm Hường", "--to", "so xay dung tinh ninh binh")
ASKED = {
    "common-superior": (
        "--about",
        "Đảng bộ Sở Xây dựng tỉnh Ninh Bình",
        "--to",
        "huyen uy yen hoa",
    ),
    "changes": DATES,
    "cascade": ("--about", "Chỉ thị số 35-CT/TW"),
    "connection": PAIR,
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("analyze") / "store"
    orggraph.build(EXAMPLES, store=folder)
    return folder


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["analyze", *arguments, "--store", str(store)])


def test_without_a_kind_the_analyses_are_listed_without_a_store(tmp_path):
    result = run(tmp_path / "none")
    assert result.exit_code == 0
    named = [line.split()[0] for line in result.stdout.splitlines()[1:]]
    assert named == list(analyses())


def test_the_list_is_there_in_vietnamese_and_as_json(tmp_path):
    listed = json.loads(run(tmp_path, "--lang", "vi", "--format", "json").stdout)
    assert {"analysis": "span", "group": "Cơ cấu tổ chức", "options": "",
            "what it finds": "Số đơn vị trực thuộc"} in listed  # fmt: skip


@pytest.mark.parametrize("name", list(analyses()))
def test_each_analysis_runs_and_each_row_names_its_evidence(store, name):
    result = run(store, name, *ASKED.get(name, ()), "--format", "json", "--evidence")
    assert result.exit_code == 0, result.stderr
    rows = json.loads(result.stdout)
    assert len(rows) > 0 or result.stderr == "orggraph: nothing found\n"
    if name not in ("orphans", "baseless", "pagerank", "hits"):  # what nothing is known of
        assert all(len(row["evidence"]) > 0 for row in rows)
    # what a rule derived has no words of its own
    assert all(q["words"] or q["rule"] for row in rows for q in row["evidence"])


def test_a_table_names_things(store):
    result = run(store, "span", "--top", "1")
    head, row = result.stdout.splitlines()
    assert head.split() == ["body", "direct", "in", "all"]
    assert row.split()[-2:][0].isdigit()
    assert "rows, see --top" in result.stderr


def test_relations_are_told_from_the_side_they_are_read_from(store):
    pair = ("--about", "Phan Thị Nhạn", "--to", "Trần Hữu Khoát")
    rows = run(store, "connection", *pair, "--lang", "vi").stdout.splitlines()[1:]
    assert "phát biểu tại" in rows[0]
    assert "người phát biểu" in rows[1]


def test_evidence_stands_under_its_row(store):
    lines = run(store, "cascade", "--about", "35-CT/TW", "--evidence").stdout.splitlines()
    assert lines[2].startswith("    “")
    assert "[" in lines[2]


def test_csv_has_the_iri_and_the_name_of_each_entity(store):
    result = run(store, "span", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert list(rows[0]) == ["body", "body_label", "direct", "below"]
    assert rows[0]["body"].startswith("https://")
    assert len(rows) > 1


def test_csv_with_evidence_has_a_line_for_each_quote(store):
    result = run(store, "span", "--format", "csv", "--evidence", "--top", "1")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert len(rows) >= int(rows[0]["direct"])
    assert all(row["quote"] != "" and row["source"] != "" for row in rows)


def test_a_wrong_name_suggests_the_right_one(store):
    result = run(store, "spam")
    assert result.exit_code == 2
    assert result.stderr == "orggraph: no analysis is called 'spam' (did you mean span?)\n"


def test_what_an_analysis_lacks_is_told(store):
    result = run(store, "connection", "--about", "Lê Thị Diễm Hường")
    assert result.exit_code == 2
    assert "connection needs --to" in result.stderr


def test_what_an_analysis_does_not_take_is_told(store):
    result = run(store, "span", "--about", "Bộ Chính trị")
    assert result.exit_code == 2
    assert "span takes no --about" in result.stderr


def test_an_entity_of_another_type_is_refused(store):
    result = run(store, "cascade", "--about", "Lê Thị Diễm Hường")
    assert result.exit_code == 2
    assert "no document or event" in result.stderr


def test_a_wrong_date_is_told_with_its_option(store):
    result = run(store, "span", "--as-of", "yesterday")
    assert result.exit_code == 2
    assert "--as-of" in result.stderr


def test_nothing_found_is_said(store):
    result = run(store, "laggards")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "orggraph: nothing found\n"


def test_the_same_question_gives_the_same_bytes(store):
    one, other = (run(store, "significance", "--format", "json").stdout for _ in range(2))
    assert one == other


def test_python_asks_for_rows_and_for_their_words(store):
    with orggraph.open(store) as graph:
        found = graph.analyze("cascade", about="35-CT/TW")
        assert found.rows[0].level == 1
        assert graph.quotes(found.evidence(found.rows[0]))[0].words is not None
        with pytest.raises(QueryError, match="spam"):
            graph.analyze("spam")


def test_python_takes_a_graph_as_of_a_day(store):
    with orggraph.open(store) as graph:
        then = graph.to_networkx("structure", as_of="2019")
        assert then.graph["as_of"] == "2019"
        assert 0 < then.number_of_edges() <= graph.to_networkx("structure").number_of_edges()


def test_a_succession_rests_on_what_tells_of_both_holders(store):
    (chain, *_) = json.loads(run(store, "succession", "--format", "json", "--evidence").stdout)
    names = [holder["label"] for holder in chain["holders"]]
    assert names == ["Trần Hữu Khoát", "Lê Thị Diễm Hường"]
    told = " ".join(quote["words"] for quote in chain["evidence"])
    assert all(name in told for name in names)
