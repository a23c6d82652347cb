"""The English words of dates, and which neighbours make them something else.

This is the grammar of a language, so it stands here and not in the ontology; another language gets a table
beside this one and its own rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from kg.times.meanings import Calendar, DayPart, Portion, Unit, Which

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SHORT_MONTHS = {
    **{"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8},
    **{"Sep": 9, "Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12},
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
UNITS = {unit.value: unit for unit in Unit}
PARTS = {part.value: part for part in DayPart}
HOURS = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}
DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1}
NUMBERS = {
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8},
    **{"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15},
    **{"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30},
    **{"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
PORTIONS = {"early": Portion.EARLY, "mid": Portion.MID, "late": Portion.LATE}
PHASES = {
    **{"beginning": Portion.EARLY, "start": Portion.EARLY, "middle": Portion.MID, "end": Portion.LATE},
    **PORTIONS,
}
HALVES = {"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12}
WHICH = {"last": Which.LAST, "past": Which.LAST, "this": Which.THIS, "next": Which.NEXT, "coming": Which.NEXT}

PEOPLE_TOO = frozenset({"march", "april", "may", "june", "august"})
"""Months that are also a verb or a name, so that they need a sign of time beside them."""
BEFORE_MONTH = frozenset({"in", "since", "until", "till", "during", "between", "from", "early", "mid", "late"})
PARTS_OF_MONTH = frozenset(PHASES) | {"week", "half", "rest"}
BEFORE_MONTH_LESS_SURE = frozenset({"by", "of", "the", "to", "and", "or", "through"})
BEFORE_YEAR = BEFORE_MONTH | frozenset(
    {"by", "of", "before", "after", "the", "a", "to", "through", "for", "around", "circa", "(", "like", "than"}
    | {"his", "her", "their", "its", "our", "'s", "’s"}
)
JOINING = frozenset({"and", "or", "-", "–"})
POSSESSIVE = frozenset({"'s", "’s"})
BEFORE_CLOCK = frozenset({"at", "by", "around", "about", "until", "from", "to", "since", "before", "after"})
BEFORE_LENGTH = frozenset(
    {"for", "in", "within", "after", "than", "about", "nearly", "almost", "over", "last", "lasted", "lasting", "lasts"}
    | {"took", "take", "takes", "taking", "least", "most", "of", "half", "spent", "spend", "only", "just"}
)
AFTER_NO_LENGTH = frozenset({"old", "ago", "later", "earlier", "before", "after"})
NAME_BEFORE = frozenset(
    {"good", "black", "bloody", "easter", "palm", "holy", "super", "ash", "shrove", "cyber", "maundy", "red", "orange"}
)
"""What makes a day or month part of a name: Good Friday, Red October."""
NAME_AFTER = frozenset(
    {
        "revolution",
        "day",
        "times",
        "agreement",
        "accords",
        "movement",
        "uprising",
        "manifesto",
        "herald",
        "telegraph",
        "agenda",
    }
)
COUNTED = frozenset(
    {"people", "troops", "men", "women", "soldiers", "workers", "percent", "km", "kilometers", "kilometres", "miles"}
    | {"meters", "metres", "tons", "tonnes", "dollars", "euros", "rubles", "yuan", "seats", "votes", "%", "students"}
)
"""What is counted in thousands; a number before it is no year."""
FUNCTION = frozenset(
    {"and", "but", "or", "at", "in", "on", "by", "with", "from", "to", "for", "when", "where", "while", "as", "after"}
    | {"before", "because", "that", "which", "who", "was", "were", "is", "are", "had", "has", "have", "will", "would"}
    | {"then", "during", "despite", "amid", "via", "through", "under", "over", "if", "since", "until"}
)
MOVED = frozenset({"postponed", "moved", "rescheduled", "delayed", "shifted", "pushed", "changed", "brought"})
"""After these "from Monday to Friday" is no range: the date was changed."""

TOKEN = re.compile(
    r"""
    \d{4}-\d{2}-\d{2}(?!\d)                  # 2023-09-10
  | \d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)        # 13/9/2023
  | \d{1,2}:\d{2}(?!\d)                      # 10:30
  | \d{1,3}(?:,\d{3})+(?!\d) | \d+\.\d+      # 1,500  2.5: numbers that are no date
  | \d+(?:st|nd|rd|th|s|am|pm)?(?!\w)        # 12  12th  1990s  10pm
  | [ap]\.m\.
  | [^\W\d_]\w*
  | ['’]s(?!\w)
  | \n\s*\n
  | \d+ | [^\s]
    """,
    re.VERBOSE,
)


def _capital() -> dict[str, tuple[str, Any]]:
    table: dict[str, tuple[str, Any]] = {name.lower(): ("MONTH", i + 1) for i, name in enumerate(MONTHS)}
    table |= {name.lower(): ("SHORT", number) for name, number in SHORT_MONTHS.items()}
    return table | {name.lower(): ("WEEKDAY", i) for i, name in enumerate(WEEKDAYS)}


def _small() -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = {}
    classes: dict[str, Mapping[str, Any]] = {
        **{"SEASON": SEASONS, "PART": PARTS, "HOUR": HOURS, "DEICTIC": DEICTIC},
        **{"NUMBER": NUMBERS, "ORDINAL": ORDINALS, "PORTION": PORTIONS, "PHASE": PHASES},
        **{"UNIT": UNITS, "UNITS": {f"{name}s": unit for name, unit in UNITS.items()}},
        **{"WHICH": WHICH, "HALF": HALVES},
        "CALENDAR": {name: UNITS[name] for name in ("day", "week", "month", "year", "decade")},
        "LONG": {name: UNITS[name] for name in ("week", "month", "year", "decade")},
    }
    for name, words in classes.items():
        for word, value in words.items():
            table.setdefault(word, {})[name] = value
    return table


_CAPITAL = _capital()
_SMALL = _small()
_NOTHING: Mapping[str, Any] = {}


@lru_cache(maxsize=1024)
def read(token: str) -> Mapping[str, Any]:
    """Say what a word can stand for in a date.

    >>> read("May"), read("may"), read("12th")
    ({'MONTH': 5}, {}, {'DAY': 12, 'NTH': 12})
    """
    if token[0].isdecimal():
        return _number(token)
    lower = token.lower()
    if token[0].isupper() and lower in _CAPITAL:
        name, value = _CAPITAL[lower]
        return {name: value}
    return _SMALL.get(lower, _NOTHING)


def _number(token: str) -> Mapping[str, Any]:
    if token.isdecimal():
        return _plain(token)
    if token[-2:] in {"st", "nd", "rd", "th"}:
        number = int(token[:-2]) if len(token) <= 4 else 0
        return {"DAY": number, "NTH": number} if 1 <= number <= 31 else _NOTHING
    if token.endswith("0s") and len(token) == 5:
        return {"DECADE": int(token[:-1])}
    if token[-2:] in {"am", "pm"}:
        return _half_day(token)
    return _written_date(token)


def _plain(token: str) -> Mapping[str, Any]:
    number = int(token) if len(token) <= 4 else 0
    if len(token) == 4:
        return {"YEAR": number} if 1000 <= number <= 2199 else _NOTHING
    readings = {"NUMBER": number} if number else {}
    if len(token) <= 2 and 1 <= number <= 31:
        readings["DAY"] = number
    if len(token) == 2:
        readings["SHORT_YEAR"] = number
    return readings


def _half_day(token: str) -> Mapping[str, Any]:
    hour = int(token[:-2]) if len(token) <= 4 else 0
    return {"CLOCK": (hour % 12 + 12 * (token[-2:] == "pm"), 0)} if 1 <= hour <= 12 else _NOTHING


def _written_date(token: str) -> Mapping[str, Any]:
    parts = [int(part) for part in re.split(r"[-/.:,]", token) if part.isdecimal()]
    if ":" in token:
        return {"CLOCK": (parts[0], parts[1])} if parts[0] < 24 and parts[1] < 60 else _NOTHING
    if len(parts) != 3 or "," in token:
        return _NOTHING
    if "-" in token:
        return _day(parts[0], parts[1], parts[2])
    small, other, year = parts
    if "/" in token and small <= 12 and other <= 12 and small != other:
        return _NOTHING  # 2/7/2024 is 2 July or 7 February: nothing is guessed
    month, day = (small, other) if other > 12 else (other, small)
    return _day(year, month, day)


def _day(year: int, month: int, day: int) -> Mapping[str, Any]:
    try:
        date(year, month, day)
    except ValueError:
        return _NOTHING
    return {"DATE": Calendar(year, month, day)}
