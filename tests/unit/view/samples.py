"""Made-up graphs of the size people look at, stored the way a build stores them."""

from __future__ import annotations

import hashlib

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
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.store import MemoryStore
from orggraph.text.dates import PartialDate
from orggraph.view.model import Edge, Node, ViewGraph, ViewKind

DEPARTMENTS = (
    "Nội vụ", "Tài chính", "Xây dựng", "Y tế", "Công Thương", "Tư pháp", "Giáo dục và Đào tạo",
    "Nông nghiệp và Môi trường", "Khoa học và Công nghệ", "Văn hóa, Thể thao và Du lịch",
)  # fmt: skip
DISTRICTS = ("Hòa Vang", "Kim Sơn", "Bình Lục", "Sông Thao", "Đông Hải", "Tây Sơn")
NAMES = (
    "Nguyễn Văn Hưng", "Trần Thị Hòa", "Lê Quang Đạo", "Phạm Minh Châu", "Hoàng Thị Thu Thủy",
    "Vũ Đức Thắng", "Đặng Quốc Bảo", "Bùi Thanh Sơn", "Đỗ Thị Kim Ngân", "Ngô Xuân Lịch",
    "Dương Văn Quý", "Lý Thị Mai", "Phan Anh Tuấn", "Võ Hồng Phúc", "Trịnh Công Minh",
    "Đinh La Giang", "Mai Văn Chính", "Tạ Quang Khải", "Hà Thị Nga", "Lương Cường Quốc",
    "Chu Ngọc Anh Thư", "Cao Đức Phát", "Tô Văn Lâm", "Nông Quốc Tuấn", "Lưu Bình Nhưỡng",
    "Huỳnh Thành Đạt", "Châu Thị Thu Nga", "Trương Vĩnh Trọng", "Thái Thanh Quý", "Kiều Cao Chung",
)  # fmt: skip


class Story:
    """A source that grows sentence by sentence; every sentence is a statement's evidence."""

    def __init__(self, identifier: str, title: str, issued: str, url: str | None = None) -> None:
        self.identifier, self.title, self.issued, self.url = identifier, title, issued, url
        self.text = title + "\n"
        self.entities: dict[str, Entity] = {}
        self.statements: list[Statement] = []

    def add(self, type_: EntityType, kind: str, name: str, **more: object) -> str:
        id_ = f"{type_.value[0].lower()}{len(self.entities)}"
        for known in self.entities.values():
            if (known.type, known.key) == (type_, name):
                return known.id
        self.entities[id_] = Entity(id=id_, type=type_, kind=kind, name=name, key=name, **more)  # type: ignore[arg-type]
        return id_

    def say(
        self, subject: str, predicate: Predicate, target: str, words: str, **more: object
    ) -> None:
        a, b = self.entities[subject].name, self.entities[target].name
        sentence = f"{a} {words} {b}."
        start = len(self.text)
        self.text += sentence + "\n"
        evidence = Evidence(
            span=Span(start, start + len(sentence)), rule=f"{predicate.value}/1", confidence=0.93
        )
        self.statements.append(
            Statement(
                subject=subject,
                predicate=predicate,
                object=target,
                evidence=(evidence,),
                **more,  # type: ignore[arg-type]
            )
        )

    def reading(self) -> Reading:
        source = Source(
            identifier=self.identifier,
            text=self.text,
            blocks=(Block(kind=BlockKind.PROSE, span=Span(0, len(self.text))),),
            content_hash=hashlib.sha256(self.text.encode()).hexdigest(),
            title=self.title,
            issued=PartialDate.parse(self.issued),
            url=self.url,
        )
        return Reading(
            source=source,
            entities=tuple(self.entities.values()),
            statements=tuple(self.statements),
        )


def stored(*stories: Story) -> MemoryStore:
    store = MemoryStore()
    for story in stories:
        iri = source_iri(DEFAULT_BASE, story.identifier)
        store.replace_source(iri, to_nquads(encode(story.reading())))
    return store


def province() -> MemoryStore:
    """A province: about 40 organizations, 30 people, 15 documents and 15 events."""
    return stored(structure_of("Thanh Hải", NAMES), cascade_of("Thanh Hải"))


def nation(provinces: int = 16) -> MemoryStore:
    """Many provinces: about 60 nodes in each."""
    stories = []
    for i in range(provinces):
        names = tuple(f"{name} {chr(65 + i)}" for name in NAMES)
        stories += [structure_of(f"Tỉnh {i + 1}", names), cascade_of(f"Tỉnh {i + 1}")]
    return stored(*stories)


def structure_of(place: str, names: tuple[str, ...]) -> Story:
    story = Story(
        f"{place}-cơ-cấu.txt",
        f"Cơ cấu tổ chức {place}",
        "2016-02-01",
        "https://example.org/a?b=1&c=2",
    )
    organization = EntityType.ORGANIZATION

    def org(kind: str, name: str, **more: object) -> str:
        return story.add(organization, kind, name, **more)

    politburo = org("CentralPartyOrgan", "Bộ Chính trị")
    secretariat = org("CentralPartyOrgan", "Ban Bí thư Trung ương Đảng")
    committee = org("PartyCommittee", f"Tỉnh ủy {place}", aliases=(f"BCH Đảng bộ tỉnh {place}",))
    people = org("Executive", f"Ủy ban nhân dân tỉnh {place}")
    council = org("Legislature", f"Hội đồng nhân dân tỉnh {place}")
    front = org("MassOrganization", f"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh {place}")
    story.say(committee, Predicate.REPORTS_TO, politburo, "chịu sự lãnh đạo của")
    story.say(secretariat, Predicate.REPORTS_TO, politburo, "giúp việc cho")
    bodies = [committee, people, council, front]
    for field in ("Tổ chức", "Tuyên giáo", "Nội chính", "Dân vận"):
        board = org("PartyCommission", f"Ban {field} Tỉnh ủy {place}")
        story.say(board, Predicate.SUB_ORGANIZATION_OF, committee, "trực thuộc")
        bodies.append(board)
    for field in DEPARTMENTS:
        department = org("Executive", f"Sở {field} tỉnh {place}")
        story.say(department, Predicate.SUB_ORGANIZATION_OF, people, "là cơ quan của")
        bodies.append(department)
    for district in DISTRICTS:
        lower = org("PartyCommittee", f"Huyện ủy {district} ({place})")
        story.say(lower, Predicate.SUB_ORGANIZATION_OF, committee, "trực thuộc")
        cell = org("PartyCell", f"Chi bộ Phòng Nội vụ huyện {district} ({place})")
        story.say(cell, Predicate.SUB_ORGANIZATION_OF, lower, "trực thuộc")
        bodies += [lower, cell]
    for field in ("Phụ nữ", "Nông dân", "Cựu chiến binh"):
        union = org("MassOrganization", f"Hội {field} tỉnh {place}")
        story.say(union, Predicate.ORGANIZED_WITHIN, front, "là thành viên của")
    hospital = org("PublicServiceUnit", f"Bệnh viện Đa khoa {place}")
    story.say(hospital, Predicate.SUB_ORGANIZATION_OF, bodies[11], "trực thuộc")
    caucus = org("PartyCommittee", f"Đảng ủy Ủy ban nhân dân tỉnh {place}")
    story.say(caucus, Predicate.SUB_ORGANIZATION_OF, committee, "trực thuộc")
    story.say(caucus, Predicate.ORGANIZED_WITHIN, people, "được lập trong")
    roles = ("Bí thư", "Giám đốc", "Phó Giám đốc", "Chủ tịch", "Trưởng ban")
    for i, name in enumerate(names):
        person = story.add(EntityType.PERSON, "Person", name)
        body = bodies[(i * 5) % len(bodies)]
        status = PostStatus.ENDED if i % 9 == 4 else PostStatus.CURRENT
        story.say(
            person, Predicate.HOLDS_POST, body, f"giữ chức {roles[i % 5]}", role=roles[i % 5],
            status=status, start=PartialDate(2010 + i % 6, 3),
            end=PartialDate(2015, 6, 30) if status is PostStatus.ENDED else None,
        )  # fmt: skip
    first = story.add(EntityType.PERSON, "Person", names[0])
    story.say(first, Predicate.HOLDS_POST, council, "kiêm Chủ tịch", role="Chủ tịch")
    return story


def cascade_of(place: str) -> Story:
    story = Story(f"{place}-đại-hội.txt", f"Đại hội các cấp ở {place}", "2015-10-20")
    politburo = story.add(EntityType.ORGANIZATION, "CentralPartyOrgan", "Bộ Chính trị")
    committee = story.add(EntityType.ORGANIZATION, "PartyCommittee", f"Tỉnh ủy {place}")
    directive = story.add(
        EntityType.DOCUMENT, "Directive", "Chỉ thị số 36-CT/TW về đại hội đảng bộ các cấp",
        number="36-CT/TW", date=PartialDate(2014, 5, 30),
    )  # fmt: skip
    plan = story.add(
        EntityType.DOCUMENT, "Plan", f"Kế hoạch số 112-KH/TU của Tỉnh ủy {place}",
        number="112-KH/TU", date=PartialDate(2014, 9, 12),
    )  # fmt: skip
    story.say(directive, Predicate.ISSUED_BY, politburo, "do ban hành bởi")
    story.say(plan, Predicate.ISSUED_BY, committee, "do ban hành bởi")
    story.say(plan, Predicate.IMPLEMENTS, directive, "thực hiện")
    main = story.add(
        EntityType.EVENT, "Congress", f"Đại hội đại biểu Đảng bộ tỉnh {place} lần thứ XVI",
        ordinal=16, term="2015-2020", date=PartialDate(2015, 10, 14),
    )  # fmt: skip
    story.say(main, Predicate.IMPLEMENTS, directive, "được tổ chức theo")
    story.say(main, Predicate.HELD_BY, committee, "do tổ chức bởi")
    resolution = story.add(
        EntityType.DOCUMENT, "Resolution", f"Nghị quyết Đại hội Đảng bộ tỉnh {place} lần thứ XVI"
    )
    story.say(main, Predicate.ADOPTED, resolution, "thông qua")
    chair = story.add(EntityType.PERSON, "Person", NAMES[2])
    story.say(
        main, Predicate.PARTICIPANT, chair, "do chủ trì bởi", participation=Participation.CHAIR
    )
    for i, district in enumerate(DISTRICTS):
        lower = story.add(
            EntityType.DOCUMENT, "Plan",
            f"Kế hoạch số {20 + i}-KH/HU của Huyện ủy {district} ({place})",
            number=f"{20 + i}-KH/HU", date=PartialDate(2014, 11, 3 + i),
        )  # fmt: skip
        story.say(lower, Predicate.IMPLEMENTS, plan, "cụ thể hóa")
        congress = story.add(
            EntityType.EVENT, "Congress", f"Đại hội Đảng bộ huyện {district} ({place}) lần thứ XX",
            ordinal=20, term="2015-2020", date=PartialDate(2015, 7, 10 + i),
        )  # fmt: skip
        story.say(congress, Predicate.IMPLEMENTS, lower, "được tổ chức theo")
        story.say(congress, Predicate.PREPARES_FOR, main, "chuẩn bị cho")
    for i, name in enumerate(("Quán triệt", "Sơ kết", "Tổng kết")):
        meeting = story.add(
            EntityType.EVENT, "Conference", f"Hội nghị {name} Chỉ thị số 36-CT/TW ở {place}",
            date=PartialDate(2014 + i, 12),
        )  # fmt: skip
        story.say(meeting, Predicate.IMPLEMENTS, plan, "được tổ chức theo")
    programme = story.add(
        EntityType.DOCUMENT, "Programme", f"Chương trình hành động số 3-CTr/TU của Tỉnh ủy {place}"
    )
    story.say(programme, Predicate.IMPLEMENTS, resolution, "thực hiện")
    for field in DEPARTMENTS[:5]:
        low = story.add(EntityType.DOCUMENT, "Plan", f"Kế hoạch của Sở {field} tỉnh {place}")
        story.say(low, Predicate.IMPLEMENTS, programme, "thực hiện")
    return story


def departments(count: int, kind: ViewKind) -> ViewGraph:
    """A government of `count` departments of nine divisions each, every third of two of them."""
    edges = []
    for i in range(count):
        edges.append((f"d{i:03}", "government"))
        edges += [(f"d{i:03}/{j}", f"d{i:03}") for j in range(9)]
    edges += [(f"d{i:03}/1", f"d{(i + 1) % count:03}") for i in range(0, count, 3)]
    iris = sorted({end for edge in edges for end in edge})
    return ViewGraph(
        kind=kind,
        nodes=tuple(
            Node(iri=iri, kind="Executive", type="Organization", label=f"Office {iri}")
            for iri in iris
        ),
        edges=tuple(
            Edge(source=below, target=above, predicate="subOrganizationOf")
            for below, above in sorted(edges)
        ),
    )
