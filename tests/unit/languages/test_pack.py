from __future__ import annotations

import pytest

from orggraph.errors import InputError
from orggraph.languages import load
from orggraph.languages.pack import available
from orggraph.languages.vi.lexicon import load_lexicon


def test_the_vietnamese_pack_is_there_with_its_fingerprint() -> None:
    pack = load("vi")

    assert available() == ("vi",)
    assert (pack.code, pack.fingerprint) == ("vi", load_lexicon().fingerprint)
    assert len(pack.page) > 0


@pytest.mark.parametrize("code", ["xx", "", "..", "vi/data", "VI"])
def test_a_language_without_a_pack_is_refused_with_those_there_are(code: str) -> None:
    with pytest.raises(InputError, match="no language pack") as refused:
        load(code)

    assert "vi" in str(refused.value.remedy)
