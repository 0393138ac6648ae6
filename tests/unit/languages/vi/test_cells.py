"""Cells of a record, read by the grammar that reads texts."""

from __future__ import annotations

import pytest

from factories import make_source
from orggraph.languages.cells import CellReader, DocumentCells
from orggraph.languages.pack import load
from orggraph.model import EntityType, Predicate


def reader(context: str = "") -> CellReader:
    return load("vi").cells(make_source(identifier="a.csv"), context)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("Ông Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đ/c Phan Thị Nhạn", "Phan Thị Nhạn"),
        ("PGS.TS Trần  Hữu Khoát", "Trần Hữu Khoát"),
        ("ĐỖ VĂN THƯỢC", "Đỗ Văn Thược"),
        ("H'Yim Kđoh", "H'Yim Kđoh"),
    ],
)
def test_a_person_is_named_without_titles(cell, name):
    person = reader().person(cell)

    assert person is not None
    assert person.name == name


@pytest.mark.parametrize("cell", ["12", "Nguyễn Văn A (1)", "x@y.vn", "-"])
def test_what_is_no_name_of_a_person_is_none(cell):
    assert reader().person(cell) is None


@pytest.mark.parametrize(
    ("cell", "name", "kind"),
    [
        ("UBND huyện Yên Hòa, tỉnh Ninh Bình", "Ủy ban nhân dân huyện Yên Hòa", "Executive"),
        ("Huyện ủy Yên Hòa", "Huyện ủy Yên Hòa", "PartyCommittee"),
        (
            "Trường Chính trị tỉnh Ninh Bình",
            "Trường Chính trị tỉnh Ninh Bình",
            "PublicServiceUnit",
        ),
    ],
)
def test_a_body_has_its_full_name_and_kind(cell, name, kind):
    phrase = reader().body(cell)

    assert phrase is not None
    assert (phrase.entity.name, phrase.entity.kind) == (name, kind)


def test_a_body_within_a_longer_name_is_not_the_body_of_the_cell():
    assert reader().body("Ban Quản lý dự án XYZ thuộc Sở Y tế") is None


def test_the_context_of_a_table_says_which_place():
    phrase = reader("tỉnh Ninh Bình").body("Tỉnh ủy")

    assert phrase is not None
    assert phrase.entity.name == "Tỉnh ủy Ninh Bình"
    assert reader().body("Tỉnh ủy") is None


@pytest.mark.parametrize(
    ("post", "body", "role"),
    [
        ("Bí thư", "Huyện ủy Yên Hòa", "Bí thư"),
        ("Giám đốc Sở", "Sở Xây dựng tỉnh Ninh Bình", "Giám đốc"),
        ("Chủ tịch UBND huyện", "UBND huyện Yên Hòa", "Chủ tịch"),
        ("Phó Bí thư Thường trực", "Tỉnh ủy Ninh Bình", "Phó Bí thư Thường trực"),
    ],
)
def test_a_post_and_its_body_in_two_cells(post, body, role):
    cells = reader()
    phrase, whole = cells.posts(post, body), cells.body(body)

    assert phrase is not None
    assert whole is not None
    (held,) = [s for s in phrase.statements if s.predicate is Predicate.HOLDS_POST]
    keys = {entity.id: entity.key for entity in phrase.entities}
    assert (held.role, keys[held.object]) == (role, whole.entity.key)


def test_words_that_are_no_post_are_none():
    assert reader().posts("Phụ trách khối nội chính", "Huyện ủy Yên Hòa") is None


@pytest.mark.parametrize(
    ("cells", "name", "kind"),
    [
        (DocumentCells(number="35-CT/TW"), "Chỉ thị số 35-CT/TW", "Directive"),
        (DocumentCells(number="24/2014/NĐ-CP"), "Nghị định số 24/2014/NĐ-CP", "Decree"),
        (DocumentCells(number="112-KH/TU", kind="Kế hoạch"), "Kế hoạch số 112-KH/TU", "Plan"),
        (DocumentCells(number="12/ABC-XY"), "Văn bản số 12/ABC-XY", "Document"),
    ],
)
def test_a_document_is_of_the_kind_that_its_number_or_cell_says(cells, name, kind):
    phrase = reader().document(cells)

    assert phrase is not None
    assert (phrase.entity.name, phrase.entity.kind) == (name, kind)


def test_an_event_has_its_ordinal_term_and_holder():
    phrase = reader().event("Đại hội Đảng bộ huyện Yên Hòa lần thứ XXII, nhiệm kỳ 2020-2025")

    assert phrase is not None
    assert phrase.entity.type is EntityType.EVENT
    assert (phrase.entity.ordinal, phrase.entity.term) == (22, "2020-2025")
    assert [s.predicate for s in phrase.statements] == [Predicate.HELD_BY]


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("01/7/2017", "2017-07-01"),
        ("5-2-2021", "2021-02-05"),
        ("ngày 5 tháng 2 năm 2021", "2021-02-05"),
        ("7/2017", "2017-07"),
        ("tháng 7 năm 2017", "2017-07"),
        ("năm 2017", "2017"),
        ("2017-07-01 00:00:00", "2017-07-01"),
        ("31/02/2017", "None"),
        ("từ 2017", "None"),
        ("", "None"),
    ],
)
def test_dates_are_as_precise_as_the_cell(cell, date):
    assert str(reader().date(cell)) == date


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("từ 01/7/2017", "2017-07-01", "None"),
        ("từ 01/7/2017 đến 30/9/2022", "2017-07-01", "2022-09-30"),
        ("01/7/2017 - nay", "2017-07-01", "None"),
        ("Nhiệm kỳ 2015 - 2020", "2015", "2020"),
        ("2015–2020", "2015", "2020"),
        ("đến 30/9/2022", "None", "2022-09-30"),
        ("7/2017", "2017-07", "None"),
    ],
)
def test_times_have_the_ends_that_they_tell(cell, start, end):
    time = reader().interval(cell)

    assert time is not None
    assert (str(time.start), str(time.end)) == (start, end)


@pytest.mark.parametrize("cell", ["lâu rồi", "2020-2015", "từ 31/02/2017", "01/7/2017 đến mai"])
def test_what_is_no_time_is_none(cell):
    assert reader().interval(cell) is None
