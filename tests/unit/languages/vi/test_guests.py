"""Those who attend, told line by line, and the bodies that they attend for."""

from __future__ import annotations

from orggraph.extract import extract
from orggraph.languages import load
from orggraph.model import Block, BlockKind, Source, Span
from unit.languages.told import lines_of

LIST = """Ngày 5/3, Trường Đại học Tân An tổ chức lễ kỷ niệm 20 năm thành lập.
Tham dự buổi lễ:
Về phía Bộ Y tế:
- TS Lê Văn Tám - Vụ trưởng Vụ Kế hoạch
1. Ông: Trần Văn Mẫn - Phó Chánh Thanh tra
- Cùng các chuyên viên
* Đại biểu phường Hòa An:
+ Bà Lê Thị Hoa - Chủ tịch UBND phường Hòa An
Ông Hồ Văn Xuân đi vắng.
"""


def told(text: str) -> list[str]:
    """Return the statements of a text whose lines are blocks of their own."""
    blocks: list[Block] = []
    start = 0
    for line in text.splitlines(keepends=True):
        blocks.append(Block(kind=BlockKind.PROSE, span=Span(start, start + len(line))))
        start += len(line)
    source = Source(identifier="bai.txt", text=text, blocks=tuple(blocks), content_hash="0" * 64)
    return lines_of(extract(source, load("vi")))


def rows(text: str, *words: str) -> list[str]:
    return [row for row in told(text) if any(word in row for word in words)]


def test_each_person_of_the_list_attends_and_the_list_ends() -> None:
    attending = [row.split(" | ")[-1] for row in rows(LIST, "(attendee)")]

    assert attending == ["Lê Văn Tám", "Trần Văn Mẫn", "Lê Thị Hoa"]


def test_the_divisions_of_a_group_are_of_its_body() -> None:
    assert rows(LIST, "holdsPost", "subOrganizationOf") == [
        "Vụ Kế hoạch Bộ Y tế | subOrganizationOf | Bộ Y tế",
        "Lê Văn Tám | holdsPost | Vụ trưởng (current) | Vụ Kế hoạch Bộ Y tế",
        "Thanh tra Bộ Y tế | subOrganizationOf | Bộ Y tế",
        "Trần Văn Mẫn | holdsPost | Phó Chánh Thanh tra (current) | Thanh tra Bộ Y tế",
        "Lê Thị Hoa | holdsPost | Chủ tịch (current) | Ủy ban nhân dân phường Hòa An",
    ]


def test_those_of_the_presidium_chair() -> None:
    text = """Chi bộ thôn Đông tổ chức Đại hội lần thứ V.
Đại hội bầu đoàn chủ tịch Đại hội gồm các đồng chí:
1. Đ/c Lê Văn Tám - Bí thư
2. Đ/c Trần Thị Mận
"""

    assert [row.split(" | ")[-1] for row in rows(text, "(chair)")] == [
        "Lê Văn Tám",
        "Trần Thị Mận",
    ]


def test_guests_whom_an_event_is_honored_to_receive_attend() -> None:
    text = (
        "Huyện đoàn Kim Bảng tổ chức Đại hội lần thứ V. Đại hội vinh dự đón tiếp sự có mặt của "
        "ông Lê Văn Tám; bà Trần Thị Mận."
    )

    assert [row.split(" | ")[-1] for row in rows(text, "(attendee)")] == [
        "Lê Văn Tám",
        "Trần Thị Mận",
    ]


def test_the_committee_of_a_cell_is_part_of_it() -> None:
    text = "Chi bộ Trường Tiểu học Tân An họp, bầu Chi ủy."

    assert (
        "Chi ủy Chi bộ Trường Tiểu học Tân An | subOrganizationOf | Chi bộ Trường Tiểu học Tân An"
        in told(text)
    )


def test_a_school_named_after_a_person_is_not_of_another_state() -> None:
    text = "Đoàn TNCS Hồ Chí Minh Trường Đại học Tôn Đức Thắng ra mắt."

    assert rows(text, "organizedWithin") == [
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh Trường Đại học Tôn Đức Thắng | organizedWithin"
        " | Trường Đại học Tôn Đức Thắng"
    ]
