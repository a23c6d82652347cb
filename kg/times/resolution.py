"""Says which days the words of a date mean, for an article of a given date and the story so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from kg.times import days, distances, windows
from kg.times import meanings as m
from kg.times.context import Context
from kg.times.finding import TimeExpression
from kg.times.meanings import Edge, Meaning, Portion
from kg.times.spans import Granularity, TimeSpan, compatible

STORY_TIME = timedelta(days=366)
"""A date further from the dateline is a look back (1948), not a step of the story."""


def resolve(
    expression: TimeExpression, *, published: date | None, narrative: date | None = None, future: bool | None = None
) -> tuple[TimeSpan, ...]:
    """Say when an expression means: one time, several when its words disagree, none when nothing can be said.

    `narrative` is the day the story has reached ("the next day" counts from there); `future` tells whether the
    sentence speaks of what is to come (True), of what has been (False), or is not known (None).

    >>> from kg.times import find
    >>> [words] = find("He arrived early the next morning, September 15.")
    >>> [span.edtf for span in resolve(words, published=None, narrative=date(2023, 9, 13))]
    ['2023-09-14', '2023-09-15']
    """
    context = Context(published, narrative, future)
    try:
        spans = tuple(_spans(expression.meaning, context))
    except (ValueError, OverflowError):  # 30 February; 900 decades ago: no day of the calendar
        return ()
    return tuple(replace(span, text=expression.text) for span in spans)


def follow(narrative: date | None, span: TimeSpan, *, published: date | None) -> date | None:
    """Give the day the story has reached after a time has been told; a look back of years does not move it.

    >>> from kg.times import Basis
    >>> story = date(2023, 9, 13)
    >>> follow(story, windows.day(date(2023, 9, 15), Basis.STATED), published=date(2023, 9, 19))
    datetime.date(2023, 9, 15)
    >>> follow(story, windows.day(date(1948, 10, 12), Basis.STATED), published=date(2023, 9, 19))
    datetime.date(2023, 9, 13)
    """
    told = span.day
    if told is None or (published and abs(published - told) > STORY_TIME):
        return narrative
    return told


def _spans(meaning: Meaning, context: Context) -> Iterator[TimeSpan]:
    return _RESOLVERS.get(type(meaning), _nothing)(meaning, context)


def _first(meaning: Meaning, context: Context) -> TimeSpan | None:
    return next(_spans(meaning, context), None)


def _nothing(meaning: Meaning, context: Context) -> Iterator[TimeSpan]:
    yield from ()


# ---------------------------------------------------------------- parts and combinations


def _offset(meaning: m.Offset, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        if base.day:
            yield from distances.away_from(base.day, meaning.length, meaning.sign, base.basis)


def _in_year(meaning: m.InYear, context: Context) -> Iterator[TimeSpan]:
    for year in _spans(meaning.year, context):
        for span in days.calendar(replace(meaning.base, year=year.first_day.year), context):
            yield replace(span, basis=year.basis)


def _part_of_day(meaning: m.PartOfDay, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        yield windows.hours(base, meaning.part, meaning.portion)


def _clock(meaning: m.Clock, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        yield windows.minute(base, meaning.hour, meaning.minute)


def _part(meaning: m.Part, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        if meaning.portion in (Portion.SO_FAR, Portion.REMAINING) and context.published:
            yield _up_to_now(base, meaning.portion, context.published)
        else:
            yield windows.portion(base, meaning.portion)


def _up_to_now(base: TimeSpan, portion: Portion, today: date) -> TimeSpan:
    first, last = base.first_day, base.last_day
    if portion is Portion.SO_FAR:
        last = today
    else:
        first = today
    return windows.span(first, last, base.granularity, base.basis, base.edtf)


def _week_of(meaning: m.WeekOf, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        last = base.last_day
        first = base.first_day + timedelta(days=7 * (meaning.number - 1)) if meaning.number > 0 else last - timedelta(6)
        until = min(first + timedelta(days=6), last)
        yield windows.span(first, until, Granularity.WEEK, base.basis, f"{first}/{until}")


def _around(meaning: m.Around, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        slack = timedelta(days=max(2, (base.last_day - base.first_day).days))
        edtf = base.edtf if "/" in base.edtf else f"{base.edtf}~"
        yield windows.span(base.first_day - slack, base.last_day + slack, base.granularity, base.basis, edtf)


def _range(meaning: m.Range, context: Context) -> Iterator[TimeSpan]:
    ends = _ends(meaning.first, meaning.last, context)
    if ends:
        yield windows.join(*ends, ends[1].basis)


def _between(meaning: m.Between, context: Context) -> Iterator[TimeSpan]:
    ends = _ends(meaning.first, meaning.last, context)
    if ends:
        joined = windows.join(*ends, ends[1].basis)
        yield replace(joined, latest_start=joined.latest_end, earliest_end=joined.earliest_start)


def _ends(first: Meaning, last: Meaning, context: Context) -> tuple[TimeSpan, TimeSpan] | None:
    """Both ends of a range; the end that has a year lends it to the other."""
    if _has_year(last) and not _has_year(first):
        end = _first(last, context)
        start = end and _first(first, replace(context, narrative=end.first_day, published=end.last_day, future=False))
    else:
        start = _first(first, context)
        end = start and _first(last, replace(context, narrative=start.first_day, future=True))
    if start is None or end is None or start.first_day > end.last_day:
        return None
    return start, end


def _has_year(meaning: Meaning) -> bool:
    return isinstance(meaning, m.Calendar) and meaning.year is not None


def _open(meaning: m.Open, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        yield _edge(meaning.edge, base)


def _edge(edge: Edge, base: TimeSpan) -> TimeSpan:
    """One side of a time; the day itself may count ("after Monday" is said of Monday evening too)."""
    first, last = base.edtf.split("/")[0], base.edtf.split("/")[-1]
    if edge is Edge.AFTER:
        return windows.since(base.earliest_start, base.basis, f"{first}/..")
    if edge is Edge.BEFORE:
        return windows.until(base.latest_end, base.basis, f"../{last}")
    if edge is Edge.UNTIL:
        return replace(windows.until(base.latest_end, base.basis, f"../{last}"), earliest_end=base.earliest_start)
    return replace(windows.since(base.earliest_start, base.basis, f"{first}/.."), latest_start=base.latest_start)


def _same(meaning: m.Same, context: Context) -> Iterator[TimeSpan]:
    """Two ways to say one time: the finer one where they agree, both where they do not."""
    told = None if _is_weekday(meaning.first) else _first(meaning.first, context)
    stated = _first(meaning.second, replace(context, narrative=told.day) if told and told.day else context)
    if stated and stated.day and _is_weekday(meaning.first):
        told = _first(meaning.first, Context(None, stated.day, None))
    if told and not (stated and compatible(told, stated)):
        yield told
    if stated:
        yield _with_hours(stated, meaning.first)


def _is_weekday(meaning: Meaning) -> bool:
    base = meaning.base if isinstance(meaning, m.PartOfDay | m.Part | m.Directed) else meaning
    return isinstance(base, m.Weekday)


def _with_hours(stated: TimeSpan, first: Meaning) -> TimeSpan:
    if isinstance(first, m.PartOfDay):
        return windows.hours(stated, first.part, first.portion)
    return windows.portion(stated, first.portion) if isinstance(first, m.Part) else stated


_RESOLVERS: dict[type[Any], Callable[[Any, Context], Iterator[TimeSpan]]] = {
    m.Calendar: days.calendar,
    m.Season: days.season,
    m.Decade: days.decade,
    m.Weekday: days.weekday,
    m.Directed: days.directed,
    m.InYear: _in_year,
    m.Shift: distances.shift,
    m.Distance: distances.distance,
    m.Stretch: distances.stretch,
    m.Offset: _offset,
    m.PartOfDay: _part_of_day,
    m.Clock: _clock,
    m.Part: _part,
    m.WeekOf: _week_of,
    m.Around: _around,
    m.Range: _range,
    m.Between: _between,
    m.Open: _open,
    m.Same: _same,
}
