"""Which spellings of a name are leveled, and which tell things apart."""

from __future__ import annotations

import pytest

from orggraph.languages import IdentityWords, load
from orggraph.resolve.spelling import Slip
from orggraph.resolve.tongue import Tongue


@pytest.fixture(scope="module")
def tongue() -> Tongue:
    return Tongue(load("vi").identity)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND tỉnh Long An", "Ủy ban nhân dân tỉnh Long An"),
        ("Sở LĐ-TB&XH Quảng Trị", "Sở Lao động, Thương binh và Xã hội Quảng Trị"),
        ("HĐND TP.HCM", "Hội đồng nhân dân Thành phố Hồ Chí Minh"),
        ("UBND Q. 7", "Ủy ban nhân dân quận 07"),
        ("Chi bộ III", "Chi bộ 3"),
        ("Bộ Chính trị khóa XI", "Bộ Chính trị khoá XII"),
        ("Tỉnh uỷ Hoà Bình", "Tỉnh ủy Hòa Bình"),
    ],
)
def test_short_forms_and_spellings_are_leveled(tongue, one, other):
    assert tongue.leveler.name(one) == tongue.leveler.name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hưng", "Hùng"), ("Hòa", "Hóa"), ("Thành", "Thanh"), ("Lan", "Loan")]
)
def test_what_tells_people_apart_is_not(tongue, one, other):
    assert tongue.leveler.plain(one) != tongue.leveler.plain(other)


def test_titles_before_a_name_are_left_out_but_not_the_whole_name(tongue):
    assert tongue.leveler.person("PGS.TS Bùi Quang Huy") == tongue.leveler.person("Bùi Quang Huy")
    assert tongue.leveler.person("Ông") == tongue.leveler.plain("Ông")


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("quang", "qang", Slip.TYPING),
        ("phượng", "phựợng", Slip.TYPING),
        ("hằng", "hằngg", Slip.TYPING),
        ("đức", "đưc", Slip.TYPING),  # an open tone before a stop is no syllable
        ("đoàn", "doan", Slip.MARK),
        ("thành", "thanh", Slip.MARK),
        ("hóa", "hòa", Slip.TONE),
        ("hưng", "hùng", Slip.NONE),
        ("lan", "loan", Slip.NONE),
        ("a", "b", Slip.NONE),
        ("pan", "pvn", Slip.NONE),
    ],
)
def test_a_slip_shows_by_itself(tongue, one, other, slip):
    a, b = (tongue.leveler.plain(word)[0] for word in (one, other))

    assert tongue.spelling.slip(a, b) is slip
    assert tongue.spelling.slip(b, a) is slip


def test_without_words_of_a_language_nothing_is_a_slip_of_typing():
    bare = Tongue(IdentityWords())

    assert bare.spelling.slip("quang", "qang") is Slip.NONE
    assert bare.leveler.name("UBND b") == ("ubnd", "b")


@pytest.mark.parametrize(
    ("name", "place", "province", "level"),
    [
        ("UBND xã Hòa Bình, huyện Chợ Mới, tỉnh An Giang", "hòa bình", "an giang", "commune"),
        ("Huyện ủy Châu Thành", "châu thành", "", "district"),
        ("Quận ủy Thanh Khê (Đà Nẵng)", "thanh khê", "đà nẵng", "district"),
        ("Huyện ủy Gò Dầu Tây Ninh", "gò dầu", "tây ninh", "district"),
        ("UBND thành phố Bắc Ninh", "bắc ninh", "bắc ninh", "district"),
        ("UBND tỉnh Bắc Ninh", "bắc ninh", "bắc ninh", "province"),
        ("Sở Y tế Hà Nam", "hà nam", "hà nam", "province"),
        ("Bộ Lao động - Thương binh và Xã hội", "", "", "central"),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "", "", "central"),
    ],
)
def test_a_name_says_where_its_body_stands(tongue, name, place, province, level):
    form = tongue.forms.of(name)
    plain = tongue.leveler.plain

    assert (form.place.name if form.place is not None else ()) == plain(place)
    assert form.province == plain(province)
    assert form.level == level


def test_a_wrong_word_in_the_head_of_a_name_is_put_right(tongue):
    right = tongue.forms.of("Ban Chấp hành Đảng bộ tỉnh Phú Thọ")

    assert tongue.forms.of("Ban Chấp hàng Đảng bộ tỉnh Phú Thọ") == right
