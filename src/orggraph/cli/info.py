"""orggraph info: what is in a store."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from orggraph.cli.common import json_option, print_json, reading, store_option
from orggraph.pipeline.info import Info, info


@click.command("info")
@store_option
@json_option
def command(*, store: str, as_json: bool) -> None:
    """Tell what is in the store: sources, entities, statements, evidence, size.

    A statement is counted once for each source that makes it.

    \b
    Examples:
      orggraph info
      orggraph info --store party.og --json
    """  # noqa: D301 - click wants the character itself
    with reading(store) as reader:
        found = info(reader, Path(store))
    if as_json:
        print_json(found.as_json())
    else:
        _print(found)


def _print(found: Info) -> None:
    """Print the numbers for people."""
    click.echo(f"sources         {found.sources:>9,}{_published(found)}")
    _table("entities", found.entities)
    _table("statements", found.statements)
    click.echo(f"evidences       {found.evidences:>9,}")
    click.echo(f"  quads per RDF statement     {found.evidence_quads_per_statement:>6.2f}")
    click.echo(f"  quads per edge              {found.evidence_quads_per_edge:>6.2f}")
    click.echo(f"quads           {found.quads:>9,}  (with the kept texts and the ontology)")
    click.echo(f"on disk         {found.bytes_on_disk / 1e6:>9,.1f}  MB")
    click.echo(f"ontology        {found.ontology or 'none':>9}")


def _published(found: Info) -> str:
    """Return when the sources were published, as far as they say."""
    if found.first_published is None:
        return ""
    return f"  published {found.first_published} to {found.last_published}"


def _table(title: str, counts: Mapping[str, int]) -> None:
    """Print counts under their sum."""
    click.echo(f"{title:<15} {sum(counts.values()):>9,}")
    for name, count in counts.items():
        click.echo(f"  {name:<26}  {count:>6,}")
