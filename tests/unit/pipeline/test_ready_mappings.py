"""The formats of the field, read by the mappings that come with the program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orggraph.pipeline.mappings import Check, check
from shared import shared_dir

POPOLO = {
    "persons": [{"id": "p", "name": "Kevin Mack"}, {"id": "q", "name": "Ross Jackson"}],
    "organizations": [
        {"id": "c", "name": "Albury City Council", "classification": "legislature"},
        {"id": "k", "name": "Planning Committee", "parent_id": "c"},
    ],
    "memberships": [
        {"person_id": "p", "organization_id": "c", "role": "mayor", "start_date": "2016-09"},
        {"person_id": "q", "organization_id": "k", "end_date": "2017"},
    ],
    "areas": [{"id": "a", "name": "Albury"}],
}
EVERYPOLITICIAN = """\
id,name,sort_name,email,group,group_id,area_id,area,chamber,term,start_date,end_date,gender
1,Lê Văn An (Lê An),Lê Văn An,,unknown,unknown,a,Kon Tum,National Assembly,13,,,male
2,Trần Văn B,B,,Đảng A,a,a,Kon Tum,National Assembly,13,2013-01-02,,male
3,Trần Văn B,B,,unknown,unknown,a,Bình Định,National Assembly,13,,,male
"""
ENTITIES = [
    {"id": "p", "schema": "Person", "properties": {"name": ["Lê Văn An"], "alias": ["Lê An"]}},
    {"id": "o", "schema": "PublicBody", "properties": {"name": ["Sở Y tế"], "parent": ["u"]}},
    {"id": "u", "schema": "Organization", "properties": {"name": ["UBND tỉnh Ninh Bình"]}},
    {
        "id": "m",
        "schema": "Membership",
        "properties": {"member": ["p"], "organization": ["o"], "role": ["Giám đốc"]},
    },
    {"id": "x", "schema": "Position", "properties": {"name": ["Chủ tịch"], "organization": ["u"]}},
    {
        "id": "y",
        "schema": "Occupancy",
        "properties": {"holder": ["p"], "post": ["x"], "status": ["ended"], "endDate": ["2020"]},
    },
    {"id": "a", "schema": "Address", "properties": {"full": ["1 Phố A"]}},
]
STATEMENTS = """\
canonical_id,entity_id,prop,prop_type,schema,value,dataset
p,p,name,name,Person,Lê Văn An,x
m,m,member,entity,Membership,p,x
m,m,organization,entity,Membership,o,x
m,m,role,string,Membership,Giám đốc,x
o,o,name,name,PublicBody,Sở Y tế,x
"""
ANSWER = {
    "head": {"vars": ["person", "personLabel", "positionLabel", "start"]},
    "results": {
        "bindings": [
            {
                "person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"},
                "personLabel": {"type": "literal", "value": "Lê Văn An"},
                "positionLabel": {"type": "literal", "value": "Bí thư Tỉnh ủy Ninh Bình"},
                "start": {"type": "literal", "value": "2015-10-01T00:00:00Z"},
            }
        ]
    },
}
ORG = """\
@prefix org: <http://www.w3.org/ns/org#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix time: <http://www.w3.org/2006/time#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @base <http://example.org/> .
<u> a org:FormalOrganization ; skos:prefLabel "Ủy ban nhân dân tỉnh Ninh Bình"@vi, "PC"@en .
<o> a org:OrganizationalUnit ; skos:prefLabel "Sở Y tế tỉnh Ninh Bình"@vi ; org:unitOf <u> .
<p> a foaf:Person ; foaf:name "Lê Văn An" .
<m> a org:Membership ; org:member <p> ; org:organization <o> ; org:role <r> ;
  org:memberDuring [ time:hasBeginning [ time:inXSDDate "2019-01-02"^^xsd:date ] ] .
<r> a org:Role ; skos:prefLabel "Giám đốc"@vi .
"""


def checked(path: Path, text: str) -> Check:
    path.write_text(text, encoding="utf-8")
    return check(path, None, "vi")


def test_popolo(tmp_path):
    told = checked(tmp_path / "a.json", json.dumps(POPOLO))

    assert told.mapping.endswith("popolo.yml")
    assert told.entities == {"Person": 2, "Organization": 2}
    assert told.statements == {"holdsPost": 2, "subOrganizationOf": 1}
    assert (told.rejects, told.notes) == ((), ())


def test_everypolitician(tmp_path):
    told = checked(tmp_path / "term-13.csv", EVERYPOLITICIAN)

    assert told.mapping.endswith("everypolitician.yml")
    assert told.entities == {"Person": 3, "Legislature": 1, "Organization": 1}
    assert told.statements == {"holdsPost": 4}
    assert (told.rejects, told.notes) == ((), ())


def test_entities_of_followthemoney(tmp_path):
    lines = "".join(f"{json.dumps(entity)}\n" for entity in ENTITIES)
    told = checked(tmp_path / "a.jsonl", lines)

    assert told.mapping.endswith("ftm.yml")
    assert told.entities == {"Person": 1, "Organization": 2}
    assert told.statements == {"holdsPost": 2, "subOrganizationOf": 1}
    assert told.rejects == ()


def test_statements_of_followthemoney(tmp_path):
    told = checked(tmp_path / "statements.csv", STATEMENTS)

    assert told.mapping.endswith("ftm-statements.yml")
    assert told.statements == {"holdsPost": 1}


def test_an_answer_of_wikidata(tmp_path):
    told = checked(tmp_path / "a.json", json.dumps(ANSWER))

    assert told.mapping.endswith("wikidata.yml")
    assert told.entities == {"Person": 1, "PartyCommittee": 1}


def test_the_same_answer_as_a_table(tmp_path):
    row = (
        "http://www.wikidata.org/entity/Q1,Lê Văn An,Bí thư Tỉnh ủy Ninh Bình,2015-10-01T00:00:00Z"
    )
    told = checked(tmp_path / "a.csv", f"person,personLabel,positionLabel,start\n{row}\n")

    assert told.mapping.endswith("wikidata.yml")
    assert told.statements == {"holdsPost": 1}


def test_the_w3c_vocabulary_of_organizations(tmp_path):
    told = checked(tmp_path / "a.ttl", ORG)

    assert told.mapping.endswith("w3c-org.yml")
    assert told.entities == {"Person": 1, "Executive": 2}
    assert told.statements == {"holdsPost": 1, "subOrganizationOf": 1}


def test_real_councillors_in_popolo_are_read_without_a_rejected_row():
    folder = shared_dir()
    if folder is None or not (folder / "records").is_dir():
        pytest.skip("the real records are absent (ORGGRAPH_SHARED)")
    told = check(folder / "records" / "popolo-nsw-councillors.json", None, "vi")

    assert told.rejected == 0
    assert told.entities["Person"] > 1000
    assert told.statements["holdsPost"] > 1500
