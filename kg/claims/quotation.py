"""Where an article quotes: the ranges between quotation marks."""

from __future__ import annotations

import re

from kg.model import Span

_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"|«[^»\n]*»")


def quoted(text: str) -> tuple[Span, ...]:
    """Find the ranges between quotation marks, marks included; one that is never closed ends with its paragraph.

    >>> [span.of('He said “yes” and left.') for span in quoted('He said “yes” and left.')]
    ['“yes”']
    """
    return tuple(Span(*match.span()) for match in _QUOTED.finditer(text))
