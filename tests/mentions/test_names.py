"""Facts about where names begin and end, and what they name."""

from __future__ import annotations

import pytest

from tests.mentions.reading import read


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Chief engineer of Gazenergo Yuri Belov explained it.", {"Yuri Belov"}),
        ("Choe Ryong-su, Pak Chol Min and O Kuk Jin travelled to Beijing.", {"Choe Ryong-su", "Pak Chol Min", "O Kuk Jin"}),
        ("President Tran Van Minh showed Ri Jong-ho Vinfast cars.", {"Ri Jong-ho", "Tran Van Minh"}),
        ("Ursula von der Heide met Hamad bin Jassim and Luis de la Fuente.", {"Ursula von der Heide", "Hamad bin Jassim", "Luis de la Fuente"}),
        ("Juan Manuel Ortega Solís received Abdel Karim el-Masri.", {"Juan Manuel Ortega Solís", "Abdel Karim el-Masri"}),
        ("Foreign minister Santiago Cafaro spoke in Santiago.", {"Santiago Cafaro"}),
        ("Ambassador Rosa Carreño King thanked Bishop Peter Park.", {"Rosa Carreño King", "Peter Park"}),
    ],
)  # fmt: skip
def test_a_persons_name_is_cut_where_it_begins_and_ends(text: str, people: set[str]) -> None:
    """Neighbouring capitals, family names in front, particles and many-part names are told apart."""
    assert read(text).people() == people


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("They toured the Pavel Orlov Tractor Plant.", "Pavel Orlov Tractor Plant", "Plant"),
        ("The Ivan Sedov Orchestra played.", "Ivan Sedov Orchestra", "CulturalEnsemble"),
        ("The Anna Kern University sent a choir.", "Anna Kern University", "EducationalInstitution"),
    ],
)
def test_a_name_inside_a_name_is_no_person(text: str, label: str, kind: str) -> None:
    """A head noun behind a person's name makes it the name of a plant, an orchestra, a university."""
    answer = read(text)

    assert answer.people() == set()
    assert {**answer.kinds("place/"), **answer.kinds("organization/")} == {label: kind}


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("The Intergovernmental Commission on Fishing, Shipping and Marine Research met.", "Intergovernmental Commission on Fishing, Shipping and Marine Research", "Commission"),
        ("He leads the Youth Department of the Labour Party of Malta's Executive Committee.", "Youth Department of the Labour Party of Malta’s Executive Committee".replace("’", "'"), "GovernmentBody"),
        ("The Norwegian Northern Fleet left port.", "Norwegian Northern Fleet", "MilitaryOrganization"),
        ("A joint body of the Social Liberal and Green Party was formed.", "Green Party", "PoliticalParty"),
        ("The newspaper Vostok Daily reported it.", "Vostok Daily", "MediaOrganization"),
        ("Kenya's reformist government fell.", "Kenya's reformist government", "GovernmentBody"),
    ],
)  # fmt: skip
def test_an_organisations_name_goes_as_far_as_its_words(text: str, label: str, kind: str) -> None:
    """Commas, "of" and possessives inside a name belong to it; the head noun gives the class."""
    assert read(text).kinds("organization/").get(label) == kind


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("The train stopped at Tumangang station.", "Tumangang station", "RailwayStation"),
        ("They met in the border city of Hunchun.", "Hunchun", "Settlement"),
        ("The rocket rose from the Alcantara Spaceport.", "Alcantara Spaceport", "Spaceport"),
        ("She flew to Lindi Region.", "Lindi Region", "Region"),
    ],
)
def test_a_places_head_noun_gives_its_class(text: str, label: str, kind: str) -> None:
    """Small and large head nouns say what a place is."""
    assert read(text).kinds("place/").get(label) == kind


@pytest.mark.parametrize(
    "words", ["the DPRK", "North Korea", "North Korean officials", "the Democratic People’s Republic of Korea"]
)
def test_a_state_is_one_under_all_its_names(words: str) -> None:
    """Names, acronyms and adjectives lead to the state of the reference data."""
    assert read(f"Talks with {words} were held.").kinds("state/") == {"North Korea": "State"}


@pytest.mark.parametrize(
    ("text", "label", "acronym"),
    [
        ("The Southern Grain Forum (SGF) opened. The SGF will last a week.", "Southern Grain Forum", "SGF"),
        ("The Andean Rail Authority (ARA) refused. ARA gave no reason.", "Andean Rail Authority", "ARA"),
        ("Officials of the Baltic Energy Agency (BEA) agreed; the BEA pays.", "Baltic Energy Agency", "BEA"),
    ],
)
def test_an_acronym_in_brackets_is_a_name_of_what_stands_before(text: str, label: str, acronym: str) -> None:
    """Later uses of the acronym name the same organisation."""
    assert read(text).names(label) == [label, acronym]


@pytest.mark.parametrize(
    ("text", "short", "label"),
    [
        ("The Peruvian Defence Ministry denied it. Later the Defence Ministry confirmed it.", "Defence Ministry", "Peruvian Defence Ministry"),
        ("The Joint Commission on Fishing met. The Joint Commission will meet again.", "Joint Commission", "Joint Commission on Fishing"),
        ("The US Energy Department objected. The Energy Department said so.", "Energy Department", "US Energy Department"),
    ],
)  # fmt: skip
def test_a_shorter_form_names_the_same_body(text: str, short: str, label: str) -> None:
    """A name without its state or its field is the longer one's, where only one fits."""
    assert read(text).meant(short) == [label]


def test_headlines_in_title_case_name_nobody_new() -> None:
    """Capitals mean nothing where every word has one."""
    assert read("Talks On Fishing Rights Begin In Bad Weather").people() == set()
