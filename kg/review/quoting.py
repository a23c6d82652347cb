"""Finding in an article the words that a person quotes."""

from __future__ import annotations

import re

from kg.errors import InputError
from kg.model import Document, Span


def locate(document: Document, words: str, number: int | None = None) -> Span:
    """Find words in an article: the place where they stand, or the one with that number if they stand several times.

    >>> locate(Document("note-1", "Ruiz met Mora. Mora left."), "Mora", 2)
    Span(start=15, end=19)
    """
    places = _places(document.text, words)
    quoted = f"“{_short(words)}”"
    if not places:
        raise InputError(f"{quoted} does not stand in {document.id}: quote words of the article, letter by letter.")
    if number is None and len(places) > 1:
        raise InputError(
            f"{quoted} stands {len(places)} times in {document.id}: "
            f"quote more of the sentence, or say which by occurrence = 1 to {len(places)}."
        )
    if number is not None and not 1 <= number <= len(places):
        raise InputError(f"{quoted} stands {len(places)} times in {document.id}, so there is no occurrence {number}.")
    return places[(number or 1) - 1]


def occurrence(text: str, span: Span) -> int | None:
    """Tell which of several places with the same words a span is; None where the words stand there alone.

    >>> occurrence("Ruiz met Mora. Mora left.", Span(15, 19))
    2
    """
    places = _places(text, span.of(text))
    return places.index(span) + 1 if len(places) > 1 and span in places else None


def sentence_around(text: str, span: Span) -> Span:
    """Give the sentence, or the sentences, that a span stands in: up to the nearest full stops or line ends.

    >>> sentence_around("Ruiz met Mora. Mora left. All is well.", Span(15, 19))
    Span(start=15, end=25)
    """
    before = max((found.end() for found in _STOP.finditer(text) if found.end() <= span.start), default=0)
    after = _STOP.search(text, max(span.start, span.end - 1))
    end = after.start() + len(after[0].rstrip()) if after else len(text)
    return Span(before, max(end, span.end))


_STOP = re.compile(r"[.!?][”’\"')]*\s+(?=[“‘\"'A-Z0-9])|\n+")


def _places(text: str, words: str) -> list[Span]:
    """Every place where words stand; where they overlap themselves, too."""
    if not words:
        return []
    return [Span(found.start(), found.start() + len(words)) for found in re.finditer(f"(?={re.escape(words)})", text)]


def _short(words: str, longest: int = 60) -> str:
    return words if len(words) <= longest else f"{words[:longest]}…"
