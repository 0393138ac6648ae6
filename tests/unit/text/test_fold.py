"""Two spellings of one word fold alike; two words never do."""

from __future__ import annotations

import unicodedata

import pytest

from orggraph.text.fold import fold, place_tones


@pytest.mark.parametrize(
    ("one", "other"),
    [("hòa", "hoà"), ("Đảng ủy", "Đảng uỷ"), ("Thúy", "THUÝ"), ("2020–2025", "2020-2025")],
)
def test_both_spellings_of_a_word_fold_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "word", ["luật", "tuệ", "huế", "xuể", "thuở", "loạn", "hoàng", "huỳnh", "quý", "thuế"]
)
def test_a_word_with_one_spelling_keeps_it(word):
    assert fold(word) == word
    assert place_tones(word.capitalize()) == word.capitalize()


@pytest.mark.parametrize(("one", "other"), [("Hưng", "Hùng"), ("Tuấn", "Tuân"), ("Hoà", "Hoa")])
def test_names_that_differ_by_a_mark_stay_apart(one, other):
    assert fold(one) != fold(other)


def test_decomposed_text_folds_as_composed_text_does():
    assert fold(unicodedata.normalize("NFD", "Luật  Tổ chức")) == fold("Luật Tổ chức")
