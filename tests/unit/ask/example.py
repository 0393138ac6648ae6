"""The example graph of the ontology, as the readings of seven made-up sources.

`python -m unit.ask.example` (with `tests` on the path) writes ontology/examples/graph.trig and
the recorded answers beside the questions anew; read the difference before you keep it.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from orggraph.model import (
    Block,
    BlockKind,
    Entity,
    EntityType,
    Evidence,
    Participation,
    PostStatus,
    Predicate,
    Reading,
    Source,
    Span,
    Statement,
)
from orggraph.pipeline.ask import ask, questions
from orggraph.pipeline.derived import derived, premises, rules
from orggraph.pipeline.infer import infer, inferred
from orggraph.pipeline.questions import Question
from orggraph.pipeline.results import Labels, worded
from orggraph.pipeline.tenures import inferred_graph
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.rdf.vocab import PREFIXES
from orggraph.store import MemoryStore, open_writer
from orggraph.text.dates import PartialDate

ONTOLOGY = Path(__file__).resolve().parents[3] / "ontology"
GRAPH = ONTOLOGY / "examples" / "graph.trig"
QUERIES = ONTOLOGY / "queries"
HEADER = b"""\
# A small graph in the shape that orggraph writes: seven made-up articles of a made-up province,
# about the congresses of a party cell, of the party organization above it and of a trade union,
# about who holds which post, who came to one and who signed what, and about a department that
# is merged into another.
# The named questions (queries/*.rq) have their recorded answers on it.

"""


ARTICLES: dict[str, tuple[str, str, str]] = {
    "dai-hoi-chi-bo.txt": (
        "Chi bộ Trung tâm Khuyến ngư đại hội lần thứ II",
        "2015-03-20",
        "Thực hiện Chỉ thị số 99-CT/TW của Bộ Chính trị và Kế hoạch số 15-KH/ĐU của Đảng ủy Sở "
        "Thủy sản, ngày 18-3-2015, Chi bộ Trung tâm Khuyến ngư tổ chức Đại hội lần thứ II, nhiệm "
        "kỳ 2015-2018, ngay sau Đại hội điểm của Chi bộ Văn phòng Sở. Chi bộ Trung tâm Khuyến "
        "ngư trực thuộc Đảng bộ Sở Thủy sản. Đồng chí Đỗ Quốc Thịnh, Phó Bí thư, thay mặt Đảng "
        "ủy Sở Thủy sản phát biểu. Đại hội thông qua Nghị quyết nhiệm kỳ 2015-2018, bầu đồng chí "
        "Vũ Hạnh Mai giữ chức Bí thư Chi bộ và bầu đoàn đại biểu dự Đại hội Đảng bộ Sở Thủy sản, "
        "tiến tới Đại hội Đảng bộ tỉnh Đông Lĩnh.",
    ),
    "dai-hoi-dang-bo-so.txt": (
        "Đảng bộ Sở Thủy sản Đông Lĩnh đại hội lần thứ V",
        "2015-07-03",
        "Đại hội đại biểu Đảng bộ Sở Thủy sản lần thứ V, nhiệm kỳ 2015-2020, diễn ra ngày "
        "2-7-2015, thực hiện Kế hoạch số 20-KH/TU của Tỉnh ủy Đông Lĩnh. Đảng bộ Sở Thủy sản "
        "trực thuộc Đảng bộ tỉnh Đông Lĩnh. Kế hoạch số 15-KH/ĐU triển khai Chỉ thị số 99-CT/TW "
        "của Bộ Chính trị. Đồng chí Phan Thế Vinh, Phó Bí thư Tỉnh ủy, thay mặt Ban Thường "
        "vụ Tỉnh ủy chỉ đạo đại hội. Các đại biểu Vũ Hạnh Mai và Lương Khải dự. Đại hội chuẩn bị "
        "cho Đại hội đại biểu Đảng bộ tỉnh Đông Lĩnh lần thứ XVI, thông qua Nghị quyết Đại hội "
        "và bầu đồng chí Đỗ Quốc Thịnh giữ chức Bí thư Đảng ủy, thay đồng chí Lương Khải, nguyên "
        "Bí thư Đảng ủy.",
    ),
    "cong-doan-bo-phan.txt": (
        "Công đoàn bộ phận Trung tâm Khuyến ngư đại hội lần thứ nhất",
        "2014-12-02",
        "Công đoàn bộ phận Trung tâm Khuyến ngư vừa tổ chức Đại hội lần thứ nhất, nhiệm kỳ "
        "2014-2018. Bà Ngô Thanh Tâm, Chủ tịch Công đoàn bộ phận, chủ trì. Trung tâm Khuyến ngư "
        "là đơn vị thuộc Sở Thủy sản.",
    ),
    "quyet-dinh-41.txt": (
        "Công bố Quyết định số 41-QĐ/TU về công tác cán bộ",
        "2018-03-02",
        "Theo Quyết định số 41-QĐ/TU ngày 28-2-2018 của Tỉnh ủy Đông Lĩnh, đồng chí Đỗ Quốc Thịnh "
        "thôi giữ chức Bí thư Đảng ủy Sở Thủy sản từ ngày 1-3-2018; đồng chí Vũ Hạnh Mai giữ "
        "chức Bí thư Đảng ủy Sở Thủy sản, nhiệm kỳ đến năm 2020. Ông Thịnh từng là Giám đốc Trung "
        "tâm Khuyến ngư từ tháng 5-2009 đến năm 2013, bà Mai là Bí thư Chi bộ Trung tâm từ tháng "
        "8-2016.",
    ),
    "sap-nhap-so.txt": (
        "Sáp nhập Sở Thủy sản vào Sở Nông nghiệp",
        "2019-03-29",
        "Thực hiện Nghị quyết số 62-NQ/TU của Tỉnh ủy Đông Lĩnh, từ ngày 1-4-2019 Sở Thủy sản "
        "được sáp nhập vào Sở Nông nghiệp tỉnh Đông Lĩnh.",
    ),
    "mot-nam.txt": (
        "Một năm thực hiện Chỉ thị số 99-CT/TW",
        "2016-01-12",
        "Chỉ thị số 99-CT/TW được Bộ Chính trị ban hành ngày 5-1-2015. Kế hoạch số 15-KH/ĐU của "
        "Đảng ủy Sở Thủy sản, ban hành ngày 10-2-2015, triển khai Chỉ thị số 99-CT/TW. Chi bộ "
        "Phòng Khai thác, trực thuộc Đảng bộ Sở Thủy sản từ ngày 1-12-2015, và Chi bộ Văn phòng "
        "Sở, trực thuộc Đảng bộ Sở Thủy sản, sẽ đại hội trong năm.",
    ),
    "giam-doc-trung-tam.txt": (
        "Trung tâm Khuyến ngư có giám đốc mới",
        "2016-06-05",
        "Quyết định số 12/QĐ-STS của Giám đốc Sở Thủy sản Hoàng Văn Bách bổ nhiệm bà Vũ Hạnh Mai "
        "giữ chức Giám đốc Trung tâm Khuyến ngư từ ngày 1-6-2016. Bà Ngô Thanh Tâm là Phó Giám "
        "đốc Trung tâm. Ngày 3-6-2016, Sở Thủy sản tỉnh Đông Lĩnh tổ chức lễ ký quy chế phối hợp; "
        "ông Hoàng Văn Bách và bà Ngô Thanh Tâm ký. Các chi bộ tiếp tục thực hiện Kế hoạch số "
        "15-KH/ĐU ngày 12-2-2015 của Đảng ủy Sở Thủy sản.",
    ),
}

_ORG, _PER, _DOC, _EVT = EntityType
# key of the entity in this module: (type, class, name, what else is known)
ENTITIES: dict[str, tuple[EntityType, str, str, dict[str, Any]]] = {
    "politburo": (_ORG, "CentralPartyOrgan", "Bộ Chính trị", {}),
    "province": (_ORG, "PartyOrganization", "Đảng bộ tỉnh Đông Lĩnh", {}),
    "committee": (_ORG, "PartyCommittee", "Tỉnh ủy Đông Lĩnh", {"aliases": ("Tỉnh ủy",)}),
    "standing": (_ORG, "PartyCommittee", "Ban Thường vụ Tỉnh ủy Đông Lĩnh", {}),
    "party": (_ORG, "PartyOrganization", "Đảng bộ Sở Thủy sản", {}),
    "board": (_ORG, "PartyCommittee", "Đảng ủy Sở Thủy sản", {"aliases": ("Đảng ủy",)}),
    "department": (_ORG, "Executive", "Sở Thủy sản tỉnh Đông Lĩnh", {"aliases": ("Sở Thủy sản",)}),
    "farming": (_ORG, "Executive", "Sở Nông nghiệp tỉnh Đông Lĩnh", {}),
    "center": (_ORG, "PublicServiceUnit", "Trung tâm Khuyến ngư", {}),
    "cell": (_ORG, "PartyCell", "Chi bộ Trung tâm Khuyến ngư", {"aliases": ("Chi bộ",)}),
    "office": (_ORG, "PartyCell", "Chi bộ Văn phòng Sở Thủy sản", {"aliases": ("Chi bộ",)}),
    "fishing": (_ORG, "PartyCell", "Chi bộ Phòng Khai thác", {}),
    "unit": (_ORG, "AdministrativeUnit", "Tỉnh Đông Lĩnh", {}),
    "union": (_ORG, "MassOrganization", "Công đoàn bộ phận Trung tâm Khuyến ngư", {}),
    "thinh": (_PER, "Person", "Đỗ Quốc Thịnh", {"aliases": ("Ông Thịnh",)}),
    "mai": (_PER, "Person", "Vũ Hạnh Mai", {}),
    "khai": (_PER, "Person", "Lương Khải", {}),
    "vinh": (_PER, "Person", "Phan Thế Vinh", {}),
    "tam": (_PER, "Person", "Ngô Thanh Tâm", {}),
    "bach": (_PER, "Person", "Hoàng Văn Bách", {}),
    "directive": (_DOC, "Directive", "Chỉ thị số 99-CT/TW", {"number": "99-CT/TW"}),
    "plan": (_DOC, "Plan", "Kế hoạch số 15-KH/ĐU", {"number": "15-KH/ĐU"}),
    "province-plan": (_DOC, "Plan", "Kế hoạch số 20-KH/TU", {"number": "20-KH/TU"}),
    "resolution": (_DOC, "Resolution", "Nghị quyết Đại hội Chi bộ Trung tâm Khuyến ngư", {}),
    "party-resolution": (_DOC, "Resolution", "Nghị quyết Đại hội Đảng bộ Sở Thủy sản", {}),
    "decision": (
        _DOC,
        "Decision",
        "Quyết định số 41-QĐ/TU",
        {"number": "41-QĐ/TU", "date": "2018-02-28"},
    ),
    "appointment": (
        _DOC,
        "Decision",
        "Quyết định số 12/QĐ-STS",
        {"number": "12/QĐ-STS"},
    ),
    "merging": (_DOC, "Resolution", "Nghị quyết số 62-NQ/TU", {"number": "62-NQ/TU"}),
    "merger": (
        _EVT,
        "ChangeEvent",
        "Sáp nhập Sở Thủy sản vào Sở Nông nghiệp tỉnh Đông Lĩnh",
        {"date": "2019-04-01"},
    ),
    "congress": (
        _EVT,
        "Congress",
        "Đại hội Chi bộ Trung tâm Khuyến ngư lần thứ II",
        {"ordinal": 2, "term": "2015-2018", "date": "2015-03-18", "aliases": ("Đại hội",)},
    ),
    "pilot": (_EVT, "Congress", "Đại hội điểm Chi bộ Văn phòng Sở Thủy sản", {}),
    "party-congress": (
        _EVT,
        "Congress",
        "Đại hội đại biểu Đảng bộ Sở Thủy sản lần thứ V",
        {"ordinal": 5, "term": "2015-2020", "date": "2015-07-02", "aliases": ("Đại hội",)},
    ),
    "province-congress": (
        _EVT,
        "Congress",
        "Đại hội đại biểu Đảng bộ tỉnh Đông Lĩnh lần thứ XVI",
        {"ordinal": 16},
    ),
    "signing": (_EVT, "Ceremony", "Lễ ký quy chế phối hợp", {"date": "2016-06-03"}),
    "union-congress": (
        _EVT,
        "Congress",
        "Đại hội Công đoàn bộ phận Trung tâm Khuyến ngư lần thứ nhất",
        {"ordinal": 1, "term": "2014-2018"},
    ),
}
# What one source knows otherwise than the entry above: fewer words, fewer attributes.
VARIANTS: dict[str, dict[str, dict[str, Any]]] = {
    "dai-hoi-chi-bo.txt": {
        "party-congress": {
            "name": "Đại hội Đảng bộ Sở Thủy sản",
            "ordinal": None,
            "term": None,
            "date": "2015",
        },
        "province-congress": {"name": "Đại hội Đảng bộ tỉnh Đông Lĩnh", "ordinal": None},
    },
    "mot-nam.txt": {"directive": {"date": "2015-01-05"}, "plan": {"date": "2015-02-10"}},
    # another day than in the article of the year before: a contradiction
    "giam-doc-trung-tam.txt": {"plan": {"date": "2015-02-12"}},
}

_P = Predicate
# source: (subject, predicate, object, quote, rule, confidence, what else the statement holds)
Row = tuple[str, Predicate, str, str, str, float, dict[str, Any]]
STATEMENTS: dict[str, list[Row]] = {
    "dai-hoi-chi-bo.txt": [
        (
            "congress",
            _P.IMPLEMENTS,
            "directive",
            "Thực hiện Chỉ thị số 99-CT/TW",
            "basis/1",
            0.95,
            {},
        ),
        (
            "directive",
            _P.ISSUED_BY,
            "politburo",
            "99-CT/TW của Bộ Chính trị",
            "issuer/1",
            0.97,
            {},
        ),
        ("congress", _P.IMPLEMENTS, "plan", "Kế hoạch số 15-KH/ĐU", "basis/1", 0.95, {}),
        ("plan", _P.ISSUED_BY, "board", "15-KH/ĐU của Đảng ủy Sở Thủy sản", "issuer/1", 0.97, {}),
        (
            "congress",
            _P.HELD_BY,
            "cell",
            "Chi bộ Trung tâm Khuyến ngư tổ chức Đại hội lần thứ II",
            "holder/1",
            0.96,
            {},
        ),
        ("congress", _P.FOLLOWED, "pilot", "ngay sau Đại hội điểm", "order/1", 0.9, {}),
        (
            "pilot",
            _P.HELD_BY,
            "office",
            "Đại hội điểm của Chi bộ Văn phòng Sở",
            "holder/2",
            0.85,
            {},
        ),
        (
            "cell",
            _P.SUB_ORGANIZATION_OF,
            "party",
            "Chi bộ Trung tâm Khuyến ngư trực thuộc Đảng bộ Sở Thủy sản",
            "under/1",
            0.96,
            {},
        ),
        (
            "cell",
            _P.REPORTS_TO,
            "party",
            "Chi bộ Trung tâm Khuyến ngư trực thuộc Đảng bộ Sở Thủy sản",
            "under/1",
            0.96,
            {},
        ),
        (
            "cell",
            _P.ORGANIZED_WITHIN,
            "center",
            "Chi bộ Trung tâm Khuyến ngư",
            "name-of-body/1",
            0.9,
            {},
        ),
        (
            "congress",
            _P.PARTICIPANT,
            "thinh",
            "Đỗ Quốc Thịnh, Phó Bí thư, thay mặt Đảng ủy Sở Thủy sản phát biểu",
            "speech/1",
            0.93,
            {"participation": Participation.SPEAKER},
        ),
        (
            "thinh",
            _P.ACTED_ON_BEHALF_OF,
            "board",
            "thay mặt Đảng ủy Sở Thủy sản",
            "behalf/1",
            0.94,
            {},
        ),
        (
            "thinh",
            _P.HOLDS_POST,
            "board",
            "Đỗ Quốc Thịnh, Phó Bí thư",
            "apposition/2",
            0.95,
            {"role": "Phó Bí thư", "status": PostStatus.CURRENT},
        ),
        (
            "congress",
            _P.ADOPTED,
            "resolution",
            "Đại hội thông qua Nghị quyết nhiệm kỳ 2015-2018",
            "adoption/1",
            0.92,
            {},
        ),
        (
            "mai",
            _P.HOLDS_POST,
            "cell",
            "Vũ Hạnh Mai giữ chức Bí thư Chi bộ",
            "election/1",
            0.95,
            {
                "role": "Bí thư",
                "status": PostStatus.NEW,
                "start": "2015-03-18",
                "decided_by": "congress",
            },
        ),
        (
            "congress",
            _P.PREPARES_FOR,
            "party-congress",
            "bầu đoàn đại biểu dự Đại hội Đảng bộ Sở Thủy sản",
            "delegation/1",
            0.9,
            {},
        ),
        (
            "congress",
            _P.PREPARES_FOR,
            "province-congress",
            "tiến tới Đại hội Đảng bộ tỉnh Đông Lĩnh",
            "toward/1",
            0.88,
            {},
        ),
    ],
    "dai-hoi-dang-bo-so.txt": [
        (
            "party-congress",
            _P.HELD_BY,
            "party",
            "Đại hội đại biểu Đảng bộ Sở Thủy sản lần thứ V",
            "holder/2",
            0.85,
            {},
        ),
        (
            "party-congress",
            _P.IMPLEMENTS,
            "province-plan",
            "thực hiện Kế hoạch số 20-KH/TU",
            "basis/1",
            0.95,
            {},
        ),
        (
            "province-plan",
            _P.ISSUED_BY,
            "committee",
            "20-KH/TU của Tỉnh ủy Đông Lĩnh",
            "issuer/1",
            0.97,
            {},
        ),
        (
            "party",
            _P.SUB_ORGANIZATION_OF,
            "province",
            "Đảng bộ Sở Thủy sản trực thuộc Đảng bộ tỉnh Đông Lĩnh",
            "under/1",
            0.96,
            {},
        ),
        (
            "plan",
            _P.IMPLEMENTS,
            "directive",
            "Kế hoạch số 15-KH/ĐU triển khai Chỉ thị số 99-CT/TW",
            "basis/2",
            0.9,
            {},
        ),
        (
            "directive",
            _P.ISSUED_BY,
            "politburo",
            "Chỉ thị số 99-CT/TW của Bộ Chính trị",
            "issuer/1",
            0.97,
            {},
        ),
        (
            "party-congress",
            _P.PARTICIPANT,
            "vinh",
            "Phan Thế Vinh, Phó Bí thư Tỉnh ủy, thay mặt Ban Thường vụ Tỉnh ủy chỉ đạo đại hội",
            "speech/1",
            0.93,
            {"participation": Participation.SPEAKER},
        ),
        (
            "vinh",
            _P.ACTED_ON_BEHALF_OF,
            "standing",
            "thay mặt Ban Thường vụ Tỉnh ủy",
            "behalf/1",
            0.94,
            {},
        ),
        (
            "vinh",
            _P.HOLDS_POST,
            "committee",
            "Phan Thế Vinh, Phó Bí thư Tỉnh ủy",
            "apposition/2",
            0.95,
            {"role": "Phó Bí thư", "status": PostStatus.CURRENT},
        ),
        (
            "party-congress",
            _P.PARTICIPANT,
            "mai",
            "Các đại biểu Vũ Hạnh Mai",
            "delegate/1",
            0.8,
            {"participation": Participation.DELEGATE},
        ),
        (
            "party-congress",
            _P.PARTICIPANT,
            "khai",
            "Vũ Hạnh Mai và Lương Khải dự",
            "attendance/1",
            0.8,
            {"participation": Participation.ATTENDEE},
        ),
        (
            "party-congress",
            _P.PREPARES_FOR,
            "province-congress",
            "chuẩn bị cho Đại hội đại biểu Đảng bộ tỉnh Đông Lĩnh lần thứ XVI",
            "toward/1",
            0.88,
            {},
        ),
        (
            "province-congress",
            _P.HELD_BY,
            "province",
            "Đại hội đại biểu Đảng bộ tỉnh Đông Lĩnh lần thứ XVI",
            "holder/2",
            0.85,
            {},
        ),
        (
            "party-congress",
            _P.ADOPTED,
            "party-resolution",
            "thông qua Nghị quyết Đại hội",
            "adoption/1",
            0.92,
            {},
        ),
        (
            "thinh",
            _P.HOLDS_POST,
            "board",
            "Đỗ Quốc Thịnh giữ chức Bí thư Đảng ủy",
            "election/1",
            0.95,
            {
                "role": "Bí thư",
                "status": PostStatus.NEW,
                "start": "2015-07-02",
                "decided_by": "party-congress",
            },
        ),
        (
            "khai",
            _P.HOLDS_POST,
            "board",
            "Lương Khải, nguyên Bí thư Đảng ủy",
            "apposition/3",
            0.93,
            {"role": "Bí thư", "status": PostStatus.FORMER, "end": "2015-07"},
        ),
    ],
    "cong-doan-bo-phan.txt": [
        (
            "union-congress",
            _P.HELD_BY,
            "union",
            "Công đoàn bộ phận Trung tâm Khuyến ngư vừa tổ chức Đại hội lần thứ nhất",
            "holder/1",
            0.96,
            {},
        ),
        (
            "union-congress",
            _P.PARTICIPANT,
            "tam",
            "Bà Ngô Thanh Tâm, Chủ tịch Công đoàn bộ phận, chủ trì",
            "chair/1",
            0.92,
            {"participation": Participation.CHAIR},
        ),
        (
            "tam",
            _P.HOLDS_POST,
            "union",
            "Ngô Thanh Tâm, Chủ tịch Công đoàn bộ phận",
            "apposition/2",
            0.95,
            {"role": "Chủ tịch", "status": PostStatus.CURRENT},
        ),
        (
            "union",
            _P.ORGANIZED_WITHIN,
            "center",
            "Công đoàn bộ phận Trung tâm Khuyến ngư",
            "name-of-body/1",
            0.9,
            {},
        ),
        (
            "center",
            _P.SUB_ORGANIZATION_OF,
            "department",
            "Trung tâm Khuyến ngư là đơn vị thuộc Sở Thủy sản",
            "under/2",
            0.9,
            {},
        ),
    ],
    "quyet-dinh-41.txt": [
        (
            "decision",
            _P.ISSUED_BY,
            "committee",
            "41-QĐ/TU ngày 28-2-2018 của Tỉnh ủy Đông Lĩnh",
            "issuer/1",
            0.97,
            {},
        ),
        (
            "thinh",
            _P.HOLDS_POST,
            "board",
            "Đỗ Quốc Thịnh thôi giữ chức Bí thư Đảng ủy Sở Thủy sản từ ngày 1-3-2018",
            "leaving/1",
            0.93,
            {
                "role": "Bí thư",
                "status": PostStatus.ENDED,
                "end": "2018-03-01",
                "decided_by": "decision",
            },
        ),
        (
            "mai",
            _P.HOLDS_POST,
            "board",
            "Vũ Hạnh Mai giữ chức Bí thư Đảng ủy Sở Thủy sản, nhiệm kỳ đến năm 2020",
            "appointment/3",
            0.95,
            {
                "role": "Bí thư",
                "status": PostStatus.NEW,
                "start": "2018-03-01",
                "end": "2020",
                "decided_by": "decision",
            },
        ),
        (
            "thinh",
            _P.HOLDS_POST,
            "center",
            "Ông Thịnh từng là Giám đốc Trung tâm Khuyến ngư từ tháng 5-2009 đến năm 2013",
            "past/1",
            0.75,
            {"role": "Giám đốc", "status": PostStatus.FORMER, "start": "2009-05", "end": "2013"},
        ),
        (  # another day than that of the congress: a contradiction
            "mai",
            _P.HOLDS_POST,
            "cell",
            "bà Mai là Bí thư Chi bộ Trung tâm từ tháng 8-2016",
            "since/1",
            0.8,
            {"role": "Bí thư", "status": PostStatus.CURRENT, "start": "2016-08"},
        ),
    ],
    "mot-nam.txt": [
        (
            "directive",
            _P.ISSUED_BY,
            "politburo",
            "Chỉ thị số 99-CT/TW được Bộ Chính trị ban hành",
            "issuer-subject/1",
            0.95,
            {},
        ),
        ("plan", _P.ISSUED_BY, "board", "15-KH/ĐU của Đảng ủy Sở Thủy sản", "issuer/1", 0.97, {}),
        (
            "plan",
            _P.IMPLEMENTS,
            "directive",
            "triển khai Chỉ thị số 99-CT/TW",
            "basis/2",
            0.9,
            {},
        ),
        (
            "fishing",
            _P.SUB_ORGANIZATION_OF,
            "party",
            "Chi bộ Phòng Khai thác, trực thuộc Đảng bộ Sở Thủy sản từ ngày 1-12-2015",
            "under/1",
            0.96,
            {"start": "2015-12-01"},
        ),
        (
            "office",
            _P.SUB_ORGANIZATION_OF,
            "party",
            "Chi bộ Văn phòng Sở, trực thuộc Đảng bộ Sở Thủy sản",
            "under/1",
            0.96,
            {},
        ),
    ],
    "giam-doc-trung-tam.txt": [
        (
            "appointment",
            _P.ISSUED_BY,
            "bach",
            "12/QĐ-STS của Giám đốc Sở Thủy sản Hoàng Văn Bách",
            "issuer/1",
            0.97,
            {},
        ),
        (
            "bach",
            _P.HOLDS_POST,
            "department",
            "Giám đốc Sở Thủy sản Hoàng Văn Bách",
            "post-before-name/1",
            0.95,
            {"role": "Giám đốc", "status": PostStatus.CURRENT},
        ),
        (
            "mai",
            _P.HOLDS_POST,
            "center",
            "bổ nhiệm bà Vũ Hạnh Mai giữ chức Giám đốc Trung tâm Khuyến ngư từ ngày 1-6-2016",
            "appointment/3",
            0.95,
            {
                "role": "Giám đốc",
                "status": PostStatus.NEW,
                "start": "2016-06-01",
                "decided_by": "appointment",
            },
        ),
        (
            "tam",
            _P.HOLDS_POST,
            "center",
            "Bà Ngô Thanh Tâm là Phó Giám đốc Trung tâm",
            "copula/1",
            0.9,
            {"role": "Phó Giám đốc", "status": PostStatus.CURRENT},
        ),
        (
            "department",
            _P.SPATIAL,
            "unit",
            "Sở Thủy sản tỉnh Đông Lĩnh",
            "name-of-unit/1",
            0.95,
            {},
        ),
        (
            "signing",
            _P.HELD_BY,
            "department",
            "Sở Thủy sản tỉnh Đông Lĩnh tổ chức lễ ký quy chế phối hợp",
            "holder/1",
            0.96,
            {},
        ),
        *(
            (
                "signing",
                _P.PARTICIPANT,
                person,
                "ông Hoàng Văn Bách và bà Ngô Thanh Tâm ký",
                "signing/1",
                0.9,
                {"participation": Participation.SIGNATORY},
            )
            for person in ("bach", "tam")
        ),
        (
            "plan",
            _P.ISSUED_BY,
            "board",
            "15-KH/ĐU ngày 12-2-2015 của Đảng ủy Sở Thủy sản",
            "issuer/1",
            0.97,
            {},
        ),
    ],
    "sap-nhap-so.txt": [
        *(
            (
                "merger",
                predicate,
                body,
                "Sở Thủy sản được sáp nhập vào Sở Nông nghiệp tỉnh Đông Lĩnh",
                "succession/1",
                0.9,
                {},
            )
            for predicate, body in (
                (_P.ORIGINAL, "department"),
                (_P.ORIGINAL, "farming"),
                (_P.RESULTING, "farming"),
            )
        ),
        (
            "merger",
            _P.IMPLEMENTS,
            "merging",
            "Thực hiện Nghị quyết số 62-NQ/TU",
            "basis/1",
            0.95,
            {},
        ),
        (
            "merging",
            _P.ISSUED_BY,
            "committee",
            "62-NQ/TU của Tỉnh ủy Đông Lĩnh",
            "issuer/1",
            0.97,
            {},
        ),
    ],
}


def store_example(folder: Path) -> None:
    """Write the example and the ontology to a store on disk."""
    with open_writer(folder) as writer:
        for reading in readings():
            iri = source_iri(DEFAULT_BASE, reading.source.identifier)
            writer.replace_source(iri, to_nquads(encode(reading, reader="example")))
        writer.replace_graph(ONTOLOGY_IRI, ontology_turtle())
        infer(writer)


def readings() -> list[Reading]:
    """Return what the seven sources say."""
    return [_reading(identifier) for identifier in ARTICLES]


def quads() -> list[ox.Quad]:
    """Return the example graph, with what is inferred from it."""
    stated = [
        quad for reading in readings() for quad in encode(reading, reader="example", location=None)
    ]
    with MemoryStore() as store:
        store.replace_source(f"{DEFAULT_BASE}source/all", to_nquads(stated))
        store.replace_graph(ONTOLOGY_IRI, ontology_turtle())
        graph = inferred_graph(DEFAULT_BASE)
        store.replace_quads(graph, inferred(store))
        told = premises(store, base=DEFAULT_BASE)
        follows = derived(told, base=DEFAULT_BASE, by=rules())
        return [*stated, *store.match(graph=ox.NamedNode(graph)), *follows]


def trig() -> bytes:
    """Return the example graph as the bytes of its file."""
    ordered = sorted(quads(), key=lambda quad: (str(quad.graph_name), str(quad)))
    prefixes = {name: iri for name, iri in PREFIXES.items() if name not in ("foaf", "owl", "rdfs")}
    parts = [HEADER, *(f"@prefix {name}: <{iri}> .\n".encode() for name, iri in prefixes.items())]
    for _, group in groupby(ordered, key=lambda quad: str(quad.graph_name)):
        data = ox.serialize(group, format=ox.RdfFormat.TRIG, prefixes=prefixes)
        assert data is not None
        # the prefixes stand once, at the top
        lines = data.splitlines(keepends=True)
        parts += [b"\n", *(line for line in lines if not line.startswith(b"@prefix"))]
    return b"".join(parts)


def _reading(identifier: str) -> Reading:
    title, issued, body = ARTICLES[identifier]
    text = f"{title}\n{body}\n"
    rows = STATEMENTS[identifier]
    named = [name for row in rows for name in (row[0], row[2], row[6].get("decided_by")) if name]
    return Reading(
        source=Source(
            identifier=identifier,
            text=text,
            blocks=(Block(kind=BlockKind.PROSE, span=Span(len(title) + 1, len(text) - 1)),),
            content_hash=hashlib.sha256(text.encode()).hexdigest(),
            title=title,
            issued=PartialDate.parse(issued),
            url=f"https://example.org/tin/{identifier.removesuffix('.txt')}",
        ),
        entities=tuple(_entity(name, identifier) for name in dict.fromkeys(named)),
        statements=tuple(_statement(row, text) for row in rows),
    )


def _entity(name: str, identifier: str) -> Entity:
    kind_of, kind, full_name, known = ENTITIES[name]
    told = known | VARIANTS.get(identifier, {}).get(name, {})
    values = {"name": full_name} | told | {"date": _date(told.get("date"))}
    return Entity(id=name, type=kind_of, kind=kind, key=full_name, **values)


def _statement(row: Row, text: str) -> Statement:
    subject, predicate, target, quote, rule, confidence, more = row
    start = text.index(quote)
    evidence = Evidence(span=Span(start, start + len(quote)), rule=rule, confidence=confidence)
    values: Mapping[str, Any] = more | {
        name: _date(more[name]) for name in ("start", "end") if name in more
    }
    return Statement(
        subject=subject, predicate=predicate, object=target, evidence=(evidence,), **values
    )


def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)


def example_store(source: Iterable[ox.Quad] | None = None) -> MemoryStore:
    """Return a store with the example graph (from its file, or from quads) and the ontology."""
    store = MemoryStore()
    found = ox.parse(GRAPH.read_bytes(), format=ox.RdfFormat.TRIG) if source is None else source
    lines = to_nquads(found).decode().splitlines(keepends=True)
    for reading in readings():
        iri = source_iri(DEFAULT_BASE, reading.source.identifier)
        own = "".join(line for line in lines if f" <{iri}> .\n" in line or f" <{iri}#" in line)
        store.replace_source(iri, own.encode())
    begins = f"{DEFAULT_BASE}infer"  # the graph of tenures, those of inferences and their own
    own = "".join(line for line in lines if line.rpartition(" <")[2].startswith(begins))
    store.exchange([], list(ox.parse(own, format=ox.RdfFormat.N_QUADS)))
    store.replace_graph(ONTOLOGY_IRI, ontology_turtle())
    return store


def answer_csv(store: MemoryStore, one: Question) -> str:
    """Return the answer to a question's example as the text of its record."""
    table = ask(store, one.name, one.example)
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(worded(table, Labels(store)))
    return file.getvalue()


def _record() -> None:
    GRAPH.write_bytes(trig())
    with example_store() as store:
        for one in questions():
            (QUERIES / f"{one.name}.csv").write_text(answer_csv(store, one), encoding="utf-8")


if __name__ == "__main__":
    _record()
