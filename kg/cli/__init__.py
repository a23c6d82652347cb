"""The command line: each command is a module of its own beside this file, imported only when it is called.

A command's module `kg/cli/NAME.py` holds a click command named `command`; its context object is the folder that
`-w` names, or None for the nearest workspace upwards. Exit codes: 0 all is well, 1 something that a person can
mend (every KgError), 2 the command was written wrongly. A bug keeps its traceback.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from kg.errors import KgError
from kg.version import __version__


class Commands(click.Group):
    """The commands by the names of their modules, and the one place where a KgError becomes an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the modules that stand beside this file."""
        return sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the one command that is asked for."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; say an error that a person can mend in one sentence."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            raise Failure(str(error)) from error


class Failure(click.ClickException):
    """A sentence on stderr and exit code 1."""

    def format_message(self) -> str:
        """Keep the sentence on one line and without control characters: it may quote somebody's file."""
        return " ".join("".join(c if c.isprintable() else " " for c in self.message).split())


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog='Shell completion: eval "$(_KG_COMPLETE=bash_source kg)" (or zsh_source, fish_source). '
    "NO_COLOR=1 turns colours off.",
)
@click.option(
    "-w",
    "--workspace",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="The workspace; otherwise the nearest folder upwards that holds kg.toml.",
)
@click.version_option(__version__, prog_name="kg", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context, workspace: Path | None) -> None:
    """News about diplomacy in; a knowledge graph out, in which every statement leads to the words that support it."""
    context.obj = workspace
