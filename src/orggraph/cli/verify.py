"""orggraph verify: re-read every quote in its source."""

from __future__ import annotations

from dataclasses import asdict

import click

from orggraph.cli.common import json_option, print_json, quiet_option, reading, store_option
from orggraph.pipeline.verify import verify


@click.command("verify")
@store_option
@quiet_option
@json_option
@click.pass_context
def command(ctx: click.Context, *, store: str, quiet: bool, as_json: bool) -> None:
    """Re-read every quote of the graph in the text of its source.

    Exit status: 0 every quote stands where its evidence says, 1 one does not.

    \b
    Examples:
      orggraph verify
      orggraph verify --json
    """  # noqa: D301 - click wants the character itself
    with reading(store) as reader:
        report = verify(reader)
    if as_json:
        print_json(
            {
                "quotes": report.quotes,
                "percent": report.percent,
                "mismatches": [asdict(item) for item in report.mismatches],
            }
        )
    else:
        for item in report.mismatches:
            click.echo(
                f"{item.source}: {item.place}: "
                f"the quote is {item.quote!r}, there stands {item.found!r}",
                err=True,
            )
        if not quiet:
            right = report.quotes - len(report.mismatches)
            click.echo(f"{right} of {report.quotes} quotes re-read ({report.percent:.2f} %)")
    ctx.exit(0 if len(report.mismatches) == 0 else 1)
