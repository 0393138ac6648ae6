"""Official documents: what their form states."""

from __future__ import annotations

import pytest

from unit.languages.official import MOTTO, PARTY, act, read, rules_used, told
from unit.languages.told import lines_of

DECISION = "Quyết định số 12/QĐ-UBND"
COMMITTEE = "Ủy ban nhân dân tỉnh Hà Nam"
NAM = "ông Trần Văn Nam"

# rule → (a document that trips it, a near miss)
RULES = {
    "letterhead": (act("Điều 1. Tốt."), f"Nay {COMMITTEE} có số 12/QĐ-UBND.\n"),
    "letterhead-under": (
        act("Điều 1. Tốt.", issuer="ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSỞ Y TẾ"),
        act("Điều 1. Tốt."),
    ),
    "preamble": (
        act("Căn cứ Nghị định số 24/2014/NĐ-CP của Chính phủ;\n\nQUYẾT ĐỊNH:\n"),
        act("Xét Nghị định số 24/2014/NĐ-CP của Chính phủ;\n\nQUYẾT ĐỊNH:\n"),
    ),
    "promulgated": (
        act("Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp."),
        act("Điều 1. Thực hiện Quy chế phối hợp."),
    ),
    "signature": (
        act("Điều 1. Tốt.\n\nCHỦ TỊCH\n\nLê Văn Tư"),
        act("Điều 1. Tốt.\n\nCHỦ TỊCH\n\nđi họp"),
    ),
    "roster": (
        act("Điều 1. Thành lập Ban Chỉ đạo xây cầu gồm:\n1. Trưởng ban: Ông Lê Văn Tư;\n"),
        act("Điều 1. Thành lập Ban Chỉ đạo xây cầu.\nĐiều 2. Trưởng ban: Ông Lê Văn Tư;\n"),
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_reads_the_document_it_is_for(rule: str) -> None:
    assert rule in rules_used(RULES[rule][0])


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_does_not_read_a_near_miss(rule: str) -> None:
    assert rule not in rules_used(RULES[rule][1])


def test_the_document_has_the_number_date_and_kind_of_its_letterhead() -> None:
    document = next(e for e in read(act("Điều 1. Tốt.")).entities if e.number is not None)

    assert document.name == DECISION
    assert document.kind == "Decision"
    assert str(document.date) == "2021-02-05"
    assert "QUYẾT ĐỊNH" in document.aliases


@pytest.mark.parametrize(
    ("issuer", "name"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM", COMMITTEE),
        ("ỦY BAN NHÂN\nDÂN\nTỈNH\nHÀ NAM", COMMITTEE),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN", COMMITTEE),
        ("UBND TỈNH HÀ NAM\nSỞ Y TẾ", "Sở Y tế tỉnh Hà Nam"),
        ("BỘ NỘI VỤ", "Bộ Nội vụ"),
        ("TRƯỜNG ĐẠI HỌC SƯ PHẠM", "Trường Đại học Sư phạm"),
    ],
)
def test_the_lowest_line_of_the_letterhead_issues(issuer: str, name: str) -> None:
    rows = told(act("Điều 1. Tốt.", issuer=issuer))

    assert f"{DECISION} | issuedBy | {name}" in rows


def test_a_central_organ_is_named_by_two_lines() -> None:
    text = act(
        "Điều 1. Tốt.",
        issuer="BAN CHẤP HÀNH TRUNG ƯƠNG\nỦY BAN KIỂM TRA",
        number="Số 6-HD/UBKTTW",
        right=PARTY,
        title="HƯỚNG DẪN\nvề công tác kiểm tra",
    )
    organ, committee = "Ủy ban Kiểm tra Trung ương", "Ban Chấp hành Trung ương Đảng"

    assert f"Hướng dẫn số 6-HD/UBKTTW | issuedBy | {organ}" in told(text)
    assert f"{organ} | subOrganizationOf | {committee}" in told(text)


def test_without_a_letterhead_who_decides_issues() -> None:
    text = (
        "QUYẾT ĐỊNH\nVề việc công tác cán bộ\n\nBỘ TRƯỞNG BỘ NỘI VỤ\n\n"
        "Căn cứ Nghị định số 24/2014/NĐ-CP của Chính phủ;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tốt.\n"
    )

    assert "Quyết định Về việc công tác cán bộ | issuedBy | Bộ Nội vụ" in told(text)


def test_a_letter_is_known_by_its_number_alone() -> None:
    text = act(
        "Kính gửi: Sở Y tế.\n\nBộ Y tế đề nghị.",
        issuer="BỘ Y TẾ",
        number="Số: 25/BYT-TCCB",
        title="V/v rà soát biên chế",
    )
    document = next(e for e in read(text).entities if e.number is not None)

    assert (document.name, document.kind) == ("Công văn số 25/BYT-TCCB", "Notice")


def test_each_head_of_the_basis_is_carried_out_and_no_act_within_its_title() -> None:
    rows = told(
        act(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
            "Căn cứ Luật Đầu tư công số 58/2024/QH15 được sửa đổi bởi Luật số 90/2025/QH15;\n"
            "Căn cứ Nghị định số 24/2014/NĐ-CP của Chính phủ về việc thi hành Luật Y tế; Thông "
            "tư số 5/2015/TT-BNV của Bộ Nội vụ;\n\nQUYẾT ĐỊNH:\n\n"
            "Điều 1. Sở Y tế thực hiện Nghị định số 99/2019/NĐ-CP của Chính phủ.\n"
        )
    )
    carried_out = [row.split(" | ")[2] for row in rows if f"{DECISION} | implements" in row]

    assert carried_out == [
        "Luật Tổ chức chính quyền địa phương",
        "Luật Đầu tư công số 58/2024/QH15",
        "Nghị định số 24/2014/NĐ-CP",
        "Thông tư số 5/2015/TT-BNV",
    ]


def test_a_proposal_is_issued_by_whose_it_is_and_not_carried_out() -> None:
    rows = told(
        act(
            "Căn cứ Nghị định số 24/2014/NĐ-CP của Chính phủ;\n"
            "Xét Tờ trình số 7/TTr-STC ngày 1 tháng 2 năm 2021 của Giám đốc Sở Tài chính;\n"
            "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 57/TTr-SNV,\n\nQUYẾT ĐỊNH:\n"
        )
    )

    assert "Tờ trình số 57/TTr-SNV | issuedBy | Sở Nội vụ tỉnh Hà Nam" in rows
    assert "Tờ trình số 7/TTr-STC | issuedBy | Sở Tài chính tỉnh Hà Nam" in rows
    assert not any("implements | Tờ trình" in row for row in rows)


def test_the_title_says_what_a_plan_carries_out_and_no_more() -> None:
    rows = told(
        act(
            "Để làm tốt, tỉnh đề ra:\n",
            number="Số: 8/KH-UBND",
            title="KẾ HOẠCH\nTRIỂN KHAI THỰC HIỆN CHỈ THỊ SỐ 5-CT/TW CỦA BAN BÍ THƯ VỀ VIỆC THỰC "
            "HIỆN NGHỊ QUYẾT SỐ 9-NQ/TW",
        )
    )
    carried_out = [row for row in rows if "implements" in row]

    assert carried_out == ["Kế hoạch số 8/KH-UBND | implements | Chỉ thị số 5-CT/TW"]


def test_a_change_of_posts_is_decided_by_the_document() -> None:
    rows = told(
        act(
            f"Điều 1. Điều động và bổ nhiệm {NAM}, Phó Giám đốc Sở Nội vụ, giữ chức vụ Giám đốc "
            "Sở Y tế kể từ ngày 01 tháng 3 năm 2021.\n\nĐiều 2. Quyết định này có hiệu lực.\n"
        )
    )

    assert (
        "Trần Văn Nam | holdsPost | Giám đốc (new) | Sở Y tế tỉnh Hà Nam | from 2021-03-01 | "
        f"by {DECISION}"
    ) in rows
    assert (
        f"Trần Văn Nam | holdsPost | Phó Giám đốc (ended) | Sở Nội vụ tỉnh Hà Nam | by {DECISION}"
    ) in rows


def test_this_decision_is_the_document_itself() -> None:
    reading = read(act("Điều 1. Tốt.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n"))

    assert [e.name for e in reading.entities if e.type.value == "Document"] == [DECISION]


SIGNATURES = [
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tư", "Chủ tịch", COMMITTEE),
    ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLê Văn Tư", "Phó Chủ tịch", COMMITTEE),
    ("K/T CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLÊ VĂN TƯ", "Phó Chủ tịch", COMMITTEE),
    (
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLê Văn Tư",
        "Chánh Văn phòng",
        COMMITTEE,
    ),
    ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ Y TẾ\n\nLê Văn Tư", "Giám đốc", "Sở Y tế tỉnh Hà Nam"),
    ("CHỦ TỊCH\n\nĐoàn Văn Tư", "Chủ tịch", COMMITTEE),
]


@pytest.mark.parametrize(("signature", "role", "body"), SIGNATURES)
def test_the_signatory_holds_the_post_that_is_their_own(
    signature: str, role: str, body: str
) -> None:
    rows = told(act(f"Điều 1. Tốt.\n\nNơi nhận:\n- Lưu: VT.\n\n{signature}"))

    held = [row for row in rows if "holdsPost" in row]
    assert len(held) == 1
    assert held[0].endswith(f"Văn Tư | holdsPost | {role} (current) | {body}")


def test_who_signs_for_a_standing_committee_has_a_post_in_the_whole_committee() -> None:
    text = act(
        "1- Tốt.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLê Văn Tư",
        issuer="ĐẢNG BỘ TỈNH HÀ NAM\nHUYỆN ỦY KIM BẢNG",
        number="Số 17-KH/HU",
        right=PARTY,
        title="KẾ HOẠCH\nvề công tác cán bộ",
    )

    assert "Lê Văn Tư | holdsPost | Bí thư (current) | Huyện ủy Kim Bảng" in told(text)


def test_recipients_are_bodies_where_their_names_are_complete() -> None:
    text = act(
        "Điều 1. Tốt.\n\nNơi nhận:\n- Như Điều 1;\n- Bộ Y tế;\n- Thường trực Tỉnh ủy;\n"
        "- Các sở, ngành;\n- Lưu: VT, NC."
    )
    names = {entity.name for entity in read(text).entities}

    assert {"Bộ Y tế", "Thường trực Tỉnh ủy Hà Nam"} <= names
    assert names <= {
        DECISION,
        COMMITTEE,
        "Bộ Y tế",
        "Thường trực Tỉnh ủy Hà Nam",
        "Tỉnh ủy Hà Nam",
    }


def test_a_council_passes_its_resolution_at_the_session_of_the_letterhead() -> None:
    rows = told(
        act(
            "Căn cứ Luật Y tế ngày 1 tháng 6 năm 2015;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Tốt.\n",
            issuer="HỘI ĐỒNG NHÂN DÂN\nTỈNH HÀ NAM",
            number="Số: 9/NQ-HĐND",
            title="NGHỊ QUYẾT\nVề y tế\n\nHỘI ĐỒNG NHÂN DÂN TỈNH HÀ NAM\nKHÓA XV, KỲ HỌP THỨ 11",
        )
    )
    session = "Kỳ họp lần thứ 11 Hội đồng nhân dân tỉnh Hà Nam"

    assert f"{session} | adopted | Nghị quyết số 9/NQ-HĐND" in rows
    assert f"{session} | heldBy | Hội đồng nhân dân tỉnh Hà Nam" in rows


def test_places_left_out_are_those_of_the_issuer() -> None:
    rows = told(
        act("Căn cứ Nghị quyết số 4/NQ-HĐND của HĐND tỉnh Ninh Bình;\n\nĐiều 1. UBND tỉnh làm.\n")
    )

    assert f"{DECISION} | issuedBy | {COMMITTEE}" in rows
    assert not any("Ủy ban nhân dân tỉnh Ninh Bình" in row for row in rows)


ROSTERS = [
    "1. Trưởng ban: Ông Lê Văn Tư, Phó Chủ tịch Ủy ban nhân dân tỉnh;",
    "1. Ông Lê Văn Tư, Phó Chủ tịch Ủy ban nhân dân tỉnh - Trưởng ban;",
    "1. Ông Lê Văn Tư, Phó Chủ tịch Ủy ban nhân dân tỉnh, Trưởng ban;",
    "1. Trưởng ban:\n- Ông Lê Văn Tư, Phó Chủ tịch Ủy ban nhân dân tỉnh;",
    "- Phó Trưởng ban:\n1. Trưởng ban: Ông Lê Văn Tư, Phó Chủ tịch Ủy ban nhân dân tỉnh;",
]


@pytest.mark.parametrize("roster", ROSTERS)
def test_a_decision_names_the_members_of_the_body_it_sets_up(roster: str) -> None:
    board = "Ban Chỉ đạo phòng, chống thiên tai tỉnh Hà Nam"
    rows = told(
        act(
            f"Điều 1. Thành lập {board} gồm các ông, bà có tên sau:\n{roster}\n"
            "2. Các Ủy viên:\n- Bà Trần Thị Sáu, Giám đốc Sở Y tế.\n\n"
            "Điều 2. Ông Bùi Văn Bảy, Ủy viên, báo cáo.\n",
            title=f"QUYẾT ĐỊNH\nVề việc thành lập {board}",
        )
    )
    seats = [row for row in rows if board in row]

    assert seats == [
        f"Lê Văn Tư | holdsPost | Trưởng Ban (new) | {board} | by {DECISION}",
        f"Trần Thị Sáu | holdsPost | Ủy viên (new) | {board} | by {DECISION}",
    ]
    assert f"Lê Văn Tư | holdsPost | Phó Chủ tịch (current) | {COMMITTEE}" in rows


@pytest.mark.parametrize(
    ("body", "issuer"),
    [
        ("Điều 1. Tốt.\n\nT/M BỘ CHÍNH TRỊ\n\nLê Văn Tư", "Bộ Chính trị"),
        ("- Xét đề nghị,\nBAN BÍ THƯ QUYẾT ĐỊNH\nĐiều 1. Tốt.", "Ban Bí thư"),
        ("Điều 1. Tốt.", "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_the_organs_of_the_center_share_one_letterhead(body: str, issuer: str) -> None:
    text = act(body, issuer="BAN CHẤP HÀNH TRUNG ƯƠNG", number="Số 3-QĐ/TW", right=PARTY)

    assert f"Quyết định số 3-QĐ/TW | issuedBy | {issuer}" in told(text)


def test_a_standing_committee_of_the_front_issues_and_its_chair_is_of_the_front() -> None:
    text = act(
        "Điều 1. Tốt.\n\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nLê Văn Tư",
        issuer="ỦY BAN MTTQ VIỆT NAM\nTỈNH HÀ NAM\nBAN THƯỜNG TRỰC",
        number="Số: 12/QĐ-MTTQ-BTT",
    )
    front = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam"
    rows = told(text)

    assert f"Quyết định số 12/QĐ-MTTQ-BTT | issuedBy | Ban Thường trực {front}" in rows
    assert f"Lê Văn Tư | holdsPost | Chủ tịch (current) | {front}" in rows


def test_without_a_letterhead_the_body_that_makes_the_plan_issues_it() -> None:
    rows = told(
        "KẾ HOẠCH\nLàm đường\n\nCăn cứ Nghị quyết số 4/NQ-HĐND của HĐND tỉnh Hà Nam; Ủy ban nhân "
        "dân tỉnh Hà Nam ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\n1. Tốt.\n"
    )

    assert f"Kế hoạch Làm đường | issuedBy | {COMMITTEE}" in rows


def test_a_letterhead_with_a_letter_lost_is_completed_by_the_number() -> None:
    rows = told(act("Điều 1. Tốt.", issuer="Y BAN NHÂN DÂN\nTỈNH HÀ NAM"))

    assert f"{DECISION} | issuedBy | {COMMITTEE}" in rows


def test_a_joint_act_has_several_issuers() -> None:
    rows = told(
        act(
            "Căn cứ Thông tư liên tịch số 18/2010/TTLT-BTC-BYT ngày 1 tháng 2 năm 2010 giữa Bộ "
            "Tài chính và Bộ Y tế;\n\nQUYẾT ĐỊNH:\n"
        )
    )
    issuers = {row.split(" | ")[2] for row in rows if row.startswith("Thông tư liên tịch")}

    assert issuers == {"Bộ Tài chính", "Bộ Y tế"}


def test_a_proposal_is_read_over_a_line_broken_after_an_office() -> None:
    rows = told(
        act(
            "Căn cứ Nghị định số 24/2014/NĐ-CP của Chính phủ;\nXét đề nghị của Giám đốc\n"
            "Sở Nội vụ tại Tờ trình số 57/TTr-SNV,\nQUYẾT ĐỊNH:\n"
        )
    )

    assert "Tờ trình số 57/TTr-SNV | issuedBy | Sở Nội vụ tỉnh Hà Nam" in rows


def test_rules_that_a_decision_promulgates_are_issued_by_the_same_body() -> None:
    rules = "Quy chế làm việc của Ban Chỉ đạo phòng, chống thiên tai, giai đoạn 2021-2025"
    reading = read(
        act(
            "Xét Tờ trình số 7/TTr-STC của Sở Tài chính về việc ban hành Quy chế làm việc;\n\n"
            f"QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này {rules}, gồm 4 chương.\n",
            title=f"QUYẾT ĐỊNH\nBan hành {rules}",
        )
    )
    documents = {e.name for e in reading.entities if e.type.value == "Document"}

    assert documents == {DECISION, "Tờ trình số 7/TTr-STC", rules}
    assert f"{rules} | issuedBy | {COMMITTEE}" in lines_of(reading)


def test_what_an_earlier_decision_promulgated_is_none_of_this_one() -> None:
    rows = told(
        act(
            "Điều 1. Quyết định này thay thế Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh về "
            "việc ban hành Quy chế phối hợp.\n"
        )
    )

    assert not any(row.startswith("Quy chế") for row in rows)


def test_an_appointment_without_a_day_begins_with_the_decision() -> None:
    rows = told(act(f"Điều 1. Bổ nhiệm {NAM} giữ chức vụ Giám đốc Sở Y tế.\n"))

    assert any("Giám đốc (new)" in row and "from 2021-02-05" in row for row in rows)


def test_a_plan_made_below_its_basis_is_the_document_itself() -> None:
    scheme = "Đề án “Trồng cây ven đường giai đoạn 2021-2025”"
    reading = read(
        act(
            f"Thực hiện Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ phê duyệt {scheme}. Ủy ban "
            f"nhân dân tỉnh ban hành Kế hoạch triển khai thực hiện {scheme} như sau:\n",
            number="Số: 8/KH-UBND",
            title=f"KẾ HOẠCH\nTRIỂN KHAI THỰC HIỆN {scheme.upper()}",
        )
    )
    documents = {e.name for e in reading.entities if e.type.value == "Document"}

    assert documents == {"Kế hoạch số 8/KH-UBND", "Quyết định số 5/QĐ-TTg", scheme}


def test_the_youth_union_stands_beside_its_committee() -> None:
    text = (
        "BAN CHẤP HÀNH TỈNH HÀ NAM                 ĐOÀN TNCS HỒ CHÍ MINH\n***\n"
        "Số: 7-KH/TĐTN                             Hà Nam, ngày 5 tháng 2 năm 2021\n\n"
        "KẾ HOẠCH\nTrồng cây\n\nThực hiện Chỉ thị số 5-CT/TW của Ban Bí thư, ta trồng cây.\n"
    )
    union = "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Hà Nam"

    assert f"Kế hoạch số 7-KH/TĐTN | issuedBy | Ban Chấp hành {union}" in told(text)
    assert f"Ban Chấp hành {union} | subOrganizationOf | {union}" in told(text)


def test_the_place_of_the_date_is_no_part_of_the_name_above_it() -> None:
    rows = told(
        act(
            "Điều 1. Tốt.",
            issuer="TRƯỜNG ĐẠI HỌC SƯ PHẠM",
            number="",
            date="Hà Nội, ngày 5 tháng 2 năm 2021",
            title="QUYẾT ĐỊNH SỐ 12/QĐ-ĐHSP\nVề việc khen thưởng",
        )
    )

    assert "Quyết định số 12/QĐ-ĐHSP | issuedBy | Trường Đại học Sư phạm" in rows


def test_a_proposal_in_the_same_line_is_no_basis() -> None:
    rows = told(
        act(
            "Căn cứ Nghị định số 24/2014/NĐ-CP của Chính phủ; Xét Tờ trình số 7/TTr-STC của Sở "
            "Tài chính,\n\nQUYẾT ĐỊNH:\n"
        )
    )

    assert [row for row in rows if "implements" in row] == [
        f"{DECISION} | implements | Nghị định số 24/2014/NĐ-CP"
    ]


def test_sessions_in_general_are_no_event() -> None:
    reading = read(act("Điều 1. Kỳ họp Hội đồng nhân dân do Thường trực triệu tập.\n"))

    assert not [e for e in reading.entities if e.type.value == "Event"]


def test_a_field_longer_than_a_place_is_the_field() -> None:
    reading = read(act("Điều 1. Giao Ủy ban Xã hội của Quốc hội giám sát việc này.\n"))

    assert "Ủy ban Xã hội của Quốc hội" in {e.name for e in reading.entities}


def test_a_title_in_capitals_goes_on_in_the_next_line() -> None:
    rows = told(
        act(
            "Căn cứ Luật Ngân sách nhà nước;\n",
            title="QUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 5/UBTVQH9\n"
            "NGÀY 4-5-1994 CỦA CHÍNH PHỦ",
        )
    )

    assert "Nghị quyết số 5/UBTVQH9 | issuedBy | Chính phủ" in rows


def test_the_ministries_of_a_list_share_their_head() -> None:
    reading = read(act("Điều 1. Giao các Bộ: Tài chính, Xây dựng, Quốc phòng và Y tế xem xét.\n"))

    names = {e.name for e in reading.entities}
    assert {"Bộ Tài chính", "Bộ Xây dựng", "Bộ Quốc phòng", "Bộ Y tế"} <= names


def test_a_committee_of_a_level_is_no_one_body() -> None:
    reading = read(
        act(
            "Điều 1. Đó là cơ quan của Hội đồng nhân dân cấp tỉnh.\n",
            issuer="SỞ Y TẾ HÀ NAM",
            number="Số: 12/QĐ-SYT",
        )
    )

    assert not [e for e in reading.entities if e.name.startswith("Hội đồng nhân dân")]


def test_the_office_is_part_of_the_committee_in_its_name() -> None:
    rows = told(act("Điều 2. Chánh Văn phòng Ủy ban nhân dân tỉnh thi hành.\n"))

    whole = "Ủy ban nhân dân tỉnh Hà Nam"
    assert f"Văn phòng {whole} | subOrganizationOf | {whole}" in rows


def test_who_stands_in_for_a_minister_holds_neither_of_his_posts() -> None:
    rows = told(
        act(
            "Điều 1. Tốt./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"
            "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nTrần Văn Nam\n",
            issuer="VĂN PHÒNG CHÍNH PHỦ",
            number="Số: 12/QĐ-VPCP",
        )
    )

    posts = [row for row in rows if "Trần Văn Nam" in row]
    assert len(posts) == 1
    assert "Phó Chủ nhiệm" in posts[0]


def test_rules_are_of_one_term() -> None:
    rows = told(act("Căn cứ Quy chế làm việc của Ủy ban Kiểm tra Trung ương khóa XII;\n"))

    assert (
        f"{DECISION} | implements | Quy chế làm việc của Ủy ban Kiểm tra Trung ương khóa XII"
        in rows
    )


def test_the_prime_minister_issues_for_the_government() -> None:
    rows = told(act("Căn cứ Quyết định số 5/QĐ-TTg của Thủ tướng Chính phủ;\n"))

    assert "Quyết định số 5/QĐ-TTg | issuedBy | Chính phủ" in rows


def test_mottos_run_together_are_mottos() -> None:
    motto = MOTTO.replace("NAM\nĐộc", "NAMĐộc")

    assert f"{DECISION} | issuedBy | Ủy ban nhân dân tỉnh Hà Nam" in told(
        act("Điều 1. Tốt.", right=motto)
    )


def test_an_act_that_details_a_law_carries_it_out_and_one_that_changes_another_does_not() -> None:
    rows = told(
        act(
            "Căn cứ Nghị định số 64/2014/NĐ-CP của Chính phủ quy định chi tiết thi hành một số "
            "điều của Luật Tiếp công dân;\n"
            "Căn cứ Nghị định số 92/2017/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều của "
            "Nghị định số 63/2010/NĐ-CP;\n"
            "Căn cứ Thông tư số 6/2008/TT-BNV của Bộ Nội vụ hướng dẫn sửa đổi, bổ sung Thông tư "
            "số 4/2008/TT-BNV;\n\nQUYẾT ĐỊNH:\n"
        )
    )
    nested = [row for row in rows if "implements" in row and DECISION not in row]

    assert nested == ["Nghị định số 64/2014/NĐ-CP | implements | Luật Tiếp công dân"]


def test_a_programme_within_a_basis_carries_out_what_it_is_for() -> None:
    rows = told(
        act(
            "Thực hiện Chương trình hành động số 17-CTr/TU của Tỉnh ủy thực hiện Nghị quyết số "
            "25-NQ/TW của Bộ Chính trị, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n",
            number="Số: 8/KH-UBND",
            title="KẾ HOẠCH\nVề công tác dân vận",
        )
    )

    programme = "Chương trình hành động số 17-CTr/TU"
    assert f"{programme} | implements | Nghị quyết số 25-NQ/TW" in rows
    assert f"Kế hoạch số 8/KH-UBND | implements | {programme}" in rows


def test_what_another_body_proposes_below_the_title_is_its_own_act() -> None:
    rows = told(
        act(
            "Thực hiện Nghị quyết số 25-NQ/TW của Bộ Chính trị, Sở Y tế có Tờ trình số 7/TTr-SYT "
            "về việc khám bệnh.\n",
            number="Số: 25/UBND-VX",
            title="V/v khám bệnh",
        )
    )

    assert "Tờ trình số 7/TTr-SYT | implements | Nghị quyết số 25-NQ/TW" in rows
    assert not any("Công văn số 25/UBND-VX | implements" in row for row in rows)


def test_a_law_is_of_the_bodies_in_its_title() -> None:
    law = "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân"
    rows = told(act(f"Căn cứ {law} ngày 03 tháng 12 năm 2004;\n\nQUYẾT ĐỊNH:\n"))

    assert f"{DECISION} | implements | {law}" in rows
    assert not any(row.startswith(f"{law} | issuedBy") for row in rows)


def test_a_law_with_its_year_and_without_is_one() -> None:
    reading = read(
        act(
            "Căn cứ Luật Thanh niên năm 2020;\nCăn cứ Nghị định số 13/2021/NĐ-CP của Chính phủ "
            "quy định chi tiết thi hành Luật Thanh niên;\n\nQUYẾT ĐỊNH:\n"
        )
    )

    assert [e.name for e in reading.entities if e.kind == "Law"] == ["Luật Thanh niên năm 2020"]


def test_a_document_may_have_two_issuers() -> None:
    rows = told(
        act(
            "Căn cứ Kết luận số 127-KL/TW của Bộ Chính trị, Ban Bí thư về tổ chức bộ máy;\n"
            "Căn cứ Nghị quyết số 5-NQ/TU của Tỉnh ủy, Ủy ban nhân dân tỉnh đã họp;\n\n"
            "QUYẾT ĐỊNH:\n"
        )
    )
    issuers = [row.split(" | ") for row in rows if "issuedBy" in row]

    assert [to for of, _, to in issuers if of == "Kết luận số 127-KL/TW"] == [
        "Bộ Chính trị",
        "Ban Bí thư",
    ]
    assert [to for of, _, to in issuers if of == "Nghị quyết số 5-NQ/TU"] == ["Tỉnh ủy Hà Nam"]


def test_who_issues_may_stand_in_full_above_the_basis_only() -> None:
    rows = told(
        "HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "Số: 32/NQ-HĐND | Hà Nam, ngày 6 tháng 7 năm 2021 |\n"
        "HỘI ĐỒNG NHÂN DÂN TỈNH HÀ NAM\nKHÓA XV, KỲ HỌP THỨ 3\n"
        "Căn cứ Luật Thanh niên năm 2020;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Tốt.\n"
    )

    council = "Hội đồng nhân dân tỉnh Hà Nam"
    assert f"Nghị quyết số 32/NQ-HĐND | issuedBy | {council}" in rows


def test_a_number_with_a_small_letter_is_read_below_its_word() -> None:
    reading = read(
        "THỦ TƯỚNG\nCHÍNH PHỦ\n-------\n|\n" + MOTTO + "|\nSố:\n344/QĐ-TTg\n|\nHà Nội,\nngày 15 "
        "tháng 3 năm 2021\n|\nQUYẾT ĐỊNH\nVỀ VIỆC CÔNG TÁC CÁN BỘ\nTHỦ TƯỚNG CHÍNH PHỦ\n"
        "Căn cứ Luật Thanh niên năm 2020;\nQUYẾT ĐỊNH:\nĐiều 1. Tốt.\n"
    )

    assert "Quyết định số 344/QĐ-TTg" in {e.name for e in reading.entities}


def test_a_programme_is_one_by_who_issues_it_and_its_year_or_what_it_carries_out() -> None:
    rows = told(
        act(
            "Điều 1. Giao Sở Y tế thực hiện Chương trình công tác của Chính phủ năm 2021 và "
            "Chương trình hành động của Chính phủ thực hiện Nghị quyết số 25-NQ/TW.\n"
        )
    )

    assert "Chương trình công tác của Chính phủ năm 2021 | issuedBy | Chính phủ" in rows
    programme = "Chương trình hành động của Chính phủ thực hiện Nghị quyết số 25-NQ/TW"
    assert f"{programme} | implements | Nghị quyết số 25-NQ/TW" in rows


def test_a_text_that_begins_above_its_basis_is_the_act_that_its_articles_are() -> None:
    rows = told(
        "VỀ VIỆC CÔNG TÁC CÁN BỘ\nUỶ BAN NHÂN DÂN TỈNH HÀ NAM\n"
        "Căn cứ Luật Thanh niên năm 2020;\nQUYẾT\nĐỊNH:\nĐiều 1. Tốt.\n"
    )

    assert f"Quyết định về việc công tác cán bộ | issuedBy | {COMMITTEE}" in rows
    assert "Quyết định về việc công tác cán bộ | implements | Luật Thanh niên năm 2020" in rows


def test_an_act_that_nothing_else_tells_is_that_of_who_decides() -> None:
    rows = told(
        "Văn bản của Trường\n\nHIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC HẢI AN\n\n"
        "Căn cứ Luật Thanh niên năm 2020;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tốt.\n"
    )

    school = "Trường Đại học Hải An"
    assert f"Quyết định của {school} | issuedBy | {school}" in rows


def test_without_a_letterhead_the_sentence_below_the_basis_tells_who_issues() -> None:
    rows = told(
        "THÔNG TƯ LIÊN TỊCH\nHướng dẫn công tác cán bộ\n"
        "Căn cứ Luật Thanh niên năm 2020;\n"
        "Bộ trưởng Bộ Nội vụ và Bộ trưởng Bộ Tài chính hướng dẫn như sau:\nĐiều 1. Tốt.\n"
    )
    issuers = [row.split(" | ")[2] for row in rows if "issuedBy" in row]

    assert set(issuers) == {"Bộ Nội vụ", "Bộ Tài chính"}


def test_ministries_side_by_side_in_a_letterhead_issue_together() -> None:
    rows = told(
        act(
            "Điều 1. Tốt.",
            issuer="BỘ TÀI CHÍNH - BỘ NỘI VỤ",
            number="Số: 68/2021/TTLT-BTC-BNV",
            title="THÔNG TƯ LIÊN TỊCH\nVề công tác cán bộ",
        )
    )

    circular = "Thông tư liên tịch số 68/2021/TTLT-BTC-BNV"
    assert f"{circular} | issuedBy | Bộ Tài chính" in rows
    assert f"{circular} | issuedBy | Bộ Nội vụ" in rows
    assert not any("subOrganizationOf" in row for row in rows)


def test_a_department_is_kept_from_the_one_on_the_line_below() -> None:
    rows = told(
        act(
            "Điều 1. Tốt.",
            issuer="TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH HÀ NAM",
            number="Số: 13/CT-TTHT",
            title="V/v thuế",
        )
    )

    assert "Cục Thuế tỉnh Hà Nam | subOrganizationOf | Tổng cục Thuế" in rows


@pytest.mark.parametrize(
    ("issuer", "unit", "row"),
    [
        (
            "BỘ NỘI VỤ",
            "Vụ Pháp chế",
            "Vụ Pháp chế Bộ Nội vụ | subOrganizationOf | Bộ Nội vụ",
        ),
        (
            "TRƯỜNG ĐẠI HỌC HẢI AN",
            "Trưởng phòng Đào tạo",
            "Phòng Đào tạo Trường Đại học Hải An | subOrganizationOf | Trường Đại học Hải An",
        ),
    ],
)
def test_units_named_alone_are_those_of_the_institution_that_issues(
    issuer: str, unit: str, row: str
) -> None:
    assert row in told(act(f"Theo đề nghị của {unit},\n\nQUYẾT ĐỊNH:\n", issuer=issuer))
    assert row not in told(act(f"Theo đề nghị của {unit},\n\nQUYẾT ĐỊNH:\n"))


def test_recipients_may_be_abbreviated_with_a_stroke() -> None:
    rows = told(
        act(
            "Điều 1. Tốt.\n\nNơi nhận:\n- TT/TU, TT/HĐND tỉnh;\n"
            "- Cục Kiểm tra văn bản (Bộ Tư pháp);\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tư"
        )
    )

    assert "Thường trực Tỉnh ủy Hà Nam | subOrganizationOf | Tỉnh ủy Hà Nam" in rows
    assert any(row.startswith("Thường trực Hội đồng nhân dân tỉnh Hà Nam") for row in rows)
    assert "Cục Kiểm tra văn bản Bộ Tư pháp | subOrganizationOf | Bộ Tư pháp" in rows


def test_a_signature_run_into_one_line_has_its_name_at_the_end() -> None:
    rows = told(act("Điều 1. Tốt.\n\nKT.CHỦ TỊCH PHÓ CHỦ TỊCH (đã ký) Lê Văn Tư"))

    assert any("Lê Văn Tư | holdsPost" in row and "Phó Chủ tịch" in row for row in rows)


def test_articles_of_several_laws_are_the_basis() -> None:
    rows = told(
        act(
            "Căn cứ Điều 49 của Luật Quản lý thuế, Điều 24 của Nghị định số 85/2007/NĐ-CP của "
            "Chính phủ;\n\nQUYẾT ĐỊNH:\n"
        )
    )

    assert f"{DECISION} | implements | Luật Quản lý thuế" in rows
    assert f"{DECISION} | implements | Nghị định số 85/2007/NĐ-CP" in rows


def test_rules_may_be_of_several_bodies() -> None:
    reading = read(
        act(
            "Căn cứ Quy chế làm việc của Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí thư "
            "khóa XX;\n"
        )
    )
    rules = next(e for e in reading.entities if e.kind == "Regulation")

    assert rules.name.endswith("Bộ Chính trị và Ban Bí thư khóa XX")


def test_whatever_rules_there_are_are_no_document() -> None:
    reading = read(act("Điều 1. Làm theo quy định của Chính phủ về cán bộ.\n"))

    assert {e.name for e in reading.entities if e.type.value == "Document"} == {DECISION}


def test_an_ordinance_is_no_law_told_of_before() -> None:
    rows = told(
        act(
            "Căn cứ Luật Thanh niên năm 2020;\nCăn cứ Nghị định số 28/CP của Chính phủ quy định "
            "chi tiết một số điều của Pháp lệnh ưu đãi;\n\nQUYẾT ĐỊNH:\n"
        )
    )

    assert not any(row.startswith("Nghị định số 28/CP | implements") for row in rows)


def test_the_letter_after_the_number_of_a_house_begins_no_name() -> None:
    reading = read("Ông Lê Văn Tư ở số nhà 243A Đê Hải An, xã Hải Hà.\n")

    assert [e.name for e in reading.entities if e.type.value == "Person"] == ["Lê Văn Tư"]


def test_a_standing_committee_signs_for_a_committee_within_an_institution() -> None:
    rows = told(
        act(
            "Thực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị, Đảng ủy lập kế hoạch như sau:\n\n"
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nLê Văn Tư",
            issuer="ĐẢNG BỘ TỈNH HÀ NAM\nĐẢNG ỦY SỞ Y TẾ",
            number="Số 17-KH/ĐU",
            right=PARTY,
            title="KẾ HOẠCH\nVề công tác cán bộ",
        )
    )

    committee = "Đảng ủy Sở Y tế tỉnh Hà Nam"
    assert f"{committee} | organizedWithin | Sở Y tế tỉnh Hà Nam" in rows
    assert f"Lê Văn Tư | holdsPost | Phó Bí thư (current) | {committee}" in rows


def test_a_law_may_be_cited_as_changed() -> None:
    rows = told(
        act("Căn cứ Luật Công tác Hội (sửa đổi) ngày 1 tháng 2 năm 2001;\n\nQUYẾT ĐỊNH:\n")
    )

    assert f"{DECISION} | implements | Luật Công tác Hội" in rows


def test_the_title_alone_names_what_is_promulgated() -> None:
    rows = told(
        act(
            "Căn cứ Luật Thanh niên năm 2020;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Nay quy định vậy.\n",
            title="QUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH TIÊU CHUẨN CỦA CÁN BỘ",
        )
    )

    assert f"Quy định tiêu chuẩn của cán bộ | issuedBy | {COMMITTEE}" in rows


def test_a_division_in_an_act_of_a_district_is_that_of_the_district() -> None:
    rows = told(
        act(
            "Xét Tờ trình số 3/TTr-NV của Phòng Nội vụ;\n\nQUYẾT ĐỊNH:\n",
            issuer="ỦY BAN NHÂN DÂN\nHUYỆN BA VÌ",
        )
    )

    assert "Tờ trình số 3/TTr-NV | issuedBy | Phòng Nội vụ huyện Ba Vì" in rows


def test_a_letter_spoiled_in_the_motto_leaves_it_the_motto() -> None:
    rows = told(act("Điều 1. Tốt.", right=MOTTO.replace("XÃ HỘI", "XàHỘI")))

    assert f"{DECISION} | issuedBy | {COMMITTEE}" in rows
    assert len(rows) == 1


def test_a_standing_committee_decides_under_the_letterhead_of_the_whole() -> None:
    party = {"issuer": "TỈNH ỦY HÀ NAM", "number": "Số 12-QĐ/TU", "right": PARTY}
    text = act("Điều 1. Tốt.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLê Văn Tư", **party)
    whole = act("Điều 1. Tốt.\n\nT/M TỈNH ỦY\nBÍ THƯ\n\nLê Văn Tư", **party)
    issued = "Quyết định số 12-QĐ/TU | issuedBy | "

    assert f"{issued}Ban Thường vụ Tỉnh ủy Hà Nam" in told(text)
    assert f"{issued}Tỉnh ủy Hà Nam" in told(whole)
    assert "Lê Văn Tư | holdsPost | Bí thư (current) | Tỉnh ủy Hà Nam" in told(text)


def test_a_page_may_begin_with_the_title_of_a_plan_and_its_basis() -> None:
    title = "KẾ HOẠCH TỔ CHỨC KỶ NIỆM 90 NĂM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM (3/2/1930)"
    basis = "Căn cứ Thông báo số 1929-TB/TU của Ban Thường vụ Tỉnh ủy Hà Nam về các ngày lễ;"
    rows = told(f"{title}\n\n{basis}\n\nUBND tỉnh xây dựng Kế hoạch như sau:\n\n1. Mục đích.\n")
    plan = "Kế hoạch tổ chức kỷ niệm 90 năm ngày thành lập Đảng Cộng sản Việt Nam"

    assert f"{plan} | implements | Thông báo số 1929-TB/TU" in rows
    assert f"{plan} | issuedBy | {COMMITTEE}" in rows


def test_the_organ_that_decides_for_a_union_issues() -> None:
    text = act(
        "Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh;\n\nQUYẾT ĐỊNH\n\nĐiều 1. Tốt.\n\n"
        "TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN\nBÍ THƯ THƯỜNG TRỰC\n\nLê Văn Tư",
        issuer="BAN CHẤP HÀNH TRUNG ƯƠNG",
        number="Số: 367 - QĐ/TWĐTN-VP",
        right="ĐOÀN TNCS HỒ CHÍ MINH\n",
        title="QUYẾT ĐỊNH\nVề việc ban hành Quy định\n---------\n"
        "BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH",
    )

    assert [row for row in told(text) if row.startswith("Quyết định") and "issuedBy" in row] == [
        "Quyết định số 367-QĐ/TWĐTN-VP | issuedBy | "
        "Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"
    ]
