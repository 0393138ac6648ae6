import unicodedata

import pytest

from orggraph.errors import InputError
from orggraph.read.decode import decode

TEXT = (
    "Đại hội đã bầu Ban Chấp hành gồm 15 đồng chí; ông Nguyễn Văn Ấm giữ chức Bí thư Đảng ủy.\n"
    "Ủy ban nhân dân tỉnh Vĩnh Phúc ban hành kế hoạch thực hiện chỉ thị của Bộ Chính trị.\n"
) * 20


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("utf-32-le", "utf-32-le"),
        ("utf-32-be", "utf-32-be"),
    ],
)
def test_unicode_is_told_with_and_without_a_mark(encoding, name):
    decoded = decode(TEXT.encode(encoding))

    assert (decoded.text, decoded.encoding) == (TEXT, name)


def test_the_windows_code_page_of_vietnam_is_told_and_is_the_same_text_once_composed():
    # The code page has letters with a hat, horn or breve, and tones as marks after them.
    split = "".join(_letter_and_tone(char) for char in TEXT)

    decoded = decode(split.encode("cp1258"))

    assert decoded.encoding == "cp1258"
    assert unicodedata.normalize("NFC", decoded.text) == TEXT


def _letter_and_tone(char: str) -> str:
    marks = unicodedata.normalize("NFD", char)
    tone = next((mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"), "")
    return unicodedata.normalize("NFC", marks.replace(tone, "") if tone else marks) + tone


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"PK\x03\x04\x14\x00\x06\x00", "Office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "old Office document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"\x00\x01\x02\x03" * 100, "binary data"),
        (bytes(range(1, 32)) * 50, "binary data"),
    ],
)
def test_what_is_no_text_is_refused_with_what_it_looks_like(data, what):
    with pytest.raises(InputError, match=what) as caught:
        decode(data)

    assert caught.value.remedy == "save its text as UTF-8 and name that file"


def test_a_bad_byte_in_long_utf8_is_refused_with_its_line_and_not_read_as_another_encoding():
    data = TEXT.encode()
    bad = data.replace(b"\n", b"\n\xff", 1)

    with pytest.raises(InputError, match="damaged UTF-8") as caught:
        decode(bad)

    assert caught.value.line == 2


def test_wide_text_that_is_cut_within_a_character_is_refused():
    with pytest.raises(InputError, match="not valid UTF-16 at byte"):
        decode(TEXT.encode("utf-16")[:-1])


def test_nothing_is_an_empty_text():
    assert decode(b"").text == ""
