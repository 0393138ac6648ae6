"""The examples are built as a user builds them, and hold what examples/expected.yml states."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from orggraph.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ARTICLES = sorted((EXAMPLES / "articles").iterdir())
# The base loader makes text of everything: a date stays as it is written.
EXPECTED: dict[str, Any] = yaml.load(
    (EXAMPLES / "expected.yml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - makes no objects
)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Any]]:
    """Build the examples once; return the store and what the build reports."""
    store = str(tmp_path_factory.mktemp("examples") / "store")
    report = run("build", str(EXAMPLES / "articles"), "--store", store, "--jobs", "1", "--json")
    return store, json.loads(report)


@pytest.fixture(scope="module")
def info(built) -> dict[str, Any]:
    return json.loads(run("info", "--store", built[0], "--json"))


def case_name(case: dict[str, Any]) -> str:
    return f"{case.get('file', '')[:2]}-{case['question']}".strip("-")


def answered(store: str, case: dict[str, Any]) -> bool:
    """Tell whether the answer to a question holds the row of a case."""
    pairs = [f"{name}={value}" for name, value in case.get("params", {}).items()]
    options = [part for pair in pairs for part in ("-p", pair)]
    words = [case["question"], *case.get("values", []), *options]
    result = CliRunner().invoke(main, ["query", *words, "--store", store, "--format", "json"])
    if result.exit_code != 0:  # a name that nothing or several things answer to
        return False
    rows = json.loads(result.stdout)["results"]["bindings"]
    return any(
        all(
            value in (row.get(f"{name}_label", {}).get("value"), row.get(name, {}).get("value"))
            for name, value in case["row"].items()
        )
        for row in rows
    )


def test_every_example_is_read_and_none_is_left_out(built, info):
    assert len(ARTICLES) == int(EXPECTED["sources"])
    assert info["sources"] == int(EXPECTED["sources"])
    assert len(built[1]["left_out"]) == int(EXPECTED["left_out"])


@pytest.mark.parametrize(("kind", "least"), EXPECTED["entities"].items())
def test_at_least_so_many_entities_are_found(info, kind, least):
    assert info["entities"].get(kind, 0) >= int(least)


@pytest.mark.parametrize(("predicate", "least"), EXPECTED["statements"].items())
def test_at_least_so_many_statements_are_found(info, predicate, least):
    assert info["statements"].get(predicate, 0) >= int(least)


@pytest.mark.parametrize("case", EXPECTED["answers"], ids=case_name)
def test_the_answer_holds_the_row(built, case):
    assert answered(built[0], case)


@pytest.mark.parametrize("case", EXPECTED["not_yet"], ids=case_name)
def test_what_a_reader_sees_is_read_or_known_to_be_missed(built, case):
    if not answered(built[0], case):
        pytest.xfail(f"not read yet in {case['file']}")


def test_the_graph_conforms_and_every_quote_stands_in_its_source(built):
    run("validate", "--store", built[0])
    run("verify", "--store", built[0])


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.name)
def test_the_examples_are_in_nfc_and_end_with_a_line_break(file):
    text = file.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert text.endswith("\n")


@pytest.mark.parametrize("case", EXPECTED["not_yet"], ids=case_name)
def test_a_miss_names_a_file_that_exists(case):
    assert (EXAMPLES / "articles" / case["file"]).is_file()
