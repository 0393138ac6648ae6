"""Large and hostile inputs take time in proportion to their size."""

import contextlib
import time

import pytest

from orggraph.errors import InputError
from orggraph.read import read_bytes

UNITS = [
    *'A(.:/-*_`[]<>&\\#|~"“1 \t\n\r\u0301\u200b',
    *("An ", "A.", ". ", "Ảnh: ", "Ảnh: An", "(ảnh: A ", "Theo ", "TTXVN/", "An\n", "an\n"),
    *("![", "[a](", '[a](b "', "<a ", "<!--", "<script", "&#769;", "[^", "[a]: ", "- ", "|-"),
    *(">\n", "===\n", "---\n", "```\n", "1/", "06/02/2025 ", "1 lượt "),
]


def seconds(data, name, words):
    start = time.process_time()
    with contextlib.suppress(InputError):
        read_bytes(data, name, words)
    return time.process_time() - start


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_four_times_as_much_of_the_same_does_not_take_sixteen_times_as_long(words, unit, name):
    size = 100_000 // len(unit.encode())
    once = seconds(b"Tin\n" + unit.encode() * size, name, words)
    if once < 0.05:  # quadratic work on so much text would take seconds
        return
    # a machine that is busy with other work may be slow once, and is asked again
    larger = b"Tin\n" + unit.encode() * (4 * size)
    assert any(seconds(larger, name, words) < 8 * once for _ in range(3))


@pytest.mark.slow
def test_fifty_megabytes_are_read_in_seconds(words):
    sentence = "Ngày 6-2, Tỉnh ủy công bố quyết định; ông Lê Khôi giữ chức Bí thư Huyện ủy. "
    data = f"Tin\n{sentence * 8}\n".encode() * (50_000_000 // len(sentence.encode() * 8))

    assert seconds(data, "a.txt", words) < 30
