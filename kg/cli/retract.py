"""`kg retract`: withdraw an article, and all that it alone supported."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kg import article, workspace


@click.command(short_help="Withdraw an article, and all that it alone supported.")
@click.argument("name", metavar="ARTICLE")
@click.option("--reason", metavar="WORDS", help="Why, for those who read seeds/ARTICLE.toml.")
@click.option("--undo", is_flag=True, help="Let a withdrawn article count again.")
@click.pass_obj
def command(folder: Path | None, name: str, reason: str | None, undo: bool) -> None:
    """Withdraw an article: its files stay in seeds/, and what it alone supported leaves the graph.

    What other articles say of the same people and events stays. The day and the reason are written to
    seeds/ARTICLE.toml.
    """
    if undo and reason:
        raise click.UsageError("--undo takes no reason.")
    from kg import pipeline

    place = workspace.find(folder)
    with place.lock():
        changed = article.withdraw(place.seeds, name, None if undo else date.today(), reason)
    report = pipeline.populate(place)
    state = "counts again" if undo else "is withdrawn"
    written = f"{len(report.written)} file{'' if len(report.written) == 1 else 's'} of the graph changed"
    click.echo(f"{name} {state}; {written}." if changed else f"{name} {state} already.", err=True)
