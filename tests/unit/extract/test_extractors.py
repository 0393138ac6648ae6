"""Extractors are found by name; a package adds its own by an entry point."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest

from factories import make_entity, make_source
from orggraph.errors import InputError
from orggraph.extract import extract, extractors, load_extractor
from orggraph.model import Mention, Reading, Source, Span


@dataclass(frozen=True)
class OneCell:
    """An extractor that finds one party cell in whatever it reads."""

    language: str
    fingerprint: str = "one-cell/1"

    def read(self, source: Source) -> Reading:
        mention = Mention(entity="o1", span=Span(0, 16), rule="one-cell/1")
        return Reading(source=source, entities=(make_entity(),), mentions=(mention,))


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package on the path that offers the extractor `one-cell`."""
    info = tmp_path / "one_cell-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: one-cell\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[orggraph.extractors]\none-cell = one_cell:make\n")
    (tmp_path / "one_cell.py").write_text("make = None\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, "one_cell", type("module", (), {"make": OneCell}))


def test_the_grammar_and_the_model_are_there():
    assert {"grammar", "llm"} <= set(extractors())


def test_the_grammar_reads_by_the_language_pack():
    reading = extract(make_source(), load_extractor("grammar", "vi"))

    assert "Đảng bộ xã Tây Sơn" in [entity.name for entity in reading.entities]


def test_a_package_adds_an_extractor(package):
    reading = extract(make_source(), load_extractor("one-cell", "vi"))

    assert [entity.kind for entity in reading.entities] == ["PartyCell"]


def test_an_unknown_extractor_is_refused_with_the_names_there_are():
    with pytest.raises(InputError, match=r"no extractor 'none' \(there is: .*grammar"):
        load_extractor("none", "vi")
