"""Web archives (WARC), by warcio: each page that was found is an article."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, urlsplit

from orggraph.errors import InputError
from orggraph.read.stated import Stated
from orggraph.read.unpack import Part, Parts, Unread, safe_name

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(path: Path, largest: int) -> Parts:
    """Yield the web pages of an archive; InputError when the file is none or damaged.

    The date of a record is that of the crawl: when the page was published it says itself.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - takes long to import
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    try:
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                headers = record.http_headers
                if record.rec_type != "response" or headers is None:
                    continue
                kind = (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
                if headers.get_statuscode() != "200" or kind not in _PAGES:
                    continue
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                yield _page(url, record.content_stream().read(largest + 1), largest)
    except (ArchiveLoadFailed, OSError, EOFError) as error:
        raise InputError(f"a damaged web archive: {error}", path=path) from None


def _page(url: str, data: bytes, largest: int) -> Part | Unread:
    if len(data) > largest:
        return Unread(name=url, reason=f"more than {largest / 1e6:,.0f} MB")
    address = urlsplit(url)
    query = f"?{address.query}" if address.query != "" else ""
    name = safe_name(quote(f"{address.netloc}{address.path.rstrip('/')}{query}", safe="/?=&%."))
    ending = "" if name.endswith((".html", ".htm")) else ".html"
    return Part(name=f"{name}{ending}", data=data, stated=Stated(url=url))
