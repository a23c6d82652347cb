"""`kg show`: everything that is claimed about somebody or something."""

from __future__ import annotations

from pathlib import Path

import click

from kg import store, workspace
from kg.cli import _answers, _individuals
from kg.rdf.terms import prefixes
from kg.view import pages
from kg.view.text import plain


@click.command(short_help="Show all that is claimed about somebody or something.")
@click.argument("name")
@click.option("-f", "--format", "form", type=click.Choice(_answers.TABLES), help="Rows instead of a page.")
@_answers.output_option
@click.pass_obj
def command(folder: Path | None, name: str, form: str | None, output: Path | None) -> None:
    """Show everything that is claimed about a person, place, event, organization, post or delegation.

    NAME is a name, part of one, or an IRI (person:ana-ruiz). Each line stands with the words that support it and
    where they stand, as article:start-end.
    """
    place = workspace.find(folder)
    known = prefixes(place.base)
    graph = store.of(place)
    individual = _individuals.find(graph, name, known)
    answer = _individuals.ask(graph, "show", known, individual=individual.iri)
    if form:
        _answers.write(answer, form, output, place.base)
        return
    claims = (pages.Claimed(*map(plain, row[: len(pages.Claimed._fields)])) for row in answer.rows)
    others = tuple(name for name in individual.names if name != individual.label)
    _answers.put(pages.individual(individual.label, individual.kind, individual.iri, others, claims), output)
