"""Word documents (docx), by python-docx: paragraphs and tables in the order of the page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from orggraph.errors import InputError
from orggraph.model import BlockKind, Source
from orggraph.read.furniture import page
from orggraph.read.page_words import PageWords
from orggraph.read.paragraphs import Line
from orggraph.read.source import make_source
from orggraph.text.normalize import normalize

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_LARGEST = 200_000_000  # bytes of all parts; what has more is made to fill the memory
_CELL = " | "  # between the cells of a table's row


def read_docx(data: bytes, identifier: str, page_words: PageWords) -> Source:
    """Return the source that a Word document is; InputError if it is empty or none."""
    parts: list[Line] = []
    texts: list[str] = []
    start = 0
    found = list(_paragraphs(_open(data)))
    right = page_words.legacy.converter("\n".join(raw for _, raw in found))
    for kind, raw in found:
        for text in normalize(right(raw)).text.split("\n"):
            words = text.strip()
            if words == "":
                continue
            texts.append(words)
            parts.append(Line(start, start + len(words), kind))
            start += len(words) + 1
    body = "\n".join(texts)
    if body == "":
        raise InputError("empty", remedy="a text is expected")
    return make_source(data, identifier, body, page(body, parts, page_words))


def _open(data: bytes) -> Document:
    import docx  # noqa: PLC0415 - takes long to import
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
        if unpacked > _LARGEST:
            raise InputError(f"unpacked it would have {unpacked / 1e6:,.0f} MB: no document has")
        return docx.Document(io.BytesIO(data))
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        # lxml raises a SyntaxError for XML that is broken
        raise InputError(
            f"not a Word document: {error}", remedy="save it as .docx or .txt"
        ) from None


def _paragraphs(document: Document) -> Iterator[tuple[BlockKind | None, str]]:
    """Yield each paragraph with what its style says that it is, and each row of a table."""
    from docx.table import Table  # noqa: PLC0415

    for item in document.iter_inner_content():
        if isinstance(item, Table):
            for row in _rows(item):
                yield None, row
            continue
        style = (item.style.name or "") if item.style is not None else ""
        if style == "Title":
            yield BlockKind.TITLE, item.text
        else:
            yield BlockKind.HEADING if style.startswith("Heading") else None, item.text


def _rows(table: Table) -> Iterator[str]:
    """Yield the rows of a table; each line of a cell stands beside those of the others.

    The head of an official document is a table without lines, of two columns.
    """
    for row in table.rows:
        # a merged cell is found once for each column that it spans
        cells = list(dict.fromkeys(cell._tc for cell in row.cells))
        texts = ["\n".join(p.text or "" for p in cell.p_lst) for cell in cells]
        columns = [text.split("\n") for text in texts]
        for index in range(max((len(column) for column in columns), default=0)):
            yield _CELL.join(column[index] if index < len(column) else "" for column in columns)
