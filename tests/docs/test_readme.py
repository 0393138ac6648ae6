"""The commands in the README run on the examples, and print what the README says they print.

A line of output stands in the README as it is printed, except for numbers and the width of
columns; a line of "…" stands for any lines.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from orggraph.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = (
    "README.md",
    "docs/analyses.md",
    "docs/rules.md",
    "examples/README.md",
    "examples/story.md",
)
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELLIPSIS = "…"


def commands_of(page: str) -> list[tuple[str, list[str]]]:
    """Return the commands of a page, in order, each with the lines shown below it."""
    found: list[tuple[str, list[str]]] = []
    for block in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def shape(line: str) -> str:
    """Return what a line says apart from numbers and widths."""
    return " ".join(re.sub(r"\d+([.,:-]\d+)*", "0", line).split())


def shown(expected: list[str], printed: list[str]) -> bool:
    """Tell whether the printed lines are the expected ones, where "…" is any lines."""
    if len(expected) == 0:
        return len(printed) == 0
    if expected[0] == ELLIPSIS:
        return any(shown(expected[1:], printed[start:]) for start in range(len(printed) + 1))
    if len(printed) == 0 or shape(expected[0]) != shape(printed[0]):
        return False
    return shown(expected[1:], printed[1:])


@pytest.fixture
def beside_examples(tmp_path, monkeypatch) -> Path:
    """Stand in an empty folder that has the examples."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ORGGRAPH_STORE", raising=False)
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_run_and_print_what_it_shows(page, beside_examples):
    commands = commands_of(page)
    assert len(commands) > 3
    for command, lines in commands:
        program, *words = shlex.split(command, comments=True)
        assert program == "orggraph"
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0, f"{command}\n{result.output}"
        if len(lines) > 0:
            assert shown(lines, result.stdout.splitlines()), f"{command}\n{result.stdout}"


def test_the_python_of_the_readme_runs(beside_examples, capsys):
    codes = PYTHON.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(codes) == 1
    exec(compile(codes[0], "README.md", "exec"), {"__name__": "readme"})  # noqa: S102 - our own text
    assert "Đại hội" in capsys.readouterr().out


def test_a_line_that_is_not_printed_is_noticed():
    printed = ["12 sources read", "a  1", "b  2"]
    assert shown(["3 sources read", ELLIPSIS], printed)
    assert shown([ELLIPSIS, "b 7"], printed)
    assert not shown(["3 sources read"], printed)
    assert not shown([ELLIPSIS, "c  2"], printed)


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 300
