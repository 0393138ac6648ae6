"""Confidences held against the share of statements that is right."""

from __future__ import annotations

import pytest

from orggraph.pipeline.calibration import (
    Judged,
    bands,
    cross_validated_error,
    error,
    measured,
)


def judged(document: str, rule: str, confidence: float, verdicts: str) -> list[Judged]:
    return [
        Judged(document=document, rule=rule, confidence=confidence, right=verdict == "+")
        for verdict in verdicts
    ]


def test_the_error_is_the_distance_of_confidence_from_the_share_right():
    assert error(judged("d", "r/1", 0.9, "+-")) == pytest.approx(0.4)


def test_a_band_weighs_as_much_as_it_has_statements():
    statements = judged("d", "r/1", 0.8, "+++-") + judged("d", "s/1", 0.5, "--------")

    assert error(statements) == pytest.approx((4 * 0.05 + 8 * 0.5) / 12)
    assert [(band.right, band.count) for band in bands(statements)] == [(0, 8), (3, 4)]


def test_without_statements_there_is_no_error():
    assert error([]) == 0.0
    assert cross_validated_error([]) == 0.0


def test_a_rule_of_few_statements_is_drawn_to_the_mean():
    confidence = measured(judged("d", "sure/1", 0.9, "+" * 98) + judged("d", "new/1", 0.9, "-"))

    assert 0.85 < confidence("new/1") < 0.95
    assert confidence("sure/1") > 0.98
    assert confidence("unknown/1") == pytest.approx(99 / 101)


def test_a_document_has_no_part_in_the_confidences_it_is_judged_by():
    same = judged("a", "r/1", 0.5, "+" * 20) + judged("b", "r/1", 0.5, "+" * 20)
    other = judged("a", "r/1", 0.5, "+" * 20) + judged("b", "r/1", 0.5, "-" * 20)

    assert cross_validated_error(same) < 0.05
    assert cross_validated_error(other) > 0.9
