"""The background as sources: what goes with the other sources, kept to, and left out at will."""

from __future__ import annotations

from pathlib import Path

import pytest

from orggraph.pipeline.background import Background
from orggraph.pipeline.build import build
from orggraph.pipeline.report import BuildReport
from orggraph.pipeline.validate import validate
from orggraph.pipeline.verify import verify
from orggraph.rdf.encode import to_nquads
from orggraph.store import GraphWriter, MemoryStore

MENTIONED, NONE = Background.MENTIONED, Background.NONE
TEXTS = {
    "a.txt": "Ngày 6/2/2017, ông Nguyễn Văn An, Chủ tịch UBND tỉnh Vĩnh Phúc, chủ trì hội nghị.",
    "b.txt": "Ngày 7/2/2017, bà Trần Thị Bình, Bí thư Huyện ủy Hạ Hòa, tiếp công dân.",
}
TABLES = ["bodies", "changes", "communes/Phú Thọ", "districts"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def store() -> GraphWriter:
    return MemoryStore()


def run(store: GraphWriter, *files: Path, **options: object) -> BuildReport:
    return build(files, store, **options)  # type: ignore[arg-type]


def tables(store: GraphWriter) -> list[str]:
    prefix = "background/vi/"
    names = (source.identifier for source in store.sources())
    return [name.removeprefix(prefix) for name in names if name.startswith(prefix)]


def exported(store: GraphWriter) -> bytes:
    return to_nquads(store.quads())


def test_without_being_asked_for_there_is_none(store, folder):
    report = run(store, folder)
    assert tables(store) == []
    assert report.background == {}


def test_what_goes_with_the_bodies_of_the_sources_is_told_by_tables(store, folder):
    report = run(store, folder, background=MENTIONED)
    assert tables(store) == TABLES
    assert report.background["reportsTo"] > 0
    assert report.read == len(TEXTS)


def test_sources_added_one_by_one_end_in_the_same_bytes(store, folder):
    run(store, folder, background=MENTIONED)
    other = MemoryStore()
    run(other, folder / "b.txt", background=MENTIONED)
    run(other, folder / "a.txt")
    assert exported(other) == exported(store)


def test_chosen_after_the_sources_it_is_the_same(store, folder):
    run(store, folder, background=MENTIONED)
    other = MemoryStore()
    run(other, folder)
    run(other, background=MENTIONED)
    assert exported(other) == exported(store)


def test_what_no_source_names_any_more_goes_with_it(store, folder):
    run(store, folder / "a.txt", background=MENTIONED)
    alone = exported(store)
    run(store, folder)
    assert tables(store) == TABLES
    (folder / "b.txt").unlink()
    run(store, folder, prune=True)
    assert tables(store) == ["bodies", "changes"]
    assert exported(store) == alone


def test_left_out_again_nothing_of_it_stays(store, folder):
    run(store, folder, background=MENTIONED)
    run(store, folder, background=NONE)
    other = MemoryStore()
    run(other, folder)
    assert exported(store) == exported(other)


def test_a_build_that_changes_nothing_writes_nothing(store, folder):
    run(store, folder, background=MENTIONED)
    before = exported(store)
    store.replace_source = None  # type: ignore[assignment,method-assign]
    report = run(store, folder)
    assert report.unchanged == len(TEXTS)
    assert exported(store) == before


def test_the_graph_conforms_and_every_quote_is_in_its_table(store, folder):
    run(store, folder, background=MENTIONED)
    assert validate(store) == []
    report = verify(store)
    assert report.mismatches == ()
    assert report.quotes > 10


def test_the_body_of_a_text_is_the_one_that_is_succeeded(store, folder):
    run(store, folder, background=MENTIONED)
    assert store.query(
        """
        PREFIX og: <https://w3id.org/orggraph/ns#>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        ASK {
          ?membership org:organization ?old .
          ?change a org:ChangeEvent ; org:originalOrganization ?old ;
            org:resultingOrganization/skos:prefLabel "Ủy ban nhân dân tỉnh Phú Thọ"@vi .
          ?old skos:prefLabel "Ủy ban nhân dân tỉnh Vĩnh Phúc"@vi .
        }
        """
    )


def test_units_of_like_names_stay_apart(store, tmp_path):
    (tmp_path / "a.txt").write_text("UBND tỉnh Quảng Nam họp.", encoding="utf-8")
    run(store, tmp_path, background=MENTIONED)
    assert validate(store) == []
    units = store.query(
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        ASK {
          ?new skos:prefLabel "tỉnh Quảng Nam"@vi .
          ?old skos:prefLabel "tỉnh Quảng Nam - Đà Nẵng"@vi .
          FILTER (?new != ?old)
        }
        """
    )
    assert units
