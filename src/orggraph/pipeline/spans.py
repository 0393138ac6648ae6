"""When something began and ended, and what else is said of a post, in words."""

from __future__ import annotations

from orggraph.pipeline import words
from orggraph.pipeline.portrait import Line, Quote
from orggraph.pipeline.words import Language


def said_of(line: Line, language: Language) -> list[str]:
    """Return what is said of a statement beside its ends: status, time, neighbors, decision."""
    said = [line.status] if line.status is not None else []
    said += when(line.start, line.end, language)
    told = (("after", line.after), ("before", line.before))
    said += [f"{words.text(name, language)} {', '.join(who)}" for name, who in told if who != ()]
    if line.decided_by is not None:
        said.append(f"{words.text('decided_by', language)} {line.decided_by}")
    return said


def said_by(quote: Quote, language: Language) -> list[str]:
    """Return what one piece of evidence says of a post: status and time."""
    said = [quote.status] if quote.status is not None else []
    return said + when(quote.start, quote.end, language)


def when(start: str | None, end: str | None, language: Language) -> list[str]:
    """Return the two ends of a time in words; see `portrait.Line` for how they are given.

    An end of which only the earliest day is known may not have come: "still held on".
    """
    (_, begun), (lasted, over) = _days(start), _days(end)
    if lasted != "" and over == "":
        once = begun == lasted and start != begun
        on = f"{words.text('held_on' if once else 'still', language)} {lasted}"
        return [on] if once else [*_side("from", "began", start, language), on]
    return [
        *_side("from", "began", start, language),
        *_side("until", "ended", end, language),
    ]


def _side(known: str, bounded: str, text: str | None, language: Language) -> list[str]:
    """Return one end of a time in words: a date, or the days between which it lies."""
    if text is None:
        return []
    if not text.startswith("["):
        return [f"{words.text(known, language)} {text}"]
    first, last = _days(text)
    form = "by" if first == "" else "not_before" if last == "" else "between"
    between = words.text(form, language).format(first=first, last=last)
    return [f"{words.text(bounded, language)} {between}"]


def _days(text: str | None) -> tuple[str, str]:
    """Return the earliest and the latest of a date, "" for what is open."""
    if text is None:
        return "", ""
    first, dots, last = text.strip("[]").partition("..")
    return (first, last) if dots != "" else (text, text)
