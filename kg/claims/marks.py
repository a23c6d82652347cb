"""Where quotation marks open and close: curly, straight, doubled single marks and guillemets.

Why paragraph by paragraph: a quotation that goes on opens every paragraph anew and closes only the last one, and
one mark that was forgotten must not turn the rest of the article inside out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.model import Span

_MARK = re.compile(r"(?<!\S)''|''(?!')|``|[“”„«»\"‘’'‹›]")
_CLOSERS = {
    "“": frozenset("”"),
    "„": frozenset("“”"),
    "«": frozenset("»"),
    "‹": frozenset("›"),
    "‘": frozenset("’"),
    '"': frozenset('"”'),
    "'": frozenset("'"),
    "``": frozenset({"''"}),
    "''": frozenset({"''"}),
}
"""Which marks close which; some news closes a straight mark with a curly one."""
_OPENING = _CLOSERS.keys() - {'"', "'", "''"}
"""The marks that cannot close; the others do both."""
_ENDS = re.compile(r"[,.!?…;:—–-]$")
_BEFORE = re.compile(r"[\s(\[{—–:/-]$|^$")


class Quoted(NamedTuple):
    """Words between marks: `span` without the marks; an open quotation ends with its paragraph, unclosed."""

    span: Span
    closed: bool = True


def find(text: str, paragraph: Span) -> tuple[Quoted, ...]:
    r"""Find the outermost quotations of a paragraph, in text order.

    >>> text = "“We came,” he said, “and ‘saw’ it.” \"Fine.\""
    >>> [quoted.span.of(text) for quoted in find(text, Span(0, len(text)))]
    ['We came,', 'and ‘saw’ it.', 'Fine.']
    """
    return tuple(_pairs(text, paragraph))


def _pairs(text: str, paragraph: Span) -> Iterator[Quoted]:
    marks = [m for m in _MARK.finditer(text, paragraph.start, paragraph.end) if not _is_apostrophe(text, m)]
    position = 0
    while position < len(marks):
        mark = marks[position]
        if not _opens(text, paragraph, mark):
            position += 1
            continue
        closing = _closing(text, marks, position)
        if closing is not None:
            yield Quoted(Span(mark.end(), marks[closing].start()))
            position = closing + 1
        elif _is_single(mark) or mark.end() == paragraph.end:
            position += 1
        else:
            later = next((i for i in range(position + 1, len(marks)) if marks[i].group() == mark.group()), None)
            if later is not None:
                position = later
                continue
            yield Quoted(Span(mark.end(), paragraph.end), closed=False)
            return


def _is_single(mark: re.Match[str]) -> bool:
    return mark.group() in "‘’'‹›"


def _is_apostrophe(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a single mark stands between letters: "Kim’s", "isn't"."""
    return (
        _is_single(mark)
        and text[mark.start() - 1 : mark.start()].isalnum()
        and text[mark.end() : mark.end() + 1].isalnum()
    )


def _opens(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    before = text[paragraph.start : mark.start()][-1:]
    following = text[mark.end() : mark.end() + 1]
    if mark.group() in _OPENING:
        return not _is_single(mark) or bool(_BEFORE.search(before))
    # A straight mark opens behind a space and before a word; "'90s" opens nothing.
    if _is_single(mark) and not following.isalpha():
        return False
    return mark.group() in _CLOSERS and bool(_BEFORE.search(before)) and bool(following.strip())


def _closing(text: str, marks: list[re.Match[str]], position: int) -> int | None:
    """Find the mark that closes another, past quotations inside it."""
    mark = marks[position]
    if _is_single(mark):
        return _closing_single(text, marks, position)
    wanted = _CLOSERS[mark.group()]
    depth = 0
    for i in range(position + 1, len(marks)):
        other = marks[i].group()
        if other == mark.group() and other in _OPENING:
            if not _is_balanced(marks, i, other, wanted):
                return None
            depth += 1
        elif other in wanted:
            if depth == 0:
                return i
            depth -= 1
    return None


def _is_balanced(marks: list[re.Match[str]], position: int, opening: str, closing: frozenset[str]) -> bool:
    """Tell whether a second opening mark is one inside a quotation: then two closing ones follow it."""
    following = [m.group() for m in marks[position:]]
    opened = [i for i, mark in enumerate(following) if mark == opening]
    end = opened[1] if len(opened) > 1 else len(following)
    return sum(mark in closing for mark in following[:end]) > 1


def _closing_single(text: str, marks: list[re.Match[str]], position: int) -> int | None:
    """Find where a single mark closes: behind a stop, else at the first word's end that is not far."""
    opening = marks[position]
    wanted = _CLOSERS[opening.group()]
    nearest = None
    for i in range(position + 1, len(marks)):
        mark = marks[i]
        if mark.group() == opening.group() and opening.group() in _OPENING:
            break
        if mark.group() not in wanted or text[mark.end() : mark.end() + 1].isalnum():
            continue
        if _ENDS.search(text[mark.start() - 1 : mark.start()]):
            return i
        if nearest is None and len(text[opening.end() : mark.start()].split()) <= _PHRASE:
            nearest = i
    return nearest


_PHRASE = 6
"""A phrase in single marks is at most this long; what is longer was an apostrophe."""
