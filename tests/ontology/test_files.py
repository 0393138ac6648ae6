from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from orggraph.errors import DataError
from orggraph.rdf import ontology as module
from orggraph.rdf.ontology import (
    check_files,
    ontology_file,
    ontology_turtle,
    query_files,
    role_concepts,
    version,
)

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
TURTLE = sorted(ONTOLOGY.rglob("*.ttl"))


@pytest.mark.parametrize("path", TURTLE, ids=lambda path: path.stem)
def test_every_turtle_file_parses(path: Path) -> None:
    assert len(list(ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE))) > 0


def test_the_one_document_holds_all_three_files() -> None:
    whole = set(ox.parse(ontology_turtle(), format=ox.RdfFormat.TURTLE))
    parts = ("orggraph.ttl", "alignments.ttl", "roles.ttl")
    for name in parts:
        assert set(ox.parse(ontology_file(name).read_bytes(), format=ox.RdfFormat.TURTLE)) <= whole


def test_the_version_is_a_semantic_one() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", version())


def test_the_changelog_speaks_of_the_version() -> None:
    assert f"## {version()}" in (ONTOLOGY / "CHANGELOG.md").read_text(encoding="utf-8")


def test_listings_are_in_order_and_named_without_their_suffix() -> None:
    for listing in (check_files(), query_files()):
        assert list(listing) == sorted(listing)
    assert "subordination-cycle" in check_files()


def test_a_file_that_does_not_exist_is_refused_with_its_name() -> None:
    with pytest.raises(DataError, match="queries/nothing"):
        ontology_file("queries", "nothing.rq")


def _broken(monkeypatch: pytest.MonkeyPatch, folder: Path, turtle: str) -> None:
    (folder / "roles.ttl").write_text(turtle, encoding="utf-8")
    monkeypatch.setattr(module, "ontology_folder", lambda: folder)
    role_concepts.cache_clear()


def test_a_label_of_two_posts_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _broken(
        monkeypatch,
        tmp_path,
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        '<urn:a> skos:prefLabel "Bí thư"@vi . <urn:b> skos:altLabel "bí thư"@vi .',
    )
    with pytest.raises(DataError, match=r"roles\.ttl: 'bí thư' is the label of two posts"):
        role_concepts()


def test_turtle_that_is_wrong_is_refused_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _broken(monkeypatch, tmp_path, "# a comment\n<urn:a> <urn:b> .\n")
    with pytest.raises(DataError, match=r"roles\.ttl:2: not Turtle"):
        role_concepts()
