from __future__ import annotations

import pytest

from unit.languages.told import kinds, read, told, told_by_line

AT_A_SEAT = "Tại trụ sở Huyện ủy Kim Bảng, Chi bộ 3 tổ chức Đại hội nhiệm kỳ 2020-2022."
YOUTH = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
CELL = "Chi bộ Trường Tiểu học Hoa Sen"


@pytest.mark.parametrize(
    ("text", "name", "kind", "ordinal", "term"),
    [
        (
            "Đại hội Đảng bộ huyện Kim Bảng lần thứ XXV, nhiệm kỳ 2015-2020 họp.",
            "Đại hội Đảng bộ huyện Kim Bảng lần thứ 25, nhiệm kỳ 2015-2020",
            "Congress", 25, "2015-2020",
        ),
        (
            "Đại hội đại biểu toàn quốc lần thứ XII của Đảng thành công.",
            "Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
            "Congress", 12, None,
        ),
        (
            "ĐHĐB Đảng bộ tỉnh Hà Nam lần thứ mười chín họp.",
            "Đại hội đại biểu Đảng bộ tỉnh Hà Nam lần thứ 19",
            "Congress", 19, None,
        ),
        (
            "Hội nghị lần thứ 10 Ban Chấp hành Đảng bộ tỉnh Hà Nam khóa XVIII bàn việc.",
            "Hội nghị lần thứ mười Ban Chấp hành Đảng bộ tỉnh Hà Nam khóa XVIII",
            "Conference", 10, None,
        ),
        (
            "Kỳ họp thứ 3, HĐND tỉnh Hà Nam khóa XVIII, nhiệm kỳ 2016-2021 bàn việc.",
            "Kỳ họp lần thứ ba Hội đồng nhân dân tỉnh Hà Nam khóa XVIII, nhiệm kỳ 2016-2021",
            "Session", 3, "2016-2021",
        ),
    ],
)  # fmt: skip
def test_an_event_is_read_with_its_ordinal_and_term(
    text: str, name: str, kind: str, ordinal: int, term: str | None
) -> None:
    event = next(e for e in read(text).entities if e.type.value == "Event")

    assert (event.name, event.kind, event.ordinal, event.term) == (name, kind, ordinal, term)


@pytest.mark.parametrize(
    "text", ["Lễ độ là đức tính tốt.", "Lễ Tết vui.", "Đại hội thành công.", "Hội nghị."]
)
def test_what_names_no_one_event_is_none(text: str) -> None:
    assert kinds(text) == {}


def test_a_conference_is_known_by_its_purpose() -> None:
    text = "Huyện ủy Kim Bảng tổ chức Hội nghị công bố Quyết định số 7-QĐ/TU về công tác cán bộ."

    assert told(text) == [
        "Hội nghị công bố Quyết định số 7-QĐ/TU về công tác cán bộ | heldBy | Huyện ủy Kim Bảng"
    ]


def test_the_purpose_ends_where_the_sentence_tells_what_was_done_there() -> None:
    found = kinds(
        "Lễ công bố Quyết định số 7-QĐ/TU giữ chức vụ lãnh đạo của Huyện ủy Kim Bảng rất vui."
    )

    assert "Lễ công bố Quyết định số 7-QĐ/TU" in found


def test_a_bare_event_is_the_one_the_text_reports() -> None:
    reading = read(f"{CELL} tổ chức Đại hội lần thứ nhất, nhiệm kỳ 2015-2018. Đại hội thành công.")
    (event,) = [e for e in reading.entities if e.kind == "Congress"]

    assert event.name == f"Đại hội {CELL} lần thứ nhất, nhiệm kỳ 2015-2018"
    assert sum(m.entity == event.id for m in reading.mentions) == 2


def test_two_bodies_hold_an_event_together() -> None:
    text = (
        "Sở Nội vụ tỉnh Hà Nam phối hợp với Sở Y tế tỉnh Hà Nam tổ chức "
        "Hội nghị triển khai Quyết định số 45/QĐ-UBND."
    )

    assert [row.rpartition(" | ")[2] for row in told(text) if "heldBy" in row] == [
        "Sở Y tế tỉnh Hà Nam",
        "Sở Nội vụ tỉnh Hà Nam",
    ]


def test_a_working_meeting_is_of_the_body_that_comes_with_the_one_it_visits() -> None:
    text = "Ban Tổ chức Trung ương đã làm việc với Tỉnh ủy Hà Nam."
    name = "Buổi làm việc của Ban Tổ chức Trung ương với Tỉnh ủy Hà Nam"

    assert told(text) == [f"{name} | heldBy | Ban Tổ chức Trung ương"]


def test_the_conference_before_the_eleventh_is_of_the_same_body() -> None:
    text = "Huyện ủy Kim Bảng tổ chức Hội nghị lần thứ 11. Trước đó Hội nghị lần thứ 10 đã bàn."

    assert "Hội nghị lần thứ mười Huyện ủy Kim Bảng" in kinds(text)


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("Ngày 18 tháng 3 năm 2015", "2015-03-18"),
        ("Sáng 29/2", "2016-02-29"),
        ("Ngày 31/12", "2015-12-31"),
        ("Chiều 6-2-2016", "2016-02-06"),
        ("Sáng nay (6-2)", "2016-02-06"),
        ("Hôm nay", "2016-03-20"),
        ("Tháng 1/2016", "2016-01"),
        ("Năm 2014", "2014"),
        ("Hôm qua", None),
        ("Ngày 31/2", None),
        ("Từ ngày 5/3", None),
        ("Giai đoạn 2010-2015", None),
    ],
)
def test_an_event_has_the_date_its_report_opens_with(opening: str, date: str | None) -> None:
    text = f"{opening}, {CELL} tổ chức Đại hội lần thứ nhất."
    event = next(e for e in read(text).entities if e.kind == "Congress")

    assert (None if event.date is None else str(event.date)) == date


def test_without_a_publication_date_a_day_without_its_year_has_none() -> None:
    reading = read(f"Sáng 29/2, {CELL} tổ chức Đại hội lần thứ nhất.", issued=None)

    assert next(e for e in reading.entities if e.kind == "Congress").date is None


def test_whose_consent_a_congress_has_does_not_hold_it() -> None:
    text = "Được sự đồng ý của Đảng ủy xã Tân Lập, Chi bộ 3 tổ chức Đại hội nhiệm kỳ 2020-2022."

    assert [line for line in told(text) if "heldBy" in line] == [
        "Đại hội Chi bộ 3, nhiệm kỳ 2020-2022 | heldBy | Chi bộ 3"
    ]


def test_the_national_congress_of_the_youth_union_is_not_the_partys() -> None:
    assert told("Anh A dự Đại hội Đoàn toàn quốc lần thứ IX.") == [
        "Đại hội toàn quốc lần thứ IX của Đoàn Thanh niên Cộng sản Hồ Chí Minh | heldBy | "
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
    ]


def test_a_body_in_parentheses_holds_nothing() -> None:
    text = "Chi bộ 3 (Đảng bộ xã Tân Lập) tổ chức Đại hội nhiệm kỳ 2020-2022."

    assert [line for line in told(text) if "heldBy" in line] == [
        "Đại hội Chi bộ 3 Đảng bộ xã Tân Lập, nhiệm kỳ 2020-2022 | heldBy | "
        "Chi bộ 3 Đảng bộ xã Tân Lập"
    ]


def test_the_conference_in_the_name_of_a_resolution_is_held_by_its_committee() -> None:
    text = "Nghị quyết Hội nghị lần thứ 4 Ban Chấp hành Trung ương Đảng khóa XII đã rõ."

    assert {line.split(" | ")[1] for line in told(text)} == {"heldBy", "adopted", "issuedBy"}


def test_a_post_alone_is_who_holds_it() -> None:
    text = (
        "Sở Y tế tỉnh Hà Nam tổ chức hội nghị. Ông Lê Văn Thử, Bí thư Tỉnh ủy Hà Nam, đến dự. "
        "Phát biểu tại hội nghị, Bí thư Tỉnh ủy biểu dương ngành y tế."
    )

    assert any("(speaker) | Lê Văn Thử" in line for line in told(text))


def test_where_an_event_is_held_is_not_who_holds_it() -> None:
    assert [line.split(" | ")[-1] for line in told(AT_A_SEAT) if "heldBy" in line] == ["Chi bộ 3"]
    text = "Tại Trường Tiểu học Hoa Sen, Sở Y tế tỉnh Hà Nam tổ chức lễ tuyên dương học sinh."

    assert [line.split(" | ")[-1] for line in told(text) if "heldBy" in line] == [
        "Sở Y tế tỉnh Hà Nam"
    ]


def _held(text: str) -> list[str]:
    return [line for line in told(text) if " | heldBy | " in line]


def _parts(text: str, *, title: str = "") -> set[str]:
    """Return who takes part and how: "(speaker) | Lê Văn Hòa"."""
    rows = [line for line in told(text, title=title) if " | participant | " in line]
    return {row.partition(" | participant | ")[2] for row in rows}


def test_a_body_named_after_the_event_holds_it() -> None:
    text = "Hội thảo khoa học do Trường Đại học Hoa Sen tổ chức ngày 5/3."

    assert _held(text) == ["Hội thảo khoa học | heldBy | Trường Đại học Hoa Sen"]


def test_the_body_behind_the_purpose_holds_a_conference() -> None:
    text = "Ông Lê Văn Hòa dự Hội nghị tổng kết công tác của Huyện ủy Kim Bảng."

    assert _held(text) == ["Hội nghị tổng kết công tác | heldBy | Huyện ủy Kim Bảng"]


def test_the_monthly_meeting_is_known_by_its_month() -> None:
    text = "Chính phủ họp phiên họp thường kỳ Chính phủ tháng 6 sau phiên họp Chính phủ tháng 5."

    assert {"Phiên họp Chính phủ tháng 6", "Phiên họp Chính phủ tháng 5"} <= set(kinds(text))


def test_a_conference_with_a_usual_purpose_and_nobody_to_hold_it_is_none() -> None:
    assert kinds("Hội nghị tổng kết công tác rất vui.") == {}


def test_what_takes_place_on_a_date_is_an_event_even_with_no_holder() -> None:
    assert "Hội nghị tổng kết công tác" in kinds("Sáng 5/3 diễn ra hội nghị tổng kết công tác.")


def test_the_event_that_takes_place_is_the_one_later_acts_happen_at() -> None:
    text = (
        "Sáng 5/3 diễn ra lễ công bố quyết định của Ban Bí thư. "
        "Phát biểu tại buổi lễ, ông Lê Văn Hòa cảm ơn."
    )

    assert _parts(text) == {"(speaker) | Lê Văn Hòa"}


def test_the_title_tells_of_the_event_reported() -> None:
    text = "Sáng 5/3, Huyện ủy Kim Bảng tổ chức hội nghị trực tuyến triển khai công tác mới."
    reading = read(text, title="Hội nghị triển khai công tác")

    assert sum(entity.type.value == "Event" for entity in reading.entities) == 1


def test_a_working_meeting_of_an_official_has_the_official_and_no_holder() -> None:
    text = "Ngày 5/3, ông Lê Văn Hòa đã có buổi làm việc với Huyện ủy Kim Bảng."
    name = "Buổi làm việc của Lê Văn Hòa với Huyện ủy Kim Bảng"

    assert told(text) == [f"{name} | participant | (attendee) | Lê Văn Hòa"]


def test_to_work_with_a_body_is_a_meeting_though_to_work_is_nothing() -> None:
    text = "Ngày 5/3, Ban Tổ chức Trung ương làm việc với Tỉnh ủy Hà Nam."

    assert "WorkingMeeting" in kinds(text).values()


def test_a_body_has_no_working_meeting_with_itself() -> None:
    text = "Huyện ủy Kim Bảng đã làm việc với Huyện ủy Kim Bảng."

    assert "WorkingMeeting" not in kinds(text).values()


CONGRESS = f"{CELL} tổ chức Đại hội lần thứ nhất. "


@pytest.mark.parametrize(
    ("act", "parts"),
    [
        (
            "Dự Đại hội có:\n- Đồng chí Lê Văn Hòa, Bí thư;\n- Đồng chí Trần Thị Lan.\nTrời mưa.",
            {"(attendee) | Lê Văn Hòa", "(attendee) | Trần Thị Lan"},
        ),
        (
            "Tham dự và chỉ đạo Đại hội có đồng chí Lê Văn Hòa.",
            {"(attendee) | Lê Văn Hòa"},
        ),
        (
            "Về phía Đảng ủy xã Tân Lập có các đồng chí Lê Văn Hòa, Trần Thị Lan.",
            {"(attendee) | Lê Văn Hòa", "(attendee) | Trần Thị Lan"},
        ),
        ("Về phía mình, ông Lê Văn Hòa đi xa.", set()),
        (
            "Điều hành Đại hội là Đoàn Chủ tịch gồm các đồng chí: Lê Văn Hòa, Trần Thị Lan.",
            {"(chair) | Lê Văn Hòa", "(chair) | Trần Thị Lan"},
        ),
        ("Tới dự và phát biểu chỉ đạo Đại hội có ông Lê Văn Hòa.", {"(speaker) | Lê Văn Hòa"}),
        ("Ông Lê Văn Hòa trình bày báo cáo chính trị.", {"(speaker) | Lê Văn Hòa"}),
        ("Kết luận Đại hội, ông Lê Văn Hòa vui mừng.", {"(speaker) | Lê Văn Hòa"}),
        ("Đại hội đã xem xét và kết luận: ông Lê Văn Hòa có lỗi.", set()),
        ("Ông Lê Văn Hòa cho biết Đại hội rất vui.", set()),
        (
            "Các đồng chí: Lê Văn Hòa, Bí thư; Trần Thị Lan chủ trì Đại hội.",
            {"(chair) | Lê Văn Hòa", "(chair) | Trần Thị Lan"},
        ),
        ("Ông Lê Văn Hòa báo cáo về điều hành kinh tế.", set()),
        (
            "Sau khi nghe ông Lê Văn Hòa, Đại hội làm việc dưới sự chủ trì của bà Trần Thị Lan.",
            {"(chair) | Trần Thị Lan"},
        ),
        (
            "Ông Lê Văn Hòa tặng hoa chúc mừng bà Trần Thị Lan.",
            {"(attendee) | Lê Văn Hòa", "(attendee) | Trần Thị Lan"},
        ),
        ("Ông Lê Văn Hòa gửi lẵng hoa chúc mừng.", set()),
        ("Ông Lê Văn Hòa nhấn mạnh các đảng viên cần cố gắng.", set()),
        ("Ông Lê Văn Hòa tham dự diễn đàn.", set()),
        ("Ông Lê Văn Hòa chủ trì buổi họp báo.", set()),
        ("Phát biểu ý kiến, mọi người bày tỏ lòng biết ơn Chủ tịch Lê Văn Hòa.", set()),
        ("Tới dự có ông Lê Văn Hòa, em trai của ông Trần Văn Bình.", {"(attendee) | Lê Văn Hòa"}),
        ("Tại Đại hội đã nêu vi phạm của ông Lê Văn Hòa và kết luận.", set()),
        ("Dự án cầu Tân Lập do ông Lê Văn Hòa làm.", set()),
    ],
)
def test_who_takes_part_in_a_congress(act: str, parts: set[str]) -> None:
    assert _parts(CONGRESS + act) == parts


def test_a_congress_that_elects_delegates_leads_up_to_theirs() -> None:
    text = (
        f"Đại hội {CELL} đã bầu đoàn đại biểu dự Đại hội Đảng bộ xã Tân Lập lần thứ XX "
        "gồm 5 đồng chí."
    )

    assert sum(" | preparesFor | " in line for line in told(text)) == 1


def test_a_body_whose_verb_is_congress_holds_it() -> None:
    text = "Ngày 10/2, Đảng bộ huyện Kim Bảng Đại hội lần thứ VIII."

    assert _held(text) == [
        "Đại hội Đảng bộ huyện Kim Bảng lần thứ tám | heldBy | Đảng bộ huyện Kim Bảng"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện ủy Kim Bảng tổ chức lễ trao Huy hiệu Đảng đợt 2/9 cho các đảng viên sáng 29/2.",
        "Sáng 29/2, Huyện ủy Kim Bảng tổ chức Lễ kỷ niệm 60 năm ngày thành lập (3/2/1956).",
        "Ngày 29/2, ông Lê Văn Hòa chủ trì Lễ kỷ niệm ngày thành lập Huyện ủy Kim Bảng.",
    ],
)
def test_a_date_in_the_name_of_an_event_is_not_its_own(text: str) -> None:
    (event,) = [e for e in read(text).entities if e.kind == "Ceremony"]

    assert str(event.date) == "2016-02-29"


def test_several_officials_may_have_a_working_meeting() -> None:
    text = (
        "Ngày 5/3, các đồng chí: Lê Văn Hòa, Bí thư; Trần Thị Lan đã làm việc với "
        "Huyện ủy Kim Bảng."
    )

    assert _parts(text) == {"(attendee) | Lê Văn Hòa", "(attendee) | Trần Thị Lan"}


def test_who_stresses_something_in_the_report_of_a_dated_meeting_spoke_there() -> None:
    text = f"Sáng 5/3, {CONGRESS} Ông Lê Văn Hòa nhấn mạnh các đảng viên cần cố gắng."

    assert _parts(text) == {"(speaker) | Lê Văn Hòa"}


def test_who_hands_over_a_decision_speaks_and_who_is_congratulated_is_there() -> None:
    text = (
        "Huyện ủy Kim Bảng tổ chức Hội nghị công bố Quyết định số 7-QĐ/TU. Ông Lê Văn Hòa đã "
        "trao quyết định và chúc mừng bà Trần Thị Lan."
    )

    assert _parts(text) == {"(speaker) | Lê Văn Hòa", "(attendee) | Trần Thị Lan"}


def test_a_ceremony_may_announce_several_decisions() -> None:
    text = "Huyện ủy Kim Bảng tổ chức lễ công bố các quyết định về công tác cán bộ."

    assert "Lễ công bố các quyết định về công tác cán bộ" in kinds(text)


@pytest.mark.parametrize("verb", ["họp phiên thường kỳ", "đã tổ chức họp"])
def test_a_body_that_met_held_one_session(verb: str) -> None:
    text = f"Ngày 5/3, Huyện ủy Kim Bảng {verb}. Ông Lê Văn Hòa chủ trì phiên họp."

    assert _held(text) == ["Cuộc họp của Huyện ủy Kim Bảng | heldBy | Huyện ủy Kim Bảng"]
    assert _parts(text) == {"(chair) | Lê Văn Hòa"}


def test_an_event_still_to_come_is_not_the_one_reported() -> None:
    text = (
        f"{CONGRESS} Huyện ủy Kim Bảng sẽ tổ chức hội nghị tổng kết công tác. Đến dự có "
        "ông Lê Văn Hòa."
    )
    (line,) = [line for line in told(text) if " | participant | " in line]

    assert line.startswith("Đại hội")


@pytest.mark.parametrize(("day", "date"), [("Sáng 1.3", "2016-03-01"), ("Tăng 1.3", "None")])
def test_a_day_and_month_with_a_stop_are_a_date_after_a_word_for_the_day(
    day: str, date: str
) -> None:
    text = f"{day}, {CELL} tổ chức Đại hội lần thứ nhất."
    event = next(e for e in read(text).entities if e.kind == "Congress")

    assert str(event.date) == date


def test_a_conference_that_discusses_the_drafts_for_a_congress_leads_up_to_it() -> None:
    text = (
        "Hội nghị lần thứ 10 Ban Chấp hành Đảng bộ huyện Kim Bảng đã thảo luận dự thảo báo cáo "
        "trình Đại hội Đảng bộ huyện Kim Bảng lần thứ XXV."
    )

    assert sum(" | preparesFor | " in line for line in told(text)) == 1


def test_the_school_told_of_is_no_body_named_after_its_verb() -> None:
    text = "Nhà trường tổ chức lễ tổng kết công tác Đảng."

    assert "PublicServiceUnit" not in kinds(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Hòa đề nghị Huyện ủy Kim Bảng tổ chức hội nghị.",
        "Huyện ủy Kim Bảng ban hành kế hoạch tổ chức hội nghị.",
        "Đó là Huyện ủy Kim Bảng nơi tổ chức hội nghị.",
        "Tại mỗi kỳ họp Quốc hội đều có báo cáo.",
        "Nghị quyết đại hội Công đoàn cấp trên đã rõ.",
    ],
)
def test_what_is_wanted_or_happens_again_and_again_is_no_event(text: str) -> None:
    assert not {"Conference", "Session", "Congress"} & set(kinds(text).values())


def test_a_get_together_is_no_session() -> None:
    text = "Ngày 5/3, Huyện ủy Kim Bảng tổ chức họp mặt doanh nghiệp."

    assert "Ceremony" in kinds(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Sự kiện quan trọng gồm: a) Hội nghị của Ban Chấp hành Trung ương Đảng; b) Kỳ họp.",
        "Điều đó có trong nhiều nghị quyết Đại hội Đảng và chỉ thị.",
    ],
)
def test_an_event_with_a_holder_alone_is_none_where_it_is_not_reported(text: str) -> None:
    assert "Conference" not in kinds(text).values()
    assert "Congress" not in kinds(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Tại hội nghị Ban Thường vụ Huyện ủy Kim Bảng, mọi người bàn việc.",
        "Ông Lê Văn Hải chủ trì hội nghị Ban Thường vụ Huyện ủy Kim Bảng.",
        "Theo hội nghị Ban Thường vụ Huyện ủy Kim Bảng ngày 5/3, việc đã xong.",
    ],
)
def test_an_event_with_a_holder_alone_is_one_where_the_sentence_is_set_at_it(text: str) -> None:
    assert kinds(text)["Hội nghị Ban Thường vụ Huyện ủy Kim Bảng"] == "Conference"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sau hội nghị TƯ 5 dân rất vui.", "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng"),
        (
            "Hội nghị Trung ương tám khóa I bàn việc lớn.",
            "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa I",
        ),
    ],
)
def test_plenums_are_called_by_their_number(text: str, name: str) -> None:
    assert kinds(text)[name] == "Conference"


def test_the_day_after_a_plenum_is_not_its_number() -> None:
    text = "Tại hội nghị Trung ương 9/5, mọi người bàn việc."

    assert kinds(text)["Hội nghị Ban Chấp hành Trung ương Đảng"] == "Conference"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Huyện ủy Kim Bảng tổ chức lễ phát động “Tết trồng cây” sáng 5/3.",
            "Lễ phát động “Tết trồng cây”",
        ),
        (
            "Huyện ủy Kim Bảng tổ chức Lễ khai mạc Hội thi cờ tướng.",
            "Lễ khai mạc Hội thi cờ tướng",
        ),
        (
            "Huyện ủy Kim Bảng tổ chức họp báo về việc tổ chức Lễ hội hoa lần thứ 6, có hội chợ.",
            "Họp báo về việc tổ chức Lễ hội hoa lần thứ 6",
        ),
        (
            "Huyện ủy Kim Bảng tổ chức họp báo về Hội nghị đầu tư lần thứ 4-2016.",
            "Họp báo về Hội nghị đầu tư lần thứ 4-2016",
        ),
        (
            "Lễ tuyên dương em Lê Văn Hải Buổi lễ tuyên dương học sinh giỏi rất vui.",
            "Lễ tuyên dương em Lê Văn Hải",
        ),
        ("Hình ảnh buổi làm việc ở quận 2.Ảnh của Hải.", "Buổi làm việc ở quận 2"),
    ],
)
def test_the_name_of_an_event_ends_where_its_purpose_does(text: str, name: str) -> None:
    assert name in kinds(text)


def test_an_inspection_is_known_by_whom_it_is_about_and_held_by_the_committee() -> None:
    text = (
        "Huyện ủy Kim Bảng vui mừng. Ban Thường vụ Huyện ủy Kim Bảng kết luận kiểm tra khi có "
        "dấu hiệu vi phạm đối với ông Lê Văn Hải, Bí thư Đảng ủy xã Đồng Tâm."
    )

    assert (
        "Kiểm tra khi có dấu hiệu vi phạm đối với ông Lê Văn Hải | heldBy | "
        "Ban Thường vụ Huyện ủy Kim Bảng"
    ) in told(text)
    assert not any("participant" in statement for statement in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Số cuộc kiểm tra khi có dấu hiệu vi phạm tăng.",
        "Ủy ban Kiểm tra Trung ương kiểm tra khi có dấu hiệu vi phạm đối với 5 tổ chức đảng.",
    ],
)
def test_inspections_of_nobody_named_are_no_event(text: str) -> None:
    assert "Inspection" not in kinds(text).values()


def test_the_session_of_a_committee_is_told_of_by_its_verb() -> None:
    text = "Ngày 5/3, Ủy ban Kiểm tra Trung ương đã họp kỳ thứ 15. Ông Lê Văn Hải chủ trì kỳ họp."

    name = "Kỳ họp lần thứ 15 Ủy ban Kiểm tra Trung ương"
    assert f"{name} | heldBy | Ủy ban Kiểm tra Trung ương" in told(text)
    assert f"{name} | participant | (chair) | Lê Văn Hải" in told(text)


def test_a_meeting_told_of_by_verb_and_by_name_is_one() -> None:
    text = (
        "Ngày 5/3, ông Lê Văn Hải tới thăm và làm việc với Huyện ủy Kim Bảng. "
        "Tại buổi làm việc với Huyện ủy Kim Bảng, ông Trần Văn Nam phát biểu."
    )

    name = "Buổi làm việc của Lê Văn Hải với Huyện ủy Kim Bảng"
    assert [n for n, kind in kinds(text).items() if kind == "WorkingMeeting"] == [name]
    assert f"{name} | participant | (speaker) | Trần Văn Nam" in told(text)


@pytest.mark.parametrize(
    "verb", ["đã tiếp xúc cử tri huyện Kim Bảng", "có buổi tiếp xúc với 160 cử tri hai huyện"]
)
def test_a_deputy_meets_voters_on_a_day(verb: str) -> None:
    text = f"Ngày 5/3, ông Lê Văn Hải {verb}. Tại cuộc tiếp xúc, ông Trần Văn Nam phát biểu."

    name = "Cuộc tiếp xúc cử tri của Lê Văn Hải"
    assert f"{name} | participant | (attendee) | Lê Văn Hải" in told(text)
    assert f"{name} | participant | (speaker) | Trần Văn Nam" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Hải đã tiếp xúc cử tri nhiều lần.",
        "Ngày 5/3, ông Lê Văn Hải đã tiếp xúc báo chí.",
    ],
)
def test_meeting_others_or_on_no_day_is_no_meeting_with_voters(text: str) -> None:
    assert "Event" not in kinds(text).values()


def test_a_meeting_with_voters_is_known_by_its_place() -> None:
    text = "Tại buổi tiếp xúc cử tri huyện Kim Bảng, ông Lê Văn Hải phát biểu."

    name = "Buổi tiếp xúc cử tri huyện Kim Bảng"
    assert f"{name} | participant | (speaker) | Lê Văn Hải" in told(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cuộc bầu cử đại biểu Quốc hội khóa XIV thành công.", True),
        ("Đại hội đã tiến hành bầu cử Ban Chấp hành Huyện ủy Kim Bảng.", False),
    ],
)
def test_an_election_is_one_of_a_term(text: str, *, found: bool) -> None:
    assert ("Election" in kinds(text).values()) is found
    assert not any("heldBy" in statement for statement in told(text))


def test_a_congress_of_members_is_not_one_of_the_party() -> None:
    text = "Chi bộ 2 Trường Tiểu học Hoa Sen tổ chức Đại hội đảng viên nhiệm kỳ 2022-2025."

    assert [n for n, kind in kinds(text).items() if kind == "Congress"] == [
        "Đại hội Chi bộ 2 Trường Tiểu học Hoa Sen, nhiệm kỳ 2022-2025"
    ]


OF_THE_CELL = "Đại hội Chi bộ Trường Tiểu học Hoa Sen, nhiệm kỳ 2022-2025"
CELL_HOLDS_IT = "Chi bộ Trường Tiểu học Hoa Sen tổ chức Đại hội nhiệm kỳ 2022-2025."


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội vinh dự đón tiếp đồng chí: Lê Văn Hải – Bí thư Huyện ủy Kim Bảng.",
        "Đại hội vui mừng được đón tiếp sự có mặt của ông Lê Văn Hải.",
        "Tham dự đại hội:\nVề phía Huyện ủy Kim Bảng:\n- Ông Lê Văn Hải – Bí thư Huyện ủy",
        "Về phía Huyện ủy Kim Bảng:\n1. Ông Lê Văn Hải – Bí thư Huyện ủy",
    ],
)
def test_those_whom_an_event_welcomes_or_lists_attend_it(text: str) -> None:
    assert f"{OF_THE_CELL} | participant | (attendee) | Lê Văn Hải" in told_by_line(
        f"{CELL_HOLDS_IT}\n{text}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội nhất trí bầu Đoàn Chủ tịch gồm ông Lê Văn Hải, bà Trần Thị Nam.",
        "Đại hội bầu đoàn chủ tịch gồm các đồng chí:\n1. Đ/c Lê Văn Hải\n2. Đ/c Trần Thị Nam",
        "Ông Lê Văn Hải được Đại hội giới thiệu và bầu vào đoàn chủ tịch điều hành Đại hội.",
    ],
)
def test_the_presidium_chairs_a_congress(text: str) -> None:
    assert f"{OF_THE_CELL} | participant | (chair) | Lê Văn Hải" in told_by_line(
        f"{CELL_HOLDS_IT}\n{text}"
    )


def test_the_presidium_of_a_front_is_no_chair() -> None:
    text = (
        f"{CELL_HOLDS_IT} Ông Lê Văn Hải tham gia Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam."
    )

    assert not any("(chair)" in statement for statement in told(text))


def test_whom_a_ceremony_is_for_is_there() -> None:
    text = (
        "Huyện ủy Kim Bảng tổ chức Lễ công bố quyết định bổ nhiệm hiệu trưởng cho ông Lê Văn Hải."
    )

    assert any("| participant | (attendee) | Lê Văn Hải" in statement for statement in told(text))


def test_a_body_is_named_by_where_another_holds_the_event() -> None:
    text = (
        "Tại Hội trường tầng 2 Ủy ban nhân dân huyện Kim Bảng, Hội Nông dân huyện Kim Bảng "
        "tổ chức Hội nghị công bố Quyết định số 5-QĐ/HU."
    )

    holders = [statement for statement in told(text) if "| heldBy |" in statement]
    assert [statement.split(" | ")[-1] for statement in holders] == ["Hội Nông dân huyện Kim Bảng"]


@pytest.mark.parametrize(
    "opening",
    [
        "Thực hiện Kế hoạch số 7-KH/HU của Huyện ủy Kim Bảng về tổ chức đại hội chi bộ;",
        "Căn cứ Kế hoạch số 7-KH/HU của Huyện ủy Kim Bảng.",
    ],
)
def test_lines_of_documents_are_what_the_event_of_the_next_line_carries_out(opening: str) -> None:
    wanted = f"{OF_THE_CELL} | implements | Kế hoạch số 7-KH/HU"

    assert wanted in told_by_line(f"{opening}\n{CELL_HOLDS_IT}")
    assert wanted not in told_by_line(f"{opening}\nChi bộ vui mừng.\n{CELL_HOLDS_IT}")
    assert wanted not in told_by_line(
        f"Thực hiện Kế hoạch số 7-KH/HU, dân rất vui.\n{CELL_HOLDS_IT}"
    )


@pytest.mark.parametrize(
    ("text", "taught"),
    [
        ("Hội nghị đã quán triệt, triển khai Chỉ thị số 35-CT/TW, ngày 30/5/2019.", True),
        ("Ông Lê Văn Hải quán triệt Chỉ thị số 35-CT/TW.", True),
        ("Hội nghị đánh giá kết quả thực hiện Chỉ thị số 35-CT/TW.", False),
        ("Đảng ủy xã Đồng Tâm cần triển khai Chỉ thị số 35-CT/TW.", False),
    ],
)
def test_a_conference_carries_out_what_is_passed_on_at_it(text: str, *, taught: bool) -> None:
    held = "Huyện ủy Kim Bảng tổ chức hội nghị quán triệt Nghị quyết số 10-NQ/TW."

    carried = [s for s in told(f"{held} {text}") if "| implements | Chỉ thị số 35-CT/TW" in s]
    assert (len(carried) == 1) is taught


def test_he_is_the_one_whom_the_sentence_named() -> None:
    text = (
        "Huyện ủy Kim Bảng tổ chức lễ trao quyết định. Bà Trần Thị Nam, Bí thư Huyện ủy, đến. "
        "Phát biểu tại buổi lễ, ông Lê Văn Hải cho biết, việc đã xong, ông đề nghị cố gắng."
    )

    assert not any("(speaker) | Trần Thị Nam" in statement for statement in told(text))


def test_a_press_conference_is_no_meeting_of_the_body() -> None:
    assert told("Chiều 25/5/2017, Bộ Tài chính đã họp báo về Dự thảo Luật.") == [
        "Họp báo về Dự thảo Luật | heldBy | Bộ Tài chính"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Công ty TNHH Hoa Sen phải khẩn trương làm việc với UBND xã Tân Sơn.",
        "Tỉnh giao Công ty TNHH Hoa Sen làm việc với UBND xã Tân Sơn.",
        "Ngày 8/2/2017, lái xe Lưu Đức Tuấn đã đến làm việc với Công an tỉnh Hà Nam.",
    ],
)
def test_who_is_told_or_asked_to_come_holds_no_working_meeting(text: str) -> None:
    assert told(text) == []


def test_what_is_named_after_somebody_brings_nobody_to_an_event() -> None:
    text = (
        "Sáng 15/5/2017, Tỉnh đoàn Hà Nam khai mạc Hội nghị cán bộ. "
        "Đại biểu dự Hội nghị dâng hoa tại Tượng đài Chủ tịch Hồ Chí Minh."
    )

    assert told(text) == [f"Hội nghị cán bộ | heldBy | {YOUTH} tỉnh Hà Nam"]


def test_who_only_says_what_others_attended_was_not_there() -> None:
    text = (
        "Sáng 15/5/2017, Tỉnh đoàn Hà Nam khai mạc Hội nghị cán bộ. "
        "Theo ông Lê Văn An, sau khi dự hội nghị, đoàn đã ra về."
    )

    assert told(text) == [f"Hội nghị cán bộ | heldBy | {YOUTH} tỉnh Hà Nam"]


def test_a_conference_may_be_told_of_by_what_is_passed_on() -> None:
    body, act = "Đảng ủy xã Tân Lập", "quán triệt Nghị quyết số 59-NQ/TW của Bộ Chính trị"
    name = f"Hội nghị học tập, {act}"

    found = told(f"Ngày 5/6/2025, {body} tổ chức học tập, {act}.")
    assert f"{name} | heldBy | {body}" in found
    assert f"{name} | implements | Nghị quyết số 59-NQ/TW" in found
    for text in (f"{body} chỉ đạo tổ chức {act}.", f"Ngày 5/6/2025, {body} {act}."):
        assert "Conference" not in kinds(text).values()


def test_a_congress_may_be_called_by_the_members_of_the_union() -> None:
    women = "Hội Liên hiệp Phụ nữ"
    district = "Đại hội đại biểu phụ nữ huyện Vạn Ninh lần thứ XII họp."

    assert f"{women} huyện Vạn Ninh" in kinds(district)
    assert f"{women} Việt Nam" in kinds("Đại hội Phụ nữ toàn quốc lần thứ X họp.")
    assert "Congress" not in kinds("Đại hội nông dân vui chơi.").values()


def test_the_national_congress_of_a_union_is_not_the_partys() -> None:
    for short, name in (("Công đoàn", "Công đoàn Việt Nam"), ("Hội Nông dân",) * 2):
        found = kinds(f"{short} họp. Đại hội {short} toàn quốc lần thứ XII bàn.")
        assert any(known.startswith(name) for known in found)
        assert "Đảng Cộng sản Việt Nam" not in found
    assert "Đảng Cộng sản Việt Nam" in kinds("Đại hội đại biểu toàn quốc lần thứ XII bàn.")


def test_a_committee_meets_at_the_conference_of_its_union() -> None:
    union = "Hội Liên hiệp Phụ nữ tỉnh Nghệ An"
    found = told(f"{union} tổ chức Hội nghị lần thứ 13 Ban Chấp hành khóa XVI.")

    assert any(row.endswith(f"heldBy | Ban Chấp hành {union}") for row in found)
    assert not any("Ban Chấp hành" in row for row in told(f"{union} tổ chức Hội nghị lần thứ 13."))


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Công Thương hiện đang tích cực làm việc với Bộ Y tế.",
        "Trưởng Công an xã Tân Sơn Trần Văn Bình cho biết ngày 8/2/2017, lái xe Lưu Đức Tuấn đã "
        "đến làm việc với Công an tỉnh Hà Nam.",
    ],
)
def test_what_goes_on_for_long_is_no_one_event(text: str) -> None:
    assert [row for row in told(text) if "heldBy" in row or "participant" in row] == []


def test_who_was_not_asked_to_an_event_was_not_there() -> None:
    text = (
        "Sáng 15/5/2017, Sở Y tế tỉnh Hà Nam khai mạc Hội nghị cán bộ. "
        "Khi không được mời tham dự hội nghị, ông Lê Văn An đã hỏi."
    )

    assert told(text) == ["Hội nghị cán bộ | heldBy | Sở Y tế tỉnh Hà Nam"]


def test_those_who_were_heard_before_do_not_speak_next() -> None:
    text = (
        "Sáng 15/5/2017, Sở Y tế tỉnh Hà Nam tổ chức Hội nghị cán bộ. Sau khi nghe ý kiến của "
        "ông Lê Văn An và ông Trần Văn Bình, phát biểu tại hội nghị, ông Phạm Văn Cường nói rõ."
    )

    assert [row for row in told(text) if "participant" in row] == [
        "Hội nghị cán bộ | participant | (speaker) | Phạm Văn Cường"
    ]


def test_what_is_not_held_has_no_holder() -> None:
    text = "Huyện ủy Chư Sê không tổ chức Đại hội đại biểu Đảng bộ huyện Chư Sê lần thứ XV."

    assert [row for row in told(text) if "heldBy | Huyện ủy" in row] == []
    held = text.replace("không tổ chức", "tổ chức")
    assert [row for row in told(held) if "heldBy | Huyện ủy" in row] != []
