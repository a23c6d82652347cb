"""Counting what is right: perfect, damaged and empty predictions, and each rule of the measure."""

import copy
from typing import Any

import pytest

from kg.evaluate import MEASURES, score, total
from kg.evaluate.likeness import of_posts
from kg.evaluate.names import match, owners_of

TEXT = "President Ana Ruiz of Peru arrived in Quito on 2 May. “We are glad,” Ruiz said. She will meet Luis Mora."
FACTS: dict[str, Any] = {
    "persons": [
        {
            "name": "Ana Ruiz",
            "aliases": ["Ruiz"],
            "roles": [{"title": "President", "organization": None, "country": "Peru"}],
        },
        {"name": "Luis Mora", "aliases": [], "roles": []},
    ],
    "organizations": [],
    "places": ["Peru", "Quito"],
    "events": [
        {
            "type": "arrival",
            "date": "2024-05-02",
            "place": "Quito",
            "participants": [{"name": "Ana Ruiz", "capacity": "guest"}],
            "status": "occurred",
            "evidence": "President Ana Ruiz of Peru arrived in Quito on 2 May",
        },
        {
            "type": "meeting",
            "participants": [{"name": "Ana Ruiz"}, {"name": "Luis Mora"}],
            "status": "planned",
            "evidence": "She will meet Luis Mora",
        },
    ],
    "quotes": [{"speaker": "Ana Ruiz", "text": "We are glad,"}],
}


def changed(**changes: Any) -> dict[str, Any]:  # noqa: ANN401
    return copy.deepcopy(FACTS) | changes


def event(number: int, **changes: Any) -> dict[str, Any]:  # noqa: ANN401
    events = copy.deepcopy(FACTS["events"])
    events[number].update(changes)
    return changed(events=events)


def test_facts_against_themselves_are_perfect() -> None:
    """Every measure is 1, nothing leaks, all evidence stands in the text, and no error is listed."""
    result = score(FACTS, FACTS, TEXT)

    assert {name: result.tallies[name].f1 for name in MEASURES} == dict.fromkeys(MEASURES, 1.0)
    assert (result.share("leak"), result.share("traceable")) == (0.0, 1.0)
    assert result.errors == []


def test_an_empty_prediction_finds_nothing() -> None:
    """Recall is 0 wherever something was wanted, and every wanted fact is listed as missed."""
    result = score({}, FACTS, TEXT)

    assert result.tallies["persons"].recall == 0.0
    assert {error.is_false for error in result.errors} == {False}


def test_a_plan_given_as_a_fact_leaks() -> None:
    """The matched event keeps its likeness; the status is wrong and the leak is counted."""
    result = score(event(1, status="occurred"), FACTS, TEXT)

    assert result.tallies["events soft"].f1 == 1.0
    assert (result.share("status accuracy"), result.share("leak")) == (0.5, 1.0)


@pytest.mark.parametrize(
    ("changes", "likeness"),
    [
        ({"type": "visit"}, 1 - 0.30 * 0.5),
        ({"type": "signing"}, 1 - 0.30),
        ({"date": "2024-05"}, 1 - 0.20 * 0.25),
        ({"date": "2024-05-03"}, 1 - 0.20 * 0.5),
        ({"date": None}, 1 - 0.20),
        ({"place": "Lima"}, 1 - 0.15),
        ({"participants": []}, 1 - 0.35),
        ({"participants": [{"name": "Ruiz"}, {"name": "Luis Mora"}]}, 1 - 0.35 / 3),
    ],
)
def test_an_event_is_weighed_part_by_part(changes: dict[str, Any], likeness: float) -> None:
    """Type 30 %, participants 35 %, date 20 %, place 15 %; related types and near dates count half."""
    result = score(event(0, **changes), FACTS)

    assert result.tallies["events soft"].right == pytest.approx(1 + likeness)


def test_what_only_the_prediction_gives_counts_half() -> None:
    """A date for an event that the annotator left undated costs half its weight."""
    result = score(event(1, date="2024-05-04"), FACTS)

    assert result.tallies["events soft"].right == pytest.approx(1 + (0.65 + 0.1) / 0.85)


def test_a_fact_counts_once() -> None:
    """The same person predicted twice is one right and one false."""
    twice = changed(persons=[*FACTS["persons"], FACTS["persons"][0]])
    tally = score(twice, FACTS).tallies["persons"]

    assert (tally.right, tally.found) == (2, 3)


@pytest.mark.parametrize(
    ("found", "credit"),
    [
        ({"title": "President", "country": "Peru"}, 1.0),
        ({"title": "president", "organization": "Peruvian government", "country": "Peruvian"}, 1.0),
        ({"title": "President", "country": "Chile"}, 0.5),
        ({"title": "Mayor", "country": "Peru"}, 0.0),
        ({"title": None}, 0.0),
    ],
)
def test_a_post_with_the_wrong_state_counts_half(found: dict[str, Any], credit: float) -> None:
    """Title first; then its organisation or state."""
    assert of_posts(found, {"title": "President", "organization": None, "country": "Peru"}) == credit


def test_a_lone_surname_needs_one_owner() -> None:
    """The lone "Kim" matches Kim Jong-un where it is his alias, and never Kim Myong-sik."""
    owners = owners_of([["Kim Jong-un", "Kim"], ["Kim Myong-sik"]])

    assert match(["Kim"], ["Kim Jong-un", "Kim"], owners)
    assert not match(["Kim"], ["Kim Myong-sik"], owners)
    assert match(["Sergey Shoygu"], ["Sergei Shoigu"])
    assert not match(["Kim Jong-un"], ["Kim Myong-sik"])


def test_words_that_do_not_stand_in_the_text_are_counted() -> None:
    """Evidence that the article does not hold lowers the share that is traceable."""
    result = score(event(0, evidence="arrived in Lima"), FACTS, TEXT)

    assert result.share("traceable") == pytest.approx(2 / 3)


def test_totals_add_up_over_documents() -> None:
    """Micro average: a document in which nothing was found weighs by what it wanted."""
    together = total([score(FACTS, FACTS), score({}, FACTS)])

    assert together.tallies["persons"].recall == 0.5
