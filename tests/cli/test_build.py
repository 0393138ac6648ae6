"""orggraph build: one clear line for each bad file, the rest is built."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factories import CONGRESS_TEXT
from orggraph.cli import main
from orggraph.model import Reading
from orggraph.pipeline import worker
from orggraph.store import open_reader, open_writer

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in a folder of its own; its store is `orggraph-store` there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ORGGRAPH_STORE", raising=False)

    def call(*arguments: str | Path, **options: object) -> Result:
        names = [str(argument) for argument in arguments]
        return CliRunner().invoke(main, names, **options)  # type: ignore[arg-type]

    return call


@pytest.fixture
def good(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "good.txt"
    file.write_text(CONGRESS_TEXT, encoding="utf-8")
    return file


def left_out(result: Result) -> list[str]:
    return [line for line in result.stderr.splitlines() if line.startswith("left out: ")]


def identifiers(store: Path) -> list[str]:
    with open_reader(store) as reader:
        return [source.identifier for source in reader.sources()]


def test_a_folder_is_built_and_summed_up(run, good, tmp_path):
    result = run("build", good.parent)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 sources read in ")
    assert identifiers(tmp_path / "orggraph-store") == ["good.txt"]


def test_a_second_build_reads_nothing(run, good):
    run("build", good.parent)

    assert "0 sources read" in run("build", good.parent).stdout


def test_no_files_at_all_shows_how_to_name_some(run):
    result = run("build")

    assert result.exit_code == 2
    assert "no files or folders are named" in result.stderr
    assert "orggraph build articles/" in result.stderr


def test_a_path_that_is_not_there_is_named(run, tmp_path):
    result = run("build", tmp_path / "none.txt")

    assert result.exit_code == 2
    assert left_out(result)[0].startswith(f"left out: {tmp_path / 'none.txt'}: ")


def test_an_empty_folder_is_named(run, tmp_path):
    (tmp_path / "empty").mkdir()
    result = run("build", tmp_path / "empty")

    assert result.exit_code == 2
    assert len(left_out(result)) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b" \n\t\n", "empty"), (b"\x7fELF\x02\x01\x00\x00\x00\x10\x00\xff" * 50, "")],
    ids=["empty", "blank", "binary"],
)
def test_a_file_without_text_is_left_out_with_its_reason(run, good, tmp_path, content, words):
    bad = good.with_name("bad.txt")
    bad.write_bytes(content)
    result = run("build", good.parent)

    assert result.exit_code == 1
    (line,) = left_out(result)
    assert line.startswith(f"left out: {bad}: ")
    assert words in line
    assert "internal error" not in line
    assert identifiers(tmp_path / "orggraph-store") == ["good.txt"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_file_in_another_encoding_says_the_same(run, good, tmp_path, encoding):
    other = good.with_name("other.txt")
    other.write_text(CONGRESS_TEXT, encoding=encoding)
    assert run("build", good.parent).exit_code == 0

    assert texts(tmp_path / "orggraph-store") == {CONGRESS_TEXT.strip()}


def test_decomposed_text_says_the_same(run, good, tmp_path):
    other = good.with_name("other.txt")
    other.write_text(unicodedata.normalize("NFD", CONGRESS_TEXT), encoding="utf-8")
    assert run("build", good.parent).exit_code == 0

    assert texts(tmp_path / "orggraph-store") == {CONGRESS_TEXT.strip()}


def texts(store: Path) -> set[str]:
    with open_reader(store) as reader:
        return {reader.text(source.iri).strip() for source in reader.sources()}


_DULL = "Trời hôm nay nhiều mây, không mưa, gió nhẹ theo hướng đông nam.\n"


def test_a_file_of_fifty_megabytes_is_left_out_with_the_way_to_read_it(run, good, tmp_path):
    big = good.with_name("big.txt")
    big.write_text(_DULL * (50_000_000 // len(_DULL.encode())), encoding="utf-8")
    result = run("build", good.parent)

    assert result.exit_code == 1
    (line,) = left_out(result)
    assert line.startswith(f"left out: {big}: 50.0 MB is more than one article")
    assert "--max-size 50" in line
    assert identifiers(tmp_path / "orggraph-store") == ["good.txt"]


@pytest.mark.slow
def test_a_file_of_fifty_megabytes_is_read_when_that_is_meant(run, good, tmp_path, monkeypatch):
    # Reading, encoding and storing it are real; looking for statements in it takes minutes
    # (it is linear in the text) and would show nothing here.
    monkeypatch.setattr(worker, "extract", lambda source, _pack: Reading(source=source))
    big = good.with_name("big.txt")
    big.write_text(_DULL * (50_000_000 // len(_DULL.encode())), encoding="utf-8")
    result = run("build", good.parent, "--jobs", "1", "--max-size", "60")

    assert result.exit_code == 0
    assert identifiers(tmp_path / "orggraph-store") == ["big.txt", "good.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_left_out(run, good):
    locked = good.with_name("locked.txt")
    locked.write_text("x", encoding="utf-8")
    locked.chmod(0)
    result = run("build", good.parent)

    assert result.exit_code == 1
    assert left_out(result) == [f"left out: {locked}: permission denied"]


def test_quiet_prints_what_was_left_out_and_nothing_else(run, good):
    good.with_name("bad.txt").write_bytes(b"")
    result = run("build", good.parent, "--quiet")

    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1


def test_the_summary_comes_as_json_too(run, good):
    good.with_name("bad.txt").write_bytes(b"")
    result = run("build", good.parent, "--json")

    report = json.loads(result.stdout)
    assert report["read"] == 1
    assert [Path(item["path"]).name for item in report["left_out"]] == ["bad.txt"]
    assert result.exit_code == 1


def test_prune_forgets_deleted_files(run, good, tmp_path):
    other = good.with_name("other.txt")
    other.write_text("Chi bộ thôn Tây.", encoding="utf-8")
    run("build", good.parent)
    other.unlink()
    assert "1 forgotten" in run("build", good.parent, "--prune").stdout
    assert identifiers(tmp_path / "orggraph-store") == ["good.txt"]


def test_the_store_is_named_by_option_or_environment(run, good, tmp_path):
    run("build", good, "--store", tmp_path / "one")
    run("build", good, env={"ORGGRAPH_STORE": str(tmp_path / "two")})

    assert identifiers(tmp_path / "one") == identifiers(tmp_path / "two") == ["good.txt"]


def test_a_store_that_is_being_written_to_is_one_line(run, good, tmp_path):
    with open_writer(tmp_path / "orggraph-store"):
        result = run("build", good)

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert f"another build (process {os.getpid()}) is writing" in result.stderr


def test_a_folder_with_other_files_is_no_store(run, good):
    result = run("build", good, "--store", good.parent)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"orggraph: {good.parent}: holds other files")


def test_a_base_that_is_no_iri_is_refused(run, good):
    result = run("build", good, "--base", "my base")

    assert result.exit_code == 2
    assert "not a base for IRIs" in result.stderr


def test_an_unknown_language_is_one_line(run, good):
    result = run("build", good, "--language", "xx")

    assert result.exit_code in (1, 2)
    assert len(result.stderr.splitlines()) == 1
    assert "Traceback" not in result.stderr


def test_standard_input_is_a_source(run, tmp_path):
    result = run("build", "-", input=CONGRESS_TEXT)

    assert result.exit_code == 0
    assert identifiers(tmp_path / "orggraph-store") == ["stdin.txt"]
