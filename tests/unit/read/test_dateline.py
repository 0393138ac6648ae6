import pytest

from orggraph.read.dateline import date_in, dateline


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("02-12-2017", "2017-12-02"),
        ("2/1/2018", "2018-01-02"),
        ("06.02.2025", "2025-02-06"),
        ("2025-02-06", "2025-02-06"),
        ("Thứ Năm, 06/02/2025 08:30 (GMT+7)", "2025-02-06"),
        ("Chủ Nhật, ngày 09/02/2025, 08:30", "2025-02-09"),
        ("16:10 01/07/2017", "2017-07-01"),
        ("Cập nhật lúc 08h30 ngày 06/02/2025", "2025-02-06"),
        ("ngày 6 tháng 2 năm 2025", "2025-02-06"),
        ("Hà Nội, ngày 06 tháng 02 năm 2025", "2025-02-06"),
        ("Đăng ngày: 06/02/2025 | 8:30 AM", "2025-02-06"),
    ],
)
def test_a_date_that_stands_alone_is_a_dateline(words, line, date):
    assert str(dateline(line, words)) == date


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 06/02/2025, Đảng ủy họp",
        "Nhiệm kỳ 2015-2020",
        "31/02/2025",
        "02-12-2017 - 05-12-2017",
        "Nghị quyết ngày 6 tháng 2 năm 2025",
        "Quyết định số 12/2/2017/QĐ",
        "Thứ Năm",
        "",
    ],
)
def test_what_says_more_or_less_than_one_date_is_no_dateline(words, line):
    assert dateline(line, words) is None


def test_the_date_in_a_line_of_furniture_is_found_if_it_is_the_only_one(words):
    assert str(date_in("Bởi: admin 02-12-2017 1108 lượt xem", words)) == "2017-12-02"
    assert date_in("02-12-2017, sửa 03-12-2017", words) is None
