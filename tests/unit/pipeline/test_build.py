"""Building: what is read, skipped, replaced, forgotten and left out."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from orggraph.errors import InputError
from orggraph.pipeline import fingerprint
from orggraph.pipeline import infer as infer_module
from orggraph.pipeline.build import build
from orggraph.pipeline.report import BuildReport
from orggraph.rdf.encode import to_nquads
from orggraph.store import GraphWriter, MemoryStore
from unit.pipeline.fake_worker import fake_work


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(
        tmp_path / "in",
        {
            "a.txt": "Chi bộ A < Đảng bộ X",
            "b.txt": "Chi bộ B < Đảng bộ X",
            "deep/c.txt": "Chi bộ C < Đảng bộ X",
        },
    )


@pytest.fixture
def store() -> GraphWriter:
    return MemoryStore()


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run(store: GraphWriter, *inputs: Path, **options: object) -> BuildReport:
    return build(inputs, store, worker=fake_work, **options)  # type: ignore[arg-type]


def exported(store: GraphWriter) -> bytes:
    return to_nquads(store.quads())


def identifiers(store: GraphWriter) -> list[str]:
    return [source.identifier for source in store.sources()]


def refused(report: BuildReport) -> dict[str, str]:
    return {Path(item.path).name: item.reason for item in report.left_out}


def test_a_folder_is_read_and_counted(store, folder):
    report = run(store, folder)

    assert report == BuildReport(
        read=3,
        entities={"Organization": 4},
        statements={"subOrganizationOf": 3},
        omissions={"no verb": 3},
    )
    assert report.exit_status == 0
    assert identifiers(store) == ["a.txt", "b.txt", "deep/c.txt"]


def test_the_ontology_is_part_of_the_graph(store, folder):
    run(store, folder)

    answer = store.query("ASK { <https://w3id.org/orggraph/ns> a ?type }")
    assert bool(answer)


def test_what_follows_from_the_sources_is_inferred_once(store, folder, monkeypatch):
    calls: list[str] = []
    real = infer_module.inferred

    def counted(*arguments: object, **options: object) -> object:
        calls.append("inferred")
        return real(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(infer_module, "inferred", counted)
    run(store, folder)
    run(store, folder)
    assert calls == ["inferred"]
    (folder / "a.txt").write_text("Chi bộ A < Đảng bộ Y", encoding="utf-8")
    run(store, folder)
    assert calls == ["inferred"] * 2


def test_files_that_did_not_change_are_not_read_again(store, folder):
    run(store, folder)
    before = exported(store)
    report = run(store, folder)

    assert (report.read, report.replaced, report.unchanged) == (0, 0, 3)
    assert exported(store) == before


def test_a_changed_file_takes_the_place_of_what_it_said(store, folder):
    run(store, folder)
    write(folder, {"b.txt": "Chi bộ B < Đảng bộ Y"})
    report = run(store, folder)

    assert (report.read, report.replaced, report.unchanged) == (0, 1, 2)
    fresh = MemoryStore()
    run(fresh, folder)
    assert exported(store) == exported(fresh)


def test_a_changed_program_reads_every_file_again(store, folder, monkeypatch):
    run(store, folder)
    fingerprint.reader_fingerprint.cache_clear()
    monkeypatch.setattr(fingerprint, "_PACKAGES", ("text",))
    report = run(store, folder)
    fingerprint.reader_fingerprint.cache_clear()

    assert (report.replaced, report.unchanged) == (3, 0)


def orders(folder: Path) -> list[list[Sequence[Path]]]:
    files = sorted(folder.rglob("*.txt"))
    return [[files], [files[::-1]], [[file] for file in files], [files[1:], files[:2]]]


def test_files_in_any_order_and_in_any_number_of_builds_give_the_same_bytes(folder):
    results = set()
    for builds in orders(folder):
        store = MemoryStore()
        for files in builds:
            run(store, *files)
        results.add(exported(store))

    assert len(results) == 1


@pytest.mark.slow
def test_two_processes_give_the_same_bytes_as_one(tmp_path):
    names = {f"{n:02d}.txt": f"Chi bộ {n} < Đảng bộ {n % 5}" for n in range(40)}
    folder = write(tmp_path / "in", names)
    one, two = MemoryStore(), MemoryStore()

    assert run(one, folder, jobs=1) == run(two, folder, jobs=2)
    assert exported(one) == exported(two)


@pytest.mark.slow
def test_a_file_that_ends_its_process_is_left_out_and_the_rest_is_built(store, tmp_path):
    names = {f"{n:02d}.txt": f"Chi bộ {n} < Đảng bộ X" for n in range(40)}
    folder = write(tmp_path / "in", names | {"20.txt": "die"})
    report = run(store, folder, jobs=2)

    assert report.read == 39
    assert list(refused(report)) == ["20.txt"]
    assert "the process that read it ended" in refused(report)["20.txt"]


def test_a_file_that_fails_is_left_out_and_the_rest_is_built(store, folder):
    write(folder, {"b.txt": "crash"})
    report = run(store, folder)

    assert report.read == 2
    assert refused(report) == {"b.txt": "internal error: ValueError: crash"}
    assert report.exit_status == 1


def test_where_nothing_is_usable_the_status_says_so(store, tmp_path):
    report = run(store, write(tmp_path / "in", {"a.txt": "crash"}))

    assert report.exit_status == 2


def test_no_files_at_all_is_an_error(store):
    with pytest.raises(InputError, match="no files"):
        run(store)


def test_an_interrupted_build_keeps_what_was_stored(store, folder):
    write(folder, {"b.txt": "stop"})
    report = run(store, folder)

    assert report.interrupted
    assert report.exit_status == 130
    assert identifiers(store) == ["a.txt"]
    write(folder, {"b.txt": "Chi bộ B < Đảng bộ X"})
    assert run(store, folder).read == 2


def test_progress_is_told_file_by_file(store, folder):
    steps: list[tuple[int, int, str]] = []
    run(store, folder, progress=lambda *step: steps.append(step))

    assert steps[:3] == [(1, 3, "a.txt"), (2, 3, "b.txt"), (3, 3, "deep/c.txt")]
    assert steps[-1] == (3, 3, "who is who")


def test_deleted_files_are_forgotten_only_when_asked(store, folder):
    run(store, folder)
    (folder / "b.txt").unlink()
    assert run(store, folder).pruned == 0
    assert len(identifiers(store)) == 3
    assert run(store, folder, prune=True).pruned == 1
    assert identifiers(store) == ["a.txt", "deep/c.txt"]


def test_pruning_leaves_sources_of_other_folders(store, folder, tmp_path):
    other = write(tmp_path / "other", {"z.txt": "Chi bộ Z < Đảng bộ X"})
    run(store, folder, other)
    report = run(store, folder, prune=True)

    assert report.pruned == 0
    assert "z.txt" in identifiers(store)


def test_what_its_folder_no_longer_holds_is_forgotten(store, folder, tmp_path):
    run(store, folder)
    (folder / "deep").rename(tmp_path / "elsewhere")

    assert run(store, folder, prune=True).pruned == 1


def zipped(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def test_the_texts_of_an_archive_are_sources_that_change_one_by_one(store, tmp_path):
    files = {"a.txt": "Chi bộ A < Đảng bộ X", "deep/b.txt": "Chi bộ B < Đảng bộ X"}
    path = zipped(tmp_path / "tin.zip", files)
    assert run(store, path).read == 2
    assert identifiers(store) == ["tin.zip/a.txt", "tin.zip/deep/b.txt"]
    assert run(store, path).unchanged == 2

    zipped(path, {"a.txt": "Chi bộ A < Đảng bộ Y", "c.txt": "Chi bộ C < Đảng bộ X"})
    report = run(store, path, prune=True)
    assert (report.read, report.replaced, report.pruned) == (1, 1, 1)
    assert identifiers(store) == ["tin.zip/a.txt", "tin.zip/c.txt"]


def test_what_a_table_states_of_a_file_makes_it_read_again(store, folder):
    assert run(store, folder).read == 3
    (folder / "sources.csv").write_text("file,date\ndeep/c.txt,2017\n", encoding="utf-8")
    report = run(store, folder)

    assert (report.replaced, report.unchanged) == (1, 2)


def test_another_file_of_the_same_name_does_not_replace_one_that_still_stands(
    store, folder, tmp_path
):
    other = write(tmp_path / "other", {"a.txt": "Chi bộ Khác < Đảng bộ Y"})
    run(store, folder)
    before = exported(store)
    report = run(store, other / "a.txt")

    assert "the store already holds another a.txt" in refused(report)["a.txt"]
    assert "build the folder above both" in refused(report)["a.txt"]
    assert exported(store) == before


def test_a_file_that_moved_is_the_same_source(store, folder, tmp_path):
    run(store, folder)
    moved = tmp_path / "moved"
    folder.rename(moved)
    write(moved, {"a.txt": "Chi bộ A < Đảng bộ Z"})
    report = run(store, moved, prune=True)

    assert (report.replaced, report.left_out, report.pruned) == (3, (), 0)
    assert identifiers(store) == ["a.txt", "b.txt", "deep/c.txt"]
    assert run(store, moved, prune=True).unchanged == 3


def test_a_copy_of_a_file_under_the_same_name_is_unchanged(store, folder, tmp_path):
    run(store, folder)
    copy = write(tmp_path / "copy", {"a.txt": "Chi bộ A < Đảng bộ X"})

    assert run(store, copy).unchanged == 1


@pytest.mark.parametrize("folder_first", [True, False])
def test_a_file_named_alone_and_with_its_folder_is_one_source(store, folder, folder_first):
    inputs = [folder, folder / "deep" / "c.txt"]
    for item in inputs if folder_first else inputs[::-1]:
        run(store, item)

    assert identifiers(store) == ["a.txt", "b.txt", "deep/c.txt"]


def test_a_store_is_not_built_with_two_bases(store, folder):
    run(store, folder, base="https://example.org/id/")
    with pytest.raises(InputError, match="another base"):
        run(store, folder)
