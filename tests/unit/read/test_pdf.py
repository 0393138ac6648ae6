"""PDF documents: their text layer, or why there is none."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from orggraph.errors import InputError
from orggraph.read import read_bytes

DECISION = Path(__file__).resolve().parents[2] / "data" / "quyet-dinh.pdf"


def written(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_the_text_of_a_document_is_read_with_its_letters_whole(words):
    source = read_bytes(DECISION.read_bytes(), "quyet-dinh.pdf", words)

    assert "Số: 214/QĐ-UBND" in source.text
    assert "Bổ nhiệm bà Lê Thị Diễm Hường, Phó Giám đốc Sở Xây" in source.text


def test_a_sentence_broken_at_the_width_of_the_page_is_one_block(words):
    source = read_bytes(DECISION.read_bytes(), "quyet-dinh.pdf", words)
    blocks = [" ".join(block.span.of(source.text).split()) for block in source.blocks]

    assert any("giữ chức vụ Giám đốc Sở Xây dựng, thời hạn" in block for block in blocks)


def test_a_document_of_pictures_is_refused_with_what_to_do(words):
    writer = PdfWriter()
    writer.add_blank_page(width=200, height=200)

    with pytest.raises(InputError, match=r"no text, only pictures .*OCR"):
        read_bytes(written(writer), "scan.pdf", words)


def test_a_locked_document_is_refused(words):
    writer = PdfWriter()
    writer.append(PdfReader(DECISION))
    writer.encrypt("mật khẩu", algorithm="RC4-128")

    with pytest.raises(InputError, match="locked by a password"):
        read_bytes(written(writer), "khoa.pdf", words)


@pytest.mark.parametrize("size", [0, 9, 400, 20_000])
def test_a_truncated_document_is_refused_or_read_and_raises_no_other_error(words, size):
    with suppress(InputError):
        read_bytes(DECISION.read_bytes()[:size], "nua.pdf", words)
