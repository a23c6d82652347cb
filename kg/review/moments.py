"""Reading a time that a person writes: EDTF, or words that kg understands."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from kg import times
from kg.errors import InputError
from kg.times import Basis, Granularity, TimeSpan, windows

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def read(written: str, words: str, published: date | None) -> TimeSpan:
    """Read a time; `words` is what the article has for it.

    >>> read("2023-09-12/..", "since 12 September", None).edtf
    '2023-09-12/..'
    >>> read("September 2023", "that month", None).edtf
    '2023-09'
    """
    span = _edtf(written) or _in_words(written, published)
    if span is None:
        raise InputError(f"{written!r} is not a time: write 2023-09-12, 2023-09, 2023 or 2023-09-12/2023-09-17.")
    return replace(span, text=words)


def _edtf(written: str) -> TimeSpan | None:
    first, slash, last = written.partition("/")
    if not slash:
        return _unit(written)
    start, end = _unit(first), _unit(last)
    known = [span is not None or bound == ".." for span, bound in ((start, first), (end, last))]
    if not all(known) or (start is None and end is None):
        return None
    return TimeSpan(
        "",
        Granularity.INTERVAL,
        Basis.STATED,
        start.earliest_start if start else None,
        start.latest_start if start else None,
        end.earliest_end if end else None,
        end.latest_end if end else None,
        written,
    )


def _unit(written: str) -> TimeSpan | None:
    """Read one day, month or year; a day that no calendar has is none."""
    match = _DATE.fullmatch(written)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is not None and month and day:
            return windows.day(date(year, month, day), Basis.STATED)
        if year is not None and month:
            return windows.month(year, month, Basis.STATED)
        return windows.year(year or 0, Basis.STATED)
    except ValueError:
        return None


def _in_words(written: str, published: date | None) -> TimeSpan | None:
    """Read words that are a time from the first to the last, and mean one."""
    for expression in times.find(written):
        if expression.text.strip() == written.strip():
            found = times.resolve(expression, published=published)
            return found[0] if len(found) == 1 else None
    return None
