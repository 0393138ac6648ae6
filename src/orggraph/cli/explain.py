"""orggraph explain: what is read in one text, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from orggraph.cli.common import extractor_option, json_option, language_option, print_json

if TYPE_CHECKING:
    from orggraph.pipeline.explain import Line


@click.command("explain")
@click.argument("file")
@language_option
@extractor_option
@json_option
def command(*, file: str, language: str, extractor: str, as_json: bool) -> None:
    """Show how FILE is read: names, what each means, statements, what was left out.

    Nothing is stored. Each name stands with its place in the text and the entity it was
    taken for; each statement with the words it rests on, the rule that read them and how
    often that rule is right; and at the end stands what was seen but left out, and why.
    With "-" the text is read from standard input.

    \b
    Examples:
      orggraph explain article.txt
      orggraph explain article.txt --json | jq .statements
    """  # noqa: D301 - click wants the character itself
    # here, not above: what reads takes long to import, and --help needs none of it
    from orggraph.pipeline import explain  # noqa: PLC0415
    from orggraph.pipeline.one import read_one  # noqa: PLC0415

    reading = read_one(file, language=language, extractor=extractor)
    if as_json:
        print_json(explain.as_json(reading))
        return
    source = reading.source
    click.echo(f"{source.title or source.identifier}")
    click.echo(f"published {source.issued or 'on no stated date'}")
    click.echo("\nentities")
    for entity in reading.entities:
        known = ", ".join(f"{k} {v}" for k, v in explain.attributes(entity).items())
        click.echo(f"  {entity.id:<4} {entity.kind:<20} {entity.name}{known and f'  [{known}]'}")
    click.echo("\nnames in the text")
    for line in explain.mentions(reading):
        click.echo(f"  {_place(line)} {line.quote!r} is {line.meaning}")
    click.echo("\nstatements")
    for statement, evidence in explain.statements(reading):
        click.echo(f"  {explain.in_words(reading, statement)}")
        for line in evidence:
            click.echo(f"      {_place(line)} {line.meaning}: {line.quote!r}")
    click.echo("\nseen but left out")
    for line in explain.omissions(reading):
        click.echo(f"  {_place(line)} {line.quote!r}: {line.meaning}")


def _place(line: Line) -> str:
    """Return where a line's words begin, for a column; "-" where it has none."""
    return f"{'-' if line.span is None else line.span.start:>6}"
