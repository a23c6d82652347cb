"""When people of two articles are one: a full name that nothing contradicts, else a state or post in common."""

from datetime import date

import pytest

from kg import ontology, resolve

from .conftest import officer, people


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Markov", "Sergey Markov"),
        ("Yuri Belov", "Yury Belov"),
        ("Pak Thae-song", "Park Tae-sung"),
        ("Choe Ryong-hae", "Choi Ryong Hae"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Şükrü Özgür", "Sukru Ozgur"),
        ("Aleksandr Kozlov", "Alexander Kozlov"),
        ("Mohammed bin Hamad", "Muhammad bin Hamad"),
        ("Orbán Viktor", "Viktor Orban"),
        ("Xi Jin Ping", "Xi Jinping"),
    ],
)
def test_two_spellings_with_a_state_in_common_are_one(terms: ontology.Ontology, one: str, other: str) -> None:
    """Transliteration, accents, the order of names and the cut of words make no second person."""
    found = resolve.individuals(
        [officer("one", one, "Oil Minister", "kenya"), officer("two", other, "Trade Minister", "kenya")], terms
    )

    assert len(people(found)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "Kim Yo-jong"),
        ("Kim Song-nam", "Kim Sang-nam"),
        ("Park Tae-sung", "Park Jong-chon"),
        ("Alexander Kozlov", "Alexei Kozlov"),
        ("Li Qiang", "Li Qian"),
        ("Paul Brandt", "Paula Brandt"),
        ("Marco Rossi", "Mario Rossi"),
        ("Mikhail Orlov", "Michael Orlov"),
        ("George Bush", "George W. Bush"),
        ("Ferdinand Marcos", "Ferdinand Marcos Jr."),
        ("Jean Martin", "Jane Martin"),
    ],
)
def test_likeness_is_not_enough(terms: ontology.Ontology, one: str, other: str) -> None:
    """Names that differ in a word, a woman's and a man's, a father's and a son's stay two, in one post even."""
    found = resolve.individuals(
        [officer("one", one, "Oil Minister", "kenya"), officer("two", other, "Oil Minister", "kenya")], terms
    )

    assert len(people(found)) == 2


def test_another_spelling_without_anything_in_common_stays_apart(terms: ontology.Ontology) -> None:
    """Spellings that could be one name need a state or a post that says so."""
    found = resolve.individuals([officer("one", "Yuri Belov"), officer("two", "Yury Belov")], terms)

    assert people(found) == ["person/yuri-belov", "person/yury-belov"]


def test_one_full_name_in_two_states_is_two_people(terms: ontology.Ontology) -> None:
    """A minister of Kenya is none of Peru, whatever his name."""
    found = resolve.individuals(
        [officer("one", "Ali Hassan", "Oil Minister", "kenya"), officer("two", "Ali Hassan", "Oil Minister", "peru")],
        terms,
    )

    assert people(found) == ["person/ali-hassan", "person/ali-hassan-2"]


def test_who_could_be_either_namesake_is_neither(terms: ontology.Ontology) -> None:
    """A name without a post stays alone where two people bear it, and the doubt is told."""
    found = resolve.individuals(
        [
            officer("one", "Ali Hassan", "Oil Minister", "kenya"),
            officer("two", "Ali Hassan", "Oil Minister", "peru"),
            officer("three", "Ali Hassan"),
        ],
        terms,
    )

    assert found.id("three", "person/ali-hassan") == "person/ali-hassan-3"
    assert [doubt.one.article for doubt in found.doubts] == ["three"]


def test_nothing_is_merged_through_a_doubtful_link(terms: ontology.Ontology) -> None:
    """A namesake of two states, joined to one of them, does not pull the other in."""
    found = resolve.individuals(
        [
            officer("one", "Ali Hassan"),
            officer("two", "Ali Hassan", "Oil Minister", "kenya"),
            officer("three", "Ali Hassan", "Oil Minister", "peru"),
        ],
        terms,
    )

    assert people(found) == ["person/ali-hassan", "person/ali-hassan-2"]
    assert found.id("three", "person/ali-hassan") == "person/ali-hassan-2"


def test_a_surname_and_the_very_post_at_one_time_are_enough(terms: ontology.Ontology) -> None:
    """Oil Minister Okafor of Kenya is the oil minister of that name."""
    days = {"one": date(2024, 5, 1), "two": date(2024, 6, 1)}
    readings = [
        officer("one", "Chidi Okafor", "Oil Minister", "kenya"),
        officer("two", "Okafor", "Oil Minister", "kenya"),
    ]

    assert people(resolve.individuals(readings, terms, published=days)) == ["person/chidi-okafor"]


def test_a_surname_and_the_post_years_later_are_not(terms: ontology.Ontology) -> None:
    """Sons follow fathers into offices."""
    days = {"one": date(1994, 5, 1), "two": date(2024, 6, 1)}
    readings = [
        officer("one", "Chidi Okafor", "Oil Minister", "kenya"),
        officer("two", "Okafor", "Oil Minister", "kenya"),
    ]

    assert len(people(resolve.individuals(readings, terms, published=days))) == 2


def test_two_ministers_of_one_surname_are_two(terms: ontology.Ontology) -> None:
    """A surname goes with its post."""
    days = {"one": date(2024, 5, 1), "two": date(2024, 5, 1)}
    readings = [officer("one", "Silva", "Oil Minister", "peru"), officer("two", "Silva", "Trade Minister", "peru")]

    assert len(people(resolve.individuals(readings, terms, published=days))) == 2


def test_a_middle_name_may_be_left_out_in_one_post(terms: ontology.Ontology) -> None:
    """A shorter form of the name is the same person where the post is the same, and only there."""
    longer = officer("one", "Recep Tayyip Demir", "Oil Minister", "turkey")

    same = resolve.individuals([longer, officer("two", "Recep Demir", "Oil Minister", "turkey")], terms)
    other = resolve.individuals([longer, officer("two", "Recep Demir", "Trade Minister", "turkey")], terms)

    assert (len(people(same)), len(people(other))) == (1, 2)


def test_an_article_with_both_spellings_makes_two_people_one(terms: ontology.Ontology) -> None:
    """What was named twice is one when an article shows it; the younger name leads to the older."""
    found = resolve.individuals(
        [
            officer("one", "Yuri Belov"),
            officer("two", "Yury Belov"),
            officer("three", "Yury Belov", "", "", "Yuri Belov"),
        ],
        terms,
    )

    assert people(found) == ["person/yuri-belov"]
    assert found.replaced == {"person/yury-belov": "person/yuri-belov"}


def test_the_label_is_the_commonest_full_spelling(terms: ontology.Ontology) -> None:
    """All articles count; the id stays what the first article made it."""
    found = resolve.individuals(
        [
            officer(name, text, "Oil Minister", "kenya")
            for name, text in (("a", "Yury Belov"), ("b", "Yuri Belov"), ("c", "Yuri Belov"))
        ],
        terms,
    )
    (belov,) = (individual for individual in found.individuals if individual.kind == "Person")

    assert (belov.id, belov.label, belov.names) == ("person/yury-belov", "Yuri Belov", (("Yury Belov", "en"),))


def test_each_merge_has_its_reason(terms: ontology.Ontology) -> None:
    """Every referent but the first is here for a reason that a person can read."""
    found = resolve.individuals(
        [officer("one", "Yuri Belov", "Oil Minister", "kenya"), officer("two", "Yury Belov", "Oil Minister", "kenya")],
        terms,
    )
    (belov,) = (individual for individual in found.individuals if individual.kind == "Person")
    (merge,) = belov.merges

    assert merge.reason == "“Yury Belov” and “Yuri Belov” are spellings of one name; one post"
    assert [key.article for key in merge.referents] == ["two"]


def test_a_namesake_of_a_well_known_person_has_a_name_of_his_own(terms: ontology.Ontology) -> None:
    """Reference data name people too: whom an article knows in another state is not given their name."""
    readings = [
        officer("one", "Kim Jong-un", "Oil Minister", "kenya"),
        officer("two", "Kim Jong Un", "Supreme Leader", "north-korea"),
    ]
    found = resolve.individuals(readings, terms)

    assert (found.id("one", "person/kim-jong-un"), found.id("two", "person/kim-jong-un")) == (
        "person/kim-jong-un-2",
        "person/kim-jong-un",
    )


def test_a_name_of_the_reference_data_is_replaced_by_no_article(terms: ontology.Ontology) -> None:
    """A spelling under which reference data know somebody keeps its name there, whatever the articles call him."""
    readings = [
        officer("one", "Yury Trutnev", "Oil Minister", "russia"),
        officer("two", "Yuri Trutnev", "Oil Minister", "russia"),
    ]
    found = resolve.individuals(readings, terms)

    assert (people(found), found.replaced) == (["person/yury-trutnev"], {})
