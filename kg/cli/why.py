"""`kg why`: the words behind something, in their context."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import store, workspace
from kg.cli import _answers, _individuals
from kg.errors import InputError
from kg.rdf.terms import prefixes
from kg.view import pages
from kg.view.text import line, plain, safe

if TYPE_CHECKING:
    from kg.workspace import Workspace


@click.command(short_help="Show the words behind something, in their context.")
@click.argument("name")
@click.pass_obj
def command(folder: Path | None, name: str) -> None:
    """Show the words that support an individual or a claim, marked »so« in the paragraph they stand in.

    NAME is a name, part of one, or the IRI of an individual, a claim or a passage.
    """
    place = workspace.find(folder)
    known = prefixes(place.base)
    graph = store.of(place)
    node = _individuals.iri_of(name, known) or _individuals.find(graph, name, known).iri
    rows = _individuals.ask(graph, "why", known, node=node).rows
    if not rows:
        raise InputError(f"Nothing in the graph supports {name!r}: is it the IRI of an individual, claim or passage?")
    for row in rows:
        article, start, end, exact, _ = map(plain, row)
        _answers.put(f"{line(article)}:{start}-{end}\n{_in_context(place, article, int(start), int(end), exact)}\n")


def _in_context(place: Workspace, article: str, start: int, end: int, exact: str) -> str:
    text = _text(place, article)
    if text[start:end] != exact:
        return f"»{safe(exact)}«\n(The article's text is not what was read: see 'kg verify'.)\n"
    before, words, after = pages.around(text, start, end)
    if not sys.stdout.isatty():
        return f"{before}»{words}«{after}\n"
    from kg.view import tables

    return tables.marked(before, words, after)


def _text(place: Workspace, article: str) -> str:
    try:
        return (place.seeds / f"{workspace.checked_name(article)}.txt").read_bytes().decode()
    except (OSError, UnicodeDecodeError, InputError):
        return ""  # the graph's own copy of the words is shown instead
