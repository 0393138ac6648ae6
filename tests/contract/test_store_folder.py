"""The store on disk: who may open it, and what a crash leaves behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from contract.servers import free_port
from contract.write_sources import COUNT, sources, write
from factories import make_reading
from orggraph.errors import StoreError, StoreLockedError
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.store import Change, MemoryStore, disk_size, open_reader, open_writer

SCRIPT = Path(__file__).with_name("write_sources.py")
IRI = source_iri(DEFAULT_BASE, make_reading().source.identifier)
NQUADS = to_nquads(encode(make_reading()))


def start(store: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, SCRIPT, store], stdout=subprocess.PIPE, text=True)


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def assert_each_source_is_whole_or_absent(store: Path) -> int:
    expected = sources()
    with open_reader(store) as reader:
        found: dict[str, list[bytes]] = {}
        for line in to_nquads(reader.quads(with_texts=True)).splitlines(keepends=True):
            graph = line.rpartition(b" <")[2].partition(b">")[0].partition(b"#")[0].decode()
            found.setdefault(graph, []).append(line)
    for iri, lines in found.items():
        assert b"".join(lines) == expected[iri]
    return len(found)


@pytest.mark.slow
def test_a_writer_killed_at_any_moment_leaves_whole_sources(tmp_path):
    with MemoryStore() as undisturbed:
        write(undisturbed)
        expected = to_nquads(undisturbed.quads(with_texts=True))
    counts = []
    for moment in range(14):
        store = tmp_path / f"store-{moment}"
        process = start(store)
        if moment >= 4:  # the first are killed while the store is made
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.1 * (moment - 4))
        else:
            time.sleep(0.12 + 0.03 * moment)
        kill(process)
        if (store / "format").exists():
            counts.append(assert_each_source_is_whole_or_absent(store))
        with open_writer(store) as again:
            write(again)
        with open_reader(store) as reader:
            assert to_nquads(reader.quads(with_texts=True)) == expected
        shutil.rmtree(store)
    assert any(0 < count < COUNT for count in counts)  # or the moments were ill chosen
    assert any(count == COUNT for count in counts)


def test_a_reader_keeps_its_state_while_a_writer_goes_on(tmp_path):
    with open_writer(tmp_path / "store") as writer:
        writer.replace_source(IRI, NQUADS)
        writer.publish()
        with open_reader(tmp_path / "store") as reader:
            writer.forget_source(IRI)
            for _ in range(3):
                writer.publish()
            assert to_nquads(reader.quads(with_texts=True)) == NQUADS
            with open_reader(tmp_path / "store") as later:
                assert later.count() == 0


def test_old_snapshots_go_when_nobody_reads_them(tmp_path):
    with open_writer(tmp_path / "store") as writer:
        with open_reader(tmp_path / "store"):
            writer.publish()
            assert len(list((tmp_path / "store").glob("snapshot-*"))) == 2
        writer.publish()
        assert len(list((tmp_path / "store").glob("snapshot-*"))) == 1


def test_a_reader_sees_an_empty_store_before_the_first_source(tmp_path):
    with open_writer(tmp_path / "store"), open_reader(tmp_path / "store") as reader:
        assert reader.count() == 0


def test_a_second_writer_is_told_who_writes(tmp_path):
    words = rf"another build \(process {os.getpid()}\)"
    with open_writer(tmp_path / "store"), pytest.raises(StoreLockedError, match=words):
        open_writer(tmp_path / "store")


def test_two_processes_do_not_write_at_once(tmp_path):
    process = start(tmp_path / "store")
    assert process.stdout is not None
    process.stdout.readline()
    with pytest.raises(StoreLockedError, match=rf"process {process.pid}"):
        open_writer(tmp_path / "store")
    kill(process)
    open_writer(tmp_path / "store").close()


def test_a_store_is_written_again_after_it_is_closed(tmp_path):
    for _ in range(2):
        with open_writer(tmp_path / "store") as writer:
            writer.replace_source(IRI, NQUADS)
    with open_reader(tmp_path / "store") as reader:
        assert to_nquads(reader.quads(with_texts=True)) == NQUADS


def test_reading_where_nothing_is_says_how_to_make_a_store(tmp_path):
    with pytest.raises(StoreError, match=r"no store here.*orggraph build"):
        open_reader(tmp_path / "none")


def test_reading_an_empty_folder_says_how_to_make_a_store(tmp_path):
    with pytest.raises(StoreError, match=r"holds no store.*orggraph build"):
        open_reader(tmp_path)


@pytest.mark.parametrize("open_it", [open_reader, open_writer])
def test_a_file_is_no_store(tmp_path, open_it):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="is a file, not a store"):
        open_it(tmp_path / "file")


def test_a_folder_with_other_files_is_not_written_to(tmp_path):
    (tmp_path / "letter.txt").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="holds other files"):
        open_writer(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("open_it", [open_reader, open_writer])
def test_a_store_of_a_newer_format_is_left_alone(tmp_path, open_it):
    open_writer(tmp_path / "store").close()
    (tmp_path / "store" / "format").write_text("orggraph store 2\n", encoding="utf-8")
    with pytest.raises(StoreError, match=r"has format 2.*upgrade"):
        open_it(tmp_path / "store")


def test_a_format_file_of_something_else_is_no_store(tmp_path):
    (tmp_path / "format").write_text("zip\n", encoding="utf-8")
    with pytest.raises(StoreError, match="holds no store of orggraph"):
        open_reader(tmp_path)


@pytest.mark.parametrize("open_it", [open_reader, open_writer])
def test_an_address_is_no_folder(open_it, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="the server cannot be reached"):
        open_it(f"http://localhost:{free_port()}/sparql")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named(tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    with pytest.raises(StoreError, match="Permission denied"):
        open_writer(tmp_path / "locked" / "store")


def test_a_damaged_database_is_an_error_not_a_traceback(tmp_path):
    open_writer(tmp_path / "store").close()
    (tmp_path / "store" / "live" / "CURRENT").write_text("nonsense", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be opened"):
        open_writer(tmp_path / "store")


def test_a_changed_copy_is_gone_when_it_is_closed(tmp_path):
    with open_writer(tmp_path / "store") as writer:
        writer.replace_source(IRI, NQUADS)
    with open_reader(tmp_path / "store") as reader:
        before = {path.name for path in (tmp_path / "store").iterdir()}
        with reader.altered(Change()) as copy:
            assert copy.count() == reader.count()
            assert {path.name for path in (tmp_path / "store").iterdir()} > before
        assert {path.name for path in (tmp_path / "store").iterdir()} == before


def test_a_writer_removes_the_copy_of_a_reader_that_was_killed_and_no_other(tmp_path):
    with open_writer(tmp_path / "store") as writer:
        writer.replace_source(IRI, NQUADS)
        writer.publish()
        left = tmp_path / "store" / "asked-by-the-dead" / "copy"
        left.mkdir(parents=True)
        with open_reader(tmp_path / "store") as reader, reader.altered(Change()) as copy:
            writer.publish()
            assert not left.exists()
            assert copy.count() == reader.count()
            assert len(list((tmp_path / "store").glob("asked-*"))) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_store_that_may_only_be_read_is_copied_elsewhere(tmp_path):
    with open_writer(tmp_path / "store") as writer:
        writer.replace_source(IRI, NQUADS)
    with open_reader(tmp_path / "store") as reader:
        (tmp_path / "store").chmod(0o500)
        try:
            with reader.altered(Change()) as copy:
                assert copy.count() == reader.count()
        finally:
            (tmp_path / "store").chmod(0o700)


def test_a_file_with_two_names_is_counted_once_on_disk(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 1000)
    (tmp_path / "b").hardlink_to(tmp_path / "a")
    assert disk_size(tmp_path) == 1000
