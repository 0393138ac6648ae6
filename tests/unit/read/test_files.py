import hashlib
import io
import sys
from types import SimpleNamespace

import pytest

from orggraph.errors import InputError
from orggraph.read import read_bytes, read_file


def test_a_source_knows_its_identifier_and_the_hash_of_its_bytes(tmp_path, words):
    path = tmp_path / "a.txt"
    path.write_bytes("Tin\r\nĐảng ủy đã họp.".encode("utf-16"))

    source = read_file(path, "2017/a.txt", words)

    assert source.identifier == "2017/a.txt"
    assert source.text == "Tin\nĐảng ủy đã họp."
    assert source.content_hash == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.title, source.language) == ("Tin", "vi")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \n\xef\xbb\xbf\t", "empty"),
        (b"%PDF-1.4", "it looks like a PDF document .save its text"),
        (b"\x00\x01\x00\x02\x03", "it looks like binary data"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_path(tmp_path, words, data, message):
    path = tmp_path / "a.txt"
    path.write_bytes(data)

    with pytest.raises(InputError, match=f"a.txt: .*{message}"):
        read_file(path, "a.txt", words)


def test_a_file_that_went_away_is_refused_with_its_path(tmp_path, words):
    with pytest.raises(InputError, match=r"a\.txt: cannot be read: no such file"):
        read_file(tmp_path / "a.txt", "a.txt", words)


def test_an_ending_nobody_reads_is_refused(words):
    with pytest.raises(InputError, match=r"the format \.odt is not read"):
        read_bytes(b"x", "a.odt", words)


def test_standard_input_is_read(monkeypatch, words, tmp_path):
    data = io.BytesIO("Đảng ủy đã họp.".encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=data))

    assert read_file(type(tmp_path)("-"), "stdin.txt", words).text == "Đảng ủy đã họp."
