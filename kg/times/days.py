"""Days, months, seasons and weekdays: which of them the words of an article mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kg.times import meanings as m
from kg.times import windows
from kg.times.context import Context, choose
from kg.times.meanings import Anchor, Which
from kg.times.spans import Basis, TimeSpan

NEAR = timedelta(days=10)
"""A weekday belongs to the story when the story is no further than this from the dateline."""


def calendar(meaning: m.Calendar, context: Context) -> Iterator[TimeSpan]:
    """Find a day, month or year; what the words leave out comes from the story or the dateline."""
    if meaning.year is not None:
        yield _of_calendar(meaning.year, meaning.month, meaning.day, Basis.STATED)
    elif meaning.month is not None:
        yield from _yearless(meaning, context)
    elif meaning.day is not None:
        yield from _nth(meaning.day, context)


def _of_calendar(year: int, month: int | None, day: int | None, basis: Basis) -> TimeSpan:
    if month is None:
        return windows.year(year, basis)
    return windows.month(year, month, basis) if day is None else windows.day(date(year, month, day), basis)


def _yearless(meaning: m.Calendar | m.Season, context: Context) -> Iterator[TimeSpan]:
    anchored = context.anchor(Anchor.EITHER)
    if anchored is None:
        return
    reference, found = anchored
    basis = Basis.STATED if found is Basis.NARRATIVE else Basis.DATELINE
    choices = [span for year in _years_around(reference) for span in _in_year(meaning, year, basis)]
    chosen = choose(choices, reference, context)
    if chosen:
        yield chosen


def _years_around(reference: date) -> range:
    return range(max(1, reference.year - 8), min(9998, reference.year + 8) + 1)


def _in_year(meaning: m.Calendar | m.Season, year: int, basis: Basis) -> Iterator[TimeSpan]:
    if isinstance(meaning, m.Season):
        yield windows.season(year, meaning.code, basis)
    elif (meaning.month, meaning.day) != (2, 29) or _is_leap(year):
        yield _of_calendar(year, meaning.month, meaning.day, basis)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _nth(number: int, context: Context) -> Iterator[TimeSpan]:
    """Find a day of the month at hand: "on the 12th"."""
    anchored = context.anchor(Anchor.EITHER)
    if anchored:
        reference, basis = anchored
        choices = [
            windows.day(date(year, month, number), basis)
            for year, month in (windows.month_at(reference, step) for step in (-2, -1, 0, 1, 2))
            if number <= windows.month(year, month, basis).last_day.day
        ]
        chosen = choose(choices, reference, context)
        if chosen:
            yield chosen


def season(meaning: m.Season, context: Context) -> Iterator[TimeSpan]:
    """Find a season of a year."""
    if meaning.year is not None:
        yield windows.season(meaning.year, meaning.code, Basis.STATED)
    else:
        yield from _yearless(meaning, context)


def decade(meaning: m.Decade, context: Context) -> Iterator[TimeSpan]:
    """Find a decade."""
    yield windows.decade(meaning.year, Basis.STATED)


# ---------------------------------------------------------------- weekdays and directions


def weekday(meaning: m.Weekday, context: Context) -> Iterator[TimeSpan]:
    """Find the weekday next to the story where that is near, else the last or next one of the dateline."""
    in_story = _story_is_near(context)
    anchored = context.anchor(Anchor.EITHER if in_story else Anchor.DATELINE)
    if anchored:
        reference, basis = anchored
        ahead = (meaning.number - reference.weekday()) % 7
        days = [reference + timedelta(step) for step in ((ahead - 7, ahead) if ahead else (0,))]
        near = context if in_story else replace(context, narrative=None, future=bool(context.future))
        chosen = choose([windows.day(day, basis) for day in days], reference, near)
        if chosen:
            yield chosen


def _story_is_near(context: Context) -> bool:
    if context.narrative is None or context.published is None:
        return context.narrative is not None
    return abs(context.published - context.narrative) <= NEAR


def directed(meaning: m.Directed, context: Context) -> Iterator[TimeSpan]:
    """Read "last Tuesday" lies before the dateline, "next Tuesday" behind it, "this Tuesday" in its week."""
    anchored = context.anchor(Anchor.DATELINE)
    if anchored is None:
        return
    reference, basis = anchored
    if isinstance(meaning.base, m.Weekday):
        yield windows.day(_directed_day(meaning.base.number, meaning.which, reference), basis)
        return
    choices = [span for year in _years_around(reference) for span in _in_year(meaning.base, year, basis)]
    if meaning.which is Which.LAST:
        yield from [span for span in choices if span.last_day < reference][-1:]
    else:
        yield from _ahead(choices, meaning.which, reference)


def _ahead(choices: list[TimeSpan], which: Which, reference: date) -> list[TimeSpan]:
    if which is Which.NEXT:
        return [span for span in choices if span.first_day > reference][:1]
    return [span for span in choices if span.first_day.year == reference.year][:1]


def _directed_day(number: int, which: Which, reference: date) -> date:
    step = (number - reference.weekday()) % 7
    if which is Which.NEXT:
        return reference + timedelta(step or 7)
    if which is Which.LAST:
        return reference + timedelta(step - 7)
    return reference + timedelta(number - reference.weekday())
