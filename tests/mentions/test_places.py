"""Facts about states and places: which is meant, and what lies where."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.mentions.reading import Answer, read


def towns_of(answer: Answer, label: str) -> list[str]:
    place = next(referent for referent in answer.found.referents if referent.label == label)
    return [answer.referents[value].label for name, value in place.details if name == "locatedIn"]


@pytest.mark.parametrize(
    ("text", "capital", "state"),
    [
        ("Madrid wants closer ties.", "Madrid", "Spain"),
        ("They discussed relations between Oslo and the islands.", "Oslo", "Norway"),
        ("Talks with Tokyo have stalled.", "Tokyo", "Japan"),
        ("Cairo's position is known.", "Cairo", "Egypt"),
    ],
)
def test_a_capital_that_acts_is_its_state(text: str, capital: str, state: str) -> None:
    """As a subject, an owner or a partner a capital stands for those who govern there."""
    answer = read(text)

    assert answer.mentions(capital)[0].kind is Kind.STATE
    assert answer.meant(capital) == [state]


@pytest.mark.parametrize(
    "text", ["She arrived in Madrid.", "The train left Oslo for the north.", "They flew from Tokyo to Cairo."]
)
def test_a_capital_where_somebody_is_is_a_place(text: str) -> None:
    """Behind "in", "from" and "to" it is a town."""
    assert {mention.kind for mention in read(text).found.mentions if mention.form == "name"} == {Kind.PLACE}


@pytest.mark.parametrize(
    ("text", "stop", "town"),
    [
        ("He left Batumi station at noon. In Batumi it rained.", "Batumi station", "Batumi"),
        ("He left Harbin. At the Harbin airport he spoke.", "Harbin airport", "Harbin"),
        ("They met in Cork. The ship lay in the Cork port.", "Cork port", "Cork"),
    ],
)
def test_a_stop_lies_in_the_town_it_is_called_after(text: str, stop: str, town: str) -> None:
    """A station, an airport or a port with the name of a town that the article speaks of is in that town."""
    answer = read(text)

    assert towns_of(answer, stop) == [town]


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("They met at Tumangang station in Russia's Primorsky Krai.", "Tumangang station", "Primorsky Krai"),
        ("The rocket rose from the Alcantara Spaceport in Brazil.", "Alcantara Spaceport", "Brazil"),
        ("He visited Ukraine's Lviv Region.", "Lviv Region", "Ukraine"),
    ],
)
def test_the_words_say_where_a_place_lies(text: str, inner: str, outer: str) -> None:
    """The word “in” and a state's possessive put one place into another."""
    answer = read(text)

    assert towns_of(answer, inner) == [outer]


def test_a_people_makes_its_name_a_place() -> None:
    """An unknown name after which a people is called is where they live."""
    assert read("The future of Zembla is open. Zemblians voted.").kinds("place/") == {"Zembla": "Place"}
