"""How English writes dates: one rule a line, from the smallest piece to the whole expression."""

from __future__ import annotations

from functools import cache

from kg.times import guards as g
from kg.times import meanings as m
from kg.times import words as w
from kg.times.grammar import Language, Rule
from kg.times.meanings import (
    Amount,
    Anchor,
    Calendar,
    DayPart,
    Directed,
    Distance,
    Edge,
    Length,
    Meaning,
    Part,
    PartOfDay,
    Portion,
    Shift,
    Stretch,
    Unit,
)

Rules = dict[str, tuple[Rule, ...]]

STORY, DATELINE, EITHER = Anchor.STORY, Anchor.DATELINE, Anchor.EITHER
JOIN = "-|–|to|and|through"
HEDGE = "about|around|nearly|almost|over|roughly|approximately|some"


@cache
def english() -> Language:
    """Give the words and rules of English, built when they are first needed."""
    return Language(w.TOKEN, w.read, _pieces() | _calendar() | _relative() | _points() | _wholes())


# ---------------------------------------------------------------- pieces


def _amount(number: int, unit: Unit) -> Amount:
    return Amount(number, number, unit)


def _few(unit: Unit) -> Length:
    return Length((Amount(2, 6, unit),))


def _some(unit: Unit) -> Length:
    return Length((Amount(2, None, unit),))


def _tens(tens: int, ones: int) -> int | None:
    return tens + ones if tens % 10 == 0 < ones < 10 <= tens else None


def _pieces() -> Rules:
    return {
        "mon": (Rule("MONTH", int), Rule("SHORT .?", int)),
        "number": (Rule("NUMBER", int), Rule("NUMBER - NUMBER", _tens)),
        "amount": (
            Rule("<number> UNIT|UNITS", _amount),
            Rule("<number> to|or|- <number> UNITS", Amount),
            Rule("a few UNITS", lambda unit: Amount(2, 6, unit)),
            Rule("several UNITS", lambda unit: Amount(3, 9, unit)),
            Rule("a couple of UNITS", lambda unit: Amount(2, 2, unit)),
            Rule("half an|a UNIT", lambda unit: Amount(0, 1, unit)),
            Rule("<number> and a half UNITS", lambda number, unit: Amount(number, number + 1, unit)),
        ),
        "length": (
            Rule("<amount>", lambda amount: Length((amount,))),
            Rule("<amount> and <amount>", lambda one, other: Length((one, other))),
        ),
    }


# ---------------------------------------------------------------- the calendar


def _month_day(month: int, day: int, year: int | None = None) -> Calendar:
    return Calendar(year, month, day)


def _day_month(day: int, month: int, year: int | None = None) -> Calendar:
    return Calendar(year, month, day)


def _month_days(month: int, first: int, last: int, year: int | None = None) -> Meaning | None:
    return m.Range(Calendar(year, month, first), Calendar(year, month, last)) if first < last else None


def _days_month(first: int, last: int, month: int, year: int | None = None) -> Meaning | None:
    return _month_days(month, first, last, year)


def _years(first: int, last: int) -> Meaning | None:
    return m.Range(Calendar(first), Calendar(last)) if first < last else None


def _short_years(first: int, last: int) -> Meaning | None:
    return _years(first, first - first % 100 + last)


def _month_year(month: int, year: int) -> Calendar:
    return Calendar(year, month)


def _ordinal_of(day: int, month: int) -> Calendar | None:
    return Calendar(None, month, day) if day > 0 else None


def _calendar() -> Rules:
    return {
        "full": (
            Rule("<mon> DAY", _month_day, g.not_counted),
            Rule("<mon> DAY ,? YEAR", _month_day),
            Rule("<mon> the NTH", _month_day),
            Rule("DAY of? <mon>", _day_month, g.not_counted),
            Rule("DAY of? <mon> ,? YEAR", _day_month),
            Rule("the NTH day? of <mon>", _day_month),
            Rule("the NTH day? of <mon> ,? YEAR", _day_month),
            Rule("the ORDINAL of <mon>", _ordinal_of),
            Rule("the NTH", lambda day: Calendar(day=day), g.on_the_nth),
            Rule("DATE", lambda day: day),
        ),
        "days": (
            Rule(f"<mon> DAY {JOIN} DAY", _month_days, g.not_counted),
            Rule(f"<mon> DAY {JOIN} DAY ,? YEAR", _month_days),
            Rule("<mon> DAY , DAY and DAY", lambda month, first, _, last: _month_days(month, first, last)),
            Rule(f"DAY {JOIN} DAY <mon>", _days_month),
            Rule(f"DAY {JOIN} DAY <mon> ,? YEAR", _days_month),
            Rule("YEAR -|–|to YEAR", _years, g.year_alone),
            Rule("YEAR -|–|/ SHORT_YEAR", _short_years, g.year_alone),
        ),
        "wide": (
            Rule("<mon> of|,? YEAR", _month_year),
            Rule("MONTH", lambda month: Calendar(month=month), g.month_alone),
            Rule("YEAR", Calendar, g.year_alone),
            Rule("the? DECADE", m.Decade),
            Rule("the? SEASON of? YEAR", m.Season),
            Rule("the? SEASON of? YEAR -|–|/ SHORT_YEAR", lambda code, year, _: m.Season(code, year)),
            Rule("the SEASON", m.Season, g.season_alone),
        ),
        "weekday": (Rule("WEEKDAY", m.Weekday, g.no_name),),
    }


# ---------------------------------------------------------------- relative to the dateline or the story


def _named(which: m.Which, name: int) -> Directed:
    return Directed(Calendar(month=name) if name <= 12 else m.Season(name), which)


def _back(length: Length) -> Distance:
    return Distance(length, -1, STORY)


def _on(length: Length) -> Distance:
    return Distance(length, 1, STORY)


def _story(count: int) -> m.Builder:
    return lambda unit: Shift(unit, count, STORY)


def _story_part(count: int) -> m.Builder:
    return lambda part: PartOfDay(part, Shift(Unit.DAY, count, STORY))


def _written(portion: Portion) -> m.Builder:
    return lambda unit: Part(portion, Shift(unit, 0, DATELINE))


def _relative() -> Rules:
    return {"deictic": _deictic(), "story": _anaphoric(), "stretch": _stretches()}


def _deictic() -> tuple[Rule, ...]:
    return (
        Rule("DEICTIC", lambda count: Shift(Unit.DAY, count, DATELINE)),
        Rule("earlier|later DEICTIC", lambda count: Shift(Unit.DAY, count, DATELINE)),
        Rule("the day before yesterday", lambda: Shift(Unit.DAY, -2, DATELINE)),
        Rule("the day after tomorrow", lambda: Shift(Unit.DAY, 2, DATELINE)),
        Rule("this? WHICH LONG", lambda which, unit: Shift(unit, which.value, DATELINE), g.not_of),
        Rule("this? WHICH MONTH|SEASON", _named),
        Rule("this? WHICH <weekday>", lambda which, day: Directed(day, which)),
        Rule("last night", lambda: PartOfDay(DayPart.NIGHT, Shift(Unit.DAY, -1, DATELINE))),
        Rule("this PART", lambda part: PartOfDay(part, Shift(Unit.DAY, 0, DATELINE))),
        Rule("earlier this LONG", _written(Portion.SO_FAR)),
        Rule("later this LONG", _written(Portion.REMAINING)),
        Rule("<length> ago", lambda length: Distance(length, -1, DATELINE)),
        Rule("UNITS ago", lambda unit: Distance(_some(unit), -1, DATELINE)),
    )


def _anaphoric() -> tuple[Rule, ...]:
    return (
        Rule("the next|following CALENDAR", _story(1), g.not_of),
        Rule("the previous|preceding CALENDAR", _story(-1), g.not_of),
        Rule("the CALENDAR before", _story(-1), g.ends_phrase),
        Rule("the CALENDAR after", _story(1), g.ends_phrase),
        Rule("that CALENDAR", _story(0)),
        Rule("later|earlier that CALENDAR", _story(0)),
        Rule("later|earlier? the same CALENDAR", _story(0)),
        Rule("later|earlier in the CALENDAR", _story(0)),
        Rule("the next|following PART", _story_part(1)),
        Rule("the previous PART", _story_part(-1)),
        Rule("the PART before", _story_part(-1), g.ends_phrase),
        Rule("that PART", _story_part(0)),
        Rule("later|earlier that PART", _story_part(0)),
        Rule("later|earlier? the same PART", _story_part(0)),
        Rule("<length> later|after", _on, g.ends_phrase),
        Rule("<length> earlier|before", _back, g.ends_phrase),
        Rule("UNITS later", lambda unit: _on(_some(unit)), g.ends_phrase),
        Rule("UNITS earlier", lambda unit: _back(_some(unit)), g.ends_phrase),
        Rule("a hiatus|break|gap|pause|absence|interval of <length>", _back),
    )


def _stretches() -> tuple[Rule, ...]:
    return (
        Rule("the coming UNITS", lambda unit: Stretch(_some(unit), 1)),
        Rule("the next|coming <length>", lambda length: Stretch(length, 1)),
        Rule("the next|coming few UNITS", lambda unit: Stretch(_few(unit), 1)),
        Rule("the past|last <length>", lambda length: Stretch(length, -1)),
        Rule("the past|last few UNITS", lambda unit: Stretch(_few(unit), -1)),
        Rule("the past LONG", lambda unit: Stretch(Length((_amount(1, unit),)), -1)),
        Rule("recent UNITS", lambda unit: m.Vague()),
        Rule("the near|foreseeable future", m.Vague),
        Rule("recently|lately|soon", m.Vague, g.not_as),
    )


# ---------------------------------------------------------------- a point of time


def _part(portion: Portion, base: Meaning) -> Meaning:
    return PartOfDay(base.part, base.base, portion) if isinstance(base, PartOfDay) else Part(portion, base)


def _day_part(portion: Portion | None, part: DayPart, base: Meaning) -> Meaning | None:
    return None if isinstance(base, PartOfDay) else PartOfDay(part, base, portion)


def _clock(time: tuple[int, int], half: int | None = None, base: Meaning | None = None) -> m.Clock | None:
    hour, minute = time
    if half is None or hour > 12:
        return m.Clock(hour, minute, base or Shift(Unit.DAY, 0, STORY))
    return _clock((hour % 12 + half, minute), None, base)


def _hour(hour: int, half: int, base: Meaning | None = None) -> m.Clock | None:
    return _clock((hour, 0), half, base) if hour <= 12 else None


def _half_of(number: int, base: Meaning) -> Meaning | None:
    halves = {1: Portion.FIRST_HALF, 2: Portion.SECOND_HALF}
    return Part(halves[number], base) if number in halves else None


def _eve(base: Meaning) -> Meaning:
    return m.Offset(Length((_amount(1, Unit.DAY),)), -1, base)


def _points() -> Rules:
    dates = ("<full>", "<wide>", "<weekday>", "<deictic>", "<story>", "<stretch>")
    return {
        "loose": (
            *(Rule(name, lambda base: base) for name in ("<weekday>", "<deictic>", "<story>")),
            Rule("PORTION on? <weekday>", _part),
            Rule("PORTION <story>", _part),
            Rule("<weekday> PART", lambda base, part: PartOfDay(part, base)),
        ),
        "date": (
            *(Rule(name, lambda base: base) for name in dates),
            Rule("<loose> ,? <full>", m.Same),
            Rule("<loose> ( <full> )", m.Same),
        ),
        "point": (
            Rule("<date>", lambda base: base),
            *_parts(),
            *_clocks(),
            Rule("<length> before <full>", lambda length, base: m.Offset(length, -1, base)),
            Rule("<length> after <full>", lambda length, base: m.Offset(length, 1, base)),
            Rule("the day before <full>", _eve),
            Rule("the eve of <full>", _eve),
            Rule("around|circa|approximately <date>", m.Around),
        ),
    }


def _parts() -> tuple[Rule, ...]:
    return (
        Rule("the? PORTION on|in|-? <date>", _part),
        Rule("later|earlier on? <weekday>", lambda base: base),
        Rule("the PHASE of <date>", _part),
        Rule("the PHASE of the LONG", lambda portion, unit: Part(portion, Shift(unit, 0, EITHER))),
        Rule("<date> PART", lambda base, part: _day_part(None, part, base)),
        Rule("<date> PORTION PART", lambda base, portion, part: _day_part(portion, part, base)),
        Rule("the? PORTION? PART of|on <date>", _day_part),
        Rule("the ORDINAL week of <wide>", m.WeekOf),
        Rule("the ORDINAL half of <wide>", _half_of),
    )


def _clocks() -> tuple[Rule, ...]:
    return (
        Rule("CLOCK", _clock, g.clock),
        Rule("CLOCK HALF", _clock),
        Rule("CLOCK HALF? local time", _clock),
        Rule("CLOCK HALF? on <date>", _clock),
        Rule("CLOCK HALF? local time on <date>", _clock),
        Rule("NUMBER HALF", _hour),
        Rule("NUMBER HALF on <date>", _hour),
        Rule("HOUR", _clock),
        Rule("HOUR on <date>", lambda time, base: _clock(time, None, base)),
        Rule("<date> at CLOCK HALF?", lambda base, time, half: _clock(time, half, base)),
        Rule("<date> at NUMBER HALF", lambda base, hour, half: _hour(hour, half, base)),
    )


# ---------------------------------------------------------------- the whole expression


def _open(edge: Edge) -> m.Builder:
    return lambda base: m.Open(edge, base)


def _wholes() -> Rules:
    return {
        "time": (
            Rule("<point>", lambda base: base),
            Rule("<days>", lambda base: base),
            Rule("from|between <days>", lambda base: base, g.not_moved),
            Rule("from <point> to|until|till|through|-|– <point>", m.Range, g.not_moved),
            Rule("<point> to|through|-|– <point>", m.Range, g.not_moved),
            Rule("between <point> and <point>", m.Between),
            Rule("since <named>", _open(Edge.SINCE)),
            Rule("until|till <named>", _open(Edge.UNTIL), g.ends_phrase_alone),
            Rule("by|before <named>", _open(Edge.BEFORE), g.ends_phrase_alone),
            Rule("after <named>", _open(Edge.AFTER), g.ends_phrase_alone),
        ),
        "named": (
            *(Rule(name, lambda base: base) for name in ("<full>", "<wide>", "<weekday>", "<deictic>", "<loose>")),
            Rule("<date> PART", lambda base, part: _day_part(None, part, base)),
            Rule("PORTION on|in|-? <date>", _part),
            Rule("the PHASE of <date>", _part),
            Rule("the PHASE of the LONG", lambda portion, unit: Part(portion, Shift(unit, 0, EITHER))),
        ),
        "duration": (
            Rule("<length>", lambda length: length, g.lasting),
            Rule("more|less than <length>", lambda length: length, g.lasting),
            Rule(f"{HEDGE} <length>", lambda length: length, g.lasting),
            Rule("at least|most <length>", lambda length: length, g.lasting),
            Rule("up to <length>", lambda length: length, g.lasting),
            Rule("<number> - UNIT", lambda number, unit: Length((_amount(number, unit),)), g.lasting),
            Rule("UNIT - long", lambda unit: Length((_amount(1, unit),))),
        ),
        "expression": (
            Rule("<time>", lambda time: time, g.free),
            Rule("<duration>", lambda length: length, g.free),
        ),
    }
