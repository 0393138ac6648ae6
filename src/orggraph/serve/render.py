"""Templates to HTML: what every page may use, with all text escaped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from orggraph.rdf.vocab import KINDS
from orggraph.serve.words import LANGUAGES, language_of, words

_TYPES: Mapping[str, str] = {kind: name for name, kinds in KINDS.items() for kind in kinds}
# The named question that lists the entities of a type.
_LISTING = {"Organization": "organizations", "Person": "people"} | {
    "Document": "documents",
    "Event": "events",
}
_KEPT = "orggraph_language"
_YEAR = 365 * 24 * 3600


def language_for(request: Request) -> str:
    """Return the language that a page is told in."""
    return language_of(
        request.query_params.get("lang"),
        request.cookies.get(_KEPT),
        request.headers.get("accept-language"),
    )


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page made from a template; its language is remembered when it was asked for."""
    language = language_for(request)
    root = request.scope.get("root_path", "")
    links = _Links(root)
    html = (
        _environment()
        .get_template(template)
        .render(
            language=language,
            status=status,
            w=words()[language],
            root=root,
            url=links.to,
            page_of=links.page_of,
            place_of=links.place_of,
            other_language=_in_other_language(request, language),
            **values,
        )
    )
    response = HTMLResponse(html, status_code=status, headers={"Cache-Control": "no-cache"})
    if request.query_params.get("lang") in LANGUAGES:
        response.set_cookie(_KEPT, language, max_age=_YEAR, samesite="lax", httponly=True)
    return response


class _Links:
    """Addresses of pages of this server."""

    def __init__(self, root: str) -> None:
        self._root = root

    def to(self, path: str, **parameters: object) -> str:
        """Return the address of a page with its parameters; empty ones are left out."""
        given = {name: value for name, value in parameters.items() if value not in (None, "")}
        return f"{self._root}{path}" + (f"?{urlencode(given)}" if len(given) > 0 else "")

    def page_of(self, iri: str, kind: str | None = None) -> str:
        """Return the address of the page of a thing."""
        return self.to("/source" if kind == "Source" else "/entity", iri=iri)

    def place_of(self, quote: Mapping[str, Any]) -> str:
        """Return the address of a quote in its source."""
        address = self.to(
            "/source", iri=quote["source_iri"], start=quote["from_char"], end=quote["to_char"]
        )
        return address if quote["from_char"] is None else f"{address}#quote"


def type_of(kind: str | None) -> str:
    """Return the type that a class belongs to: Organization, Person, Document, Event, Source."""
    return _TYPES.get(kind or "", kind or "")


def number(count: int) -> str:
    """Return a number with narrow spaces between its thousands, the same in every language."""
    return f"{count:,}".replace(",", "\u202f")


def suggested(parameter: Mapping[str, Any]) -> str | None:
    """Return which type of entity a parameter is to be suggested; None for what is none."""
    kind = str(parameter["kinds"][0])
    if kind == "entity" or len(parameter["kinds"]) > 1:
        return ""
    name = kind.capitalize()
    return name if name in KINDS or name == "Source" else None


def _in_other_language(request: Request, language: str) -> str:
    """Return the address of this page in the other of the two languages."""
    other = next(name for name in LANGUAGES if name != language)
    url = request.url.include_query_params(lang=other)
    return f"{url.path}?{url.query}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("orggraph.serve", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    environment.globals.update(
        type_of=type_of, number=number, suggested=suggested, listing=_LISTING
    )
    return environment
