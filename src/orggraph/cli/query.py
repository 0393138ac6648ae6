"""orggraph query: named questions and free SPARQL."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from orggraph.cli.answers import FORMATS, ROWS_SHOWN, write_answer, write_table
from orggraph.cli.common import moment_options, output_option, reading, store_option
from orggraph.cli.completing import complete_pair, complete_question, complete_value
from orggraph.cli.questions import list_questions, tell_of
from orggraph.errors import InputError, QueryError
from orggraph.pipeline.ask import answer, ask, question
from orggraph.pipeline.questions import Question, questions
from orggraph.pipeline.words import Language

# How a query without a group may begin, or one that is not finished.
_FORM = re.compile(
    r"\s*(?:SELECT|ASK|CONSTRUCT|DESCRIBE|PREFIX|BASE|INSERT|DELETE|LOAD|CLEAR|DROP|#)(?:\s|$)",
    re.IGNORECASE,
)


@click.command("query")
@click.argument(
    "what", metavar="[NAME|SPARQL|-]", required=False, shell_complete=complete_question
)
@click.argument("values", metavar="[VALUE]...", nargs=-1, shell_complete=complete_value)
@click.option("--about", is_flag=True, help="Tell of the question NAME, and how it is asked.")
@click.option("-f", "--file", "file", metavar="FILE", help="Read the SPARQL query from a file.")
@click.option(
    "-p",
    "--param",
    "pairs",
    metavar="NAME=VALUE",
    multiple=True,
    shell_complete=complete_pair,
    help="A parameter of the question; may be repeated.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How to write the answer.  [default: table; ttl for a graph]",
)
@click.option("--evidence", is_flag=True, help="Add the quoted words, their source and its date.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=ROWS_SHOWN,
    show_default=True,
    metavar="N",
    help="How many rows of a table to show; 0 is all. Files and other formats have all.",
)
@click.option("--iris", is_flag=True, help="Show IRIs in tables in the place of names.")
@click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.ENGLISH.value,
    show_default=True,
    help="The language of classes and relations.",
)
@moment_options
@output_option("the answer")
@store_option
def query(
    *,
    what: str | None,
    values: tuple[str, ...],
    about: bool,
    file: str | None,
    pairs: tuple[str, ...],
    form: str | None,
    evidence: bool,
    limit: int,
    iris: bool,
    lang: str,
    as_of: str | None,
    known_on: str | None,
    output: str,
    store: str,
) -> None:
    """Ask a named question, or any SPARQL query.

    Without an argument the named questions are listed; words of either language in the place
    of NAME list those that hold them. A VALUE is given to the parameters of
    a question in their order. Things are named by a name, an alias, a document's number or an
    IRI; case and diacritics may be left out where the name stays clear. SPARQL is read from
    the standard input when the argument is -; the usual prefixes (og, org, prov, skos, ...)
    need no declaration. The query sees all graphs as one; what two sources state is met twice,
    so count and list with DISTINCT.

    \b
    Examples:
      orggraph query
      orggraph query who-led --about
      orggraph query bổ nhiệm
      orggraph query posts-of "Nguyễn Văn A"
      orggraph query led-to "Đại hội Chi bộ thôn Đông lần thứ V" --evidence
      orggraph query who-led -p organization="Bộ Tài chính" -p as_of=2016-05
      orggraph query events -p kind=Congress --format csv -o congresses.csv
      orggraph query "SELECT DISTINCT ?event { ?event a og:Congress } LIMIT 10"
      orggraph query -f question.rq --format json
      orggraph query structure --as-of 2025-06-30
    """  # noqa: D301 - click wants the character itself
    language = Language(lang)
    if what is None and file is None:
        list_questions(language, form)
        return
    if file is None and what is not None and not _is_sparql(what):
        asked = question(" ".join((what, *values)) if _is_none(what) else what)
        if about:
            tell_of(asked)
            return
        parameters = _parameters(asked, values, pairs)
        with reading(store, as_of=as_of, known_on=known_on) as reader:
            table = ask(reader, asked.name, parameters, evidence=evidence)
            write_table(
                reader, table, form or "table", output, iris=iris, language=language, limit=limit
            )
        return
    if (
        len(values) > 0
        or len(pairs) > 0
        or evidence
        or about
        or (file is not None and what is not None)
    ):
        raise InputError(
            "a SPARQL query stands alone",
            remedy="-p, --evidence, --about and further values belong to named questions",
        )
    text = _sparql_text(what, file)
    with reading(store, as_of=as_of, known_on=known_on) as reader:
        try:
            found = answer(reader, text)
        except QueryError as error:
            error.path = file
            raise
        write_answer(reader, found, form, output, iris=iris, language=language, limit=limit)


command = query


def _is_sparql(what: str) -> bool:
    """Tell a query from the name of a question, or words of one."""
    return what == "-" or "{" in what or _FORM.match(what) is not None


def _is_none(what: str) -> bool:
    """Tell whether no question has this name."""
    return all(one.name != what for one in questions())


def _sparql_text(what: str | None, file: str | None) -> str:
    """Return the text of the query that is asked."""
    if file is None and what != "-":
        return what or ""
    name = "-" if file is None else file
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=name) from error
    except UnicodeDecodeError as error:
        raise InputError("not text in UTF-8", path=name) from error


def _parameters(asked: Question, values: Sequence[str], pairs: Sequence[str]) -> dict[str, str]:
    """Return the parameters that were given by place and by name, each once."""
    known = asked.parameters
    if len(values) > len(known):
        takes = ", ".join(parameter.name for parameter in known) or "no parameters"
        raise QueryError(f"too many values for {asked.name}", remedy=f"it takes {takes}")
    parameters = {parameter.name: value for parameter, value in zip(known, values, strict=False)}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if equals == "":
            raise InputError(f"-p {pair}: a parameter is given as name=value")
        if key.strip() in parameters:
            raise InputError(f"{key.strip()} is given twice")
        parameters[key.strip()] = value
    return parameters
