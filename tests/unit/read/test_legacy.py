"""Text in the fonts of the time before Unicode."""

from __future__ import annotations

import re

import pytest

from orggraph.errors import DataError
from orggraph.read import read_bytes
from orggraph.read.legacy import legacy_fonts, readable

RIGHT = (
    "Ủy ban nhân dân tỉnh đã họp về việc bổ nhiệm cán bộ và điều động những người có năng lực; "
    "được các sở, ngành nhất trí. Không có ý kiến khác với nghị quyết của Hội đồng nhân dân."
)
# "ñ" is the "ủ" of TCVN3, "ư" its soft hyphen; there are no capitals with marks but Đ Ă Â Ê Ô Ơ Ư.
TCVN3 = (
    "ñy ban nh©n d©n tØnh ®· häp vÒ viÖc bæ nhiÖm c¸n bé vµ ®iÒu ®éng nh÷ng ng\u00adêi cã "
    "n¨ng lùc; ®\u00adîc c¸c së, ngµnh nhÊt trÝ. Kh«ng cã ý kiÕn kh¸c víi nghÞ quyÕt "
    "cña Héi ®ång nh©n d©n."
)
VNI = (
    "UÛy ban nhaân daân tænh ñaõ hoïp veà vieäc boå nhieäm caùn boä vaø ñieàu ñoäng nhöõng ngöôøi "
    "coù naêng löïc; ñöôïc caùc sôû, ngaønh nhaát trí. Khoâng coù yù kieán khaùc vôùi nghò quyeát "
    "cuûa Hoäi ñoàng nhaân daân."
)


def same(one: str, other: str) -> bool:
    return one.lower() == other.lower()


@pytest.mark.parametrize("text", [TCVN3, VNI])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_a_text_in_an_old_font_is_converted(text, encoding, words):
    # as bytes of its own, or taken for Western text once and saved so
    assert same(readable(text.encode(encoding), words.legacy), RIGHT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_text_in_unicode_stays_as_it_is(encoding, words):
    assert readable(RIGHT.encode(encoding), words.legacy) == RIGHT


def test_a_text_of_another_language_stays_as_it_is(words):
    french = "Le comité a été élu à l'unanimité. L'œuvre n'a pas été achevée; où est-elle? " * 3

    assert readable(french.encode(), words.legacy) == french


def test_offsets_count_the_converted_text(words):
    source = read_bytes(TCVN3.encode("cp1252"), "cu.txt", words)
    (place,) = re.finditer("Hội đồng nhân dân", source.text)

    assert source.blocks[-1].span.start <= place.start() < source.blocks[-1].span.end


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "just the keys"),
        ({"common": ["a"], "fonts": []}, "a mapping of fonts"),
        ({"common": ["a"], "fonts": {"X": "a b c"}}, "no list of pairs"),
        ({"common": ["a"], "fonts": {"X": "a b  a c"}}, "a letter twice"),
    ],
)
def test_a_table_that_is_wrong_is_refused(data, message):
    with pytest.raises(DataError, match=message):
        legacy_fonts(data, path="page.yml")
