from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from orggraph.rdf.vocab import KINDS
from orggraph.view.choose import BESIDE, DRAWN
from orggraph.view.content import lighter
from orggraph.view.theme import load_theme, load_words

THEME = load_theme()
# How the world looks without the cones for red or for green (Machado and others, 2009).
PROTAN = np.array(
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]
)
DEUTAN = np.array(
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.01182, 0.04294, 0.968881],
    ]
)


def linear(color: str) -> np.ndarray:
    values = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    weights = np.array([0.2126, 0.7152, 0.0722])
    light, dark = sorted((float(weights @ linear(c)) for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_class_of_the_vocabulary_has_a_look_and_names():
    assert set(THEME.classes) == {kind for kinds in KINDS.values() for kind in kinds}


def test_every_relation_of_the_pictures_has_a_look_and_words():
    used = {name for kinds in (DRAWN, BESIDE) for names in kinds.values() for name in names}
    assert used == set(THEME.relations)


@pytest.mark.parametrize("kind", THEME.classes)
def test_text_in_a_box_is_easy_to_read(kind):
    assert contrast(THEME.text, THEME.classes[kind].fill) >= 4.5


@pytest.mark.parametrize("kind", THEME.classes)
def test_a_border_stands_out_from_a_light_page(kind):
    assert contrast(THEME.classes[kind].border, "#ffffff") >= 4.5


@pytest.mark.parametrize("name", THEME.relations)
def test_a_line_stands_out_from_a_light_and_from_a_dark_page(name):
    color = THEME.relations[name].color
    assert contrast(color, "#ffffff") >= 4.5
    assert contrast(lighter(color), "#17191c") >= 4.5


@pytest.mark.parametrize("sight", [np.eye(3), PROTAN, DEUTAN], ids=["full", "protan", "deutan"])
def test_families_are_told_apart_by_color_or_by_form(sight):
    looks = {style.family: style for style in THEME.classes.values()}
    for one, other in combinations(looks.values(), 2):
        distance = np.abs(sight @ (linear(one.border) - linear(other.border))).max()
        same_form = (one.corner, one.broken) == (other.corner, other.broken)
        assert distance > 0.08 or not same_form, (one.family, other.family)


def test_the_pages_say_the_same_things_in_both_languages():
    words = load_words()
    assert set(words["vi"]) == set(words["en"])
    for key in words["vi"]:
        assert words["vi"][key].count("{") == words["en"][key].count("{")
