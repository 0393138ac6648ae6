"""Markdown files, with or without front matter.

The text of the source is what a reader sees: markup is left out of it, so that a sentence
with a bold name or a link in it stays one run of words, and a quote of it holds no signs.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from orggraph.errors import InputError
from orggraph.model import Source
from orggraph.read.furniture import page
from orggraph.read.markup import pieces
from orggraph.read.page_words import PageWords
from orggraph.read.paragraphs import Line
from orggraph.read.source import make_source, normal_text
from orggraph.read.stated import stated_date
from orggraph.text.dates import PartialDate
from orggraph.text.normalize import normalize

_DATE_KEYS = ("published", "date")  # when it was published goes before any other date


@dataclass(frozen=True, slots=True, kw_only=True)
class _FrontMatter:
    """What a file states of itself in the lines before its text."""

    title: str | None = None
    issued: PartialDate | None = None
    url: str | None = None
    language: str | None = None


def read_markdown(data: bytes, identifier: str, page_words: PageWords) -> Source:
    """Return the source that a Markdown file is; InputError if it is empty or no text."""
    front, body = _split(normal_text(data, page_words), page_words)
    found = pieces(body)
    # References like "&#769;" may have put a mark behind its letter.
    texts = [normalize(piece.text).text for piece in found]
    text = "\n\n".join(texts)
    if text.strip() == "":
        raise InputError("empty", remedy="a text is expected")
    parts: list[Line] = []
    start = 0
    for piece, words in zip(found, texts, strict=True):
        parts.append(Line(start, start + len(words), piece.kind))
        start += len(words) + 2
    return make_source(
        data,
        identifier,
        text,
        page(text, parts, page_words, titled=front.title is not None),
        title=front.title,
        issued=front.issued,
        url=front.url,
        language=front.language or "vi",
    )


def _split(text: str, words: PageWords) -> tuple[_FrontMatter, str]:
    """Return what the front matter says, and the text after it."""
    if not text.startswith("---\n"):
        return _FrontMatter(), text
    ends = [place for mark in ("\n---\n", "\n...\n") if (place := f"{text}\n".find(mark, 3)) > 0]
    if len(ends) == 0:
        return _FrontMatter(), text
    values = _parse(text[4 : min(ends) + 1])
    if values is None:  # a rule above the text, and another one below
        return _FrontMatter(), text
    front = _FrontMatter(
        title=_text(values, "title"),
        issued=_issued(values, words),
        url=_text(values, "url"),
        language=_text(values, "language") or _text(values, "lang"),
    )
    return front, text[min(ends) + 5 :]


def _parse(matter: str) -> dict[object, object] | None:
    try:
        # The base loader makes text of everything: a date stays as it was written.
        values = yaml.load(matter, Loader=yaml.BaseLoader)  # noqa: S506  makes no objects
    except yaml.MarkedYAMLError as error:
        line = None if error.problem_mark is None else error.problem_mark.line + 2
        problem = error.problem or "not YAML"
        raise InputError(
            f"the front matter cannot be read: {problem}",
            line=line,
            remedy="put values with a colon in quotes",
        ) from None
    except (yaml.YAMLError, RecursionError):
        raise InputError("the front matter cannot be read", line=1) from None
    return values if isinstance(values, dict) else None


def _text(values: dict[object, object], key: str) -> str | None:
    value = values.get(key)
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return None if text == "" else text


def _issued(values: dict[object, object], words: PageWords) -> PartialDate | None:
    stated = next((text for key in _DATE_KEYS if (text := _text(values, key)) is not None), None)
    return None if stated is None else stated_date(stated, words, line=1)
