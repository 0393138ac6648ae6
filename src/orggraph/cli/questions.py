"""How the named questions are listed, and how one of them is told of."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

import click

from orggraph.cli.common import print_json
from orggraph.pipeline.ask import columns_of
from orggraph.pipeline.questions import Parameter, Question, by_subject
from orggraph.pipeline.words import Language, text

WIDTH = 80
_INDENT = "  "


def list_questions(language: Language, form: str | None) -> None:
    """Print the named questions by their subjects, with their parameters."""
    if form == "json":
        groups = by_subject().values()
        print_json([_plain(one, language) for group in groups for one in group])
        return
    for subject, group in by_subject().items():
        click.secho(text(f"about_{subject}", language), bold=True)
        for one in group:
            click.echo("\n".join(_entry(one, language)))
        click.echo()
    click.echo("orggraph query NAME --about tells how a question is asked, with an example.")


def tell_of(one: Question) -> None:
    """Print what a question answers and takes, in both languages, with a call to copy."""
    click.secho(one.name, bold=True)
    for words in (one.english, one.vietnamese, *([one.note] if one.note else [])):
        click.echo(_wrapped(words, _INDENT))
    for parameter in one.parameters:
        click.echo(f"\n{_INDENT}{parameter.name} ({_kind(parameter)})")
        for language in Language:
            click.echo(_wrapped(parameter.words(language), _INDENT * 2))
    click.echo(f"\ncolumns: {_wrapped(', '.join(columns_of(one)), ' ' * 9).lstrip()}")
    click.echo(f"\nexample: {example_call(one)}")


def example_call(one: Question) -> str:
    """Return the call that asks a question as its example does."""
    words = ["orggraph", "query", one.name]
    by_place = True
    for parameter in one.parameters:
        value = one.example.get(parameter.name)
        if value is None:
            by_place = False  # the values behind it are named
        elif by_place:
            words.append(value)
        else:
            words += ["-p", f"{parameter.name}={value}"]
    return shlex.join(words)


def _entry(one: Question, language: Language) -> Iterator[str]:
    takes = " ".join(p.name.upper() if p.required else f"[{p.name}]" for p in one.parameters)
    yield f"{_INDENT}{one.name} {takes}".rstrip()
    yield _wrapped(one.words(language), _INDENT * 3)


def _wrapped(words: str, indent: str) -> str:
    return click.wrap_text(words, WIDTH, initial_indent=indent, subsequent_indent=indent)


def _kind(parameter: Parameter) -> str:
    need = "required" if parameter.required else "optional"
    return f"{' or '.join(parameter.kinds)}, {need}"


def _plain(one: Question, language: Language) -> dict[str, object]:
    return {
        "name": one.name,
        "subject": one.subject.value,
        "question": one.words(language),
        "parameters": [
            {
                "name": parameter.name,
                "kinds": [kind.value for kind in parameter.kinds],
                "required": parameter.required,
                "about": parameter.words(language),
            }
            for parameter in one.parameters
        ],
    }
