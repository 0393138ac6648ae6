"""The command line: collects arguments, calls a use case, prints.

Each command is a module of this package with a click command named `command`. A module is
imported when its command is called, so that `orggraph --help` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module

import click

from orggraph import __version__
from orggraph.errors import OrgGraphError

# What `orggraph --help` says of each command, without importing it.
_COMMANDS: Mapping[str, str] = {
    "build": "Read articles and documents into a store.",
    "query": "Ask a named question, or any SPARQL query.",
    "show": "Tell all that is known of one entity, with its evidence.",
    "decide": "Write down that two names are one thing, or not, and the like.",
    "review": "Go through what is doubtful, one key for each decision.",
    "view": "Make an interactive page that works without a network.",
    "analyze": "Find chains of command, cascades, careers, brokers and the like.",
    "serve": "Answer over HTTP: SPARQL, pages for people, JSON.",
    "report": "Write what the analyses find as one page.",
    "mcp": "Answer to language models, over MCP.",
    "export": "Write the graph as RDF, or for tools for networks.",
    "info": "Tell what is in the store.",
    "validate": "Check the graph against the shapes and checks.",
    "verify": "Re-read every quote in its source.",
    "explain": "Show how one text is read, and why.",
    "mapping": "Propose and check what the columns of a record mean.",
    "annotate": "Write one text's reading as annotations to correct.",
    "evaluate": "Measure the store against annotations made by hand.",
}
_INTERRUPTED = 130

_HELP = """From political prose and records to a knowledge graph, each edge with its source.

\b
Examples:
  orggraph build articles/                     read a folder into ./orggraph-store
  orggraph info                                see what was found
  orggraph query                               list the named questions
  orggraph show "Tên tổ chức"                  all about one entity, with quotes
  orggraph view structure -o structure.html    who reports to whom, as a page
  orggraph export --format turtle -o graph.ttl

Each command has examples of its own: orggraph COMMAND --help.
"""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it
        """Return the names of the commands, in the order of use."""
        return list(_COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click calls it so
        cmd_name: str,
    ) -> click.Command | None:
        """Import the module of a command; None when there is no such command."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"orggraph.cli.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - the package's own invariant
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click calls it so
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the list of commands from the table, so that none is imported."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error of the user's becomes a line on stderr and a status."""
        try:
            return super().invoke(ctx)
        except OrgGraphError as error:
            click.echo(f"orggraph: {error}", err=True)
            ctx.exit(error.exit_status)
        except KeyboardInterrupt:
            click.echo("orggraph: interrupted", err=True)
            ctx.exit(_INTERRUPTED)
        except BrokenPipeError:
            # The reader of our output went away (`orggraph export | head`). Python would
            # complain again when it flushes stdout at exit, so stdout leads nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(1)


@click.group(cls=LazyGroup, help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def main() -> None:
    """Run one command."""
