"""The pages for people: search, entities, sources, named questions, the editor, pictures."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from orggraph.errors import OrgGraphError
from orggraph.rdf.ids import DEFAULT_BASE
from orggraph.rdf.vocab import PREFIXES
from orggraph.serve.answers import message_of, status_of
from orggraph.serve.contract import Asking
from orggraph.serve.protocol import Refusal
from orggraph.serve.render import language_for, page

Handler = Callable[[Request], Awaitable[Response]]

VIEWS = ("structure", "cascade", "network")
# The editor's libraries set styles by themselves, and keep their fonts in the style sheet.
_EDITOR_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
# A picture is a page for itself and names the hashes of its own scripts.
_VIEW_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Pages:
    """Makes pages of answers.

    Args:
        asking: has jobs answered.
        limits: `seconds` and `rows`, as the editor tells them.
    """

    def __init__(self, asking: Asking, limits: Mapping[str, float]) -> None:
        self._asking = asking
        self._limits = limits

    def routes(self) -> list[Route]:
        """Return where the pages stand."""
        paths: Mapping[str, Handler] = {
            "/": self.home, "/search": self.search, "/entity": self.entity,
            "/source": self.source, "/questions": self.questions,
            "/questions/{name}": self.question, "/editor": self.editor,
            "/view/{kind}": self.view,
        }  # fmt: skip
        return [Route(path, _told(handler)) for path, handler in paths.items()]

    async def home(self, request: Request) -> Response:
        """The first page: search, what is in the store, pictures, questions."""
        language = language_for(request)
        return page(
            request,
            "home.html.j2",
            home=await self._asking("home", language=language),
            questions=await self._asking("questions", language=language),
        )

    async def search(self, request: Request) -> Response:
        """What is found by words; by none, nothing."""
        words = request.query_params.get("q", "").strip()
        kind = request.query_params.get("kind", "")
        found = await self._asking(
            "search", words=words, kind=kind, language=language_for(request)
        )
        return page(request, "search.html.j2", q=words, kind=kind, found=found)

    async def entity(self, request: Request) -> Response:
        """All that is known of an entity, with its evidence."""
        one = await self._asking("entity", name=name_in(request), language=language_for(request))
        return page(request, "entity.html.j2", one=one)

    async def source(self, request: Request) -> Response:
        """A source's text with its quotes; the one that `start` and `end` name stands out."""
        one = await self._asking("source", name=name_in(request), language=language_for(request))
        chosen = tuple(request.query_params.get(name) for name in ("start", "end"))
        for piece in one["pieces"]:
            place = (str(piece["quote"]["from_char"]), str(piece["quote"]["to_char"]))
            piece["chosen"] = place == chosen
        told = sorted(one["pieces"], key=lambda piece: not piece["chosen"])  # the chosen first
        parts = one["stretches"]
        for part in parts:
            part["chosen"] = any(one["pieces"][number]["chosen"] for number in part["pieces"])
            part["first"] = False
        first = next((part for part in parts if part["chosen"]), None)
        if first is not None:
            first["first"] = True
        return page(request, "source.html.j2", one=one, parts=parts, told=told)

    async def questions(self, request: Request) -> Response:
        """The named questions."""
        known = await self._asking("questions", language=language_for(request))
        return page(request, "questions.html.j2", questions=known)

    async def question(self, request: Request) -> Response:
        """A named question with its form, and its answer when all that it needs is given."""
        language = language_for(request)
        name = request.path_params["name"]
        known = {one["name"]: one for one in await self._asking("questions", language=language)}
        if name not in known:
            raise Refusal(404, f"no question is named {name!r}")
        asked = known[name]
        given = parameters_in(request, asked)
        answer = problem = None
        if all(one["name"] in given for one in asked["parameters"] if one["required"]):
            try:
                answer = await self._asking(
                    "ask", heavy=True, name=name, parameters=given, language=language
                )
            except OrgGraphError as error:
                problem, status = message_of(error), status_of(error)
        return page(
            request,
            "question.html.j2",
            status=200 if problem is None else status,
            question=asked,
            given=given,
            answer=answer,
            problem=problem,
        )

    async def editor(self, request: Request) -> Response:
        """The SPARQL editor, with the named questions as examples."""
        known = await self._asking("questions", language=language_for(request))
        data = {
            "prefixes": dict(PREFIXES) | {"id": DEFAULT_BASE},
            "questions": {one["name"]: one["sparql"] for one in known},
        }
        response = page(request, "editor.html.j2", questions=known, data=data, limits=self._limits)
        response.headers["Content-Security-Policy"] = _EDITOR_POLICY
        return response

    async def view(self, request: Request) -> Response:
        """An interactive picture, of everything or of what is around an entity."""
        html = await self._asking("view", heavy=True, **view_in(request))
        return HTMLResponse(html, headers={"Content-Security-Policy": _VIEW_POLICY})


def name_in(request: Request) -> str:
    """Return the IRI or the name that a request asks for; Refusal when there is none."""
    name = request.query_params.get("iri") or request.query_params.get("name") or ""
    if name == "":
        raise Refusal(400, "name what you look for: ?iri=… or ?name=…")
    return name


def parameters_in(request: Request, question: Mapping[str, Any]) -> dict[str, str]:
    """Return the parameters of a question that a request gives, empty ones left out."""
    names = [parameter["name"] for parameter in question["parameters"]]
    given = {name: request.query_params.get(name, "").strip() for name in names}
    return {name: value for name, value in given.items() if value != ""}


def view_in(request: Request) -> dict[str, Any]:
    """Return what a picture is asked to show; Refusal for what there is no picture of."""
    kind = request.path_params["kind"]
    if kind not in VIEWS:
        raise Refusal(404, f"no picture is called {kind!r}; there are {', '.join(VIEWS)}")
    depth = request.query_params.get("depth", "2")
    if not depth.isdecimal() or len(depth) > 2:
        raise Refusal(400, f"a depth is a small number, not {depth!r}")
    return {
        "kind": kind,
        "about": request.query_params.get("about") or None,
        "depth": int(depth),
        "as_of": request.query_params.get("as_of") or None,
        "language": language_for(request),
    }


def _told(handler: Handler) -> Handler:
    """Return a handler that tells errors as pages."""

    async def telling(request: Request) -> Response:
        try:
            return await handler(request)
        except (Refusal, OrgGraphError) as error:
            status = status_of(error)
            return page(request, "error.html.j2", status=status, message=message_of(error), q="")

    return telling
