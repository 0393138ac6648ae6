"""orggraph mapping: what the columns of a record mean, proposed and checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from orggraph.cli import main

Run = Callable[..., Result]
OFFICIALS = (
    "STT;Họ và tên;Chức vụ;Đơn vị;Từ ngày;Ngày sinh;Màu áo\n1;Lê A;Bí thư;Huyện ủy Y;2020;1;x\n"
)
REGISTER = (
    'Loại văn bản,"Số, ký hiệu",Ngày ban hành,Cơ quan ban hành,Trích yếu,Căn cứ\n'
    "Kế hoạch,112-KH/TU,22/7/2019,Ban Thường vụ Tỉnh ủy Ninh Bình,Về đại hội,35-CT/TW\n"
)
CHART = "Cơ quan,Trực thuộc\nSở Y tế tỉnh Ninh Bình,UBND tỉnh Ninh Bình\n"
ENGLISH = "name,position,organization,start date\nKevin Mack,Mayor,Albury City Council,2016\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ORGGRAPH_STORE", raising=False)

    def call(*arguments: str) -> Result:
        return CliRunner().invoke(main, list(arguments))

    return call


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (OFFICIALS, "holdsPost 1"),
        (REGISTER, "implements 1, issuedBy 1, subOrganizationOf 1"),
        (CHART, "subOrganizationOf 1"),
        (ENGLISH, "holdsPost 1"),
    ],
)
def test_what_is_proposed_reads_the_file(run, tmp_path, text, statements):
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    assert run("mapping", "suggest", "a.csv", "-o", "a.mapping.yml").exit_code == 0

    result = run("mapping", "check", "a.csv")
    assert result.exit_code == 0, result.output
    assert f"statements: {statements}" in result.stdout
    assert "note:" not in result.stdout


def test_columns_of_private_life_and_unknown_ones_are_proposed_to_be_left_out(run, tmp_path):
    (tmp_path / "a.csv").write_text(OFFICIALS, encoding="utf-8")
    text = run("mapping", "suggest", "a.csv").stdout

    assert "  - Ngày sinh  # private life is not read\n" in text
    assert "  - Màu áo  # not understood: map it, or leave it here\n" in text


def test_each_sheet_of_a_workbook_gets_a_rule(run, tmp_path):
    book = openpyxl.Workbook()
    for name, rows in (
        ("Cán bộ", [["Họ và tên", "Chức vụ", "Đơn vị"], ["Lê A", "Bí thư", "Huyện ủy Y"]]),
        ("Màu", [["x", "y"], ["1", "2"]]),
    ):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(tmp_path / "a.xlsx")
    run("mapping", "suggest", "a.xlsx", "-o", "a.mapping.yml")

    assert "# Màu: no column is known by its name" in (tmp_path / "a.mapping.yml").read_text(
        "utf-8"
    )
    assert "holdsPost 1" in run("mapping", "check", "a.xlsx").stdout


def test_a_file_of_a_known_shape_needs_no_mapping(run, tmp_path):
    data = {"persons": [{"id": "1", "name": "A"}], "memberships": []}
    data["memberships"] = [{"person_id": "1", "organization_id": "2"}]
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")

    assert "mapping: popolo" in run("mapping", "suggest", "a.json").stdout
    result = run("mapping", "check", "a.json")
    assert result.exit_code == 1
    assert "the record has no organizations.organization with this id: '2'" in result.stdout


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "x,y\n1,2\n", "no column is known by its name"),
        ("a.csv", "", "empty"),
        ("a.txt", "x", "not a record"),
    ],
)
def test_what_cannot_be_proposed_for_says_why(run, tmp_path, name, text, message):
    (tmp_path / name).write_text(text, encoding="utf-8")
    result = run("mapping", "suggest", name)

    assert result.exit_code == 2
    assert message in result.stderr


def test_the_ready_mappings_are_listed(run):
    assert "Popolo JSON" in run("mapping", "list").stdout


def test_a_file_that_cannot_be_read_is_named_with_its_line(run, tmp_path):
    (tmp_path / "a.mapping.yml").write_text("entities: {p: {type: Person, name: Tên}}\n", "utf-8")
    good = "Tên\n" + "Lê Văn Ấn\n" * 30
    (tmp_path / "a.csv").write_bytes(good.encode() + b"\xff\n")
    result = run("mapping", "check", "a.csv")

    assert result.exit_code == 2
    assert result.stderr.startswith("orggraph: a.csv:32: damaged UTF-8")
