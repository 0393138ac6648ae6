from __future__ import annotations

import pytest

from orggraph.languages.vi.grammar.places import place
from unit.languages.told import kinds, line


@pytest.mark.parametrize(
    ("text", "unit", "name", "level"),
    [
        ("tỉnh Hà Nam", "tỉnh", "Hà Nam", "province"),
        ("Hà Nam", "tỉnh", "Hà Nam", "province"),
        ("TP.HCM", "thành phố", "Hồ Chí Minh", "province"),
        ("TP. Hồ Chí Minh", "thành phố", "Hồ Chí Minh", "province"),
        ("TPHCM", "thành phố", "Hồ Chí Minh", "province"),
        ("thành phố Huế", "thành phố", "Huế", "province"),
        ("tỉnh Khánh Hoà", "tỉnh", "Khánh Hòa", "province"),
        ("Q.1", "quận", "1", "district"),
        ("quận 10", "quận", "10", "district"),
        ("huyện Kim Bảng", "huyện", "Kim Bảng", "district"),
        ("huyện Mây Ngàn", "huyện", "Mây Ngàn", "district"),
        ("xã Tân Sơn", "xã", "Tân Sơn", "commune"),
        ("tỉnh", "tỉnh", None, "province"),
    ],
)
def test_a_place_is_read_with_its_unit_name_and_level(
    text: str, unit: str, name: str | None, level: str
) -> None:
    found = place(line(text), 0)

    assert found is not None
    assert (found.unit, found.name, found.level) == (unit, name, level)
    assert found.end == len(line(text).tokens)


@pytest.mark.parametrize("text", ["tỉnh 5", "quận 1000", "hà nam", "TPX", "đơn vị"])
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    found = place(line(text), 0)

    assert found is None or found.name is None


def test_a_run_of_capitals_too_long_for_a_place_ends_where_a_surname_begins() -> None:
    found = place(line("xã Tân Lập Nguyễn Văn Ánh"), 0)

    assert found is not None
    assert found.name == "Tân Lập"


def test_a_district_of_a_person_s_name_is_left_to_the_person() -> None:
    found = place(line("huyện Nguyễn Văn Ánh"), 0)

    assert found is not None
    assert found.name is None


def test_all_spellings_of_the_city_are_one_body() -> None:
    text = (
        "UBND TP.HCM, UBND TPHCM, UBND thành phố Hồ Chí Minh và "
        "Ủy ban nhân dân TP. Hồ Chí Minh họp."
    )

    assert kinds(text) == {"Ủy ban nhân dân Thành phố Hồ Chí Minh": "Executive"}


def test_a_sentence_after_the_short_form_of_a_unit_names_no_place() -> None:
    assert kinds("Đề án được gửi Mặt trận Tổ quốc TP. Dự kiến sẽ thông qua.") == {}
