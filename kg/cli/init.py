"""`kg init`: make a new workspace."""

from __future__ import annotations

from pathlib import Path

import click

from kg import workspace


@click.command(short_help="Make a new workspace.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", metavar="NAME", help="What the workspace is called; otherwise as its folder.")
def command(folder: Path, name: str | None) -> None:
    """Make DIR a workspace: kg.toml, seeds/ for articles, queries/ for your own questions.

    What already lies in DIR stays. The ontology and the stored queries that come with kg serve until the workspace
    has its own.
    """
    made = workspace.init(folder, name)
    click.echo(f"Made the workspace {made.name!r}. Next: kg -w {folder} add FILE", err=True)
