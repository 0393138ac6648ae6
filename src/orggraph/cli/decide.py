"""orggraph decide: write down what a person decided."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime

import click

from orggraph.cli.common import decisions_option, reading, store_option
from orggraph.errors import InputError

_KINDS = ("same", "different", "rename", "redact")


@click.command("decide")
@click.argument("kind", type=click.Choice(_KINDS))
@click.argument("entity")
@click.argument("other", required=False)
@click.option("--why", default="", help="The reason, for those who read it later.")
@click.option("--who", default=None, help="Who decided; your name on this machine by default.")
@click.option("--source-a", default=None, metavar="NAME", help="The source that means ENTITY.")
@click.option("--source-b", default=None, metavar="NAME", help="The source that means OTHER.")
@decisions_option
@store_option
def command(
    *,
    kind: str,
    entity: str,
    other: str | None,
    why: str,
    who: str | None,
    source_a: str | None,
    source_b: str | None,
    decisions: str | None,
    store: str,
) -> None:
    """Write a decision into decisions.csv; the next build applies it.

    same and different take two entities, rename an entity and its new name, redact a person,
    whose data are removed from the store at the next build and never read again.

    \b
    Examples:
      orggraph decide same "UBND TP. Đà Nẵng" "Ủy ban nhân dân thành phố Đà Nẵng"
      orggraph decide different "Nguyễn Văn An" "Nguyễn Văn An" --source-a 1.txt --source-b 2.txt
      orggraph decide rename "Sở NNPTNT Ninh Bình" "Sở Nông nghiệp … tỉnh Ninh Bình"
      orggraph decide redact "Nguyễn Văn An" --why "đơn ngày 12/5"
    """  # noqa: D301 - click wants the character itself
    from orggraph.pipeline.decide import decide  # noqa: PLC0415 - takes long to import
    from orggraph.pipeline.decisions import (  # noqa: PLC0415
        Kind,
        add_decision,
        decisions_path,
    )

    verdict = Kind(kind)
    if (other is None) != (verdict is Kind.REDACT):
        wanted = "one entity" if verdict is Kind.REDACT else "two names"
        raise InputError(f"{kind} takes {wanted}", remedy="orggraph decide --help")
    names = [entity] if other is None or verdict is Kind.RENAME else [entity, other]
    value = {"value": other or ""} if verdict is Kind.RENAME else {}
    with reading(store) as reader:
        found = decide(
            reader,
            verdict,
            names,
            sources=(source_a, source_b),
            who=getpass.getuser() if who is None else who,
            when=datetime.now(UTC).date().isoformat(),
            why=why,
            **value,
        )
    path = decisions_path(decisions, store)
    for decision in found:
        add_decision(path, decision)
    click.echo(f"{path}: {len(found)} decisions added; the next build applies them", err=True)
