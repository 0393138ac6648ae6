"""What the verbs of a sentence say of posts: whose, since when, by whom."""

from __future__ import annotations

import pytest

from unit.languages.told import told

HEALTH = "Giám đốc Sở Y tế tỉnh Hà Nam"
HOA = "Lê Văn Hoa | holdsPost | Giám đốc"
AT = "Sở Y tế tỉnh Hà Nam"


def posts(text: str, **settings: str) -> list[str]:
    return [row for row in told(text, **settings) if "holdsPost" in row]


@pytest.mark.parametrize(
    ("opening", "status"),
    [
        ("Ông Lê Văn Hoa, khi đó là", "former"),
        ("Ông Lê Văn Hoa (khi còn là", "former"),
        ("Ông Lê Văn Hoa nguyên là", "former"),
        ("Ông Lê Văn Hoa đã có nhiều năm làm", "former"),
        ("Ông Lê Văn Hoa đã trải qua nhiều cương vị công tác, tiêu biểu là:", "former"),
        ("Ông Lê Văn Hoa lần lượt được bổ nhiệm làm", "former"),
        ("Ông Lê Văn Hoa từng được bầu làm", "former"),
        ("Năm 2009, ông Lê Văn Hoa giữ chức", "former"),
        ("Năm 2015, ông Lê Văn Hoa giữ chức", "current"),
        ("Trước đây ở Sa Pa, ông Lê Văn Hoa hiện là", "current"),
        ("Ông Lê Văn Hoa sinh năm 1970, chức vụ", "current"),
        ("Ông Lê Văn Hoa giữ chức", "current"),
        ("Ông Lê Văn Hoa nhận nhiệm vụ mới là", "new"),
        ("Hôm nay công bố quyết định để ông Lê Văn Hoa giữ chức", "new"),
        ("Ông Lê Văn Hoa được cử làm", "new"),
        ("Ông Lê Văn Hoa không còn là", "ended"),
        ("Ông Lê Văn Hoa xin thôi", "ended"),
    ],
)
def test_the_words_before_a_post_say_how_it_is_held(opening: str, status: str) -> None:
    assert posts(f"{opening} {HEALTH}.") == [f"{HOA} ({status}) | {AT}"]


def test_a_title_tells_what_is_new() -> None:
    assert posts("", title=f"Ông Lê Văn Hoa làm {HEALTH}") == [f"{HOA} (new) | {AT}"]


def test_what_follows_an_appointment_is_new_too() -> None:
    text = (
        "Ông Trần Văn Nam được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Hà Nam. "
        f"Ông Lê Văn Hoa, nguyên Bí thư Huyện ủy Kim Bảng, làm {HEALTH}."
    )

    assert posts(text)[-1] == f"{HOA} (new) | {AT}"


@pytest.mark.parametrize("after", ["nay là", ", nay là"])
def test_the_post_before_now_is_one_of_the_past(after: str) -> None:
    text = f"Ông Lê Văn Hoa - {HEALTH}{' ' * (after[0] != ',')}{after} Bí thư Huyện ủy Kim Bảng."

    assert posts(text) == [
        f"{HOA} (former) | {AT}",
        "Lê Văn Hoa | holdsPost | Bí thư (current) | Huyện ủy Kim Bảng",
    ]


def test_a_post_held_at_the_time_told_of_is_a_former_one() -> None:
    assert posts(f"Ông Lê Văn Hoa ({HEALTH} vào thời điểm đó) đã ký.") == [
        f"{HOA} (former) | {AT}"
    ]


def test_the_time_that_opens_a_sentence_is_that_of_the_post() -> None:
    assert posts(f"Năm 2009 đến năm 2012, ông Lê Văn Hoa là {HEALTH}.") == [
        f"{HOA} (former) | {AT} | from 2009 | until 2012"
    ]
    assert posts(f"Từ năm 2014, ông Lê Văn Hoa là {HEALTH}.") == [
        f"{HOA} (current) | {AT} | from 2014"
    ]
    assert posts(
        f"Trong nhiệm kỳ Quốc hội khóa XIII (2009-2014), ông Lê Văn Hoa làm {HEALTH}."
    ) == [f"{HOA} (former) | {AT} | from 2009 | until 2014"]


@pytest.mark.parametrize(
    "text",
    [
        f"Tỉnh ủy Hà Nam phân công ông Lê Văn Hoa làm {HEALTH}.",
        f"Tỉnh ủy Hà Nam đã họp và thống nhất phân công ông Lê Văn Hoa làm {HEALTH}.",
        f"Ông Lê Văn Hoa được Tỉnh ủy Hà Nam phân công làm {HEALTH}.",
        f"Theo các quyết định của Tỉnh ủy Hà Nam, ông Lê Văn Hoa được phân công làm {HEALTH}.",
    ],
)
def test_who_gives_a_post_is_the_subject_of_the_verb(text: str) -> None:
    assert posts(text) == [f"{HOA} (new) | {AT} | by Tỉnh ủy Hà Nam"]


@pytest.mark.parametrize(
    "text",
    [
        f"Tại Tỉnh ủy Hà Nam, ông Lê Văn Hoa được phân công làm {HEALTH}.",
        f"Sau 3 năm ở Tỉnh ủy Hà Nam ông Lê Văn Hoa được phân công làm {HEALTH}.",
        f"Theo Tỉnh ủy Hà Nam, ông Lê Văn Hoa được phân công làm {HEALTH}.",
    ],
)
def test_a_body_that_only_stands_before_decides_nothing(text: str) -> None:
    assert posts(text) == [f"{HOA} (new) | {AT}"]


@pytest.mark.parametrize(
    "text",
    [
        f"Bà Trần Thị Mai ký quyết định bổ nhiệm chức vụ {HEALTH} cho ông Lê Văn Hoa.",
        f"Bà Trần Thị Mai trao quyết định phân công làm {HEALTH} cho ông Lê Văn Hoa.",
        f"Ông Lê Văn Hoa được bà Trần Thị Mai bổ nhiệm làm {HEALTH}.",
    ],
)
def test_who_appoints_does_not_get_the_post(text: str) -> None:
    assert posts(text) == [f"{HOA} (new) | {AT}"]


def test_whom_nobody_names_is_appointed_and_not_whoever_appoints() -> None:
    assert posts(f"Bà Trần Thị Mai ký quyết định bổ nhiệm em trai mình làm {HEALTH}.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Lê Văn Hoa, chồng bà Trần Thị Mai, hiện là {HEALTH}.",
        f"Bà Trần Thị Mai là vợ của ông Lê Văn Hoa, người hiện là {HEALTH}.",
        f"Bà Trần Thị Mai là vợ của ông Lê Văn Hoa hiện là {HEALTH}.",
        f"Chồng bà Trần Thị Mai là ông Lê Văn Hoa hiện là {HEALTH}.",
    ],
)
def test_a_relative_is_named_only_to_say_whose(text: str) -> None:
    assert posts(text) == [f"{HOA} (current) | {AT}"]


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Lê Văn Hoa là em trai của {HEALTH}.",
        f"Bà Trần Thị Mai có chồng là {HEALTH}.",
        f"Vợ ông Lê Văn Hoa được bổ nhiệm làm {HEALTH}.",
        f"Gia đình ông Lê Văn Hoa có người thân làm {HEALTH}.",
        f"Ông Lê Văn Hoa làm thư ký cho {HEALTH}.",
        f"Ông Lê Văn Hoa đang ở trong ban {HEALTH[0].lower()}{HEALTH[1:]}.",
        f"Đó là lời của mọi người, nhất là {HEALTH}, ông Lê Văn Hoa nghĩ.",
    ],
)
def test_the_post_of_somebody_unnamed_is_given_to_nobody(text: str) -> None:
    assert posts(text) == []


def test_a_pronoun_means_nobody_of_the_other_sex() -> None:
    text = "Ông Trần Văn Nam nói về bà Lê Thị Hoa. Bà được bổ nhiệm làm " + HEALTH + "."

    assert posts(text) == [f"Lê Thị Hoa | holdsPost | Giám đốc (new) | {AT}"]


def test_a_pronoun_means_whom_its_own_sentence_tells_of() -> None:
    text = f"Ông Trần Văn Nam nhận hoa. Ông Lê Văn Hoa kể khi ông làm {HEALTH}."

    assert posts(text) == [f"{HOA} (current) | {AT}"]


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Lê Văn Hoa, {HEALTH}, cho biết 9 cán bộ được luân chuyển.",
        f"Ông Lê Văn Hoa, {HEALTH}, nói về công tác luân chuyển cán bộ.",
        f"{HEALTH} Lê Văn Hoa trao quyết định điều động cán bộ.",
    ],
)
def test_who_tells_of_transfers_is_not_moved(text: str) -> None:
    assert posts(text) == [f"{HOA} (current) | {AT}"]


def test_where_the_post_that_is_left_is_named_the_others_go_on() -> None:
    text = (
        f"Ông Lê Văn Hoa, {HEALTH}, Bí thư Huyện ủy Kim Bảng, thôi giữ chức Bí thư Huyện ủy "
        "Kim Bảng, được điều động về Sở."
    )

    assert f"{HOA} (current) | {AT}" in posts(text)


def test_a_mandate_is_neither_left_nor_got_with_a_post() -> None:
    text = (
        "Ông Lê Văn Hoa, đại biểu HĐND tỉnh Hà Nam, được điều động và phân công tham gia sinh "
        f"hoạt tại một đoàn đại biểu Quốc hội, giữ chức {HEALTH}."
    )

    assert posts(text) == [
        "Lê Văn Hoa | holdsPost | Đại biểu (current) | Hội đồng nhân dân tỉnh Hà Nam",
        f"{HOA} (new) | {AT}",
    ]


def test_the_head_of_a_delegation_is_no_mere_deputy() -> None:
    assert posts("Ông Lê Văn Hoa được bầu làm Trưởng đoàn đại biểu Quốc hội tỉnh Hà Nam.") == [
        "Lê Văn Hoa | holdsPost | Trưởng Đoàn (new) | Đoàn đại biểu Quốc hội tỉnh Hà Nam"
    ]


def test_the_same_post_before_and_behind_a_name_is_of_two_people() -> None:
    text = "Chủ tịch UBND tỉnh Hà Nam Lê Văn Hoa, Chủ tịch UBND tỉnh Luông Pha Băng Bun Xôm dự."

    assert posts(text) == [
        "Lê Văn Hoa | holdsPost | Chủ tịch (current) | Ủy ban nhân dân tỉnh Hà Nam"
    ]


def test_a_standing_committee_that_acts_is_nobodys_post() -> None:
    assert posts("Đón ông Lê Văn Hoa, Thường trực Tỉnh ủy Hà Nam đã báo cáo.") == []


def test_posts_of_one_kind_share_the_body_of_the_last() -> None:
    rows = posts("Ông Lê Văn Hoa từng là Phó Chủ tịch, Chủ tịch UBND huyện Kim Bảng.")

    assert rows == [
        f"Lê Văn Hoa | holdsPost | {role} (former) | Ủy ban nhân dân huyện Kim Bảng"
        for role in ("Phó Chủ tịch", "Chủ tịch")
    ]


def test_a_secretary_beside_a_chair_is_of_the_committee_of_the_same_place() -> None:
    assert posts("Ông Lê Văn Hoa, Phó Bí thư, Chủ tịch UBND xã Tân Sơn, dự.") == [
        "Lê Văn Hoa | holdsPost | Phó Bí thư (current) | Đảng ủy xã Tân Sơn",
        "Lê Văn Hoa | holdsPost | Chủ tịch (current) | Ủy ban nhân dân xã Tân Sơn",
    ]


def test_whoever_elects_its_own_chair_is_the_body_of_the_post() -> None:
    text = (
        "Chủ tịch Quốc hội Trần Thị Mai dự. "
        "Ông Lê Văn Hoa được Hội Nông dân tỉnh Hà Nam nhất trí bầu làm Chủ tịch."
    )

    assert "Lê Văn Hoa | holdsPost | Chủ tịch (new) | Hội Nông dân tỉnh Hà Nam" in posts(text)


def test_what_is_said_before_a_quotation_ends_is_not_of_the_speaker() -> None:
    assert posts(f"“Có người từng là {HEALTH} cũng thế” – ông Lê Văn Hoa nói.") == []


def test_what_somebody_already_was_at_that_time_is_a_former_post() -> None:
    found = posts("Ông Lê Văn An, lúc đó đã là Thứ trưởng Bộ Y tế, ký văn bản.")

    assert found == ["Lê Văn An | holdsPost | Thứ trưởng (former) | Bộ Y tế"]


@pytest.mark.parametrize(
    ("rest", "status"),
    [
        ("ông Trần Văn Hai làm Giám đốc Sở Nội vụ tỉnh Hà Nam.", "new"),
        ("các ông Lê Ba, Trần Văn Hai giữ chức Phó Giám đốc Sở Nội vụ tỉnh Hà Nam.", "new"),
        ("ông Trần Văn Hai hiện giữ chức Giám đốc Sở Nội vụ tỉnh Hà Nam.", "current"),
        ("ông Trần Văn Hai là Giám đốc Sở Nội vụ tỉnh Hà Nam.", "current"),
    ],
)
def test_a_verb_need_not_be_told_again_over_a_semicolon(rest: str, status: str) -> None:
    found = posts(f"Bổ nhiệm ông Lê Văn Hoa làm {HEALTH}; {rest}")

    assert f"{HOA} (new) | {AT}" in found
    assert all(f"({status})" in row for row in found if row.startswith("Trần Văn Hai"))
    assert len(found) == 2 + ("Lê Ba" in rest)


def test_two_listed_over_a_semicolon_get_one_post() -> None:
    both = (
        f"Bổ nhiệm ông Trần Văn Hai, Trưởng phòng Tổ chức {AT}; ông Lê Văn Hoa, Chánh Văn phòng "
        f"{AT} làm Phó Giám đốc {AT}."
    )
    last = (
        f"Ông Trần Văn Hai, Trưởng phòng Tổ chức {AT} được điều động về tỉnh; ông Lê Văn Hoa "
        f"được bổ nhiệm làm Phó Giám đốc {AT}."
    )

    def new(text: str) -> list[str]:
        return [row.split(" | ")[0] for row in posts(text) if "(new)" in row]

    assert new(both) == ["Trần Văn Hai", "Lê Văn Hoa"]
    assert new(last) == ["Lê Văn Hoa"]


def test_what_somebody_says_tells_of_others() -> None:
    text = (
        "Ông Lê Văn An cho biết, UBND tỉnh Hà Nam đã cách chức Giám đốc Sở Y tế tỉnh Hà Nam "
        "của ông Trần Văn Bình."
    )

    assert posts(text) == [
        "Trần Văn Bình | holdsPost | Giám đốc (ended) | Sở Y tế tỉnh Hà Nam | "
        "by Ủy ban nhân dân tỉnh Hà Nam"
    ]


def test_the_post_of_the_one_told_of_is_not_that_of_whoever_speaks_next() -> None:
    text = (
        "Về việc ông Lê Văn An thôi giữ chức Giám đốc Sở Y tế tỉnh Hà Nam, "
        "Bộ trưởng Bộ Nội vụ Trần Văn Bình đã trả lời."
    )

    assert posts(text) == [
        "Trần Văn Bình | holdsPost | Bộ trưởng (current) | Bộ Nội vụ",
        "Lê Văn An | holdsPost | Giám đốc (ended) | Sở Y tế tỉnh Hà Nam",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn An từ chối làm Giám đốc Sở Y tế tỉnh Hà Nam.",
        "Ông Lê Văn An giả danh là Giám đốc Sở Y tế tỉnh Hà Nam.",
    ],
)
def test_a_post_refused_or_feigned_is_not_held(text: str) -> None:
    assert posts(text) == []


def test_several_who_do_one_thing_in_turn_hold_their_posts_still() -> None:
    text = (
        "Các Bộ trưởng lần lượt trả lời: Bộ trưởng Bộ Y tế Lê Văn An; "
        "Bộ trưởng Bộ Kế hoạch và Đầu tư (KH-ĐT) Trần Văn Bình."
    )

    assert posts(text) == [
        "Lê Văn An | holdsPost | Bộ trưởng (current) | Bộ Y tế",
        "Trần Văn Bình | holdsPost | Bộ trưởng (current) | Bộ Kế hoạch và Đầu tư",
    ]


def test_an_appointment_is_not_to_the_post_left_for_it() -> None:
    text = (
        "Sau một năm giữ chức Phó Giám đốc Sở Y tế tỉnh Hà Nam, UBND tỉnh bổ nhiệm "
        "Lê Văn An làm Giám đốc Sở Nội vụ tỉnh Hà Nam."
    )

    assert [row.split(" | ")[2] for row in posts(text)] == ["Giám đốc (new)"]
