"""A real article of the genre, read for all that it says of a party cell's congress."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from orggraph.extract import extract
from orggraph.languages import load
from orggraph.model import Participation, Predicate, Reading
from orggraph.read import read_file
from orggraph.read.page_words import page_words
from shared import shared_dir

CELL = "Chi bộ Trung tâm Công tác xã hội Vĩnh Phúc"
CONGRESS = f"Đại hội {CELL} lần thứ nhất, nhiệm kỳ 2015-2018"
DEPARTMENT = "Sở Lao động - Thương binh và Xã hội tỉnh Vĩnh Phúc"
COMMITTEE = f"Đảng ủy {DEPARTMENT}"
PARTY_BODY = f"Đảng bộ {DEPARTMENT}"


@pytest.fixture(scope="module")
def reading() -> Reading:
    folder = shared_dir()
    if folder is None or not (file := seed(folder)).is_file():
        pytest.skip("the shared article is not here")
    pack = load("vi")
    words = page_words(pack.page, path="page.yml")
    return extract(read_file(file, file.name, words), pack)


def seed(folder: Path) -> Path:
    return folder / "corpus" / "dev" / "seed-201cdf10.txt"


def objects(reading: Reading, subject: str, predicate: Predicate) -> set[str]:
    names = {entity.id: entity.name for entity in reading.entities}
    return {
        names[statement.object]
        for statement in reading.statements
        if names[statement.subject] == subject and statement.predicate is predicate
    }


def test_the_congress_has_its_date_ordinal_and_term(reading: Reading) -> None:
    congress = next(e for e in reading.entities if e.name == CONGRESS)

    assert (str(congress.date), congress.ordinal, congress.term) == ("2015-03-18", 1, "2015-2018")


def test_the_congress_is_held_by_the_cell_and_carries_out_directive_and_plan(
    reading: Reading,
) -> None:
    plan = f"Kế hoạch số 88 của {COMMITTEE}"
    directive = "Chỉ thị số 36 của Bộ Chính trị"

    assert objects(reading, CONGRESS, Predicate.HELD_BY) == {CELL}
    assert objects(reading, CONGRESS, Predicate.IMPLEMENTS) == {directive, plan}
    assert objects(reading, directive, Predicate.ISSUED_BY) == {"Bộ Chính trị"}
    assert objects(reading, plan, Predicate.ISSUED_BY) == {COMMITTEE}


def test_the_congress_follows_the_pilot_congress(reading: Reading) -> None:
    assert objects(reading, CONGRESS, Predicate.FOLLOWED) == {"Đại hội điểm"}


def test_the_cell_is_part_of_the_party_body_and_organized_within_the_center(
    reading: Reading,
) -> None:
    assert objects(reading, CELL, Predicate.SUB_ORGANIZATION_OF) == {PARTY_BODY}
    assert objects(reading, CELL, Predicate.ORGANIZED_WITHIN) == {
        "Trung tâm Công tác xã hội Vĩnh Phúc"
    }


def test_the_congress_leads_up_to_those_of_the_department_and_the_country(
    reading: Reading,
) -> None:
    assert objects(reading, CONGRESS, Predicate.PREPARES_FOR) == {
        f"Đại hội đại biểu {PARTY_BODY}, nhiệm kỳ 2015-2020",
        "Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
    }


def test_the_speaker_acts_for_the_committee_and_a_resolution_is_adopted(
    reading: Reading,
) -> None:
    names = {entity.id: entity.name for entity in reading.entities}
    speakers = {
        names[s.object] for s in reading.statements if s.participation is Participation.SPEAKER
    }

    assert speakers == {"Bùi Minh Tuấn"}
    assert objects(reading, "Bùi Minh Tuấn", Predicate.ACTED_ON_BEHALF_OF) == {COMMITTEE}
    assert objects(reading, CONGRESS, Predicate.ADOPTED) == {f"Nghị quyết {CONGRESS}"}


def test_the_congress_of_the_union_is_another_one(reading: Reading) -> None:
    union = next(e for e in reading.entities if e.kind == "Congress" and e.term == "2014-2018")

    assert union.ordinal == 1
    assert objects(reading, union.name, Predicate.HELD_BY) == {
        "Công đoàn bộ phận Trung tâm Công tác xã hội Vĩnh Phúc"
    }


def test_all_spellings_of_the_department_are_one_organization(reading: Reading) -> None:
    departments = [e for e in reading.entities if e.name.startswith("Sở")]

    assert [e.name for e in departments] == [DEPARTMENT]
    assert len(departments[0].aliases) >= 4


def test_every_quote_stands_in_the_article(reading: Reading) -> None:
    text = reading.source.text

    assert unicodedata.is_normalized("NFC", text)
    for statement in reading.statements:
        for evidence in statement.evidence:
            assert evidence.span.of(text).strip() != ""
