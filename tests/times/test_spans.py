"""When two times can be true of one happening."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.times import TimeSpan, compatible, find, order_key, overlaps, resolve


def span(words: str) -> TimeSpan:
    """Read a time that needs no article."""
    [found] = find(words)
    [only] = resolve(found, published=date(2023, 9, 19), narrative=date(2023, 9, 13))
    return only


PAIRS = [
    ("in May 2022", "on May 3, 2022", True, True),
    ("in 2022", "in spring 2022", True, True),
    ("on May 3, 2022", "on the morning of May 3, 2022", True, True),
    ("on the morning of May 3, 2022", "on the evening of May 3, 2022", False, False),
    ("on May 3, 2022", "on May 4, 2022", False, False),
    ("on May 3, 2022", "on May 3, 2021", False, False),
    ("on May 3, 2022", "in the 1990s", False, False),
    ("from May 3 to May 5, 2022", "on May 4, 2022", False, True),
    ("from May 3 to May 5, 2022", "in May 2022", True, True),
    ("from May 3 to May 5, 2022", "from May 3 to May 6, 2022", False, True),
    ("since May 3, 2022", "on May 4, 2023", False, True),
    ("since May 3, 2022", "on May 2, 2022", False, False),
    ("after May 3, 2022", "on May 4, 2023", True, True),
    ("around May 3, 2022", "on May 4, 2022", True, True),
    ("before May 3, 2022", "in 2022", True, True),
]


@pytest.mark.parametrize(("one", "other", "fits", "meets"), PAIRS)
def test_two_times_fit_or_meet(one: str, other: str, fits: bool, meets: bool) -> None:
    """`compatible` asks whether one happening can have both times, `overlaps` whether they share a moment."""
    assert (compatible(span(one), span(other)), overlaps(span(one), span(other))) == (fits, meets)
    assert (compatible(span(other), span(one)), overlaps(span(other), span(one))) == (fits, meets)


def test_times_sort_by_their_earliest_moment() -> None:
    """What begins first comes first, the shorter before the longer, and what has no beginning by its end."""
    words = ["in 2022", "on May 3, 2022", "in May 2022", "before May 4, 2022", "in January 2022"]

    ordered = sorted((span(each) for each in words), key=order_key)

    assert [each.edtf for each in ordered] == ["2022-01", "2022", "2022-05", "2022-05-03", "../2022-05-04"]


def test_a_day_is_known_where_the_time_lies_in_one() -> None:
    """A day, a part of it or a minute have a day; a night has the day it began on; a week has none."""
    assert span("at noon on May 3, 2022").day == date(2022, 5, 3)
    assert span("the night of May 3, 2022").day == date(2022, 5, 3)
    assert span("the first week of May 2022").day is None
    assert span("since May 3, 2022").day is None


@given(st.dates(), st.dates())
def test_days_fit_only_themselves(one: date, other: date) -> None:
    """Two days are compatible when they are the same."""
    first, second = (resolve(find(f"{day:%Y-%m-%d}".rjust(10, "0"))[0], published=None) for day in (one, other))

    assert compatible(first[0], second[0]) == (one == other)


def test_the_interval_alone_loads_no_grammar() -> None:
    """The nouns of kg need the TimeSpan; the rules of a language load when they are asked for."""
    code = "import sys, kg.times; print(sorted(name for name in sys.modules if name.startswith('kg.times')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert loaded.strip() == "['kg.times', 'kg.times.spans']"
