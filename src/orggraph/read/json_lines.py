"""Collections of articles: JSON Lines, one article a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from orggraph.read.stated import Stated
from orggraph.read.unpack import Part, Parts, Unread, safe_name

# Under which keys collections hold what an article has; the first that is there is taken.
_TEXT = ("text", "body", "content", "article", "maintext")
_HTML = ("html", "content_html", "raw_html")
_TITLE = ("title", "headline")
_DATE = ("date", "published", "published_at", "date_publish", "publish_date", "pubDate", "issued")
_URL = ("url", "link", "canonical_url", "source_url")
_NAME = ("id", "doc", "key", "identifier")


def read_json_lines(path: Path, largest: int) -> Parts:
    """Yield the articles of a file; a line that is none is yielded as unread."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.strip() == b"":
                continue
            where = f"line {number}"
            if len(line) > largest:
                yield Unread(name=where, reason=f"more than {largest / 1e6:,.0f} MB")
                continue
            try:
                values = json.loads(line.decode("utf-8-sig"))
            except ValueError as error:
                yield Unread(name=where, reason=f"not JSON: {error}")
                continue
            yield _article(values, number)


def _article(values: object, number: int) -> Part | Unread:
    where = f"line {number}"
    if not isinstance(values, dict):
        return Unread(name=where, reason="not an object")
    text, html = _value(values, _TEXT), _value(values, _HTML)
    if text == "" and html == "":
        return Unread(name=where, reason=f"no text under any of the keys {', '.join(_TEXT)}")
    title = " ".join(_value(values, _TITLE).split())
    stated = Stated(title=title, date=_value(values, _DATE), url=_value(values, _URL))
    name = safe_name(_value(values, _NAME) or str(number))
    if text == "":
        return Part(name=f"{name}.html", data=html.encode(errors="replace"), stated=stated)
    whole = text if title == "" or text.lstrip().startswith(title) else f"{title}\n\n{text}"
    return Part(name=f"{name}.txt", data=whole.encode(errors="replace"), stated=stated)


def _value(values: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    found = (values[key] for key in keys if values.get(key) not in (None, "", [], {}))
    value = next(found, "")
    return "\n\n".join(map(str, value)) if isinstance(value, list) else str(value)
