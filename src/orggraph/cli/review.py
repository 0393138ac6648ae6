"""orggraph review: go through what is doubtful, one key for each decision."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orggraph.cli.common import decisions_option, reading, store_option
from orggraph.cli.tables import harmless

if TYPE_CHECKING:
    from orggraph.pipeline.decisions import Decision, Kind
    from orggraph.pipeline.review import Question

_SKIP, _UNDO, _QUIT = "kuq"
_HELP = "[k]eep for later  [u]ndo  [q]uit"


@click.command("review")
@click.option("--who", default=None, help="Who decides; your name on this machine by default.")
@click.option(
    "--below",
    type=click.FloatRange(0, 1),
    default=0.75,
    show_default=True,
    help="Statements of a lower confidence are asked about.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    help="How many are asked at most.",
)
@decisions_option
@store_option
def command(
    *, who: str | None, below: float, limit: int, decisions: str | None, store: str
) -> None:
    """Walk through pairs that may be one, then statements of low confidence.

    The most informative come first, with the words of their sources. One key decides: s same,
    d different, c confirm (the statement is right), r retract (it is wrong), k keep for later,
    u undo the last, q quit. Decisions are written to decisions.csv at once; the next build
    applies them.

    \b
    Examples:
      orggraph review
      orggraph review --below 0.9 --limit 200 --who lan
    """  # noqa: D301 - click wants the character itself
    from orggraph.pipeline.decisions import (  # noqa: PLC0415 - long to import
        Kind,
        decisions_path,
        read_decisions,
    )
    from orggraph.pipeline.review import Review  # noqa: PLC0415

    path = decisions_path(decisions, store)
    made = list(read_decisions(path)) if path.exists() else []
    pairs = frozenset(
        frozenset((d.a, d.b)) for d in made if d.decision in (Kind.SAME, Kind.DIFFERENT)
    )
    with reading(store) as reader:
        review = Review(reader)
        questions = chain(review.pairs(pairs), review.statements(below=below))
        known = {_bare(decision) for decision in made}
        open_ = (q for q in questions if not any(_bare(d) in known for d in q.answers.values()))
        count = _Session(path, getpass.getuser() if who is None else who).run(open_, limit)
    click.echo(f"{count} decisions written to {path}" + ("; build to apply them" if count else ""))


def _bare(decision: Decision) -> Decision:
    return replace(decision, who="", when="", why="")


class _Session:
    """Asks one question after the other; the last answer can be taken back."""

    def __init__(self, path: Path, who: str) -> None:
        self._path = path
        self._who = who
        self._before: list[tuple[Question, bytes | None]] = []

    def run(self, questions: Iterator[Question], limit: int) -> int:
        """Ask until there is nothing more or the user stops; return the number of decisions."""
        from orggraph.pipeline.decisions import add_decision  # noqa: PLC0415 - long to import

        waiting: list[Question] = []
        for _ in range(limit):
            question = waiting.pop() if len(waiting) > 0 else next(questions, None)
            if question is None:
                break
            kind = self._ask(question)
            if kind == _QUIT:
                break
            if kind == _UNDO and len(self._before) > 0:
                last, table = self._before.pop()
                self._restore(table)
                waiting.extend((question, last))
            elif kind in question.answers:
                table = self._path.read_bytes() if self._path.exists() else None
                self._before.append((question, table))
                today = datetime.now(UTC).date().isoformat()
                chosen = question.answers[kind]  # type: ignore[index]
                add_decision(self._path, replace(chosen, who=self._who, when=today))
        return len(self._before)

    def _restore(self, table: bytes | None) -> None:
        if table is None:
            self._path.unlink()
        else:
            self._path.write_bytes(table)

    def _ask(self, question: Question) -> Kind | str:
        """Show a question; return what was chosen."""
        click.echo(f"\n{click.style(harmless(question.title), bold=True)}")
        for line in question.lines:
            click.echo(f"  {harmless(line)}")
        for quote in question.quotes:
            words = click.style(harmless(quote.words), reverse=True)
            click.echo(
                f"  …{harmless(quote.before)}{words}{harmless(quote.after)}…  ({quote.source})"
            )
        keys = {kind.value[0]: kind for kind in question.answers}
        offered = "  ".join(f"[{kind.value[0]}]{kind.value[1:]}" for kind in question.answers)
        click.echo(f"{offered}  {_HELP} ", nl=False)
        while True:
            key = click.getchar().lower()
            if key in keys or key in (_SKIP, _UNDO, _QUIT, ""):
                click.echo(key)
                return keys.get(key, key if key != "" else _QUIT)
