"""Finds the dates and lengths of time in a text; what it finds are words, not yet days."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kg.times.english import english
from kg.times.grammar import Reader
from kg.times.meanings import Length, Meaning


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of time at code points [start, end) of a text, and what they mean."""

    start: int
    end: int
    text: str
    meaning: Meaning


def find(text: str) -> tuple[TimeExpression, ...]:
    """Find what says when: dates, weekdays, relative times, times of day. Lengths of time are no dates.

    >>> [found.text for found in find("In May, Ms May met him on 3 March for two days, and again the next morning.")]
    ['May', '3 March', 'the next morning']
    """
    return tuple(found for found in _all(text) if not isinstance(found.meaning, Length))


def durations(text: str) -> tuple[TimeExpression, ...]:
    """Find what says how long.

    >>> [found.text for found in durations("They talked for more than an hour, two years ago.")]
    ['more than an hour']
    """
    return tuple(found for found in _all(text) if isinstance(found.meaning, Length))


@lru_cache(maxsize=64)
def _all(text: str) -> tuple[TimeExpression, ...]:
    """Read a text; the sentences of the article at hand are remembered, for several ask what each says of time."""
    reader = Reader(english(), text)
    bounds = (
        (reader.words[first].start, reader.words[last - 1].end, meaning)
        for first, last, meaning in reader.all("expression")
    )
    return tuple(TimeExpression(start, end, text[start:end], meaning) for start, end, meaning in bounds)
