"""The interval itself: what a time says, and whether two times can be true of one happening."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum


class Granularity(StrEnum):
    """How fine a time is known."""

    MINUTE = "minute"
    PART_OF_DAY = "partOfDay"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"


class Basis(StrEnum):
    """Where a date comes from: the words themselves, the article's date, or an earlier date of the story."""

    STATED = "stated"
    DATELINE = "dateline"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """When something happened, as four bounds that are each optional (unknown is a value).

    `earliest_start <= latest_start`, `earliest_end <= latest_end`, local times without a zone; `edtf` is the
    same in Extended Date/Time Format (ISO 8601-2), at the granularity of the words: "2023-10".
    """

    text: str
    granularity: Granularity
    basis: Basis
    earliest_start: datetime | None = None
    latest_start: datetime | None = None
    earliest_end: datetime | None = None
    latest_end: datetime | None = None
    edtf: str = ""

    @property
    def day(self) -> date | None:
        """The one day it lies in, where it is known that finely."""
        if self.earliest_start is None or self.latest_end is None:
            return None
        first, last = self.earliest_start.date(), self.latest_end.date()
        return first if first == last or self.granularity is Granularity.PART_OF_DAY else None

    @property
    def first_day(self) -> date:
        """The earliest day it can lie in; the first day there is where that is open."""
        return (self.earliest_start or datetime.min).date()

    @property
    def last_day(self) -> date:
        """The latest day it can lie in; the last day there is where that is open."""
        return (self.latest_end or datetime.max).date()

    def within(self, first: datetime, last: datetime) -> TimeSpan:
        """Give the same time, known to lie between two moments."""
        return replace(self, earliest_start=first, latest_start=last, earliest_end=first, latest_end=last)


def compatible(one: TimeSpan, other: TimeSpan) -> bool:
    """Tell whether both can be true of one happening: some start and some end fit both.

    A month fits each of its days; two different days do not fit, and neither does a day with a journey that
    is said to last from that day to the next week: `overlaps` asks less.
    """
    starts = _meet(one.earliest_start, one.latest_start, other.earliest_start, other.latest_start)
    ends = _meet(one.earliest_end, one.latest_end, other.earliest_end, other.latest_end)
    return starts and ends


def overlaps(one: TimeSpan, other: TimeSpan) -> bool:
    """Tell whether the two can share a moment; what is not known stands in nobody's way."""
    return _meet(one.earliest_start, one.latest_end, other.earliest_start, other.latest_end)


def _meet(low: datetime | None, high: datetime | None, other_low: datetime | None, other_high: datetime | None) -> bool:
    return (low or datetime.min) <= (other_high or datetime.max) and (other_low or datetime.min) <= (
        high or datetime.max
    )


def order_key(span: TimeSpan) -> tuple[datetime, datetime]:
    """Give what to sort times by: their earliest moment, then their latest; what has no bounds comes last."""
    first = span.earliest_start or span.earliest_end or span.latest_start or span.latest_end or datetime.max
    return first, span.latest_end or span.latest_start or datetime.max
