"""Mergers, divisions and renamings of bodies, as texts tell of them."""

from __future__ import annotations

import pytest

from factories import make_source
from orggraph.languages.vi import read
from orggraph.languages.vi.background.readings import load_world
from orggraph.model import Entity, Predicate, Reading
from orggraph.text.dates import PartialDate

_ENDS = {Predicate.ORIGINAL: "-", Predicate.RESULTING: "+"}


def changes(text: str, **options: object) -> list[tuple[Entity, set[str]]]:
    """Return the changes of a text, each with the bodies before ("-") and after ("+")."""
    reading = read(make_source(text=text, **options))
    names = {entity.id: entity.name for entity in reading.entities}
    return [
        (event, {f"{_ENDS[s.predicate]}{names[s.object]}" for s in told(reading, event)})
        for event in reading.entities
        if event.kind == "ChangeEvent"
    ]


def told(reading: Reading, event: Entity) -> list[object]:
    return [s for s in reading.statements if s.subject == event.id and s.predicate in _ENDS]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Từ ngày 1/4/2019, Sở Thủy sản tỉnh Nghệ An được sáp nhập vào Sở Nội vụ tỉnh Nghệ An.",
            {"-Sở Thủy sản tỉnh Nghệ An", "-Sở Nội vụ tỉnh Nghệ An", "+Sở Nội vụ tỉnh Nghệ An"},
        ),
        (
            "Quốc hội quyết định hợp nhất Bộ Kế hoạch và Đầu tư và Bộ Tài chính thành Bộ Tài "
            "chính.",
            {"-Bộ Kế hoạch và Đầu tư", "-Bộ Tài chính", "+Bộ Tài chính"},
        ),
        (
            "Bộ Nông nghiệp và Môi trường được thành lập trên cơ sở hợp nhất Bộ Nông nghiệp và "
            "Phát triển nông thôn với Bộ Tài nguyên và Môi trường.",
            {
                "-Bộ Nông nghiệp và Phát triển nông thôn",
                "-Bộ Tài nguyên và Môi trường",
                "+Bộ Nông nghiệp và Môi trường",
            },
        ),
        (
            "Thành lập Bộ Nông nghiệp và Môi trường trên cơ sở sáp nhập Bộ Nông nghiệp và Phát "
            "triển nông thôn và Bộ Tài nguyên và Môi trường.",
            {
                "-Bộ Nông nghiệp và Phát triển nông thôn",
                "-Bộ Tài nguyên và Môi trường",
                "+Bộ Nông nghiệp và Môi trường",
            },
        ),
        (
            "Hợp nhất Ban Tuyên giáo Trung ương và Ban Dân vận Trung ương thành Ban Tuyên giáo và "
            "Dân vận Trung ương.",
            {
                "-Ban Tuyên giáo Trung ương",
                "-Ban Dân vận Trung ương",
                "+Ban Tuyên giáo và Dân vận Trung ương",
            },
        ),
        (
            "Ban Kinh tế Trung ương đổi tên thành Ban Chính sách, chiến lược Trung ương.",
            {"-Ban Kinh tế Trung ương", "+Ban Chính sách, chiến lược Trung ương"},
        ),
        (
            "Sở Địa chính tỉnh Yên Bái (sau này đổi tên thành Sở Tài nguyên và Môi trường tỉnh "
            "Yên Bái) đã cấp giấy này.",
            {"-Sở Địa chính tỉnh Yên Bái", "+Sở Tài nguyên và Môi trường tỉnh Yên Bái"},
        ),
        (
            "Trước đó Ban Kinh tế Trung ương được hợp nhất về Văn phòng Trung ương Đảng từ tháng "
            "5/2007.",
            {
                "-Ban Kinh tế Trung ương",
                "-Văn phòng Trung ương Đảng",
                "+Văn phòng Trung ương Đảng",
            },
        ),
    ],
)
def test_what_was_and_what_is_are_told_of_a_change(text, bodies):
    [(_, found)] = changes(text)
    assert found == bodies


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Nội vụ đề xuất sáp nhập Sở Thủy sản tỉnh Nghệ An vào Sở Nội vụ tỉnh Nghệ An.",
        "Dự kiến sáp nhập Sở Thủy sản tỉnh Nghệ An vào Sở Nội vụ tỉnh Nghệ An.",
        "Sở Thủy sản tỉnh Nghệ An sẽ được sáp nhập vào Sở Nội vụ tỉnh Nghệ An.",
        "Đây là phương án phù hợp nhất, Bộ Tài chính báo cáo Chính phủ thành công.",
        "Chưa sáp nhập Sở Thủy sản tỉnh Nghệ An vào Sở Nội vụ tỉnh Nghệ An.",
        "Bộ Nội vụ hướng dẫn việc sáp nhập các sở.",
    ],
)
def test_what_is_planned_or_no_change_of_bodies_is_left_out(text):
    assert changes(text) == []


def test_a_change_has_the_day_from_which_it_is_told_to_hold():
    [(event, _)] = changes(
        "Từ ngày 1/3/2025, Bộ Kế hoạch và Đầu tư được sáp nhập vào Bộ Tài chính."
    )
    assert event.date == PartialDate(2025, 3, 1)


def test_what_is_told_in_parentheses_is_not_of_the_day_of_the_sentence():
    [(event, _)] = changes(
        "Ngày 20/10/2005, Sở Địa chính tỉnh Yên Bái (sau này đổi tên thành Sở Tài nguyên và Môi "
        "trường tỉnh Yên Bái) họp."
    )
    assert event.date is None


def test_a_change_that_a_text_tells_of_is_the_one_of_the_background():
    [(event, _)] = changes(
        "Từ ngày 1/3/2025, Bộ Kế hoạch và Đầu tư được sáp nhập vào Bộ Tài chính."
    )
    assert event.key in {change.key for change in load_world().changes}
    [known] = [change for change in load_world().changes if change.key == event.key]
    assert event.name == known.name


def test_a_change_of_bodies_that_only_this_text_can_tell_apart_is_its_own():
    text = "Từ ngày 1/3/2025, UBND xã Tân Lập được sáp nhập vào UBND xã Tân Hòa."
    [(event, _)] = changes(text, identifier="a.txt")
    [(other, _)] = changes(text, identifier="b.txt")
    assert event.key != other.key


def test_a_change_carries_out_the_act_that_the_sentence_is_based_on():
    reading = read(
        make_source(
            text="Theo Nghị quyết số 176/2025/QH15, từ ngày 1/3/2025, Bộ Kế hoạch và Đầu tư được "
            "sáp nhập vào Bộ Tài chính."
        )
    )
    names = {entity.id: entity.name for entity in reading.entities}
    carried = [names[s.object] for s in reading.statements if s.predicate is Predicate.IMPLEMENTS]
    assert carried == ["Nghị quyết số 176/2025/QH15"]
