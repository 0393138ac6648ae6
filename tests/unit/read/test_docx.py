"""Word documents: paragraphs and tables in the order of the page."""

from __future__ import annotations

import io

import docx
import pytest

from orggraph.errors import InputError
from orggraph.model import BlockKind
from orggraph.read import read_bytes


def written(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture
def document():
    made = docx.Document()
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    made.add_heading("Phần thứ nhất", level=1)
    made.add_paragraph("Sở Xây dựng tỉnh Ninh Bình trực thuộc Ủy ban nhân dân tỉnh Ninh Bình.")
    return made


def test_paragraphs_and_tables_come_in_the_order_of_the_page(document, words):
    source = read_bytes(written(document), "a.docx", words)

    assert source.text.split("\n") == [
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TỈNH NINH BÌNH |",
        "Phần thứ nhất",
        "Sở Xây dựng tỉnh Ninh Bình trực thuộc Ủy ban nhân dân tỉnh Ninh Bình.",
    ]


def test_a_heading_is_known_by_its_style(document, words):
    source = read_bytes(written(document), "a.docx", words)
    kinds = {block.span.of(source.text): block.kind for block in source.blocks}

    assert kinds["Phần thứ nhất"] is BlockKind.HEADING


def test_a_merged_cell_is_read_once(words):
    made = docx.Document()
    table = made.add_table(rows=1, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Sở Y tế"
    table.cell(0, 2).text = "Sở Nội vụ"

    assert read_bytes(written(made), "a.docx", words).text == "Sở Y tế | Sở Nội vụ"


def test_an_empty_document_is_refused(words):
    with pytest.raises(InputError, match="empty"):
        read_bytes(written(docx.Document()), "a.docx", words)


@pytest.mark.parametrize("data", [b"", b"abc", b"PK\x03\x04 and nothing more"])
def test_what_is_no_word_document_is_refused(words, data):
    with pytest.raises(InputError, match="not a Word document"):
        read_bytes(data, "a.docx", words)
