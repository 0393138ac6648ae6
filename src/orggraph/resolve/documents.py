"""Which documents are one: by number, issuer and time, or by a title of their own."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from orggraph.resolve.atoms import Atom
from orggraph.resolve.blocks import pairs
from orggraph.resolve.clusters import Clusters, Edge
from orggraph.resolve.dates import days_apart
from orggraph.resolve.document_facts import DocumentFacts, Number
from orggraph.resolve.known_terms import SURE, TERM, KnownTerms, Verdict, term
from orggraph.resolve.spelling import Slip
from orggraph.resolve.tongue import Tongue
from orggraph.text.dates import PartialDate

_NUMBER = "document-number/1"
_TITLE = "document-title/1"
_SLACK = 7  # days by which the dates that two sources give of one document may differ
_LONG = 4  # other words of a title that one slip of writing does not make another one
_TELLING = 5  # words of a title that tell a document without an issuer from others


class Documents:
    """Joins the atoms of documents."""

    def __init__(
        self, clusters: Clusters, atoms: Sequence[Atom[DocumentFacts]], tongue: Tongue
    ) -> None:
        self._clusters = clusters
        self._told = [atom.facts for atom in atoms]
        self._tongue = tongue
        level = tongue.leveler.plain
        self._generic = {word for phrase in tongue.words.document_words for word in level(phrase)}
        self._known = KnownTerms(self._told)

    def join(self) -> list[Edge]:
        """Join what is one; return what may be, and was left apart."""
        edges: list[Edge] = []
        doubts: list[Edge] = []
        for a, b in self._pairs():
            verdict = self.compare(self._told[a], self._told[b])
            if verdict is None or verdict[0] <= 0.3:
                continue
            rule = _NUMBER if self._told[a].number is not None else _TITLE
            edge = Edge(a=a, b=b, rule=rule, score=verdict[0], reasons=verdict[1])
            (edges if verdict[0] >= SURE else doubts).append(edge)
        doubts.extend(self._clusters.join_all(edges, self._objects))
        return doubts

    def _pairs(self) -> Iterator[tuple[int, int]]:
        return pairs(_marks(facts, self._tongue) for facts in self._told)

    def _objects(self, one: Sequence[int], other: Sequence[int]) -> str | None:
        for a in one:
            for b in other:
                if self.compare(self._told[a], self._told[b]) is None:
                    return "documents that contradict each other"
        return None

    def compare(self, a: DocumentFacts, b: DocumentFacts) -> Verdict:
        """Return how sure it is that two documents are one."""
        if a.number is not None and b.number is not None:
            return self._known.settle(a, b, _by_number(a, b, a.number, b.number))
        if a.number is not None or b.number is not None:
            return None
        return self._by_title(a, b)

    def _by_title(self, a: DocumentFacts, b: DocumentFacts) -> Verdict:
        if a.kind != b.kind or not self._same_title(a, b):
            return None
        if len(a.years) > 0 and len(b.years) > 0 and a.years != b.years:
            return None
        content = [word for word in a.title if word not in self._generic]
        if a.kind in self._tongue.words.titled:
            return _of_year(a, b)
        dated = a.date is not None and b.date is not None
        sure = dated or a.key == b.key or len(content) >= _TELLING
        if len(a.issuers & b.issuers) > 0 and len(content) > 0 and sure:
            return _with_dates(a, b, 0.9, ("the same title of one issuer",))
        if len(a.issuers) > 0 and len(b.issuers) > 0:
            return None
        figures = sum(word.isdecimal() for word in content)
        needed = _TELLING if a.key == b.key or figures > 1 else 2 * _TELLING
        telling = len(content) >= needed
        return (0.9, ("the same long title",)) if telling else None

    def _same_title(self, a: DocumentFacts, b: DocumentFacts) -> bool:
        if sorted(a.title) == sorted(b.title):
            return True
        if len(a.title) != len(b.title) or len(a.title) <= _LONG:
            return False
        pairs = [(x, y) for x, y in zip(a.title, b.title, strict=True) if x != y]
        return len(pairs) == 1 and self._tongue.spelling.slip(*pairs[0]) >= Slip.MARK


def _marks(facts: DocumentFacts, tongue: Tongue) -> Iterator[Hashable]:
    if facts.number is not None:
        yield "number", facts.number.count, facts.number.codes
        yield "count", facts.number.count, facts.kind  # one may be told without its codes
        return
    yield "title", tuple(sorted(facts.title))
    if facts.kind in tongue.words.titled and len(facts.title) > _LONG:
        for at in range(len(facts.title)):
            yield "gap", at, (*facts.title[:at], *facts.title[at + 1 :])


def _by_number(a: DocumentFacts, b: DocumentFacts, one: Number, other: Number) -> Verdict:
    if one.count != other.count or (one.year and other.year and one.year != other.year):
        return None
    if one.codes != other.codes:
        if "" not in {one.codes, other.codes}:
            return None
        if a.kind != b.kind or one.local or other.local or one.year != other.year or not one.year:
            return _without_codes(a, b)
    issued = _issuers(a, b, one)
    if issued is None:
        return None
    sure, words = issued
    if one.year != "" and one.year == other.year:
        return sure, ("the same number, with its year", words)
    return _timed(a, b, one, sure, words)


def _without_codes(a: DocumentFacts, b: DocumentFacts) -> Verdict:
    """Compare a number with its count alone."""
    if a.kind != b.kind:
        return None
    if len(a.issuers & b.issuers) > 0 and a.date is not None and a.date == b.date:
        return 0.9, ("the same count, kind, issuer and day",)
    return 0.4, ("the same count, one without its codes",)


def _issuers(a: DocumentFacts, b: DocumentFacts, number: Number) -> tuple[float, str] | None:
    """Compare who issued: a score for what follows from it alone; None for two issuers."""
    if len(a.issuers) > 0 and len(b.issuers) > 0:
        if len(a.issuers & b.issuers) > 0 or len(a.houses & b.houses) > 0:
            return 0.97, "the same issuer"
        return None if number.local else (0.93, "issued by several, as its code says")
    if not number.local:
        return 0.95, "a number that one body gives out"
    if len(a.issuers) == 0 and len(b.issuers) == 0:
        return _by_neighbours(a, b)
    known, loose = (a, b) if len(a.issuers) > 0 else (b, a)
    return _beside_issuer(known, loose)


def _by_neighbours(a: DocumentFacts, b: DocumentFacts) -> tuple[float, str] | None:
    if len(a.beside & b.beside) > 0 and a.provinces == b.provinces:
        return 0.87, "told beside the same bodies"
    return None if len(a.provinces & b.provinces) == 0 else (0.5, "no issuer is told")


def _beside_issuer(known: DocumentFacts, loose: DocumentFacts) -> tuple[float, str] | None:
    if len(known.issuers & loose.beside) > 0:
        return 0.9, "told beside its issuer"
    provinces = {house[2] for house in known.houses if isinstance(house, tuple)}
    if len(loose.provinces) > 0 and len(provinces & loose.provinces) == 0:
        return None
    return 0.5, "one without its issuer"


def _timed(a: DocumentFacts, b: DocumentFacts, number: Number, sure: float, words: str) -> Verdict:
    reasons = ("the same number", words)
    if a.date is not None and b.date is not None:
        return _with_dates(a, b, sure, reasons)
    dated, undated = (a, b) if a.date is not None else (b, a)
    if dated.date is None:
        return _without_dates(a, b, number, sure, reasons)
    if undated.told is None:
        same = a.key == b.key
        return (sure if same else min(sure, 0.6)), (*reasons, "one of them without a date")
    if dated.date.first_day > undated.told.last_day:
        return None  # issued after it was told of
    return _shortly_before(undated.told.year - dated.date.year, number, sure, reasons)


def _shortly_before(years: int, number: Number, sure: float, reasons: tuple[str, ...]) -> Verdict:
    """Score a document that was issued some years before a source tells of its number."""
    if years <= (TERM if number.of_term else 1):
        near = sure - 0.01 * min(years, 4)
        return round(max(near, min(sure, SURE)), 3), (
            *reasons,
            "issued shortly before it was told of",
        )
    return min(sure, 0.5), (*reasons, "told of years after it was issued")


def _without_dates(
    a: DocumentFacts, b: DocumentFacts, number: Number, sure: float, reasons: tuple[str, ...]
) -> Verdict:
    if a.told is None or b.told is None:
        return (sure if a.key == b.key else min(sure, 0.6)), reasons
    period = term if number.of_term else _year
    same = period(a.told) == period(b.told)
    return (sure if same else min(sure, 0.5)), (*reasons, "told of in one period")


def _with_dates(
    a: DocumentFacts, b: DocumentFacts, sure: float, reasons: tuple[str, ...]
) -> Verdict:
    if a.date is None or b.date is None:
        return sure, reasons
    days = days_apart(a.date, b.date)
    if days == 0:
        return sure, (*reasons, "the same date")
    if days <= _SLACK and a.date.day > 0 and b.date.day > 0:
        return sure - 0.02, (*reasons, f"dates {days} days apart")
    return None


def _of_year(a: DocumentFacts, b: DocumentFacts) -> Verdict:
    """Compare two laws of one title: one without its year is the latest of its time."""
    reasons = ("the same title",)
    if a.years == b.years:
        return 0.97, reasons
    with_year, without = (a, b) if len(a.years) > 0 else (b, a)
    told = without.told or without.date
    if told is None:
        return 0.6, (*reasons, "one without its year")
    year = int(max(with_year.years))
    if year > told.year:
        return None
    return 0.86 + (year - 1900) / 10_000, (*reasons, "the year before it was told of")


def _year(date: PartialDate) -> int:
    return date.year
