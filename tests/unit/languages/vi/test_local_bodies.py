"""What reports from communes, schools and unions leave out, for all know it there."""

from __future__ import annotations

import pytest

from unit.languages.told import kinds, told

CELL = "Chi bộ Trường Tiểu học Hoa Sen tổ chức Đại hội nhiệm kỳ 2025-2027. "
UNION = "Công đoàn xã Tân Lập tổ chức Đại hội lần thứ V, nhiệm kỳ 2023-2028. "
SCHOOL_COUNCIL = "Hội đồng trường Trường Đại học Hoa Sen"


def posts(text: str, title: str = "") -> list[str]:
    return [row.replace(" | holdsPost", "") for row in told(text, title=title) if "holdsP" in row]


def led_up(text: str, title: str = "") -> list[str]:
    return [row for row in told(text, title=title) if "preparesFor" in row]


def test_the_province_over_a_named_district_is_one_though_unnamed() -> None:
    found = kinds("Huyện ủy Đô Lương triển khai Nghị quyết 02 của Ban Thường vụ Tỉnh ủy.")

    assert {"Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"} <= set(found)


def test_a_province_over_no_named_place_is_left_out() -> None:
    assert kinds("Hội trường đông đủ. HĐND tỉnh bàn.") == {}


def test_a_body_that_somebody_heads_is_one_all_over_the_text() -> None:
    text = "BTV Xã đoàn có kế hoạch. Dự có anh Lê Văn Tám, Bí thư Xã đoàn."

    assert "Ban Thường vụ Đoàn Thanh niên Cộng sản Hồ Chí Minh xã" in kinds(text)
    assert kinds("BTV Xã đoàn có kế hoạch. Dự có anh Lê Văn Tám.") == {"Lê Văn Tám": "Person"}


def test_the_union_of_a_commune_has_a_long_and_a_short_name() -> None:
    long = "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Tân Lập"
    text = "Đoàn TNCS Hồ Chí Minh xã Tân Lập họp. Anh Lê Văn Tám, Bí thư Đoàn xã, phát biểu."

    assert posts(text) == [f"Lê Văn Tám | Bí thư (current) | {long}"]
    assert list(kinds("Xã Đoàn Tân Lập ra quân. Đoàn xã Tân Lập nhận cờ.")) == [long]


def test_the_union_of_a_commune_is_not_that_of_the_country() -> None:
    text = "Theo Điều lệ Đoàn TNCS Hồ Chí Minh, Đoàn xã họp."

    assert "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã" not in kinds(text)


def test_a_commune_may_be_named_as_the_union_is() -> None:
    assert kinds("UBND xã Đoàn Kết họp.") == {"Ủy ban nhân dân xã Đoàn Kết": "Executive"}


def test_a_delegation_is_not_the_youth_union() -> None:
    assert "Đoàn Thanh niên Cộng sản Hồ Chí Minh" not in kinds("Đại hội của Đoàn đại biểu họp.")
    assert "Đoàn Thanh niên Cộng sản Hồ Chí Minh" in kinds("Đại hội Đoàn lần thứ XI họp.")


def test_the_cell_alone_is_the_one_whose_congress_is_reported() -> None:
    guest = "Dự có bà Trần Thị Mận, Bí thư Chi bộ Thôn Đông. "
    text = f"{CELL}{guest}Ông Lê Văn Tám, Bí thư chi bộ, phát biểu."

    assert posts(text)[1:] == ["Lê Văn Tám | Bí thư (current) | Chi bộ Trường Tiểu học Hoa Sen"]


def test_without_a_congress_the_cell_alone_is_the_one_told_of_last() -> None:
    text = (
        "Chi bộ Trường Tiểu học Hoa Sen báo cáo. Chi bộ Trường Tiểu học Tân An báo cáo. "
        "Ông Lê Văn Tám, Bí thư chi bộ, phát biểu."
    )

    assert posts(text) == ["Lê Văn Tám | Bí thư (current) | Chi bộ Trường Tiểu học Tân An"]


@pytest.mark.parametrize("elected", ["bầu Ban Chấp hành", "bầu ra BCH mới", "BCH khóa mới họp"])
def test_a_committee_elected_is_of_whose_congress_it_is(elected: str) -> None:
    guest = "Dự có bà Trần Thị Mận, Ủy viên BCH LĐLĐ huyện Kim Bảng. "

    assert "Ban Chấp hành Công đoàn xã Tân Lập" in kinds(f"{UNION}{guest}Đại hội {elected}.")


def test_a_committee_that_nobody_elects_is_the_one_told_of() -> None:
    guest = "Dự có bà Trần Thị Mận, Ủy viên BCH LĐLĐ huyện Kim Bảng. "
    found = kinds(f"{UNION}{guest}Bà thay mặt Ban Chấp hành tặng hoa.")

    assert "Ban Chấp hành Công đoàn xã Tân Lập" not in found


def test_a_union_elects_its_own_officers() -> None:
    text = f"{UNION}Đại hội bầu 5 đồng chí vào BCH; ông Lê Văn Tám được bầu giữ chức Chủ tịch."

    assert posts(text) == ["Lê Văn Tám | Chủ tịch (new) | Công đoàn xã Tân Lập"]


def test_the_congress_of_a_cell_decides_who_is_its_secretary() -> None:
    text = (
        "Ngày 5/3/2020, Chi bộ Trường Tiểu học Tân Lập tổ chức Đại hội lần thứ IV. "
        "Ông Lê Văn Tám được bầu giữ chức Bí thư Chi bộ."
    )

    assert posts(text) == [
        "Lê Văn Tám | Bí thư (new) | Chi bộ Trường Tiểu học Tân Lập"
        " | by Đại hội Chi bộ Trường Tiểu học Tân Lập lần thứ tư"
    ]


def test_comrades_who_are_counted_are_nobody_named_before() -> None:
    text = f"{UNION}Dự có ông Lê Văn Tám. Đại hội bầu 15 đồng chí tham gia Ban Chấp hành."

    assert posts(text) == []


def test_the_committee_of_the_only_commune_of_a_text() -> None:
    text = "UBND xã Tân Lập họp. Ông Lê Văn Tám, Phó Bí thư Thường trực Đảng ủy, chủ trì."

    assert posts(text) == ["Lê Văn Tám | Phó Bí thư Thường trực (current) | Đảng ủy xã Tân Lập"]


def test_in_a_school_the_committee_is_not_that_of_the_commune() -> None:
    school = "Trường Đại học Hoa Sen trao học bổng tại xã Tân Lập. "

    assert posts(f"{school}Ông Lê Văn Tám, Phó Bí thư Đảng ủy, trao quà.") == []


def test_a_post_of_the_party_beside_one_of_the_commune_told_of() -> None:
    text = "UBND xã Tân Lập họp. Ông Lê Văn Tám, PBT, CT UBND, chủ trì."

    assert posts(text) == [
        "Lê Văn Tám | Phó Bí thư (current) | Đảng ủy xã Tân Lập",
        "Lê Văn Tám | Chủ tịch (current) | Ủy ban nhân dân xã Tân Lập",
    ]


def test_who_stands_for_election_has_no_seat_yet() -> None:
    text = "{} đại biểu HĐND huyện Kim Bảng do ông Lê Văn Tám làm Tổ trưởng tiếp xúc cử tri."

    assert posts(text.format("8 người ứng cử")) == []


def test_bodies_of_the_rank_of_a_ministry_are_no_ministry() -> None:
    text = "Bộ Y tế báo cáo. Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ."

    assert [row for row in told(text) if "subOrganizationOf" in row] == []


def test_the_central_committee_of_an_association_is_no_organ_of_the_party() -> None:
    text = "Ông Lê Văn Tám, Phó Chủ tịch Trung ương Hội Nông dân Việt Nam, dự."

    assert posts(text) == [
        "Lê Văn Tám | Phó Chủ tịch (current) | Ban Chấp hành Trung ương Hội Nông dân Việt Nam"
    ]


def test_the_title_alone_says_which_congress_is_reported() -> None:
    title = "Đại hội Công đoàn xã Tân Lập lần thứ V, nhiệm kỳ 2023-2028"
    text = "Dự Đại hội có ông Lê Văn Tám. Đại hội bầu đoàn đại biểu đi dự Đại hội Công đoàn huyện."

    assert f"{title.replace('thứ V', 'thứ năm')} | participant | (attendee) | Lê Văn Tám" in told(
        text, title=title
    )


def test_a_pilot_congress_of_a_named_body_is_that_bodys() -> None:
    title = "Đại hội điểm Đoàn phường Bình Chuẩn lần thứ XII, nhiệm kỳ 2012 - 2017"
    name = (
        "Đại hội Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Bình Chuẩn lần thứ 12, "
        "nhiệm kỳ 2012-2017"
    )

    assert name in kinds("Dự Đại hội có ông Lê Văn Tám.", title=title)


def test_delegates_elected_lead_up_to_the_congress_above() -> None:
    text = f"{UNION}BCH mới đã bầu 7 đại biểu đi dự Đại hội Công đoàn huyện Kim Bảng lần thứ IX."

    assert led_up(text) == [
        "Đại hội Công đoàn xã Tân Lập lần thứ năm, nhiệm kỳ 2023-2028 | preparesFor | "
        "Đại hội Công đoàn huyện Kim Bảng lần thứ chín"
    ]


def test_delegates_who_are_met_were_elected_elsewhere() -> None:
    text = (
        "Chiều 21/12, ông Lê Văn Tám, Bí thư Tỉnh ủy Hà Nam, gặp mặt Đoàn đại biểu dự "
        "Đại hội Hội Nông dân Việt Nam lần thứ VIII."
    )

    assert led_up(text) == []
    assert any("participant | (attendee) | Lê Văn Tám" in row for row in told(text))


def test_a_congress_leads_up_to_both_of_two() -> None:
    text = (
        "Chi bộ 3 tổ chức Đại hội nhiệm kỳ 2020-2022, hướng tới Đại hội Đảng bộ huyện Kim Bảng "
        "lần thứ XXV và Đại hội đại biểu toàn quốc lần thứ XIII của Đảng."
    )

    assert len(led_up(text)) == 2


def test_a_sentence_that_goes_on_names_no_commune() -> None:
    text = "Ông Lê Văn Tám, Chủ tịch UBND phường Báo cáo kết quả."

    assert posts(text) == ["Lê Văn Tám | Chủ tịch (current) | Ủy ban nhân dân phường"]
    assert posts(text.replace("Báo cáo kết quả", "Bến Thành báo cáo")) == [
        "Lê Văn Tám | Chủ tịch (current) | Ủy ban nhân dân phường Bến Thành"
    ]


def test_heads_of_commissions_in_lower_case() -> None:
    text = "Ông Lê Văn Tám, {} Huyện ủy Kim Bảng làm trưởng ban pháp chế HĐND huyện."

    assert "Lê Văn Tám | Trưởng Ban (current) | Ban Tổ chức Huyện ủy Kim Bảng" in posts(
        text.format("trưởng ban Tổ chức")
    )
    assert "Lê Văn Tám | Chủ nhiệm (current) | Ủy ban Kiểm tra Huyện ủy Kim Bảng" in posts(
        text.format("chủ nhiệm Ủy ban kiểm tra")
    )


def test_a_council_is_of_the_unit_that_somebody_heads() -> None:
    text = "Dự có ông Lê Văn Tám, Bí thư Huyện ủy; bà Trần Thị Mận, Chủ tịch UBND; các vị khác."

    assert posts(text) == [
        "Lê Văn Tám | Bí thư (current) | Huyện ủy",
        "Trần Thị Mận | Chủ tịch (current) | Ủy ban nhân dân huyện",
    ]


def test_several_units_of_one_body_are_no_unit() -> None:
    text = "Dự có trưởng các Ban HĐND huyện Kim Bảng."

    assert set(kinds(text)) == {"Hội đồng nhân dân huyện Kim Bảng"}


def test_the_unions_of_all_cities_are_none() -> None:
    text = "Tại Hà Nội, các tỉnh, thành đoàn báo cáo."

    assert kinds(text) == {}


def test_the_union_of_a_province_has_a_long_and_a_short_name() -> None:
    text = "Tỉnh đoàn Hà Nam tổ chức Đại hội Đoàn TNCS Hồ Chí Minh tỉnh Hà Nam lần thứ XV."

    assert list(kinds(text)) == [
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Hà Nam",
        "Đại hội Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Hà Nam lần thứ 15",
    ]


def test_all_who_are_listed_as_chairs_chair() -> None:
    text = (
        f"{CELL}Dự chủ trì có các đồng chí: Lê Văn Tám - Bí thư Chi bộ, Thủ trưởng cơ quan; "
        "Trần Văn An - Phó Thủ trưởng cơ quan; tham dự có bà Trần Thị Mận."
    )
    rows = [row.partition(" | participant | ")[2] for row in told(text) if "participant" in row]

    assert rows == ["(chair) | Lê Văn Tám", "(chair) | Trần Văn An", "(attendee) | Trần Thị Mận"]


def test_a_post_may_open_the_sentence_before_a_comma() -> None:
    text = "Bí thư Tỉnh ủy Hà Nam, ông Lê Văn Tám; Bí thư T.Ư Đoàn, anh Trần Văn An tới dự."

    assert posts(text) == [
        "Lê Văn Tám | Bí thư (current) | Tỉnh ủy Hà Nam",
        "Trần Văn An | Bí thư (current) | "
        "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    ]
    assert posts("Sau đó Bí thư Tỉnh ủy Hà Nam, ông Lê Văn Tám tới dự.") == []


def test_who_concludes_speaks_at_the_event_reported() -> None:
    text = f"{CELL}Phát biểu kết luận, ông Lê Văn Tám cảm ơn."

    assert any(row.endswith("participant | (speaker) | Lê Văn Tám") for row in told(text))


def test_beside_a_ministry_that_decides_the_committee_is_of_the_school() -> None:
    text = (
        "Bộ trưởng Bộ Xây dựng ký Quyết định bổ nhiệm ông Lê Văn Tám, Bí thư Đảng ủy, "
        "giữ chức Hiệu trưởng Trường Đại học Hoa Sen."
    )
    other = "Bộ trưởng Bộ Xây dựng tiếp ông Lê Văn Tám, Bí thư Đảng ủy, tại trụ sở."

    assert "Đảng ủy Trường Đại học Hoa Sen" in kinds(text)
    assert "Đảng ủy Bộ Xây dựng" in kinds(other)


def test_a_council_of_the_school_told_of() -> None:
    text = "Trường Đại học Hoa Sen họp. Dự có ông Lê Văn Tám, Chủ tịch Hội đồng trường."

    assert posts(text) == ["Lê Văn Tám | Chủ tịch (current) | " + SCHOOL_COUNCIL]


def test_a_head_and_its_abbreviation_are_one() -> None:
    assert "Trường Đại học Hoa Sen" in kinds("Ông Tám học Trường Đại học (ĐH) Hoa Sen.")
    assert "Trường Đại học Hoa Sen" not in kinds("Ông Tám học Trường Đại học (cũ) Hoa Sen.")


def test_an_institution_may_be_named_in_full_only_further_on() -> None:
    text = "Ông Lê Văn Tám là Hiệu trưởng Nhà trường. Trường Đại học Hoa Sen đã "
    two = text + "ký với Trường Đại học Sao Mai."

    assert len(posts(text + "phát triển.")) == 1
    assert posts(two) == []


def test_committees_that_share_a_word_are_none() -> None:
    assert list(kinds("Các huyện, thị, thành ủy báo cáo Tỉnh ủy Nghệ An.")) == ["Tỉnh ủy Nghệ An"]
    assert "Thành ủy Vinh" in kinds("Thành ủy Vinh báo cáo Tỉnh ủy Nghệ An.")


def test_a_division_of_two_fields() -> None:
    school = "Trường Đại học Hoa Sen"
    one = f"Ông Lê Văn Tám, Trưởng phòng Khoa học Công nghệ và Hợp tác quốc tế {school}."
    two = f"Ông Lê Văn Tám, Trưởng phòng Tổ chức và Phòng Đào tạo {school}."

    assert f"Phòng Khoa học Công nghệ và Hợp tác quốc tế {school}" in kinds(one)
    assert {f"Phòng Tổ chức {school}", f"Phòng Đào tạo {school}"} <= set(kinds(two))


def test_a_committee_over_the_universities_of_a_city() -> None:
    text = "Ông Lê Văn Tám, Bí thư Đảng ủy Khối các trường ĐH, CĐ TP. Hồ Chí Minh."

    name = "Đảng ủy Khối các trường Đại học, Cao đẳng Thành phố Hồ Chí Minh"
    assert kinds(text)[name] == "PartyCommittee"


def test_two_posts_told_with_also_share_their_body() -> None:
    text = "Ông Lê Văn Tám, Phó Chủ tịch kiêm Tổng thư ký Liên đoàn Bóng đá Việt Nam."

    assert len(posts(text)) == 2


def test_the_place_that_opens_a_title_is_that_of_bodies_without_one() -> None:
    text = "Đồng chí Trần Văn Hai, Bí thư Huyện ủy, chủ trì."

    assert "Huyện ủy Tuy Phong" in kinds(text, title="Tuy Phong: Triển khai nhiệm vụ năm 2024")
    assert "Huyện ủy Tuy Phong" not in kinds(text, title="Thăm mẹ liệt sĩ ở Tuy Phong")
    assert "Huyện ủy Sa Pa" in kinds(
        f"{text} UBND huyện Sa Pa dự.", title="Tuy Phong: Triển khai nhiệm vụ năm 2024"
    )


def test_bodies_of_all_levels_are_none() -> None:
    levels = "Hội đồng nhân dân và Ủy ban nhân dân các cấp họp ở huyện Tuy Phong."
    both = "Hội đồng nhân dân và Ủy ban nhân dân huyện Tuy Phong họp."

    assert kinds(levels) == {}
    assert len(kinds(both)) == 2


def test_a_committee_after_a_semicolon_is_of_no_body_before_it() -> None:
    text = "Dự có ông Lê Văn Tám, Trưởng phòng Nội vụ; các ông Thường trực Đảng ủy xã."

    assert "Đảng ủy Phòng Nội vụ" not in kinds(text)


def test_a_commission_named_with_a_dash() -> None:
    name = "Ban Tuyên giáo và Dân vận Tỉnh ủy Nghệ An"

    assert kinds("Ban Tuyên giáo - Dân vận Tỉnh ủy Nghệ An họp.")[name] == "PartyCommission"


def test_a_head_and_its_abbreviation_before_its_place() -> None:
    name = "Hội Liên hiệp Phụ nữ huyện Vạn Ninh"

    assert name in kinds("Hội Liên hiệp Phụ nữ (LHPN) huyện Vạn Ninh họp.")
    assert name not in kinds("Hội Liên hiệp Phụ nữ (cũ) họp ở huyện Vạn Ninh.")


def test_a_short_post_with_a_stop_before_its_body() -> None:
    member = "Lê Văn Tám | Ủy viên (current) | Đảng ủy xã Tân Lập"
    chair = "Lê Văn Tám | Chủ tịch (current) | Mặt trận Tổ quốc xã Tân Lập"

    for said in ("ĐUV - CT. MTTQ", "ĐUV, CT.MTTQ", "ĐUV, Chủ tịch MTTQ"):
        assert posts(f"Dự có ông Lê Văn Tám, {said} xã Tân Lập.") == [member, chair]
    trade = "Dự có ông Lê Văn Tám, Giám đốc Sở CT tỉnh Nghệ An. UBND tỉnh Nghệ An cũng dự."
    assert posts(trade) == ["Lê Văn Tám | Giám đốc (current) | Sở Công Thương tỉnh Nghệ An"]


def test_two_posts_side_by_side_after_a_name() -> None:
    text = "Dự có ông Lê Văn Tám, HUV Phó Chủ tịch UBND huyện Sa Pa."

    assert len(posts(text)) == 2


def test_a_committee_beside_the_council_of_another_province() -> None:
    before = "Bí thư Tỉnh ủy Ninh Bình Lê Văn Tám tiếp ông Trần Văn Hai, Ủy viên Ban Thường vụ "
    there = "Trần Văn Hai | Ủy viên (current) | Ban Thường vụ Tỉnh ủy Lào Cai"
    here = "Trần Văn Hai | Ủy viên (current) | Ban Thường vụ Tỉnh ủy Ninh Bình"

    assert there in posts(f"{before}Tỉnh ủy, Giám đốc Sở Y tế tỉnh Lào Cai.")
    assert here in posts(f"{before}Tỉnh ủy, Bí thư Huyện ủy Sa Pa.")


def test_who_is_only_counted_is_not_the_one_named_before() -> None:
    text = "Dự có ông Lê Văn Tám và 150 đại biểu là Ủy viên Ban Chấp hành Đảng bộ tỉnh Lào Cai."

    assert posts(text) == []
    assert len(posts(text.replace("và 150 đại biểu ", ""))) == 1


@pytest.mark.parametrize(
    "name",
    [
        "phòng, chống dịch Covid-19",
        "phòng chống dịch bệnh",
        "Chiến dịch Thanh niên tình nguyện hè",
    ],
)
def test_a_steering_committee_by_what_it_steers(name: str) -> None:
    body = f"Ban Chỉ đạo {name} huyện U Minh"

    assert kinds(f"{body} họp.") == {body: "Organization"}


def test_the_verb_after_a_committee_is_no_part_of_its_name() -> None:
    text = "Quyết định thành lập Ban Chỉ đạo tổ chức Ngày hội Đại đoàn kết. Ban đã họp."

    assert "Ban Chỉ đạo tổ chức" not in kinds(text)
    assert kinds("UBND xã phòng, chống dịch bệnh ở huyện U Minh.") == {}
