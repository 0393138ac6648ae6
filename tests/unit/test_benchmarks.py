"""The patterns of the benchmark of coverage find what they say, and no more."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from factories import make_source

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def patterns(monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    import coverage_of_patterns as coverage  # noqa: PLC0415 - found on the path set above

    words = yaml.safe_load((BENCHMARKS / "coverage_of_patterns.yml").read_text(encoding="utf-8"))
    yield coverage.Patterns(words)
    sys.modules.pop("coverage_of_patterns", None)


def test_numbers_of_documents_are_found_with_their_kinds(patterns):
    source = make_source(text="Theo Quyết định số 12/QĐ-UBND và chỉ thị số 36-CT/TW ngày 1/1.")

    assert [(kind, number) for kind, number, _ in patterns.numbers(source)] == [
        ("Decision", "12/QĐ-UBND"),
        ("Directive", "36-CT/TW"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bí thư Tỉnh ủy Hà Nam Lê Văn Thử nói.", [("Bí thư", "Lê Văn Thử")]),
        ("Ông Lê Văn Thử, Phó Giám đốc Sở Y tế, nói.", [("Phó Giám đốc", "Lê Văn Thử")]),
        ("Bí thư Tỉnh ủy Hà Nam nói.", []),
        ("Lê Văn Một, Chủ tịch UBND tỉnh Lê Văn Hai.", [("Chủ tịch", "Lê Văn Hai")]),
    ],
)
def test_posts_beside_names_are_found(patterns, text, found):
    assert [(post, name) for post, name, _ in patterns.holders(make_source(text=text))] == found
