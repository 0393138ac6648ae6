"""Which file endings are read, and by what. A new format is one entry here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from orggraph.model import Source
from orggraph.read.docx import read_docx
from orggraph.read.html import read_html
from orggraph.read.markdown import read_markdown
from orggraph.read.page_words import PageWords
from orggraph.read.pdf import read_pdf
from orggraph.read.text_file import read_text

Reader = Callable[[bytes, str, PageWords], Source]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".docx": read_docx,
        ".htm": read_html,
        ".html": read_html,
        ".markdown": read_markdown,
        ".md": read_markdown,
        ".pdf": read_pdf,
        ".txt": read_text,
    }
)


def ending(name: str) -> str:
    """Return the ending of a file name, in lower case: ".txt" of "BÀI.TXT"."""
    return PurePath(name).suffix.lower()


def endings() -> str:
    """Return the endings that are read, for messages: ".md, .txt"."""
    return ", ".join(sorted(READERS))
