"""`orggraph view`: one interactive page that works without a network."""

from __future__ import annotations

import click

from orggraph.cli.common import day, moment_options, reading, store_option, writing

_KINDS = ("structure", "cascade", "network", "timeline")


@click.command("view")
@click.argument("kind", type=click.Choice(_KINDS), default="structure")
@click.option("--about", metavar="ENTITY", help="Show what is around an entity: a name or an IRI.")
@click.option(
    "--depth",
    type=click.IntRange(min=0),
    default=2,
    show_default=True,
    help="How many steps around the entity of --about.",
)
@moment_options
@click.option(
    "--lang",
    type=click.Choice(("vi", "en")),
    default="vi",
    show_default=True,
    help="The language that the page opens in.",
)
@click.option(
    "-o",
    "--output",
    "target",
    metavar="FILE",
    help="Where to write the page; - is the standard output.  [default: KIND.html]",
)
@store_option
def command(
    *,
    kind: str,
    about: str | None,
    depth: int,
    as_of: str | None,
    known_on: str | None,
    lang: str,
    target: str | None,
    store: str,
) -> None:
    """Make an interactive page that works without a network.

    KIND is what it shows: structure (who reports to whom), cascade (which directive led to
    which event), network (everything) or timeline (who held which post when, what happened
    and what was issued). Every box, bar and line tells who says so.

    \b
    Examples:
      orggraph view
      orggraph view cascade -o cascade.html
      orggraph view timeline --about "Sở Xây dựng tỉnh Ninh Bình" --depth 1
      orggraph view structure --about "bo chinh tri" --depth 3 --as-of 2016-01-28
    """  # noqa: D301 - click wants the character itself
    # both import much, which `orggraph view --help` does without
    from orggraph.pipeline.project import draw  # noqa: PLC0415
    from orggraph.view.model import ViewKind  # noqa: PLC0415

    then = day("--as-of", as_of)
    with reading(store, as_of=as_of, known_on=known_on) as reader:
        page = draw(reader, ViewKind(kind), about=about, depth=depth, as_of=then, language=lang)
    name = f"{kind}.html" if target is None else target
    with writing(name) as stream:
        stream.write(page.html.encode())
    if name != "-":
        click.echo(f"{name}: {page.nodes} entities, {page.edges} relations{page.note}")
