from __future__ import annotations

import pytest

from orggraph.errors import DataError
from orggraph.pipeline.questions import Kind, Subject, parse_question
from orggraph.pipeline.words import Language

HEADER = """\
# What is there? | Có gì?
# subject events
# param event: event|document, optional; what it is about | về điều gì
# param as_of: date, required; the day | ngày
# example event=A, B = C; as_of=2015
#
# It holds
# for a day.
PREFIX og: <https://w3id.org/orggraph/ns#>
SELECT * {}
"""


def test_a_header_is_read():
    one = parse_question("q", HEADER)
    assert (one.english, one.vietnamese) == ("What is there?", "Có gì?")
    assert one.subject is Subject.EVENTS
    assert one.note == "It holds for a day."
    event, as_of = one.parameters
    assert event.words(Language.ENGLISH) == "what it is about"
    assert event.words(Language.VIETNAMESE) == "về điều gì"
    assert event.types == ("Event", "Document")
    assert not event.required
    assert as_of.kinds == (Kind.DATE,)
    assert as_of.required
    assert as_of.is_literal
    assert one.example == {"event": "A, B = C", "as_of": "2015"}


def test_any_entity_is_no_narrowing():
    one = parse_question(
        "q", "# A? | B?\n# subject events\n# param x: entity, optional; any | mọi\n# example\n"
    )
    assert one.parameters[0].types == ()


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ("SELECT * {}", 1),
        ("# English alone\n# example\n", 1),
        ("# A? | B?\n", 1),
        ("# A? | B?\n# example\n", 1),
        ("# A? | B?\n# subject weather\n# example\n", 2),
        ("# A? | B?\n# param x: entity, optional; English alone\n# example\n", 2),
        ("# A? | B?\n# param x: thing, optional; any | mọi\n# example\n", 2),
        ("# A? | B?\n# param x: entity, maybe; any | mọi\n# example\n", 2),
        ("# A? | B?\n# param x: entity, optional\n# example\n", 2),
        ("# A? | B?\n# subject events\n# example y=1\n", 1),
    ],
)
def test_a_wrong_header_is_refused_with_file_and_line(wrong, line):
    with pytest.raises(DataError) as caught:
        parse_question("broken", wrong)
    assert str(caught.value).startswith(f"queries/broken.rq:{line}: ")
