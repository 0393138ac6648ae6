"""PDF documents that have a text layer, by pypdf."""

from __future__ import annotations

import io
import logging

from orggraph.errors import InputError
from orggraph.model import Source
from orggraph.read.furniture import page
from orggraph.read.page_words import PageWords
from orggraph.read.paragraphs import lines
from orggraph.read.source import make_source
from orggraph.text.normalize import normalize


def read_pdf(data: bytes, identifier: str, page_words: PageWords) -> Source:
    """Return the source that a PDF document is.

    Raises:
        InputError: when it is damaged, locked by a password, or a picture of its pages only.
    """
    text = normalize(page_words.legacy.right("\n".join(_pages(data)))).text.strip()
    if text == "":
        raise InputError(
            "this PDF has no text, only pictures of its pages",
            remedy="make the text readable first (OCR), for example with ocrmypdf -l vie",
        )
    return make_source(data, identifier, text, page(text, lines(text), page_words))


def _pages(data: bytes) -> list[str]:
    from pypdf import PdfReader  # noqa: PLC0415 - takes long to import
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    # It warns of each small fault of a file that it can read all the same.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        document = PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise InputError("this PDF is locked by a password", remedy="save it without one")
        return [page.extract_text() for page in document.pages]
    except InputError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        # pypdf meets a damaged file with errors of any kind
        raise InputError(f"this PDF is damaged: {_first_line(error)}") from None


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0] or type(error).__name__
