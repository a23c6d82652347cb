"""All the passages behind each row of an answer, where a query would show the first alone.

Stored queries choose the first passage in one of two ways, by variables that the header's `first` names:

- FILTER(!BOUND(?earlier)) asks that there be none before it. Without the filter each passage has a row of its own, and
  the rows that differ in nothing else are put together again here.
- MIN(?dated), of texts "position passage words", takes the smallest. In its place all are taken, one after the other,
  and taken apart again here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from kg.rdf.terms import Literal, Object, offsets

Row: TypeAlias = tuple[Object | None, ...]

COLUMN = re.compile(r"evidence\d?")
_JOINT = "; "
_PACKED = "\x1e"
"""Stands before each of several passages in a cell; no article holds a control character."""


def without_first(text: str, variables: Iterable[str]) -> str:
    """Let a query give every passage.

    >>> without_first("{ ?e dip:evidence ?x FILTER(!BOUND(?earlier)) }", ["earlier"])
    '{ ?e dip:evidence ?x  }'
    """
    for variable in variables:
        text = re.sub(rf"FILTER\s*\(\s*!\s*BOUND\s*\(\s*\?{variable}\s*\)\s*\)", "", text)
        smallest = rf'\(STR(?:AFTER|BEFORE)\(STRAFTER\(MIN\(\?{variable}\), " "\), " "\) AS \?(\w+)\)'
        every = rf'(GROUP_CONCAT(DISTINCT CONCAT("{_PACKED}", ?{variable}); separator="") AS ?\1)'
        text = re.sub(smallest, every, text)
    return text


def gather(columns: Sequence[str], rows: Iterable[Row], apart: Iterable[str] = ()) -> list[Row]:
    """Put rows together that differ in their passages alone, or in columns that tell nothing `apart`."""
    pairs = [(i, columns.index(f"{name}_iri")) for i, name in enumerate(columns) if _has_passages(name, columns)]
    if not pairs:
        return list(rows)
    ignored = {place for pair in pairs for place in pair} | {columns.index(name) for name in apart if name in columns}
    together: dict[Row, list[Row]] = {}
    for row in rows:
        key = tuple(cell for place, cell in enumerate(row) if place not in ignored)
        together.setdefault(key, []).append(row)
    return [_joined(group, pairs) for group in together.values()]


def _has_passages(name: str, columns: Sequence[str]) -> bool:
    return COLUMN.fullmatch(name) is not None and f"{name}_iri" in columns


def _joined(group: Sequence[Row], pairs: Iterable[tuple[int, int]]) -> Row:
    """Give one row for several, with the passages of all in the order of articles and text."""
    cells = list(group[0])
    for words, iri in pairs:
        passages = {place: said for row in group for place, said in _passages(row[words], row[iri])}
        if len(passages) > 1 or _PACKED in _plain(cells[words]):
            ordered = sorted(passages, key=lambda each: (each.partition("#")[0], offsets(each) or (0, 0)))
            cells[words] = Literal(_JOINT.join(passages[each] for each in ordered))
            cells[iri] = Literal(_JOINT.join(ordered))
    return tuple(cells)


def _passages(words: Object | None, iri: Object | None) -> list[tuple[str, str]]:
    """Each passage of a cell with its words."""
    if _plain(words).startswith(_PACKED):
        packed = (each.split(" ", 2) for each in _plain(words).split(_PACKED)[1:])
        return [(place, said) for _, place, said in packed]
    return [] if iri is None else [(str(iri), _plain(words))]


def _plain(cell: Object | None) -> str:
    return cell.value if isinstance(cell, Literal) else ""
