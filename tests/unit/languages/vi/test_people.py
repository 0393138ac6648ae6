from __future__ import annotations

import pytest

from orggraph.languages.vi.grammar.people import person
from unit.languages.told import kinds, line, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ông Lê Văn Hoa đến", "Lê Văn Hoa"),
        ("Đồng chí Lê Hoa nói", "Lê Hoa"),
        ("đ/c Lê Văn Hoa nói", "Lê Văn Hoa"),
        ("Trung tướng Lê Văn Hoa nói", "Lê Văn Hoa"),
        ("PGS.TS Lê Văn Hoa nói", "Lê Văn Hoa"),
        ("Thượng tá Y Thanh Niê Kđăm nói", "Y Thanh Niê Kđăm"),
        ("bà H'Hen Niê nói", "H'Hen Niê"),
        ("Nguyễn Văn Ánh nói", "Nguyễn Văn Ánh"),
        ("ĐỒNG CHÍ LÊ VĂN HOA đến", "Lê Văn Hoa"),
        ("ông Lê Văn Hoa Bí thư Huyện ủy", "Lê Văn Hoa"),
        ("ông Lê Văn Hoa Giám đốc Sở Y tế", "Lê Văn Hoa"),
        ("ông Lê Văn Hoa Hà Nội", "Lê Văn Hoa"),
    ],
)
def test_a_person_is_read_without_what_stands_around_the_name(text: str, name: str) -> None:
    found = person(line(text), 0)

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    ["ông đến", "trung tướng đến", "các ông đến", "Hoa Sen nở", "Hà Giang xa", "bà CNN nói"],
)
def test_what_is_no_name_of_a_person_is_none(text: str) -> None:
    assert person(line(text), 0) is None


def test_a_street_named_after_a_person_is_no_person() -> None:
    assert kinds("Xe dừng ở đường Nguyễn Văn Ánh.") == {}


def test_a_surname_that_is_a_head_too_is_a_person_after_a_post() -> None:
    found = kinds("Giám đốc Sở Y tế tỉnh Hà Nam Đoàn Thị Hoa nói.")

    assert found.get("Đoàn Thị Hoa") == "Person"


def test_a_given_name_after_an_honorific_is_the_person_named_before() -> None:
    reading = read("Ông Lê Văn Hoa nhận hoa. Ông Hoa cảm ơn.")

    assert [e.name for e in reading.entities] == ["Lê Văn Hoa"]
    # An honorific before a full name is no name; before a given name it makes the form.
    assert reading.entities[0].aliases == ("Ông Hoa",)


def test_a_given_name_of_nobody_is_left_out_with_a_reason() -> None:
    reading = read("Ông Hoa cảm ơn.")

    assert reading.entities == ()
    assert [o.reason for o in reading.omissions] == [
        "a given name of nobody the text names in full"
    ]


def test_a_given_name_in_lower_case_by_mistake_is_taken_in() -> None:
    found = kinds("Ông Võ Công Trí nói. Ông Võ Công trí nhắc lại.")

    assert found == {"Võ Công Trí": "Person"}


def test_a_name_that_stands_once_and_differs_in_one_tone_is_a_misprint() -> None:
    found = kinds("Ông Lê Văn Hùng đến. Ông Lê Văn Hùng nói. Ông Lê Văn Hung đi.")

    assert found == {"Lê Văn Hùng": "Person"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Hùng đến. Ông Lê Văn Hùng nói. Bà Lê Văn Hoa đi.",
        "Ông Lê Văn Hùng đến. Ông Lê Văn Hùng nói. Ông Lê Văn Hưng đi.",
        "Ông Lê Văn Hùng đến. Ông Lê Văn Hùng nói. Ông Lê Văn Hừng đi. Ông Lê Văn Hừng về.",
    ],
)
def test_names_that_are_no_misprints_of_each_other_stay_two_people(text: str) -> None:
    assert len(kinds(text)) == 2


def test_a_name_of_the_central_highlands_is_shortened_from_behind() -> None:
    text = "Ông Y Nhuân Niê, Giám đốc Sở Y tế tỉnh Đắk Lắk, đã nghỉ. Ông Y Nhuân nói vậy."

    assert [name for name, kind in kinds(text).items() if kind == "Person"] == ["Y Nhuân Niê"]


def test_a_name_ends_where_a_sentence_begins_that_nothing_parts_from_it() -> None:
    text = "UBND xã Quế Long Đến nay bà Lê Thị Thử Cũng đã nhận việc."

    assert set(kinds(text)) == {"Ủy ban nhân dân xã Quế Long", "Lê Thị Thử"}


@pytest.mark.parametrize(
    "text",
    [
        "Hội chợ ở phố đi bộ Nguyễn Văn Huệ.",
        "Trụ sở ở số 12 Trần Phú Hòa.",
        "Trụ sở ở số 12A Trần Phú Hòa.",
        "Trụ sở tại 12/3 Trần Văn Ơn.",
    ],
)
def test_a_street_named_after_somebody_is_nobody(text: str) -> None:
    assert kinds(text) == {}


def test_a_country_after_a_rank_is_nobody() -> None:
    assert kinds("Đô đốc hải quân Hàn Quốc đến thăm.") == {}
