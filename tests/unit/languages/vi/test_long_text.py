from __future__ import annotations

import time

import pytest

from unit.languages.told import read
from unit.languages.vi.test_rules import CASES

PAGE = " ".join(sentence for pair in CASES.values() for sentence in pair) + "\n"


def seconds(pages: int) -> float:
    start = time.process_time()
    read(PAGE * pages)
    return time.process_time() - start


@pytest.mark.slow
def test_time_grows_with_the_length_of_a_text_and_no_faster() -> None:
    read(PAGE)

    # Eight times the text may take sixteen times as long before this fails: work that grows
    # with the square of the length takes sixty-four times.
    assert seconds(320) < 16 * seconds(40)
