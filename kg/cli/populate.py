"""`kg populate`: bring the graph up to the articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import workspace
from kg.view.text import line

if TYPE_CHECKING:
    from kg.pipeline import Progress, Report


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option("--force", is_flag=True, help="Read again what is unchanged: the ARTICLEs named, or all.")
@click.option("--model", metavar="NAME", help="The spaCy model; otherwise $KG_SPACY_MODEL, or the best installed.")
@click.option("-j", "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Articles to read at once.")
@click.pass_obj
def command(folder: Path | None, articles: tuple[str, ...], force: bool, model: str | None, jobs: int) -> None:
    """Read the articles in seeds/ and write what they say to graph/, as Turtle.

    An article is skipped when its text, its metadata, the ontology, the language model and the rules are as they
    were when it was last read. What people decided with `kg review` is carried out every time.
    """
    from kg import pipeline

    place = workspace.find(folder)
    with _progress_bar() as progress:
        report = pipeline.populate(place, articles, force=force, model=model, jobs=jobs, progress=progress)
    for sentence in report.unmatched:
        click.echo(line(f"Not carried out, and kept: {sentence}"), err=True)
    click.echo(_summary(report), err=True)


def _summary(report: Report) -> str:
    return (
        f"{_count(len(report.read), 'article')} read, {len(report.skipped)} unchanged; "
        f"{_count(report.claims, 'claim')}; {_count(len(report.written), 'file')} written."
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextmanager
def _progress_bar() -> Iterator[Progress | None]:
    """A bar on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(range(0), length=0, label="Reading", file=sys.stderr) as bar:

        def advance(name: str, total: int) -> None:
            bar.length, bar.label = total, f"Reading {name}"
            bar.update(1)

        yield advance
