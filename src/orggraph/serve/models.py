"""The graph for language models, over the Model Context Protocol (MCP)."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

import anyio
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from orggraph.errors import OrgGraphError
from orggraph.serve.contract import Asking, Forms, Written
from orggraph.serve.negotiate import JSON, NTRIPLES
from orggraph.serve.workers import Teams

_ABOUT = """
A knowledge graph of Vietnamese organizations, people and their posts, documents and events.
Each statement is what a source says, not what is true: name the source and its date with every
claim, and quote its words. What no source says is unknown. Search first to get IRIs; prefer the
named questions (list them with `questions`) to SPARQL. Names may be given without diacritics.
In SPARQL the prefixes og, org, prov, skos, foaf, dcterms, oa, time need no declaration, the
default graph is the union of all graphs, and GRAPH ?evidence { … } gives the evidence, described
by prov:wasDerivedFrom, oa:exact and og:confidence.
"""
_MOST_CITED = 50  # nodes of an answer whose sources are told
_LANGUAGE = "vi"
_NOWHERE = "https://w3id.org/orggraph/"


def run(workers: Teams) -> None:
    """Serve on the standard input and output until the input ends."""

    async def serving() -> None:
        async with _running(workers):
            await make_server(workers).run_stdio_async()

    anyio.run(serving)


@asynccontextmanager
async def _running(workers: Teams) -> AsyncIterator[None]:
    await workers.start()
    try:
        yield
    finally:
        await workers.close()


def make_server(asking: Asking) -> MCPServer[Any]:
    """Return the server with its tools."""
    server: MCPServer[Any] = MCPServer(
        "orggraph", instructions=_ABOUT, version=version("orggraph")
    )
    tools = _Tools(asking)
    for tool in (tools.search, tools.questions, tools.ask, tools.sparql, tools.evidence):
        server.tool(structured_output=False)(tool)
    return server


class _Tools:
    """The tools; their docstrings are what the model reads."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    async def search(self, words: str, kind: str = "") -> str:
        """Find entities and sources by name, with or without diacritics.

        kind: Organization, Person, Document, Event or Source; all when empty. Returns IRIs,
        labels, and for each entity sources that name it, with their dates.
        """
        found = await self._answer("search", words=words, kind=kind)
        cited = await self._cite([one["iri"] for one in found["results"]])
        for one in found["results"]:
            one["sources"] = cited.get(one["iri"], [])
        return _text(found)

    async def questions(self) -> str:
        """List the named questions with their parameters."""
        known = await self._answer("questions")
        names = ("name", "words", "parameters")
        return _text([{name: one[name] for name in names} for one in known])

    async def ask(self, question: str, parameters: dict[str, str] | None = None) -> str:
        """Answer a named question; each row with the quotes, sources and dates it rests on.

        question: the name of a question, such as "posts-of". parameters: values by name;
        entities by IRI or by name.
        """
        return _text(
            await self._answer("ask", heavy=True, name=question, parameters=parameters or {})
        )

    async def sparql(self, query: str) -> str:
        """Answer a SPARQL query that only reads, with the sources of the nodes in the answer.

        "complete" is false when the answer was cut at the limit of rows.
        """
        answer: Written = await self._answer(
            "sparql",
            heavy=True,
            language=None,
            query=query,
            default_graphs=(),
            named_graphs=(),
            base=_NOWHERE,
            forms=Forms(table=JSON, truth=JSON, graph=NTRIPLES),
        )
        text = answer.body.decode()
        told = json.loads(text) if answer.media_type == JSON else text
        sources = await self._cite(_nodes(told))
        return _text({"answer": told, "complete": answer.complete, "sources": sources})

    async def evidence(self, entity: str) -> str:
        """Tell all that sources say of an entity: statements, quotes, sources, dates, rules.

        entity: an IRI, or a name that is clear.
        """
        return _text(await self._answer("entity", name=entity))

    async def _cite(self, iris: list[str]) -> dict[str, Any]:
        """Return the sources of some nodes; of those without any, nothing."""
        cited = await self._answer("cite", iris=iris[:_MOST_CITED])
        return {iri: sources for iri, sources in cited.items() if len(sources) > 0}

    async def _answer(self, job: str, **arguments: Any) -> Any:
        """Have a job answered; an error of the user's becomes one that the model reads."""
        given = {"language": _LANGUAGE} | arguments
        try:
            return await self._asking(job, **{n: v for n, v in given.items() if v is not None})
        except OrgGraphError as error:
            raise ToolError(str(error)) from error


def _nodes(told: Any) -> list[str]:
    """Return the IRIs in the rows of an answer, each once."""
    rows = told.get("results", {}).get("bindings", []) if isinstance(told, dict) else []
    terms = (term for row in rows for term in row.values())
    return list(dict.fromkeys(term["value"] for term in terms if term["type"] == "uri"))


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
