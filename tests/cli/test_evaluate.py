"""orggraph evaluate: the store of real articles against annotations made by hand."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from orggraph.cli import main
from shared import shared_dir


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def store(tmp_path):
    article = tmp_path / "12.txt"
    article.write_text(
        "Nhân sự mới\n\nÔng Lê Văn Thử giữ chức Bí thư Tỉnh ủy Hà Nam.\n", encoding="utf-8"
    )
    folder = tmp_path / "store"
    assert run("build", article, "--store", folder, "--quiet").exit_code == 0
    return folder


@pytest.fixture
def gold(tmp_path):
    folder = tmp_path / "gold"
    folder.mkdir()
    entities = [
        {"id": "p1", "type": "Person", "name": "Lê Văn Thử"},
        {"id": "o1", "type": "Organization", "kind": "PartyCommittee", "name": "Tỉnh ủy Hà Nam"},
    ]
    relations = [
        {"s": "p1", "p": "holdsPost", "o": "o1", "role": "Bí thư", "status": "new"},
        {"s": "p1", "p": "holdsPost", "o": "o1", "role": "Ủy viên", "status": "current"},
    ]
    told = {"doc": "12", "entities": entities, "relations": relations}
    (folder / "12.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


def test_scores_and_what_was_missed_are_printed(store, gold):
    result = run("evaluate", gold, "--store", store)

    assert result.exit_code == 0
    assert "missed    Lê Văn Thử — holdsPost (ủy viên) → Tỉnh ủy Hà Nam" in result.output
    assert "(1 of 2 found, 1 given)" in result.output


def test_the_json_has_the_same_figures(store, gold):
    shown = json.loads(run("evaluate", gold, "--store", store, "--json").output)

    assert shown["entities"]["all"]["f1"] == 1.0
    assert shown["relations"]["holdsPost"]["recall"] == 0.5


def test_the_page_shows_figures_and_sentences_as_data(store, gold, tmp_path):
    page = tmp_path / "scores.html"
    told = json.loads((gold / "12.json").read_text(encoding="utf-8"))
    told["entities"].append({"id": "p2", "type": "Person", "name": "<script>Lê</script>"})
    (gold / "12.json").write_text(json.dumps(told), encoding="utf-8")

    assert run("evaluate", gold, "--store", store, "-q", "--page", page).exit_code == 0
    shown = page.read_text(encoding="utf-8")
    assert "Ông Lê Văn Thử giữ chức Bí thư Tỉnh ủy Hà Nam." in shown
    assert "&lt;script&gt;Lê" in shown
    assert "<script" not in shown


def test_an_unknown_relation_of_the_annotations_is_refused(store, gold):
    told = json.loads((gold / "12.json").read_text(encoding="utf-8"))
    told["relations"][0]["p"] = "leads"
    (gold / "12.json").write_text(json.dumps(told), encoding="utf-8")
    result = run("evaluate", gold, "--store", store)

    assert result.exit_code == 2
    assert "no relation 'leads' (the format has: adopts" in result.output


def test_a_gold_document_that_is_not_in_the_store_is_named(store, gold):
    (gold / "13.json").write_text('{"doc": "13", "entities": [], "relations": []}')
    result = run("evaluate", gold, "--store", store)

    assert result.exit_code == 1
    assert "not in the store: 13" in result.output


def test_real_articles_are_read_as_well_as_they_were(tmp_path):
    shared = shared_dir()
    if shared is None or not (shared / "gold" / "dev").is_dir():
        pytest.skip("the annotated articles are not on this machine")
    run("build", shared / "corpus" / "dev", "--store", tmp_path / "s", "--quiet")
    shown = json.loads(
        run("evaluate", shared / "gold" / "dev", "--store", tmp_path / "s", "--json").output
    )

    assert shown["entities"]["all"]["f1"] >= 0.92
    assert shown["relations"]["all"]["f1"] >= 0.85
    assert shown["relations"]["holdsPost"]["precision"] >= 0.9
    assert shown["calibration_error"] <= 0.06
