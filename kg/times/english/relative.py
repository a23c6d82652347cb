"""Dates that count from the moment of writing ("yesterday") or from the story ("the next day")."""

from __future__ import annotations

from kg.times import meanings as m
from kg.times.english import guards as g
from kg.times.grammar import Rule
from kg.times.meanings import (
    Anchor,
    Calendar,
    DayPart,
    Directed,
    Distance,
    Length,
    Part,
    PartOfDay,
    Portion,
    Shift,
    Stretch,
    Unit,
)

STORY, DATELINE = Anchor.STORY, Anchor.DATELINE


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


def relative() -> dict[str, tuple[Rule, ...]]:
    """Give the rules for dates that count from the moment of writing or from the story."""
    return {"deictic": _deictic(), "story": _anaphoric(), "stretch": _stretches(), "year": _years()}


def _years() -> tuple[Rule, ...]:
    """Years by their distance, as they stand behind a month: "in May last year"."""
    return (
        Rule("WHICH year", lambda which: Shift(Unit.YEAR, which.value, DATELINE)),
        Rule("that year", lambda: Shift(Unit.YEAR, 0, STORY)),
        Rule("the same year", lambda: Shift(Unit.YEAR, 0, STORY)),
        Rule("the next|following year", lambda: Shift(Unit.YEAR, 1, STORY)),
        Rule("the previous|preceding year", lambda: Shift(Unit.YEAR, -1, STORY)),
    )


def _deictic() -> tuple[Rule, ...]:
    return (
        Rule("DEICTIC", lambda count: Shift(Unit.DAY, count, DATELINE)),
        Rule("earlier|later DEICTIC", lambda count: Shift(Unit.DAY, count, DATELINE)),
        Rule("the day before yesterday", lambda: Shift(Unit.DAY, -2, DATELINE)),
        Rule("the day after tomorrow", lambda: Shift(Unit.DAY, 2, DATELINE)),
        Rule("this? WHICH LONG", lambda which, unit: Shift(unit, which.value, DATELINE), g.not_of),
        Rule("this? WHICH MONTH|SEASON", _named),
        Rule("this? WHICH <weekday>", lambda which, day: Directed(day, which)),
        Rule("tonight", lambda: PartOfDay(DayPart.NIGHT, Shift(Unit.DAY, 0, DATELINE))),
        Rule("last night", lambda: PartOfDay(DayPart.NIGHT, Shift(Unit.DAY, -1, DATELINE))),
        Rule("this PART", lambda part: PartOfDay(part, Shift(Unit.DAY, 0, DATELINE))),
        Rule("earlier this LONG", _written(Portion.SO_FAR)),
        Rule("later this LONG", _written(Portion.REMAINING)),
        Rule("<length> ago", lambda length: Distance(length, -1, DATELINE)),
        Rule("<length> '|’|'s|’s time", lambda length: Distance(length, 1, DATELINE)),
        Rule("UNITS ago", lambda unit: Distance(Length.of(2, None, unit), -1, DATELINE)),
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
        Rule("the PART", _story_part(0), g.in_the_part),
        Rule("PORTION in the PART", lambda portion, part: PartOfDay(part, Shift(Unit.DAY, 0, STORY), portion)),
        Rule("the previous PART", _story_part(-1)),
        Rule("the PART before", _story_part(-1), g.ends_phrase),
        Rule("that PART", _story_part(0)),
        Rule("later|earlier that PART", _story_part(0)),
        Rule("later|earlier? the same PART", _story_part(0)),
        Rule("<length> later", _on),
        Rule("<length> earlier", _back),
        Rule("<length> after", _on, g.ends_phrase),
        Rule("<length> before", _back, g.ends_phrase),
        Rule("UNITS later", lambda unit: _on(Length.of(2, None, unit))),
        Rule("UNITS earlier", lambda unit: _back(Length.of(2, None, unit))),
        Rule("a hiatus|break|gap|pause|absence|interval of <length>", _back),
    )


def _stretches() -> tuple[Rule, ...]:
    return (
        Rule("the coming UNITS", lambda unit: Stretch(Length.of(2, None, unit), 1)),
        Rule("the next|coming <length>", lambda length: Stretch(length, 1)),
        Rule("the next|coming few UNITS", lambda unit: Stretch(Length.of(2, 6, unit), 1)),
        Rule("the past|last <length>", lambda length: Stretch(length, -1)),
        Rule("the past|last few UNITS", lambda unit: Stretch(Length.of(2, 6, unit), -1)),
        Rule("the past|last LONG", lambda unit: Stretch(Length.of(1, 1, unit), -1)),
        Rule("recent UNITS", lambda unit: m.Vague()),
        Rule("the near|foreseeable future", m.Vague),
        Rule("recently|lately|soon", m.Vague, g.not_as),
    )
