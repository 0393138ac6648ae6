from __future__ import annotations

import pytest

from orggraph.languages.vi.lexicon import load_lexicon
from orggraph.languages.vi.reading.sentences import sentences
from unit.languages.told import source_of


def cut(text: str) -> list[str]:
    source = source_of(text)
    return [sentence.span.of(text) for sentence in sentences(source, load_lexicon())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một. Hai.", ["Một.", "Hai."]),
        ("Một! Hai? Ba", ["Một!", "Hai?", "Ba"]),
        ("Một… Hai", ["Một…", "Hai"]),
        ("Ông nói: “Được.” Rồi đi.", ["Ông nói: “Được.", "” Rồi đi."]),
    ],
)
def test_a_stop_before_a_capital_ends_a_sentence(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "UBND TP. Huế họp",
        "UBND TP.HCM họp",
        "PGS. TS. Hoa nói",
        "ông Nguyễn V. Hoa nói",
        "Đ/c Hoa ở Q. 1 nói",
        "ngày 3.2 họp",
        "tăng 3. 5 lần",
        "nhiều việc v.v. nữa",
        "chờ… rồi đi",
    ],
)
def test_the_stop_of_an_abbreviation_or_number_ends_none(text: str) -> None:
    assert cut(text) == [text]


def test_a_list_run_together_is_cut_at_a_comma_and_at_last_anywhere() -> None:
    with_commas = cut("chữ, " * 2000)
    without = cut("chữ " * 6000)

    assert max(len(part.split()) for part in with_commas) <= 1202
    assert max(len(part.split()) for part in without) <= 2402
    assert len(without) == 3


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Lãnh đạo tỉnh trao giấy khen cho các cá nhân Ông Lê Văn Thử cảm ơn.", "Ông Lê"),
        ("Toàn cảnh hội nghị của tỉnh sáng nay Trong năm qua tỉnh đã làm tốt.", "Trong năm"),
        ("Đại biểu dự lễ kỷ niệm tại hội trường Sáng 3/2, tỉnh họp.", "Sáng 3/2"),
    ],
)
def test_a_capital_after_lower_case_opens_a_sentence_that_nothing_closed(text, second):
    assert cut(text)[1].startswith(second)


@pytest.mark.parametrize(
    "text",
    ["Đoàn thăm huyện ven biển Bà Rịa hôm nay và ngày mai.", "Lễ kỷ niệm Ngày hội đọc sách."],
)
def test_a_capital_of_a_name_opens_none(text):
    assert len(cut(text)) == 1
