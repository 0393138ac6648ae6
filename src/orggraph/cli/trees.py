"""Derivations as trees: what follows, by which rule and law, from what, down to the quotes."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from orggraph.cli.quotes import told_evidence
from orggraph.cli.tables import harmless
from orggraph.pipeline import words
from orggraph.pipeline.why import Reason
from orggraph.pipeline.words import Language

_WIDE = 10_000  # no line of a tree is broken: it may be piped


def drawn(reasons: Iterable[Reason], language: Language) -> str:
    """Return derivations as text, one tree after another."""
    stream = StringIO()
    console = Console(file=stream, width=_WIDE, no_color=True, highlight=False)
    for reason in reasons:
        console.print(_tree(reason, language))
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


def _tree(reason: Reason, language: Language) -> Tree:
    # text, not markup: names may hold brackets
    tree = Tree(Text(harmless(_said(reason, language))))
    if reason.rule is not None:
        told = f"{words.text('inferred', language)}: {reason.says or ''} [{reason.rule}]"
        tree.add(Text(harmless(told)))
        tree.add(Text(harmless(f"{words.text('basis', language)}: {reason.basis or ''}")))
    for quote in reason.quotes:
        tree.add(Text(harmless(told_evidence(quote, language))))
    for premise in reason.reasons:
        tree.add(_tree(premise, language))
    return tree


def _said(reason: Reason, language: Language) -> str:
    days = [
        f"{words.text(name, language)} {day}"
        for name, day in (("from", reason.began), ("until", reason.ended))
        if day is not None
    ]
    return reason.statement + (f" ({', '.join(days)})" if len(days) > 0 else "")
