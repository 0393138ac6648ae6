"""The endpoint /sparql: queries by GET and POST, the service's description, nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from orggraph.errors import OrgGraphError
from orggraph.serve import negotiate
from orggraph.serve.answers import message_of, status_of
from orggraph.serve.contract import Asking, BusyError, Written
from orggraph.serve.description import description
from orggraph.serve.protocol import Refusal, forms, operation

# Tells that an answer was cut short at the server's limit of rows or bytes.
INCOMPLETE = "X-Orggraph-Incomplete"


class Sparql:
    """Answers the requests of the SPARQL 1.1 Protocol."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def routes(self) -> list[Route]:
        """Return where the endpoint stands, with and without a slash at its end."""
        return [
            Route(path, self.answer, methods=["GET", "POST"]) for path in ("/sparql", "/sparql/")
        ]

    async def answer(self, request: Request) -> Response:
        """Answer a request; an error is told as plain text."""
        try:
            asked = await operation(request)
            if asked is None:
                return self._describe(request)
            answer: Written = await _unless_gone(
                request,
                self._asking(
                    "sparql",
                    heavy=True,
                    query=asked.query,
                    default_graphs=asked.default_graphs,
                    named_graphs=asked.named_graphs,
                    base=_endpoint(request),
                    forms=forms(request.headers.get("accept")),
                ),
            )
        except (Refusal, OrgGraphError) as error:
            headers = {"Retry-After": "1"} if isinstance(error, BusyError) else None
            return PlainTextResponse(
                message_of(error) + "\n", status_code=status_of(error), headers=headers
            )
        headers = {"Vary": "Accept", "Cache-Control": "no-cache"}
        if not answer.complete:
            headers[INCOMPLETE] = "true"
        return Response(answer.body, headers=headers, media_type=answer.media_type)

    def _describe(self, request: Request) -> Response:
        """Answer a GET without a query: the service's description, or the editor for people."""
        accept = request.headers.get("accept", "")
        if "text/html" in accept:
            return RedirectResponse(f"{request.scope.get('root_path', '')}/editor", 303)
        form = negotiate.best(accept, negotiate.GRAPHS)
        if form is None:
            raise Refusal(406, f"the description of the service has no such form: {accept}")
        body = description(_endpoint(request), form)
        return Response(body, media_type=form, headers={"Vary": "Accept"})


def _endpoint(request: Request) -> str:
    return str(request.url.replace(query="", fragment=""))


async def _unless_gone(request: Request, answering: Coroutine[Any, Any, Any]) -> Any:
    """Wait for an answer while the client does; a query that nobody waits for is ended."""
    answer = asyncio.ensure_future(answering)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({answer, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            raise Refusal(499, "the client is gone")
        return answer.result()
    finally:
        for task in (answer, gone):
            task.cancel()
        await asyncio.wait({answer, gone})


async def _gone(request: Request) -> None:
    """Return when the client has closed the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
