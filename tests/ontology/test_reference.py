"""States, known organisations and places, and office-holders."""

from datetime import date
from pathlib import Path

import pytest

from kg import ontology
from kg.ontology import OfficeHolder, Ontology, State

SMALL = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
@prefix : <https://w3id.org/diplomatic-kg/id/place/> .
@prefix post: <https://w3id.org/diplomatic-kg/id/post/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix wd: <http://www.wikidata.org/entity/> .

:utopia a dip:State ; rdfs:label "Utopia"@en , "Утопия"@ru ; skos:altLabel "U.R."@en , "Republic of Utopia"@en ;
    dip:adjective "Utopian"@en ; dip:metonym "the Glass House"@en ; dip:capital :amaurot ; skos:exactMatch wd:Q1 .
:erewhon a dip:State ; rdfs:label "Erewhon"@en ; dip:adjective "Utopian"@en , "Erewhonian"@en .
:amaurot a dip:Settlement ; rdfs:label "Amaurot"@en ; skos:altLabel "Old Amaurot"@en ; dip:locatedIn :utopia .
dip:Place a owl:Class . dip:Settlement a owl:Class ; rdfs:subClassOf dip:Place .

:more a dip:Person ; rdfs:label "Thomas More"@en ; skos:altLabel "T. More"@en ; skos:exactMatch wd:Q42544 .
post:p a dip:HeadOfStatePost ; rdfs:label "Prince of Utopia"@en ; dip:title "Prince"@en ; dip:ofState :utopia .
:t1 a dip:Tenure ; dip:holder :more ; dip:post post:p ; dip:hasTime :span .
:span dip:earliestStart "1516-01-01T00:00:00"^^xsd:dateTime ; dip:latestEnd "1535-07-06T23:59:59"^^xsd:dateTime .
"""


@pytest.fixture
def small(tmp_path: Path) -> Ontology:
    (tmp_path / "reference.ttl").write_text(SMALL, encoding="utf-8")
    return ontology.load(tmp_path)


def named(state: State | None) -> str | None:
    return state.id if state else None


def test_a_state_has_all_that_is_said_of_it(small: Ontology) -> None:
    """Names are those of the language, the QID is that of the exact match."""
    assert small.states[1] == State(
        id="utopia",
        label="Utopia",
        names=("Utopia", "U.R.", "Republic of Utopia"),
        adjectives=("Utopian",),
        capital="Amaurot",
        capital_names=("Amaurot", "Old Amaurot"),
        metonyms=("the Glass House",),
        qid="Q1",
    )


def test_an_adjective_of_two_states_means_neither(small: Ontology) -> None:
    """Words that two states answer to are left to the article's own context."""
    assert small.state_of_adjective("Utopian") is None
    assert named(small.state_of_adjective("Erewhonian")) == "erewhon"


def test_an_office_holder_has_person_post_and_time(small: Ontology) -> None:
    """A tenure is read with its person, its post and the widest time that it may have lasted."""
    assert small.officeholders == (
        OfficeHolder(
            person="Thomas More",
            names=("Thomas More", "T. More"),
            qid="Q42544",
            title="Prince",
            state="utopia",
            start=date(1516, 1, 1),
            end=date(1535, 7, 6),
            post="p",
            kind="HeadOfStatePost",
            person_id="more",
        ),
    )


@pytest.mark.parametrize(
    ("day", "holders"), [(date(1515, 12, 31), 0), (date(1516, 1, 1), 1), (date(1535, 7, 6), 1), (date(1535, 7, 7), 0)]
)
def test_an_office_is_held_from_the_first_day_to_the_last(small: Ontology, day: date, holders: int) -> None:
    """Both ends of a tenure belong to it."""
    assert len(list(small.in_office(day))) == holders


# ---------------------------------------------------------------- the data that ship with kg


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("North Korea", "north-korea"),
        ("the DPRK", "north-korea"),
        ("Democratic People’s Republic of Korea", "north-korea"),
        ("ROK", "south-korea"),
        ("U.S.", "united-states"),
        ("US", "united-states"),
        ("us", None),
        ("The United States", "united-states"),
        ("Britain", "united-kingdom"),
        ("UK", "united-kingdom"),
        ("the USSR", "soviet-union"),
        ("Palestine", "palestine"),
        ("Kosovo", "kosovo"),
        ("Taiwan", "taiwan"),
        ("the Czech Republic", "czech-republic"),
        ("Ivory Coast", "cote-divoire"),
        ("Cote d'Ivoire", "cote-divoire"),
        ("Turkiye", "turkey"),
        ("UAE", "united-arab-emirates"),
        ("Korea", None),
        ("Congo", None),
        ("Gibraltar", None),
    ],
)
def test_states_are_found_by_their_names(known: Ontology, words: str, state: str | None) -> None:
    """Common names, official names and acronyms lead to the state; words that may mean two lead to none."""
    assert named(known.state_named(words)) == state


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Russian", "russia"),
        ("North Koreans", "north-korea"),
        ("British", "united-kingdom"),
        ("Dutch", "netherlands"),
        ("Poles", "poland"),
        ("Iraqi", "iraq"),
        ("Soviet", "soviet-union"),
        ("Congolese", None),
        ("Korean", None),
    ],
)
def test_states_are_found_by_adjectives(known: Ontology, words: str, state: str | None) -> None:
    """Adjectives and names of peoples lead to the state, in the singular and the plural."""
    assert named(known.state_of_adjective(words)) == state


@pytest.mark.parametrize(
    ("words", "state"), [("Pyongyang", "north-korea"), ("Kiev", "ukraine"), ("Brasilia", "brazil"), ("Lyon", None)]
)
def test_states_are_found_by_their_capital(known: Ontology, words: str, state: str | None) -> None:
    """The capital leads to its state, under older names and without accents, too."""
    assert named(known.state_of_capital(words)) == state


@pytest.mark.parametrize(
    ("words", "state"),
    [("the Kremlin", "russia"), ("Downing Street", "united-kingdom"), ("The White House", "united-states")],
)
def test_states_are_found_by_their_seat_of_power(known: Ontology, words: str, state: str | None) -> None:
    """The name of a palace or a street stands for those who govern there."""
    assert named(known.state_of_metonym(words)) == state


@pytest.mark.parametrize(
    ("words", "id", "kind", "state"),
    [
        ("NATO", "nato", "InternationalOrganization", None),
        ("the EU", "european-union", "InternationalOrganization", None),
        ("KCNA", "kcna", "NewsAgency", "north-korea"),
        ("Primorye", "primorsky-krai", "Region", "russia"),
        ("Amur region", "amur-oblast", "Region", "russia"),
        ("Scotland", "scotland", "Region", "united-kingdom"),
        ("Gibraltar", "gibraltar", "Region", "united-kingdom"),
    ],
)
def test_known_bodies_and_places_are_found(known: Ontology, words: str, id: str, kind: str, state: str | None) -> None:
    """Organisations and regions are found by any name, with their class and their state."""
    found = known.entity_named(words)

    assert found is not None
    assert (found.id, found.kind, found.state) == (id, kind, state)


@pytest.mark.parametrize(
    ("state", "day", "kind", "person"),
    [
        ("russia", date(2009, 6, 1), "HeadOfStatePost", "Dmitry Medvedev"),
        ("russia", date(2023, 9, 13), "HeadOfStatePost", "Vladimir Putin"),
        ("north-korea", date(2010, 1, 1), "HeadOfStatePost", "Kim Jong-il"),
        ("north-korea", date(2023, 9, 13), "HeadOfStatePost", "Kim Jong-un"),
        ("france", date(2021, 1, 1), "HeadOfStatePost", "Emmanuel Macron"),
        ("germany", date(2022, 6, 1), "HeadOfGovernmentPost", "Olaf Scholz"),
        ("jordan", date(2020, 1, 1), "MonarchPost", "Abdullah II of Jordan"),
    ],
)
def test_who_led_a_state_on_a_day(known: Ontology, state: str, day: date, kind: str, person: str) -> None:
    """The holder of an office depends on the date."""
    assert [holder.person for holder in known.in_office(day, state=state) if holder.kind == kind] == [person]


def test_a_tenure_without_an_end_says_of_when_it_is_known(known: Ontology) -> None:
    """The extract of Wikidata ends in 2022: what was open then is not known to have ended or not."""
    found = next(one for one in known.officeholders if one.person == "Choe Son-hui" and one.end is None)

    assert (found.title, found.start, found.as_of) == (
        "Minister of Foreign Affairs",
        date(2022, 6, 11),
        date(2022, 6, 11),
    )


def test_the_head_of_an_international_organisation(known: Ontology) -> None:
    """Posts of organisations have an organisation and no state."""
    found = [one for one in known.in_office(date(2010, 5, 1)) if one.organization == "united-nations"]

    assert [(one.person, one.title) for one in found if one.kind == "HeadOfOrganizationPost"] == [
        ("Ban Ki-moon", "Secretary-General")
    ]
