"""`kg verify`: prove that the words of every passage stand in its article."""

from __future__ import annotations

from pathlib import Path

import click

from kg import workspace
from kg.verify import Mismatch, Report, verify


@click.command(short_help="Prove that every passage stands in its article.")
@click.pass_context
def command(context: click.Context) -> None:
    """Read every article again and hold every passage of the graph against it.

    Each text must have the hash that was recorded when it was added, each passage the words at its place, and each
    evidence must lead to a passage. One mismatch, and the exit code is 1.
    """
    folder: Path | None = context.obj
    report = verify(workspace.find(folder))
    for mismatch in report.mismatches:
        click.echo(_line(mismatch))
    click.echo(_summary(report), err=bool(report.mismatches))
    if report.unread:
        click.echo(f"Not in the graph yet: {', '.join(report.unread)}. Run 'kg populate'.", err=True)
    context.exit(1 if report.mismatches else 0)


def _line(mismatch: Mismatch) -> str:
    """Put a mismatch on one line, without what would command a terminal."""
    return "".join(
        c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in f"{mismatch.file}: {mismatch.problem}"
    )


def _summary(report: Report) -> str:
    """Say in one line what was proved.

    >>> _summary(Report(412, 1, ()))
    '412 passages in 1 article: every word stands where the graph says.'
    """
    if not report.passages and not report.mismatches:
        return "The graph holds no passages: there is nothing to prove."
    proved = f"{_count(report.passages, 'passage')} in {_count(report.articles, 'article')}"
    if report.mismatches:
        return f"{proved}, {_count(len(report.mismatches), 'mismatch', 'es')}."
    return f"{proved}: every word stands where the graph says."


def _count(number: int, noun: str, plural: str = "s") -> str:
    return f"{number:,} {noun}{'' if number == 1 else plural}"
