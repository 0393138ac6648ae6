import pytest

from orggraph.model import BlockKind
from orggraph.read.furniture import page
from orggraph.read.paragraphs import lines

LEFT = "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\n-------\nSố: 12/QĐ-UBND\n"
RIGHT = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
    "Hà Nam, ngày 5 tháng 2 năm 2021\n"
)
TITLE = "QUYẾT ĐỊNH\nVề việc bổ nhiệm Giám đốc Sở Y tế\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\n"
TEXT = (
    "Căn cứ Luật Y tế ngày 1 tháng 6 năm 2015;\n\nQUYẾT ĐỊNH:\n\n"
    "Điều 1. Bổ nhiệm ông Trần Văn Nam.\n\n"
)
COPIES = "Nơi nhận:\n- Như Điều 1;\n- Bộ Y tế;\n- Lưu: VT.\n"
SIGNED = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký)\nLê Văn Tư\n"
WHOLE = f"{LEFT}\n{RIGHT}\n{TITLE}{TEXT}{COPIES}\n{SIGNED}"


def parts(text, words):
    """Return the blocks of a text by their kind, each as one line."""
    found = {}
    for block in page(text, lines(text), words).blocks:
        found.setdefault(block.kind, []).append(" ".join(block.span.of(text).split()))
    return found


def test_a_decision_is_cut_into_its_parts(words):
    found = page(WHOLE, lines(WHOLE), words)

    assert found.official
    assert str(found.issued) == "2021-02-05"
    assert found.title == "QUYẾT ĐỊNH Về việc bổ nhiệm Giám đốc Sở Y tế"
    cut = parts(WHOLE, words)
    assert cut[BlockKind.LETTERHEAD] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÀ NAM",
        "Số: 12/QĐ-UBND",
        "Hà Nam, ngày 5 tháng 2 năm 2021",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
    ]
    assert cut[BlockKind.SIGNATURE] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Tư"]
    assert cut[BlockKind.RECIPIENTS][-2:] == ["- Bộ Y tế;", "- Lưu: VT."]
    assert cut[BlockKind.HEADING] == ["QUYẾT ĐỊNH:"]


@pytest.mark.parametrize(
    "head",
    [
        f"{RIGHT}\n{LEFT}",
        f"{LEFT}|\n{RIGHT}|\n",
        LEFT.replace("NHÂN DÂN", "NHÂN\nDÂN") + RIGHT.replace("CỘNG HÒA XÃ", "CỘNG\nHÒA XÃ"),
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH HÀ NAM                 Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/QĐ-UBND           Hà Nam, ngày 5 tháng 2 năm 2021\n",
        "CHỦ TỊCH ỦY BAN\nNHÂN DÂN |\nCỘNG HOÀ XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n|\n"
        "Số:\n12/QĐ-UBND |\nHà Nam, ngày 5 tháng 2\nnăm 2021 |\n",
    ],
)
def test_the_two_columns_of_the_head_come_in_any_order(words, head):
    text = f"{head}\n{TITLE}{TEXT}"
    found = page(text, lines(text), words)
    written = " ".join(parts(text, words)[BlockKind.LETTERHEAD])

    assert found.official
    assert str(found.issued) == "2021-02-05"
    assert "ỦY BAN NHÂN DÂN" in written
    assert "CHỦ NGHĨA" not in written


@pytest.mark.parametrize(
    "end",
    [
        f"{SIGNED}\n{COPIES}",
        f"{COPIES}|\n{SIGNED}|\n",
        "Nơi nhận:                KT. CHỦ TỊCH\n- Như Điều 1;            PHÓ CHỦ TỊCH\n"
        "- Lưu: VT.\n                         Lê Văn Tư\n",
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLÊ\nVĂN TƯ\n",
    ],
)
def test_the_signature_stands_before_beside_or_after_the_recipients(words, end):
    signature = parts(f"{LEFT}\n{RIGHT}\n{TITLE}{TEXT}{end}", words)[BlockKind.SIGNATURE]

    assert signature[:2] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert " ".join(signature[2:]).upper() == "LÊ VĂN TƯ"


def test_the_cells_of_a_table_hold_several_lines_each(words):
    text = (
        "| ỦY BAN NHÂN DÂN TỈNH HÀ NAM ------- Số: 12/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
        "NAM Độc lập - Tự do - Hạnh phúc --------------- Hà Nam, ngày 5 tháng 2 năm 2021\n"
        f"{TITLE}{TEXT}| Nơi nhận: - Như Điều 1; - Lưu: VT. "
        "| KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Tư\n"
    )
    cut = parts(text, words)

    assert cut[BlockKind.LETTERHEAD][:3] == [
        "ỦY BAN NHÂN DÂN TỈNH HÀ NAM",
        "Số: 12/QĐ-UBND",
        "Hà Nam, ngày 5 tháng 2 năm 2021",
    ]
    assert cut[BlockKind.SIGNATURE] == ["KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "Lê Văn Tư"]


def test_a_letterhead_may_be_missing(words):
    text = f"{TITLE}{TEXT}{COPIES}"

    assert page(text, lines(text), words).official
    assert parts(text, words)[BlockKind.LETTERHEAD] == ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"]


def test_a_letter_has_its_subject_in_the_letterhead_and_no_kind(words):
    text = (
        "BỘ Y TẾ\nSố: 25/BYT-TCCB\nV/v rà soát biên chế\n"
        f"{RIGHT}\nKính gửi: Sở Y tế các tỉnh.\n\nBộ Y tế đề nghị các Sở rà soát.\n"
    )
    found = page(text, lines(text), words)

    assert found.official
    assert found.title == "V/v rà soát biên chế"
    assert parts(text, words)[BlockKind.LETTERHEAD][:2] == ["BỘ Y TẾ", "Số: 25/BYT-TCCB"]


def test_a_table_above_the_document_tells_who_signs(words):
    table = "Quyết định 12/QĐ-UBND\nSố hiệu: 12/QĐ-UBND\nNgười ký: Lê Văn Tư\n\n"
    cut = parts(f"{table}{LEFT}\n{RIGHT}\n{TITLE}{TEXT}", words)

    assert cut[BlockKind.SIGNATURE] == ["Lê Văn Tư"]
    assert "Số hiệu: 12/QĐ-UBND" in cut[BlockKind.FURNITURE]
    assert cut[BlockKind.TITLE][0] == "Quyết định 12/QĐ-UBND"


def test_paragraphs_broken_within_a_name_are_joined(words):
    broken = (
        "Căn cứ Thông tư số 4/2012/TT-BTC ngày 1 tháng 2 năm 2012 của Bộ\n"
        "Tài chính hướng dẫn một số điều của Luật Ngân sách nhà nước tại số\n"
        "12/2012/QH13 ngày\n3 tháng 4 năm 2012;\n"
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 6 tháng 7 năm 2012 của Ủy ban nhân\n"
        "dân tỉnh;\n"
    )
    prose = parts(f"{LEFT}\n{RIGHT}\n{TITLE}{broken}", words)[BlockKind.PROSE]

    assert [line.split()[-1] for line in prose] == ["2012;", "tỉnh;"]


@pytest.mark.parametrize(
    "text",
    [
        "Bổ nhiệm Giám đốc Sở Y tế\nNgày 5/2, Ủy ban nhân dân tỉnh Hà Nam ra Quyết định số "
        "12/QĐ-UBND bổ nhiệm ông Trần Văn Nam.\n",
        "KỶ NIỆM 91 NĂM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM\nSáng 3/2, Tỉnh ủy tổ chức lễ.\n",
        "QUYẾT ĐỊNH\nÔng Trần Văn Nam kể về một quyết định của đời mình.\n",
        "",
    ],
)
def test_an_article_is_no_official_document(words, text):
    assert not page(text, lines(text), words).official
