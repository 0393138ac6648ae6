from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from orggraph.cli import main

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = main.list_commands(click.Context(main))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_told_of_in_the_readme(name):
    assert f"orggraph {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_shows_how_it_is_called(name):
    shown = CliRunner().invoke(main, [name, "--help"]).output
    assert f"orggraph {name}" in shown.partition("Examples:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_of_a_command_says_what_it_does(name):
    command = main.get_command(click.Context(main), name)
    assert command is not None
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []
