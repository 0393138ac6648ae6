"""Words that lost the space between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from orggraph.errors import DataError
from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.lexicon import load_lexicon
from orggraph.languages.vi.run_together import is_syllable, read_run_together
from orggraph.model import Span


def apart(word: str) -> tuple[str, ...]:
    return load_lexicon().run_together.apart(word)


def test_a_word_of_two_syllables_is_two_words() -> None:
    assert apart("côngtác") == ("công", "tác")


def test_of_two_ways_to_part_a_word_the_commoner_syllables_win() -> None:
    assert apart("Tỉnhuỷ") == ("Tỉnh", "uỷ")  # no "tỉn huỷ"


def test_several_syllables_come_apart() -> None:
    assert apart("bannhândân") == ("ban", "nhân", "dân")


def test_words_in_capitals_come_apart() -> None:
    assert apart("BANHÀNH") == ("BAN", "HÀNH")


@pytest.mark.parametrize(
    ("word", "parts"),
    [("vàUBND", ("và", "UBND")), ("HĐNDtỉnh", ("HĐND", "tỉnh")), ("TỊCHUBND", ("TỊCH", "UBND"))],
)
def test_an_abbreviation_comes_off_the_word_beside_it(word: str, parts: tuple[str, ...]) -> None:
    assert apart(word) == parts


@pytest.mark.parametrize("word", ["xuẩn", "Đắk", "Lênin", "H'Hen", "LĐTBXH", "PTTg", "Facebook"])
def test_syllables_loan_words_and_abbreviations_stay_whole(word: str) -> None:
    assert apart(word) == (word,)


def test_a_syllable_has_one_vowel_and_one_tone() -> None:
    assert is_syllable("nghiêng")
    assert not is_syllable("tinhuy")
    assert not is_syllable("toàán")


def test_parts_keep_their_places_in_the_text_and_are_spelled_apart() -> None:
    text = "thành phố HảiAn"
    tokens = Tokens(text, Span(0, len(text)), apart=apart)
    assert tokens.word[-2:] == ["Hải", "An"]
    assert tokens.span(3, 4).of(text) == "An"
    assert tokens.spelled(0, 4) == "thành phố Hải An"


def test_a_syllable_that_stands_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "syllables.txt"
    file.write_text("# the commonest first\nvà của và\n---\nđôla\n", encoding="utf-8")
    with pytest.raises(DataError, match="và stands twice"):
        read_run_together(file, frozenset())
