"""Pages of text: all that is claimed about an individual, and words in their context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kg.view.text import line, quoted, safe

CONTEXT = 400
"""Characters shown before and after the words, at most."""


class Claimed(NamedTuple):
    """One thing that is claimed about an individual, in words for people."""

    date: str
    about: str
    status: str
    property: str
    value: str
    details: str
    source: str
    words: str
    where: str


def individual(label: str, kind: str, iri: str, names: Sequence[str], claims: Iterable[Claimed]) -> str:
    """Show everything that is claimed about an individual, each thing with its words and where they stand."""
    head = [f"{line(label)}, {line(kind)}", line(iri)]
    if names:
        head.append(f"also called {', '.join(map(line, names))}")
    groups = groupby(claims, key=lambda claim: (claim.date, claim.about, claim.status))
    blocks = ("\n".join((_heading(*group), *_lines(members))) for group, members in groups)
    return "\n".join(head) + "\n" + "".join(f"\n{block}\n" for block in blocks)


def _heading(date: str, about: str, status: str) -> str:
    return "  ".join(filter(None, (line(date), line(about), f"[{line(status)}]" if status else "")))


def _lines(claims: Iterable[Claimed]) -> Iterator[str]:
    """Give what the same words say, and then the words."""
    for (words, where, source), members in groupby(claims, key=lambda claim: (claim.words, claim.where, claim.source)):
        for claim in members:
            details = f" ({line(claim.details)})" if claim.details else ""
            yield f"  {line(claim.property)}: {line(claim.value)}{details}"
        yield f"    {quoted(line(words))}  {line(where)}{', ' + line(source) if source else ''}"


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    r"""Cut the paragraph that words stand in: what is before them, the words, what is after.

    >>> around("First.\nRuiz came to Quito.\nLast.", 12, 16)
    ('Ruiz ', 'came', ' to Quito.')
    """
    first = max(text.rfind("\n", 0, start) + 1, start - CONTEXT)
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + CONTEXT)
    return safe(text[first:start]), safe(text[start:end]), safe(text[end:last])
