"""The example tables complete the example articles: one node for what both name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from orggraph.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TABLES = sorted((EXAMPLES / "records").glob("*.csv"))


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("examples") / "store")
    folders = [str(EXAMPLES / name) for name in ("articles", "records")]
    report = json.loads(run("build", *folders, "--store", path, "--jobs", "1", "--json"))
    assert (report["left_out"], report["rejects"], report["notes"]) == ([], [], [])
    assert report["read"] == 15
    return path


def rows(store: str, *question: str) -> list[dict[str, str]]:
    answer = json.loads(run("query", *question, "--store", store, "--format", "json"))
    return [
        {name: value["value"] for name, value in row.items()}
        for row in answer["results"]["bindings"]
    ]


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_every_row_of_a_table_is_read(table):
    assert "rejected: 0" in run("mapping", "check", str(table))


def test_a_list_of_officials_gives_the_times_of_posts_that_articles_tell_of(store):
    held = rows(store, "who-led", "Huyện ủy Yên Hòa")

    times = {(row["person_label"], row.get("start"), row.get("end")) for row in held}
    assert ("Nguyễn Khắc Uyên", "2020-07-22", "2021-01-14") in times
    assert len({row["person"] for row in held}) == 2  # one node for each, by text and by table


def test_a_decision_of_the_list_is_that_of_the_official_document(store):
    posts = rows(store, "posts-of", "Lê Thị Diễm Hường")

    decisions = {row["decided_by"] for row in posts if "decided_by" in row}
    assert len(decisions) == 1


def test_the_chart_says_what_the_center_is_part_of(store):
    above = rows(store, "reports-to", "Trung tâm Kiểm định chất lượng xây dựng")

    assert "Sở Xây dựng tỉnh Ninh Bình" in {row["superior_label"] for row in above}


def test_the_register_leads_from_the_directive_to_the_plans(store):
    steps = {row["step_label"] for row in rows(store, "cascade", "35-CT/TW")}

    assert {"Kế hoạch số 112-KH/TU", "Kế hoạch số 47-KH/ĐU"} <= steps


def test_every_cell_and_quote_is_re_read_and_conforms(store):
    assert "(100.00 %)" in run("verify", "--store", store)
    assert run("validate", "--store", store).startswith("0 violations")
