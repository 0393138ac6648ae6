"""In which terms of the Party a number is known to have been given to a document.

Party bodies number their documents anew after each congress ("05-CT/TW" is of one term or of
another), so that a number without a date tells a document only where one term is known.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from orggraph.resolve.document_facts import DocumentFacts
from orggraph.text.dates import PartialDate

SURE = 0.85  # from this score on, one document
TERM = 5  # years of a congress term; each begins in a year like 2011, 2016

# Of a comparison: the score, and the reasons. None: they contradict each other.
Verdict = tuple[float, tuple[str, ...]] | None


class KnownTerms:
    """The terms in which each number of an issuer was used, as all sources tell together."""

    def __init__(self, told: Sequence[DocumentFacts]) -> None:
        self._terms: dict[Hashable, set[int]] = {}
        for facts in told:
            when = _when(facts)
            if when is not None:
                for mark in _marks(facts):
                    self._terms.setdefault(mark, set()).add(term(when))

    def settle(self, a: DocumentFacts, b: DocumentFacts, verdict: Verdict) -> Verdict:
        """Let a number without a time mean the document of the only term that is known.

        Other verdicts stay as they are: of documents that are surely one or two, and of those
        that have a time each.
        """
        if verdict is None or verdict[0] >= SURE or a.kind != b.kind:
            return verdict
        if _when(a) is not None and _when(b) is not None:
            return verdict
        terms = {one for mark in _marks(a) & _marks(b) for one in self._terms.get(mark, ())}
        if len(terms) != 1:
            return verdict
        return 0.87, (*verdict[1], "no other term is known to have one of this number")


def term(date: PartialDate) -> int:
    """Return the number of the term of the Party that a date lies in."""
    return (date.year - 1) // TERM


def _marks(facts: DocumentFacts) -> set[Hashable]:
    """Return the numbers that begin anew with each term, one for each issuer."""
    number = facts.number
    if number is None or not number.of_term:
        return set()
    return {(issuer, number.count, number.codes) for issuer in facts.issuers}


def _when(facts: DocumentFacts) -> PartialDate | None:
    """Return when a document was issued, or else when a source tells of it."""
    return facts.date or facts.told
