import os
import socket

import pytest

from orggraph.read import discover

ENDINGS = (
    ".docx, .htm, .html, .markdown, .md, .pdf, .txt, archives, feeds, JSON Lines of them, "
    "records: .csv, .json, .jsonld, .ods, .parquet, .tsv, .ttl, .xls, .xlsx, .yaml, .yml"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path, text="Đảng ủy đã họp."):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(*inputs):
    return [item.identifier for item in discover(inputs).found]


def refused(*inputs):
    return [(str(item.path), item.reason) for item in discover(inputs).refused]


def test_a_folder_is_read_to_the_bottom_and_names_its_files_by_their_paths(folder):
    for name in ("b.txt", "a/c.md", "a/d/e.TXT", ".hidden.txt", ".git/x.txt"):
        write(folder / "tin" / name)

    assert found("tin") == ["a/c.md", "a/d/e.TXT", "b.txt"]
    assert refused("tin") == []


def test_a_file_is_named_by_its_name(folder):
    write(folder / "tin" / "a.txt")

    assert found("tin/a.txt") == ["a.txt"]


def test_a_pattern_that_the_shell_left_is_filled_in(folder):
    write(folder / "tin" / "a.txt")
    write(folder / "tin" / "b" / "c.txt")

    assert found("tin/*.txt") == ["a.txt"]
    assert found("tin/**/*.txt") == ["a.txt", "c.txt"]
    assert refused("*.md") == [("*.md", "no file matches this pattern")]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(folder):
    write(folder / "a[1].txt")

    assert found("a[1].txt") == ["a[1].txt"]


def test_standard_input_is_a_text_file(folder):
    item = discover(["-"]).found[0]

    assert (item.identifier, str(item.path)) == ("stdin.txt", "-")


def test_other_endings_in_a_folder_are_counted_once_each(folder):
    for name in ("a.odt", "b.odt", "c.bin", "README", "d.txt"):
        write(folder / "tin" / name)

    known = f"(these are: {ENDINGS})"
    assert refused("tin") == [
        ("tin", f"1 file with the ending .bin not read {known}"),
        ("tin", f"1 file without an ending not read {known}"),
        ("tin", f"2 files with the ending .odt not read {known}"),
    ]


def test_a_file_of_another_ending_is_refused_with_those_that_are_read(folder):
    write(folder / "a.odt")

    assert refused("a.odt") == [("a.odt", f".odt is not read (these are: {ENDINGS})")]


def test_what_is_not_there_or_leads_nowhere_is_refused(folder):
    (folder / "link.txt").symlink_to(folder / "gone.txt")

    assert refused("gone.txt", "link.txt") == [
        ("gone.txt", "no such file or directory"),
        ("link.txt", "the link leads nowhere"),
    ]


def test_what_is_no_regular_file_is_refused_and_not_opened(folder):
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")

        assert refused("pipe.txt", "socket.txt") == [
            ("pipe.txt", "not a regular file but a pipe"),
            ("socket.txt", "not a regular file but a socket"),
        ]
        assert [path for path, _ in refused(".")] == ["pipe.txt", "socket.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_what_may_not_be_read_is_refused(folder):
    write(folder / "a.txt").chmod(0)

    assert refused("a.txt") == [("a.txt", "permission denied")]


def test_an_empty_folder_is_reported(folder):
    (folder / "tin").mkdir()

    assert refused("tin") == [
        ("tin", f"nothing to read in this folder (these are read: {ENDINGS})")
    ]


def test_links_that_lead_back_do_not_go_on_for_ever(folder):
    write(folder / "tin" / "a.txt")
    (folder / "tin" / "again").symlink_to(folder / "tin")

    assert found("tin") == ["a.txt"]


def test_a_file_that_is_named_twice_is_read_once_under_its_shorter_name(folder):
    write(folder / "tin" / "x" / "a.txt")
    (folder / "link.txt").symlink_to(folder / "tin" / "x" / "a.txt")

    assert found("tin", "tin/x/a.txt") == ["a.txt"]
    assert found("tin/x/a.txt", "tin") == ["a.txt"]
    assert len(found("link.txt", "tin")) == 1


def test_two_files_of_one_name_are_one_too_many(folder):
    write(folder / "2016" / "a.txt")
    write(folder / "2017" / "a.txt")

    assert found("2017", "2016") == ["a.txt"]
    assert str(discover(["2017", "2016"]).found[0].path) == "2016/a.txt"
    assert refused("2017", "2016") == [
        ("2017/a.txt", "2016/a.txt has the same name 'a.txt' (build the folder above both)")
    ]


def test_a_decomposed_file_name_is_an_identifier_in_nfc(folder):
    write(folder / "tin" / "Đa\u0323i ho\u0323\u0302i.txt")

    assert found("tin") == ["Đại hội.txt"]


def test_a_file_name_that_is_no_utf8_has_an_identifier_that_is(folder):
    with open(os.fsencode(str(folder)) + b"/b\xffi.txt", "wb") as file:  # noqa: PTH123
        file.write(b"x")

    assert found(".") == ["b\ufffdi.txt"]
