"""Feeds, RSS and Atom, by feedparser: each entry is an article."""

from __future__ import annotations

from pathlib import Path
from time import struct_time
from typing import Any

from orggraph.errors import InputError
from orggraph.read.stated import Stated
from orggraph.read.unpack import Part, Parts, Unread

# What begins a line of its own when the markup is taken away.
_LINES = ("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote")


def read_feed(path: Path, largest: int) -> Parts:  # noqa: ARG001 - a whole feed is one file
    """Yield the entries of a feed; InputError when the file is none.

    An entry is named by its place in the feed.
    """
    import feedparser  # noqa: PLC0415 - takes long to import

    feed = feedparser.parse(path.read_bytes())
    if feed.get("version", "") == "":
        raise InputError("not an RSS or Atom feed", path=path)
    for number, entry in enumerate(feed.entries, start=1):
        title = " ".join(str(entry.get("title", "")).split())
        text = _plain(_content(entry))
        if text == "":
            yield Unread(name=f"entry {number}", reason="no text")
            continue
        when = entry.get("published_parsed") or entry.get("updated_parsed")
        stated = Stated(title=title, date=_day(when), url=str(entry.get("link", "")))
        whole = text if title == "" else f"{title}\n\n{text}"
        yield Part(name=f"{number}.txt", data=whole.encode(errors="replace"), stated=stated)


def _content(entry: Any) -> str:
    """Return the longest text of an entry: its content, or its summary where it has none."""
    texts = [str(part.get("value", "")) for part in entry.get("content", [])]
    return max([*texts, str(entry.get("summary", ""))], key=len)


def _plain(markup: str) -> str:
    from lxml import html  # noqa: PLC0415
    from lxml.etree import ParserError  # noqa: PLC0415

    try:
        tree = html.fromstring(f"<div>{markup}</div>")
    except ParserError:
        return ""
    for element in tree.iter(*_LINES):
        element.tail = f"\n{element.tail or ''}"
    return "\n".join(line for line in map(str.strip, tree.text_content().split("\n")) if line)


def _day(when: struct_time | None) -> str:
    return "" if when is None else f"{when.tm_year:04d}-{when.tm_mon:02d}-{when.tm_mday:02d}"
