"""Values of the model for tests: valid by default, one keyword changes one thing."""

from __future__ import annotations

import hashlib
from typing import Any

from orggraph.model import (
    Block,
    BlockKind,
    Entity,
    EntityType,
    Evidence,
    Mention,
    Participation,
    PostStatus,
    Predicate,
    Reading,
    Source,
    Span,
    Statement,
)
from orggraph.model.table import laid_out
from orggraph.text.dates import PartialDate

TEXT = "Chi bộ thôn Đông trực thuộc Đảng bộ xã Tây Sơn."

CONGRESS_TEXT = """\
Đại hội Chi bộ thôn Đông lần thứ V
Ngày 18/3/2015, Chi bộ thôn Đông trực thuộc Đảng bộ xã Tây Sơn tổ chức Đại hội lần thứ V, \
nhiệm kỳ 2015-2020, theo Chỉ thị số 36-CT/TW của Bộ Chính trị và Kế hoạch số 12-KH/ĐU của \
Đảng ủy xã Tây Sơn.
Đại hội bầu đồng chí Nguyễn Văn Hưng giữ chức Bí thư Chi bộ thôn Đông, nhiệm kỳ 2015-2020. \
Bà Trần Thị Hòa, nguyên Phó Bí thư Chi bộ thôn Đông, dự đại hội.
"""


def make_source(**changes: Any) -> Source:
    """Return a source of one line; its blocks and hash follow its text."""
    text = changes.setdefault("text", TEXT)
    changes.setdefault("identifier", "tay-son.txt")
    changes.setdefault("content_hash", hashlib.sha256(text.encode()).hexdigest())
    if "blocks" not in changes:
        whole = Block(kind=BlockKind.PROSE, span=Span(0, len(text)))
        changes["blocks"] = () if text == "" else (whole,)
    return Source(**changes)


def make_entity(**changes: Any) -> Entity:
    """Return an organization; the key follows the name."""
    changes.setdefault("id", "o1")
    changes.setdefault("type", EntityType.ORGANIZATION)
    changes.setdefault("kind", "PartyCell" if changes["id"] == "o1" else changes["type"].value)
    changes.setdefault("name", "Chi bộ thôn Đông")
    changes.setdefault("key", changes["name"])
    return Entity(**changes)


def make_evidence(**changes: Any) -> Evidence:
    """Return evidence of the first words of a text."""
    values: dict[str, Any] = {"span": Span(0, 16), "rule": "structure/1", "confidence": 0.9}
    return Evidence(**(values | changes))


def make_statement(**changes: Any) -> Statement:
    """Return the statement that `o1` is part of `o2`."""
    values: dict[str, Any] = {
        "subject": "o1",
        "predicate": Predicate.SUB_ORGANIZATION_OF,
        "object": "o2",
        "evidence": (make_evidence(),),
    }
    return Statement(**(values | changes))


def make_reading(**changes: Any) -> Reading:
    """Return a reading with two organizations and the statement between them."""
    values: dict[str, Any] = {
        "source": make_source(),
        "entities": (make_entity(), make_entity(id="o2", name="Đảng bộ xã Tây Sơn")),
        "statements": (make_statement(),),
    }
    return Reading(**(values | changes))


def make_record_reading(**changes: Any) -> Reading:
    """Return a reading of a spreadsheet of one row: who holds which post."""
    columns = ("Họ và tên", "Chức vụ", "Cơ quan")
    cells = ("Nguyễn Văn Hưng", "Bí thư", "Chi bộ thôn Đông")
    text, tables = laid_out([("Cán bộ", columns, [(2, cells)])])
    row = tables[0].rows[0]
    evidence = Evidence(
        span=row.span(2), rule="record-post/1", confidence=0.9, cell=tables[0].cell(row, 2)
    )
    values: dict[str, Any] = {
        "source": make_source(identifier="can-bo.xlsx", text=text, blocks=(), tables=tables),
        "entities": (
            make_entity(id="p1", type=EntityType.PERSON, name=cells[0]),
            make_entity(name=cells[2]),
        ),
        "statements": (
            Statement(
                subject="p1",
                predicate=Predicate.HOLDS_POST,
                object="o1",
                evidence=(evidence,),
                role=cells[1],
                status=PostStatus.CURRENT,
            ),
        ),
    }
    return Reading(**(values | changes))


def make_congress_reading(**changes: Any) -> Reading:
    """Return the reading of a made-up article about the congress of a party cell."""
    source = make_source(
        identifier="dai-hoi-thon-dong.txt",
        text=CONGRESS_TEXT,
        title=CONGRESS_TEXT.partition("\n")[0],
        issued=PartialDate(2015, 3, 19),
        url="https://example.org/tin/dai-hoi-thon-dong",
    )
    entities = _congress_entities()
    values: dict[str, Any] = {
        "source": source,
        "entities": entities,
        "mentions": tuple(
            Mention(entity=entity.id, span=_span(entity.name), rule="name/1")
            for entity in entities
            if entity.name in CONGRESS_TEXT
        ),
        "statements": _congress_statements(),
    }
    return Reading(**(values | changes))


def _congress_entities() -> tuple[Entity, ...]:
    event = make_entity(
        id="e1",
        type=EntityType.EVENT,
        kind="Congress",
        name="Đại hội Chi bộ thôn Đông lần thứ V",
        key="Đại hội | Chi bộ thôn Đông, xã Tây Sơn | 5",
        aliases=("Đại hội lần thứ V",),
        date=PartialDate(2015, 3, 18),
        ordinal=5,
        term="2015-2020",
    )
    directive = make_entity(
        id="d1",
        type=EntityType.DOCUMENT,
        kind="Directive",
        name="Chỉ thị số 36-CT/TW",
        key="36-CT/TW",
        number="36-CT/TW",
        date=PartialDate(2014),
    )
    plan = make_entity(
        id="d2",
        type=EntityType.DOCUMENT,
        kind="Plan",
        name="Kế hoạch số 12-KH/ĐU",
        key="12-KH/ĐU | Đảng ủy xã Tây Sơn",
        number="12-KH/ĐU",
    )
    cell = make_entity(key="Chi bộ thôn Đông, xã Tây Sơn", aliases=("Chi bộ",))
    return (
        event,
        cell,
        make_entity(id="o2", kind="PartyOrganization", name="Đảng bộ xã Tây Sơn"),
        directive,
        make_entity(id="o3", kind="CentralPartyOrgan", name="Bộ Chính trị"),
        plan,
        make_entity(id="o4", kind="PartyCommittee", name="Đảng ủy xã Tây Sơn"),
        make_entity(id="p1", type=EntityType.PERSON, name="Nguyễn Văn Hưng"),
        make_entity(id="p2", type=EntityType.PERSON, name="Trần Thị Hòa"),
    )


def _congress_statements() -> tuple[Statement, ...]:
    held = "Chi bộ thôn Đông trực thuộc Đảng bộ xã Tây Sơn tổ chức Đại hội lần thứ V"
    elected = "bầu đồng chí Nguyễn Văn Hưng giữ chức Bí thư Chi bộ thôn Đông, nhiệm kỳ 2015-2020"
    follows = "Đại hội lần thứ V, nhiệm kỳ 2015-2020, theo Chỉ thị số 36-CT/TW"
    return (
        _said(held, "structure/1", "o1", Predicate.SUB_ORGANIZATION_OF, "o2"),
        _said(held, "event/2", "e1", Predicate.HELD_BY, "o1"),
        _said(follows, "basis/1", "e1", Predicate.IMPLEMENTS, "d1"),
        _said("36-CT/TW của Bộ Chính trị", "issuer/1", "d1", Predicate.ISSUED_BY, "o3"),
        _said("Kế hoạch số 12-KH/ĐU", "basis/2", "e1", Predicate.IMPLEMENTS, "d2"),
        _said("12-KH/ĐU của Đảng ủy xã Tây Sơn", "issuer/1", "d2", Predicate.ISSUED_BY, "o4"),
        _said(
            elected,
            "election/1",
            "p1",
            Predicate.HOLDS_POST,
            "o1",
            role="Bí thư",
            status=PostStatus.NEW,
            start=PartialDate(2015, 3, 18),
            end=PartialDate(2020),
        ),
        _said(
            "Bà Trần Thị Hòa, nguyên Phó Bí thư Chi bộ thôn Đông",
            "former/1",
            "p2",
            Predicate.HOLDS_POST,
            "o1",
            role="Phó Bí thư",
            status=PostStatus.FORMER,
        ),
        _said(
            "Bà Trần Thị Hòa, nguyên Phó Bí thư Chi bộ thôn Đông, dự đại hội",
            "attendance/1",
            "e1",
            Predicate.PARTICIPANT,
            "p2",
            participation=Participation.ATTENDEE,
        ),
    )


def _said(
    quote: str, rule: str, subject: str, predicate: Predicate, target: str, **more: Any
) -> Statement:
    evidence = Evidence(span=_span(quote), rule=rule, confidence=0.9)
    return Statement(
        subject=subject, predicate=predicate, object=target, evidence=(evidence,), **more
    )


def _span(quote: str) -> Span:
    start = CONGRESS_TEXT.index(quote)
    return Span(start, start + len(quote))
