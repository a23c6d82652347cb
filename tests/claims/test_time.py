"""When an event happens: its own words of time, those of the clause it shares, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from kg.times import TimeSpan
from tests.claims.reading import of, only_event, read, when


@pytest.mark.parametrize(
    "text",
    [
        "On May 3, 2024, p[Ruiz] arrived in l[Lima].",
        "p[Ruiz] arrived in l[Lima] on 3 May 2024.",
        "p[Ruiz] is scheduled on 3 May 2024 to arrive in l[Lima].",
    ],
)
def test_a_date_of_the_clause_is_the_events(text: str) -> None:
    """In front, behind, or at the verb above: the clause has one time."""
    assert when(read(text), "Arrival") == ["2024-05-03"]


def test_no_words_no_time() -> None:
    """An event without words of time has none: not the article's date, not its neighbour's."""
    reading = read("p[Ruiz] arrived in l[Lima] on 3 May 2024. p[Ruiz] met p[Dahl] in l[Cusco].")

    assert when(reading, "Meeting") == []


def test_a_time_in_front_covers_what_is_coordinated() -> None:
    """A day in front of the first of two clauses is the day of both."""
    reading = read("On 3 May 2024, p[Ruiz] arrived in l[Lima] and met p[Dahl].")

    assert when(reading, "Meeting") == ["2024-05-03"]


def test_a_time_behind_the_first_verb_is_its_alone() -> None:
    """What stands behind the first of two verbs is not said of the second."""
    reading = read("p[Ruiz] arrived in l[Lima] on 3 May 2024 and met p[Dahl] in l[Cusco] later that month.")

    assert when(reading, "Arrival") == ["2024-05-03"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("p[Ruiz] arrived in l[Lima] on 3 May 2024. The day before, celebrations were held in l[Cusco].", "2024-05-02"),
        ("p[Ruiz] arrived in l[Lima] on 3 May 2024. On the same day, a ceremony was held in l[Cusco].", "2024-05-03"),
        ("p[Ruiz] arrived in l[Lima] on 3 May 2024. The next day a ceremony was held in l[Cusco].", "2024-05-04"),
    ],
)
def test_days_count_from_where_the_story_is(text: str, day: str) -> None:
    """The next day follows the last day told, not the day of publication."""
    values = [c.value for c in read(text, published=date(2024, 5, 20)).claims if c.property == "hasTime"]

    assert day in [value.edtf for value in values if isinstance(value, TimeSpan)]


def test_a_plan_does_not_move_the_story() -> None:
    """Days count from what happened, not from what is planned."""
    reading = read(
        "p[Ruiz] arrived in l[Lima] on 3 May 2024. p[Ruiz] will visit l[Oslo] on 30 May 2024. The next day p[Ruiz] met p[Dahl]."
    )

    assert when(reading, "Meeting") == ["2024-05-04"]


def test_where_one_goes_one_meets_that_day() -> None:
    """A clause with "where" shares place and time of the one above; so do the verbs that share its "will"."""
    reading = read(
        "p[Ruiz] will travel to l[Oslo] on 24 May 2024, where p[she=Ruiz] will meet p[Dahl], inspect a shipyard and visit the o[University of Bergen]."
    )

    assert when(reading, "Meeting") == ["2024-05-24"]
    assert when(reading, "Tour") == ["2024-05-24"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The l[Warsaw] summit began on 3 May 2024.", "2024-05-03/.."),
        ("The l[Warsaw] summit ended on 3 May 2024.", "../2024-05-03"),
    ],
)
def test_a_beginning_is_not_the_whole(text: str, edtf: str) -> None:
    """Of an event that began then, the end is unknown."""
    reading = read(text)

    (claim,) = of(reading, only_event(reading, "Summit"), "hasTime")
    assert isinstance(claim.value, TimeSpan)
    assert claim.value.edtf == edtf
    assert (claim.value.latest_end is None) is edtf.endswith("..")


def test_the_month_in_front_of_a_noun_is_the_events() -> None:
    """What stands before the noun, as "July" does, is its time."""
    assert when(read("The March visit of p[Ruiz] to s[Norway] was a success."), "Visit") == ["2024-03"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("p[Ruiz] will meet p[Dahl] on Wednesday.", "2024-05-22"),
        ("p[Ruiz] is scheduled to meet p[Dahl] on Wednesday.", "2024-05-22"),
        ("p[Ruiz] met p[Dahl] on Wednesday.", "2024-05-15"),
    ],
)
def test_a_weekday_lies_ahead_of_a_plan_and_behind_what_happened(text: str, day: str) -> None:
    """The day of publication is a Monday: "on Wednesday" is this week's or last week's by the status."""
    assert when(read(text, published=date(2024, 5, 20)), "Meeting") == [day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A meeting of p[Ruiz] and p[Dahl], planned for 23 May 2024, was called off.", ["2024-05-23"]),
        ("The meeting of p[Ruiz] and p[Dahl] was postponed to 30 May 2024.", ["2024-05-30"]),
        ("The meeting of p[Ruiz] and p[Dahl] was cancelled on 13 May 2024.", []),
    ],
)
def test_the_day_an_event_is_set_for_is_its_day(text: str, days: list[str]) -> None:
    """What is planned for a day, or put off to it, takes place then; it does not when it is called off on that day."""
    assert when(read(text), "Meeting") == days


def test_what_came_before_is_not_the_time() -> None:
    """An arrival after a pause of two years did not take place two years ago."""
    reading = read("p[Ruiz] arrived in l[Lima] after a pause of two years.")

    assert when(reading, "Arrival") == []


def test_on_a_day_behind_a_purpose_is_the_day_of_the_verb() -> None:
    """Whoever arrives for a visit on Tuesday arrives on Tuesday."""
    reading = read("p[Ruiz] arrived in l[Lima] for a four-day visit on 14 May 2024.")

    assert when(reading, "Arrival") == ["2024-05-14"]
