"""Posts that stand without their body: of the next post, of the place, of the one told of."""

from __future__ import annotations

import pytest

from unit.languages.told import told


def posts(text: str) -> list[str]:
    return [row.replace("holdsPost | ", "") for row in told(text) if "holdsPost" in row]


def test_a_post_before_an_organ_is_in_the_whole() -> None:
    text = "Ông Lê Văn Tám - Phó Bí thư Thường trực, Chủ nhiệm Ủy ban Kiểm tra Thành Đoàn đến."
    union = "Đoàn Thanh niên Cộng sản Hồ Chí Minh thành phố"

    assert posts(text) == [
        f"Lê Văn Tám | Phó Bí thư Thường trực (current) | {union}",
        f"Lê Văn Tám | Chủ nhiệm (current) | Ủy ban Kiểm tra {union}",
    ]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("Phó Bí thư, Chủ tịch UBND xã Tân An", "Phó Bí thư (current) | Đảng ủy xã Tân An"),
        (
            "UVBTV, Trưởng Công an xã Tân An",
            "Ủy viên (current) | Ban Thường vụ Đảng ủy xã Tân An",
        ),
        ("Bí thư, Chủ tịch HĐND huyện Kim Bảng", "Bí thư (current) | Huyện ủy Kim Bảng"),
    ],
)
def test_a_party_post_before_an_office_is_in_the_committee_of_the_place(
    own: str, expected: str
) -> None:
    assert f"Lê Văn Tám | {expected}" in posts(f"Ông Lê Văn Tám, {own}, phát biểu.")


def test_a_place_that_the_text_does_not_name_is_left_open_beside_a_person() -> None:
    text = "Dự có ông Lê Văn Tám, Phó Bí thư, Chủ tịch UBND xã; bà Trần Thị Mận, Bí thư Huyện ủy."

    assert posts(text) == [
        "Lê Văn Tám | Phó Bí thư (current) | Đảng ủy xã",
        "Lê Văn Tám | Chủ tịch (current) | Ủy ban nhân dân xã",
        "Trần Thị Mận | Bí thư (current) | Huyện ủy",
    ]
    assert posts("Chủ tịch UBND xã phải công khai quyết định.") == []


@pytest.mark.parametrize("post", ["Hiệu trưởng", "Hiệu trưởng nhà trường"])
def test_the_head_of_the_school_is_of_the_one_told_of(post: str) -> None:
    first = "Trường Tiểu học Tân An đón học sinh. "

    assert posts(f"{first}Ông Lê Văn Tám, {post}, phát biểu.") == [
        "Lê Văn Tám | Hiệu trưởng (current) | Trường Tiểu học Tân An"
    ]


def test_of_two_companies_a_post_alone_is_of_neither() -> None:
    two = "Công ty Sao Mai mua lại Công ty Hòa Bình. "

    assert posts(f"{two}Ông Lê Văn Tám, Chủ tịch HĐQT, xác nhận.") == []


def test_a_body_named_after_a_post_but_not_read_is_no_other() -> None:
    first = "Cục Hàng không Việt Nam có ý kiến. "

    assert posts(f"{first}Ông Lê Văn Tám, Phó Cục trưởng cục đào tạo nghề, đến.") == []


def test_abbreviated_posts_of_a_cell() -> None:
    first = "Chi bộ Trường Tiểu học Tân An họp. "

    assert posts(f"{first}Đ/c Lê Văn Tám - BTCB, đ/c Trần Thị Mận - phó BTCB phát biểu.") == [
        "Lê Văn Tám | Bí thư (current) | Chi bộ Trường Tiểu học Tân An",
        "Trần Thị Mận | Phó Bí thư (current) | Chi bộ Trường Tiểu học Tân An",
    ]


def test_a_committee_entered_shares_the_body_of_the_post_that_goes_with_it() -> None:
    text = (
        "Ông Lê Văn Tám được chỉ định tham gia Ban Chấp hành, Ban Thường vụ và giữ chức "
        "Phó Bí thư Đảng ủy xã Tân An."
    )

    assert sorted(posts(text)) == [
        "Lê Văn Tám | Phó Bí thư (new) | Đảng ủy xã Tân An",
        "Lê Văn Tám | Ủy viên (new) | Ban Chấp hành Đảng ủy xã Tân An",
        "Lê Văn Tám | Ủy viên (new) | Ban Thường vụ Đảng ủy xã Tân An",
    ]
