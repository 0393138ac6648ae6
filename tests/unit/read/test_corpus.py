"""What is read of real articles: skipped where they are not at hand."""

import pytest

from orggraph.model import BlockKind
from orggraph.read import discover, read_file
from shared import shared_dir

SHARED = shared_dir()
FOLDER = None if SHARED is None else SHARED / "corpus" / "dev"
pytestmark = pytest.mark.skipif(
    FOLDER is None or not FOLDER.is_dir(), reason="the articles are not at hand"
)

BYLINES = {
    "21478996.txt": "Phương Kiếm",
    "21491519.txt": "Phúc Hằng (TTXVN)",
    "22225554.txt": "Công Khanh",
    "22241683.txt": "Trần Tĩnh (TTXVN)",
    "22244348.txt": "B.T.Ngọc",
    "22245618.txt": "Theo Tất Định (Dân Việt)",
    "22372340.txt": "Ngọc Hoàng",
    "22401192.txt": "Hoàng Bình",
    "22426458.txt": "Anh Tú",
    "22546159.txt": "HOÀI NAM",
    "22603624.txt": "Huy Thịnh",
    "22669809.txt": "Xuân Chinh",
    "22684895.txt": "Mai Ngoan (TTXVN)",
    "22701996.txt": "Tin, ảnh: Trung Kiên (TTXVN)",
    "22728824.txt": "Theo VGP",
    "seed-201cdf10.txt": "Lương Cầm Vĩnh",
}


@pytest.fixture(scope="module")
def sources(words):
    found = discover([str(FOLDER)]).found
    return {item.identifier: read_file(item.path, item.identifier, words) for item in found}


def of_kind(source, kind):
    return [block.span.of(source.text) for block in source.blocks if block.kind is kind]


def test_every_article_has_a_title_and_prose(sources):
    assert len(sources) >= 17
    for source in sources.values():
        assert source.title == source.text.splitlines()[0].strip()
        assert len(of_kind(source, BlockKind.PROSE)) >= 1


def test_every_byline_is_cut_and_nothing_else_is(sources):
    found = {
        name: " ".join(of_kind(source, BlockKind.BYLINE))
        for name, source in sources.items()
        if len(of_kind(source, BlockKind.BYLINE)) > 0
    }

    assert {name: found.get(name) for name in BYLINES} == BYLINES
    assert "21479782.txt" not in found  # it has none


def test_photographers_are_not_in_the_prose(sources):
    kind = BlockKind.FURNITURE
    cut = {text for source in sources.values() for text in of_kind(source, kind)}

    assert "Ảnh: Kim Há/TTXVN" in cut
    assert "Ảnh: VGP." in cut
    assert "(ảnh: Ban Kinh tế Trung ương)." in cut


def test_the_portal_page_has_its_date_and_no_furniture_in_its_prose(sources):
    source = sources["seed-201cdf10.txt"]
    prose = "\n".join(of_kind(source, BlockKind.PROSE)).casefold()

    assert str(source.issued) == "2017-12-02"
    assert len(of_kind(source, BlockKind.PROSE)) == 6
    for word in (
        "admin",
        "lượt xem",
        "bình luận",
        "cùng chuyên mục",
        "02-12-2017",
        "lương cầm vĩnh",
    ):
        assert word not in prose


def test_no_press_article_has_a_date(sources):
    assert [name for name, source in sources.items() if source.issued is not None] == [
        "seed-201cdf10.txt"
    ]
