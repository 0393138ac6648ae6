from __future__ import annotations

import pytest

from orggraph.errors import DataError
from orggraph.pipeline.questions import Kind, parse_question

HEADER = """\
# What is there? | Có gì?
# param event: event|document, optional; what it is about
# param as_of: date, required; the day
# example event=A, B = C; as_of=2015
SELECT * {}
"""


def test_a_header_is_read():
    one = parse_question("q", HEADER)
    assert (one.english, one.vietnamese) == ("What is there?", "Có gì?")
    event, as_of = one.parameters
    assert event.types == ("Event", "Document")
    assert not event.required
    assert as_of.kinds == (Kind.DATE,)
    assert as_of.required
    assert as_of.is_literal
    assert one.example == {"event": "A, B = C", "as_of": "2015"}


def test_any_entity_is_no_narrowing():
    one = parse_question("q", "# A? | B?\n# param x: entity, optional; any\n# example\n")
    assert one.parameters[0].types == ()


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ("SELECT * {}", 1),
        ("# English alone\n# example\n", 1),
        ("# A? | B?\n", 1),
        ("# A? | B?\n# param x: thing, optional; any\n# example\n", 2),
        ("# A? | B?\n# param x: entity, maybe; any\n# example\n", 2),
        ("# A? | B?\n# param x: entity, optional\n# example\n", 2),
        ("# A? | B?\n# example y=1\n", 1),
    ],
)
def test_a_wrong_header_is_refused_with_file_and_line(wrong, line):
    with pytest.raises(DataError) as caught:
        parse_question("broken", wrong)
    assert str(caught.value).startswith(f"queries/broken.rq:{line}: ")
