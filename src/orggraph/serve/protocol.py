"""The query operation of the SPARQL 1.1 Protocol: from a request to a query, or a refusal.

https://www.w3.org/TR/sparql11-protocol/#query-operation
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from orggraph.serve.contract import Forms
from orggraph.serve.negotiate import GRAPHS, TABLES, TRUTHS, best

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
MOST_BYTES = 1024 * 1024  # of a request's body
_READ_ONLY = "this server only reads: updates are refused"


class Refusal(Exception):  # noqa: N818 - it is an answer
    """A request that is answered with a status and a sentence."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A query and the graphs that it sees; all graphs where it names none."""

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


async def operation(request: Request) -> Operation | None:
    """Return what a request asks; None for a GET without a query; Refusal for a wrong one."""
    pairs = _pairs(request.url.query)
    if request.method == "POST":
        kind, charset = _content_type(request.headers.get("content-type", ""))
        if kind == UPDATE:
            raise Refusal(403, _READ_ONLY)
        if kind not in (FORM, QUERY):
            raise Refusal(415, f"the content type is neither {FORM} nor {QUERY}")
        if charset not in ("utf-8", "utf8", "us-ascii"):
            raise Refusal(415, f"a query is UTF-8, not {charset}")
        body = await _body(request)
        # The protocol leaves the query string to POSTed queries; their graphs stand there.
        pairs += [("query", body)] if kind == QUERY else _pairs(body)
    values = [value for name, value in pairs if name == "query"]
    if any(name == "update" for name, _ in pairs):
        raise Refusal(403, _READ_ONLY)
    if len(values) > 1:
        raise Refusal(400, f"{len(values)} queries: one is answered at a time")
    if len(values) == 0:
        if request.method == "POST":
            raise Refusal(400, "no query: send it as the parameter 'query'")
        return None
    return Operation(
        query=values[0],
        default_graphs=tuple(value for name, value in pairs if name == "default-graph-uri"),
        named_graphs=tuple(value for name, value in pairs if name == "named-graph-uri"),
    )


def forms(accept: str | None) -> Forms:
    """Return the form of each kind of answer that a client takes; Refusal for none at all."""
    found = Forms(
        table=best(accept, TABLES), truth=best(accept, TRUTHS), graph=best(accept, GRAPHS)
    )
    if (found.table, found.truth, found.graph) == (None, None, None):
        raise Refusal(406, f"none of these is on offer: {accept}")
    return found


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except UnicodeDecodeError as error:
        raise Refusal(400, "the parameters are not UTF-8") from error
    except ValueError as error:
        raise Refusal(400, "too many parameters") from error


def _content_type(header: str) -> tuple[str, str]:
    """Return media type and charset of a header, in lower case."""
    kind, *parameters = (part.strip() for part in header.lower().split(";"))
    charsets = [part.partition("=")[2] for part in parameters if part.startswith("charset=")]
    return kind, charsets[0].strip('"') if len(charsets) > 0 else "utf-8"


async def _body(request: Request) -> str:
    """Return the body of a request as text; Refusal when it is too long or not UTF-8."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST_BYTES:
            raise Refusal(413, f"the query is longer than {MOST_BYTES} bytes")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(400, "the query is not UTF-8") from error
