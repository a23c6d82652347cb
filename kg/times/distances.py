"""Times that are counted from another: "the next day", "three weeks ago", "the past two years"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from kg.times import meanings as m
from kg.times import windows
from kg.times.context import Context
from kg.times.meanings import Anchor, Unit
from kg.times.spans import Basis, Granularity, TimeSpan


def shift(meaning: m.Shift, context: Context) -> Iterator[TimeSpan]:
    """Find a whole unit counted from an anchor: "yesterday", "the next day", "last year"."""
    anchored = context.anchor(meaning.anchor)
    if anchored:
        reference, basis = anchored
        yield _unit_at(meaning.unit, _moved(reference, meaning.unit, meaning.count), basis)


def _unit_at(unit: Unit, day: date, basis: Basis) -> TimeSpan:
    if unit is Unit.WEEK:
        return windows.week(day, basis)
    if unit is Unit.MONTH:
        return windows.month(day.year, day.month, basis)
    if unit is Unit.YEAR:
        return windows.year(day.year, basis)
    return windows.decade(day.year // 10 * 10, basis) if unit is Unit.DECADE else windows.day(day, basis)


def _moved(day: date, unit: Unit, count: int) -> date:
    if unit in (Unit.DAY, Unit.WEEK):
        return day + timedelta(days=count * (7 if unit is Unit.WEEK else 1))
    if unit in (Unit.MONTH, Unit.YEAR, Unit.DECADE):
        months = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120}[unit]
        year, month = windows.month_at(day, count * months)
        return date(year, month, min(day.day, windows.month(year, month, Basis.STATED).last_day.day))
    return day


def distance(meaning: m.Distance, context: Context) -> Iterator[TimeSpan]:
    """Find what lies a length away from an anchor: "three weeks ago", "two days later"."""
    anchored = context.anchor(meaning.anchor)
    if anchored:
        yield from away_from(anchored[0], meaning.length, meaning.sign, anchored[1])


def away_from(reference: date, length: m.Length, sign: int, basis: Basis) -> Iterator[TimeSpan]:
    """Find what lies a length before or after a day; hours and minutes lead to no other day that is known."""
    if any(amount.unit in (Unit.MINUTE, Unit.HOUR) for amount in length.amounts):
        return
    near = far = reference
    for amount in length.amounts:
        near = _moved(near, amount.unit, sign * amount.low)
        far = _moved(far, amount.unit, sign * (amount.high or amount.low))
    unit = length.amounts[-1].unit
    if length.amounts[-1].high is None:
        yield _open_ended(near, sign, basis)
    elif near != far:
        yield _among(min(near, far), max(near, far), unit, basis)
    else:
        yield _about(near, unit, basis)


def _about(day: date, unit: Unit, basis: Basis) -> TimeSpan:
    """Give the unit a distance leads to; a distance of weeks is no more exact than half a week."""
    if unit is not Unit.WEEK:
        return _unit_at(Unit.YEAR if unit is Unit.DECADE else unit, day, basis)
    around = timedelta(days=3)
    return windows.span(day - around, day + around, Granularity.WEEK, basis, f"{day}~")


def _among(first: date, last: date, unit: Unit, basis: Basis) -> TimeSpan:
    low, high = _about(first, unit, basis), _about(last, unit, basis)
    edtf = windows.join(low, high, basis).edtf
    return windows.span(low.first_day, high.last_day, Granularity.INTERVAL, basis, edtf)


def _open_ended(day: date, sign: int, basis: Basis) -> TimeSpan:
    moment = datetime.combine(day, time.min)
    if sign > 0:
        return windows.since(moment, basis, f"{day}/..")
    return windows.until(moment + timedelta(days=1) - windows.SECOND, basis, f"../{day}")


def stretch(meaning: m.Stretch, context: Context) -> Iterator[TimeSpan]:
    """From the dateline on, or up to it: "the coming days", "the past two years"."""
    anchored = context.anchor(Anchor.DATELINE)
    if anchored is None:
        return
    today, basis = anchored
    amount = meaning.length.amounts[0]
    if amount.high is None:
        yield _open_ended(today, meaning.sign, basis)
    elif amount.unit not in (Unit.MINUTE, Unit.HOUR):
        other = _moved(today, amount.unit, meaning.sign * amount.high)
        first, last = min(today, other), max(today, other)
        yield windows.span(first, last, Granularity.INTERVAL, basis, f"{first}/{last}")
