"""The hard pairs of `quality/identity`: reading them, and making profiles of them.

A pair is two small sources. Each speaks of one entity, with as much around it as the pair needs:

    same | why it is hard | side | side

A side is the name, then parts after " ; ":

    ROLE @ BODY [2011-2015]   a post, with its years, or [former], [new 2017-10]
    in BODY                   a body that it is part of
    by BODY                   who issued a document, who held an event
    near BODY                 a body that the source names as well
    no 36-CT/TW   on 2016-05-15   ord 5   term 2015-2020   told 2017-02-06   kind Decision

`told` is when the source was published. The key of every entity is its folded name, as records
give it: what the reader of a language knows beyond the name is not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from orggraph.model import Entity, EntityType, PostStatus
from orggraph.resolve import Place, Profile, Tie
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

FOLDER = Path(__file__).parent / "quality" / "identity"
HALVES = ("development", "held_out")
TYPES = {
    "people": EntityType.PERSON,
    "bodies": EntityType.ORGANIZATION,
    "documents": EntityType.DOCUMENT,
    "events": EntityType.EVENT,
}
BASE = "https://example.org/id/source/"
# The class of a document or event by the first words of its name.
KINDS = {
    "Chỉ thị": "Directive",
    "Kế hoạch": "Plan",
    "Nghị quyết": "Resolution",
    "Quyết định": "Decision",
    "Quy định": "Regulation",
    "Quy chế": "Regulation",
    "Điều lệ": "Regulation",
    "Hướng dẫn": "Guideline",
    "Kết luận": "Conclusion",
    "Luật": "Law",
    "Bộ luật": "Law",
    "Hiến pháp": "Law",
    "Nghị định": "Decree",
    "Thông tư": "Circular",
    "Báo cáo": "Report",
    "Tờ trình": "Report",
    "Thông báo": "Notice",
    "Công văn": "Notice",
    "Đại hội": "Congress",
    "Đai hội": "Congress",
    "Hội nghị": "Conference",
    "Hội thảo": "Conference",
    "Kỳ họp": "Session",
    "Phiên họp": "Session",
    "Buổi làm việc": "WorkingMeeting",
    "Cuộc họp": "WorkingMeeting",
    "Lễ": "Ceremony",
    "Buổi lễ": "Ceremony",
    "Cuộc kiểm tra": "Inspection",
    "Cuộc thanh tra": "Inspection",
    "Bầu cử": "Election",
    "Cuộc bầu cử": "Election",
}
_POST = re.compile(r"(?P<role>[^@]+) @ (?P<body>[^\[]+?)(?: \[(?P<when>[^\]]+)\])?")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pair, as it is written."""

    name: str
    posts: tuple[tuple[str, str, str], ...] = ()
    ties: tuple[tuple[str, str], ...] = ()  # a word of "in", "by", "near", and a body
    told: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that are one, or two, and why that is hard to tell."""

    id: str
    type: EntityType
    same: bool
    difficulty: str
    a: Side
    b: Side


def pairs(half: str) -> Iterator[Pair]:
    """Yield the pairs of one half, in the order of their files."""
    for name, kind in TYPES.items():
        lines = (FOLDER / half / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if line.strip() == "" or line.startswith("#"):
                continue
            verdict, difficulty, a, b = (cell.strip() for cell in line.split(" | "))
            assert verdict in {"same", "different"}, line
            yield Pair(f"{name}:{number}", kind, verdict == "same", difficulty, _side(a), _side(b))


def profiles(pair: Pair) -> list[Profile]:
    """Return the profiles of both sources of a pair; the first of each source is the entity."""
    return [*_source(pair, pair.a, "a"), *_source(pair, pair.b, "b")]


def _side(text: str) -> Side:
    name, *parts = (part.strip() for part in text.split(" ; "))
    posts: list[tuple[str, str, str]] = []
    ties: list[tuple[str, str]] = []
    told: dict[str, str] = {}
    for part in parts:
        post = _POST.fullmatch(part)
        word, _, rest = part.partition(" ")
        if post is not None:
            posts.append((post["role"], post["body"], post["when"] or ""))
        elif word in {"in", "by", "near"}:
            ties.append((word, rest))
        else:
            assert word in {"no", "on", "ord", "term", "told", "kind"}, text
            told[word] = rest
    return Side(name, tuple(posts), tuple(ties), told)


def _source(pair: Pair, side: Side, name: str) -> Iterator[Profile]:
    source = f"{BASE}{pair.id}-{name}"
    known = PartialDate.parse(side.told["told"]) if "told" in side.told else None
    own = Place(source=source, entity="e0")
    ties: list[Tie] = []
    bodies: list[str] = []
    for role, body, when in side.posts:
        ties.append(_post(_other(source, body, bodies), role, when))
    for word, body in side.ties:
        other = _other(source, body, bodies)
        if word == "in":
            ties.append(Tie(relation="subOrganizationOf", other=other))
        if word == "by":
            held = pair.type is EntityType.EVENT
            ties.append(Tie(relation="heldBy" if held else "issuedBy", other=other))
    yield Profile(place=own, entity=_entity(pair, side), known=known, ties=tuple(ties))
    for number, body in enumerate(bodies, start=1):
        yield Profile(
            place=Place(source=source, entity=f"o{number}"),
            entity=Entity(
                id=f"o{number}",
                type=EntityType.ORGANIZATION,
                kind="Organization",
                name=body,
                key=fold(body),
            ),
            known=known,
        )


def _other(source: str, body: str, bodies: list[str]) -> Place:
    if body not in bodies:
        bodies.append(body)
    return Place(source=source, entity=f"o{bodies.index(body) + 1}")


def _post(other: Place, role: str, when: str) -> Tie:
    status = PostStatus.CURRENT
    start = end = None
    for part in when.split():
        if part in {"former", "new", "ended"}:
            status = PostStatus(part)
        elif re.fullmatch(r"\d{4}-\d{4}", part):
            first, last = part.split("-")
            start, end = PartialDate.parse(first), PartialDate.parse(last)
        else:
            start = PartialDate.parse(part)
    return Tie(relation="holdsPost", other=other, role=role, status=status, start=start, end=end)


def _entity(pair: Pair, side: Side) -> Entity:
    told = side.told
    found = sorted((key for key in KINDS if side.name.startswith(key)), key=len)
    default = "Person" if pair.type is EntityType.PERSON else pair.type.value
    own = pair.type in {EntityType.DOCUMENT, EntityType.EVENT} and found != []
    return Entity(
        id="e0",
        type=pair.type,
        kind=told.get("kind", KINDS[found[-1]] if own else default),
        name=side.name,
        key=fold(side.name),
        number=told.get("no"),
        date=PartialDate.parse(told["on"]) if "on" in told else None,
        ordinal=int(told["ord"]) if "ord" in told else None,
        term=told.get("term"),
    )
