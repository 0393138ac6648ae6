"""Web pages: their main text, without menus, advertisements and comments, by trafilatura."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orggraph.errors import InputError
from orggraph.model import BlockKind, Source
from orggraph.read.furniture import page
from orggraph.read.legacy import LegacyFonts, readable
from orggraph.read.page_words import PageWords
from orggraph.read.paragraphs import Line, lines
from orggraph.read.source import make_source
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold
from orggraph.text.normalize import normalize

if TYPE_CHECKING:
    from trafilatura.settings import Document

# A page says in its first bytes how the others are to be read.
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4096


def read_html(data: bytes, identifier: str, page_words: PageWords) -> Source:
    """Return the source that a web page is; InputError when it has no text of its own.

    Title, date, and canonical address are those that the page states of itself.
    """
    found = _main_text(_characters(data, page_words.legacy))
    body = "" if found is None else normalize(found.text or "").text.strip()
    if found is None or body == "":
        raise InputError("no main text is found in this page", remedy="save its text as .txt")
    title = " ".join(normalize(found.title or "").text.split())
    if title != "" and not fold(body).startswith(fold(title)):
        body = f"{title}\n\n{body}"
    first, *others = lines(body)
    kind = BlockKind.TITLE if title != "" else None
    parts = [Line(first.start, first.end, kind), *others]
    return make_source(
        data,
        identifier,
        body,
        page(body, parts, page_words, titled=title != ""),
        title=title or None,
        issued=_date(found.date),
        url=found.url,
    )


def _main_text(html: str) -> Document | None:
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes long to import
    from trafilatura.settings import Document  # noqa: PLC0415

    found = bare_extraction(html, with_metadata=True, include_comments=False)
    return found if isinstance(found, Document) else None


def _characters(data: bytes, legacy: LegacyFonts) -> str:
    declared = _CHARSET.search(data[:_HEAD])
    if declared is not None:
        try:
            return legacy.right(data.decode(declared.group(1).decode("ascii")))
        except (LookupError, UnicodeDecodeError):
            pass  # what a page declares is not always so
    return readable(data, legacy)


def _date(text: str | None) -> PartialDate | None:
    try:
        return None if text is None else PartialDate.parse(text)
    except ValueError:
        return None
