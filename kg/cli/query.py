"""`kg query`: ask the graph a stored question, or one of your own."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import queries, store, workspace
from kg.cli._answers import GRAPHS, TABLES, output_option, usual_form, write
from kg.cli._network import client, endpoint_option
from kg.errors import InputError
from kg.queries.parameters import strays
from kg.rdf.terms import Literal, prefixes
from kg.store import Answer, Statements

if TYPE_CHECKING:
    from kg.workspace import Workspace


def _parameters(context: click.Context, option: click.Parameter, given: Sequence[str]) -> dict[str, str]:
    """Split each NAME=VALUE."""
    values: dict[str, str] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not (name and equals):
            raise click.BadParameter(f"{each!r} is not of the form NAME=VALUE.")
        if name in values:
            raise click.BadParameter(f"{name!r} is given twice.")
        values[name] = value
    return values


@click.command(short_help="Ask a stored question, or one of your own.")
@click.argument("name", required=False)
@click.option("-e", "--execute", "text", metavar="SPARQL", help="Ask this query instead of a stored one.")
@click.option("--list", "listing", is_flag=True, help="List the stored queries and what each answers.")
@click.option(
    "-p", "--param", "given", multiple=True, metavar="NAME=VALUE", callback=_parameters, help="What to ask for."
)
@click.option("-f", "--format", "form", type=click.Choice([*TABLES, *GRAPHS]), help="Otherwise a table, in a pipe TSV.")
@output_option
@click.option("--evidence", is_flag=True, help="Show every passage behind a row, not only the first.")
@click.option(
    "--as-of",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Ask what could be known on that day, from the articles published by then.",
)
@click.option("--inferred", is_flag=True, help="Ask about what follows from the graph too, as 'kg reason' wrote it.")
@endpoint_option
@click.option("--iris", is_flag=True, help="Show the IRI of what each cell names (JSON and XML always do).")
@click.pass_obj
def command(
    folder: Path | None,
    name: str | None,
    text: str | None,
    listing: bool,
    given: dict[str, str],
    form: str | None,
    output: Path | None,
    evidence: bool,
    day: datetime | None,
    inferred: bool,
    endpoint: str | None,
    iris: bool,
) -> None:
    """Ask the graph a stored question by its NAME, or `-` to read SPARQL from stdin.

    TSV and CSV hold plain values; JSON is a list of objects, one a row, keyed by column; XML is SPARQL's own results
    format. CONSTRUCT and DESCRIBE are answered in Turtle, N-Triples or JSON-LD.

    \b
    kg query --list
    kg query delegation --param leader="Kim Jong-un"
    kg query events --param after=2023-09 --format csv -o events.csv
    kg query -e 'SELECT ?name { ?who a dip:Person ; rdfs:label ?name }'
    kg query timeline --as-of 2023-09-15 --evidence
    kg query biography --endpoint https://query.wikidata.org/sparql

    The network is asked with --endpoint alone: the part of a query that stands in SERVICE is sent to that address. Of a
    stored query without it, that part is answered by what 'kg enrich' copied.
    """  # noqa: D301 (click wants the control character)
    if sum((name is not None, text is not None, listing)) != 1:
        raise click.UsageError("Give one of: the NAME of a query, '-' for stdin, -e SPARQL, or --list.")
    if day and inferred:
        raise click.UsageError("What 'kg reason' wrote follows from all articles: ask either --as-of or --inferred.")
    place = workspace.find(folder)
    query = None if listing else _query(place, name, text)
    if query and evidence:
        query = _with_passages(query)
    graph = None if listing else store.of(place, inferred=inferred, derived=_as_of(place, day) if day else None)
    found = _ask(place, graph, query, given, evidence, endpoint) if query and graph else _list(place)
    if query and (text or name == "-"):
        for remark in strays(query.text):
            click.echo(f"Note: {remark}", err=True)
    write(found, form or usual_form(found, output), output, place.base, iris=iris)


def _query(place: Workspace, name: str | None, text: str | None) -> queries.Query:
    if text is not None:
        return queries.of_text(text)
    if name == "-":
        return queries.of_text(_stdin())
    return queries.find(name or "", place.query_folders, place.cache)


def _stdin() -> str:
    try:
        return sys.stdin.buffer.read().decode()
    except UnicodeDecodeError as error:
        raise InputError("The query on stdin is not UTF-8.") from error


def _with_passages(query: queries.Query) -> queries.Query:
    if not query.header.chosen_by:
        click.echo(f"Note: {query.name} has no first passage to which others could be added.", err=True)
    return queries.with_passages(query)


def _as_of(place: Workspace, day: datetime) -> Path:
    """Find the graph of a day; the stages that make it are loaded only when it is asked for."""
    from kg import pipeline

    folder, undated = pipeline.as_of(place, day.date())
    if undated:
        click.echo(f"Note: left out, for nobody knows when they were published: {', '.join(undated)}.", err=True)
    if not any(folder.rglob("*.ttl")):
        raise InputError(f"No article of {place.seeds} had been published by {day:%Y-%m-%d}: ask about a later day.")
    return folder


def _ask(
    place: Workspace,
    graph: store.Store,
    query: queries.Query,
    given: Mapping[str, str],
    evidence: bool,
    endpoint: str | None,
) -> Answer | Statements:
    if endpoint:
        found = _federated(place, graph, query, given, endpoint)
    else:
        text, values = queries.bind(query, given, prefixes(place.base))
        with _interruptible():
            found = graph.query(text, values, sealed=True)
    if isinstance(found, Statements):
        return found
    columns, rows = queries.tidy(query, found.columns, found.rows, every_passage=evidence)
    return Answer(columns, tuple(rows))


def _federated(
    place: Workspace, graph: store.Store, query: queries.Query, given: Mapping[str, str], endpoint: str
) -> Answer | Statements:
    from kg import federation

    return federation.ask(graph, queries.federated(query), given, prefixes(place.base), client(place), endpoint)


def _list(place: Workspace) -> Answer:
    names = queries.known(place.query_folders)
    found = [queries.find(name, place.query_folders, place.cache) for name in sorted(names)]
    rows = (
        (query.name, query.header.summary, ", ".join(parameter.name for parameter in query.parameters))
        for query in found
    )
    return Answer(("query", "answers", "parameters"), tuple(tuple(map(Literal, row)) for row in rows))


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C end the process at once: the engine would not hear of it before its answer is whole."""
    import signal

    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
