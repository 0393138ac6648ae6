"""Deciding: why two are one, writing decisions down, walking through doubts."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from orggraph.cli import main
from orggraph.pipeline.decisions import Kind, read_decisions

TEXTS = {
    "a.txt": "Ông Lê Văn Tám, Bí thư Huyện ủy Yên Hòa, dự hội nghị.\n",
    "b.txt": "Ông Trần Văn Chín, Chủ tịch UBND huyện Yên Hòa, dự lễ khánh thành.\n",
}


def run(*arguments: str | Path, keys: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=keys)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ORGGRAPH_STORE", str(tmp_path / "store"))
    (tmp_path / "in").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    assert run("build", tmp_path / "in").exit_code == 0
    return tmp_path


def decisions(store: Path) -> list[Kind]:
    path = store / "decisions.csv"
    return [one.decision for one in read_decisions(path)] if path.exists() else []


def test_two_that_a_person_joined_are_one_node_and_it_is_told_why(store):
    two = run("show", "--why-same", "Lê Văn Tám", "Trần Văn Chín")
    assert "are two nodes" in two.stdout

    made = run("decide", "same", "Lê Văn Tám", "Trần Văn Chín", "--who", "lan", "--why", "thử")
    assert made.exit_code == 0, made.output
    assert run("build", store / "in").exit_code == 0
    one = run("show", "--why-same", "Lê Văn Tám", "Trần Văn Chín").stdout

    assert one.startswith("one node: ")
    assert "Lê Văn Tám  (a.txt)" in one
    assert "Trần Văn Chín  (b.txt)" in one
    assert "a person decided so" in one


def test_what_was_joined_is_parted_again_by_a_later_decision(store):
    run("decide", "same", "Lê Văn Tám", "Trần Văn Chín")
    run("build", store / "in")
    parted = run("decide", "different", "Lê Văn Tám", "Trần Văn Chín")
    assert parted.exit_code == 0, parted.output
    run("build", store / "in")

    assert "are two nodes" in run("show", "--why-same", "Lê Văn Tám", "Trần Văn Chín").stdout


def test_one_name_is_parted_only_by_sources(store):
    (store / "in" / "c.txt").write_text(
        "Ông Lê Văn Tám, Bí thư Huyện ủy Yên Hòa, phát biểu.\n", encoding="utf-8"
    )
    run("build", store / "in")
    refused = run("decide", "different", "Lê Văn Tám", "Lê Văn Tám")
    assert refused.exit_code == 2
    assert "--source-a" in refused.stderr
    two = ("--source-a", "a.txt", "--source-b", "c.txt")
    assert run("decide", "different", "Lê Văn Tám", "Lê Văn Tám", *two).exit_code == 0
    run("build", store / "in")

    assert "may mean 2 entities" in run("show", "Lê Văn Tám").stderr


def test_a_new_name_and_a_redaction_are_applied_at_the_next_build(store):
    run("decide", "rename", "Lê Văn Tám", "Lê Văn Tám (Ba Tám)")
    run("decide", "redact", "Trần Văn Chín")
    run("build", store / "in")

    assert run("show", "Lê Văn Tám").stdout.startswith("Lê Văn Tám (Ba Tám)\n")
    assert run("show", "Trần Văn Chín").exit_code == 2
    assert "Chín" not in (store / "decisions.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("same", "Lê Văn Tám"), "same takes two names"),
        (("redact", "Lê Văn Tám", "Trần Văn Chín"), "redact takes one entity"),
        (("same", "Lê Văn Tám", "Lê Văn Tám"), "are one node already"),
        (("same", "Lê Văn Tám", "Nobody"), "called 'Nobody'"),
        (("different", "Lê Văn Tám", "Trần Văn Chín", "--source-a", "x"), "no source is called"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_and_not_written(store, arguments, message):
    refused = run("decide", *arguments)

    assert refused.exit_code == 2
    assert message in refused.stderr
    assert decisions(store) == []


def test_review_asks_with_the_words_of_the_source_and_writes_at_once(store):
    told = run("review", "--below", "1", keys="crq")

    assert told.exit_code == 0, told.output
    assert "Lê Văn Tám — holdsPost → Huyện ủy Yên Hòa" in told.stdout
    assert "Bí thư Huyện ủy Yên Hòa" in told.stdout
    assert decisions(store) == [Kind.CONFIRM, Kind.RETRACT]


def test_review_takes_the_last_answer_back(store):
    run("review", "--below", "1", keys="curq")

    assert decisions(store) == [Kind.RETRACT]


def test_what_was_reviewed_is_not_asked_again_and_a_retracted_statement_is_gone(store):
    assert "Bí thư" in run("query", "source-says", "a.txt").stdout
    first = run("review", "--below", "1", keys="rrq").stdout
    run("build", store / "in")
    again = run("review", "--below", "1", keys="q").stdout

    assert "(Bí thư) ?" in first
    assert "(Bí thư) ?" not in again
    assert "Bí thư" not in run("query", "source-says", "a.txt").stdout
