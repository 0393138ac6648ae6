"""Numbers that each term of the Party gives out anew."""

from __future__ import annotations

from orggraph.languages import load
from orggraph.model import Entity, EntityType
from orggraph.resolve import Place, Profile, Tie, resolve
from orggraph.text.dates import PartialDate


def directive(source: str, *, key: str, date: str | None = None, known: str | None = None):
    body = Profile(
        place=Place(source=source, entity="o1"),
        entity=Entity(
            id="o1", type=EntityType.ORGANIZATION, kind="PartyCommittee", name="Bộ Chính trị",
            key="bộ chính trị",
        ),
    )  # fmt: skip
    document = Profile(
        place=Place(source=source, entity="d1"),
        entity=Entity(
            id="d1", type=EntityType.DOCUMENT, kind="Directive", name="Chỉ thị số 05-CT/TW",
            key=key, number="05-CT/TW", date=None if date is None else PartialDate.parse(date),
        ),
        known=None if known is None else PartialDate.parse(known),
        ties=(Tie(relation="issuedBy", other=body.place),),
    )  # fmt: skip
    return [body, document]


def documents(*told) -> int:
    result = resolve([one for both in told for one in both], (), load("vi").identity)
    return len({i.key for p, i in result.identities.items() if p.entity == "d1"})


DATED = directive("s1", key="05-ct/tw|2016", date="2016-05-15")
UNDATED = directive("s2", key="05-ct/tw")
OLDER = directive("s3", key="05-ct/tw|2011", date="2011-08-01")


def test_a_number_without_a_date_is_of_the_only_term_known():
    assert documents(DATED, UNDATED) == 1


def test_a_number_without_a_date_is_of_neither_of_two_terms():
    assert documents(DATED, OLDER, UNDATED) == 3


def test_a_source_of_a_later_year_tells_of_the_term_it_is_in():
    assert documents(DATED, directive("s4", key="05-ct/tw|x", known="2017-02-01")) == 1
