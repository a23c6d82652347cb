"""When organisations, places and posts of two articles are one."""

import pytest

from kg import ontology, resolve
from kg.model import Name, Reading, Referent

from .conftest import HERE, of_realm, post


def body(article: str, *names: str, state: str = "", kind: str = "Organization") -> Reading:
    realm = "place" if kind in ("Settlement", "RailwayStation") else "organization"
    home = "locatedIn" if realm == "place" else "ofState"
    details = ((home, f"state/{state}"),) if state else ()
    id = f"{realm}/{names[0].lower().replace(' ', '-')}"
    found = Referent(id, kind, names[0], tuple(Name(name, HERE) for name in names), details)
    states = (Referent(f"state/{state}", "State", state),) if state else ()
    return Reading(article, (*states, found), ())


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (body("one", "Andean Steel"), body("two", "The Andean Steel"), 1),
        (body("one", "Foreign Ministry", state="peru"), body("two", "Foreign Ministry", state="kenya"), 2),
        (body("one", "Foreign Ministry"), body("two", "Foreign Ministry"), 2),
        (body("one", "Foreign Ministry", state="peru"), body("two", "Foreign Ministry", state="peru"), 1),
        (body("one", "Lake Research Centre", state="peru"), body("two", "Lake Research Center", state="peru"), 1),
        (body("one", "Eastern Lake Port", state="peru"), body("two", "Western Lake Port", state="peru"), 2),
        (body("one", "Andean News Agency", "ANA"), body("two", "ANA"), 1),
        (body("one", "Andean News Agency", "ANA"), body("two", "Arctic Naval Academy", "ANA"), 2),
    ],
)
def test_organisations(terms: ontology.Ontology, one: Reading, other: Reading, count: int) -> None:
    """A name of its own is enough; what every state may have needs the state, and letters stand for one name only."""
    assert len(of_realm(resolve.individuals([one, other], terms), "organization")) == count


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (body("one", "Kelma", kind="Settlement"), body("two", "Kelma", kind="Settlement"), 1),
        (
            body("one", "San Rafael", state="peru", kind="Settlement"),
            body("two", "San Rafael", state="chile", kind="Settlement"),
            2,
        ),
        (
            body("one", "Railway Station", kind="RailwayStation"),
            body("two", "Railway Station", kind="RailwayStation"),
            2,
        ),
    ],
)
def test_places(terms: ontology.Ontology, one: Reading, other: Reading, count: int) -> None:
    """A town is known by its name unless two states have one; a station without a name is anywhere."""
    assert len(of_realm(resolve.individuals([one, other], terms), "place")) == count + len(
        {referent.id for reading in (one, other) for referent in reading.referents if referent.kind == "State"}
    )


def test_letters_that_two_names_share_later_join_whom_they_stand_for(terms: ontology.Ontology) -> None:
    """Where one article gives name and letters, what others know by either is one."""
    readings = [body("one", "Andean News Agency"), body("two", "ANA"), body("three", "Andean News Agency", "ANA")]
    found = resolve.individuals(readings, terms)

    assert of_realm(found, "organization") == ["organization/andean-news-agency"]
    assert found.replaced == {"organization/ana": "organization/andean-news-agency"}


def test_a_closer_class_is_taken_over(terms: ontology.Ontology) -> None:
    """An organization that a second article knows as a news agency is one."""
    readings = [body("one", "Andean Wire"), body("two", "Andean Wire", kind="NewsAgency")]

    assert [individual.kind for individual in resolve.individuals(readings, terms).individuals] == ["NewsAgency"]


def offices(*referents: Referent) -> list[Reading]:
    return [
        Reading(
            f"note-{number}",
            (Referent("state/peru", "State", "Peru"), Referent("state/chile", "State", "Chile"), one),
            (),
        )
        for number, one in enumerate(referents)
    ]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (post("Foreign Minister", "peru"), post("Foreign Minister", "peru"), 1),
        (post("Foreign Minister", "peru"), post("Minister of Foreign Affairs", "peru"), 1),
        (post("Foreign Minister", "peru"), post("Deputy Foreign Minister", "peru"), 2),
        (post("Foreign Minister", "peru"), post("Foreign Minister", "chile"), 2),
        (Referent("post/governor", "Post", "governor", (), (("title", "governor"),)),) * 2 + (2,),
    ],
)
def test_posts(terms: ontology.Ontology, one: Referent, other: Referent, count: int) -> None:
    """A title of one state in whatever words is one post; a bare title is nobody's in particular."""
    assert len(of_realm(resolve.individuals(offices(one, other), terms), "post")) == count
