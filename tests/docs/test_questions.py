"""The pages about asking are up to date, and their Python runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_page_of_questions_is_what_the_tool_writes():
    command = [sys.executable, "tools/make_questions.py", "--check"]
    subprocess.run(command, cwd=ROOT, check=True)


def test_the_python_of_the_page_runs_on_the_examples(tmp_path, monkeypatch, capsys):
    pytest.importorskip("pandas", reason="pandas is in the extra `frames`")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    code = "\n".join(PYTHON.findall((ROOT / "docs/python.md").read_text(encoding="utf-8")))
    exec(compile(code, "python.md", "exec"), {"__name__": "page"})  # noqa: S102 - our own text
    printed = capsys.readouterr().out
    assert "1 Trần Hữu Khoát [..2019-12-06]" in printed
    assert "did you mean holders?" in printed
    assert re.search(r"^ *place +person +began +ended$", printed, re.MULTILINE)
