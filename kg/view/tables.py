"""Tables and marked passages on a terminal.

Why prose stands below its rows: a sentence squeezed into a column is read by nobody, and a passage that supports ten
rows need not be read ten times. On a terminal too narrow for the other columns, some of them stand there too, so that
no word is broken.
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
from kg.view.text import line, plain, quoted, safe

PROSE = 50
"""A column whose cells are longer than this on average is prose."""

LONGEST_WORD = 16
"""A column is made no narrower than its longest word, unless that is longer than this."""

_GAP = 2

Cells = Sequence[str]


def render(columns: Sequence[str], rows: Sequence[Sequence[Object | None]]) -> str:
    """Draw a table that fits the terminal; what does not fit stands once below the rows that it belongs to."""
    cells = [tuple(line(plain(cell)) for cell in row) for row in rows]
    heads = [line(column) for column in columns]
    prose = [place for place in range(len(heads)) if _is_prose([row[place] for row in cells])]
    grid = [place for place in range(len(heads)) if place not in prose] or prose[:1]
    widths = _narrowed(grid, [(head, *(row[place] for row in cells)) for place, head in enumerate(heads)])
    below = [place for place in range(len(heads)) if place not in grid]
    drawn = [_grid([[heads[place] for place in grid]], widths, "bold"), Text("─" * _total(widths))]
    for said, group in groupby(cells, key=lambda row: tuple(row[place] for place in below)):
        drawn.append(_grid(list(_unrepeated([[row[place] for place in grid] for row in group])), widths))
        words = [quoted(each) if place in prose and each else each for place, each in zip(below, said, strict=True)]
        drawn += _below([heads[place] for place in below], words)
    return _drawn(Group(*drawn))


def _is_prose(column: Cells) -> bool:
    lengths = [cell_len(cell) for cell in column if cell]
    return sum(lengths) > PROSE * len(lengths)


def _narrowed(grid: list[int], columns: Sequence[Cells]) -> list[int]:
    """Take columns out of the grid until the terminal holds the others; give the widths of these."""
    room = _terminal().width - _GAP
    widths = _fitting([columns[place] for place in grid], room)
    while _total(widths) > room and len(grid) > 1:
        below = [column for place, column in enumerate(columns) if place not in grid]
        grid.remove(min(grid[1:], key=lambda place: (_parts([*below, columns[place]]), -_width(columns[place]))))
        widths = _fitting([columns[place] for place in grid], room)
    return widths


def _parts(below: Sequence[Cells]) -> int:
    """Count into how many groups of rows a table falls when these columns stand below them."""
    return sum(1 for _ in groupby(zip(*(column[1:] for column in below), strict=True)))


def _width(column: Cells) -> int:
    return max(map(cell_len, column))


def _fitting(columns: Sequence[Cells], room: int) -> list[int]:
    """Take from the widest columns until the table fits, or until no word could be broken less."""
    widths = [_width(column) for column in columns]
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


def _below(heads: Sequence[str], said: Cells) -> Iterator[RenderableType]:
    """Draw what belongs to the rows above; where it is more than one thing, each bears its column's name."""
    for head, words in zip(heads, said, strict=True):
        if words:
            named = f"{head}: " if len(heads) > 1 else ""
            yield Padding(Text(f"{named}{words}", "dim"), (0, 0, 0, 4))
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
