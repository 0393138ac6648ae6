"""orggraph build: read articles and documents into a store."""

from __future__ import annotations

import os
import time
from pathlib import Path

import click

from orggraph.cli.built import print_report, progress_bar
from orggraph.cli.common import (
    decisions_option,
    extractor_option,
    json_option,
    language_option,
    print_json,
    quiet_option,
    shows_progress,
    store_option,
)
from orggraph.cli.rejects import write_rejects
from orggraph.errors import InputError

_NO_FILES = """no files or folders are named

  orggraph build articles/                    read a folder, with all below it
  orggraph build report.txt news/*.html       read some files
"""


@click.command("build")
# not click's own check: one file that cannot be read must not stop the others
@click.argument("sources", nargs=-1, type=click.Path(readable=False, path_type=Path))
@store_option
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="all cores",
    help="Processes that read at the same time; 1 reads in this one.",
)
@click.option("--prune", is_flag=True, help="Forget sources whose file is gone.")
@click.option("--base", default=None, metavar="IRI", help="What the graph's own IRIs begin with.")
@language_option
@extractor_option
@click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="MB",
    help="Leave out files that are larger.",
)
@click.option(
    "--mapping",
    default=None,
    metavar="FILE|NAME",
    help="What the columns of records mean that have no mapping beside them: a file, or a "
    "ready mapping (`orggraph mapping list`).",
)
@click.option(
    "--rejects",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    show_default="STORE.rejects.csv",
    help="Where to write the rows of records that could not be read.",
)
@click.option(
    "--background",
    type=click.Choice(["none", "mentioned", "all"]),
    default=None,
    help="Add the units and standing bodies that go with those the sources name, or all known.",
)
@decisions_option
@quiet_option
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    sources: tuple[Path, ...],
    store: str,
    jobs: int,
    prune: bool,
    base: str | None,
    language: str,
    extractor: str,
    max_size: int,
    mapping: str | None,
    rejects: Path | None,
    background: str | None,
    decisions: str | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read SOURCES, files and folders, into a store.

    A store that exists is added to: files that did not change are skipped, and files that
    did take the place of what they said before. Whatever cannot be read is left out and
    named with the reason; the rest is built. Records (tables, JSON and their like) are read
    by the mapping beside them, officials.mapping.yml of officials.csv.

    At the end it is decided anew which names in all sources stand for one thing. What people
    decided on that, on names and on statements is applied as it stands in decisions.csv.

    With --background the store also holds what is known without any text: the administrative
    units and standing bodies, who they are under and what came of them, each with its time and
    legal basis. Later builds keep to what was chosen.

    Exit status: 0 all was read, 1 something was left out, 2 nothing could be read,
    130 interrupted (what was stored by then is kept).

    \b
    Examples:
      orggraph build articles/
      orggraph build articles/ --store party.og --jobs 4
      orggraph build articles/ --prune        also forget files that were deleted
      orggraph build articles/ --background mentioned
      orggraph build *.txt --json | jq .left_out
    """  # noqa: D301 - click wants the character itself
    if len(sources) == 0 and background is None:
        raise click.UsageError(_NO_FILES)
    # here, not above: what reads and stores takes long to import, and --help needs none of it
    from orggraph.pipeline.background import Background  # noqa: PLC0415
    from orggraph.pipeline.build import build  # noqa: PLC0415
    from orggraph.pipeline.decisions import decisions_of  # noqa: PLC0415
    from orggraph.pipeline.mappings import named_mapping  # noqa: PLC0415
    from orggraph.pipeline.name_index import keep_names  # noqa: PLC0415
    from orggraph.rdf.ids import DEFAULT_BASE  # noqa: PLC0415
    from orggraph.store import open_writer  # noqa: PLC0415

    began = time.monotonic()
    with (
        open_writer(store) as writer,
        progress_bar(shown=shows_progress(quiet=quiet or as_json)) as progress,
    ):
        report = build(
            sources,
            writer,
            language=language,
            extractor=extractor,
            base=_base(base, DEFAULT_BASE),
            jobs=jobs,
            prune=prune,
            largest=max_size * 1_000_000,
            mapping=None if mapping is None else named_mapping(mapping),
            decisions=decisions_of(decisions, store),
            background=None if background is None else Background(background),
            progress=progress,
        )
    keep_names(store)
    seconds = time.monotonic() - began
    written = write_rejects(report.rejects, rejects, store)
    if as_json:
        print_json(report.as_json() | {"seconds": round(seconds, 2)})
    else:
        print_report(report, seconds, store=store, quiet=quiet, rejects=written)
    ctx.exit(report.exit_status)


def _base(given: str | None, default: str) -> str:
    """Return the base of the graph's IRIs, which ends where a name can follow."""
    if given is None:
        return default
    if not given.startswith(("http://", "https://", "urn:")) or any(c in given for c in '<>" #'):
        raise InputError(f"not a base for IRIs: {given}", remedy="give one as https://…/id/")
    return given if given.endswith(("/", ":")) else f"{given}/"
