"""How the named questions are found: the list, one of them, words, the shell's completion."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len

from orggraph.cli import main
from orggraph.cli.questions import example_call
from orggraph.pipeline.questions import questions
from unit.ask.example import store_example

EACH = pytest.mark.parametrize("one", questions(), ids=lambda one: one.name)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("questions") / "store"
    store_example(folder)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["query", *arguments])


def completed(store: Path, *words: str) -> list[str]:
    """Return what a shell is told to complete the last of some words to."""
    environment = os.environ | {
        "_ORGGRAPH_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(["orggraph", "query", *words]),
        "COMP_CWORD": str(len(words) + 1),
        "ORGGRAPH_STORE": str(store),
    }
    program = "from orggraph.cli import main; main(prog_name='orggraph')"
    told = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stderr == ""
    return [line.partition(",")[2] for line in told.stdout.splitlines() if line]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_list_is_grouped_and_fits_a_terminal(language):
    listed = run("--lang", language).stdout
    assert max(cell_len(line) for line in listed.splitlines()) <= 80
    heads = [
        line for line in listed.splitlines() if line and not line.startswith((" ", "orggraph"))
    ]
    assert len(heads) == 5
    assert ("Nhân sự và chức vụ" in heads) == (language == "vi")
    for one in questions():
        assert f"\n  {one.name}" in listed


@EACH
def test_a_question_tells_of_itself(one):
    told = run(one.name, "--about")
    assert told.exit_code == 0
    assert max(cell_len(line) for line in told.stdout.partition("example:")[0].splitlines()) <= 80
    words = " ".join(told.stdout.split())
    assert one.english in words
    assert one.vietnamese in words
    for parameter in one.parameters:
        assert parameter.english in words
        assert parameter.vietnamese in words
    assert example_call(one) in told.stdout


@EACH
def test_the_example_of_a_question_can_be_called_as_shown(one, store):
    program, command, *words = shlex.split(example_call(one))
    assert (program, command) == ("orggraph", "query")
    result = run(*words, "--store", str(store))
    assert result.exit_code == 0, result.output
    assert len(result.stdout.splitlines()) > 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["bổ nhiệm"], "appointments"),
        (["bo", "nhiem"], "appointments"),
        (["adopt"], "congress"),
        (["who-leads"], "who-led"),
        (["who_led"], "who-led"),
    ],
)
def test_words_in_the_place_of_a_name_lead_to_questions(words, name):
    result = run(*words)
    assert result.exit_code == 2
    assert f"\n  {name}: " in result.stderr


def test_a_missing_parameter_says_how_to_learn_of_it(store):
    result = run("who-led", "--store", str(store))
    assert result.exit_code == 2
    assert "who-led needs organization: the body that was led" in result.stderr
    assert "orggraph query who-led --about" in result.stderr


def test_names_of_questions_are_completed(store):
    assert completed(store, "who") == ["who-led", "who-says"]


def test_names_of_entities_are_completed_of_the_kind_that_is_asked_for(store):
    assert completed(store, "who-led", "'Đảng ủy") == ["Đảng ủy Sở Thủy sản"]
    assert completed(store, "posts-of", "'Đảng ủy") == []
    assert completed(store, "posts-of", "đỗ") == ["Đỗ Quốc Thịnh"]
    assert completed(store, "posts-of", "đ") == []


def test_parameters_are_completed_and_their_values(store):
    assert completed(store, "who-led", "-p", "") == ["organization=", "as_of="]
    assert completed(store, "who-led", "-p", "'organization=Đảng ủy") == [
        "organization=Đảng ủy Sở Thủy sản"
    ]


def test_without_a_store_nothing_is_completed_and_nothing_is_said(tmp_path):
    assert completed(tmp_path / "none", "who-led", "Đảng") == []
