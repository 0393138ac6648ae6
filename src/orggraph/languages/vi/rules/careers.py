"""A career told line by line: "- 2011-2014: Phó Giám đốc …", "Từ 5/2016 đến nay: Giám đốc …"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DateName, Item, Person, PostName
from orggraph.languages.vi.reading.dates import resolve_date
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.items import is_mark, is_plain
from orggraph.model import PostStatus
from orggraph.text.dates import PartialDate

_LONGEST = 8  # items of a span of time
_Span = tuple[PartialDate | None, PartialDate | None]


def posts_of_career(passage: Passage) -> list[Held]:
    """Return the posts of a line that begins with a span of time, which the one told of held."""
    items = passage.items
    subject = passage.context.people.subject
    told_of = passage.context.people.alone
    if subject is None or not told_of or any(isinstance(item, Person) for item in items):
        return []
    colon = next((at for at in range(min(_LONGEST, len(items))) if is_mark(items[at], ":")), None)
    span = None if colon is None else _span(passage, items[:colon])
    if colon is None or span is None:
        return []
    status = PostStatus.CURRENT if span[1] is None else PostStatus.FORMER
    found: list[Held] = []
    for item in items[colon + 1 :]:
        if isinstance(item, PostName):
            holder = Person(item.start, item.end, item.start, "", honorific=False)
            holder.entity = subject.id
            found.append(Held(item, [holder], status, "career", start=span[0], end=span[1]))
        elif not (is_mark(item, ",", ";", "-", "and", "also", ".") or is_plain(item)):
            break
    return found


def _span(passage: Passage, items: list[Item]) -> _Span | None:
    """Return the span of time that is all of the items; until None where it goes on."""
    issued = passage.context.source.issued
    dates = [item for item in items if isinstance(item, DateName)]
    others = [item for item in items if not isinstance(item, DateName)]
    if not all(is_mark(item, "since", "until", "now", "-", "*", "") for item in others):
        return None
    if len(dates) == 1 and dates[0].span is not None:
        first, last = dates[0].span
        return PartialDate(first), PartialDate(last)
    if len(dates) == 2 and len(others) > 0:
        return resolve_date(dates[0], issued), resolve_date(dates[1], issued)
    if len(dates) == 1 and any(is_mark(item, "now") for item in others):
        return resolve_date(dates[0], issued), None
    return None
