"""Places that the words only point back to."""

from __future__ import annotations

import pytest

from tests.claims.reading import only_event, read, where


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "p[Ruiz] arrived in l[Oslo]. She was met by nobody. p[Dahl] greeted p[Ruiz] at the station.",
            "WelcomeCeremony",
            "place/oslo",
        ),
        ("p[Ruiz] arrived in l[Hue] on Monday. p[Ruiz] toured the city's steel mills.", "Tour", "place/hue"),
        (
            "p[Lind] landed in l[Cusco]. p[Lind] was welcomed at the airport by p[Paz].",
            "WelcomeCeremony",
            "place/cusco",
        ),
    ],
)
def test_a_station_without_a_name_is_where_one_has_arrived(text: str, kind: str, place: str) -> None:
    """The station, the airport, the city of somebody who has just arrived are those of that town."""
    assert where(read(text), kind) == [place]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "The l[Tanega Cosmodrome] lies by the sea. p[Ruiz] and p[Dahl] saw the new cosmodrome's workshops.",
            "Tour",
            "place/tanega-cosmodrome",
        ),
        (
            "p[Ruiz] praised the l[Bergen Shipyard]. p[Ruiz] met p[Dahl] at the shipyard.",
            "Meeting",
            "place/bergen-shipyard",
        ),
        (
            "The l[Viru Palace] was built in 1910. The talks between p[Ruiz] and p[Dahl] took place in the palace.",
            "Talks",
            "place/viru-palace",
        ),
    ],
)
def test_the_last_word_of_a_name_stands_for_it(text: str, kind: str, place: str) -> None:
    """The cosmodrome is the one that was named before."""
    assert where(read(text), kind) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] arrived in l[Oslo]. p[Dahl] greeted p[Lind] at the station.",
        "p[Ruiz] arrived in l[Oslo]. p[Ruiz] left. p[Dahl] greeted p[Ruiz] at the station.",
        "p[Ruiz] arrived in l[Oslo]. p[Dahl] greeted p[Ruiz] at a station.",
    ],
)
def test_another_person_another_time_another_station(text: str) -> None:
    """Who did not arrive there, who has left, and any station at all is nowhere known."""
    assert where(read(text), "WelcomeCeremony") == []


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] toured the shop for car parts at the o[Oslo Motor Works].",
        "p[Ruiz] inspected the line for engines of trucks at the o[Oslo Motor Works].",
        "p[Ruiz] viewed a new press for doors at the o[Oslo Motor Works].",
    ],
)
def test_what_is_toured_may_say_where(text: str) -> None:
    """The place deep inside what is toured is that of the tour."""
    assert where(read(text), "Tour") == ["place/oslo-motor-works"]


@pytest.mark.parametrize(
    "text",
    [
        "A summit was held in l[Oslo] by p[Ruiz] and p[Dahl]. The talks between p[Ruiz] and p[Dahl] lasted two hours.",
        "The summit of p[Ruiz] and p[Dahl] took place in l[Oslo]. The conversation between p[Ruiz] and p[Dahl] lasted for two hours.",
        "The summit between p[Ruiz] and p[Dahl] was held in l[Oslo]. The meeting between p[Ruiz] and p[Dahl] took two hours overall.",
    ],
)
def test_the_talks_of_the_same_two_are_those_of_the_summit(text: str) -> None:
    """A definite noun of the family with the same principals is the summit itself, and says how long it lasted."""
    reading = read(text)

    summit = only_event(reading, "Summit")
    assert [c.value for c in reading.claims if (c.subject, c.property) == (summit, "duration")] == ["two hours"]
