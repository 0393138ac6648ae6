"""Options that commands share, and how they write what they found."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from orggraph.errors import InputError
from orggraph.pipeline.moment import Moment, at, undated
from orggraph.store import GraphReader, open_reader
from orggraph.text.dates import PartialDate

Decorated = Callable[..., Any]

DEFAULT_STORE = "orggraph-store"

store_option = click.option(
    "--store",
    envvar="ORGGRAPH_STORE",
    default=DEFAULT_STORE,
    show_default=True,
    metavar="DIR|URL",
    help="Folder of the store, or address of a SPARQL server (or set ORGGRAPH_STORE).",
)
decisions_option = click.option(
    "--decisions",
    envvar="ORGGRAPH_DECISIONS",
    default=None,
    metavar="FILE",
    help="Table of what people decided.  [default: decisions.csv beside the store]",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
timeout_option = click.option(
    "--timeout",
    "seconds",
    type=click.FloatRange(min=0.1),
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="How long a query may run before it is stopped.",
)
quiet_option = click.option(
    "-q", "--quiet", is_flag=True, help="Print errors and nothing else; see the exit status."
)
language_option = click.option(
    "--language", default="vi", show_default=True, help="Language of the text."
)
extractor_option = click.option(
    "--extractor",
    default="grammar",
    show_default=True,
    metavar="NAME",
    help="What reads the text: grammar, llm, or one that a package adds.",
)


def rows_option(most: int) -> Callable[[Decorated], Decorated]:
    """Return the option `--max-rows`, with how many rows an answer may have by default."""
    return click.option(
        "--max-rows",
        "rows",
        type=click.IntRange(min=1),
        default=most,
        show_default=True,
        metavar="N",
        help="How many rows or triples an answer may have.",
    )


def output_option(what: str, *, required: bool = False) -> Callable[[Decorated], Decorated]:
    """Return the option `-o FILE`, where `-` is the standard output and the default."""
    return click.option(
        "-o",
        "--output",
        default=None if required else "-",
        required=required,
        show_default=not required,
        metavar="FILE",
        help=f"Where to write {what}; - is the standard output.",
    )


def moment_options(command: Decorated) -> Decorated:
    """Add --as-of and --known-on, which choose the time of what is asked."""
    as_of = click.option(
        "--as-of",
        metavar="DATE",
        help="What held on a day, month or year (2015-03), as far as the sources say: posts, "
        "bodies and relations known to be over or yet to come are left out, and documents and "
        "events of later days; what has no time stays.",
    )
    known_on = click.option(
        "--known-on",
        metavar="DATE",
        help="What was known on a day: only sources published by then; those without a date of "
        "publication are left out.",
    )
    return as_of(known_on(command))


@contextmanager
def reading(
    store: str, *, as_of: str | None = None, known_on: str | None = None
) -> Iterator[GraphReader]:
    """Open the store, at a time when one is given, to ask it; close it at the end."""
    moment = Moment(as_of=day("--as-of", as_of), known_on=day("--known-on", known_on))
    with open_reader(store) as reader, at(reader, moment) as asked:
        if known_on is not None and (number := undated(reader)) > 0:
            some = "1 source has" if number == 1 else f"{number} sources have"
            click.echo(f"orggraph: {some} no date of publication, left out", err=True)
        yield asked


def day(option: str, text: str | None) -> PartialDate | None:
    """Return the date that an option gives; InputError names the option."""
    if text is None:
        return None
    try:
        return PartialDate.parse(text.strip())
    except ValueError as error:
        remedy = "for example 2015, 2015-03 or 2015-03-18"
        raise InputError(f"{option}: {error}", remedy=remedy) from error


@contextmanager
def writing(name: str) -> Iterator[IO[bytes]]:
    """Open where a command writes: a file, whole or not at all, or the standard output."""
    if name == "-":
        stream = sys.stdout.buffer
        yield stream
        stream.flush()
        return
    path = Path(name)
    try:
        # beside the target, so that the file takes its place in one step
        file = tempfile.NamedTemporaryFile(  # noqa: SIM115 - closed below, then renamed
            dir=path.parent, prefix=f".{path.name}.", delete=False
        )
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=path) from error
    part = Path(file.name)
    try:
        with file:
            yield file
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=path) from error
    finally:
        part.unlink(missing_ok=True)


def print_json(value: object) -> None:
    """Print a value as JSON, in the order its keys were made."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def shows_progress(*, quiet: bool) -> bool:
    """Tell whether progress is drawn: on a terminal, unless the user wants it quiet."""
    return not quiet and sys.stderr.isatty()


def _umask() -> int:
    """Return the process's mask for new files; it can be asked only by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
