from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.view.plots import Item, bars, ranges


def item(*values: float, label: str = "Sở") -> Item:
    return Item(label=label, values=values, text="", href="row")


def test_bars_are_as_long_as_their_numbers_on_a_round_axis():
    # The axis goes from 0 to 10 in steps of 2 over 760 - 300 - 70 = 390 units: 39 for each.
    plot = bars([item(10), item(5)])
    assert [text for _, text in plot.ticks] == ["0", "2", "4", "6", "8", "10"]
    assert [line.marks[0].width for line in plot.lines] == [390, 195]
    assert plot.lines[0].marks[0].x == 300


def test_the_parts_of_a_bar_follow_each_other():
    first, second = bars([item(4, 6)]).lines[0].marks
    assert (first.x, first.width, second.x, second.width) == (300, 156, 456, 234)
    assert (first.series, second.series) == (0, 1)


def test_a_range_reaches_below_zero():
    plot = ranges([item(-0.4, 0.4, 0.6)])
    # from -0.4 to 0.6 in steps of 0.2, which is one unit over 390
    assert [text for _, text in plot.ticks] == ["-0.4", "-0.2", "0", "0.2", "0.4", "0.6"]
    span, dot = plot.lines[0].marks
    assert (span.x, span.width) == (300, 390)
    assert dot.x == pytest.approx(612)


def test_a_long_name_keeps_its_beginning_and_its_end():
    name = "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Yên Hòa"
    line = bars([item(1, label=name)]).lines[0]
    assert line.label == name
    assert line.short == "Đoàn Thanh niên Cộng … huyện Yên Hòa"


def test_nothing_but_zeros_can_be_drawn():
    assert bars([item(0)]).lines[0].marks[0].width == 0
    assert ranges([item(0, 0, 0)]).ticks[0] == (300, "0")


numbers = st.floats(min_value=0, max_value=1e9, allow_nan=False)


@given(st.lists(numbers, min_size=1, max_size=15))
def test_no_bar_is_longer_than_the_axis(values):
    plot = bars([item(value) for value in values])
    assert 2 <= len(plot.ticks) <= 8
    end = plot.ticks[-1][0]
    assert all(line.marks[0].x + line.marks[0].width <= end + 0.2 for line in plot.lines)


@given(st.lists(st.tuples(numbers, numbers, numbers), min_size=1, max_size=15))
def test_ranges_lie_on_the_axis(values):
    plot = ranges([item(*sorted(three)) for three in values])
    first, last = plot.ticks[0][0], plot.ticks[-1][0]
    for line in plot.lines:
        span, dot = line.marks
        assert first - 0.2 <= span.x <= dot.x + 0.2
        assert dot.x <= span.x + span.width + 0.2 <= last + 0.4
