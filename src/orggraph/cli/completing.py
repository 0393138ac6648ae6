"""What the shell completes after `orggraph query`: questions, parameters, names of entities.

A name is completed from its beginning as it is spelled, so that the store is asked for little.
"""

from __future__ import annotations

from collections.abc import Iterator

import click
from click.shell_completion import CompletionItem

from orggraph.errors import OrgGraphError
from orggraph.pipeline.names import beginning_with
from orggraph.pipeline.questions import Parameter, Question, questions
from orggraph.store import open_reader

_LEAST = 2  # characters that a name is completed from
_MOST = 50


def complete_question(
    ctx: click.Context,  # noqa: ARG001 - click calls it so
    param: click.Parameter,  # noqa: ARG001
    incomplete: str,
) -> list[CompletionItem]:
    """Return the questions whose names begin so."""
    return [
        CompletionItem(one.name, help=one.english)
        for one in questions()
        if one.name.startswith(incomplete)
    ]


def complete_value(
    ctx: click.Context,
    param: click.Parameter,  # noqa: ARG001 - click calls it so
    incomplete: str,
) -> list[CompletionItem]:
    """Return names for the parameter that stands in this place."""
    asked = _asked(ctx)
    given = len(ctx.params.get("values") or ())
    if asked is None or given >= len(asked.parameters):
        return []
    return [CompletionItem(name) for name in _names(ctx, asked.parameters[given], incomplete)]


def complete_pair(
    ctx: click.Context,
    param: click.Parameter,  # noqa: ARG001 - click calls it so
    incomplete: str,
) -> list[CompletionItem]:
    """Return the parameters of the question, or names for the one before the `=`."""
    asked = _asked(ctx)
    if asked is None:
        return []
    key, equals, value = incomplete.partition("=")
    if equals == "":
        known = (p for p in asked.parameters if p.name.startswith(key))
        return [CompletionItem(f"{p.name}=", help=p.english) for p in known]
    parameter = asked.parameter(key)
    names = iter(()) if parameter is None else _names(ctx, parameter, value)
    return [CompletionItem(f"{key}={name}") for name in names]


def _asked(ctx: click.Context) -> Question | None:
    """Return the question that the line names so far."""
    # before the value of an option stands, click has not taken the line apart
    name = ctx.params.get("what") or next(iter(ctx.args), "")
    return next((one for one in questions() if one.name == name), None)


def _names(ctx: click.Context, parameter: Parameter, beginning: str) -> Iterator[str]:
    """Yield names of entities that begin so; none where the store cannot be asked."""
    if parameter.types is None or len(beginning) < _LEAST:
        return
    try:
        with open_reader(ctx.params["store"]) as reader:
            yield from beginning_with(reader, beginning, types=parameter.types, most=_MOST)
    except OrgGraphError:
        return  # a message would stand in the line that is being typed
