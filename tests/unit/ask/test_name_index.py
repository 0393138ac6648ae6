"""The names of a store are made once for each state, and mean what they would mean without."""

from __future__ import annotations

import stat

import pytest

import orggraph
from orggraph.errors import QueryError
from orggraph.pipeline.find import find
from orggraph.pipeline.name_index import names_in
from orggraph.store import Change, open_reader, open_writer

FIRST = "Ngày 5/3/2015, đồng chí Lê Văn Tám được bầu giữ chức Bí thư Đảng ủy xã Yên Hòa."
SECOND = "Ngày 6/3/2015, đồng chí Trần Thị Bưởi được bầu giữ chức Bí thư Huyện ủy Hòa An."


@pytest.fixture
def store(tmp_path):
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    orggraph.build(tmp_path / "first.txt", store=tmp_path / "party.og")
    return tmp_path / "party.og"


def kept(store):
    return sorted(store.glob("snapshot-*/names-*"))


def test_a_build_keeps_the_names_and_a_reader_finds_by_them(store):
    (file,) = kept(store)
    assert stat.S_IMODE(file.stat().st_mode) & 0o444 == 0o444
    # what is kept is what is read: names that the file lacks are not found
    file.write_text(file.read_text(encoding="utf-8").replace("le van tam", "le van chin"))
    with open_reader(store) as reader:
        assert find(reader, "le van chin").value.rpartition("/")[2].startswith("le-van-tam")
        with pytest.raises(QueryError, match="le van tam"):
            find(reader, "le van tam")


def test_what_a_later_build_adds_is_found_and_the_old_names_are_gone(store, tmp_path):
    (old,) = kept(store)
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    orggraph.build(tmp_path / "second.txt", store=store)
    (new,) = kept(store)
    assert new != old
    with open_reader(store) as reader:
        assert "tran-thi-buoi" in find(reader, "tran thi buoi").value
        assert "le-van-tam" in find(reader, "LE VAN TAM").value


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\n\x1e\n"])
def test_a_damaged_file_of_names_is_made_anew(store, content):
    (file,) = kept(store)
    whole = file.read_bytes()
    file.write_bytes(content)
    with open_reader(store) as reader:
        assert "le-van-tam" in find(reader, "le van tam").value
    assert file.read_bytes() == whole


def test_a_changed_copy_and_a_writer_have_names_of_their_own(store):
    with open_reader(store) as reader:
        person = find(reader, "le van tam")
        change = Change(graphs=sorted({q.graph_name.value for q in reader.match(person)}))
        with reader.altered(change) as altered, pytest.raises(QueryError, match="no entity"):
            find(altered, "le van tam")
    with open_writer(store) as writer:
        old = names_in(writer)
        writer.forget_source(next(writer.sources()).iri)
        assert any(old.readings("le van tam"))
        assert not any(names_in(writer).readings("le van tam"))


def test_names_with_line_ends_and_quotes_are_told_as_they_are(tmp_path):
    text = FIRST.replace("Tám", 'Tám "Chín"')
    (tmp_path / "a\tb.txt").write_text(text, encoding="utf-8")
    orggraph.build(tmp_path / "a\tb.txt", store=tmp_path / "x.og")
    with open_reader(tmp_path / "x.og") as reader:
        assert find(reader, "a b.txt", types=["Source"]).value.endswith("b.txt")
