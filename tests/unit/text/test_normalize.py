import unicodedata

import pytest
from hypothesis import given

from orggraph.text.normalize import normalize
from strategies import messy_texts


@given(messy_texts)
def test_the_normal_form_is_nfc_and_stays_as_it_is(text):
    once = normalize(text).text

    assert unicodedata.is_normalized("NFC", once)
    assert normalize(once).text == once


@given(messy_texts)
def test_composed_and_decomposed_input_give_the_same_text(text):
    composed = normalize(unicodedata.normalize("NFC", text)).text

    assert normalize(unicodedata.normalize("NFD", text)).text == composed


@given(messy_texts)
def test_origins_never_go_back_and_stay_within_the_text(text):
    normal = normalize(text)
    origins = [normal.origin(offset) for offset in range(len(normal.text) + 1)]

    assert origins == sorted(origins)
    assert origins[0] >= 0
    assert origins[-1] == len(text)


@given(messy_texts)
def test_a_character_that_did_not_change_is_found_at_its_origin(text):
    normal = normalize(text)

    for offset, char in enumerate(normal.text):
        if char.isascii() and char != "\n" and char.isprintable():
            found = text[normal.origin(offset)]
            # A few signs are canonically equal to ASCII ones: the Greek question mark.
            assert unicodedata.normalize("NFC", found) == char


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"], ids=ascii
)
def test_every_line_end_becomes_a_line_feed(end):
    assert normalize(f"một{end}hai").text == "một\nhai"


@pytest.mark.parametrize(
    "char", ["\u200b", "\ufeff", "\u00ad", "\x00", "\u202e", "\x1f"], ids=ascii
)
def test_what_nobody_sees_is_dropped_even_between_a_letter_and_its_mark(char):
    assert normalize(f"{char}e{char}\u0302{char}").text == "ê"


def test_a_no_break_space_and_a_tab_are_kept():
    assert normalize("Đảng\u00a0ủy\tSở").text == "Đảng\u00a0ủy\tSở"


def test_half_a_surrogate_pair_is_dropped():
    assert normalize("a\ud800b").text == "ab"


def test_the_origin_of_a_word_after_decomposed_letters_is_where_it_stood():
    raw = unicodedata.normalize("NFD", "Bí thư Đảng ủy\r\n\u200bông Nguyễn Văn Ấm")
    normal = normalize(raw)
    place = normal.text.index("Văn")

    assert raw[normal.origin(place) :].startswith(unicodedata.normalize("NFD", "Văn"))


def test_a_letter_under_a_heap_of_marks_keeps_the_first_of_them():
    normal = normalize("a" + "\u0301\u0323" * 100_000)

    assert 1 < len(normal.text) <= 31
    assert unicodedata.is_normalized("NFC", normal.text)


def test_an_offset_outside_of_the_text_has_no_origin():
    with pytest.raises(IndexError, match="no offset 4 in a text of 3"):
        normalize("abc").origin(4)


def test_letters_that_converters_write_for_others_are_put_right() -> None:
    assert normalize("TRƢỜNG ÐẠI HỌC, trƣờng").text == "TRƯỜNG ĐẠI HỌC, trường"
