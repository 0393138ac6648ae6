"""From the pages of a reader to a source."""

from __future__ import annotations

import hashlib

from orggraph.errors import InputError
from orggraph.model import Source
from orggraph.read.furniture import Page
from orggraph.read.legacy import readable
from orggraph.read.page_words import PageWords
from orggraph.text.dates import PartialDate
from orggraph.text.normalize import normalize


def normal_text(data: bytes, words: PageWords) -> str:
    """Return the normalized text of a file; InputError if there is nothing to read in it."""
    text = normalize(readable(data, words.legacy)).text
    if text.strip() == "":
        raise InputError("empty", remedy="a text is expected")
    return text


def make_source(
    data: bytes,
    identifier: str,
    text: str,
    page: Page,
    *,
    title: str | None = None,
    issued: PartialDate | None = None,
    url: str | None = None,
    language: str = "vi",
) -> Source:
    """Return a source; what the file states of itself wins over what its page shows."""
    return Source(
        identifier=identifier,
        text=text,
        blocks=page.blocks,
        content_hash=hashlib.sha256(data).hexdigest(),
        title=page.title if title is None else title,
        issued=page.issued if issued is None else issued,
        url=url,
        language=language,
        official=page.official,
    )
