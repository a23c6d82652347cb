"""`kg check`: hold the ontology and the graph to what sound ones keep to."""

from __future__ import annotations

from pathlib import Path

import click

from kg import workspace
from kg.checks import KINDS, Level

FORMS = ("text", "json", "sarif", "junit")


@click.command(short_help="Check the ontology and the graph.")
@click.option("--only", multiple=True, type=click.Choice(KINDS), help="What to check; may be given several times.")
@click.option("-f", "--format", "form", type=click.Choice(FORMS), default="text", help="text is for people.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file, all of it or nothing."
)
@click.option(
    "--level",
    type=click.Choice([level.value for level in Level]),
    default=Level.WARNING.value,
    help="The least grave findings that text shows: warning, if not given.",
)
@click.pass_context
def command(context: click.Context, only: tuple[str, ...], form: str, output: Path | None, level: str) -> None:
    """Check the ontology and the graph; an error makes the exit code 1, warnings and notes do not.

    \b
    turtle       two parsers read the same triples in each file, and the OWL API can read it
    ontology     quality rules of terms, in SPARQL: queries/checks/*.rq
    graph        rules that take many nodes to see, in SPARQL, too
    shapes       what each event, claim, tenure ... must have, in SHACL: ontology/shapes.ttl
    profile      the OWL API under Protégé opens each file whole, as OWL 2 DL
    consistency  HermiT finds no contradiction

    The last two need Java and the jars of the OWL API, and are left out without them. `kg verify` holds the passages
    against the texts of the articles.
    """  # noqa: D301 (click wants the control character)
    from kg.cli._answers import put
    from kg.cli._checking import check
    from kg.view import findings

    report = check(workspace.find(context.obj), only)
    put(findings.render(report, form, lowest=Level(level)), output)
    for sentence in report.not_run:
        click.echo(sentence, err=True)
    if form != "text" or output:
        click.echo(findings.summary(report), err=True)
    context.exit(1 if report.count(Level.ERROR) else 0)
