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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chi bộ thôn Đông họp.", "Chi bộ thôn Đông"),
        ("Chi bộ khu phố 3 họp.", "Chi bộ khu phố 3"),
        ("Chi bộ Văn phòng họp.", "Chi bộ Văn phòng"),
        ("Chi bộ trường Mầm non 8/3 họp.", "Chi bộ Trường Mầm non 8/3"),
        ("Chi bộ Khoa Sử Trường Đại học Tây Bắc họp.", "Chi bộ Khoa Sử Trường Đại học Tây Bắc"),
        (
            "Đảng ủy cơ sở Vườn quốc gia Kon Ra - Núi Dài họp.",
            "Đảng ủy cơ sở Vườn quốc gia Kon Ra - Núi Dài",
        ),
        ("Chi bộ 5 - Trường Tiểu học Hoa Sen họp.", "Chi bộ 5 Trường Tiểu học Hoa Sen"),
    ],
)
def test_cells_and_committees_are_named_by_where_they_are(text: str, name: str) -> None:
    assert name in kinds(text)


def test_the_schools_of_many_are_no_body() -> None:
    assert kinds("Đoàn thăm các trường Tiểu học Việt Nam.") == {}


def test_a_name_that_a_full_one_begins_with_is_that_body() -> None:
    text = "Chi bộ Văn phòng họp. Chi bộ Văn phòng Vườn quốc gia Hà Sơn có 9 đảng viên."

    assert "Chi bộ Văn phòng" not in kinds(text)
    assert "Chi bộ Văn phòng Vườn quốc gia Hà Sơn" in kinds(text)


def test_a_number_in_roman_numerals_is_the_same_number() -> None:
    assert list(kinds("Chi bộ III họp. Chi bộ 3 bầu bí thư.")) == ["Chi bộ III"]


def test_the_bare_committee_is_that_of_the_organization_told_of() -> None:
    found = kinds("Đảng bộ xã Tân Lập có 9 chi bộ. Ban Thường vụ Đảng ủy họp.")

    assert "Ban Thường vụ Đảng ủy xã Tân Lập" in found


def test_a_headline_in_capitals_names_what_the_text_names() -> None:
    title = "ĐẢNG BỘ XÃ TÂN LẬP TỔ CHỨC ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XX THÀNH CÔNG TỐT ĐẸP"
    found = kinds("Đảng bộ xã Tân Lập có 9 chi bộ.", title=title)

    assert list(found) == ["Đảng bộ xã Tân Lập", "Đại hội đại biểu Đảng bộ xã Tân Lập lần thứ 20"]


def test_the_longer_reading_of_a_name_wins() -> None:
    found = kinds("Đại hội bầu Ủy ban Kiểm tra Trung ương Đoàn.")

    assert found["Ủy ban Kiểm tra Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"] == (
        "MassOrganization"
    )


def test_the_organs_of_another_party_are_not_those_of_this_one() -> None:
    assert kinds("Ông tiếp Tổng Bí thư Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc.") == {}


def test_a_unit_alone_may_end_the_sentence() -> None:
    text = "UBND xã Quế Long có trụ sở mới. Bà ấy về UBND xã."

    assert set(kinds(text)) == {"Ủy ban nhân dân xã Quế Long"}


def test_a_company_is_also_called_by_the_end_of_its_name() -> None:
    text = "Công ty cổ phần Bóng đèn Điện Quang có lãi. Công ty Điện Quang chia cổ tức."

    assert set(kinds(text)) == {"Công ty cổ phần Bóng đèn Điện Quang"}


def test_the_committee_before_the_authority_of_a_commune_is_of_the_commune() -> None:
    text = (
        "Ông Lê Văn Thử, nguyên Phó Bí thư Đảng ủy, nguyên Chủ tịch UBND xã Cư Pơng, bị kỷ luật."
    )

    assert "Đảng ủy xã Cư Pơng" in kinds(text)


def test_the_office_and_the_board_of_a_council_are_part_of_it() -> None:
    text = "Thường trực HĐND tỉnh Hà Nam họp. Văn phòng UBND tỉnh Hà Nam dự."

    assert told(text) == [
        "Thường trực Hội đồng nhân dân tỉnh Hà Nam | subOrganizationOf | "
        "Hội đồng nhân dân tỉnh Hà Nam",
        "Văn phòng Ủy ban nhân dân tỉnh Hà Nam | subOrganizationOf | Ủy ban nhân dân tỉnh Hà Nam",
    ]


def test_a_name_goes_on_over_the_object_of_what_it_does() -> None:
    text = "Trung tâm Hỗ trợ xuất khẩu Hà Nam mở cửa. Trung tâm Dân số xuất khẩu gạo."

    assert set(kinds(text)) == {"Trung tâm Hỗ trợ xuất khẩu Hà Nam", "Trung tâm Dân số"}


def test_whoever_stands_after_the_country_is_not_in_the_name() -> None:
    assert "Hội Nhà báo Việt Nam" in kinds("Chủ tịch Hội Nhà báo Việt Nam Minh Thụ dự.")


def test_the_body_after_a_dash_is_the_one_above() -> None:
    assert told("Khoa Báo chí - Học viện Báo chí mở cửa.") == [
        "Khoa Báo chí Học viện Báo chí | subOrganizationOf | Học viện Báo chí"
    ]


def test_half_a_word_in_lower_case_is_no_head() -> None:
    assert kinds("Thế trận quốc phòng an ninh vững chắc.") == {}


def test_bodies_that_share_their_head_are_each_one() -> None:
    text = "Các Bộ: Y tế, Giao thông vận tải và Tư pháp trả lời."

    assert set(kinds(text)) == {"Bộ Y tế", "Bộ Giao thông vận tải", "Bộ Tư pháp"}


def test_the_bodies_of_a_kind_everywhere_are_no_body() -> None:
    assert kinds("UBND tỉnh Hà Nam họp. Các Sở Y tế trong cả nước báo cáo.") == {
        "Ủy ban nhân dân tỉnh Hà Nam": "Executive"
    }


def test_a_committee_beside_the_council_of_a_commune_is_that_of_the_commune() -> None:
    names = kinds("Đảng ủy, HĐND, UBND xã Tân Hòa họp.")

    assert "Đảng ủy xã Tân Hòa" in names
    assert len(names) == 3


def test_a_slip_of_the_tone_is_the_same_committee() -> None:
    assert kinds("Huyên ủy Kim Bảng họp.") == {"Huyện ủy Kim Bảng": "PartyCommittee"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ủy ban MTTQ VN TP.HCM đã họp.",
            "Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố Hồ Chí Minh",
        ),
        ("Giám đốc Đài TNVN Lê Văn Thử dự họp.", "Đài Tiếng nói Việt Nam"),
        ("Hội LHPN VN đã họp.", "Hội Liên hiệp Phụ nữ Việt Nam"),
        ("UB Kiểm tra TW kết luận.", "Ủy ban Kiểm tra Trung ương"),
    ],
)
def test_a_part_of_a_head_may_be_shortened(text: str, name: str) -> None:
    assert name in kinds(text)


def test_a_division_is_of_the_only_institution_told_of() -> None:
    text = "Bộ Nội vụ trả lời. Ông Lê Văn Bình, Vụ trưởng Vụ Pháp chế, nói."

    assert told(text)[0] == "Vụ Pháp chế Bộ Nội vụ | subOrganizationOf | Bộ Nội vụ"


def test_of_two_institutions_none_has_the_division_for_certain() -> None:
    assert told("Bộ Nội vụ gặp Bộ Y tế. Vụ Pháp chế báo cáo.") == []


def test_a_division_of_the_authority_of_a_district_is_told_by_the_district() -> None:
    names = kinds("UBND huyện Bình Lục họp. Phòng Tư pháp báo cáo.")

    assert "Phòng Tư pháp huyện Bình Lục" in names


def test_a_cell_with_a_number_is_of_the_only_party_organization() -> None:
    assert told("Đảng bộ phường Tân Mai họp. Chi bộ 4 báo cáo.") == [
        "Chi bộ 4 Đảng bộ phường Tân Mai | subOrganizationOf | Đảng bộ phường Tân Mai"
    ]


def test_the_body_above_may_stand_in_parentheses() -> None:
    text = "Cục Báo chí (Bộ Thông tin và Truyền thông) và Bộ Y tế trả lời."

    assert told(text) == [
        "Cục Báo chí Bộ Thông tin và Truyền thông | subOrganizationOf | "
        "Bộ Thông tin và Truyền thông"
    ]


def test_a_case_is_no_department() -> None:
    assert kinds("Bộ Công an họp. Vụ Yên Bái chưa rõ.") == {"Bộ Công an": "Executive"}


def test_a_division_may_be_named_by_a_code() -> None:
    assert "Phòng PX15" in kinds("Phòng PX15 vào cuộc.")
    assert "Phòng Kỹ thuật hình sự" in kinds("Phòng PC54 vào cuộc.")


def test_the_committee_of_a_cell_is_part_of_the_cell() -> None:
    told_of = told("Chi bộ Trường Tiểu học Tân Mai bầu chi ủy gồm ba đồng chí.")

    assert told_of[-1] == (
        "Chi ủy Chi bộ Trường Tiểu học Tân Mai | subOrganizationOf | "
        "Chi bộ Trường Tiểu học Tân Mai"
    )


def test_a_name_goes_on_over_what_leads_to_the_body_above() -> None:
    assert "Ban Chính sách pháp luật Liên đoàn Lao động tỉnh Hà Nam" in kinds(
        "Chi bộ Ban Chính sách pháp luật LĐLĐ tỉnh Hà Nam họp."
    )


def test_a_team_beside_an_authority_in_a_list_is_not_part_of_it() -> None:
    assert told("Ban Chỉ đạo Tây Nguyên, UBND tỉnh Đắk Lắk dự họp.") == []


def test_a_board_of_any_work_is_of_the_branch_of_its_parent() -> None:
    assert kinds("Ban Tuyên truyền Liên đoàn Lao động tỉnh Hà Nam họp.") == {
        "Ban Tuyên truyền Liên đoàn Lao động tỉnh Hà Nam": "MassOrganization",
        "Liên đoàn Lao động tỉnh Hà Nam": "MassOrganization",
    }


def test_the_first_words_of_a_central_board_mean_it_again() -> None:
    text = "Ban Kinh tế Trung ương họp. Ban Kinh tế kết luận."

    assert kinds(text) == {"Ban Kinh tế Trung ương": "PartyCommission"}


def test_the_level_of_a_hospital_is_no_committee_above_it() -> None:
    assert kinds("Bệnh viện Mắt T.Ư đã mổ.") == {"Bệnh viện Mắt Trung ương": "PublicServiceUnit"}


def test_a_body_of_the_country_is_under_none_of_a_province() -> None:
    rows = told(
        "Đại biểu Quốc hội khóa XIV thuộc Đoàn đại biểu Quốc hội tỉnh Hà Tĩnh tiếp xúc cử tri."
    )
    assert [row for row in rows if "subOrganizationOf" in row] == []


def test_the_short_form_of_a_unit_is_no_name_of_a_body() -> None:
    assert "Bệnh viện Đa khoa thành phố Hòa Bình" in kinds("BVĐK TP. Hòa Bình trả lời.")
