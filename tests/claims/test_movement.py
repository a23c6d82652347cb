"""Arrivals, departures and transits: who moved, from where, to where, by what."""

from __future__ import annotations

import pytest

from tests.claims.reading import events, of, only_event, read, status, when, where, who


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("p[Ruiz] arrived in l[Lima] on Monday.", "Arrival", "place/lima"),
        ("p[Ruiz] landed at l[Jorge Chávez Airport].", "Arrival", "place/jorge-chavez-airport"),
        ("p[Ruiz] returned to l[Lima].", "Arrival", "place/lima"),
        ("p[Ruiz] left l[Lima] on Monday.", "Departure", "place/lima"),
        ("p[Ruiz] departed from l[Lima].", "Departure", "place/lima"),
        ("p[Ruiz]'s plane set off from l[Lima].", "Departure", "place/lima"),
        ("p[Ruiz] passed through l[Lima].", "Transit", "place/lima"),
        ("p[Ruiz] went via l[Lima].", "Transit", "place/lima"),
    ],
)
def test_a_movement_has_its_traveller_and_place(text: str, kind: str, place: str) -> None:
    """An arrival is where one comes to, a departure where one comes from, a transit where one comes through."""
    reading = read(text)

    assert events(reading) == [kind]
    assert who(reading, kind) == {"person/ruiz": "traveller"}
    assert where(reading, kind) == [place]


def test_where_one_leaves_for_is_not_where_one_leaves() -> None:
    """The place of a departure is unknown when only its goal is given."""
    reading = read("p[Ruiz] left for l[Lima] on Monday.")

    assert events(reading) == ["Departure"]
    assert where(reading, "Departure") == []


def test_the_owner_of_a_train_travels_with_it() -> None:
    """Later sentences that only speak of the train mean the same traveller."""
    reading = read(
        "On May 3, p[Ruiz]'s armored train set off from l[Lima]. The train went via l[Ica] but did not arrive in l[Nazca]. "
        "The next day the special train reached l[Cusco]."
    )

    assert who(reading, "Departure") == {"person/ruiz": "traveller"}
    assert who(reading, "Transit") == {"person/ruiz": "traveller"}
    statuses = {c.subject: c.object for c in reading.claims if c.property == "status"}
    assert statuses["event/arrival-of-ruiz-in-nazca"] == "dip:didNotOccur"
    assert statuses["event/arrival-of-ruiz-in-cusco"] == "dip:occurred"


def test_arriving_after_leaving_has_a_day_of_its_own() -> None:
    """Of two coordinated clauses each has its own time; the second counts from the first."""
    reading = read(
        "On May 3, 2024, the train left l[Lima], and p[Ruiz] arrived in l[Cusco] early the next morning, May 5."
    )

    assert when(reading, "Arrival") == ["2024-05-04", "2024-05-05"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("p[Ruiz] did not arrive in l[Lima].", "didNotOccur"),
        ("p[Ruiz] will arrive in l[Lima] on Friday.", "planned"),
        ("p[Ruiz] is expected to leave l[Lima].", "expected"),
        ("p[Ruiz] reportedly arrived in l[Lima].", "alleged"),
    ],
)
def test_a_movement_has_the_status_of_its_clause(text: str, said: str) -> None:
    """Only what the words say happened has happened."""
    reading = read(text)

    assert [c.object for c in reading.claims if c.property == "status"] == [f"dip:{said}"]


def test_two_legs_of_one_clause() -> None:
    """Going via one place to another passes through the first."""
    reading = read("p[Ruiz] travelled to l[Lima] via l[Bogotá] on May 2.")

    assert where(reading, "Transit") == ["place/bogota"]
    assert where(reading, "Arrival") == ["place/lima"]


def test_every_claim_of_an_event_has_its_words() -> None:
    """A passage is the clause, not the whole sentence around it."""
    text = "While prices rose, p[Ruiz] arrived in l[Lima] on Monday, and the press cheered."
    reading = read(text)

    (claim,) = of(reading, only_event(reading, "Arrival"), "place")
    words = "While prices rose, Ruiz arrived in Lima on Monday, and the press cheered."[slice(*claim.passage)]
    assert words == "Ruiz arrived in Lima on Monday"
    assert status(reading, "Arrival") == ["occurred"]


def test_whoever_a_train_carries_travels_in_it() -> None:
    """A participle tells whose train it is, for this sentence and the next."""
    reading = read("The train carrying p[Ruiz] crossed into s[Chile] on Monday. The train stopped in l[Arica].")

    assert who(reading, "Arrival") == {"person/ruiz": "traveller"}
    assert who(reading, "Transit") == {"person/ruiz": "traveller"}


@pytest.mark.parametrize(
    "text", ["After landing in l[Lima], p[Ruiz] met p[Dahl].", "Before arriving in l[Lima], p[Ruiz] met p[Dahl]."]
)
def test_a_gerund_has_the_subject_of_its_clause(text: str) -> None:
    """Whoever met somebody after landing is the one who landed."""
    assert who(read(text), "Arrival") == {"person/ruiz": "traveller"}


@pytest.mark.parametrize("verb", ["travelled", "went", "flew", "came"])
def test_who_travels_to_a_state_visits_it(verb: str) -> None:
    """A journey to a town is an arrival there; a journey to a state is a visit."""
    assert events(read(f"p[Ruiz] {verb} to l[Lima].")) == ["Arrival"]
    assert events(read(f"p[Ruiz] {verb} to s[Peru].")) == ["Visit"]


def test_the_station_stands_for_its_city() -> None:
    """Of a place and the place around it, a movement keeps the one that says more."""
    reading = read("p[Ruiz] arrived at the l[Lima station] on 3 May 2024. On 3 May 2024 p[Ruiz] arrived in l[Lima].")

    assert where(reading, "Arrival") == ["place/lima-station"]


@pytest.mark.parametrize(
    ("text", "vehicle"),
    [
        ("p[Ruiz]'s armored train arrived in l[Lima].", "armored train"),
        ("p[Ruiz] arrived in l[Lima] by helicopter.", "helicopter"),
    ],
)
def test_by_what_somebody_came(text: str, vehicle: str) -> None:
    """The vehicle is the subject, or stands behind "by"."""
    reading = read(text)

    assert [claim.value for claim in of(reading, only_event(reading, "Arrival"), "vehicle")] == [vehicle]
