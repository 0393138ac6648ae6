from __future__ import annotations

import pytest

from orggraph.pipeline import words
from orggraph.pipeline.results import compact
from orggraph.pipeline.show import _ORDER
from orggraph.pipeline.words import Language


@pytest.mark.parametrize("relation", [compact(node) for node in _ORDER])
@pytest.mark.parametrize("language", list(Language))
def test_every_relation_has_a_name_for_its_other_direction(relation, language):
    assert words.inverse(relation, language) is not None


def test_a_relation_of_another_vocabulary_has_a_name():
    assert words.forward("org:reportsTo", Language.ENGLISH) == "reports to"
    assert words.forward("org:reportsTo", Language.VIETNAMESE) == "chịu sự chỉ đạo của"


def test_an_unknown_relation_has_none():
    assert words.forward("og:unheardOf", Language.ENGLISH) is None
