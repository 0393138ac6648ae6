from __future__ import annotations

import pytest

from unit.languages.told import kinds, read, told

SO = "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam"


@pytest.mark.parametrize(
    "spelling",
    [
        "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam",
        "Sở Lao động, Thương binh và Xã hội tỉnh Hà Nam",
        "Sở Lao động – TB&XH tỉnh Hà Nam",
        "Sở LĐ-TB&XH tỉnh Hà Nam",
        "Sở LĐTBXH tỉnh Hà Nam",
        "Sở lao động thương binh xã hội tỉnh Hà Nam",
        "sở lao động TB&XH tỉnh Hà Nam",
    ],
)
def test_a_field_of_work_in_any_spelling_is_one_department(spelling: str) -> None:
    text = f"{SO} báo cáo. Hôm ấy {spelling} báo cáo."

    assert kinds(text) == {SO: "Executive"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("UBND tỉnh Hà Nam họp.", "Ủy ban nhân dân tỉnh Hà Nam", "Executive"),
        ("HĐND huyện Kim Bảng họp.", "Hội đồng nhân dân huyện Kim Bảng", "Legislature"),
        ("TAND tỉnh Hà Nam xét xử.", "Tòa án nhân dân tỉnh Hà Nam", "Judiciary"),
        ("Thành ủy Huế họp.", "Thành ủy Huế", "PartyCommittee"),
        ("Bộ Y tế trả lời.", "Bộ Y tế", "Executive"),
        ("Công ty TNHH Hoa Sen nộp đơn.", "Công ty TNHH Hoa Sen", "Enterprise"),
        ("Trường Đại học Tây Bắc mở cửa.", "Trường Đại học Tây Bắc", "PublicServiceUnit"),
        ("Quân khu 4 diễn tập.", "Quân khu 4", "ArmedForces"),
        (
            "Đại sứ quán Nhật Bản cảm ơn.",
            "Đại sứ quán Nhật Bản",
            "Executive",
        ),
    ],
)
def test_a_body_is_read_with_its_full_name_and_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text) == {name: kind}


def test_a_name_nests_bodies_as_deep_as_it_goes() -> None:
    assert told("Chi bộ Phòng Tổ chức cán bộ Sở Nội vụ tỉnh Hà Nam nhận cờ.") == [
        "Chi bộ Phòng Tổ chức cán bộ Sở Nội vụ tỉnh Hà Nam | organizedWithin | "
        "Phòng Tổ chức cán bộ Sở Nội vụ tỉnh Hà Nam",
        "Phòng Tổ chức cán bộ Sở Nội vụ tỉnh Hà Nam | subOrganizationOf | Sở Nội vụ tỉnh Hà Nam",
    ]


def test_a_division_is_of_the_branch_of_the_body_it_is_part_of() -> None:
    found = kinds("Văn phòng Viện kiểm sát nhân dân tỉnh Hà Nam tiếp dân.")

    assert found["Văn phòng Viện kiểm sát nhân dân tỉnh Hà Nam"] == "Judiciary"


def test_two_bodies_side_by_side_share_the_tail_of_the_second() -> None:
    assert set(kinds("Ban Chấp hành, Ban Thường vụ Huyện ủy Kim Bảng họp.")) == {
        "Huyện ủy Kim Bảng",
        "Ban Chấp hành Huyện ủy Kim Bảng",
        "Ban Thường vụ Huyện ủy Kim Bảng",
    }


def test_places_after_a_body_share_its_head() -> None:
    found = kinds("Dự họp có UBND tỉnh Hà Nam, Nam Định và Ninh Bình.")

    assert set(found) == {
        "Ủy ban nhân dân tỉnh Hà Nam",
        "Ủy ban nhân dân tỉnh Nam Định",
        "Ủy ban nhân dân tỉnh Ninh Bình",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Các tỉnh ủy, thành ủy, đảng ủy báo cáo.",
        "Những chi bộ ấy đã giải thể.",
        "Ông chịu hình thức kỷ luật Đảng.",
    ],
)
def test_bodies_of_a_kind_are_no_single_body(text: str) -> None:
    assert kinds(text) == {}


def test_the_party_is_read_where_no_word_makes_it_a_mere_qualifier() -> None:
    assert kinds("Nhân dân tin tưởng Đảng.") == {"Đảng Cộng sản Việt Nam": "CentralPartyOrgan"}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Tỉnh ủy", "Tỉnh ủy Hà Nam"),
        ("tỉnh ủy", "Tỉnh ủy Hà Nam"),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Hà Nam"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Hà Nam"),
        ("Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy Hà Nam"),
    ],
)
def test_a_short_form_takes_the_place_the_text_speaks_of(short: str, full: str) -> None:
    found = kinds(f"Đoàn đến thăm tỉnh Hà Nam. Sau đó {short} đã tiếp đoàn.")

    assert full in found


def test_a_named_unit_without_its_place_is_the_one_named_in_full() -> None:
    reading = read(
        "Trung tâm Công tác xã hội Hà Nam khai trương. Chi bộ Trung tâm Công tác xã hội "
        "nhận hoa. Trung tâm mở cửa."
    )
    unit = next(e for e in reading.entities if e.kind == "PublicServiceUnit")

    assert unit.name == "Trung tâm Công tác xã hội Hà Nam"
    assert {"Trung tâm", "Trung tâm Công tác xã hội"} <= set(unit.aliases)


def test_a_team_of_one_occasion_is_never_the_same_across_sources() -> None:
    reading = read("Đoàn giám sát của Hội đồng nhân dân tỉnh Hà Nam đi kiểm tra.")
    team = next(e for e in reading.entities if e.name.startswith("Đoàn giám sát"))

    assert team.key.endswith("|bai.txt")


def test_a_short_form_is_the_body_that_was_named_last_even_when_named_again() -> None:
    reading = read(
        "Tỉnh ủy Hà Nam họp. Tỉnh ủy Nam Định họp. Tỉnh ủy Hà Nam bàn việc. Tỉnh ủy đồng ý."
    )
    names = {entity.id: entity.name for entity in reading.entities}

    assert [names[mention.entity] for mention in reading.mentions] == [
        "Tỉnh ủy Hà Nam",
        "Tỉnh ủy Nam Định",
        "Tỉnh ủy Hà Nam",
        "Tỉnh ủy Hà Nam",
    ]
