"""`kg docs`: pages that document the ontology and what it can answer."""

from __future__ import annotations

from pathlib import Path

import click

from kg import workspace


@click.command(short_help="Write pages that document the ontology.")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    default=Path("docs/ontology"),
    show_default=True,
    help="Where to write.",
)
@click.pass_obj
def command(folder: Path | None, output: Path) -> None:
    """Write HTML pages: every term of the ontology, its class diagram, and the stored questions with their answers.

    They are generated from ontology/ and queries/ and need nothing from the network, neither to make nor to read.
    """
    from kg import docs

    for path in docs.write(workspace.find(folder), output):
        click.echo(path)
