"""Same input, same bytes: on real articles, through the program, however they are handed over."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from orggraph.cli import main
from shared import shared_dir


@pytest.fixture(scope="module")
def articles() -> list[Path]:
    shared = shared_dir()
    if shared is None:
        pytest.skip("the folder of shared articles is absent (ORGGRAPH_SHARED)")
    found = sorted((shared / "corpus" / "dev").glob("*.txt"))
    assert len(found) > 16  # enough for two processes
    return found


def run(*arguments: str | Path) -> bytes:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


def exported(store: Path) -> bytes:
    return run("export", "--store", store)


@pytest.fixture(scope="module")
def expected(articles: list[Path], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    store = tmp_path_factory.mktemp("expected") / "store"
    run("build", *articles, "--store", store, "--jobs", "1")
    return exported(store)


@pytest.mark.slow
def test_two_processes_export_the_same(articles, expected, tmp_path):
    run("build", *articles, "--store", tmp_path / "store", "--jobs", "2")

    assert exported(tmp_path / "store") == expected


@pytest.mark.slow
def test_articles_one_by_one_and_backwards_export_the_same(articles, expected, tmp_path):
    for article in reversed(articles):
        run("build", article, "--store", tmp_path / "store", "--jobs", "1")

    assert exported(tmp_path / "store") == expected


@pytest.mark.slow
def test_articles_read_again_after_a_change_export_the_same(articles, expected, tmp_path):
    (tmp_path / "in").mkdir()
    for article in articles:
        (tmp_path / "in" / article.name).write_text("Trời mưa.", encoding="utf-8")
    run("build", tmp_path / "in", "--store", tmp_path / "store", "--jobs", "1")
    for article in articles:
        (tmp_path / "in" / article.name).write_bytes(article.read_bytes())
    run("build", tmp_path / "in", "--store", tmp_path / "store", "--jobs", "1")

    assert exported(tmp_path / "store") == expected


@pytest.mark.slow
def test_every_quote_of_real_articles_stands_in_its_source(articles, tmp_path):
    run("build", *articles, "--store", tmp_path / "store", "--jobs", "1")

    assert b"(100.00 %)" in run("verify", "--store", tmp_path / "store")
