"""Whatever a text is, it is read without an error, and every quote stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orggraph.model import Reading
from strategies import messy_texts
from unit.languages.told import read
from unit.languages.vi.test_rules import CASES

SENTENCES = [sentence for pair in CASES.values() for sentence in pair]
PIECES = [
    *sorted({word for sentence in SENTENCES for word in sentence.split()}),
    *[",", ".", "-", "(", ")", "“", "²", "٣", "31/2", "2015-2010", "số", "TP.", "H'"],
    "năm 0000",
    "\n",
]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Sentences of the genre with words dropped, doubled, swapped, put in, in capitals."""
    words = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))).split()
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(words) - 1))
        other = draw(st.integers(0, len(words) - 1))
        change = draw(st.sampled_from(["drop", "double", "swap", "put in", "upper", "glue"]))
        if change == "drop" and len(words) > 1:
            del words[at]
        elif change == "double":
            words.insert(at, words[at])
        elif change == "swap":
            words[at], words[other] = words[other], words[at]
        elif change == "put in":
            words.insert(at, draw(st.sampled_from(PIECES)))
        elif change == "upper":
            words[at] = words[at].upper()
        elif change == "glue" and at > 0:
            words[at - 1 : at + 1] = [words[at - 1] + words[at]]
    text = " ".join(words)
    return text.upper() if draw(st.booleans()) and draw(st.booleans()) else text


def check(reading: Reading) -> None:
    text = reading.source.text
    ids = {entity.id for entity in reading.entities}
    spans = [mention.span for mention in reading.mentions]
    spans += [omission.span for omission in reading.omissions]
    spans += [e.span for statement in reading.statements for e in statement.evidence]
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        quote = span.of(text)
        assert quote == quote.strip()
    for statement in reading.statements:
        assert {statement.subject, statement.object} <= ids
        assert statement.decided_by is None or statement.decided_by in ids
        assert statement.subject != statement.object
    assert {mention.entity for mention in reading.mentions} <= ids


@given(text=st.one_of(st.text(min_size=1, max_size=80), messy_texts.filter(bool)))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    check(read(text))


@given(text=mutated(), title=st.one_of(st.just(""), mutated()))
@settings(max_examples=300, deadline=None)
def test_any_sentence_of_the_genre_is_read_however_it_is_mangled(text: str, title: str) -> None:
    check(read(text, title=title.replace("\n", " ")))


@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_heap_of_its_words_is_read(pieces: list[str]) -> None:
    check(read(" ".join(pieces)))


@pytest.mark.parametrize(
    "piece",
    ["sáng chiều ", "Kinh tế, ", "Chi bộ ", "Kế hoạch thực hiện ", ". ", "Nguyễn ", "Lễ công bố ",
     "nguyên ", "Q. ", "số 1/", "UBND tỉnh Hà Nam, ", "Hội nghị của ", "(", "“"],
)  # fmt: skip
def test_a_piece_repeated_a_thousand_times_is_read(piece: str) -> None:
    check(read(piece * 1000 + "Sở Y tế"))


@given(text=mutated())
@settings(max_examples=60, deadline=None)
def test_the_same_text_is_read_the_same_twice(text: str) -> None:
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "text",
    ["ngày ² tháng ³", "tháng ²", "năm ²⁰¹⁵", "số ²", "lần thứ ²", "Q.²", "Hội nghị ² của", "①/②"],
)
def test_digits_that_are_no_numbers_are_read_over(text: str) -> None:
    check(read(f"Sở Y tế tỉnh Hà Nam {text} họp."))


def test_a_body_set_off_after_its_own_post_is_not_its_own_parent() -> None:
    check(read("Thượng tá Trần Quốc Thử, Phó Cục trưởng, Cục H99, Tổng cục Hậu cần, phát biểu."))
