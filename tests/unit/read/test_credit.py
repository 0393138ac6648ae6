import pytest

from orggraph.read.credit import photo_credits


@pytest.mark.parametrize(
    ("before", "credit", "after"),
    [
        ("Họp. ", "Ảnh: Hà Tâm/TTXVN", "  Tại hội nghị này"),
        ("Họp. ", "Ảnh: Hà Tâm/TTXVN", " Chủ tịch nước Lê Khôi"),
        ("Họp. ", "Ảnh: Hà Tâm – TTXVN", " Ở loại hình này"),
        ("Họp. ", "Ảnh: Nhan Sáng-TTXVN", " Quảng Ninh: Khoảng 13 giờ"),
        ("Họp. ", "Ảnh: VGP.", " Buổi chiều, hội nghị"),
        ("Họp. ", "Ảnh: VGP/Hà Tâm", " Phát biểu bế mạc"),
        ("Họp. ", "Ảnh: Internet", " Ngày 25/5/2017, Ban Bí thư"),
        ("Họp. ", "Ảnh: Hà Tâm", " Đồng chí Lê Khôi yêu cầu"),
        ("Họp. ", "Ảnh: Hà Tâm", " Ông Lê Khôi"),
        ("Họp. ", "Ảnh: Lê Hà Tâm", " Cử tri Lê Khôi bày tỏ"),
        ("Họp. ", "Ảnh: HÀ TÂM", " Trò chuyện với gia đình"),
        ("Họp. ", "Ảnh: HÀ TÂM", " “Năm nay"),
        ("Họp. ", "Ảnh: N.Tâm", " Đáng chú ý, hiện nay"),
        ("Họp. ", "Ảnh:Hà Tâm", " Trước đó, hội nghị"),
        ("Họp. ", "Ảnh: báo.gov.vn", " Quảng Trị: Ngày 10/7"),
        ("Họp - ", "Nguồn ảnh: Zing.vn", " Tại đây, Bí thư"),
        ("Họp. ", "(Ảnh: Hà Tâm/TTXVN)", " Chiều 16/6, hội nghị"),
        ("Họp ", "(ảnh: Ban Kinh tế Trung ương).", " Tại hội nghị"),
        ("Họp. ", "(Nguồn: TTXVN)", " Lễ đón"),
    ],
)
def test_a_credit_ends_where_the_next_sentence_begins(words, before, credit, after):
    text = before + credit + after

    found = [span.of(text) for span in photo_credits(text, 0, len(text), words)]

    assert found == [credit]


@pytest.mark.parametrize(
    "text",
    [
        "Chùm ảnh: Ngàn người đến viếng",
        "Trong ảnh: Các đại biểu dự hội nghị",
        "Ảnh: các đại biểu dự hội nghị",
        "Anh báo tin: “Xe đã đi”",
        "Nguồn vốn: Ngân sách nhà nước",
        "Video: Lê Khôi giữ chức Bí thư",
        "Thành phần: Ông Lê Khôi",
        "Họp lúc 08: 30",
        "Ảnh:",
        "(Ảnh: không bao giờ đóng",
        ":::",
    ],
)
def test_prose_with_a_colon_is_no_credit(words, text):
    assert list(photo_credits(text, 0, len(text), words)) == []


def test_several_credits_are_found_in_order(words):
    text = "Một. Ảnh: Hà Tâm. Hai. (Ảnh: Lê Khôi) Ba. Ảnh: TTXVN"

    found = [span.of(text) for span in photo_credits(text, 0, len(text), words)]

    assert found == ["Ảnh: Hà Tâm.", "(Ảnh: Lê Khôi)", "Ảnh: TTXVN"]
