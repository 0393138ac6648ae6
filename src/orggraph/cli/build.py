"""orggraph build: read articles and documents into a store."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orggraph.cli.common import (
    decisions_option,
    decisions_path,
    extractor_option,
    json_option,
    language_option,
    print_json,
    quiet_option,
    shows_progress,
    store_option,
)
from orggraph.cli.rejects import told_of_records, write_rejects
from orggraph.errors import InputError
from orggraph.pipeline.report import BuildReport

if TYPE_CHECKING:
    from orggraph.pipeline.decisions import Decision

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
    from orggraph.pipeline.mappings import named_mapping  # noqa: PLC0415
    from orggraph.rdf.ids import DEFAULT_BASE  # noqa: PLC0415
    from orggraph.store import open_writer  # noqa: PLC0415

    began = time.monotonic()
    with (
        open_writer(store) as writer,
        _progress(shown=shows_progress(quiet=quiet or as_json)) as progress,
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
            decisions=_decisions(decisions, store),
            background=None if background is None else Background(background),
            progress=progress,
        )
    seconds = time.monotonic() - began
    written = write_rejects(report.rejects, rejects, store)
    if as_json:
        print_json(report.as_json() | {"seconds": round(seconds, 2)})
    else:
        _print(report, seconds, store=store, quiet=quiet, rejects=written)
    ctx.exit(report.exit_status)


def _decisions(given: str | None, store: str) -> tuple[Decision, ...] | None:
    """Return the decisions of people; None where no table is named and none is there."""
    from orggraph.pipeline.decisions import read_decisions  # noqa: PLC0415 - as above

    path = decisions_path(given, store)
    return read_decisions(path) if given is not None or path.exists() else None


def _base(given: str | None, default: str) -> str:
    """Return the base of the graph's IRIs, which ends where a name can follow."""
    if given is None:
        return default
    if not given.startswith(("http://", "https://", "urn:")) or any(c in given for c in '<>" #'):
        raise InputError(f"not a base for IRIs: {given}", remedy="give one as https://…/id/")
    return given if given.endswith(("/", ":")) else f"{given}/"


def _print(
    report: BuildReport, seconds: float, *, store: str, quiet: bool, rejects: Path | None
) -> None:
    """Print the summary; what was left out goes to stderr, quiet or not."""
    for item in report.left_out:
        click.echo(f"left out: {item.path}: {item.reason}", err=True)
    for line in told_of_records(report, rejects):
        click.echo(line, err=True)
    if report.interrupted:
        click.echo("interrupted: what was stored is kept; build again to go on", err=True)
    if quiet:
        return
    done = report.read + report.replaced
    click.echo(
        f"{done} sources read in {seconds:.1f} s ({report.read} new, {report.replaced} again), "
        f"{report.unchanged} unchanged, {report.pruned} forgotten, "
        f"{len(report.left_out)} left out; store: {store}"
    )
    _table("entities", report.entities)
    _table("statements", report.statements)
    _table("seen but left out", report.omissions)
    _table("statements of the background", report.background)
    if report.joined > 0:
        click.echo(f"names that stand for a thing of another name: {report.joined}")
    if report.doubts > 0:
        click.echo(f"pairs that may be one and were left apart: {report.doubts} (orggraph review)")


def _table(title: str, counts: Mapping[str, int]) -> None:
    """Print counts under a title, nothing when there are none."""
    if len(counts) == 0:
        return
    click.echo(f"{title}: {sum(counts.values())}")
    width = max(len(name) for name in counts)
    for name, count in counts.items():
        click.echo(f"  {name:<{width}}  {count:>7}")


@contextmanager
def _progress(*, shown: bool) -> Iterator[Callable[[int, int, str], None] | None]:
    """Draw a progress bar on stderr while files are read."""
    if not shown:
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - takes long to import
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def advance(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, description=name[-40:])

        yield advance
