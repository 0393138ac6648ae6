"""Calibration: whether statements of confidence 0.9 are right nine times of ten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_BANDS = 20  # each 0.05 wide
# What is known of a rule before any of its statements is judged counts as much as so many.
_PRIOR_WEIGHT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A statement that was held against annotations."""

    document: str
    rule: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The statements whose confidences lie close together."""

    low: float
    high: float
    confidence: float  # their mean
    right: int
    count: int

    @property
    def share(self) -> float:
        """The share of them that is right."""
        return self.right / self.count


def bands(judged: Iterable[Judged]) -> list[Band]:
    """Return the statements by confidence, the bands that hold some, the lowest first."""
    groups: dict[int, list[Judged]] = {}
    for item in judged:
        groups.setdefault(min(int(item.confidence * _BANDS), _BANDS - 1), []).append(item)
    return [
        Band(
            low=number / _BANDS,
            high=(number + 1) / _BANDS,
            confidence=sum(item.confidence for item in group) / len(group),
            right=sum(item.right for item in group),
            count=len(group),
        )
        for number, group in sorted(groups.items())
    ]


def error(judged: Iterable[Judged]) -> float:
    """Return the expected calibration error (Guo et al. 2017, "On Calibration …", section 2).

    It is the mean distance between the confidence of a band and the share of it that is
    right, each band weighing as much as it has statements.
    """
    found = bands(judged)
    count = sum(band.count for band in found)
    apart = sum(band.count * abs(band.confidence - band.share) for band in found)
    return apart / count if count > 0 else 0.0


def cross_validated_error(judged: Sequence[Judged]) -> float:
    """Return the error when each document's confidences are measured on all the others.

    It tells how good such confidences are on texts that they were not measured on.
    """
    refitted: list[Judged] = []
    for document in sorted({item.document for item in judged}):
        held_out = [item for item in judged if item.document == document]
        confidence = measured([item for item in judged if item.document != document])
        refitted.extend(
            Judged(
                document=item.document,
                rule=item.rule,
                confidence=confidence(item.rule),
                right=item.right,
            )
            for item in held_out
        )
    return error(refitted)


def measured(judged: Sequence[Judged]) -> Callable[[str], float]:
    """Return how often statements of a rule are right, drawn to the mean where few are known."""
    right = Counter(item.rule for item in judged if item.right)
    count = Counter(item.rule for item in judged)
    mean = (right.total() + 1) / (count.total() + 2)

    def confidence(rule: str) -> float:
        return (right[rule] + _PRIOR_WEIGHT * mean) / (count[rule] + _PRIOR_WEIGHT)

    return confidence
