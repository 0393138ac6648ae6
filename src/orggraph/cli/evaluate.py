"""orggraph evaluate: a store held against annotations made by hand."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from orggraph.cli.common import (
    json_option,
    print_json,
    quiet_option,
    reading,
    store_option,
    writing,
)
from orggraph.pipeline.calibration import cross_validated_error, error
from orggraph.pipeline.evaluate import Difference, Evaluation, Score, as_values, evaluate
from orggraph.pipeline.gold import gold_files
from orggraph.pipeline.predicted import by_document, predicted
from orggraph.view.scores import render_scores


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@store_option
@quiet_option
@json_option
@click.option(
    "--page", metavar="FILE", help="Also write a page that shows each difference in its sentence."
)
@click.pass_context
def command(
    ctx: click.Context,
    *,
    gold: Path,
    store: str,
    quiet: bool,
    as_json: bool,
    page: str | None,
) -> None:
    """Measure the store against GOLD, a folder of annotations made by hand.

    A gold file is known by its document's name: "12.json" with `"doc": "12"` is held against
    the source read from 12.txt. Printed are precision, recall and F1 of entities and
    relations, what was missed and what was invented with its sentence, and how far the
    confidences of statements are from the share of them that is right. With -q only the
    totals are printed. `orggraph annotate` writes a gold file to begin with.

    Exit status: 0 every gold document is in the store, 1 one is not.

    \b
    Examples:
      orggraph evaluate gold/
      orggraph evaluate gold/ --json | jq .relations
      orggraph evaluate gold/ -q --page scores.html
    """  # noqa: D301 - click wants the character itself
    annotations = list(gold_files(gold))
    with reading(store) as reader:
        held = by_document(reader)
        wanted = {a.document: held[a.document] for a in annotations if a.document in held}
        result = evaluate(annotations, predicted(reader, wanted))
    if page is not None:
        with writing(page) as stream:
            stream.write(render_scores(as_values(result)).encode())
    if as_json:
        print_json(as_values(result))
    else:
        _print(result, quiet=quiet)
    ctx.exit(0 if len(result.absent) == 0 else 1)


def _print(result: Evaluation, *, quiet: bool) -> None:
    for name in result.absent:
        click.echo(f"not in the store: {name}", err=True)
    if not quiet:
        for document in result.documents:
            click.echo(f"{document.document}")
            _row("  entities", document.entities)
            _row("  relations", document.relations)
            _differences("missed", document.missed)
            _differences("invented", document.invented)
        for table in (result.entities, result.relations):
            for name, score in sorted(table.items()):
                _row(f"  {name}", score)
    _row("entities", result.total(result.entities))
    _row("relations", result.total(result.relations))
    apart, elsewhere = error(result.judged), cross_validated_error(result.judged)
    click.echo(
        f"{'calibration error':<22} {apart:.3f}  "
        f"({elsewhere:.3f} with confidences measured on the other documents)"
    )


def _differences(what: str, differences: Iterable[Difference]) -> None:
    for difference in differences:
        click.echo(f"    {what:<9} {difference.words}")
        if difference.sentence != "":
            click.echo(f"              “{difference.sentence}”")


def _row(name: str, score: Score) -> None:
    click.echo(
        f"{name:<22} precision {score.precision:.3f}  recall {score.recall:.3f}  "
        f"F1 {score.f1:.3f}  ({score.right} of {score.gold} found, {score.predicted} given)"
    )
