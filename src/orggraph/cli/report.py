"""orggraph report: the findings of a store as one page."""

from __future__ import annotations

import click

from orggraph.cli.common import day, moment_options, reading, store_option, writing


@click.command("report")
@click.option(
    "-o",
    "--output",
    default="report.html",
    show_default=True,
    metavar="FILE",
    help="Where to write the page; - is the standard output.",
)
@click.option(
    "--lang",
    type=click.Choice(("vi", "en")),
    default="vi",
    show_default=True,
    help="The language of the page.",
)
@moment_options
@store_option
def command(
    *, output: str, lang: str, as_of: str | None, known_on: str | None, store: str
) -> None:
    """Write what the analyses find as one page with figures and tables.

    The page needs no network. Each line of a figure leads to its row, each row opens to the
    words it rests on.

    \b
    Examples:
      orggraph report
      orggraph report --lang en -o findings.html
      orggraph report --as-of 2020-06 -o june-2020.html
    """  # noqa: D301 - click wants the character itself
    # imports much, which `orggraph report --help` does without
    from orggraph.pipeline.findings_page import findings_page  # noqa: PLC0415

    then = day("--as-of", as_of)
    with reading(store, known_on=known_on) as reader:
        page = findings_page(reader, as_of=then, language=lang)
    with writing(output) as stream:
        stream.write(page.encode())
    if output != "-":
        click.echo(f"{output}: {len(page.encode()) / 1000:,.0f} kB")
