"""`kg export`: the graph as one file for other programs, or as facts."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg import workspace

FORMS = ("turtle", "ntriples", "rdfxml", "jsonld", "facts")


@click.command(short_help="Write the graph as one file, or as facts.")
@click.argument("form", type=click.Choice(FORMS), default="turtle", required=False)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE|DIR", help="Write there, all or nothing."
)
@click.option("--merged", is_flag=True, help="Put the ontology into the file too, so that it opens in Protégé.")
@click.pass_obj
def command(folder: Path | None, form: str, output: Path | None, merged: bool) -> None:
    r"""Write the whole graph as one file, to stdout or to a FILE.

    `facts` writes a JSON file for each article into a DIR: its persons, organisations, places, events and
    quotations, for programs that know no RDF.

    \b
    kg export turtle --merged -o graph.ttl
    kg export facts -o facts/
    """
    if form == "facts":
        _facts(folder, output, merged)
        return
    from kg.export import whole

    text = whole.render(workspace.find(folder), form, merged=merged)
    if output is None or output == Path("-"):
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    from kg import files

    files.write(output, text)


def _facts(folder: Path | None, output: Path | None, merged: bool) -> None:
    if output is None or merged:
        raise click.UsageError("Facts are a file for each article: name a folder with -o DIR, without --merged.")
    import json

    from kg import files, store
    from kg.export import facts

    written = 0
    for name, found in facts.every(store.of(workspace.find(folder))):
        files.write(output / f"{name}.json", json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        written += 1
    click.echo(f"{written:,} article{'' if written == 1 else 's'} written to {output}.", err=True)
