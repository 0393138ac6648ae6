"""Tables of every format, and the mappings that say what their columns mean."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date

import openpyxl
import pytest

from orggraph.errors import InputError
from orggraph.read import PageWords
from orggraph.read.records.formats import GRID_READERS
from orggraph.read.records.grids import Headed, headed
from orggraph.read.records.mapping_file import parse_mapping
from orggraph.read.records.ready import load_mapping, ready_mappings, recognized
from orggraph.read.records.record import Record, read_record

HEADER = "Họ và tên,Chức vụ,Đơn vị\n"
ROW = "Nguyễn Văn An,Bí thư,Huyện ủy Yên Hòa\n"
MAPPING = """\
ignore: [STT]
entities:
  person: {type: Person, name: Họ và tên}
  body: {type: Organization, name: Đơn vị}
statements:
  - {subject: person, predicate: holdsPost, object: body, role: Chức vụ}
"""


def tables(words: PageWords, data: bytes, ending: str = ".csv") -> list[Headed | None]:
    return [headed(grid) for grid in GRID_READERS[ending](data, words)]


def only(words: PageWords, data: bytes | str, ending: str = ".csv") -> Headed:
    (table,) = tables(words, data.encode() if isinstance(data, str) else data, ending)
    assert table is not None
    return table


def workbook(sheets: dict[str, Iterable[Sequence[object]]], merged: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for cells in merged:
            sheet.merge_cells(cells)
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def record(
    words: PageWords, data: bytes | str, mapping: str = MAPPING, name: str = "a.csv"
) -> Record:
    whole = data.encode() if isinstance(data, str) else data
    return read_record(whole, name, parse_mapping(mapping, "a.mapping.yml"), words)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_what_stands_between_the_cells_is_found(words, delimiter):
    table = only(words, (HEADER + ROW).replace(",", delimiter))

    assert table.names == ("Họ và tên", "Chức vụ", "Đơn vị")
    assert table.rows == [(2, ("Nguyễn Văn An", "Bí thư", "Huyện ủy Yên Hòa"))]


def test_a_comma_within_cells_does_not_part_a_table_of_semicolons(words):
    table = only(words, "Tên;Chức vụ\nA, B;Bí thư, Chủ tịch\nC, D;Ủy viên, Thư ký\n")

    assert table.rows[0][1] == ("A, B", "Bí thư, Chủ tịch")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_other_encodings_are_read(words, encoding):
    table = only(words, (HEADER + ROW * 20).encode(encoding))

    assert table.names[0] == "Họ và tên"
    assert table.rows[0][1][0] == "Nguyễn Văn An"


def test_a_quotation_mark_that_is_not_closed_is_named_with_its_line(words):
    with pytest.raises(InputError, match="not a table") as refused:
        tables(words, f'{HEADER}{ROW}"Trần,B,C\n'.encode())

    assert refused.value.line is not None
    assert "quotation mark" in str(refused.value.remedy)


@pytest.mark.parametrize("ending", [".csv", ".tsv"])
def test_an_empty_file_is_refused(words, ending):
    with pytest.raises(InputError, match="empty"):
        tables(words, b" \n", ending)


def test_a_title_above_the_table_is_no_header(words):
    text = f"DANH SÁCH CÁN BỘ,,\n(Kèm theo Công văn),,\n,,\n{HEADER}{ROW}"
    table = only(words, text)

    assert table.names[0] == "Họ và tên"
    assert [number for number, _ in table.rows] == [5]


def test_names_of_columns_are_made_different(words):
    table = only(words, "Tên,Tên,,Ghi chú\na,b,c,d\n")

    assert table.names == ("Tên", "Tên (2)", "(column 3)", "Ghi chú")


def test_rows_are_as_long_as_the_longest_and_empty_ones_are_left_out(words):
    table = only(words, "A,B\n1\n,\n1,2,3\n")

    assert table.names == ("A", "B", "(column 3)")
    assert table.rows == [(2, ("1", "", "")), (4, ("1", "2", "3"))]


def test_a_workbook_is_read_sheet_by_sheet_with_days_and_whole_numbers(words):
    data = workbook(
        {
            "Sở": [("STT", "Tên", "Từ ngày"), (1, "A", date(2017, 7, 1)), (2.5, "B", None)],
            "Trống": [],
        }
    )
    first, second = tables(words, data, ".xlsx")

    assert first is not None
    assert (first.sheet, second) == ("Sở", None)
    assert first.rows == [(2, ("1", "A", "2017-07-01")), (3, ("2.5", "B", ""))]


def test_the_names_below_a_merged_header_are_joined_with_it(words):
    rows = [
        ("DANH SÁCH", None, None, None),
        ("STT", "Họ và tên", "Thời gian", None),
        (None, None, "Từ", "Đến"),
        (1, "A", "2017", "2020"),
    ]
    merged = ("A1:D1", "A2:A3", "B2:B3", "C2:D2")
    (grid,) = GRID_READERS[".xlsx"](workbook({"S": rows}, merged), words)
    table = headed(grid, ["Họ và tên"])

    assert table is not None
    assert table.names == ("STT", "Họ và tên", "Thời gian: Từ", "Thời gian: Đến")
    assert table.rows == [(4, ("1", "A", "2017", "2020"))]


def test_what_is_no_workbook_is_refused(words):
    with pytest.raises(InputError, match="not a spreadsheet"):
        tables(words, b"PK\x03\x04 nothing", ".xlsx")


def test_the_lists_of_a_json_file_are_sheets_and_their_keys_are_columns(words):
    data = {
        "persons": [{"id": "p1", "name": "A", "links": [{"url": "u"}], "names": ["x", "y"]}],
        "meta": {"n": 1},
    }
    persons, links = tables(words, json.dumps(data).encode(), ".json")

    assert persons is not None
    assert links is not None
    assert (persons.sheet, persons.names) == ("persons", ("id", "name", "names"))
    assert persons.rows == [(1, ("p1", "A", "x\u2028y"))]
    assert (links.sheet, links.names) == ("persons.links", ("parent.id", "parent.name", "url"))


def test_keys_within_keys_and_whatever_is_missing(words):
    table = only(words, '[{"a": {"b": 1, "c": null}}, {"d": true}]', ".json")

    assert table.names == ("a.b", "d")
    assert table.rows == [(1, ("1", "")), (2, ("", "true"))]


def test_an_answer_of_sparql_is_a_table_of_its_variables(words):
    row = {"person": {"type": "uri", "value": "http://x/Q1"}, "name": {"value": "A"}}
    data = json.dumps({"head": {"vars": ["person"]}, "results": {"bindings": [row]}})

    assert only(words, data, ".json").names == ("person", "name")


def test_json_lines_keep_the_numbers_of_their_lines(words):
    table = only(words, '{"a": 1}\n\n{"a": 2}\n', ".jsonl")

    assert table.rows == [(1, ("1",)), (3, ("2",))]


@pytest.mark.parametrize(
    ("ending", "text", "line"),
    [(".json", '{"a": \n]', 2), (".jsonl", '{"a": 1}\n{', 2), (".yaml", "a: [1\nb: 2", 2)],
)
def test_what_cannot_be_parsed_is_named_with_its_line(words, ending, text, line):
    with pytest.raises(InputError) as refused:
        tables(words, text.encode(), ending)

    assert refused.value.line == line


def test_yaml_is_read_as_json_is(words):
    table = only(words, "- {tên: A, từ: 2017-07-01}\n- {tên: B}\n", ".yaml")

    assert table.rows == [(1, ("A", "2017-07-01")), (2, ("B", ""))]


def test_parquet_without_its_library_says_what_to_install(words, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match="pyarrow") as refused:
        tables(words, b"PAR1", ".parquet")

    assert "orggraph[parquet]" in str(refused.value.remedy)


def test_turtle_is_a_table_of_subjects_with_the_nameless_read_into_them(words):
    text = """
        @prefix org: <http://www.w3.org/ns/org#> . @prefix time: <http://www.w3.org/2006/time#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <http://x/m> a org:Membership ; org:member <http://x/p> ;
          org:memberDuring [ time:hasBeginning [ time:inXSDDate "2017-07-01"^^xsd:date ] ] .
    """
    table = only(words, text, ".ttl")

    row = dict(zip(table.names, table.rows[0][1], strict=True))
    assert len(table.rows) == 1
    assert row["rdf:type"] == "org:Membership"
    assert row["org:memberDuring/time:hasBeginning/time:inXSDDate"] == "2017-07-01"


def test_a_record_is_a_source_whose_text_is_the_copy_of_its_tables(words):
    found = record(words, HEADER + ROW)

    assert found.notes == ()
    assert found.source.text == (
        "[]\nrow\tHọ và tên\tChức vụ\tĐơn vị\n2\tNguyễn Văn An\tBí thư\tHuyện ủy Yên Hòa\n"
    )


def test_a_missing_column_is_refused_with_the_line_of_the_mapping_and_the_columns(words):
    with pytest.raises(InputError) as refused:
        record(words, "Họ và tên,Chức danh\nA,B\n", MAPPING.replace("Đơn vị", "Chức danh"))

    assert str(refused.value) == (
        "a.mapping.yml:6: the table has no column 'Chức vụ' "
        "(its columns are: Họ và tên, Chức danh)"
    )


def test_columns_that_nobody_reads_are_noted_but_for_those_to_ignore(words):
    found = record(words, "STT,Họ và tên,Chức vụ,Đơn vị,Điện thoại,\n1,A,B,C,D,\n")

    assert found.notes == (
        "the table: columns not read: Điện thoại (map them, or add them to ignore)",
    )


def test_empty_sheets_and_sheets_of_no_rule_are_noted(words):
    rows = [("Họ và tên", "Chức vụ", "Đơn vị"), ("A", "B", "C")]
    data = workbook({"Cán bộ": rows, "Trống": [], "Khác": [("x",), ("y",)]})
    body = MAPPING.replace("ignore: [STT]\n", "").replace("\n", "\n    ")
    mapping = f"tables:\n  Cán bộ:\n    {body}"
    found = record(words, data, mapping, "a.xlsx")

    assert [table.sheet for table in found.source.tables] == ["Cán bộ"]
    assert found.notes == (
        "sheet Trống: the mapping says nothing of it",
        "sheet Khác: the mapping says nothing of it",
    )


def test_a_table_of_no_rows_is_refused_as_empty(words):
    with pytest.raises(InputError, match="no table") as refused:
        record(words, HEADER)

    assert refused.value.remedy == "the table: empty"


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (("ignore", "ignored"), 1, "unknown key 'ignored'"),
        (("type: Person", "typ: Person"), 3, "unknown key 'typ'"),
        (("type: Person", "type: Human"), 3, "must be one of Organization, Person"),
        (("holdsPost", "held"), 6, "no such predicate"),
        (("object: body", "object: firm"), 6, "no entity 'firm'"),
        ((", role: Chức vụ", ""), 6, "role goes with holdsPost"),
        (("name: Đơn vị", "id: Đơn vị"), 4, "has no name"),
        (("name: Đơn vị", "name: {colum: x}"), 4, "unknown key 'colum'"),
        (("name: Đơn vị", "name: {column: x, transform: shout}"), 4, "no transform 'shout'"),
        (("name: Đơn vị", "name: {column: x, pattern: '('}"), 4, "not a pattern"),
        (("type: Person,", "type: Person, number: x,"), 3, "a Person has no number"),
        (("  body:", "  person:"), 4, "stands twice"),
        (("ignore: [STT]", "issued: hôm qua"), 1, "issued is no date"),
        (("entities:\n", "entities: [\n"), 4, "not YAML"),
    ],
)
def test_what_is_wrong_with_a_mapping_is_said_with_its_line(change, line, message):
    with pytest.raises(InputError, match=message) as refused:
        parse_mapping(MAPPING.replace(*change), "a.mapping.yml")

    assert (refused.value.path, refused.value.line) == ("a.mapping.yml", line)


def test_ready_mappings_are_right_and_take_what_a_file_says_of_itself(tmp_path):
    for name in ready_mappings():
        path = tmp_path / f"{name}.yml"
        path.write_text(f"mapping: {name}\ntitle: Danh sách\nissued: 2020-01-02\n", "utf-8")
        mapping = load_mapping(path)

        assert mapping.title == "Danh sách"
        assert str(mapping.issued) == "2020-01-02"
        assert len(mapping.tables) > 0


def test_a_ready_mapping_that_is_not_there_is_refused_with_those_there_are(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("mapping: nothing\n", "utf-8")
    with pytest.raises(InputError, match="no mapping is called 'nothing'") as refused:
        load_mapping(path)

    assert "popolo" in str(refused.value.remedy)


def test_a_file_of_no_known_shape_has_no_ready_mapping(words, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(HEADER + ROW, "utf-8")

    assert recognized(path, words) is None
