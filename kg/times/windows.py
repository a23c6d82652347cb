"""Makes TimeSpans of calendar units: a day, a month, a season, from one to another."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from kg.times.meanings import DayPart, Portion
from kg.times.spans import Basis, Granularity, TimeSpan

SECOND = timedelta(seconds=1)

HOURS = {
    (None, DayPart.MORNING): (6, 12),
    (None, DayPart.AFTERNOON): (12, 18),
    (None, DayPart.EVENING): (18, 24),
    (None, DayPart.NIGHT): (18, 30),
    (Portion.EARLY, DayPart.MORNING): (0, 9),
    (Portion.LATE, DayPart.MORNING): (9, 12),
    (Portion.EARLY, DayPart.AFTERNOON): (12, 15),
    (Portion.LATE, DayPart.AFTERNOON): (15, 18),
    (Portion.EARLY, DayPart.EVENING): (17, 20),
    (Portion.LATE, DayPart.EVENING): (20, 24),
    (Portion.LATE, DayPart.NIGHT): (21, 30),
    (Portion.EARLY, None): (0, 9),
    (Portion.MID, None): (10, 15),
    (Portion.LATE, None): (18, 24),
}
"""The hours of a part of the day; past 24 they belong to the next day."""


def span(first: date, last: date, granularity: Granularity, basis: Basis, edtf: str) -> TimeSpan:
    """Give the time of something that happened somewhere between two days, both included."""
    start = datetime.combine(first, time.min)
    end = datetime.combine(last, time(23, 59, 59))
    return TimeSpan("", granularity, basis, start, end, start, end, edtf)


def day(on: date, basis: Basis) -> TimeSpan:
    """Give one day."""
    return span(on, on, Granularity.DAY, basis, on.isoformat())


def month(year: int, number: int, basis: Basis) -> TimeSpan:
    """Give one month."""
    last = monthrange(year, number)[1]
    edtf = f"{year:04}-{number:02}"
    return span(date(year, number, 1), date(year, number, last), Granularity.MONTH, basis, edtf)


def year(number: int, basis: Basis) -> TimeSpan:
    """Give one year."""
    return span(date(number, 1, 1), date(number, 12, 31), Granularity.YEAR, basis, f"{number:04}")


def decade(first: int, basis: Basis) -> TimeSpan:
    """Give ten years."""
    return span(date(first, 1, 1), date(first + 9, 12, 31), Granularity.DECADE, basis, f"{first // 10:03}X")


def season(number: int, code: int, basis: Basis) -> TimeSpan:
    """Give a northern season; the winter of a year may be the one that ends or the one that begins in it."""
    first = date(number, 3 * (code - 20), 1) if code < 24 else date(number, 1, 1)
    last_year, last_month = (number, first.month + 2) if code < 24 else (number + 1, 2)
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return span(first, last, Granularity.SEASON, basis, f"{number:04}-{code}")


def month_at(reference: date, step: int) -> tuple[int, int]:
    """Give the year and month that lie some months from a day."""
    months = reference.year * 12 + reference.month - 1 + step
    return months // 12, months % 12 + 1


def week(on: date, basis: Basis) -> TimeSpan:
    """Give the week, from Monday to Sunday, that a day lies in."""
    first = on - timedelta(days=on.weekday())
    last = first + timedelta(days=6)
    return span(first, last, Granularity.WEEK, basis, f"{first}/{last}")


def hours(on: TimeSpan, part: DayPart | None, portion: Portion | None) -> TimeSpan:
    """Give part of a day; what has no known hours ("mid-evening") keeps the hours of the whole part."""
    known = HOURS.get((portion, part)) or HOURS.get((None, part))
    if on.day is None or on.earliest_start is None or known is None:
        return on
    midnight = datetime.combine(on.day, time.min)
    first, last = (midnight + timedelta(hours=hour) for hour in known)
    return replace(on, granularity=Granularity.PART_OF_DAY).within(first, last - SECOND)


def minute(on: TimeSpan, hour: int, at: int) -> TimeSpan:
    """Give a time of day."""
    if on.day is None:
        return on
    first = datetime.combine(on.day, time(hour, at))
    edtf = f"{first:%Y-%m-%dT%H:%M:%S}"
    return replace(on, granularity=Granularity.MINUTE, edtf=edtf).within(first, first + timedelta(seconds=59))


def portion(of: TimeSpan, which: Portion) -> TimeSpan:
    """Give the early, middle or late third, or a half, of a month, a year or anything longer than a day."""
    if of.earliest_start is None or of.latest_end is None:
        return of
    if of.day is not None:
        return hours(of, None, which)
    first, last = of.first_day, of.last_day
    marks = _thirds(first, last) if which in _THIRD else _halves(first, last)
    place = _THIRD.get(which, 0) if which in _THIRD else int(which is Portion.SECOND_HALF)
    start, end = marks[place], marks[place + 1] - timedelta(days=1)
    return of.within(datetime.combine(start, time.min), datetime.combine(end, time(23, 59, 59)))


_THIRD = {Portion.EARLY: 0, Portion.MID: 1, Portion.LATE: 2}


def _thirds(first: date, last: date) -> tuple[date, date, date, date]:
    if first.year == last.year and (first.month, last.month) == (1, 12):
        return first, date(first.year, 5, 1), date(first.year, 9, 1), last + timedelta(days=1)
    if first.year + 9 == last.year and (first.month, last.month) == (1, 12):
        return first, date(first.year + 4, 1, 1), date(first.year + 7, 1, 1), last + timedelta(days=1)
    third = timedelta(days=((last - first).days + 1) // 3)
    return first, first + third, first + 2 * third, last + timedelta(days=1)


def _halves(first: date, last: date) -> tuple[date, date, date]:
    if first.year == last.year and (first.month, last.month) == (1, 12):
        return first, date(first.year, 7, 1), last + timedelta(days=1)
    return first, first + timedelta(days=((last - first).days + 1) // 2), last + timedelta(days=1)


def join(first: TimeSpan, last: TimeSpan, basis: Basis) -> TimeSpan:
    """Give the time from one to another: it begins in the first and ends in the last."""
    return TimeSpan(
        *("", Granularity.INTERVAL, basis),
        earliest_start=first.earliest_start,
        latest_start=first.latest_start,
        earliest_end=last.earliest_end,
        latest_end=last.latest_end,
        edtf=f"{first.edtf.split('/')[0] or '..'}/{last.edtf.split('/')[-1] or '..'}",
    )


def since(moment: datetime | None, basis: Basis, edtf: str) -> TimeSpan:
    """Give a time that lies after a moment."""
    return TimeSpan("", Granularity.INTERVAL, basis, earliest_start=moment, earliest_end=moment, edtf=edtf)


def until(moment: datetime | None, basis: Basis, edtf: str) -> TimeSpan:
    """Give a time that lies before a moment."""
    return TimeSpan("", Granularity.INTERVAL, basis, latest_start=moment, latest_end=moment, edtf=edtf)
