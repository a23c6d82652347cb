"""All the passages behind each row of an answer, where a query would show the first alone.

Stored queries choose the first passage by asking that there be none before it: FILTER(!BOUND(?earlier)). The header's
`first: earlier` names that variable; without the filter each passage has a row of its own, and the rows that differ
in nothing else are put together again here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from kg.rdf.terms import Literal, Object, offsets

Row: TypeAlias = tuple[Object | None, ...]

COLUMN = "evidence"
_JOINT = "; "


def without_first(text: str, variable: str) -> str:
    """Let a query give every passage.

    >>> without_first("{ ?e dip:evidence ?x FILTER(!BOUND(?earlier)) }", "earlier")
    '{ ?e dip:evidence ?x  }'
    """
    return re.sub(rf"FILTER\s*\(\s*!\s*BOUND\s*\(\s*\?{variable}\s*\)\s*\)", "", text)


def gather(columns: Sequence[str], rows: Iterable[Row], apart: Iterable[str] = ()) -> list[Row]:
    """Put rows together that differ in their passages alone, or in columns that tell nothing `apart`."""
    words, iri = columns.index(COLUMN), columns.index(f"{COLUMN}_iri")
    ignored = {words, iri, *(columns.index(name) for name in apart if name in columns)}
    together: dict[Row, tuple[Row, dict[str, str]]] = {}
    for row in rows:
        key = tuple(cell for place, cell in enumerate(row) if place not in ignored)
        _, passages = together.setdefault(key, (row, {}))
        if row[iri] is not None:
            passages[str(row[iri])] = _plain(row[words])
    return [_with(row, words, iri, passages) if len(passages) > 1 else row for row, passages in together.values()]


def _with(row: Row, words: int, iri: int, passages: dict[str, str]) -> Row:
    ordered = sorted(passages, key=lambda each: (each.partition("#")[0], offsets(each) or (0, 0)))
    cells = list(row)
    cells[words] = Literal(_JOINT.join(passages[each] for each in ordered))
    cells[iri] = Literal(_JOINT.join(ordered))
    return tuple(cells)


def _plain(cell: Object | None) -> str:
    return cell.value if isinstance(cell, Literal) else ""
