"""orggraph explain: one text, read and shown."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from orggraph.cli import main

TEXT = (
    "Trao quyết định cho cán bộ\n\n"
    "Ông Lê Văn Thử, Phó Bí thư Tỉnh ủy Hà Nam, dự hội nghị của Sở Y tế Hà Nam.\n"
)


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments], input=text)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "bai.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_names_statements_and_rules_are_shown(article):
    result = run(str(article))

    assert result.exit_code == 0
    assert "Lê Văn Thử — holdsPost (Phó Bí thư, current) → Tỉnh ủy Hà Nam" in result.output
    assert "post-apposition/" in result.output
    assert "seen but left out" in result.output


def test_every_quote_of_the_json_stands_in_the_text(article):
    shown = json.loads(run(str(article), "--json").output)

    quotes = [e["quote"] for s in shown["statements"] for e in s["evidence"]]
    assert len(quotes) > 0
    assert all(quote in TEXT for quote in quotes)


def test_standard_input_is_read():
    assert "Tỉnh ủy Hà Nam" in run("-", text=TEXT).output


def test_a_file_that_is_not_there_is_one_line(tmp_path):
    result = run(str(tmp_path / "none.txt"))

    assert result.exit_code == 2
    assert result.output.count("\n") == 1
    assert "none.txt" in result.output
