"""orggraph annotate: what it writes is what evaluate reads."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from orggraph.cli import main

TEXT = (
    "Trao quyết định cho cán bộ\n\n"
    "Ngày 3/4/2020, Sở Y tế Hà Nam tổ chức hội nghị cán bộ theo Quyết định số 12/QĐ-UBND của "
    "UBND tỉnh Hà Nam. Ông Lê Văn Thử, Phó Bí thư Tỉnh ủy Hà Nam, chủ trì hội nghị.\n"
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "bai.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_reading_held_against_its_own_annotations_is_all_right(article, tmp_path):
    (tmp_path / "gold").mkdir()
    run("annotate", article, "-o", tmp_path / "gold" / "bai.json")
    run("build", article, "--store", tmp_path / "store", "-q")
    shown = json.loads(
        run("evaluate", tmp_path / "gold", "--store", tmp_path / "store", "--json").output
    )

    assert shown["entities"]["all"]["f1"] == 1.0
    assert shown["relations"]["all"]["f1"] == 1.0
    assert {"heldBy", "participant", "holdsPost", "issuedBy"} <= shown["relations"].keys()


def test_the_form_is_that_of_annotations(article):
    told = json.loads(run("annotate", article).output)

    assert told["doc"] == "bai"
    (document,) = [item for item in told["entities"] if item["type"] == "Document"]
    assert (document["kind"], document["number"]) == ("Decision", "12/QĐ-UBND")
    (chair,) = [item for item in told["relations"] if item["p"] == "participatesIn"]
    assert chair["role"] == "chair"
    people = {item["id"] for item in told["entities"] if item["type"] == "Person"}
    assert chair["s"] in people


def test_a_missing_file_is_named(tmp_path):
    result = run("annotate", tmp_path / "none.txt")

    assert result.exit_code == 2
    assert "none.txt" in result.output
