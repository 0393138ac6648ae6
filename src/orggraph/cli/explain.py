"""orggraph explain: what is read in one text, and why."""

from __future__ import annotations

import click

from orggraph.cli.common import json_option, print_json


@click.command("explain")
@click.argument("file")
@click.option("--language", default="vi", show_default=True, help="Language of the text.")
@json_option
def command(*, file: str, language: str, as_json: bool) -> None:
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
    from orggraph.pipeline import explain  # noqa: PLC0415 - imports the language pack

    reading = explain.explain(file, language=language)
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
        click.echo(f"  {line.span.start:>6} {line.quote!r} is {line.meaning}")
    click.echo("\nstatements")
    for statement, evidence in explain.statements(reading):
        click.echo(f"  {explain.in_words(reading, statement)}")
        for line in evidence:
            click.echo(f"  {line.span.start:>10} {line.meaning}: {line.quote!r}")
    click.echo("\nseen but left out")
    for line in explain.omissions(reading):
        click.echo(f"  {line.span.start:>6} {line.quote!r}: {line.meaning}")
