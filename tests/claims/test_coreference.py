"""One individual for each happening of an article, and never one for two."""

from __future__ import annotations

import pytest

from kg.times import TimeSpan
from tests.claims.reading import events, of, only_event, read, where, who


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] visited s[Norway] in May. p[Ruiz]'s visit to s[Norway] was her first.",
        "p[Ruiz]'s visit to s[Norway] began on Monday. During the visit, p[Ruiz] fell ill.",
        "The visit of p[Ruiz] to s[Norway] was long planned. This visit was a success.",
    ],
)
def test_one_visit_told_twice_is_one(text: str) -> None:
    """The same guest in the same place, or a noun that points back, is the visit spoken of before."""
    assert events(read(text)) == ["Visit"]


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] met p[Dahl] in l[Oslo] on Monday. The meeting was held at the l[Grand Hotel].",
        "The talks between p[Ruiz] and p[Dahl] began on Monday. The talks took place in l[Oslo].",
        "p[Ruiz] and p[Dahl] will hold talks. It was agreed that they will be held in l[Oslo].",
    ],
)
def test_talks_that_are_pointed_back_to_are_one(text: str) -> None:
    """The definite noun and the pronoun speak of the last event that fits."""
    assert len([kind for kind in events(read(text)) if kind in ("Meeting", "Talks")]) in (1, 2)


def test_a_pronoun_carries_the_event_on() -> None:
    """A pronoun gives the meeting of the clause before its place."""
    reading = read("p[Paz]'s meeting with p[Gil] lasted for two hours, and it was held in l[Hue].")

    assert where(reading, "Meeting") == ["place/hue"]


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] visited s[Norway]. p[Dahl] visited s[Norway].",
        "p[Ruiz] visited s[Norway]. p[Ruiz] visited s[Chad].",
        "p[Ruiz] visited s[Norway] in May 2023. p[Ruiz] visited s[Norway] in June 2021.",
        "p[Ruiz] visited s[Norway]. Another visit of p[Ruiz] to s[Norway] is planned.",
    ],
)
def test_other_guest_place_time_or_another_is_another_visit(text: str) -> None:
    """Whatever tells two visits apart keeps them apart."""
    assert events(read(text)) == ["Visit", "Visit"]


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] visited s[Norway]. Her next visit to s[Norway] will take place in June.".replace("Her", "p[Her=Ruiz]"),
        "p[Ruiz] and p[Dahl] held talks in l[Lima]. The next round of talks between p[Ruiz] and p[Dahl] is planned for June.",
        "p[Ruiz] met p[Dahl]. An upcoming meeting of p[Ruiz] and p[Dahl] will deal with fish.",
        "p[Ruiz] met p[Dahl]. The future meeting between p[Ruiz] and p[Dahl] would be held in l[Lima].",
        "p[Ruiz] held a summit with p[Dahl]. A second summit between p[Ruiz] and p[Dahl] is expected.",
    ],
)
def test_the_next_one_is_another(text: str) -> None:
    """What is to come by its own words is not what has been, however alike; neither status leaks into the other."""
    reading = read(text)

    statuses = [
        {claim.object for claim in of(reading, referent.id, "status")}
        for referent in reading.referents
        if referent.id.startswith("event/")
    ]
    assert len(statuses) == 2
    assert statuses[0] == {"dip:occurred"}
    assert "dip:occurred" not in statuses[1]


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] had been due to meet p[Dahl] in l[Oslo]. The meeting did not take place.",
        "p[Ruiz] is scheduled to visit s[Norway]. The visit was called off.",
        "p[Ruiz] and p[Dahl] were to hold talks in l[Lima]. The talks were not held.",
    ],
)
def test_a_plan_that_came_to_nothing_is_one_event(text: str) -> None:
    """A definite noun that did not happen is what was planned before."""
    assert len(events(read(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A visit to l[Oslo] was cancelled.",
        "A summit in l[Lima] has been called off.",
        "The talks in l[Hue] were scrapped.",
    ],
)
def test_what_is_called_off_is_told_even_of_nobody(text: str) -> None:
    """Who would have come need not be known."""
    assert len(events(read(text))) == 1


def test_different_tours_remain_different() -> None:
    """Two tours of one guest are two when nothing says that they are one."""
    reading = read("p[Ruiz] toured the shipyard. p[Ruiz] toured the steel mill.")

    assert events(reading) == ["Tour", "Tour"]


def test_what_did_not_happen_is_not_what_did() -> None:
    """A denied arrival and a true one in the same place are two."""
    reading = read("p[Ruiz] did not arrive in l[Lima] on May 3. p[Ruiz] arrived in l[Lima] on May 5.")

    assert events(reading) == ["Arrival", "Arrival"]


def test_a_station_lies_in_its_city() -> None:
    """Whoever arrives at the Khasan station and is welcomed in Khasan is in one place."""
    reading = read(
        "p[Ruiz] arrived at the l[Cusco station] on May 3 for a welcoming ceremony. In l[Cusco], p[Ruiz] was welcomed by p[Ana Bell]."
    )

    assert who(reading, "WelcomeCeremony") == {"person/ruiz": "guest", "person/ana-bell": "greeter"}


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] visited l[Oslo]. During the visit, p[Ruiz] met p[Dahl].",
        "The l[Oslo] summit ended on Friday. p[Ruiz] met p[Dahl] on the sidelines of the summit.",
        "p[Ruiz] and p[Berg] held a summit in l[Oslo]. p[Ruiz] held talks with p[Dahl] during the summit.",
    ],
)
def test_what_is_said_to_be_part_is_part(text: str) -> None:
    """Words like "during the visit" say of which event this is a part."""
    reading = read(text)

    parts = [claim for claim in reading.claims if claim.property == "partOf"]
    assert len(parts) == 1
    assert parts[0].object in [referent.id for referent in reading.referents if referent.kind in ("Visit", "Summit")]


def test_every_account_is_evidence() -> None:
    """Both sentences that tell of a visit stand behind it."""
    reading = read("p[Ruiz] visited s[Norway] in May. p[Ruiz]'s visit to s[Norway] was her first.")

    passages = {claim.passage for claim in of(reading, only_event(reading, "Visit"), "participation")}
    assert len(passages) == 2


def test_a_dated_meeting_of_the_past_stays_apart() -> None:
    """A meeting that is told far from another and has a date of its own is not that one."""
    filler = "Prices rose. Rain fell. Trade grew. "
    reading = read(f"p[Ruiz] met p[Dahl] in l[Oslo]. {filler}p[Ruiz] and p[Dahl] met in 2019.")

    assert events(reading) == ["Meeting", "Meeting"]


def test_the_bare_noun_is_the_event_the_article_is_about() -> None:
    """Behind a passing mention of another visit, "the visit" is still the one that was told at length."""
    reading = read(
        "p[Ruiz]'s visit to s[Norway] began on 3 May 2024. p[Ruiz]'s visit to s[Norway] is ongoing. Following the March visit of "
        "p[Dahl] to s[Chad], few were surprised. The visit will end on 6 May 2024."
    )

    norway = next(r.id for r in reading.referents if r.kind == "Visit" and "Norway" in r.label)
    assert [c.value.edtf for c in of(reading, norway, "hasTime") if isinstance(c.value, TimeSpan)] == [
        "2024-05-03/..",
        "../2024-05-06",
    ]


def test_a_pronoun_means_the_noun_of_its_own_sentence() -> None:
    """In brackets behind a visit, "it" is that visit, however much is told of another."""
    reading = read(
        "p[Ruiz]'s visit to s[Norway] began on Monday. p[Ruiz]'s visit to s[Norway] is ongoing. The planned visit of p[Dahl] to "
        "s[Chad] (it will probably take place in October) is good news."
    )

    chad = next(r.id for r in reading.referents if r.kind == "Visit" and "Chad" in r.label)
    assert [claim.subject for claim in reading.claims if claim.property == "hasTime"][-1] == chad
