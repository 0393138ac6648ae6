"""Records are sources of `orggraph build` like any other."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from orggraph.cli import main

Run = Callable[..., Result]
TABLE = """\
STT;Họ và tên;Chức vụ;Đơn vị;Từ ngày
1;Nguyễn Khắc Uyên;Bí thư;Huyện ủy Yên Hòa;22/7/2020
2;Phan Thị Nhạn;Trưởng Ban;Ban Tổ chức Tỉnh ủy Ninh Bình;31/02/2020
3;;Bí thư;Huyện ủy Yên Hòa;
"""
MAPPING = """\
ignore: [STT]
entities:
  person: {type: Person, name: Họ và tên, required: true}
  body: {type: Organization, name: Đơn vị}
statements:
  - {subject: person, predicate: holdsPost, object: body, role: Chức vụ, start: Từ ngày}
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in a folder of its own, where a table has its mapping beside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ORGGRAPH_STORE", raising=False)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "can-bo.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "in" / "can-bo.mapping.yml").write_text(MAPPING, encoding="utf-8")

    def call(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments])

    return call


def test_a_record_is_read_and_its_bad_rows_are_told_and_written(run, tmp_path):
    result = run("build", "in")

    assert result.exit_code == 1
    assert "rejected: in/can-bo.csv: row 3, column Từ ngày: not a date: '31/02/2020'" in (
        result.stderr
    )
    with (tmp_path / "orggraph-store.rejects.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["row"], row["column"], row["reason"]) for row in rows] == [
        ("3", "Từ ngày", "not a date"),
        ("4", "Họ và tên", "no person"),
    ]
    shown = run("show", "Nguyễn Khắc Uyên").stdout
    assert "Bí thư, Huyện ủy Yên Hòa (from 2020-07-22)" in shown
    assert "“Bí thư” can-bo.csv, row 2, column Chức vụ [record-holds-post/1, 0.99]" in shown
    assert run("verify").exit_code == 0
    assert run("validate").exit_code == 0


def test_rejects_go_where_they_are_asked_for_and_away_when_all_is_right(run, tmp_path):
    rejects = tmp_path / "bad.csv"
    run("build", "in", "--rejects", rejects)
    assert rejects.exists()

    good = TABLE.replace("31/02", "28/02").replace("3;;", "3;Lê A;")
    (tmp_path / "in" / "can-bo.csv").write_text(good, encoding="utf-8")
    assert run("build", "in", "--rejects", rejects).exit_code == 0
    assert not rejects.exists()


def test_a_record_is_read_again_when_its_mapping_changes(run, tmp_path):
    run("build", "in")
    assert "1 unchanged" in run("build", "in").stdout

    mapping = tmp_path / "in" / "can-bo.mapping.yml"
    mapping.write_text("title: Danh sách cán bộ\n" + MAPPING, encoding="utf-8")
    assert "1 again" in run("build", "in").stdout


def test_a_table_without_a_mapping_is_left_out_with_what_to_do(run, tmp_path):
    (tmp_path / "in" / "can-bo.mapping.yml").unlink()
    result = run("build", "in")

    assert result.exit_code == 2
    assert "no mapping says what its columns mean (make one: orggraph mapping suggest" in (
        result.stderr
    )


def test_a_mapping_may_be_named_for_tables_that_have_none(run, tmp_path):
    (tmp_path / "in" / "can-bo.mapping.yml").rename(tmp_path / "officials.yml")
    result = run("build", "in", "--mapping", "officials.yml", "--json")

    told = json.loads(result.stdout)
    assert told["statements"] == {"holdsPost": 1}
    assert [row["row"] for row in told["rejects"]] == [3, 4]


def test_an_unknown_mapping_is_refused_with_those_there_are(run):
    result = run("build", "in", "--mapping", "nothing")

    assert result.exit_code == 2
    assert "no mapping is called 'nothing'" in result.stderr
    assert "popolo" in result.stderr


def test_an_error_in_a_mapping_names_its_line_and_leaves_the_table_out(run, tmp_path):
    mapping = tmp_path / "in" / "can-bo.mapping.yml"
    mapping.write_text(MAPPING.replace("Đơn vị", "Cơ quan"), encoding="utf-8")
    result = run("build", "in")

    assert result.exit_code == 2
    assert (
        "left out: in/can-bo.csv: in/can-bo.mapping.yml:4: the table has no column 'Cơ quan' "
        "(its columns are: STT, Họ và tên, Chức vụ, Đơn vị, Từ ngày)" in result.stderr
    )


def test_popolo_is_known_by_its_shape(run, tmp_path):
    data = {
        "persons": [{"id": "p", "name": "Kevin Mack"}],
        "organizations": [{"id": "o", "name": "Albury City Council"}],
        "memberships": [{"person_id": "p", "organization_id": "o", "role": "councillor"}],
    }
    (tmp_path / "popolo.json").write_text(json.dumps(data), encoding="utf-8")

    assert run("build", "popolo.json").exit_code == 0
    assert "councillor, Albury City Council" in run("show", "Kevin Mack").stdout


def test_a_record_is_explained_cell_by_cell(run):
    result = run("explain", "in/can-bo.csv")

    assert result.exit_code == 0
    assert "Nguyễn Khắc Uyên — holdsPost (Bí thư, current, from 2020-07-22)" in result.stdout
    assert "record-holds-post/1" in result.stdout


def test_what_a_user_sees_of_a_workbook_with_everything_wrong_in_it(run, tmp_path):
    header = ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Thời gian", None]
    below = [None, None, None, None, "Từ ngày", "Đến ngày"]
    officials = [
        ["DANH SÁCH CÁN BỘ"],
        header,
        below,
        [1, "Lê Văn An", "Bí thư", "Huyện ủy Yên Hòa", "22/7/2020", None],
        [2, "Trần Thị Bình", "Phó Bí thư", "Huyện ủy Yên Hòa", "31/02/2020", None],
    ]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Cán bộ"
    for row in officials:
        sheet.append(row)
    for cells in ("A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2"):
        sheet.merge_cells(cells)
    book.create_sheet("Trống")
    other = book.create_sheet("Thiếu cột")
    other.append(["Họ và tên", "Đơn vị"])
    other.append(["Lê Văn An", "Huyện ủy Yên Hòa"])
    book.save(tmp_path / "a.xlsx")
    mapping = MAPPING.replace("start: Từ ngày", 'start: "Thời gian: Từ ngày"')
    mapping = mapping.replace("[STT]", '[STT, "Thời gian: Đến ngày"]')
    (tmp_path / "a.mapping.yml").write_text(mapping, encoding="utf-8")
    result = run("build", "a.xlsx")

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "left out: a.xlsx: a.mapping.yml:6: sheet Thiếu cột has no column 'Chức vụ' "
        "(its columns are: Họ và tên, Đơn vị)",
        "note: a.xlsx: sheet Trống: empty",
        "rejected: a.xlsx: sheet Cán bộ, row 5, column Thời gian: Từ ngày: not a date: "
        "'31/02/2020'",
        "all rejected rows: orggraph-store.rejects.csv",
    ]
    assert "Huyện ủy Yên Hòa" in run("show", "Lê Văn An").stdout
