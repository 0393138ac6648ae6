"""The application: all addresses, and what stands around them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from orggraph.serve.answers import message_of
from orggraph.serve.api import Api
from orggraph.serve.around import AccessLog, SafeHeaders
from orggraph.serve.contract import Asking
from orggraph.serve.pages import Pages
from orggraph.serve.render import page
from orggraph.serve.sparql import INCOMPLETE, Sparql
from orggraph.serve.workers import Teams, Workers


def make_app(
    asking: Asking, *, limits: Mapping[str, float], workers: Workers | Teams | None = None
) -> Starlette:
    """Return the application.

    Args:
        asking: has jobs answered: the workers, or in tests something simpler.
        limits: `seconds` and `rows`, to be told.
        workers: what is started and ended together with the application.
    """

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        if workers is None:
            yield
            return
        await workers.start()
        try:
            yield
        finally:
            await workers.close()

    return Starlette(
        routes=[
            *Sparql(asking).routes(),
            *Api(asking).routes(),
            *Pages(asking, limits).routes(),
            Mount("/static", StaticFiles(packages=[("orggraph.serve", "static")])),
        ],
        middleware=[
            Middleware(AccessLog),
            Middleware(SafeHeaders),
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=["GET", "POST"],
                allow_headers=["*"],
                expose_headers=[INCOMPLETE],
            ),
        ],
        exception_handlers={HTTPException: _plain, Exception: _broken},
        lifespan=lifespan,
    )


async def _plain(request: Request, error: Exception) -> Response:
    """Tell that an address or a method is unknown, in the form that fits the address."""
    assert isinstance(error, HTTPException)  # noqa: S101 - it is registered for these
    path = request.url.path
    if path.startswith("/api"):
        return JSONResponse({"error": error.detail}, error.status_code, error.headers)
    if path.startswith(("/sparql", "/static")) or request.method not in ("GET", "HEAD"):
        return PlainTextResponse(f"{error.detail}\n", error.status_code, error.headers)
    return page(request, "error.html.j2", status=error.status_code, message=error.detail, q="")


async def _broken(request: Request, error: Exception) -> Response:  # noqa: ARG001
    """Tell that the server made a mistake; what it was stands in the log."""
    return PlainTextResponse(f"{message_of(error)}\n", 500)
