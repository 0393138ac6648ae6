"""From the rows of a record to what they say, each with its cell."""

from __future__ import annotations

import pytest

from factories import make_source
from orggraph.extract.records import extract_record
from orggraph.languages import load
from orggraph.model import Entity, EntityType, PostStatus, Predicate, Reading, Statement
from orggraph.model.table import laid_out
from orggraph.read.records.mapping_file import parse_mapping
from orggraph.text.dates import PartialDate

OFFICIALS = """\
entities:
  person: {type: Person, name: Tên, required: true}
  body: {type: Organization, name: Đơn vị}
  decision: {type: Document, number: Quyết định}
statements:
  - subject: person
    predicate: holdsPost
    object: body
    role: Chức vụ
    time: Thời gian
    decided_by: decision
"""
COLUMNS = ("Tên", "Chức vụ", "Đơn vị", "Thời gian", "Quyết định")


def read(*rows: tuple[str, ...], mapping: str = OFFICIALS, columns=COLUMNS) -> Reading:
    filled = [(*row, *("",) * (len(columns) - len(row))) for row in rows]
    text, tables = laid_out([("", columns, list(enumerate(filled, 2)))])
    source = make_source(identifier="a.csv", text=text, blocks=(), tables=tables)
    return extract_record(source, parse_mapping(mapping, "a.mapping.yml"))


def told(reading: Reading) -> list[tuple[str, str | None, str]]:
    names = {entity.id: entity.name for entity in reading.entities}
    return [
        (names[s.subject], s.role, names[s.object])
        for s in reading.statements
        if s.predicate is Predicate.HOLDS_POST
    ]


def post(reading: Reading) -> Statement:
    (found,) = [s for s in reading.statements if s.predicate is Predicate.HOLDS_POST]
    return found


def of_type(reading: Reading, kind: EntityType) -> list[Entity]:
    return [entity for entity in reading.entities if entity.type is kind]


def test_a_row_is_a_post_with_its_time_and_decision():
    row = ("Ông Lê Văn An", "Bí thư", "Huyện ủy Yên Hòa", "từ 01/7/2017", "12-QĐ/TU")
    reading = read(row)

    found = post(reading)
    assert told(reading) == [("Lê Văn An", "Bí thư", "Huyện ủy Yên Hòa")]
    assert (found.status, found.start, found.end) == (
        PostStatus.CURRENT,
        PartialDate(2017, 7, 1),
        None,
    )
    (decision,) = of_type(reading, EntityType.DOCUMENT)
    assert (decision.id, decision.number) == (found.decided_by, "12-QĐ/TU")


def test_the_evidence_is_the_cell_of_the_post():
    (evidence,) = post(read(("Lê Văn An", "Bí thư", "Huyện ủy Yên Hòa"))).evidence

    assert evidence.cell is not None
    assert (evidence.cell.row, evidence.cell.column, evidence.cell.name) == (2, 2, "Chức vụ")
    assert evidence.rule == "record-holds-post/1"


def test_a_body_of_a_record_has_the_key_of_that_in_a_text():
    text = "Ông Lê Văn An, Giám đốc Sở Y tế tỉnh Ninh Bình, phát biểu."
    prose = load("vi").read(make_source(text=text))
    reading = read(("Lê Văn An", "Giám đốc", "Sở Y tế tỉnh Ninh Bình"))

    keys = {(e.type, e.key, e.kind) for e in reading.entities}
    assert keys == {(e.type, e.key, e.kind) for e in prose.entities}


def test_a_post_whose_words_name_its_body_needs_no_other_column():
    reading = read(("Lê Văn An", "Giám đốc Sở Y tế tỉnh Ninh Bình"))

    assert told(reading) == [("Lê Văn An", "Giám đốc", "Sở Y tế tỉnh Ninh Bình")]


def test_several_posts_in_a_cell_are_several_statements():
    posts = "Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Sở Y tế tỉnh Ninh Bình"

    assert [(role, body) for _, role, body in told(read(("Lê Văn An", posts)))] == [
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy Ninh Bình"),
        ("Giám đốc", "Sở Y tế tỉnh Ninh Bình"),
    ]


def test_a_post_that_is_not_understood_stays_as_it_is_written():
    row = ("Lê Văn An", "Phụ trách khối nội chính", "Huyện ủy Yên Hòa")

    assert told(read(row)) == [("Lê Văn An", "Phụ trách khối nội chính", "Huyện ủy Yên Hòa")]


def test_former_posts_are_said_to_be():
    reading = read(("Lê Văn An", "Nguyên Bí thư", "Huyện ủy Yên Hòa"))

    assert (post(reading).role, post(reading).status) == ("Bí thư", PostStatus.FORMER)


def test_a_post_that_has_an_end_is_not_said_to_be_held_now():
    reading = read(("Lê Văn An", "Bí thư", "Huyện ủy Yên Hòa", "2015-2020"))

    assert (post(reading).status, post(reading).end) == (None, PartialDate(2020))


def test_two_terms_of_one_post_are_two_statements_of_one_person():
    rows = [
        ("Lê Văn An", "Bí thư", "Huyện ủy Yên Hòa", time) for time in ("2010-2015", "2015-2020")
    ]
    reading = read(*rows)

    assert len(of_type(reading, EntityType.PERSON)) == 1
    assert [str(s.start) for s in reading.statements] == ["2010", "2015"]


def test_what_a_name_says_of_others_is_stated_once_with_its_cell():
    rows = [
        (name, "Bí thư", "Chi bộ Trường Chính trị tỉnh Ninh Bình") for name in ("Lê A", "Lê B")
    ]
    (within,) = [s for s in read(*rows).statements if s.predicate is Predicate.ORGANIZED_WITHIN]

    (evidence,) = within.evidence
    assert evidence.cell is not None
    assert (evidence.cell.row, evidence.cell.name) == (2, "Đơn vị")
    assert evidence.rule == "name-within/1"


@pytest.mark.parametrize(
    ("row", "column", "value", "reason"),
    [
        (("", "Bí thư", "Huyện ủy Yên Hòa"), "Tên", "", "no person"),
        (("12", "Bí thư", "Huyện ủy Yên Hòa"), "Tên", "12", "not the name of a person"),
        (("Lê A", "", "Huyện ủy Yên Hòa"), "Chức vụ", "", "no post"),
        (("Lê A", "Bí thư", "Sở A", "31/02/2017"), "Thời gian", "31/02/2017", "not a time"),
        (("Lê A", "Bí thư"), "Chức vụ", "Bí thư", "no post with its body is understood"),
    ],
)
def test_a_bad_row_is_rejected_with_its_cell_and_the_rest_is_read(row, column, value, reason):
    reading = read(row, ("Lê Văn An", "Bí thư", "Huyện ủy Yên Hòa"))

    (reject,) = reading.rejects
    assert (reject.row, reject.column, reject.value) == (2, column, value)
    assert reason in reject.reason
    assert told(reading) == [("Lê Văn An", "Bí thư", "Huyện ủy Yên Hòa")]
    assert len(reading.entities) == 2  # nothing of the bad row


def test_people_of_one_name_and_two_ids_stay_apart():
    mapping = """\
entities:
  person: {type: Person, id: Mã, name: Tên}
  body: {type: Organization, name: Đơn vị}
statements:
  - {subject: person, predicate: holdsPost, object: body, role: {value: Ủy viên}}
"""
    rows = [("1", "Lê Văn An", "Sở A"), ("2", "Lê Văn An", "Sở B"), ("1", "Lê Văn An", "Sở C")]
    reading = read(*rows, mapping=mapping, columns=("Mã", "Tên", "Đơn vị"))

    people = of_type(reading, EntityType.PERSON)
    assert len({person.key for person in people}) == 2
    assert reading.statements[0].subject == reading.statements[2].subject


def test_rows_refer_to_each_other_by_ids_before_and_after():
    mapping = """\
entities:
  body: {type: Organization, id: Mã, name: Tên}
  whole: {type: Organization, of: body, id: Thuộc}
statements:
  - {subject: body, predicate: subOrganizationOf, object: whole}
"""
    rows = [("2", "Văn phòng Sở A", "1"), ("1", "Sở A", ""), ("3", "Phòng B", "9")]
    reading = read(*rows, mapping=mapping, columns=("Mã", "Tên", "Thuộc"))

    names = {entity.id: entity.name for entity in reading.entities}
    assert [(names[s.subject], names[s.object]) for s in reading.statements] == [
        ("Văn phòng Sở A", "Sở A")
    ]
    assert reading.rejects[0].reason == "the record has no body with this id"


def test_constants_defaults_templates_patterns_words_and_parts():
    mapping = """\
entities:
  person: {type: Person, name: {template: "{Họ} {Tên}"}}
  body:
    type: Organization
    name: {column: Nơi, default: Sở A, split: ";"}
    kind: {value: Executive}
statements:
  - subject: person
    predicate: holdsPost
    object: body
    role: {column: Vai, map: {GĐ: Giám đốc, PGĐ: Phó Giám đốc}, others: Chuyên viên}
    start: {column: Năm, pattern: '(\\d{4})'}
    status: {value: former}
"""
    columns = ("Họ", "Tên", "Nơi", "Vai", "Năm")
    rows = [("Lê", "Văn An", "", "gđ", "năm 2012 (?)"), ("Trần", "B", "Sở C; Sở D", "x", "")]
    reading = read(*rows, mapping=mapping, columns=columns)

    assert told(reading) == [
        ("Lê Văn An", "Giám đốc", "Sở A"),
        ("Trần B", "Chuyên viên", "Sở C"),
        ("Trần B", "Chuyên viên", "Sở D"),
    ]
    assert reading.statements[0].start == PartialDate(2012)
    assert {e.kind for e in of_type(reading, EntityType.ORGANIZATION)} == {"Executive"}
    assert {s.status for s in reading.statements} == {PostStatus.FORMER}


def test_a_word_that_the_mapping_does_not_know_rejects_its_row():
    mapping = OFFICIALS.replace("role: Chức vụ", "role: {column: Chức vụ, map: {GĐ: Giám đốc}}")
    (reject,) = read(("Lê A", "Bí thư", "Sở A"), mapping=mapping).rejects

    assert reject.reason == "not one of the words that the mapping knows: gđ"


def test_a_document_knows_its_issuer_and_date_from_their_cells():
    mapping = """\
entities:
  document: {type: Document, number: Số, document: Loại, date: Ngày, issuer: Nơi}
  base: {type: Document, number: {column: Căn cứ, split: ";"}}
statements:
  - {subject: document, predicate: implements, object: base}
"""
    columns = ("Loại", "Số", "Ngày", "Nơi", "Căn cứ")
    row = ("Kế hoạch", "112-KH/TU", "22/7/2019", "Ban Thường vụ Tỉnh ủy Ninh Bình", "35-CT/TW")
    reading = read(row, mapping=mapping, columns=columns)

    names = {entity.id: entity.name for entity in reading.entities}
    assert {
        (names[s.subject], s.predicate.value, names[s.object]) for s in reading.statements
    } >= {
        ("Kế hoạch số 112-KH/TU", "issuedBy", "Ban Thường vụ Tỉnh ủy Ninh Bình"),
        ("Kế hoạch số 112-KH/TU", "implements", "Chỉ thị số 35-CT/TW"),
    }
    (issued,) = [s for s in reading.statements if s.predicate is Predicate.ISSUED_BY]
    assert issued.evidence[0].cell is not None
    assert issued.evidence[0].cell.name == "Nơi"
    assert of_type(reading, EntityType.DOCUMENT)[0].date == PartialDate(2019, 7, 22)


def test_a_language_without_a_pack_keeps_names_as_they_are_written():
    mapping = "language: en\n" + OFFICIALS
    reading = read(("Kevin Mack", "Mayor", "Albury City Council", "2016"), mapping=mapping)

    assert told(reading) == [("Kevin Mack", "Mayor", "Albury City Council")]
    assert {entity.kind for entity in reading.entities} == {"Person", "Organization"}


def test_context_says_what_the_names_of_a_table_leave_out():
    reading = read(
        ("Lê A", "Giám đốc", "Sở Y tế"), mapping="context: tỉnh Ninh Bình\n" + OFFICIALS
    )

    assert told(reading) == [("Lê A", "Giám đốc", "Sở Y tế tỉnh Ninh Bình")]


def test_rows_of_values_are_gathered_and_evidence_stands_in_their_own_rows():
    mapping = """\
pivot: {id: id, property: prop, value: value, keep: [schema]}
entities:
  person: {type: Person, id: id, name: name, when: {column: schema, is: Person}}
  body: {type: Organization, id: id, name: name, when: {column: schema, is: [Organization]}}
  holder: {type: Person, of: person, id: member, when: {column: schema, is: Membership}}
  place: {type: Organization, of: body, id: organization, when: {column: schema, is: Membership}}
statements:
  - {subject: holder, predicate: holdsPost, object: place, role: role}
"""
    rows = [
        ("p", "Person", "name", "Lê Văn An"),
        ("m", "Membership", "member", "p"),
        ("m", "Membership", "role", "Giám đốc"),
        ("m", "Membership", "organization", "o"),
        ("o", "Organization", "name", "Sở A"),
    ]
    reading = read(*rows, mapping=mapping, columns=("id", "schema", "prop", "value"))

    assert told(reading) == [("Lê Văn An", "Giám đốc", "Sở A")]
    (evidence,) = post(reading).evidence
    assert evidence.cell is not None
    assert (evidence.cell.row, evidence.cell.name) == (4, "value")


def test_a_number_without_a_date_is_the_document_of_the_record_that_has_it():
    mapping = """\
issued: 2022-10-01
entities:
  document: {type: Document, number: Số, date: Ngày}
  base: {type: Document, number: Căn cứ}
statements:
  - {subject: document, predicate: implements, object: base}
"""
    rows = [("112-KH/TU", "22/7/2019", "35-CT/TW"), ("35-CT/TW", "30/5/2019", "")]
    reading = read(*rows, mapping=mapping, columns=("Số", "Ngày", "Căn cứ"))

    directives = [e for e in reading.entities if e.kind == "Directive"]
    assert [(e.number, str(e.date)) for e in directives] == [("35-CT/TW", "2019-05-30")]
