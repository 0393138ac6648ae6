"""orggraph export: the graph as a file for other tools."""

from __future__ import annotations

import click

from orggraph.cli.common import moment_options, output_option, reading, store_option, writing
from orggraph.pipeline.export import FORMATS, VIEWS, export


@click.command("export")
@store_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(tuple(FORMATS)),
    default="nquads",
    show_default=True,
    help="nquads, trig and jsonld keep the evidence graphs, turtle is the union of all; popolo "
    "and ftm hold people, organizations and posts; graphml, gexf, cytoscape (JSON) and dot are "
    "for tools for networks; csv and neo4j are zip archives of a table of nodes and one of edges.",
)
@click.option(
    "--view",
    type=click.Choice(VIEWS),
    help="Which part of the graph a format for networks holds.  [default: everything]",
)
@output_option("the graph")
@click.option("--with-texts", is_flag=True, help="Add the texts of the sources.")
@moment_options
def command(
    *,
    store: str,
    format_: str,
    view: str | None,
    output: str,
    with_texts: bool,
    as_of: str | None,
    known_on: str | None,
) -> None:
    """Write the graph for other tools, the same bytes for the same graph.

    \b
    Examples:
      orggraph export -o graph.nq
      orggraph export --format turtle -o graph.ttl
      orggraph export --format popolo -o officials.json
      orggraph export | sha256sum
      orggraph export --format gexf --view structure -o structure.gexf
      orggraph export --as-of 2025-06-30 -o before-the-reform.nq
    """  # noqa: D301 - click wants the character itself
    with reading(store, as_of=as_of, known_on=known_on) as reader, writing(output) as file:
        export(reader, file, format=format_, with_texts=with_texts, view=view)
