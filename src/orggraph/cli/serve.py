"""`orggraph serve`: the graph over HTTP."""

from __future__ import annotations

import click

from orggraph.cli.common import rows_option, store_option, timeout_option


@click.command("serve")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen at; 0.0.0.0 lets other machines ask.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port to listen at; 0 takes one that is free.",
)
@timeout_option
@rows_option(100_000)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=None,
    metavar="N",
    help="Processes that answer.  [default: one more than there are processors]",
)
@store_option
def command(
    *, host: str, port: int, seconds: float, rows: int, workers: int | None, store: str
) -> None:
    """Answer over HTTP: SPARQL, pages for people, JSON.

    /sparql speaks the SPARQL 1.1 Protocol (queries only: the store is never changed, SERVICE
    and LOAD are refused), /editor is an editor for it, /api has the pages as JSON, /health
    tells whether the store can be asked. A build may write to the store meanwhile; what it
    publishes is seen at once. Needs the extra: pip install 'orggraph[serve]'.

    \b
    Examples:
      orggraph serve
      orggraph serve --store party.og --port 8080 --timeout 10
      orggraph serve --host 0.0.0.0 --max-rows 10000
    """  # noqa: D301 - click wants the character itself
    from orggraph.pipeline.serving import serve  # noqa: PLC0415 - imports much

    def started(address: str) -> None:
        click.echo(f"serving {store} at {address} (Ctrl-C stops)")

    serve(
        store, host=host, port=port, seconds=seconds, rows=rows, workers=workers, started=started
    )
