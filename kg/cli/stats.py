"""`kg stats`: how much the graph holds."""

from __future__ import annotations

from pathlib import Path

import click

from kg import store, workspace
from kg.cli import _answers, _individuals
from kg.rdf.terms import prefixes


@click.command(short_help="Count articles, claims, people, events and sources.")
@click.option("-f", "--format", "form", type=click.Choice(_answers.TABLES), help="Otherwise a table, in a pipe TSV.")
@_answers.output_option
@click.pass_obj
def command(folder: Path | None, form: str | None, output: Path | None) -> None:
    """Count articles, passages, claims, people, organizations, places, posts, delegations and events.

    Events are counted by type and by status too, and claims by the source they rest on.
    """
    place = workspace.find(folder)
    answer = _individuals.ask(store.of(place), "stats", prefixes(place.base))
    _answers.write(answer, form or _answers.usual_form(answer, output), output, place.base)
