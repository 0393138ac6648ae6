"""Writing an event as a full name has it."""

from __future__ import annotations

from collections.abc import Iterable

from orggraph.languages.vi.grammar.found import EventName
from orggraph.languages.vi.grammar.numbers import to_roman
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing

_WORDED = 10  # ordinals up to here are written in words


def event_name(
    found: EventName, sentence: Sentence, holder: Thing | None, lexicon: Lexicon
) -> str:
    """Return the full name of an event.

    A congress is named by its holder, then its ordinal and term; a conference or session by
    its ordinal, then its holder and the term of that body; the national congress of the
    party by its ordinal, then the party.
    """
    forms = lexicon.forms
    party = found.national and holder is not None and holder.kind == "CentralPartyOrgan"
    label = _label(found, lexicon, delegates=found.delegates or party)
    count = (
        "" if found.ordinal is None else _ordinal(found.ordinal, lexicon, national=found.national)
    )
    own = "" if holder is None or found.purpose is not None else holder.name
    parts = [label, own, count] if found.kind.kind == "Congress" else [label, count, own]
    if found.national:
        parts = [label, count]
        if holder is not None:
            whole = forms.party if party else holder.name
            parts = [forms.of.format(name=_spaced(parts), whole=whole)]
    if found.session is not None:
        parts.append(forms.legislature.format(number=to_roman(found.session)))
    if found.month is not None:
        parts.append(forms.month.format(number=found.month))
    if found.purpose is not None:
        parts.append(sentence.text_of(*found.purpose))
    name = _spaced(parts)
    return name if found.term is None else forms.term.format(name=name, years=found.term)


def _spaced(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part != "")


def _label(found: EventName, lexicon: Lexicon, *, delegates: bool) -> str:
    """Return the kind with its scope: "Đại hội đại biểu toàn quốc"."""
    label, flags = found.kind.label, found.kind.flags
    if delegates and "delegates" not in flags:
        label = lexicon.forms.delegates.format(kind=label)
    if found.national and "national" not in flags:
        label = lexicon.forms.national.format(kind=label)
    return label


def _ordinal(value: int, lexicon: Lexicon, *, national: bool) -> str:
    """Write "lần thứ XII" of a national congress, "lần thứ nhất" and "lần thứ 15" of any other."""
    word = None
    if not national and value <= _WORDED:
        word = next((word for word, number in lexicon.numerals.items() if number == value), None)
    number = to_roman(value) if national else str(value)
    return lexicon.forms.ordinal.format(number=word or number)
