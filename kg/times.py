"""Dates as the news gives them, as intervals that say no more than the words do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
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
