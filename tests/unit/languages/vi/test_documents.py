from __future__ import annotations

import pytest

from orggraph.languages.vi.grammar.document_numbers import document_number
from orggraph.languages.vi.reading.document_numbers import same_number
from unit.languages.told import kinds, line, read, told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("số 36-CT/TW của", "36-CT/TW"),
        ("số 36 - CT/TW của", "36-CT/TW"),
        ("số: 05–NQ/TU ngày", "05-NQ/TU"),
        ("911/QĐ-UBND về", "911/QĐ-UBND"),
        ("30/2020/NĐ-CP của", "30/2020/NĐ-CP"),
        ("số 19/2008/QH12", "19/2008/QH12"),
        ("số 36-CT/T.Ư của", "36-CT/T.Ư"),
        ("số 30c/NQ-CP ngày", "30c/NQ-CP"),
        ("số 298 KH/TWĐTN ngày", "298 KH/TWĐTN"),
        ("số 36 của", "36"),
        ("36 của", "36"),
        ("4 của", "4"),
        ("số 2015 về", "2015"),
    ],
)
def test_a_number_is_read_with_its_symbol_and_without_spaces(text: str, number: str) -> None:
    read_number = document_number(line(text), 0)

    assert read_number is not None
    assert read_number[1] == number


@pytest.mark.parametrize("text", ["4 nội dung", "2015 của", "số nhà", "của", "1234567 của"])
def test_a_count_or_a_year_is_no_number(text: str) -> None:
    assert document_number(line(text), 0) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("36", "36-CT/TW", True),
        ("36-CT/TW", "36", True),
        ("036", "36", True),
        ("36", "360", False),
        ("36-CT/TW", "36-NQ/TW", False),
    ],
)
def test_a_short_number_is_the_long_one_of_the_text(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Chỉ thị số 36-CT/TW rất rõ.", "Chỉ thị số 36-CT/TW", "Directive"),
        ("Luật Thống kê năm 2015 có hiệu lực.", "Luật Thống kê năm 2015", "Law"),
        (
            "Kế hoạch thực hiện Nghị quyết số 05-NQ/TW đã xong.",
            "Kế hoạch thực hiện Nghị quyết số 05-NQ/TW",
            "Plan",
        ),
        (
            "Nghị quyết của Huyện ủy Kim Bảng về công tác cán bộ, ngày 5/1 có hiệu lực.",
            "Nghị quyết của Huyện ủy Kim Bảng về công tác cán bộ",
            "Resolution",
        ),
        ("Nghị quyết Trung ương 4 khóa XII nêu rõ.", "Nghị quyết Trung ương 4 khóa XII",
         "Resolution"),
    ],
)  # fmt: skip
def test_a_document_is_read_by_what_tells_it_from_others(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


def test_a_plenum_without_its_term_is_the_one_told_of_before() -> None:
    found = kinds("Nghị quyết Trung ương 4 khóa XII nêu rõ. Nghị quyết Trung ương 4 đúng.")

    assert [name for name, kind in found.items() if kind == "Resolution"] == [
        "Nghị quyết Trung ương 4 khóa XII"
    ]


def test_a_list_of_numbers_shares_kind_and_issuer() -> None:
    text = "Quyết định 935, 936 và 940 của UBND tỉnh Hà Nam có hiệu lực."

    assert told(text) == [
        f"Quyết định số {number} của Ủy ban nhân dân tỉnh Hà Nam | issuedBy | "
        "Ủy ban nhân dân tỉnh Hà Nam"
        for number in (935, 936, 940)
    ]


def test_a_date_and_issuer_are_read_in_either_order() -> None:
    for text in (
        "Chỉ thị số 36-CT/TW, ngày 30-5-2014 của Bộ Chính trị rất rõ.",
        "Chỉ thị số 36-CT/TW của Bộ Chính trị, ngày 30-5-2014 rất rõ.",
    ):
        reading = read(text)
        document = next(e for e in reading.entities if e.kind == "Directive")

        assert str(document.date) == "2014-05-30"
        assert told(text) == ["Chỉ thị số 36-CT/TW | issuedBy | Bộ Chính trị"]


def test_a_number_that_every_province_has_is_known_to_its_source_alone() -> None:
    (local,) = read("Nội dung ở Kế hoạch số 88/KH-UBND.").entities
    keys = {e.kind: e.key for e in read("Xem Nghị định số 15/2016/NĐ-CP.").entities}

    assert local.key.endswith("|bai.txt")
    assert not keys["Decree"].endswith("|bai.txt")


def test_a_kind_without_anything_is_left_out_with_a_reason() -> None:
    reading = read("Quyết định này có hiệu lực.")

    assert reading.entities == ()
    assert [o.reason for o in reading.omissions] == [
        "a document without number, issuer or subject"
    ]


def test_programmes_that_carry_out_programmes_are_read_only_so_deep() -> None:
    text = "Kế hoạch thực hiện " * 400 + "Nghị quyết số 05-NQ/TW."

    assert "Nghị quyết số 05-NQ/TW" in kinds(text)


def test_a_conclusion_with_a_number_is_a_document_and_no_verb() -> None:
    found = kinds("Tỉnh ủy Hà Nam thực hiện Kết luận số 24-KL/TW của Bộ Chính trị.")

    assert found["Kết luận số 24-KL/TW"] == "Conclusion"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sở Nội vụ trao quyết định điều động ông Lê Văn Thử.",
            "Quyết định điều động ông Lê Văn Thử",
        ),
        (
            "Sở Y tế tỉnh Hà Nam gửi công văn xin ý kiến Bộ Y tế.",
            "Công văn xin ý kiến Bộ Y tế",
        ),
    ],
)
def test_a_document_without_number_is_known_by_what_it_does(text: str, name: str) -> None:
    assert name in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế quyết định kỷ luật ông Lê Văn Thử.",
        "Sở Y tế trao quyết định điều động đối với 6 cán bộ.",
        "Sở Y tế trao các quyết định bổ nhiệm.",
    ],
)
def test_a_verb_and_several_decisions_are_no_document(text: str) -> None:
    assert "Decision" not in kinds(text).values()


def issuers(text: str) -> list[str]:
    """Return the statements of a text on who issues a document."""
    return [line for line in told(text) if "issuedBy" in line]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Theo Luật Cán bộ, công chức, ông sai.", ["Luật Cán bộ, công chức"]),
        ("Luật quản lý ngoại thương được trình ra.", ["Luật Quản lý ngoại thương"]),
        ("Ông học Đại học Luật TPHCM và báo Luật Plus.", []),
    ],
)
def test_a_law_is_known_by_its_title(text, names):
    assert [name for name, kind in kinds(text).items() if kind == "Law"] == names


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Chủ tịch UBND tỉnh Hà Nam Lê Văn Thử đã ký Quyết định số 15/QĐ-UBND.", "tỉnh Hà Nam"),
        ("Công văn số 4/UBND-VX do ông Lê Văn Thử, Phó Chủ tịch UBND tỉnh Hà Nam ký.", "Hà Nam"),
        ("Quyết định số 15-QĐ/TU do Ban Thường vụ Tỉnh ủy Hà Nam ban hành.", "Tỉnh ủy Hà Nam"),
        ("Thay mặt Tỉnh ủy Hà Nam, ông Lê Văn Thử đã ký Quyết định số 1-QĐ/TU.", "Tỉnh ủy Hà Nam"),
        ("Thủ tướng Chính phủ đã ký Quyết định số 823.", "Chính phủ"),
        ("HĐND tỉnh Hà Nam đã thông qua Nghị quyết số 12/2017/NQ-HĐND.", "tỉnh Hà Nam"),
    ],
)
def test_who_signs_or_passes_a_document_issues_it_for_the_body(text, issuer):
    assert len(issuers(text)) == 1
    assert issuers(text)[0].endswith(issuer)


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Nội vụ trình Thủ tướng Chính phủ ban hành Quyết định số 12.",
        "Giám đốc Sở Y tế tỉnh Hà Nam cho biết, bệnh viện sẽ có Quyết định số 12.",
        "HĐND tỉnh Hà Nam đã thông qua dự thảo Nghị quyết số 12/2017/NQ-HĐND.",
    ],
)
def test_who_asks_for_a_document_or_speaks_of_it_does_not_issue_it(text):
    assert issuers(text) == []


def test_a_list_of_documents_has_one_issuer_at_its_end():
    text = "Theo Quy định số 40-QĐ/TW và Quyết định số 34-QĐ/TW của Bộ Chính trị."

    assert issuers(text) == [
        "Quy định số 40-QĐ/TW | issuedBy | Bộ Chính trị",
        "Quyết định số 34-QĐ/TW | issuedBy | Bộ Chính trị",
    ]


def test_what_is_issued_is_known_by_its_subject():
    text = "Chính phủ vừa ban hành Nghị định về quản lý cán bộ."

    assert issuers(text) == ["Nghị định về quản lý cán bộ | issuedBy | Chính phủ"]


def test_what_a_numbered_decision_promulgates_is_that_decision():
    text = "Quyết định số 218-QĐ/TW của Bộ Chính trị ban hành quy định về góp ý xây dựng Đảng."

    assert [k for k in kinds(text).values() if k in {"Decision", "Regulation"}] == ["Decision"]


def test_what_the_party_provides_in_general_is_no_document():
    assert "Regulation" not in kinds("Ông bị kỷ luật theo quy định của Đảng.").values()


@pytest.mark.parametrize("verbs", ["học tập, quán triệt", "quán triệt và triển khai thực hiện"])
def test_a_conference_carries_out_what_it_studies(verbs):
    held = "Ngày 3/3/2016, Tỉnh ủy Hà Nam tổ chức hội nghị"
    text = f"{held} {verbs} Chỉ thị số 1-CT/TW, Kết luận số 2-KL/TW."

    assert len([line for line in told(text) if "implements" in line]) == 2


def test_a_document_is_passed_at_an_event():
    event = "kỳ họp thứ 3, HĐND tỉnh Hà Nam khóa XVIII"
    text = f"Nghị quyết số 1/2016/NQ-HĐND được thông qua tại {event}."

    assert any("adopted" in line for line in told(text))


def test_a_body_founded_by_a_decision_carries_out_the_document_before():
    founded = "Ban Nội chính Tỉnh ủy Hà Nam được thành lập theo Quyết định số 160-QĐ/TU"
    text = f"Theo tinh thần Nghị quyết số 18-NQ/TW, {founded}."

    assert "Quyết định số 160-QĐ/TU | implements | Nghị quyết số 18-NQ/TW" in told(text)


def test_a_congress_made_ready_to_carry_out_a_directive_carries_it_out() -> None:
    text = (
        "Thực hiện Chỉ thị số 36-CT/TW, Chi bộ Trường THPT Kim Bảng đã chuẩn bị Đại hội Chi bộ "
        "Trường THPT Kim Bảng lần thứ II."
    )

    assert any("implements | Chỉ thị số 36-CT/TW" in row for row in told(text))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Các Quyết định số 217-QĐ/TW, 218-QĐ/TW rất quan trọng.", ["217-QĐ/TW", "218-QĐ/TW"]),
        ("Quyết định số 217 và 218-QĐ/TW rất quan trọng.", ["217", "218-QĐ/TW"]),
        ("Quyết định số 12/QĐ-UBND, 35 hộ dân được đền bù.", ["12/QĐ-UBND"]),
        ("Công văn hỏa tốc số 12/UBND-VX rất quan trọng.", ["12/UBND-VX"]),
    ],
)
def test_numbers_of_a_list_share_the_word_before_them(text, numbers):
    found = [entity.number for entity in read(text).entities if entity.number is not None]

    assert found == numbers


def test_a_minister_signs_what_bears_the_code_of_the_ministry():
    text = "Bộ trưởng Bộ Nội vụ vừa ký Quyết định số 12/QĐ-BNV."

    assert issuers(text) == ["Quyết định số 12/QĐ-BNV | issuedBy | Bộ Nội vụ"]


def test_nothing_carries_out_what_is_later() -> None:
    text = (
        "Kế hoạch số 25-KH/TU ngày 30/11/2016 của Tỉnh ủy Hà Nam thực hiện Kết luận số 100-KL/TW "
        "ngày 18/8/2014 và Kết luận số 111-KL/TU ngày 14/8/2017 được ban hành."
    )

    assert [row for row in told(text) if "implements" in row] == [
        "Kế hoạch số 25-KH/TU | implements | Kết luận số 100-KL/TW"
    ]


def test_of_a_committee_and_its_standing_committee_the_latter_issues() -> None:
    title = "Tỉnh ủy Hà Nam ban hành Chỉ thị số 17"
    text = "Ngày 6/8, Ban Thường vụ Tỉnh ủy Hà Nam đã ban hành Chỉ thị số 17 về dư luận xã hội."

    assert [row for row in told(text, title=title) if "issuedBy" in row] == [
        "Chỉ thị số 17 của Ban Thường vụ Tỉnh ủy Hà Nam | issuedBy | Ban Thường vụ Tỉnh ủy Hà Nam"
    ]


def test_the_code_of_a_number_says_which_body_of_a_place_issues() -> None:
    issued = "Kế hoạch số 155-KH/ĐU | issuedBy | Đảng ủy phường Phước Ninh"

    assert issued in told("Kế hoạch số 155-KH/ĐU phường Phước Ninh, ngày 28/2/2025, được gửi.")
    assert told("Kế hoạch số 155-KH/XY phường Phước Ninh được gửi.") == []


def test_the_charter_of_one_body_is_one_also_in_lower_case() -> None:
    name = "Điều lệ Đoàn TNCS Hồ Chí Minh"

    assert name in kinds("Hội nghị bàn về điều lệ Đoàn TNCS Hồ Chí Minh.")
    assert kinds("Hội nghị bàn về điều lệ công ty.") == {}


def test_a_second_verb_has_the_issuer_of_the_first() -> None:
    opening = "UBND xã Tân Lập có Quyết định số 12/QĐ-UBND về Ban Chỉ đạo xã"
    issuer = "issuedBy | Ủy ban nhân dân xã Tân Lập"

    assert told(f"{opening}, đồng thời có Quyết định số 13/QĐ-UBND.") == [
        f"Quyết định số 12/QĐ-UBND | {issuer}",
        f"Quyết định số 13/QĐ-UBND | {issuer}",
    ]


def test_a_second_body_issues_its_own_document() -> None:
    text = (
        "UBND xã Tân Lập có Quyết định số 12/QĐ-UBND, Sở Y tế tỉnh Nghệ An có Quyết định "
        "số 13/QĐ-SYT."
    )

    assert "Quyết định số 13/QĐ-SYT | issuedBy | Sở Y tế tỉnh Nghệ An" in told(text)


def test_what_another_body_decided_is_only_passed_on_at_a_conference() -> None:
    front = "Ủy ban MTTQ Việt Nam huyện Sa Pa"
    opening = f"Sáng 22/10/2019, {front} tổ chức Hội nghị triển khai công tác năm 2019. Hội nghị "

    def passed(issuer: str) -> bool:
        text = f"{opening}thông qua Quyết định của {issuer} về việc thành lập Ban Chỉ đạo."
        return any("adopted" in row for row in told(text))

    assert not passed("Ban Thường vụ Huyện ủy Sa Pa")
    assert passed(front)
