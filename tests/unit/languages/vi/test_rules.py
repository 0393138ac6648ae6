"""Every rule of rules.tsv: a sentence that it reads, and a near miss that it must not read."""

from __future__ import annotations

import pytest

from orggraph.languages.vi.lexicon import load_lexicon
from unit.languages.told import rules_used, told
from unit.languages.vi.test_official import RULES as OFFICIAL

CONGRESS = "Đại hội Đảng bộ huyện Kim Bảng lần thứ XXV"
LOWER = "Đại hội Đảng bộ xã Tân Sơn lần thứ XX"
CONFERENCE = "Hội nghị Huyện ủy Kim Bảng lần thứ 5"
HEALTH = "Giám đốc Sở Y tế tỉnh Hà Nam"
NAM = "ông Trần Văn Nam"

# rule → (a sentence that trips it, a near miss)
CASES = {
    "post-apposition": (
        f"Hôm ấy {NAM}, {HEALTH}, nhận hoa.",
        f"Hôm ấy {NAM} gặp {HEALTH}.",
    ),
    "post-prefix": (
        f"{HEALTH} Trần Văn Nam nhận hoa.",
        f"{HEALTH} gặp {NAM}.",
    ),
    "post-predicate": (
        f"Hôm nay {NAM} hiện là {HEALTH}.",
        f"Hôm nay {NAM} chờ {HEALTH}.",
    ),
    "appointment": (
        f"Hôm nay {NAM} được bổ nhiệm giữ chức {HEALTH}.",
        f"UBND tỉnh Hà Nam đề nghị bổ nhiệm {NAM} giữ chức {HEALTH}.",
    ),
    "leaving": (
        f"Hôm nay {NAM} thôi giữ chức {HEALTH}.",
        f"Hôm nay {NAM} thôi nói về {HEALTH}.",
    ),
    "career": (
        f"Hôm nay {NAM} kể lại. 2009-2012: {HEALTH}.",
        f"Hôm nay {NAM} kể lại. 2009-2012 hay hơn: {NAM}, {HEALTH}.",
    ),
    "transfer": (
        f"Hôm nay {NAM}, {HEALTH}, được điều động giữ chức Bí thư Huyện ủy Kim Bảng.",
        f"Hôm nay {NAM}, {HEALTH}, đã trao quyết định điều động ông Lê Văn Hoa.",
    ),
    "team-leader": (
        f"Đoàn công tác của Bộ Y tế do {NAM} làm trưởng đoàn đến thăm.",
        f"Đoàn công tác của Bộ Y tế và {NAM} đến thăm.",
    ),
    "behalf": (
        f"Hôm nay {NAM}, thay mặt Tỉnh ủy Hà Nam, trao quà.",
        "Lời chúc thay mặt Tỉnh ủy Hà Nam.",
    ),
    "name-part": (
        "Phòng Tổ chức cán bộ Sở Nội vụ tỉnh Hà Nam nhận cờ.",
        "Phòng Tổ chức cán bộ gặp Sở Nội vụ tỉnh Hà Nam.",
    ),
    "one-institution": (
        "Bộ Nội vụ họp. Vụ Pháp chế báo cáo.",
        "Bộ Nội vụ gặp Bộ Y tế. Vụ Pháp chế báo cáo.",
    ),
    "name-within": (
        "Chi bộ Trường THPT Hoa Lư nhận cờ.",
        "Trường THPT Hoa Lư nhận cờ.",
    ),
    "under-stated": (
        "Sở Nội vụ tỉnh Hà Nam trực thuộc UBND tỉnh Hà Nam.",
        "Các chi bộ trực thuộc Đảng bộ xã Tân Sơn.",
    ),
    "succession": (
        "Sở Thủy sản tỉnh Hà Nam được sáp nhập vào Sở Nội vụ tỉnh Hà Nam.",
        "Sở Thủy sản tỉnh Hà Nam sẽ được sáp nhập vào Sở Nội vụ tỉnh Hà Nam.",
    ),
    "of-stated": (
        "Đoàn giám sát của Hội đồng nhân dân tỉnh Hà Nam đi kiểm tra.",
        "Đoàn giám sát gặp Hội đồng nhân dân tỉnh Hà Nam.",
    ),
    "issuer-of": (
        "Nội dung ở Chỉ thị số 12-CT/TU của Tỉnh ủy Hà Nam.",
        "Nội dung ở Chỉ thị số 12-CT/TU gửi Tỉnh ủy Hà Nam.",
    ),
    "issuer-subject": (
        "UBND tỉnh Hà Nam đã ra Quyết định số 45/QĐ-UBND.",
        "UBND tỉnh Hà Nam đã đọc Quyết định số 45/QĐ-UBND.",
    ),
    "issuer-name": (
        "Xem Nghị định số 15/2016/NĐ-CP.",
        "Xem Quyết định số 15/QĐ-UBND.",
    ),
    "implements-opening": (
        f"Thực hiện Chỉ thị số 12-CT/TU, Đảng ủy xã Tân Sơn tổ chức {LOWER}.",
        f"Sau Chỉ thị số 12-CT/TU, Đảng ủy xã Tân Sơn tổ chức {LOWER}.",
    ),
    "implements-purpose": (
        "Sở Y tế tỉnh Hà Nam tổ chức hội nghị triển khai Quyết định số 45/QĐ-UBND.",
        "Sở Y tế tỉnh Hà Nam tổ chức hội nghị công bố Quyết định số 45/QĐ-UBND.",
    ),
    "basis": (
        "Kế hoạch số 9/KH-UBND dựa trên Chỉ thị số 12-CT/TU.",
        "Kế hoạch số 9/KH-UBND khác với Chỉ thị số 12-CT/TU.",
    ),
    "held-by": (
        f"Huyện ủy Kim Bảng tổ chức {CONFERENCE}.",
        f"Huyện ủy Kim Bảng chờ {CONFERENCE}.",
    ),
    "held-name": (
        f"{CONGRESS} thành công.",
        "Đại hội lần thứ XXV thành công.",
    ),
    "adopted": (
        f"{CONGRESS} đã thông qua Quyết định số 7-QĐ/HU.",
        f"{CONGRESS} đã thảo luận Quyết định số 7-QĐ/HU.",
    ),
    "adopted-name": (
        f"Nghị quyết {CONGRESS} đề ra mục tiêu.",
        f"Kế hoạch {CONGRESS} đề ra mục tiêu.",
    ),
    "prepares-toward": (
        f"{LOWER} tiến tới {CONGRESS}.",
        f"{LOWER} khác {CONGRESS}.",
    ),
    "prepares-draft": (
        f"Hội nghị lần thứ 10 Huyện ủy Kim Bảng thảo luận dự thảo trình {CONGRESS}.",
        f"Hội nghị lần thứ 10 Huyện ủy Kim Bảng thảo luận tại {CONGRESS}.",
    ),
    "prepares-delegates": (
        f"{LOWER} đã bầu đoàn đại biểu đi dự {CONGRESS}.",
        f"{LOWER} đã chúc mừng {CONGRESS}.",
    ),
    "followed": (
        f"{LOWER} diễn ra ngay sau Đại hội điểm.",
        f"{LOWER} khác Đại hội điểm.",
    ),
    "chair": (
        f"Hôm nay {NAM} chủ trì {CONFERENCE}.",
        f"Hôm nay {NAM} chờ {CONFERENCE}.",
    ),
    "speaker": (
        f"Tại {CONFERENCE}, {NAM} nhấn mạnh ba việc.",
        f"Sau {CONFERENCE}, {NAM} nhấn mạnh ba việc.",
    ),
    "attendee": (
        f"Đến dự {CONGRESS} có {NAM}, bà Lê Thị Hoa.",
        f"Chờ {CONGRESS} có {NAM}, bà Lê Thị Hoa.",
    ),
}


def test_every_rule_of_the_table_has_its_sentences_here() -> None:
    assert sorted((*CASES, *OFFICIAL)) == sorted(load_lexicon().rules)


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_reads_the_sentence_it_is_for(rule: str) -> None:
    assert rule in rules_used(CASES[rule][0])


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_does_not_read_a_near_miss(rule: str) -> None:
    assert rule not in rules_used(CASES[rule][1])


def test_a_directive_toward_an_event_makes_what_carries_it_out_lead_up_to_it() -> None:
    rows = told(
        f"Thực hiện Chỉ thị số 12-CT/TU của Tỉnh ủy Hà Nam về đại hội tiến tới {CONGRESS}, "
        f"Đảng ủy xã Tân Sơn tổ chức {LOWER}."
    )
    lower = "Đại hội Đảng bộ xã Tân Sơn lần thứ 20"

    assert f"{lower} | implements | Chỉ thị số 12-CT/TU" in rows
    assert f"{lower} | preparesFor | Đại hội Đảng bộ huyện Kim Bảng lần thứ 25" in rows


def test_those_who_are_given_a_decision_are_there() -> None:
    rows = told(
        f"Huyện ủy Kim Bảng tổ chức Lễ công bố Quyết định số 7-QĐ/TU. Tại buổi lễ, {NAM} trao "
        "quyết định cho ông Lê Văn Hoa và phát biểu."
    )
    event = "Lễ công bố Quyết định số 7-QĐ/TU"

    assert [row for row in rows if "participant" in row] == [
        f"{event} | participant | (speaker) | Trần Văn Nam",
        f"{event} | participant | (attendee) | Lê Văn Hoa",
    ]


def test_two_people_joined_by_va_both_do_what_the_verb_says() -> None:
    rows = told(f"Hôm nay {NAM} và ông Lê Văn Hoa cùng chủ trì {CONFERENCE}.")

    assert [row.rpartition(" | ")[2] for row in rows if "chair" in row] == [
        "Trần Văn Nam",
        "Lê Văn Hoa",
    ]
