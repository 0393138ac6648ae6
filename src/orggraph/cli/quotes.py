"""A piece of evidence as a line of text."""

from __future__ import annotations

from orggraph.pipeline import words
from orggraph.pipeline.portrait import Quote
from orggraph.pipeline.spans import said_by
from orggraph.pipeline.words import Language


def told_evidence(quote: Quote, language: Language) -> str:
    """Return a piece of evidence in words."""
    if quote.words is None:
        return f"{words.text('inferred', language)}: {quote.rule}"
    cell = [
        f"{words.text(name, language)} {value}"
        for name, value in (("row", quote.row), ("column", quote.column))
        if value is not None
    ]
    told = (quote.source, quote.date, quote.sheet, *cell)
    where = ", ".join(part for part in told if part is not None)
    certain = "" if quote.confidence is None else f", {quote.confidence:g}"
    said = said_by(quote, language)
    stated = "" if len(said) == 0 else f"{', '.join(said)}: "
    return f"{stated}“{quote.words}” {where} [{quote.rule}{certain}]"
