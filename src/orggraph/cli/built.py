"""What a build shows: progress while it goes on, a summary at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from orggraph.cli.rejects import told_of_records
from orggraph.pipeline.report import BuildReport


def print_report(
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
def progress_bar(*, shown: bool) -> Iterator[Callable[[int, int, str], None] | None]:
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
