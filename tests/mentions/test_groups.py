"""Facts about people without names."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.mentions.reading import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President Rosa Quispe of Peru met President Julio Paz of Bolivia. The two leaders embraced.", "leaders"),
        (
            "Kenya's President Moses Kariuki and Uganda's President Samuel Okello met. Both presidents spoke.",
            "presidents",
        ),
        ("Prime Minister Ida Lund of Denmark met King Harald of Norway. The leaders had lunch.", "leaders"),
    ],
)
def test_the_two_leaders_are_the_principals(text: str, words: str) -> None:
    """Where two leaders of different states are plainly meant, a plural stands for both."""
    assert set(read(text).meant(words)) == read(text).people()


def test_three_leaders_are_not_two() -> None:
    """Where three are equally in question "the two leaders" means nobody."""
    text = (
        "President Rosa Quispe of Peru, President Julio Paz of Bolivia and President Ana Soto of Chile met. "
        "The two leaders embraced."
    )

    assert read(text).meant("leaders") == ["leaders"]


def test_states_in_front_of_a_plural_name_its_people() -> None:
    """“The Peruvian and Bolivian presidents” are the two who hold these posts."""
    text = (
        "President Rosa Quispe of Peru met President Julio Paz of Bolivia. The Peruvian and Bolivian presidents dined."
    )

    assert read(text).meant("Bolivian presidents") == ["Rosa Quispe", "Julio Paz"]


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Anonymous sources said so.", "Anonymous sources", "Anonymous sources"),
        ("A Mexican official denied it. Mexican officials are worried.", "Mexican official", "Mexican official"),
        ("US State Department officials met them.", "US State Department officials", "US State Department officials"),
        ("A senior diplomat told reporters so.", "senior diplomat", "senior diplomat"),
        (
            "President Rosa Quispe of Peru met President Julio Paz of Bolivia. Two diplomats called it a success.",
            "diplomats",
            "diplomats",
        ),
    ],
)
def test_people_without_names_are_a_group_of_their_own(text: str, words: str, label: str) -> None:
    """A statement can be somebody's word even if nobody says whose."""
    answer = read(text)

    assert answer.mentions(words)[0].kind is Kind.GROUP
    assert answer.meant(words) == [label]


def test_the_source_is_the_one_before() -> None:
    """A definite noun goes back to the group that was brought in last."""
    assert read("An unnamed source spoke to us. The source saw a train.").meant("source") == ["unnamed source"]


def test_whom_a_delegation_consists_of_is_not_said_here() -> None:
    """A delegation is mentioned without a referent: its members make it one."""
    assert read("The Peruvian delegation left.").mentions("Peruvian delegation")[0].referents == ()
