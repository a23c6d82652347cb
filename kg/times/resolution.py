"""Says which days the words of a date mean, for an article of a given date and the story so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from kg.times import meanings as m
from kg.times import windows
from kg.times.finding import TimeExpression
from kg.times.meanings import Anchor, Edge, Meaning, Portion, Unit, Which
from kg.times.spans import Basis, Granularity, TimeSpan, compatible

NEAR = timedelta(days=10)
"""A weekday belongs to the story when the story is no further than this from the dateline."""

LONG_AGO = timedelta(days=270)
"""A date of last year that lies further back is more probably one to come: "in October", written in September."""

STORY_TIME = timedelta(days=366)
"""A date further from the dateline is a look back (1948), not a step of the story."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the words can lean on: the article's date, the story's last date, and the tense of the sentence."""

    published: date | None
    narrative: date | None
    future: bool | None

    def anchor(self, wanted: Anchor) -> tuple[date, Basis] | None:
        """Give the day a relative date counts from, and what that day rests on."""
        if wanted is not Anchor.DATELINE and self.narrative:
            return self.narrative, Basis.NARRATIVE
        if wanted is not Anchor.STORY and self.published:
            return self.published, Basis.DATELINE
        return None


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

    >>> follow(date(2023, 9, 13), windows.day(date(1948, 10, 12), Basis.STATED), published=date(2023, 9, 19))
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


# ---------------------------------------------------------------- the calendar


def _calendar(meaning: m.Calendar, context: Context) -> Iterator[TimeSpan]:
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
    chosen = _choose(choices, reference, context)
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


def _choose(choices: list[TimeSpan], reference: date, context: Context) -> TimeSpan | None:
    """Pick of several candidates the one that the sentence means, by its tense and by nearness."""
    ahead = [span for span in choices if _last_day(span) >= reference]
    if context.future:
        return ahead[0] if ahead else None
    if context.narrative and context.future is None:
        return min(choices, key=lambda span: _away(span, reference), default=None)
    limit = context.published or reference
    past = [span for span in choices if _first_day(span) <= limit]
    if context.narrative and past:
        return min(past, key=lambda span: _away(span, reference))
    latest = past[-1] if past else None
    if latest and (context.future is False or not _better_ahead(latest, reference)):
        return latest
    return ahead[0] if ahead else latest


def _better_ahead(latest: TimeSpan, reference: date) -> bool:
    day = _first_day(latest)
    return day.year < reference.year and reference - day > LONG_AGO


def _first_day(span: TimeSpan) -> date:
    return (span.earliest_start or datetime.min).date()


def _last_day(span: TimeSpan) -> date:
    return (span.latest_end or datetime.max).date()


def _away(span: TimeSpan, reference: date) -> timedelta:
    return max(_first_day(span) - reference, reference - _last_day(span), timedelta(0))


def _nth(number: int, context: Context) -> Iterator[TimeSpan]:
    """Find a day of the month at hand: "on the 12th"."""
    anchored = context.anchor(Anchor.EITHER)
    if anchored:
        reference, basis = anchored
        choices = [
            windows.day(date(year, month, number), basis)
            for year, month in (_month_at(reference, step) for step in (-2, -1, 0, 1, 2))
            if number <= _last_day(windows.month(year, month, basis)).day
        ]
        chosen = _choose(choices, reference, context)
        if chosen:
            yield chosen


def _month_at(reference: date, step: int) -> tuple[int, int]:
    months = reference.year * 12 + reference.month - 1 + step
    return months // 12, months % 12 + 1


def _season(meaning: m.Season, context: Context) -> Iterator[TimeSpan]:
    if meaning.year is not None:
        yield windows.season(meaning.year, meaning.code, Basis.STATED)
    else:
        yield from _yearless(meaning, context)


def _decade(meaning: m.Decade, context: Context) -> Iterator[TimeSpan]:
    yield windows.decade(meaning.year, Basis.STATED)


# ---------------------------------------------------------------- weekdays and directions


def _weekday(meaning: m.Weekday, context: Context) -> Iterator[TimeSpan]:
    in_story = _story_is_near(context)
    anchored = context.anchor(Anchor.EITHER if in_story else Anchor.DATELINE)
    if anchored:
        reference, basis = anchored
        steps = range(-6, 7)
        days = [
            reference + timedelta(step) for step in steps if (reference + timedelta(step)).weekday() == meaning.number
        ]
        near = context if in_story else replace(context, narrative=None, future=bool(context.future))
        chosen = _choose([windows.day(day, basis) for day in days], reference, near)
        if chosen:
            yield chosen


def _story_is_near(context: Context) -> bool:
    if context.narrative is None or context.published is None:
        return context.narrative is not None
    return abs(context.published - context.narrative) <= NEAR


def _directed(meaning: m.Directed, context: Context) -> Iterator[TimeSpan]:
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
        yield from [span for span in choices if _last_day(span) < reference][-1:]
    else:
        yield from _ahead(choices, meaning.which, reference)


def _ahead(choices: list[TimeSpan], which: Which, reference: date) -> list[TimeSpan]:
    if which is Which.NEXT:
        return [span for span in choices if _first_day(span) > reference][:1]
    return [span for span in choices if _first_day(span).year == reference.year][:1]


def _directed_day(number: int, which: Which, reference: date) -> date:
    step = (number - reference.weekday()) % 7
    if which is Which.NEXT:
        return reference + timedelta(step or 7)
    if which is Which.LAST:
        return reference + timedelta(step - 7)
    return reference + timedelta(number - reference.weekday())


# ---------------------------------------------------------------- counted from an anchor


def _shift(meaning: m.Shift, context: Context) -> Iterator[TimeSpan]:
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
        year, month = _month_at(day, count * months)
        return date(year, month, min(day.day, _last_day(windows.month(year, month, Basis.STATED)).day))
    return day


def _distance(meaning: m.Distance, context: Context) -> Iterator[TimeSpan]:
    anchored = context.anchor(meaning.anchor)
    if anchored:
        yield from _away_from(anchored[0], meaning.length, meaning.sign, anchored[1])


def _away_from(reference: date, length: m.Length, sign: int, basis: Basis) -> Iterator[TimeSpan]:
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
    return windows.span(_first_day(low), _last_day(high), Granularity.INTERVAL, basis, edtf)


def _open_ended(day: date, sign: int, basis: Basis) -> TimeSpan:
    moment = datetime.combine(day, time.min)
    if sign > 0:
        return _since(moment, basis, f"{day}/..")
    return _until(moment + timedelta(days=1) - windows.SECOND, basis, f"../{day}")


def _since(moment: datetime | None, basis: Basis, edtf: str) -> TimeSpan:
    return TimeSpan("", Granularity.INTERVAL, basis, earliest_start=moment, earliest_end=moment, edtf=edtf)


def _until(moment: datetime | None, basis: Basis, edtf: str) -> TimeSpan:
    return TimeSpan("", Granularity.INTERVAL, basis, latest_start=moment, latest_end=moment, edtf=edtf)


def _stretch(meaning: m.Stretch, context: Context) -> Iterator[TimeSpan]:
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


def _offset(meaning: m.Offset, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        if base.day:
            yield from _away_from(base.day, meaning.length, meaning.sign, base.basis)


# ---------------------------------------------------------------- parts and combinations


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
    first, last = _first_day(base), _last_day(base)
    if portion is Portion.SO_FAR:
        last = today
    else:
        first = today
    return windows.span(first, last, base.granularity, base.basis, base.edtf)


def _week_of(meaning: m.WeekOf, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        last = _last_day(base)
        first = (
            _first_day(base) + timedelta(days=7 * (meaning.number - 1)) if meaning.number > 0 else last - timedelta(6)
        )
        until = min(first + timedelta(days=6), last)
        yield windows.span(first, until, Granularity.WEEK, base.basis, f"{first}/{until}")


def _around(meaning: m.Around, context: Context) -> Iterator[TimeSpan]:
    for base in _spans(meaning.base, context):
        slack = timedelta(days=max(2, (_last_day(base) - _first_day(base)).days))
        edtf = base.edtf if "/" in base.edtf else f"{base.edtf}~"
        yield windows.span(_first_day(base) - slack, _last_day(base) + slack, base.granularity, base.basis, edtf)


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
        start = end and _first(
            first, replace(context, narrative=_first_day(end), published=_last_day(end), future=False)
        )
    else:
        start = _first(first, context)
        end = start and _first(last, replace(context, narrative=_first_day(start), future=True))
    if start is None or end is None or _first_day(start) > _last_day(end):
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
        return _since(base.earliest_start, base.basis, f"{first}/..")
    if edge is Edge.BEFORE:
        return _until(base.latest_end, base.basis, f"../{last}")
    if edge is Edge.UNTIL:
        return replace(_until(base.latest_end, base.basis, f"../{last}"), earliest_end=base.earliest_start)
    return replace(_since(base.earliest_start, base.basis, f"{first}/.."), latest_start=base.latest_start)


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
    m.Calendar: _calendar,
    m.Season: _season,
    m.Decade: _decade,
    m.Weekday: _weekday,
    m.Directed: _directed,
    m.Shift: _shift,
    m.Distance: _distance,
    m.Stretch: _stretch,
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
