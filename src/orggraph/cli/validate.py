"""orggraph validate: check the graph against the shapes and checks."""

from __future__ import annotations

from dataclasses import asdict

import click

from orggraph.cli.common import json_option, print_json, quiet_option, reading, store_option


@click.command("validate")
@store_option
@quiet_option
@json_option
@click.pass_context
def command(ctx: click.Context, *, store: str, quiet: bool, as_json: bool) -> None:
    """Check the graph against the SHACL shapes and the checks of the ontology.

    Exit status: 0 the graph conforms, 1 it has violations (warnings alone do not count).

    \b
    Examples:
      orggraph validate
      orggraph validate --json
    """  # noqa: D301 - click wants the character itself
    # here, not above: the shapes engine takes long to import, and --help needs none of it
    from orggraph.pipeline.validate import validate  # noqa: PLC0415

    with reading(store) as reader:
        findings = validate(reader)
    violations = sum(finding.is_violation for finding in findings)
    if as_json:
        print_json(
            {
                "conforms": violations == 0,
                "violations": violations,
                "findings": [asdict(finding) for finding in findings],
            }
        )
    else:
        for finding in findings:
            sources = ", ".join(finding.sources) if len(finding.sources) > 0 else "(no source)"
            click.echo(
                f"{sources}: {finding.severity.lower()} {finding.rule}: "
                f"{finding.about}: {finding.message}",
                err=finding.is_violation,
            )
        if not quiet:
            others = len(findings) - violations
            click.echo(f"{violations} violations, {others} warnings and remarks")
    ctx.exit(0 if violations == 0 else 1)
