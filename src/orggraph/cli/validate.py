"""orggraph validate: check the graph against the shapes and checks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import click

from orggraph.cli.common import output_option, quiet_option, reading, store_option, writing
from orggraph.cli.tables import harmless
from orggraph.pipeline.checks import said
from orggraph.pipeline.find import find
from orggraph.pipeline.findings import Findings, Place, Told, as_json, summary
from orggraph.pipeline.shacl_report import shacl_report
from orggraph.pipeline.validate import Finding, validate
from orggraph.pipeline.words import Language

_SHOWN = 5  # findings of one rule, when all rules are told
_QUOTED = 3  # places of one finding
_LONGEST = 160  # characters of a quote


@click.command("validate")
@click.option(
    "--check",
    "only",
    metavar="NAME",
    multiple=True,
    help="Only what one shape or check finds, and all of it; may be repeated.",
)
@click.option("--about", metavar="ENTITY", help="Only findings that name an entity.")
@click.option(
    "--lang",
    type=click.Choice([language.value for language in Language]),
    default=Language.ENGLISH.value,
    show_default=True,
    help="The language of the report.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "ttl"]),
    default="table",
    show_default=True,
    help="In words, as JSON, or as a report in the vocabulary of SHACL.",
)
@output_option("the report")
@quiet_option
@store_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    only: tuple[str, ...],
    about: str | None,
    lang: str,
    form: str,
    output: str,
    quiet: bool,
    store: str,
) -> None:
    """Check the graph against the SHACL shapes and the checks of the ontology.

    Each finding tells what is wrong, why it matters, and where the sources say it. A violation
    is what the graph must not hold; a warning is no fault of the graph: sources contradict one
    another, or hold what cannot be.

    Exit status: 0 the graph conforms, 1 it has violations (warnings alone do not count).

    \b
    Examples:
      orggraph validate
      orggraph validate --check posts-contradiction --lang vi
      orggraph validate --about "Sở Xây dựng tỉnh Ninh Bình"
      orggraph validate --format ttl -o report.ttl
    """  # noqa: D301 - click wants the character itself
    language = Language(lang)
    with reading(store) as reader:
        entity = None if about is None else find(reader, about)
        findings = validate(reader, only=only, about=entity)
        teller = Findings(reader, language)
        most = None if len(only) > 0 or about is not None else _SHOWN
        if form == "ttl":
            data = shacl_report(findings, teller)
        elif form == "json":
            data = _json(findings, teller)
        else:
            data = "".join(
                f"{line}\n" for line in _lines(findings, teller, language, most)
            ).encode()
    if not quiet or output != "-":
        with writing(output) as file:
            file.write(data)
    ctx.exit(1 if any(finding.is_violation for finding in findings) else 0)


def _json(findings: Sequence[Finding], teller: Findings) -> bytes:
    violations = sum(finding.is_violation for finding in findings)
    report = {
        "conforms": violations == 0,
        "violations": violations,
        "findings": as_json([teller.tell(finding) for finding in findings]),
    }
    return (json.dumps(report, ensure_ascii=False, indent=2) + "\n").encode()


def _lines(
    findings: Sequence[Finding], teller: Findings, language: Language, most: int | None
) -> Iterator[str]:
    """Yield the report in words: rule by rule, at most so many findings of each."""
    for severity, rule, count in summary(findings):
        of_rule = [item for item in findings if (item.severity, item.rule) == (severity, rule)]
        shown = of_rule if most is None else of_rule[:most]
        told = [teller.tell(finding) for finding in shown]
        yield f"{said(severity.lower(), language)} {rule} ({count})"
        yield f"  {said('why', language)}: {told[0].why}"
        for one in told:
            yield from _told(one, language)
        if count > len(shown):
            yield "  " + said("more", language).format(count=count - len(shown), rule=rule)
        yield ""
    violations = sum(finding.is_violation for finding in findings)
    numbers = {"violations": violations, "warnings": len(findings) - violations}
    yield said("total", language).format(**numbers)


def _told(told: Told, language: Language) -> Iterator[str]:
    details = "; ".join(f"{name} {value}" for name, value in told.details)
    yield harmless(f"  {told.about}: {told.message}{f' ({details})' if details != '' else ''}")
    for place in told.places[:_QUOTED]:
        yield harmless(f"    {_where(place, language)}")
    if len(told.places) > _QUOTED:
        yield "    " + said("places", language).format(count=len(told.places) - _QUOTED)
    if len(told.places) == 0:
        yield f"    {said('none', language)}"


def _where(place: Place, language: Language) -> str:
    """Return where a source says it, as file:line: "words"."""
    where = place.source
    if place.line is not None:
        where += f":{place.line}"
    if place.row is not None:
        where += f", {said('row', language)} {place.row}, {place.column}"
    if place.words is None:
        return where
    words = place.words if len(place.words) <= _LONGEST else f"{place.words[:_LONGEST]}…"
    return f'{where}: "{words}"'
