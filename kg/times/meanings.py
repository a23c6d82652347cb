"""What the words of a date mean before anybody knows when they were written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias


class Unit(Enum):
    """The units that dates are counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


class Anchor(Enum):
    """What a relative date counts from: the moment of writing ("yesterday") or the story ("the next day")."""

    DATELINE = "dateline"
    STORY = "story"
    EITHER = "either"  # the story where there is one: "the end of the month"


class Portion(Enum):
    """Which part of a longer time is meant."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    SO_FAR = "so far"  # "earlier this month": up to the moment of writing
    REMAINING = "remaining"  # "later this year": from the moment of writing on


class DayPart(Enum):
    """The parts of a day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Which(Enum):
    """The direction in "last Tuesday", "this Tuesday", "next Tuesday"."""

    LAST = -1
    THIS = 0
    NEXT = 1


class Edge(Enum):
    """On which side a time is open."""

    SINCE = "since"
    UNTIL = "until"
    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, month or year of the calendar; what the words leave out is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season by its EDTF code (21 spring ... 24 winter)."""

    code: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years, by the first of them."""

    year: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 0."""

    number: int


@dataclass(frozen=True, slots=True)
class Directed:
    """A weekday, month or season with a direction: "last Tuesday", "next September"."""

    base: Weekday | Calendar | Season
    which: Which


@dataclass(frozen=True, slots=True)
class InYear:
    """A day or month of a year that is itself relative: "May last year"."""

    base: Calendar
    year: Meaning


@dataclass(frozen=True, slots=True)
class Amount:
    """How many of a unit: at least `low`, at most `high` (None where the words do not say)."""

    low: int
    high: int | None
    unit: Unit


@dataclass(frozen=True, slots=True)
class Length:
    """How long something takes, as one or two amounts: "four years and five months"."""

    amounts: tuple[Amount, ...]

    @classmethod
    def of(cls, low: int, high: int | None, unit: Unit) -> Length:
        """Make a length of one amount."""
        return cls((Amount(low, high, unit),))


@dataclass(frozen=True, slots=True)
class Shift:
    """A whole unit counted from an anchor: "yesterday", "the next day", "last year"."""

    unit: Unit
    count: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Distance:
    """A length away from an anchor: "three weeks ago" (sign -1), "two days later" (sign 1)."""

    length: Length
    sign: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length that ends or begins at the moment of writing: "the past two years", "the coming days"."""

    length: Length
    sign: int


@dataclass(frozen=True, slots=True)
class Offset:
    """A length before or after another date: "two days before September 9"."""

    length: Length
    sign: int
    base: Meaning


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of the day that the base gives; no base means the day of the story."""

    part: DayPart
    base: Meaning
    portion: Portion | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, on the day that the base gives."""

    hour: int
    minute: int
    base: Meaning


@dataclass(frozen=True, slots=True)
class Part:
    """A portion of a longer time: "early October", "the end of the month"."""

    portion: Portion
    base: Meaning


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The first, second ... week of a month; -1 is the last."""

    number: int
    base: Meaning


@dataclass(frozen=True, slots=True)
class Around:
    """A time that the words give as approximate."""

    base: Meaning


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Between:
    """At some moment between two times."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Open:
    """A time of which only one side is known."""

    edge: Edge
    base: Meaning


@dataclass(frozen=True, slots=True)
class Same:
    """Two ways to give one time, side by side: "the next morning, September 15". They may disagree."""

    first: Meaning
    second: Meaning


@dataclass(frozen=True, slots=True)
class Vague:
    """Words of time that give no bound: "recently"."""


Meaning: TypeAlias = (
    Calendar
    | Season
    | Decade
    | Weekday
    | Directed
    | InYear
    | Length
    | Shift
    | Distance
    | Stretch
    | Offset
    | PartOfDay
    | Clock
    | Part
    | WeekOf
    | Around
    | Range
    | Between
    | Open
    | Same
    | Vague
)

Builder: TypeAlias = Callable[..., Any]
"""Makes the meaning of a rule from the values of its places."""
