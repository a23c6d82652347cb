"""Tables and marked passages on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from kg.rdf.terms import Object
from kg.view.text import line, plain, safe

NARROW = 14
"""Columns whose cells are no longer than this keep them on one line."""


def render(columns: Sequence[str], rows: Sequence[Sequence[Object | None]]) -> str:
    """Draw a table that fits the terminal; long cells wrap."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    cells = [[line(plain(cell)) for cell in row] for row in rows]
    for place, column in enumerate(columns):
        longest = max((len(row[place]) for row in cells), default=0)
        table.add_column(Text(line(column)), overflow="fold", no_wrap=longest <= NARROW)
    for row in cells:
        table.add_row(*map(Text, row))
    return _drawn(table)


def marked(before: str, words: str, after: str) -> str:
    """Draw words in their context; they stand between marks, so that they stand out without colour too."""
    parts = [(safe(before), ""), ("»", "bold"), (safe(words), "bold yellow"), ("«", "bold"), (safe(after), "")]
    return _drawn(Text.assemble(*parts))


def _drawn(what: RenderableType) -> str:
    """Draw for the terminal that stdout is, where nothing in a text is a command: no markup, no emoji."""
    terminal = Console(markup=False, emoji=False, highlight=False)
    with terminal.capture() as drawn:
        terminal.print(what)
    return "\n".join(row.rstrip() for row in drawn.get().splitlines()) + "\n"
