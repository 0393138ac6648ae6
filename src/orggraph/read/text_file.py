"""Plain text files."""

from __future__ import annotations

from orggraph.model import Source
from orggraph.read.furniture import page
from orggraph.read.page_words import PageWords
from orggraph.read.paragraphs import lines
from orggraph.read.source import make_source, normal_text


def read_text(data: bytes, identifier: str, page_words: PageWords) -> Source:
    """Return the source that a plain text file is; InputError if it is empty or no text."""
    text = normal_text(data, page_words)
    return make_source(data, identifier, text, page(text, lines(text), page_words))
