"""Units and standing bodies: right in number and in time, and the same nodes as in texts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factories import make_source
from orggraph.errors import DataError
from orggraph.languages.vi import background, read
from orggraph.languages.vi.background.readings import load_world
from orggraph.languages.vi.background.select import select
from orggraph.languages.vi.background.tables import read_tables
from orggraph.languages.vi.background.world import Node
from orggraph.languages.vi.lexicon import data_folder
from orggraph.model import EntityType, Predicate, Reading
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

BEFORE, AFTER = PartialDate(2025, 6, 30), PartialDate(2025, 7, 1)
WORLD = load_world()


def units(day: PartialDate, *words: str) -> list[Node]:
    """Return the units with these words there were on a day."""
    return [
        node
        for node in WORLD.nodes.values()
        if node.kind == "AdministrativeUnit"
        and node.exists_on(day)
        and any(fold(node.name).startswith(f"{word} ") for word in words)
    ]


def provinces(day: PartialDate) -> list[Node]:
    return [node for node in units(day, "tỉnh", "thành phố") if "," not in node.name]


def districts(day: PartialDate) -> list[Node]:
    words = ("huyện", "quận", "thị xã", "thành phố")
    return [node for node in units(day, *words) if "," in node.name]


def communes(day: PartialDate) -> list[Node]:
    return units(day, "xã", "phường", "thị trấn", "đặc khu")


def told(*names: str) -> dict[str, Reading]:
    """Return the background of bodies as a text names them, by table."""
    keys = {entity.key for name in names for entity in read(make_source(text=name)).entities}
    assert len(keys) >= len(names)
    return {r.source.identifier.removeprefix("background/vi/"): r for r in background(keys)}


def statements(reading: Reading) -> set[tuple[str, str, str]]:
    names = {entity.id: entity.name for entity in reading.entities}
    return {(names[s.subject], s.predicate.value, names[s.object]) for s in reading.statements}


@pytest.mark.parametrize(
    ("day", "numbers"), [(BEFORE, (63, 696, 10_035)), (AFTER, (34, 0, 3_321))], ids=str
)
def test_there_are_as_many_units_as_the_law_has_on_either_side_of_the_reform(day, numbers):
    assert (len(provinces(day)), len(districts(day)), len(communes(day))) == numbers


def test_new_communes_are_of_the_kinds_that_the_law_has():
    kinds = [len(units(AFTER, word)) for word in ("xã", "phường", "đặc khu")]
    assert kinds == [2_621, 687, 13]
    kinds = [len(units(BEFORE, word)) for word in ("xã", "phường", "thị trấn")]
    assert kinds == [7_692, 1_726, 617]


def test_52_provinces_became_23_and_11_stayed_as_they_were():
    merged = [c for c in WORLD.changes if c.date == AFTER and c.line.table == "changes"]
    merged = [
        c for c in merged if all(key.startswith(("tỉnh ", "thành phố ")) for key, _ in c.after)
    ]
    merged = [c for c in merged if len(c.before) > 1 and "|" not in c.after[0][0]]
    assert len(merged) == 23
    assert len({key for change in merged for key, _ in change.before}) == 52
    assert len(provinces(AFTER)) - len(merged) == 11


def test_every_commune_came_of_something_or_was_there_before():
    came = {key for change in WORLD.changes for key, _ in change.after}
    assert [n.name for n in communes(AFTER) if n.start is not None and n.key not in came] == []
    became = {key for change in WORLD.changes for key, _ in change.before}
    assert [n.name for n in communes(BEFORE) if n.end is not None and n.key not in became] == []


def test_a_province_of_1997_has_its_first_and_last_day():
    node = WORLD.nodes["tỉnh vĩnh phúc"]
    assert (node.start, node.end) == (PartialDate(1997, 1, 1), BEFORE)


def test_a_commune_that_only_changed_its_parent_is_one_node_with_two():
    [node] = [n for n in communes(BEFORE) if n.name == "xã Trường Long, thành phố Cần Thơ"]
    parents = {
        WORLD.nodes[r.parent].name: (str(r.start or ""), str(r.end or ""))
        for r in WORLD.relations[node.key]
    }
    assert parents == {
        "huyện Phong Điền, thành phố Cần Thơ": ("", "2025-06-30"),
        "thành phố Cần Thơ": ("2025-07-01", ""),
    }


def test_a_committee_of_a_merged_province_ends_and_is_succeeded():
    page = told("Chủ tịch UBND tỉnh Vĩnh Phúc Nguyễn Văn Trì")["changes"]
    ubnd = "Ủy ban nhân dân tỉnh"
    event = f"Hợp nhất {ubnd} Vĩnh Phúc, {ubnd} Hòa Bình, {ubnd} Phú Thọ thành {ubnd} Phú Thọ"
    assert {
        (event, "originalOrganization", f"{ubnd} Vĩnh Phúc"),
        (event, "resultingOrganization", f"{ubnd} Phú Thọ"),
        (event, "implements", "Nghị quyết số 202/2025/QH15"),
    } <= statements(page)
    ends = {entity.name: entity.end for entity in page.entities}
    assert ends[f"{ubnd} Vĩnh Phúc"] == BEFORE
    assert ends[f"{ubnd} Phú Thọ"] is None


def test_a_department_that_was_merged_in_march_is_not_merged_again_in_july():
    page = told("Giám đốc Sở Kế hoạch và Đầu tư tỉnh Vĩnh Phúc")["changes"]
    name = "Sở Kế hoạch và Đầu tư tỉnh Vĩnh Phúc"
    changes = {event for event, _, body in statements(page) if body == name}
    assert changes == {
        f"Hợp nhất {name}, Sở Tài chính tỉnh Vĩnh Phúc thành Sở Tài chính tỉnh Vĩnh Phúc"
    }


def test_a_district_is_told_of_with_what_came_of_it():
    pages = told("Bí thư Huyện ủy Hạ Hòa")
    upward = statements(pages["bodies"])
    assert ("Huyện ủy Hạ Hòa", "reportsTo", "Tỉnh ủy Phú Thọ") in upward
    ended = "Kết thúc hoạt động của huyện Hạ Hòa, tỉnh Phú Thọ"
    after = {one for event, _, one in statements(pages["communes/Phú Thọ"]) if event == ended}
    assert len(after) == 6
    assert "xã Hiền Lương, tỉnh Phú Thọ" in after


@pytest.mark.parametrize(
    "name",
    [
        "Tỉnh ủy Vĩnh Phúc",
        "Thành ủy TP.HCM",
        "UBND thành phố Đà Nẵng",
        "HĐND tỉnh Bà Rịa - Vũng Tàu",
        "Sở NN&PTNT tỉnh Đắk Lắk",
        "Ban Tổ chức Tỉnh ủy Hà Giang",
        "Ủy ban MTTQ Việt Nam tỉnh Nghệ An",
        "Đảng bộ huyện Hạ Hòa",
        "Quận ủy Thanh Khê",
        "UBND quận Thanh Khê",
        "Bộ Kế hoạch và Đầu tư",
        "Ban Tuyên giáo Trung ương",
        "Viện kiểm sát nhân dân tỉnh Long An",
    ],
)
def test_a_body_of_a_text_is_the_node_of_the_background(name):
    source = make_source(text=f"Ngày 6/2/2017, {name} tổ chức hội nghị tổng kết.")
    bodies = [e for e in read(source).entities if e.type is EntityType.ORGANIZATION]
    known = [WORLD.nodes[body.key] for body in bodies if body.key in WORLD.nodes]
    assert [(node.name, node.kind) for node in known][:1] == [(bodies[0].name, bodies[0].kind)]


def test_every_relation_holds_while_both_its_ends_exist():
    for relations in WORLD.relations.values():
        for relation in relations:
            for node in (WORLD.nodes[relation.child], WORLD.nodes[relation.parent]):
                if node.end is not None:
                    assert relation.end is not None, relation
                    assert relation.end.first_day <= node.end.last_day, relation


def test_what_goes_with_a_body_is_closed_upwards_and_stays_small():
    told_of = select(WORLD, ["ủy ban nhân dân|vĩnh phúc"])
    parents = {r.parent for key in told_of.nodes for r in WORLD.relations.get(key, ())}
    assert parents <= told_of.nodes
    assert len(told_of.nodes) < 30


def test_what_is_told_does_not_depend_on_the_order_of_what_is_named():
    keys = ["ủy ban nhân dân|vĩnh phúc", "tỉnh ủy|hà giang", "bộ|tài chính"]
    assert background(keys) == background(reversed(keys))  # type: ignore[arg-type]


def test_nothing_is_told_where_nothing_known_is_named():
    assert background(["chi bộ|thôn đông"]) == ()


def test_each_statement_is_quoted_by_its_line_with_the_act_it_rests_on():
    page = told("UBND tỉnh Vĩnh Phúc họp phiên thường kỳ")["bodies"]
    [quote] = {
        s.evidence[0].span.of(page.source.text)
        for s in page.statements
        if s.predicate is Predicate.REPORTS_TO and s.object == ids(page)["Quốc hội"]
    }
    assert quote.endswith("Quốc hội · Hiến pháp 2013, Điều 94")


def ids(reading: Reading) -> dict[str, str]:
    return {entity.name: entity.id for entity in reading.entities}


@pytest.mark.parametrize(
    ("table", "old", "new", "wrong"),
    [
        ("bodies.tsv", "\tcentral\t", "\tnational\t", "level is 'national'"),
        ("changes.tsv", "2025-07-01", "1/7/2025", "not a date of the form"),
    ],
)
def test_a_wrong_row_is_refused_with_its_line(tmp_path: Path, table, old, new, wrong):
    folder = tmp_path / "background"
    shutil.copytree(str(data_folder().joinpath("background")), folder)
    file = folder / table
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=wrong) as caught:
        read_tables(folder)
    assert (caught.value.path, caught.value.line is not None) == (table, True)
