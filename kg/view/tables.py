"""Tables and marked passages on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.view.text import line, safe

NARROW = 14
"""Columns whose cells are no longer than this keep them on one line."""


def show(columns: Sequence[str], rows: Sequence[Sequence[str]], file: TextIO | None = None) -> None:
    """Print a table that fits the terminal; long cells wrap."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for place, column in enumerate(columns):
        longest = max((len(row[place]) for row in rows), default=0)
        table.add_column(Text(line(column)), overflow="fold", no_wrap=longest <= NARROW)
    for row in rows:
        table.add_row(*(Text(line(cell)) for cell in row))
    console(file).print(table)


def print_marked(before: str, marked: str, after: str, file: TextIO | None = None) -> None:
    """Print words in their context; the words themselves stand out, also where there is no colour."""
    text = Text(safe(before)) + Text("»", style="bold") + Text(safe(marked), style="bold yellow")
    console(file).print(text + Text("«", style="bold") + Text(safe(after)))


def console(file: TextIO | None = None) -> Console:
    """Open a terminal on which nothing in a text is a command: no markup, no emoji, no guessing of colours."""
    return Console(file=file, markup=False, emoji=False, highlight=False, soft_wrap=False)
