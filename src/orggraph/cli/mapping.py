"""orggraph mapping: what the columns of a record mean."""

from __future__ import annotations

from pathlib import Path

import click

from orggraph.cli.common import language_option, output_option, writing


@click.group("mapping")
def command() -> None:
    """Propose and check what the columns of a record mean.

    \b
    Examples:
      orggraph mapping suggest officials.csv -o officials.mapping.yml
      orggraph mapping check officials.csv
      orggraph mapping list
    """  # noqa: D301 - click wants the character itself


@command.command("suggest")
@click.argument("file", type=click.Path(path_type=Path))
@language_option
@output_option("the mapping")
def suggest(*, file: Path, language: str, output: str) -> None:
    """Propose a mapping for FILE from the names of its columns."""
    from orggraph.pipeline.mappings import words  # noqa: PLC0415 - takes long to import
    from orggraph.pipeline.suggest import suggest as propose  # noqa: PLC0415

    text = propose(file, words(language))
    with writing(output) as stream:
        stream.write(text.encode())


@command.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--mapping",
    default=None,
    metavar="FILE|NAME",
    help="The mapping to check; the one beside FILE, or a ready one for its shape, by default.",
)
@language_option
@click.pass_context
def check(ctx: click.Context, *, file: Path, mapping: str | None, language: str) -> None:
    """Read FILE by its mapping without a store, and tell what comes of it.

    Exit status: 0 every row is read, 1 one is not, 2 the mapping or the file is wrong.
    """
    from orggraph.pipeline.mappings import check as read  # noqa: PLC0415 - takes long to import

    told = read(file, mapping, language)
    for line in told.lines():
        click.echo(line)
    ctx.exit(0 if told.rejected == 0 else 1)


@command.command("list")
def list_() -> None:
    """List the ready mappings."""
    from orggraph.pipeline.mappings import described  # noqa: PLC0415 - takes long to import

    for name, about in described():
        click.echo(f"{name:<20}  {about}")
