"""Which file endings are read, and by what. A new format is one entry here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from orggraph.model import Source
from orggraph.read.archives import read_tar, read_zip
from orggraph.read.docx import read_docx
from orggraph.read.feeds import read_feed
from orggraph.read.html import read_html
from orggraph.read.json_lines import read_json_lines
from orggraph.read.markdown import read_markdown
from orggraph.read.page_words import PageWords
from orggraph.read.pdf import read_pdf
from orggraph.read.records.formats import GRID_READERS
from orggraph.read.text_file import read_text
from orggraph.read.unpack import Unpacker
from orggraph.read.web_archives import read_warc

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
# Files that hold many texts.
UNPACKERS: Mapping[str, Unpacker] = MappingProxyType(
    {
        ".atom": read_feed,
        ".jsonl": read_json_lines,
        ".ndjson": read_json_lines,
        ".rss": read_feed,
        ".tar": read_tar,
        ".tar.bz2": read_tar,
        ".tar.gz": read_tar,
        ".tar.xz": read_tar,
        ".tbz2": read_tar,
        ".tgz": read_tar,
        ".txz": read_tar,
        ".warc": read_warc,
        ".warc.gz": read_warc,
        ".zip": read_zip,
    }
)


def ending(name: str) -> str:
    """Return the ending of a file name, in lower case: ".txt" of "BÀI.TXT", or ".tar.xz"."""
    path = PurePath(name)
    double = "".join(path.suffixes[-2:]).lower()
    return double if double in UNPACKERS else path.suffix.lower()


def endings() -> str:
    """Return what is read, for messages: ".md, .txt, archives and feeds of them, and records"."""
    records = ", ".join(sorted(set(GRID_READERS) - set(UNPACKERS)))
    return f"{', '.join(sorted(READERS))}, archives, feeds, JSON Lines of them, records: {records}"
