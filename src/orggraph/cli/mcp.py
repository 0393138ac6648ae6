"""`orggraph mcp`: the graph for language models."""

from __future__ import annotations

import click

from orggraph.cli.common import rows_option, store_option, timeout_option


@click.command("mcp")
@timeout_option
@rows_option(200)
@store_option
def command(*, seconds: float, rows: int, store: str) -> None:
    """Answer to language models, over MCP.

    A server of the Model Context Protocol on the standard input and output; the program that
    runs the model starts it. It offers search, the named questions, SPARQL queries that only
    read, and the evidence of an entity. Every answer carries its sources and their dates.
    Needs the extra: pip install 'orggraph[mcp]'.

    \b
    Examples:
      orggraph mcp
      orggraph mcp --store party.og --timeout 10
    """  # noqa: D301 - click wants the character itself
    from orggraph.pipeline.serving import serve_models  # noqa: PLC0415 - imports much

    serve_models(store, seconds=seconds, rows=rows)
