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


@pytest.mark.slow
def test_a_sentence_of_many_people_takes_no_longer_than_it_is() -> None:
    people = "Lê Văn An. bà nói "

    def of(count: int) -> float:
        text = f"Theo {people * count}phát biểu."
        start = time.process_time()
        read(text)
        return time.process_time() - start

    of(10)
    # four times as many: work that grows with the square takes sixteen times as long
    assert any(of(400) < 10 * of(100) for _ in range(3))
