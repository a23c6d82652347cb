"""Whole expressions: dates with parts of the day, ranges, open times, lengths."""

from __future__ import annotations

from kg.times import meanings as m
from kg.times.english import guards as g
from kg.times.grammar import Rule
from kg.times.meanings import Anchor, DayPart, Edge, Length, Meaning, Part, PartOfDay, Portion, Shift, Unit

HEDGE = "about|around|nearly|almost|over|roughly|approximately|some"


_PHASES = (
    Rule("the PHASE of the LONG", lambda portion, unit: Part(portion, Shift(unit, 0, Anchor.EITHER))),
    Rule("the? LONG 's|’s end", lambda unit: Part(Portion.LATE, Shift(unit, 0, Anchor.EITHER))),
)


def _part(portion: Portion, base: Meaning) -> Meaning:
    return PartOfDay(base.part, base.base, portion) if isinstance(base, PartOfDay) else Part(portion, base)


def _day_part(portion: Portion | None, part: DayPart, base: Meaning) -> Meaning | None:
    return None if isinstance(base, PartOfDay) else PartOfDay(part, base, portion)


def _clock(time: tuple[int, int], half: int | None = None, base: Meaning | None = None) -> m.Clock | None:
    hour, minute = time
    if half is None or hour > 12:
        return m.Clock(hour, minute, base or Shift(Unit.DAY, 0, Anchor.STORY))
    return _clock((hour % 12 + half, minute), None, base)


def _hour(hour: int, half: int, base: Meaning | None = None) -> m.Clock | None:
    return _clock((hour, 0), half, base) if hour <= 12 else None


def _half_of(number: int, base: Meaning) -> Meaning | None:
    halves = {1: Portion.FIRST_HALF, 2: Portion.SECOND_HALF}
    return Part(halves[number], base) if number in halves else None


def _eve(base: Meaning) -> Meaning:
    return m.Offset(Length.of(1, 1, Unit.DAY), -1, base)


def points() -> dict[str, tuple[Rule, ...]]:
    """Give the rules for a date with its part, its time of day, or a second date that says the same."""
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
        *_PHASES,
        Rule("<date> PART", lambda base, part: _day_part(None, part, base)),
        Rule("<date> PORTION PART", lambda base, portion, part: _day_part(portion, part, base)),
        Rule("the? PORTION? PART of|on <date>", _day_part),
        Rule("PORTION in the PART of <date>", _day_part),
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


def _open(edge: Edge) -> m.Builder:
    return lambda base: m.Open(edge, base)


def wholes() -> dict[str, tuple[Rule, ...]]:
    """Give the rules for ranges, open times and lengths: what a text is searched for."""
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
            *(Rule(name, lambda base: base) for name in ("<full>", "<wide>", "<weekday>", "<deictic>")),
            Rule("<weekday> PART", lambda base, part: PartOfDay(part, base)),
            Rule("the? PORTION on|in|-? <wide>", _part),
            Rule("the PHASE of <wide>", _part),
            *_PHASES,
        ),
        "duration": (
            Rule("<length>", lambda length: length, g.lasting),
            Rule("more|less than <length>", lambda length: length, g.lasting),
            Rule(f"{HEDGE} <length>", lambda length: length, g.lasting),
            Rule("at least|most <length>", lambda length: length, g.lasting),
            Rule("up to <length>", lambda length: length, g.lasting),
            Rule("<number> - UNIT", lambda number, unit: Length.of(number, number, unit), g.lasting),
            Rule("UNIT - long", lambda unit: Length.of(1, 1, unit)),
        ),
        "expression": (
            Rule("<time>", lambda time: time, g.free),
            Rule("<duration>", lambda length: length, g.free),
        ),
    }
