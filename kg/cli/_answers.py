"""How every command that answers writes its answer: the format, the file, the terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.errors import QueryError
from kg.store import Answer, Statements

TABLES = ("table", "tsv", "csv", "json", "xml", "markdown")
GRAPHS = ("turtle", "ntriples", "jsonld")

_SUFFIXES = {
    ".tsv": "tsv",
    ".csv": "csv",
    ".json": "json",
    ".srx": "xml",
    ".xml": "xml",
    ".md": "markdown",
    ".ttl": "turtle",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
}
_WITH_IRIS = ("json", "xml")

output_option = click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file, all of it or nothing."
)


def usual_form(found: Answer | Statements, output: Path | None) -> str:
    """Choose the format nobody asked for: the file's by its ending, a table on a terminal, TSV in a pipe."""
    if output is not None and output.suffix in _SUFFIXES:
        return _SUFFIXES[output.suffix]
    if isinstance(found, Statements):
        return "turtle"
    return "table" if output is None and sys.stdout.isatty() else "tsv"


def write(found: Answer | Statements, form: str, output: Path | None, base: str, *, iris: bool = False) -> None:
    """Write an answer to a file or to stdout; a table tells on stderr how many rows it has."""
    if isinstance(found, Statements):
        put(_graph(found, form, base), output)
        return
    put(_table(found if iris or form in _WITH_IRIS else _without_iris(found), form), output)
    if form == "table":
        click.echo(f"{len(found.rows):,} row{'' if len(found.rows) == 1 else 's'}", err=True)


def put(text: str, output: Path | None = None) -> None:
    """Write text, in UTF-8 whatever the locale, to a file or to stdout."""
    if output is None or output == Path("-"):
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    from kg import files

    files.write(output, text)


def _without_iris(found: Answer) -> Answer:
    """Leave out each column NAME_iri that stands beside a column NAME."""
    named = {f"{column}_iri" for column in found.columns}
    kept = [i for i, column in enumerate(found.columns) if column not in named]
    return Answer(tuple(found.columns[i] for i in kept), tuple(tuple(row[i] for i in kept) for row in found.rows))


def _table(found: Answer, form: str) -> str:
    if form in GRAPHS:
        raise QueryError(f"A table cannot be written as {form}: use CONSTRUCT, or one of {', '.join(TABLES)}.")
    if form == "table":
        from kg.view import tables

        return tables.render(found.columns, found.rows)
    from kg.view import answers

    return answers.render(found.columns, found.rows, form)


def _graph(found: Statements, form: str, base: str) -> str:
    if form == "turtle":
        from kg.rdf import turtle

        return turtle.render(found.triples, base)
    if form == "ntriples":
        from kg.rdf import turtle

        return turtle.ntriples(found.triples)
    if form == "jsonld":
        from kg.rdf import jsonld

        return jsonld.render(found.triples, base)
    raise QueryError(f"A graph cannot be written as {form}: use SELECT, or one of {', '.join(GRAPHS)}.")
