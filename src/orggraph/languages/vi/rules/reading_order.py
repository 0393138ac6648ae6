"""In which order the sentences of a text are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orggraph.languages.vi.grammar.found import EventName
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.rules.holders import holding_cue
from orggraph.model import BlockKind


def reading_order(text: Sequence[Sentence]) -> list[Sentence]:
    """Titles shorten what the text names in full: they are read after the prose.

    A title that alone says which congress or session the text reports is read before it.
    """
    titles = [s for s in text if s.block in {BlockKind.TITLE, BlockKind.HEADING}]
    prose = [s for s in text if s.block is BlockKind.PROSE]
    first = [s for s in titles[:1] if s.block is BlockKind.TITLE and _tells_which(s, prose)]
    return [*first, *prose, *(s for s in titles if s not in first)]


def _tells_which(title: Sentence, prose: Sequence[Sentence]) -> bool:
    """Tell whether a title counts an event of some holder, and the prose reports none counted."""
    named = [item for item in title.items if isinstance(item, EventName)]
    counted = [event for event in named if event.holder is not None and _is_counted(event)]
    if len(counted) == 0:
        return False
    told = list(_told(prose))
    return not any(
        event.kind.kind == other.kind.kind and (held or _count(event) == _count(other))
        for event in counted
        for other, held in told
        if not _of_another(event, other)
    )


def _told(prose: Sequence[Sentence]) -> Iterator[tuple[EventName, bool]]:
    """Yield the counted events of the prose, with whether somebody is said to hold them."""
    for sentence in prose:
        for index, item in enumerate(sentence.items):
            if isinstance(item, EventName) and _is_counted(item):
                yield item, holding_cue(sentence.items, index) is not None


def _of_another(title: EventName, prose: EventName) -> bool:
    """Tell an event of the unit above: "đi dự Đại hội Công đoàn huyện" of the same term."""
    one, other = title.holder, prose.holder
    if one is None or other is None or one.head.same != other.head.same:
        return False
    units = {body.place.unit for body in (one, other) if body.place is not None}
    return len(units) > 1


def _is_counted(event: EventName) -> bool:
    return event.ordinal is not None or event.term is not None


def _count(event: EventName) -> tuple[int | None, str | None]:
    return event.ordinal, event.term
