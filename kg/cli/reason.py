"""`kg reason`: what follows from the graph, and what contradicts it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import workspace

if TYPE_CHECKING:
    from kg.rdf.terms import Triple
    from kg.reasoner import Engine, Report
    from kg.workspace import Workspace


@click.command(short_help="Write what follows from the graph; say what contradicts it.")
@click.option(
    "--engine",
    type=click.Choice(["auto", "hermit", "rules"]),
    default="auto",
    help="HermiT (complete, needs Java), the rule files in queries/rules (any size), or the one that fits.",
)
@click.option("--limit", type=click.IntRange(min=0), help="Events above which `auto` takes the rules [300].")
@click.option("--dry-run", is_flag=True, help="Write nothing.")
@click.pass_context
def command(context: click.Context, engine: Engine, limit: int | None, dry_run: bool) -> None:
    """Infer types and relations, and write them to graph/inferred.ttl with what each follows from.

    A class that can have no member, or a graph that contradicts the ontology, is explained by the smallest set of
    axioms that clash; then nothing is written and the exit code is 1.
    """
    from kg import reasoner

    folder: Path | None = context.obj
    place = workspace.find(folder)
    most = reasoner.LIMIT if limit is None else limit
    report = reasoner.reason(place, _asking(place), engine=engine, limit=most)
    click.echo(_about(report, most, engine), err=True)
    for line in _clashes(report):
        click.echo(line)
    if report.clashes:
        context.exit(1)
    if not dry_run:
        with place.lock():
            path = reasoner.write(place, report.inferences)
        click.echo(f"Written to {path}.", err=True)


def _asking(place: Workspace) -> Callable[[str], Iterable[Triple]]:
    """Load graph and ontology once; ask a rule only if it asks nothing of another machine."""
    from kg import queries, store
    from kg.rdf.terms import prefixes

    known = prefixes(place.base)
    loaded = store.of(place)

    def ask(text: str) -> Iterable[Triple]:
        queries.check(text, known)
        answer = loaded.query(text, sealed=True)
        return answer.triples if isinstance(answer, store.Statements) else ()

    return ask


def _about(report: Report, limit: int, engine: str) -> str:
    """Say which engine found how much.

    >>> from kg.reasoner import Report
    >>> _about(Report("rules", 412), 300, "auto")
    'The rule files find 0 inferences about 412 events (more than 300 are too many for HermiT).'
    """
    who = "HermiT finds" if report.engine == "HermiT" else "The rule files find"
    found = len(report.inferences)
    why = f" (more than {limit} are too many for HermiT)" if (report.engine, engine) == ("rules", "auto") else ""
    return f"{who} {found:,} inference{'' if found == 1 else 's'} about {report.events:,} events{why}."


def _clashes(report: Report) -> Iterable[str]:
    for clash in report.clashes:
        about = clash.about
        yield f"{about} contradicts itself:" if about.startswith("The ") else f"Nothing can be a {about}:"
        yield from (f"    {axiom}" for axiom in clash.axioms)
