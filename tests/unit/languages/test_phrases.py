from __future__ import annotations

import pytest

from orggraph.languages.phrases import PhraseTable
from orggraph.languages.tokens import fold_word, join_words, split_words
from unit.languages.told import line


def table(*phrases: str) -> PhraseTable[str]:
    found: PhraseTable[str] = PhraseTable()
    for phrase in phrases:
        found.add(phrase, phrase)
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("36-CT/TW", ["36", "-", "CT", "/", "TW"]),
        ("TP.HCM", ["TP", ".", "HCM"]),
        ("H'Hen Niê", ["H'Hen", "Niê"]),
        ("Đa\u0309ng", ["Đa\u0309ng"]),
        ("QH15", ["QH", "15"]),
        ("a_b", ["a", "_", "b"]),
        (" \n", []),
    ],
)
def test_a_text_is_cut_into_words_numbers_and_signs(text: str, words: list[str]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tạiTờ trình", ["tại", "Tờ", "trình"]),
        ("QĐ-TTg", ["QĐ", "-", "TTg"]),
        ("VnExpress", ["VnExpress"]),
        ("iPhone", ["iPhone"]),
    ],
)
def test_a_word_that_runs_into_a_capital_is_two(text: str, words: list[str]) -> None:
    assert line(text).tokens.word == words


def test_spellings_of_one_word_fold_alike() -> None:
    assert fold_word("Uỷ") == fold_word("ủy")
    assert fold_word("–") == fold_word("-")
    assert fold_word("Hưng") != fold_word("Hùng")


def test_the_longest_phrase_is_found_first() -> None:
    hits = table("Ban", "Ban Tổ chức", "Ban Dân vận").at(line("ban tổ chức tỉnh").tokens, 0)

    assert [(hit.end, hit.value) for hit in hits] == [(3, "Ban Tổ chức"), (1, "Ban")]


def test_an_abbreviation_matches_in_its_own_spelling_only() -> None:
    found = table("TU", "Tỉnh ủy")

    assert [hit.value for hit in found.at(line("TU").tokens, 0)] == ["TU"]
    assert found.at(line("tu").tokens, 0) == []
    assert [hit.value for hit in found.at(line("TỈNH UỶ").tokens, 0)] == ["Tỉnh ủy"]


def test_words_are_joined_as_a_name_is_written() -> None:
    assert join_words(["Văn", "hóa", ",", "Thể", "thao"]) == "Văn hóa, Thể thao"
    assert join_words(["TB", "/", "XH"]) == "TB/XH"
