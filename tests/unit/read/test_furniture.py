import pytest
from hypothesis import given

from orggraph.model import BlockKind
from orggraph.read.furniture import page
from orggraph.read.paragraphs import lines
from orggraph.text.normalize import normalize
from strategies import messy_texts

PORTAL = """
Chi bộ Trung tâm Bảo trợ tổ chức đại hội lần thứ nhất

05-11-2016
Bởi: quantri Có: 2 bình luận 345 lượt xem
Thực hiện Chỉ thị số 12 của Tỉnh ủy, sáng ngày 2 tháng 11, chi bộ tổ chức đại hội.

Kết quả bầu cử

Đại hội đã bầu đồng chí Hà Tâm làm Bí thư chi bộ.

Lê Minh Khôi

CÁC TIN KHÁC
Đảng bộ Sở họp.
"""

PRESS = (
    "Ông Lê Khôi giữ chức Bí thư Huyện ủy\n"
    "Ngày 6-2, Tỉnh ủy công bố quyết định.\n"
    "Ông Lê Khôi nhận quyết định. Ảnh: Hà Tâm/TTXVN Theo đó, ông Lê Khôi giữ chức Bí thư. "
    "Trần Tâm (TTXVN) "
)


def cut(text, words):
    return [
        (block.kind.value, block.span.of(text)) for block in page(text, lines(text), words).blocks
    ]


def test_a_portal_page_is_cut_into_its_parts(words):
    found = page(PORTAL, lines(PORTAL), words)

    assert [(block.kind.value, block.span.of(PORTAL)) for block in found.blocks] == [
        ("title", "Chi bộ Trung tâm Bảo trợ tổ chức đại hội lần thứ nhất"),
        ("dateline", "05-11-2016"),
        ("furniture", "Bởi: quantri Có: 2 bình luận 345 lượt xem"),
        (
            "prose",
            "Thực hiện Chỉ thị số 12 của Tỉnh ủy, sáng ngày 2 tháng 11, chi bộ tổ chức đại hội.",
        ),
        ("heading", "Kết quả bầu cử"),
        ("prose", "Đại hội đã bầu đồng chí Hà Tâm làm Bí thư chi bộ."),
        ("byline", "Lê Minh Khôi"),
        ("furniture", "CÁC TIN KHÁC"),
        ("furniture", "Đảng bộ Sở họp."),
    ]
    assert found.title == "Chi bộ Trung tâm Bảo trợ tổ chức đại hội lần thứ nhất"
    assert str(found.issued) == "2016-11-05"


def test_a_press_file_is_cut_into_title_lead_body_and_byline(words):
    assert cut(PRESS, words) == [
        ("title", "Ông Lê Khôi giữ chức Bí thư Huyện ủy"),
        ("prose", "Ngày 6-2, Tỉnh ủy công bố quyết định."),
        ("prose", "Ông Lê Khôi nhận quyết định."),
        ("furniture", "Ảnh: Hà Tâm/TTXVN"),
        ("prose", "Theo đó, ông Lê Khôi giữ chức Bí thư."),
        ("byline", "Trần Tâm (TTXVN)"),
    ]
    assert page(PRESS, lines(PRESS), words).issued is None


def test_a_paragraph_broken_at_the_width_of_a_page_is_one_block(words):
    text = (
        "Tin hội nghị\n\n"
        "Sáng nay, tại trụ sở Tỉnh ủy, Ban Thường vụ Tỉnh ủy đã họp\n"
        "phiên thường kỳ dưới sự chủ trì của đồng chí Hà Tâm, Bí thư\n"
        "Tỉnh ủy. Hội nghị đã nghe báo cáo của Ban Tổ chức Tỉnh ủy.\n"
        "Nhiều ý kiến đã được nêu và thông qua trong buổi họp này\n"
        "của Ban Thường vụ.\n"
    )

    kinds = [kind for kind, _ in cut(text, words)]

    assert kinds == ["title", "prose"]


def test_a_line_that_goes_on_in_lower_case_is_joined(words):
    text = "Tin\nĐảng ủy đã họp và\nbầu Bí thư.\n"

    assert cut(text, words)[1] == ("prose", "Đảng ủy đã họp và\nbầu Bí thư.")


def test_the_last_of_a_list_of_names_is_no_byline(words):
    text = "Danh sách cấp ủy\nĐại hội đã bầu:\nLê Minh Khôi\nHà Minh Tâm\n"

    assert BlockKind.BYLINE not in {kind for kind, _ in cut(text, words)}


@pytest.mark.parametrize(
    "line",
    [
        "Ông Hà Tâm quay lại ghế Bí thư Tỉnh ủy",
        "Chuyên gia bình luận về đại hội",
        "Tỉnh ủy chia sẻ kinh nghiệm xây dựng Đảng",
    ],
)
def test_a_title_that_holds_a_word_of_furniture_stays_a_title(words, line):
    assert cut(f"{line}\nHội nghị đã họp.\n", words)[0] == ("title", line)


@pytest.mark.parametrize(
    "line", ["Lượt xem: 12", "Chia sẻ", "In trang", "12 lượt xem | 3 bình luận"]
)
def test_a_line_of_furniture_is_furniture(words, line):
    assert ("furniture", line) in cut(f"Tin\nHội nghị đã họp.\n{line}\nHội nghị bế mạc.\n", words)


def test_a_text_of_one_sentence_is_prose_without_a_title(words):
    assert cut("Đảng ủy đã họp.", words) == [("prose", "Đảng ủy đã họp.")]


def test_a_text_without_words_has_no_prose(words):
    assert cut("...\n---\n", words)[1:] == []


@given(messy_texts)
def test_blocks_are_in_order_without_overlap_and_hold_words(words, text):
    text = normalize(text).text

    end = 0
    for block in page(text, lines(text), words).blocks:
        assert end <= block.span.start
        assert block.span.of(text) == block.span.of(text).strip()
        end = block.span.end
    assert end <= len(text)
