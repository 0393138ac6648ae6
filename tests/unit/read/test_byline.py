import pytest

from orggraph.read.byline import byline_start, is_byline

BYLINES = [
    "Lê Minh Tâm",
    "HOÀI AN",
    "Hà Tâm - Minh Khôi",
    "Hà Tâm -Minh Khôi",
    "Lê Tâm, Hà Khôi/VOV.VN",
    "Lê Minh Tâm (TTXVN)",
    "Lê Tâm  (TTXVN)",
    "Theo VGP",
    "Theo Trí thức trẻ",
    "theo Trí Thức Trẻ",
    "Theo Hà Tâm (Dân Việt)",
    "Theo TTXVN Hà Tâm",
    "Tin, ảnh: Hà Tâm",
    "Tin- ảnh: Hà Tâm",
    "Bài và ảnh: Hà Tâm (TTXVN)",
    "Nguồn: chinhphu.vn",
    "B.T.Ngọc",
    "M.Tâm",
    "N. Tâm",
    "N. C (T.Hợp)",
    "Tr.Tâm Hà Khôi - Lê Phong",
    "PV",
    "PV.",
    "Tuổi trẻ",
    "TTXVN/Tin Tức",
    "Nhóm phóng viên",
    "Hà Tâm (tổng hợp)",
    "HÀ TÂM - LÊ KHÔI (tổng hợp)",
    "Hà Tâm (từ Bắc Kinh)",
    "(Tổng hợp) Hà Tâm",
    "(HÀ TÂM)",
    "Hà Tâm/VOV-Trung tâm Tin Hà Tâm/VOV-Trung tâm Tin",
    "PGS.TS Lê Minh Tâm",
    "Hà Minh Tâm -",
]


@pytest.mark.parametrize("byline", BYLINES)
@pytest.mark.parametrize(
    "prose",
    [
        "Hội nghị đã thông qua nghị quyết.",
        "Hội nghị diễn ra tại TP.HCM.",
        "Nghị quyết phù hợp với tình hình của tỉnh./.",
        "“Chúng tôi sẽ làm ngay”.",
        "Ông nói: “Làm ngay!”",
        "Ông Lê Minh Trung (phải).",
        "Họ sẽ làm gì?",
        "Còn nhiều việc…",
        "Hội nghị mở trong tháng 7.",
        "Ông Lê Khôi gợi ý.",
    ],
)
def test_a_byline_after_the_last_sentence_is_found(words, prose, byline):
    text = f"{prose} {byline}"

    assert text[byline_start(text, 0, len(text), words) :] == byline


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị đã thông qua nghị quyết.",
        "Hội nghị đã họp. Người dân dâng lễ",
        "Đại hội bầu Bí thư Tỉnh ủy Quảng Ninh Hà Tâm",  # no end of a sentence before the name
        "Hội nghị diễn ra tại TP. Vinh",
        "Hội nghị diễn ra tại TP. Hồ Chí Minh",
        "Người đứng đầu là TS. Lê Minh Tâm",
        "Đã bầu xong. Ông Lê Minh Tâm",
        "Đã bầu xong. Bộ Công Thương",
        "Đã bầu xong. Theo ông Lê Minh Tâm",
        "Đã bầu xong. Lê Minh Tâm giữ chức Bí thư",
        "Đã bầu xong. Lê Minh Tâm được bầu.",
        "Đã bầu xong. Lê Minh Tâm.",
        "Đã bầu xong. Tâm",
        "Đã bầu xong. Năm 2017 Hà Nội",
        "Đã bầu xong (theo TTXVN)",
    ],
)
def test_prose_is_kept_whole_where_it_may_go_on(words, text):
    assert byline_start(text, 0, len(text), words) is None


def test_a_long_run_of_names_is_no_byline(words):
    assert not is_byline(", ".join(["Lê Minh Tâm"] * 6), words)
