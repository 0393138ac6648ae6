from __future__ import annotations

import pytest

from unit.languages.told import told


def posts(text: str, **settings: str) -> list[str]:
    return [row for row in told(text, **settings) if "holdsPost" in row]


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        ("Bí thư Tỉnh ủy Hà Nam", "Bí thư (current) | Tỉnh ủy Hà Nam"),
        ("Giám đốc Sở Y tế tỉnh Hà Nam", "Giám đốc (current) | Sở Y tế tỉnh Hà Nam"),
        (
            "Trưởng Ban Tổ chức Tỉnh ủy Hà Nam",
            "Trưởng Ban (current) | Ban Tổ chức Tỉnh ủy Hà Nam",
        ),
        (
            "Trưởng Công an huyện Kim Bảng",
            "Trưởng Công an (current) | Công an huyện Kim Bảng",
        ),
        ("Tỉnh ủy viên Hà Nam", "Ủy viên (current) | Tỉnh ủy Hà Nam"),
        ("Bộ trưởng Y tế", "Bộ trưởng (current) | Bộ Y tế"),
        ("Thủ tướng Chính phủ", "Thủ tướng (current) | Chính phủ"),
        ("Tổng Bí thư", "Tổng Bí thư (current) | Ban Chấp hành Trung ương Đảng"),
        ("nguyên Bí thư Tỉnh ủy Hà Nam", "Bí thư (former) | Tỉnh ủy Hà Nam"),
        ("quyền Giám đốc Sở Y tế tỉnh Hà Nam", "Giám đốc (current) | Sở Y tế tỉnh Hà Nam"),
        ("tân Giám đốc Sở Y tế tỉnh Hà Nam", "Giám đốc (new) | Sở Y tế tỉnh Hà Nam"),
    ],
)
def test_a_post_is_read_on_either_side_of_its_person(post: str, expected: str) -> None:
    whole = f"Lê Văn Hoa | holdsPost | {expected}"
    upper = post[0].upper() + post[1:]

    assert posts(f"Ông Lê Văn Hoa, {post}, nhận hoa.") == [whole]
    assert posts(f"{upper} Lê Văn Hoa nhận hoa.") == [whole]


def test_a_post_beside_a_bare_unit_is_in_the_body_that_is_meant() -> None:
    assert posts("Ông Lê Văn Hoa, Chủ tịch huyện Kim Bảng, nhận hoa.") == [
        "Lê Văn Hoa | holdsPost | Chủ tịch (current) | Ủy ban nhân dân huyện Kim Bảng"
    ]
    assert posts("Ông Lê Văn Hoa, Bí thư quận Tây Hồ, nhận hoa.") == [
        "Lê Văn Hoa | holdsPost | Bí thư (current) | Quận ủy Tây Hồ"
    ]


def test_a_list_of_posts_is_all_of_the_person_before_it() -> None:
    assert posts(
        "Ông Lê Văn Hoa, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy Hà Nam, nói."
    ) == [
        "Lê Văn Hoa | holdsPost | Ủy viên (current) | Ban Thường vụ Tỉnh ủy Hà Nam",
        "Lê Văn Hoa | holdsPost | Trưởng Ban (current) | Ban Tổ chức Tỉnh ủy Hà Nam",
    ]


def test_a_post_before_the_next_person_is_not_of_the_one_before() -> None:
    assert posts("Ông Lê Văn Hoa, Giám đốc Sở Y tế tỉnh Hà Nam Trần Văn Nam cùng dự.") == [
        "Trần Văn Nam | holdsPost | Giám đốc (current) | Sở Y tế tỉnh Hà Nam"
    ]


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("hiện là", "current"),
        ("từng là", "former"),
        ("từng giữ chức", "former"),
        ("được bổ nhiệm giữ chức", "new"),
        ("được bầu làm", "new"),
        ("thôi giữ chức", "ended"),
        ("bị cách chức", "ended"),
    ],
)
def test_the_verb_says_how_a_post_is_held(verb: str, status: str) -> None:
    text = f"Ông Lê Văn Hoa {verb} Giám đốc Sở Y tế tỉnh Hà Nam."

    assert posts(text) == [f"Lê Văn Hoa | holdsPost | Giám đốc ({status}) | Sở Y tế tỉnh Hà Nam"]


@pytest.mark.parametrize("verb", ["đề nghị", "kiến nghị", "dự kiến"])
def test_what_is_only_proposed_is_not_stated(verb: str) -> None:
    text = f"Hội đồng {verb} bổ nhiệm ông Lê Văn Hoa giữ chức Giám đốc Sở Y tế tỉnh Hà Nam."

    assert posts(text) == []


def test_a_date_after_tu_is_the_beginning_of_a_new_post() -> None:
    text = "Ông Lê Văn Hoa được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Hà Nam từ ngày 1/2/2016."

    assert posts(text) == [
        "Lê Văn Hoa | holdsPost | Giám đốc (new) | Sở Y tế tỉnh Hà Nam | from 2016-02-01"
    ]


def test_a_span_that_is_over_makes_the_post_a_former_one() -> None:
    post = "làm Giám đốc Sở Y tế tỉnh Hà Nam"

    over = posts(f"Từ năm 2011 đến năm 2014, ông Lê Văn Hoa {post}.")
    going_on = posts(f"Từ năm 2011 đến nay, ông Lê Văn Hoa {post}.")

    assert over == [
        "Lê Văn Hoa | holdsPost | Giám đốc (former) | Sở Y tế tỉnh Hà Nam | from 2011 | until 2014"
    ]
    assert going_on == [
        "Lê Văn Hoa | holdsPost | Giám đốc (current) | Sở Y tế tỉnh Hà Nam | from 2011"
    ]


def test_who_decides_is_told_with_the_post() -> None:
    text = (
        "UBND tỉnh Hà Nam quyết định cách chức Giám đốc Sở Y tế tỉnh Hà Nam đối với "
        "ông Lê Văn Hoa."
    )

    assert posts(text) == [
        "Lê Văn Hoa | holdsPost | Giám đốc (ended) | Sở Y tế tỉnh Hà Nam | "
        "by Ủy ban nhân dân tỉnh Hà Nam"
    ]


def test_a_transfer_ends_the_post_before_it_but_no_membership() -> None:
    text = (
        "Ông Lê Văn Hoa, Tỉnh ủy viên, Bí thư Huyện ủy Sa Pa, được điều động giữ chức "
        "Phó Trưởng Ban Tổ chức Tỉnh ủy Lào Cai."
    )

    assert posts(text) == [
        "Lê Văn Hoa | holdsPost | Ủy viên (current) | Tỉnh ủy Lào Cai",
        "Lê Văn Hoa | holdsPost | Bí thư (ended) | Huyện ủy Sa Pa",
        "Lê Văn Hoa | holdsPost | Phó Trưởng Ban (new) | Ban Tổ chức Tỉnh ủy Lào Cai",
    ]


def test_entering_a_committee_is_membership_of_it() -> None:
    text = "Ông Lê Văn Hoa được bầu vào Ban Chấp hành Đảng bộ tỉnh Hà Nam."

    assert posts(text) == [
        "Lê Văn Hoa | holdsPost | Ủy viên (new) | Ban Chấp hành Đảng bộ tỉnh Hà Nam"
    ]


def test_a_pronoun_is_the_person_of_the_sentence_before() -> None:
    text = "Ông Lê Văn Hoa nhận hoa. Ông từng giữ chức Giám đốc Sở Y tế tỉnh Hà Nam."

    assert posts(text) == ["Lê Văn Hoa | holdsPost | Giám đốc (former) | Sở Y tế tỉnh Hà Nam"]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Hà Nam Lê Văn Thử dự họp.",
        "Đến dự có Chủ tịch UBND tỉnh Lê Văn Thử. Tỉnh Hà Nam có 6 huyện.",
        "Bí thư Tỉnh ủy Hà Nam Chẩu Văn Thử dự họp.",
        "Bí thư Huyện ủy Mộc Châu Hà Trung Thử dự họp.",
        "Bí thư Thành ủy Hải phòng Lê Văn Thử dự họp.",
    ],
)
def test_a_name_directly_after_a_post_is_who_holds_it(text: str) -> None:
    (line,) = (line for line in told(text) if "holdsPost" in line)

    assert line.split(" | ")[0].endswith("Thử")


def test_the_president_of_the_state_is_named() -> None:
    assert told("Chủ tịch nước Trần Văn Thử tiếp khách.") == [
        "Trần Văn Thử | holdsPost | Chủ tịch nước (current) | Chủ tịch nước"
    ]


def test_posts_before_a_person_set_off_are_not_theirs() -> None:
    text = "Đại hội Chi bộ 3 đã bầu Phó Bí thư Chi bộ, đồng chí Lê Văn Thử tái cử Bí thư Chi bộ."

    assert [line for line in told(text) if "holdsPost" in line] == [
        "Lê Văn Thử | holdsPost | Bí thư (new) | Chi bộ 3"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thượng tướng Phạm Trường Thử, Ủy viên Bộ Chính trị, Phó Chủ tịch Quân ủy Trung ương "
        "Trung Quốc thăm Hà Nội.",
        "Ông tiếp Trần Văn Thử, Ủy viên Bộ Chính trị Đảng Cộng sản Cuba.",
        "Chức năng, nhiệm vụ của bộ còn chồng lấn, ông Lê Văn Thử nói với Thủ tướng.",
    ],
)
def test_no_post_of_this_state_is_read_from(text: str) -> None:
    assert posts(text) == []


def test_a_division_whose_name_is_not_read_is_not_the_one_told_of() -> None:
    text = "Vụ Công nghiệp nặng họp. Ông Lê Văn Thử, Vụ trưởng Vụ Ký ức, dự."

    assert "Lê Văn Thử | holdsPost | Vụ trưởng (current) | Vụ Công nghiệp nặng" not in told(text)


def test_a_division_may_bear_the_name_of_a_kind_of_document() -> None:
    assert posts("Bà Lê Thị Thử, Trưởng phòng Kế hoạch Sở Y tế tỉnh Hà Nam, dự họp.") == [
        "Lê Thị Thử | holdsPost | Trưởng phòng (current) | Phòng Kế hoạch Sở Y tế tỉnh Hà Nam"
    ]


def test_a_post_of_several_is_held_by_all_who_are_listed_after_a_colon() -> None:
    rows = told(
        "Đến dự có các Phó Thủ tướng Chính phủ: Lê Văn Tư, Trần Thị Sáu; các đồng chí Ủy viên Bộ "
        "Chính trị: Bùi Văn Bảy, Bí thư Tỉnh ủy Hà Nam; Đỗ Thị Tám, Trưởng Ban Dân vận Trung ương."
    )
    deputies = {row.split(" | ")[0] for row in rows if "Phó Thủ tướng (current)" in row}
    members = {row.split(" | ")[0] for row in rows if row.endswith("| Bộ Chính trị")}

    assert deputies == {"Lê Văn Tư", "Trần Thị Sáu"}
    assert members == {"Bùi Văn Bảy", "Đỗ Thị Tám"}


def test_posts_after_a_semicolon_are_those_of_the_person_they_stand_before() -> None:
    text = "Dự có ông Tô Văn Thử, Bộ trưởng Bộ Công an; Bí thư Tỉnh ủy Hà Nam Lê Văn Một."

    assert posts(text) == [
        "Tô Văn Thử | holdsPost | Bộ trưởng (current) | Bộ Công an",
        "Lê Văn Một | holdsPost | Bí thư (current) | Tỉnh ủy Hà Nam",
    ]


def test_a_verb_far_away_governs_no_post() -> None:
    text = "Để làm rõ, ông Lê Văn Thử đã có văn bản giao việc cho Chủ tịch UBND quận Tây Hồ."

    assert posts(text) == []


def test_the_day_of_birth_stands_between_a_name_and_its_posts() -> None:
    text = "Ông Lê Văn Thử, sinh ngày 02/3/1970, Giám đốc Sở Y tế tỉnh Hà Nam, phát biểu."

    assert "Lê Văn Thử | holdsPost | Giám đốc (current) | Sở Y tế tỉnh Hà Nam" in told(text)


def test_an_abbreviated_post_is_written_out() -> None:
    assert posts("Ông Lê Văn Thử, PGĐ Sở Y tế tỉnh Hà Nam, dự họp.") == [
        "Lê Văn Thử | holdsPost | Phó Giám đốc (current) | Sở Y tế tỉnh Hà Nam"
    ]


def test_what_was_held_in_its_time_is_a_former_post() -> None:
    text = "Ông Lê Văn Thử có sai phạm trong thời kỳ là Giám đốc Sở Y tế tỉnh Hà Nam."

    assert posts(text) == ["Lê Văn Thử | holdsPost | Giám đốc (former) | Sở Y tế tỉnh Hà Nam"]


def test_posts_listed_after_semicolons_go_on_being_told() -> None:
    text = (
        "Ông Lê Văn Thử từng kinh qua các chức vụ: Bí thư Huyện ủy Bình Lục; "
        "Chủ tịch UBND huyện Kim Bảng."
    )

    assert posts(text) == [
        "Lê Văn Thử | holdsPost | Bí thư (former) | Huyện ủy Bình Lục",
        "Lê Văn Thử | holdsPost | Chủ tịch (former) | Ủy ban nhân dân huyện Kim Bảng",
    ]


def test_the_head_of_a_division_named_twice_heads_it_once() -> None:
    assert posts("Ông Lê Văn Thử, Trưởng phòng Phòng Khoáng sản, dự họp.") == [
        "Lê Văn Thử | holdsPost | Trưởng phòng (current) | Phòng Khoáng sản"
    ]


def test_a_unit_that_is_the_body_of_a_post_may_stand_before_the_name() -> None:
    assert posts("Chủ tịch huyện Kim Bảng Lê Văn Hoa nhận hoa.") == [
        "Lê Văn Hoa | holdsPost | Chủ tịch (current) | Ủy ban nhân dân huyện Kim Bảng"
    ]


def test_who_is_replaced_leaves_the_post_that_the_other_gets() -> None:
    new = "Lê Văn Hoa | holdsPost | Giám đốc (new) | Sở Y tế tỉnh Hà Nam"
    ended = "Trần Thị Mai | holdsPost | Giám đốc (ended) | Sở Y tế tỉnh Hà Nam"

    assert posts(
        "Ông Lê Văn Hoa được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam thay bà Trần Thị Mai."
    ) == [new, ended]
    assert posts(
        "Ông Lê Văn Hoa được bổ nhiệm thay bà Trần Thị Mai làm Giám đốc Sở Y tế tỉnh Hà Nam."
    ) == [new, ended]


def test_retirement_ends_the_posts_set_off_before_it() -> None:
    assert posts("Ông Lê Văn Hoa, Giám đốc Sở Y tế tỉnh Hà Nam, đã nghỉ chế độ.") == [
        "Lê Văn Hoa | holdsPost | Giám đốc (ended) | Sở Y tế tỉnh Hà Nam"
    ]
    assert posts("Ông Lê Văn Hoa, Giám đốc Sở Y tế tỉnh Hà Nam, nói về tuổi nghỉ hưu.") == [
        "Lê Văn Hoa | holdsPost | Giám đốc (current) | Sở Y tế tỉnh Hà Nam"
    ]


def test_a_person_in_parentheses_is_not_told_of() -> None:
    assert posts("Bà Trần Thị Mai (em ông Lê Văn Hoa) là Giám đốc Sở Y tế tỉnh Hà Nam.") == [
        "Trần Thị Mai | holdsPost | Giám đốc (current) | Sở Y tế tỉnh Hà Nam"
    ]


def test_to_work_is_not_to_hold_a_post() -> None:
    assert posts("Ông Lê Văn Hoa đến làm việc, Giám đốc Sở Y tế tỉnh Hà Nam tiếp.") == []


def test_posts_that_open_a_clause_are_of_the_person_it_goes_on_with() -> None:
    text = "Trong thời gian giữ chức Giám đốc Sở Y tế tỉnh Hà Nam, ông Lê Văn Thử có sai phạm."

    assert posts(text) == ["Lê Văn Thử | holdsPost | Giám đốc (former) | Sở Y tế tỉnh Hà Nam"]


def test_an_office_decides_what_follows_and_is_given_to_nobody() -> None:
    text = (
        "Ban Bí thư chỉ định ông Lê Văn Thử làm Bí thư Tỉnh ủy Hà Nam; "
        "Thủ tướng Chính phủ bổ nhiệm ông Trần Văn Hai giữ chức Cục trưởng Cục Thuế tỉnh Hà Nam."
    )

    assert posts(text) == [
        "Lê Văn Thử | holdsPost | Bí thư (new) | Tỉnh ủy Hà Nam | by Ban Bí thư",
        "Trần Văn Hai | holdsPost | Cục trưởng (new) | Cục Thuế tỉnh Hà Nam | by Chính phủ",
    ]


def test_a_deputy_elected_without_a_body_is_deputy_to_the_head_told_of() -> None:
    text = (
        "Đại hội Chi bộ Trường THPT Kim Bảng bầu ông Lê Văn Thử giữ chức Bí thư Chi bộ. "
        "Ông Trần Văn Hai được bầu làm Phó Bí thư."
    )

    assert "Trần Văn Hai | holdsPost | Phó Bí thư (new) | Chi bộ Trường THPT Kim Bảng" in told(
        text
    )


def test_a_division_in_the_name_of_a_post_may_be_in_lower_case() -> None:
    text = "Bà Lê Thị Thử là Chánh văn phòng Đảng ủy xã Quế Long."

    assert (
        "Lê Thị Thử | holdsPost | Chánh Văn phòng (current) | Văn phòng Đảng ủy xã Quế Long"
        in (told(text))
    )


def test_a_post_joined_by_kiem_is_of_the_same_person() -> None:
    assert posts("Ông Lê Văn Hoa, Bí thư kiêm Chủ tịch HĐND huyện Kim Bảng, nhận hoa.") == [
        "Lê Văn Hoa | holdsPost | Bí thư (current) | Huyện ủy Kim Bảng",
        "Lê Văn Hoa | holdsPost | Chủ tịch (current) | Hội đồng nhân dân huyện Kim Bảng",
    ]


def test_a_year_of_birth_may_stand_before_the_post_in_parentheses() -> None:
    assert posts("Ông Lê Văn Hoa (SN 1970, nguyên Giám đốc Sở Y tế tỉnh Hà Nam) bị bắt.") == [
        "Lê Văn Hoa | holdsPost | Giám đốc (former) | Sở Y tế tỉnh Hà Nam"
    ]


def test_who_is_dismissed_leaves_the_post_set_off_after_the_name() -> None:
    assert posts("Miễn nhiệm đối với ông Lê Văn Hoa, Giám đốc Sở Y tế tỉnh Hà Nam.") == [
        "Lê Văn Hoa | holdsPost | Giám đốc (ended) | Sở Y tế tỉnh Hà Nam"
    ]


def test_a_suspended_post_is_still_held() -> None:
    assert posts("Tạm đình chỉ chức vụ Giám đốc Sở Y tế tỉnh Hà Nam đối với ông Lê Văn Hoa.") == [
        "Lê Văn Hoa | holdsPost | Giám đốc (current) | Sở Y tế tỉnh Hà Nam"
    ]


def test_a_span_of_years_says_when_a_past_post_was_held() -> None:
    assert posts("Từ 2009 đến 2012, ông Lê Văn Hoa làm Giám đốc Sở Y tế tỉnh Hà Nam.") == [
        "Lê Văn Hoa | holdsPost | Giám đốc (former) | Sở Y tế tỉnh Hà Nam | from 2009 | until 2012"
    ]


def test_the_lines_of_a_career_are_of_the_person_told_of() -> None:
    whole = "Lê Văn Hoa | holdsPost | "

    assert posts(
        "Ông Lê Văn Hoa quê ở Hà Nam. 2009-2012: Giám đốc Sở Y tế tỉnh Hà Nam. "
        "Từ tháng 5/2012 đến nay: Bí thư Huyện ủy Kim Bảng."
    ) == [
        f"{whole}Giám đốc (former) | Sở Y tế tỉnh Hà Nam | from 2009 | until 2012",
        f"{whole}Bí thư (current) | Huyện ủy Kim Bảng | from 2012-05",
    ]


def test_who_tells_of_two_people_leaves_open_whose_career_follows() -> None:
    assert (
        posts("Ông Lê Văn Hoa gặp bà Trần Thị Mai. 2009-2012: Giám đốc Sở Y tế tỉnh Hà Nam.") == []
    )


def test_a_name_of_the_highlands_may_follow_a_post() -> None:
    assert posts("Phó Chủ tịch UBND tỉnh Đắk Lắk H'Lan Niê nhận hoa.") == [
        "H'Lan Niê | holdsPost | Phó Chủ tịch (current) | Ủy ban nhân dân tỉnh Đắk Lắk"
    ]


def test_where_posts_stand_before_names_those_after_a_name_are_of_the_next() -> None:
    assert posts(
        "Giám đốc Sở Y tế tỉnh Hà Nam Lê Văn Hoa, Ủy viên Ban Thường vụ Tỉnh ủy Hà Nam, "
        "Bí thư Huyện ủy Kim Bảng Trần Thị Mai nhận hoa."
    ) == [
        "Lê Văn Hoa | holdsPost | Giám đốc (current) | Sở Y tế tỉnh Hà Nam",
        "Trần Thị Mai | holdsPost | Bí thư (current) | Huyện ủy Kim Bảng",
        "Trần Thị Mai | holdsPost | Ủy viên (current) | Ban Thường vụ Tỉnh ủy Hà Nam",
    ]


def test_no_longer_to_hold_a_post_is_to_leave_it() -> None:
    assert posts("Ông Lê Văn Hoa thôi không giữ chức vụ Giám đốc Sở Y tế tỉnh Hà Nam.") == [
        "Lê Văn Hoa | holdsPost | Giám đốc (ended) | Sở Y tế tỉnh Hà Nam"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Bộ Y tế Trần Tuấn Anh đã yêu cầu giải trình.",
        "Tại buổi làm việc Bộ trưởng Bộ Y tế Trần Tuấn Anh yêu cầu giải trình.",
    ],
)
def test_a_name_that_is_also_a_country_makes_no_foreigner(text: str) -> None:
    assert posts(text) == ["Trần Tuấn Anh | holdsPost | Bộ trưởng (current) | Bộ Y tế"]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Quốc phòng Hàn Quốc Han Min Koo phát biểu.",
        "Chủ tịch Quốc hội Mông Cổ Enkhbold trả lời.",
        "Thủ tướng Hà Lan Mark Rutte đến thăm.",
    ],
)
def test_a_post_of_another_state_is_in_no_body_of_this_one(text: str) -> None:
    assert told(text) == []


def test_the_house_of_whoever_holds_a_post_is_no_post() -> None:
    assert told("Sáng nay, tại Phủ Chủ tịch, Chủ tịch nước Lê Văn An đã tiếp khách.") == [
        "Lê Văn An | holdsPost | Chủ tịch nước (current) | Chủ tịch nước"
    ]


def test_whoever_gives_power_is_not_the_one_who_acts() -> None:
    text = "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy Hà Nam Lê Văn An trao cờ."

    assert told(text) == ["Lê Văn An | holdsPost | Bí thư (current) | Tỉnh ủy Hà Nam"]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Ông Bùi Văn Duy, Hiệu trưởng Trường THCS Đặng Trần Côn, cho biết.",
            "Bùi Văn Duy | holdsPost | Hiệu trưởng (current) | Trường THCS Đặng Trần Côn",
        ),
        (
            "Hiệu trưởng Trường THPT Nguyễn Huệ Trần Văn Nam phát biểu.",
            "Trần Văn Nam | holdsPost | Hiệu trưởng (current) | Trường THPT Nguyễn Huệ",
        ),
    ],
)
def test_a_surname_by_itself_names_no_school(text: str, statement: str) -> None:
    assert told(text) == [statement]


def test_the_country_may_stand_between_a_body_and_who_heads_it() -> None:
    text = "Bộ trưởng Bộ Công Thương Việt Nam Trần Tuấn Nam chủ trì."

    assert told(text) == ["Trần Tuấn Nam | holdsPost | Bộ trưởng (current) | Bộ Công Thương"]
