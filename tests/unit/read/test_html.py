"""Web pages: the text of the article, and what the page states of itself."""

from __future__ import annotations

import pytest

from orggraph.errors import InputError
from orggraph.model import BlockKind
from orggraph.read import read_bytes

ARTICLE = """\
<article><h1>Sở Xây dựng có giám đốc mới</h1>
<p>Sáng 10/2, UBND tỉnh Ninh Bình công bố quyết định bổ nhiệm cán bộ tại hội trường của tỉnh.</p>
<p>Bà Lê Thị Diễm Hường được bổ nhiệm giữ chức <b>Giám đốc</b> Sở Xây dựng tỉnh Ninh Bình.</p>
<p>Ông Trần Văn Thử, nguyên Giám đốc Sở, được nghỉ hưu theo chế độ kể từ ngày 1/2/2021.</p>
</article>"""
HEAD = """\
<title>Sở Xây dựng có giám đốc mới - Báo Thử</title>
<meta property="og:title" content="Sở Xây dựng có giám đốc mới">
<meta property="article:published_time" content="2021-02-10T08:30:00+07:00">
<link rel="canonical" href="https://bao.example/so-xay-dung.html">"""


def page(article: str = ARTICLE, head: str = HEAD) -> str:
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8">{head}</head><body>'
        f'<nav><a href="/">Trang chủ</a> <a href="/ts">Thời sự</a></nav>{article}'
        '<aside><a href="/2">Tin liên quan: Đại hội Đoàn</a></aside>'
        "<footer>© Báo Thử, giấy phép số 12/GP-BTTTT</footer></body></html>"
    )


def read(text: str, words, encoding: str = "utf-8"):
    return read_bytes(text.encode(encoding), "bai.html", words)


def test_the_main_text_is_read_and_what_stands_around_is_not(words):
    source = read(page(), words)

    assert "được bổ nhiệm giữ chức Giám đốc Sở Xây dựng" in source.text
    assert "Trang chủ" not in source.text
    assert "Tin liên quan" not in source.text
    assert "giấy phép" not in source.text


def test_title_date_and_address_are_those_the_page_states(words):
    source = read(page(), words)

    assert source.title == "Sở Xây dựng có giám đốc mới"
    assert str(source.issued) == "2021-02-10"
    assert source.url == "https://bao.example/so-xay-dung.html"
    first = source.blocks[0]
    assert (first.kind, first.span.of(source.text)) == (BlockKind.TITLE, source.title)


def test_letters_written_as_references_with_marks_of_their_own_are_joined(words):
    coded = ARTICLE.replace("tỉnh", "ti&#777;nh").replace("ô", "&ocirc;")
    source = read(page(coded), words)

    assert "UBND tỉnh Ninh Bình công bố" in source.text


def test_a_page_in_another_encoding_is_read_by_what_it_declares(words):
    told = page().replace('charset="utf-8"', 'charset="utf-16"')

    assert "bổ nhiệm" in read(told, words, "utf-16").text


def test_a_wrong_declaration_is_passed_over(words):
    told = page().replace('charset="utf-8"', 'charset="us-ascii"')

    assert "bổ nhiệm" in read(told, words).text


def test_a_page_without_text_is_refused(words):
    with pytest.raises(InputError, match="no main text is found"):
        read("<html><body><script>var a = 1;</script></body></html>", words)


def test_hostile_markup_is_text_or_nothing(words):
    source = read(page(ARTICLE.replace("tại hội trường", "<script>alert(1)</script> tại")), words)

    assert "alert" not in source.text
    assert "<" not in source.text
