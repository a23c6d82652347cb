"""Tables and marked passages on a terminal.

Why prose stands below its rows: a sentence squeezed into a column is read by nobody, and a passage that supports ten
rows need not be read ten times.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kg.rdf.terms import Object
from kg.view.text import line, plain, safe

PROSE = 50
"""A column whose cells are longer than this on average is prose."""

LONGEST_WORD = 16
"""A column is made no narrower than its longest word, unless that is longer than this."""

_GAP = 2

Cells = Sequence[str]


def render(columns: Sequence[str], rows: Sequence[Sequence[Object | None]]) -> str:
    """Draw a table that fits the terminal; prose stands once below the rows that it belongs to."""
    cells = [tuple(line(plain(cell)) for cell in row) for row in rows]
    heads = [line(column) for column in columns]
    lengths = [[cell_len(row[place]) for row in cells if row[place]] or [0] for place in range(len(heads))]
    prose = [place for place, these in enumerate(lengths) if sum(these) > PROSE * len(these)]
    if len(prose) == len(heads):
        prose = prose[1:]
    grid = [place for place in range(len(heads)) if place not in prose]
    columns_of_cells = [[heads[place], *(row[place] for row in cells)] for place in grid]
    widths = _fitting(columns_of_cells, _terminal().width - _GAP)
    drawn = [_grid([[heads[place] for place in grid]], widths, "bold"), Text("─" * _total(widths))]
    for said, group in groupby(cells, key=lambda row: tuple(row[place] for place in prose)):
        drawn.append(_grid(list(_unrepeated([[row[place] for place in grid] for row in group])), widths))
        drawn += _prose([heads[place] for place in prose], said)
    return _drawn(Group(*drawn))


def _fitting(columns: Sequence[Cells], room: int) -> list[int]:
    """Take from the widest columns until the table fits, or until no word could be broken less."""
    widths = [max(map(cell_len, column)) for column in columns]
    words = [max(cell_len(word) for cell in column for word in (cell.split() or [""])) for column in columns]
    lowest = [min(word, LONGEST_WORD) for word in words]
    while _total(widths) > room and (wide := [place for place, low in enumerate(lowest) if widths[place] > low]):
        widths[max(wide, key=widths.__getitem__)] -= 1
    return widths


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)


def _unrepeated(rows: Sequence[Cells]) -> Iterator[Cells]:
    """Leave out, from the left, what the row above says too."""
    above: Cells = ()
    for row in rows:
        same = 0
        while same < len(row) - 1 and row[same : same + 1] == above[same : same + 1]:
            same += 1
        yield [*[""] * same, *row[same:]]
        above = row


def _grid(rows: Sequence[Cells], widths: Sequence[int], style: str = "") -> RenderableType:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, _GAP, 0, 0))
    for width in widths:
        table.add_column(width=width, overflow="fold", style=style)
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _prose(heads: Sequence[str], said: Cells) -> Iterator[RenderableType]:
    """Draw what belongs to the rows above; more than one kind of prose is told apart by its column's name."""
    for head, words in zip(heads, said, strict=True):
        if words:
            named = f"{head}: " if len(heads) > 1 else ""
            yield Padding(Text(f"{named}“{words}”", "dim"), (0, 0, 0, 4))
    if heads:
        yield Text()


def marked(before: str, words: str, after: str) -> str:
    """Draw words in their context; they stand between marks, so that they stand out without colour too."""
    parts = [(safe(before), ""), ("»", "bold"), (safe(words), "bold yellow"), ("«", "bold"), (safe(after), "")]
    return _drawn(Text.assemble(*parts))


def _drawn(what: RenderableType) -> str:
    """Draw for the terminal that stdout is, where nothing in a text is a command: no markup, no emoji."""
    terminal = _terminal()
    with terminal.capture() as drawn:
        terminal.print(what)
    return "\n".join(row.rstrip() for row in drawn.get().splitlines()) + "\n"


def _terminal() -> Console:
    return Console(markup=False, emoji=False, highlight=False)
