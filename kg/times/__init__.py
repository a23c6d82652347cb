"""Dates as the news gives them, as intervals that say no more than the words do.

`find` gives the words of a text that say when, `resolve` what they mean for an article of a given date.
"""

from __future__ import annotations

from kg.times.finding import TimeExpression, durations, find
from kg.times.resolution import follow, resolve
from kg.times.spans import Basis, Granularity, TimeSpan, compatible, order_key, overlaps

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
