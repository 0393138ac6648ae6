"""The pages as JSON, under /api."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from orggraph.errors import OrgGraphError
from orggraph.serve.answers import message_of, status_of
from orggraph.serve.contract import Asking
from orggraph.serve.pages import name_in, parameters_in
from orggraph.serve.protocol import Refusal
from orggraph.serve.render import language_for

Handler = Callable[[Request], Awaitable[Any]]


class Api:
    """Answers with JSON; an error is an object with the key `error`."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def routes(self) -> list[Route]:
        """Return where the answers stand."""
        paths: Mapping[str, Handler] = {
            "/api": self.home, "/api/search": self.search, "/api/entity": self.entity,
            "/api/source": self.source, "/api/questions": self.questions,
            "/api/questions/{name}": self.question, "/health": self.health,
        }  # fmt: skip
        return [Route(path, _as_json(handler)) for path, handler in paths.items()]

    async def home(self, request: Request) -> Any:
        """How much of what is in the store."""
        return await self._asking("home", language=language_for(request))

    async def search(self, request: Request) -> Any:
        """What is found by the words `q`, of the type or class `kind`."""
        return await self._asking(
            "search",
            words=request.query_params.get("q", ""),
            kind=request.query_params.get("kind", ""),
            language=language_for(request),
        )

    async def entity(self, request: Request) -> Any:
        """All that is known of the entity `iri` or `name`."""
        return await self._asking("entity", name=name_in(request), language=language_for(request))

    async def source(self, request: Request) -> Any:
        """The source `iri` or `name`, its text cut where quotes begin and end."""
        return await self._asking("source", name=name_in(request), language=language_for(request))

    async def questions(self, request: Request) -> Any:
        """The named questions and their parameters."""
        return await self._asking("questions", language=language_for(request))

    async def question(self, request: Request) -> Any:
        """The answer of a named question."""
        language = language_for(request)
        name = request.path_params["name"]
        known = {one["name"]: one for one in await self._asking("questions", language=language)}
        if name not in known:
            raise Refusal(404, f"no question is named {name!r}")
        given = parameters_in(request, known[name])
        return await self._asking(
            "ask", heavy=True, name=name, parameters=given, language=language
        )

    async def health(self, request: Request) -> Any:  # noqa: ARG002 - it asks nothing
        """Whether the store can be asked."""
        return {"status": "ok"} | await self._asking("health")


def _as_json(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """Return a handler that writes what another returns, errors included."""

    async def writing(request: Request) -> Response:
        status = 200
        try:
            value = await handler(request)
        except (Refusal, OrgGraphError) as error:
            status, value = status_of(error), {"error": message_of(error)}
        body = json.dumps(value, ensure_ascii=False).encode()
        headers = {"Cache-Control": "no-cache"}
        return Response(body, status, headers, media_type="application/json")

    return writing
