"""The server for language models, asked by a client over its standard input and output."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import ClientSession, StdioServerParameters, stdio_client

from served import CELL, ENDLESS, write


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mcp") / "store"
    write(folder)
    return folder


def session(store: Path, doing: Any, *options: str) -> Any:
    """Start the server, and return what `doing` makes of a session with it."""

    async def asking() -> Any:
        server = StdioServerParameters(
            command=sys.executable,
            args=["-m", "orggraph", "mcp", "--store", str(store), *options],
            env=dict(os.environ),
        )
        async with stdio_client(server) as streams, ClientSession(*streams) as client:
            await client.initialize()
            return await doing(client)

    return anyio.run(asking)


async def call(client: ClientSession, tool: str, **arguments: object) -> Any:
    result = await client.call_tool(tool, arguments)
    text = result.content[0].text
    assert not result.is_error, text
    return json.loads(text)


def test_a_model_searches_asks_and_gets_the_evidence(store):
    async def doing(client):
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert tools.keys() == {"search", "questions", "ask", "sparql", "evidence"}
        assert all(tool.description for tool in tools.values())

        (first, *_) = (await call(client, "search", words="chi bo trung tam khuyen ngu"))[
            "results"
        ]
        assert first["label"] == CELL
        assert first["sources"][0]["date"] < first["sources"][-1]["date"]

        known = await call(client, "questions")
        assert "reports-to" in {one["name"] for one in known}

        answer = await call(
            client, "ask", question="reports-to", parameters={"organization": first["iri"]}
        )
        quote = answer["rows"][0]["quotes"][0]
        assert "trực thuộc" in quote["words"]
        assert quote["source"]
        assert quote["date"]

        told = await call(client, "evidence", entity=first["iri"])
        assert all(
            quote["date"]
            for group in told["groups"]
            for line in group["lines"]
            for quote in line["quotes"]
            if quote["words"] is not None
        )

    session(store, doing)


def test_a_query_is_answered_with_the_sources_of_its_nodes(store):
    async def doing(client):
        query = "SELECT DISTINCT ?cell { ?cell a og:PartyCell } LIMIT 5"
        told = await call(client, "sparql", query=query)
        cells = [row["cell"]["value"] for row in told["answer"]["results"]["bindings"]]
        assert len(cells) > 0
        assert told["complete"] is True
        assert set(told["sources"]) == set(cells)
        assert all(source["date"] for sources in told["sources"].values() for source in sources)

    session(store, doing)


def test_errors_and_limits_are_told_to_the_model(store):
    async def doing(client):
        for tool, arguments, said in (
            ("sparql", {"query": "DROP ALL"}, "would change the graph"),
            ("sparql", {"query": "SELECT * { SERVICE <urn:x> { ?s ?p ?o } }"}, "SERVICE"),
            ("sparql", {"query": ENDLESS}, "stopped after 2 seconds"),
            ("ask", {"question": "nothing"}, "no question is named"),
            ("evidence", {"entity": "không có ai tên này"}, "no entity is called"),
        ):
            result = await client.call_tool(tool, arguments)
            assert result.is_error
            assert said in result.content[0].text
        assert (await call(client, "sparql", query="ASK {}"))["answer"]["boolean"] is True

    session(store, doing, "--timeout", "2")
