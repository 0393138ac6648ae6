"""Archives, collections, feeds and web archives: each text of them is a source of its own."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from orggraph.errors import InputError
from orggraph.read import Discovery, Stated, discover, read_file

TEXT = "Sở Y tế tỉnh Hà Nam trực thuộc UBND tỉnh Hà Nam."


@pytest.fixture
def find(tmp_path):
    """Discover files of a folder, with a place to unpack into."""

    def found(*paths: Path, largest: int = 1_000_000) -> Discovery:
        workshop = tmp_path / "workshop"
        return discover([str(path) for path in paths], workshop=workshop, largest=largest)

    return found


def zipped(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def test_the_texts_of_a_zip_archive_are_found_by_their_names_in_it(find, tmp_path, words):
    path = zipped(tmp_path / "tin.zip", {"2017/b.txt": TEXT, "a.txt": "A.", "anh.jpg": "x"})
    discovery = find(path)

    assert [item.identifier for item in discovery.found] == ["tin.zip/2017/b.txt", "tin.zip/a.txt"]
    first = discovery.found[0]
    assert first.where == f"{path}/2017/b.txt"
    assert first.place == f"{path.resolve().as_uri()}#2017/b.txt"
    assert read_file(first.path, first.identifier, words).text == TEXT
    assert [item.reason.split(" not")[0] for item in discovery.refused] == [
        "1 file with the ending .jpg"
    ]


@pytest.mark.parametrize("ending", ["tar", "tar.gz", "tar.xz", "tgz"])
def test_the_texts_of_a_tar_archive_are_found(find, tmp_path, ending):
    path = tmp_path / f"tin.{ending}"
    mode = {"tar": "w", "tar.gz": "w:gz", "tgz": "w:gz", "tar.xz": "w:xz"}[ending]
    with tarfile.open(path, mode) as archive:
        info = tarfile.TarInfo("bai/a.txt")
        info.size = len(TEXT.encode())
        archive.addfile(info, io.BytesIO(TEXT.encode()))
    (found,) = find(path).found

    assert found.identifier == f"tin.{ending}/bai/a.txt"
    assert found.path.read_text(encoding="utf-8") == TEXT


def test_a_name_that_leads_out_of_the_archive_stays_below_it(find, tmp_path):
    path = zipped(tmp_path / "x.zip", {"../../etc/a.txt": "A.", "/b.txt": "B."})
    found = find(path).found

    assert [item.identifier for item in found] == ["x.zip/b.txt", "x.zip/etc/a.txt"]
    assert all(item.path.is_relative_to(tmp_path / "workshop") for item in found)


def test_a_part_that_unpacks_to_too_much_is_refused_and_the_rest_is_read(find, tmp_path):
    path = zipped(tmp_path / "bom.zip", {"a.txt": "A" * 5000, "b.txt": "B."})
    discovery = find(path, largest=4000)

    assert [item.identifier for item in discovery.found] == ["bom.zip/b.txt"]
    assert [str(item.path.name) for item in discovery.refused] == ["a.txt"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar.xz", "a.warc.gz", "a.rss"])
def test_a_file_that_is_not_what_it_is_called_is_refused(find, tmp_path, name):
    (tmp_path / name).write_bytes(b"not at all\n" * 50)
    discovery = find(tmp_path / name)

    assert discovery.found == ()
    assert len(discovery.refused) == 1


def test_each_line_of_a_collection_is_an_article_with_what_it_states(find, tmp_path, words):
    article = {"id": "77", "title": "Tin mới", "text": TEXT, "date": "2017-02-06T08:00:00"}
    lines = [json.dumps(article | {"url": "https://bao.example/77"}), "", "{", '{"id": 1}']
    path = tmp_path / "bao.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    discovery = find(path)

    (found,) = discovery.found
    source = read_file(found.path, found.identifier, words, found.stated)
    assert found.identifier == "bao.jsonl/77.txt"
    assert source.text == f"Tin mới\n\n{TEXT}"
    assert (source.title, str(source.issued)) == ("Tin mới", "2017-02-06")
    assert source.url == "https://bao.example/77"
    assert [(item.path.name, item.reason[:8]) for item in discovery.refused] == [
        ("line 3", "not JSON"),
        ("line 4", "no text "),
    ]


def test_each_entry_of_a_feed_is_an_article(find, tmp_path, words):
    path = tmp_path / "tin.rss"
    path.write_text(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title><item>'
        "<title>Tin mới</title><link>https://bao.example/1</link>"
        "<pubDate>Mon, 06 Feb 2017 08:00:00 +0700</pubDate>"
        f"<description>&lt;p&gt;{TEXT}&lt;/p&gt;&lt;p&gt;Hết.&lt;/p&gt;</description>"
        "</item></channel></rss>",
        encoding="utf-8",
    )
    (found,) = find(path).found
    source = read_file(found.path, found.identifier, words, found.stated)

    assert source.text == f"Tin mới\n\n{TEXT}\nHết."
    assert (str(source.issued), source.url) == ("2017-02-06", "https://bao.example/1")


def web_record(url: str, status: str, page: str) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2017-02-06T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def test_each_page_of_a_web_archive_is_an_article(find, tmp_path, words):
    path = tmp_path / "web.warc.gz"
    paragraphs = "".join(f"<p>{TEXT} Đoạn thứ {n} của bài viết này.</p>" for n in range(5))
    page = f"<html><body><article><h1>Tin mới</h1>{paragraphs}</article></body></html>"
    with gzip.open(path, "wb") as file:
        file.write(web_record("https://bao.example/tin/1", "200 OK", page))
        file.write(web_record("https://bao.example/tin/2", "404 Not Found", page))
    (found,) = find(path).found
    source = read_file(found.path, found.identifier, words, found.stated)

    assert found.identifier == "web.warc.gz/bao.example/tin/1.html"
    assert source.url == "https://bao.example/tin/1"
    assert TEXT in source.text


def test_without_a_place_to_unpack_a_file_of_many_is_refused(tmp_path):
    path = zipped(tmp_path / "tin.zip", {"a.txt": "A."})

    assert [item.reason for item in discover([str(path)]).refused] == [
        "holds many texts, and one is wanted"
    ]


def table(folder: Path, text: str) -> None:
    (folder / "sources.csv").write_text(text, encoding="utf-8")


def test_a_table_beside_the_files_states_date_title_and_address(find, tmp_path, words):
    (tmp_path / "tin").mkdir()
    (tmp_path / "tin" / "a.txt").write_text(TEXT, encoding="utf-8")
    table(tmp_path, "file,title,date,url\ntin/a.txt,Tin,6/2/2017,https://bao.example/1\n")
    (found,) = find(tmp_path).found

    source = read_file(found.path, found.identifier, words, found.stated)
    assert (source.title, str(source.issued)) == ("Tin", "2017-02-06")
    assert source.url == "https://bao.example/1"


def test_a_file_named_by_itself_has_what_the_table_beside_it_states(find, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    table(tmp_path, "file,date\na.txt,2017\n")

    assert find(tmp_path / "a.txt").found[0].stated == Stated(date="2017")


def test_what_is_stated_is_part_of_what_tells_a_change(tmp_path, words):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    plain = read_file(path, "a.txt", words)

    assert read_file(path, "a.txt", words, Stated()).content_hash == plain.content_hash
    stated = read_file(path, "a.txt", words, Stated(date="2017"))
    assert stated.content_hash != plain.content_hash


def test_a_date_that_is_not_understood_is_refused(tmp_path, words):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")

    with pytest.raises(InputError, match=r"a\.txt: the date is not understood: 'soon'"):
        read_file(path, "a.txt", words, Stated(date="soon"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,date\na.txt,2017\n", "line 1: there is no column 'file'"),
        ("file,when\na.txt,2017\n", "line 1: columns ['when']"),
        ("file,date\nb.txt,2017\n", "names b.txt, which is not there"),
    ],
)
def test_a_table_that_is_wrong_is_refused_and_the_files_are_read(find, tmp_path, text, reason):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    table(tmp_path, text)
    discovery = find(tmp_path)

    assert [item.identifier for item in discovery.found] == ["a.txt"]
    (refused,) = discovery.refused
    assert refused.path == tmp_path / "sources.csv"
    assert refused.reason.startswith(reason)
