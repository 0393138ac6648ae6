"""When the posts that a sentence tells of were held: spans, beginnings, times long over."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.languages.vi.grammar.found import Body, DateName, Item
from orggraph.languages.vi.reading.dates import resolve_date
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.items import is_mark
from orggraph.model import PostStatus
from orggraph.text.dates import PartialDate

_TERM = 5  # years: whoever began before then has come to the end of a term of office


@dataclass(slots=True)
class Times:
    """The time that opens a sentence, as far as it has been read."""

    issued: PartialDate | None
    since: PartialDate | None = None
    until: PartialDate | None = None
    over: bool = False  # what the sentence tells of lies in a time that is over

    def opens(self, items: list[Item], index: int, date: DateName) -> None:
        """Take in a date that stands before any post: "Từ 2009 đến 2012, …", "Năm 2008, …"."""
        since = index > 0 and is_mark(items[index - 1], "since")
        value, until = resolve_date(date, self.issued), _until(items, index)
        alone = all(_opens(item) for item in items[:index])
        if date.span is not None and alone:
            self._spans(PartialDate(date.span[0]), PartialDate(date.span[1]))
        elif until is not None and (alone or since):
            self._spans(value, resolve_date(until, self.issued))
        elif value is not None and alone and self.since is None:
            self.since = value if since else None
            goes_on = index + 2 < len(items) and is_mark(items[index + 2], "now")
            self.over = not goes_on and self._long_ago(value)

    def dates(self, last: Held, items: list[Item], index: int, date: DateName) -> None:
        """Take in a date after "từ" behind a post: it begins or ends then."""
        value = resolve_date(date, self.issued)
        if value is None:
            return
        until = _until(items, index)
        if last.status is PostStatus.CURRENT and until is not None:
            last.status = PostStatus.FORMER
            last.start, last.end = value, resolve_date(until, self.issued)
        elif last.status in {PostStatus.NEW, PostStatus.CURRENT}:
            last.start = value
        elif last.status is PostStatus.ENDED:
            last.end = value

    def of(self, status: PostStatus) -> tuple[PartialDate | None, PartialDate | None]:
        """Return when a post of a status was held, as the opening of the sentence says."""
        if status is PostStatus.FORMER:
            return self.since, self.until
        return (self.since, None) if status is PostStatus.CURRENT else (None, None)

    def _spans(self, first: PartialDate | None, last: PartialDate | None) -> None:
        if last is None or (self.issued is not None and last.last_day > self.issued.last_day):
            return  # a term that goes on
        self.since, self.until, self.over = first, last, True

    def _long_ago(self, value: PartialDate) -> bool:
        return self.issued is not None and value.year + _TERM <= self.issued.year


def _until(items: list[Item], index: int) -> DateName | None:
    """Return the other end of "2009 đến 2012"; None for "đến nay"."""
    if index + 2 >= len(items) or not is_mark(items[index + 1], "until", "-"):
        return None
    other = items[index + 2]
    return other if isinstance(other, DateName) else None


def _opens(item: Item) -> bool:
    """Tell what may stand before a date that opens a sentence: "Trong nhiệm kỳ Quốc hội (…)"."""
    return isinstance(item, Body) or is_mark(item, "", "since", "until", "at", ",", "-", "(")
