from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from orggraph.cli import main
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.store import open_writer
from unit.view.samples import structure_of


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("view") / "store"
    story = structure_of("Thanh Hải", ("Nguyễn Văn Hưng",))
    with open_writer(folder) as writer:
        iri = source_iri(DEFAULT_BASE, story.identifier)
        writer.replace_source(iri, to_nquads(encode(story.reading())))
    return str(folder)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["view", *arguments])


def test_a_page_is_written_and_told_in_one_line(store, tmp_path):
    target = tmp_path / "page.html"
    result = run("structure", "--store", store, "-o", str(target))
    assert (result.exit_code, result.output) == (
        0, f"{target}: 38 entities, 36 relations\n",
    )  # fmt: skip
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_file_is_named_after_the_kind(store, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("network", "--store", store).exit_code == 0
    assert [path.name for path in Path().iterdir()] == ["network.html"]


def test_a_dash_writes_the_page_to_the_standard_output(store):
    result = run("--store", store, "-o", "-", "--lang", "en")
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert result.stdout.rstrip().endswith("</html>")


def test_a_date_that_is_none_is_refused_in_one_line(store):
    result = run("--store", store, "--as-of", "31/2/2015")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "--as-of" in result.stderr


def test_an_unknown_entity_is_refused_with_the_nearest_name(store, tmp_path):
    result = run("--store", store, "--about", "Bộ Chính trịị", "-o", str(tmp_path / "p.html"))
    assert result.exit_code == 2
    assert "Bộ Chính trị" in result.stderr
    assert not (tmp_path / "p.html").exists()


def test_a_folder_that_is_no_store_is_refused(tmp_path):
    result = run("--store", str(tmp_path / "nothing"))
    assert result.exit_code != 0
    assert "Traceback" not in result.output
