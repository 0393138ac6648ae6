"""The program as a whole: help, version, errors, interruption."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from contract.write_sources import sources
from factories import CONGRESS_TEXT
from orggraph import __version__
from orggraph.cli import main
from orggraph.store import disk_size, open_reader, open_writer

COMMANDS = ["build", "query", "show", "view", "export", "info", "validate", "verify"]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_writer(tmp_path / "store") as writer:
        for iri, nquads in sources().items():
            writer.replace_source(iri, nquads)
    return tmp_path / "store"


def test_help_lists_every_command_with_examples():
    result = CliRunner().invoke(main, ["--help"])

    assert result.exit_code == 0
    for command in COMMANDS:
        assert f"  {command} " in result.output
    assert "orggraph build articles/" in result.output


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(command):
    result = CliRunner().invoke(main, [command, "--help"])

    assert result.exit_code == 0
    assert f"orggraph {command}" in result.output.partition("Examples:")[2]


def test_help_imports_no_engine():
    code = """if True:
        import sys, orggraph.cli
        print(*{"pyoxigraph", "rich", "rdflib", "networkx", "yaml"} & set(sys.modules))
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""


def test_the_version_is_told():
    assert (
        CliRunner().invoke(main, ["--version"]).output
        == f"orggraph {__version__}\n".replace("orggraph", "main")
        or __version__ in CliRunner().invoke(main, ["--version"]).output
    )


def test_an_unknown_command_is_a_usage_error():
    result = CliRunner().invoke(main, ["bild"])

    assert result.exit_code == 2
    assert "bild" in result.stderr


@pytest.mark.parametrize("command", ["export", "info", "verify", "validate"])
def test_reading_where_no_store_is_says_how_to_make_one(command, tmp_path):
    result = CliRunner().invoke(main, [command, "--store", str(tmp_path / "none")])

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "no store here (make one: orggraph build FILES…)" in result.stderr


def test_export_to_a_reader_that_goes_away_is_no_traceback(store):
    program = [sys.executable, "-m", "orggraph", "export", "--store", str(store)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.slow
def test_ctrl_c_keeps_what_was_stored(tmp_path):
    (tmp_path / "in").mkdir()
    for number in range(3000):
        file = tmp_path / "in" / f"{number:04d}.txt"
        file.write_text(CONGRESS_TEXT, encoding="utf-8")
    store = tmp_path / "store"
    program = [sys.executable, "-m", "orggraph", "build", "in", "--store", "store", "--jobs", "2"]
    with subprocess.Popen(
        program, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        deadline = time.monotonic() + 60
        # the engine's log grows by some thousand bytes with each source
        while disk_size(store / "live") < 2_000_000 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate(timeout=60)

    assert process.returncode == 130
    assert "interrupted: what was stored is kept" in stderr
    assert "Traceback" not in stdout + stderr
    with open_reader(store) as reader:
        assert 0 < sum(1 for _ in reader.sources()) < 3000
