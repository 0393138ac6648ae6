"""orggraph analyze: findings as tables, csv and json, each row with what it rests on."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import sys
from collections.abc import Iterator

import click

from orggraph.cli.common import (
    day,
    moment_options,
    output_option,
    print_json,
    reading,
    store_option,
    writing,
)
from orggraph.cli.quotes import told_evidence
from orggraph.cli.tables import harmless, lay_out, show_on_terminal
from orggraph.pipeline.portrait import Quote
from orggraph.pipeline.words import Language

_FORMATS = ("table", "csv", "json")
_SHOWN = 20  # rows of a table
_QUOTES = 5  # of a row of a table


@click.command("analyze")
@click.argument("kind", required=False)
@click.option("--about", metavar="ENTITY", help="The entity that it is about: a name or an IRI.")
@click.option("--to", metavar="ENTITY", help="A second entity, where two are joined.")
@moment_options
@click.option("--against", metavar="DATE", help="A second date, to compare --as-of with.")
@click.option(
    "--top",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"How many rows at most.  [default: {_SHOWN} in a table, all in csv and json]",
)
@click.option("--evidence", is_flag=True, help="Add the quoted words, their source and its date.")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="table",
    show_default=True,
    help="How to write the rows.",
)
@click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.ENGLISH.value,
    show_default=True,
    help="The language of headings, classes and relations.",
)
@output_option("the rows")
@store_option
def command(
    *,
    kind: str | None,
    about: str | None,
    to: str | None,
    as_of: str | None,
    known_on: str | None,
    against: str | None,
    top: int | None,
    evidence: bool,
    form: str,
    lang: str,
    output: str,
    store: str,
) -> None:
    """Find chains of command, cascades, careers, brokers and the like.

    Without KIND the analyses are listed. Each row rests on statements of sources; --evidence
    quotes them. Numbers tell what is in the sources, which is never all there is.

    \b
    Examples:
      orggraph analyze
      orggraph analyze span --top 10
      orggraph analyze chains --about "Chi bộ thôn Đông" --evidence
      orggraph analyze cascade --about 36-CT/TW
      orggraph analyze connection --about "Nguyễn Văn A" --to "Trần Thị B" --evidence
      orggraph analyze changes --as-of 2015 --against 2020 --format csv -o changes.csv
    """  # noqa: D301 - click wants the character itself
    # imports much, which `orggraph analyze --help` does without
    from orggraph.pipeline.analyze import Wording, analyze  # noqa: PLC0415

    language = Language(lang)
    if kind is None:
        _list(language, form)
        return
    limit = top if top is not None or form != "table" else _SHOWN
    days = {"as_of": day("--as-of", as_of), "against": day("--against", against)}
    with reading(store, known_on=known_on) as reader:
        found = analyze(reader, kind, about=about, to=to, top=limit, **days)
        wording = Wording(reader, language)
        heads, cells = wording.records(found) if form == "csv" else wording.table(found)
        quoted = [wording.quotes(found, row) if evidence else [] for row in found.rows]
        plain = list(wording.as_json(found)) if form == "json" else []
    if form == "json":
        text = _json(plain, quoted, evidence=evidence)
    elif form == "csv":
        text = _csv(heads, cells, quoted, evidence=evidence)
    elif output == "-" and sys.stdout.isatty() and not evidence and len(cells) > 0:
        show_on_terminal(heads, cells)
        text = ""
    else:
        text = "".join(_table(heads, cells, quoted, language)) if len(cells) > 0 else ""
    if len(cells) == 0:
        click.echo("orggraph: nothing found", err=True)
    elif found.total > len(found.rows):
        click.echo(f"orggraph: {len(found.rows)} of {found.total} rows, see --top", err=True)
    with writing(output) as stream:
        stream.write(text.encode())


def _list(language: Language, form: str) -> None:
    """Print the analyses with what each is asked with."""
    from orggraph.analyze.kinds import analyses, word  # noqa: PLC0415 - imports much

    rows = [
        (
            one.name,
            word("groups", one.group, language),
            " ".join(
                name if option in one.needs else f"[{name}]"
                for option in one.options
                for name in (f"--{option.replace('_', '-')}",)
            ),
            one.title(language),
        )
        for one in analyses().values()
    ]
    heads = ("analysis", "group", "options", "what it finds")
    if form == "json":
        print_json([dict(zip(heads, row, strict=True)) for row in rows])
    elif sys.stdout.isatty():
        show_on_terminal(heads, rows)
    else:
        click.echo(lay_out(heads, rows), nl=False)


def _table(
    heads: list[str], cells: list[list[str]], quoted: list[list[Quote]], language: Language
) -> Iterator[str]:
    """Yield aligned lines, each row followed by the words it rests on."""
    lines = lay_out(heads, cells).splitlines(keepends=True)
    yield lines[0]
    for line, quotes in zip(lines[1:], quoted, strict=True):
        yield line
        for quote in quotes[:_QUOTES]:
            yield f"    {harmless(told_evidence(quote, language))}\n"
        if len(quotes) > _QUOTES:
            yield f"    … and {len(quotes) - _QUOTES} more\n"


def _csv(
    heads: list[str], cells: list[list[str]], quoted: list[list[Quote]], *, evidence: bool
) -> str:
    """Return rows as CSV; with evidence, a line for each quote of a row."""
    file = io.StringIO()
    writer = csv.writer(file)
    named = ("quote", "source", "date", "rule", "confidence") if evidence else ()
    writer.writerow([*heads, *named])
    for row, quotes in zip(cells, quoted, strict=True):
        told = [(q.words, q.source, q.date, q.rule, q.confidence) for q in quotes]
        none = [("",) * len(named)]
        writer.writerows([*row, *quote] for quote in (told if len(told) > 0 else none))
    return file.getvalue()


def _json(rows: list[dict[str, object]], quoted: list[list[Quote]], *, evidence: bool) -> str:
    if evidence:
        for row, quotes in zip(rows, quoted, strict=True):
            row["evidence"] = [dataclasses.asdict(quote) for quote in quotes]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
