"""orggraph evaluate: a store held against annotations made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from orggraph.cli.common import json_option, print_json, quiet_option, reading, store_option
from orggraph.pipeline.evaluate import Evaluation, Score, evaluate
from orggraph.pipeline.gold import gold_files
from orggraph.pipeline.predicted import by_document, predicted


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@store_option
@quiet_option
@json_option
@click.pass_context
def command(ctx: click.Context, *, gold: Path, store: str, quiet: bool, as_json: bool) -> None:
    """Measure the store against GOLD, a folder of annotations made by hand.

    A gold file is known by its document's name: "12.json" with `"doc": "12"` is held against
    the source read from 12.txt. Printed are precision, recall and F1 of entities and
    relations, what was missed and what was invented, and how far the confidences of
    statements are from the share of them that is right. With -q only the totals are printed.

    Exit status: 0 every gold document is in the store, 1 one is not.

    \b
    Examples:
      orggraph evaluate gold/
      orggraph evaluate gold/ --json | jq .relations
    """  # noqa: D301 - click wants the character itself
    annotations = list(gold_files(gold))
    with reading(store) as reader:
        held = by_document(reader)
        wanted = {a.document: held[a.document] for a in annotations if a.document in held}
        result = evaluate(annotations, predicted(reader, wanted))
    if as_json:
        print_json(_json(result))
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
            for line in document.missed:
                click.echo(f"    missed    {line}")
            for line in document.invented:
                click.echo(f"    invented  {line}")
        for table in (result.entities, result.relations):
            for name, score in sorted(table.items()):
                _row(f"  {name}", score)
    _row("entities", result.total(result.entities))
    _row("relations", result.total(result.relations))
    click.echo(f"{'calibration error':<22} {result.calibration_error:.3f}")


def _row(name: str, score: Score) -> None:
    click.echo(
        f"{name:<22} precision {score.precision:.3f}  recall {score.recall:.3f}  "
        f"F1 {score.f1:.3f}  ({score.right} of {score.gold} found, {score.predicted} given)"
    )


def _json(result: Evaluation) -> dict[str, Any]:
    return {
        "entities": _table(result, result.entities),
        "relations": _table(result, result.relations),
        "calibration_error": round(result.calibration_error, 4),
        "calibration": {
            str(percent / 100): {"right": band[True], "wrong": band[False]}
            for percent, band in sorted(result.bands.items())
        },
        "documents": [asdict(document) for document in result.documents],
        "absent": result.absent,
    }


def _table(result: Evaluation, table: Mapping[str, Score]) -> dict[str, Any]:
    rows = {name: score.as_json() for name, score in sorted(table.items())}
    return {"all": result.total(table).as_json(), **rows}
