"""Numbers, lengths and the dates of the calendar."""

from __future__ import annotations

from kg.times import meanings as m
from kg.times.english import guards as g
from kg.times.grammar import Rule
from kg.times.meanings import Amount, Calendar, InYear, Length, Meaning, Unit

JOIN = "-|–|to|and|through"


def _amount(number: int, unit: Unit) -> Amount:
    return Amount(number, number, unit)


def _tens(tens: int, ones: int) -> int | None:
    return tens + ones if tens % 10 == 0 < ones < 10 <= tens else None


def pieces() -> dict[str, tuple[Rule, ...]]:
    """Give the rules for numbers, months and lengths of time."""
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


def _in_year_of(month: int, day: int | None, year: Meaning) -> InYear:
    return InYear(Calendar(None, month, day), year)


def _ordinal_of(day: int, month: int) -> Calendar | None:
    return Calendar(None, month, day) if day > 0 else None


def calendar() -> dict[str, tuple[Rule, ...]]:
    """Give the rules for dates that a calendar has."""
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
            Rule("<mon> DAY ,|of? <year>", _in_year_of),
            Rule("DAY <mon> ,|of? <year>", lambda day, month, year: _in_year_of(month, day, year)),
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
            Rule("<mon> of|,? <year>", lambda month, year: _in_year_of(month, None, year)),
            Rule("MONTH", lambda month: Calendar(month=month), g.month_alone),
            Rule("YEAR", Calendar, g.year_alone),
            Rule("the? DECADE", m.Decade),
            Rule("the? SEASON of? YEAR", m.Season),
            Rule("the? SEASON of? YEAR -|–|/ SHORT_YEAR", lambda code, year, _: m.Season(code, year)),
            Rule("the SEASON", m.Season, g.season_alone),
        ),
        "weekday": (Rule("WEEKDAY", m.Weekday, g.no_name),),
    }
