"""Dates as the news gives them, as intervals that say no more than the words do.

`find` gives the words of a text that say when, `durations` those that say how long; `resolve` says which days the
words mean, for an article of a given date at a given point of its story, and `follow` moves that point on. The
grammar loads when it is first asked for: the nouns of kg need the interval alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.times.spans import Basis, Granularity, TimeSpan, compatible, order_key, overlaps

if TYPE_CHECKING:
    from kg.times.finding import TimeExpression, durations, find
    from kg.times.resolution import follow, resolve

__all__ = [
    "Basis",
    "Granularity",
    "TimeExpression",
    "TimeSpan",
    "compatible",
    "durations",
    "find",
    "follow",
    "order_key",
    "overlaps",
    "resolve",
]

_HOMES = {"TimeExpression": "finding", "durations": "finding", "find": "finding"}
_HOMES |= {"follow": "resolution", "resolve": "resolution"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attributes are of any type
    """Load the grammar when it is asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kg.times' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"kg.times.{_HOMES[name]}"), name)
