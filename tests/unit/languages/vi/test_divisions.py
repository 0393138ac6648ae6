from __future__ import annotations

import pytest

from unit.languages.told import kinds, told


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Bộ Công Thương họp. Cục Xúc tiến thương mại báo cáo.",
            "Cục Xúc tiến thương mại Bộ Công Thương | subOrganizationOf | Bộ Công Thương",
        ),
        (
            "Công an tỉnh Hà Nam họp. Phòng PC67 báo cáo.",
            "Phòng Cảnh sát giao thông Công an tỉnh Hà Nam | subOrganizationOf | "
            "Công an tỉnh Hà Nam",
        ),
        (
            "Công an tỉnh Hà Nam họp. Phòng Cảnh sát hình sự báo cáo.",
            "Phòng Cảnh sát hình sự Công an tỉnh Hà Nam | subOrganizationOf | Công an tỉnh Hà Nam",
        ),
        (
            "Cục Thuế tỉnh Hà Nam họp. Chi cục Thuế báo cáo.",
            "Chi cục Thuế Cục Thuế tỉnh Hà Nam | subOrganizationOf | Cục Thuế tỉnh Hà Nam",
        ),
    ],
)
def test_a_division_is_of_the_institution_that_has_such_ones(text: str, statement: str) -> None:
    assert told(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Công Thương họp. Cục Đăng kiểm báo cáo.",
        "Ngân hàng Nhà nước Việt Nam họp. Cục Dự trữ liên bang Mỹ tăng lãi suất.",
        "Sở Y tế tỉnh Hà Nam họp. Phòng Cảnh sát hình sự báo cáo.",
        "Sở Giáo dục và Đào tạo tỉnh Hà Nam họp. Phòng Giáo dục và Đào tạo báo cáo.",
        "Sở Y tế tỉnh Hà Nam họp. Phòng Y tế báo cáo.",
        "Cục Trồng trọt họp. Chi cục Hải quan báo cáo.",
        "Bộ Tư pháp họp. Cục Điều tra Liên bang trả lời.",
        "Công an tỉnh Hà Nam họp. Ông ấy vào Phòng Bầu Dục.",
    ],
)
def test_a_division_is_of_no_institution_that_has_none_such(text: str) -> None:
    assert told(text) == []


def test_divisions_counted_are_none_of_them_one() -> None:
    assert "Chi cục Kiểm lâm" not in kinds("Cả nước có 22 Chi cục Kiểm lâm.")


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế tỉnh Hà Nam trả lời trưởng văn phòng Trilaw.",
        "Sở Y tế tỉnh Hà Nam mời bạn cùng phòng Nhu đến.",
        "Bệnh viện Bạch Mai có bác sĩ chuyên khoa Mắt.",
        "Bệnh viện Bạch Mai đăng bài ở tạp chí Y khoa Lancet.",
    ],
)
def test_the_second_half_of_a_word_names_no_division(text: str) -> None:
    assert len(kinds(text)) == 1


def test_a_name_of_a_body_ends_where_a_person_with_a_middle_name_begins() -> None:
    found = kinds("Phó Cục trưởng Cục Văn hóa cơ sở Ninh Thị Hương đã ký.")

    assert found["Cục Văn hóa cơ sở"] == "Executive"
    assert found["Ninh Thị Hương"] == "Person"


def test_a_team_of_a_division_is_not_what_is_under_the_ministry() -> None:
    text = "Đoàn công tác của Cục Trồng trọt (thuộc Bộ Nông nghiệp và Phát triển nông thôn) đến."

    assert sorted(told(text)) == [
        "Cục Trồng trọt Bộ Nông nghiệp và Phát triển nông thôn | subOrganizationOf | "
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Đoàn công tác của Cục Trồng trọt Bộ Nông nghiệp và Phát triển nông thôn | "
        "subOrganizationOf | Cục Trồng trọt Bộ Nông nghiệp và Phát triển nông thôn",
    ]


def test_agencies_of_the_rank_of_a_ministry_are_not_the_ministry_told_of() -> None:
    text = "Bộ Tài chính gửi các cơ quan ngang Bộ, cơ quan thuộc Chính phủ."

    assert told(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "Cục Y tế dự phòng",
        "Cục Phòng, chống HIV/AIDS",
        "Cục Quản lý Khám, chữa bệnh",
        "Cục Quản lý nhà và thị trường bất động sản",
        "Cục Đào tạo với nước ngoài",
        "Cục Cảnh sát phòng chống tội phạm buôn lậu",
        "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
        "Vụ Công nghiệp nặng",
        "Khoa Truyền nhiễm",
    ],
)
def test_a_name_of_a_division_is_not_cut_short_in_lower_case(name: str) -> None:
    assert kinds(f"Sáng nay {name} đã công bố số liệu.") == {name: kinds(f"{name}.")[name]}


@pytest.mark.parametrize("text", ["Bộ phận một cửa mở cửa.", "Bộ tiêu chí này mới."])
def test_a_word_that_begins_as_a_ministry_does_is_none(text: str) -> None:
    assert set(kinds(f"Bộ Y tế trả lời. {text}")) == {"Bộ Y tế"}


def test_what_a_division_does_is_no_part_of_its_name() -> None:
    assert set(kinds("Cục Y tế tổ chức hội thi.")) == {"Cục Y tế"}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Phòng Cảnh sát hình sự (PC45) Công an tỉnh Hà Nam gặp Công an tỉnh Nam Định.",
            "Phòng Cảnh sát hình sự Công an tỉnh Hà Nam | subOrganizationOf | Công an tỉnh Hà Nam",
        ),
        (
            "Cục Báo chí, Bộ Thông tin và Truyền thông gặp Bộ Y tế.",
            "Cục Báo chí Bộ Thông tin và Truyền thông | subOrganizationOf | "
            "Bộ Thông tin và Truyền thông",
        ),
    ],
)
def test_a_division_set_off_from_its_institution_is_part_of_it(text: str, statement: str) -> None:
    assert told(text) == [statement]


def test_a_division_in_a_list_is_not_of_a_ministry_that_has_none_such() -> None:
    assert told("Cục Cảnh sát giao thông, Bộ Giao thông vận tải họp.") == []


def test_a_division_beside_another_body_is_that_one_s() -> None:
    found = told("Sở Y tế tỉnh Hà Nam họp. Phòng Quan hệ công chúng, Tập đoàn Hoa Sen, báo cáo.")

    assert all("Sở Y tế" not in row for row in found)


def test_a_division_without_its_name_is_not_that_of_the_body_beside_it() -> None:
    assert told("Sáng mai, Phòng và Ủy ban nhân dân phường Minh Khai sẽ họp.") == []
