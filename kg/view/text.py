"""Text that comes from outside, made safe to show: an article may not move the cursor, or turn letters about."""

from __future__ import annotations

import re

from kg.rdf.terms import BlankNode, Literal, Object

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""Control characters (but line feed and tab), and those that turn the direction of writing."""


def safe(text: str) -> str:
    r"""Put a mark in the place of each character that would steer a terminal.

    >>> safe("Quito\x1b[2J")
    'Quito�[2J'
    """
    return UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def line(text: str) -> str:
    r"""Make text safe, and one line of it.

    >>> line("arrived\n in\tQuito")
    'arrived in Quito'
    """
    return " ".join(safe(text).split())


def quoted(words: str) -> str:
    """Put words between quotation marks, unless they are a quotation already.

    >>> quoted("arrived in Quito"), quoted("“No,” she said.")
    ('“arrived in Quito”', '“No,” she said.')
    """
    return words if words.startswith("“") else f"“{words}”"


def plain(cell: Object | None) -> str:
    """Give what a person reads of a term: the words of a literal, the whole of an IRI, nothing for None.

    >>> plain(Literal("Quito", language="en"))
    'Quito'
    """
    if cell is None:
        return ""
    if isinstance(cell, Literal):
        return cell.value
    return f"_:{cell.label}" if isinstance(cell, BlankNode) else cell
