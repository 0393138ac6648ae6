import pytest

from orggraph.errors import InputError
from orggraph.read import read_bytes

FRONT = """---
title: "Đại hội: lần thứ nhất"
date: 2025-02-06T08:30:00+07:00
url: https://example.org/dai-hoi
lang: vi
author: Hà Tâm
---
"""

BODY = """# Đại hội **Chi bộ**

Sáng nay, **Chi bộ Trung tâm** [Bảo trợ](https://example.org/a_(b)) tổ chức
đại hội. _Đồng chí_ Hà Tâm phát biểu<sup>1</sup>.<!-- bỏ
hai dòng -->

## Kết quả ##

- Bầu *Bí thư* chi bộ.
* Thông qua nghị quyết\\*.
1. Điểm một.

> Trích lời.

![Ảnh chụp](anh.png)

```python
mã
```

Người | Chức vụ
--- | ---

| Hà Tâm | Bí thư |
|--------|--------|

Hội nghị kết thúc. Lê Khôi (TTXVN)

### Tin liên quan
Đảng bộ Sở họp.
"""


def read(text, words):
    return read_bytes(text.encode(), "bai.md", words)


def cut(source):
    return [(block.kind.value, block.span.of(source.text)) for block in source.blocks]


def test_front_matter_says_title_date_address_and_language(words):
    source = read(FRONT + "Nội dung của bài.\n", words)

    assert source.title == "Đại hội: lần thứ nhất"
    assert str(source.issued) == "2025-02-06"
    assert source.url == "https://example.org/dai-hoi"
    assert source.language == "vi"
    assert cut(source) == [("prose", "Nội dung của bài.")]


def test_markup_is_no_part_of_the_words(words):
    assert cut(read(BODY, words)) == [
        ("title", "Đại hội Chi bộ"),
        (
            "prose",
            "Sáng nay, Chi bộ Trung tâm Bảo trợ tổ chức đại hội. Đồng chí Hà Tâm phát biểu1.",
        ),
        ("heading", "Kết quả"),
        ("prose", "Bầu Bí thư chi bộ."),
        ("prose", "Thông qua nghị quyết*."),
        ("prose", "1. Điểm một."),
        ("prose", "Trích lời."),
        ("furniture", "mã"),
        ("heading", "Người | Chức vụ"),
        ("heading", "Hà Tâm | Bí thư"),
        ("prose", "Hội nghị kết thúc."),
        ("byline", "Lê Khôi (TTXVN)"),
        ("furniture", "Tin liên quan"),
        ("furniture", "Đảng bộ Sở họp."),
    ]


def test_underlined_lines_are_title_and_heading(words):
    text = "Đại hội\n=======\n\nKết quả\n-------\n\nĐã bầu xong.\n"

    assert cut(read(text, words))[:2] == [("title", "Đại hội"), ("heading", "Kết quả")]


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("06/02/2025", "2025-02-06"),
        ("2025", "2025"),
        ("2025-02", "2025-02"),
        ("'2025-02-06'", "2025-02-06"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(words, value, date):
    assert str(read(f"---\npublished: {value}\n---\nBài.\n", words).issued) == date


def test_a_date_nobody_understands_is_refused(words):
    with pytest.raises(InputError, match="is not understood: 'hôm qua'"):
        read("---\ndate: hôm qua\n---\nBài.\n", words)


def test_broken_front_matter_is_refused_with_its_line(words):
    with pytest.raises(InputError, match="the front matter cannot be read") as caught:
        read("---\nurl: x\ntitle: Đại hội: lần một\n---\nBài.\n", words)

    assert caught.value.line == 3


def test_rules_around_a_text_are_no_front_matter(words):
    assert cut(read("---\nMột câu.\n\n---\nHai câu.\n", words)) == [
        ("prose", "Một câu."),
        ("prose", "Hai câu."),
    ]


def test_a_file_of_front_matter_and_markup_alone_is_empty(words):
    with pytest.raises(InputError, match="empty"):
        read("---\ntitle: x\n---\n<!-- không -->\n", words)
