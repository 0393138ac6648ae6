from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from orggraph.cli import main
from orggraph.cli.tables import harmless, lay_out
from orggraph.pipeline.spans import when
from orggraph.pipeline.words import Language
from unit.ask.example import ARTICLES, store_example


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("show") / "store"
    store_example(folder)
    return folder


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["show", *arguments, "--store", str(store)])


def test_every_statement_is_followed_by_its_evidence(store):
    result = run(store, "vu hanh mai")
    lines = result.stdout.splitlines()
    assert lines[0] == "Vũ Hạnh Mai"
    assert lines[1].startswith("person  https://w3id.org/orggraph/id/person/")
    place = lines.index(
        "  Bí thư, Đảng ủy Sở Thủy sản (from 2018-03-01, ended between 2018-03-02 and 2020-12-31, "
        "after Đỗ Quốc Thịnh, decided by Quyết định số 41-QĐ/TU)"
    )
    title = ARTICLES["quyet-dinh-41.txt"][0]
    assert lines[place + 1] == (
        "    new, from 2018-03-01, until 2020: “Vũ Hạnh Mai giữ chức Bí thư Đảng ủy "
        "Sở Thủy sản, nhiệm kỳ đến năm 2020” "
        f"{title}, 2018-03-02 [appointment/3, 0.95]"
    )


def test_relations_and_statuses_are_told_in_vietnamese(store):
    result = run(store, "vu hanh mai", "--lang", "vi")
    assert "chức vụ" in result.stdout
    assert "    mới nhận, từ 2018-03-01, đến 2020: “Vũ Hạnh Mai giữ chức" in result.stdout
    assert "(từ 2018-03-01, kết thúc trong khoảng 2018-03-02 đến 2020-12-31, sau " in result.stdout


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (None, None, []),
        ("2015-03", "2016", ["from 2015-03", "until 2016"]),
        ("2015-03-01", "[2016-01-05..]", ["from 2015-03-01", "still held on 2016-01-05"]),
        ("[..2016-01-05]", "[2016-01-05..]", ["held on 2016-01-05"]),
        ("[..2015-01-05]", "[2016-01-05..]", ["began by 2015-01-05", "still held on 2016-01-05"]),
        (
            "[2015-01-05..]",
            "[..2016-01-05]",
            ["began not before 2015-01-05", "ended by 2016-01-05"],
        ),
        (
            "[2015-01-05..2015-02-05]",
            "[2016-01-05..2016-02-05]",
            [
                "began between 2015-01-05 and 2015-02-05",
                "ended between 2016-01-05 and 2016-02-05",
            ],
        ),
    ],
)
def test_the_ends_of_a_time_are_told_in_words(start, end, told):
    assert when(start, end, Language.ENGLISH) == told


def test_json_holds_the_same(store):
    portrait = json.loads(run(store, "Vũ Hạnh Mai", "--json").stdout)
    assert portrait["kind"] == "person"
    (posts,) = (group for group in portrait["groups"] if group["name"] == "posts")
    sources = {quote["source"] for line in posts["lines"] for quote in line["quotes"]}
    assert ARTICLES["dai-hoi-chi-bo.txt"][0] in sources


def test_the_portrait_is_written_to_a_file(store, tmp_path):
    file = tmp_path / "mai.txt"
    assert run(store, "Vũ Hạnh Mai", "-o", str(file)).stdout == ""
    assert file.read_text(encoding="utf-8").startswith("Vũ Hạnh Mai\n")


def test_an_ambiguous_name_lists_candidates(store):
    result = run(store, "khuyen ngu")
    assert result.exit_code == 2
    assert "may mean" in result.stderr
    assert "(public service unit)" in result.stderr


def test_an_unknown_name_is_one_clear_line(store):
    result = run(store, "Vũ Hạnh Maj")
    assert result.exit_code == 2
    assert result.stderr == (
        "orggraph: no entity is called 'Vũ Hạnh Maj' (did you mean 'Vũ Hạnh Mai'?)\n"
    )


def test_labels_do_not_steer_the_terminal():
    assert harmless("a\x1b[31mb\nc\u202ed") == "a [31mb c d"
    assert lay_out(["x"], [["\x07y"]]) == "x\n y\n"
