"""When two articles tell of one event, also where a date is missing or another."""

from datetime import date, datetime

import pytest

from kg import ontology, resolve
from kg.model import Claim, Reading, Referent
from kg.times import Basis, Granularity, TimeSpan

from .conftest import HERE, day, event, of_realm

ANA, LEO, KIT = "person/ana-ruiz", "person/leo-brandt", "person/kit-holm"
MAY = TimeSpan(
    "May",
    Granularity.MONTH,
    Basis.STATED,
    datetime(2024, 5, 1),
    datetime(2024, 5, 31),
    datetime(2024, 5, 1),
    datetime(2024, 5, 31),
    "2024-05",
)
TODAY = {"one": date(2024, 5, 4), "two": date(2024, 5, 6)}
LATER = {"one": date(2024, 8, 4), "two": date(2024, 5, 6)}


def count(terms: ontology.Ontology, *readings: Reading, published: dict[str, date] | None = None) -> int:
    return len(of_realm(resolve.individuals(readings, terms, published=published), "event"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            event("one", "Summit", (ANA, LEO), "place/quito", day(2)),
            event("two", "Talks", (ANA, LEO), "place/quito", day(2)),
            1,
        ),
        (event("one", "Visit", (ANA,), "state/kenya", MAY), event("two", "Visit", (ANA,), "state/kenya", day(9)), 1),
        (
            event("one", "Arrival", (ANA,), "place/quito", day(2)),
            event("two", "Departure", (ANA,), "place/quito", day(2)),
            2,
        ),
        (event("one", "Meeting", (ANA, LEO), "", day(2)), event("two", "Meeting", (ANA, KIT), "", day(2)), 2),
        (event("one", "Meeting", (ANA, LEO), "", day(2)), event("two", "Meeting", (ANA,), "place/quito", day(2)), 1),
        (
            event("one", "Arrival", (ANA,), "place/quito", day(2), aside=(LEO,)),
            event("two", "Arrival", (ANA,), "place/quito", day(2), aside=(KIT,)),
            1,
        ),
    ],
    ids=[
        "summit and talks",
        "month and day",
        "arrival and departure",
        "another guest",
        "one left out",
        "other greeters",
    ],
)
def test_kind_principals_place_and_time(terms: ontology.Ontology, one: Reading, other: Reading, expected: int) -> None:
    """Articles leave out, and name sorts more or less closely; what they swap makes two events."""
    assert count(terms, one, other) == expected


def test_dates_that_differ_by_a_day_are_a_conflict_and_no_second_arrival(terms: ontology.Ontology) -> None:
    """Nobody arrives in a town twice within two days: one event, both dates with it."""
    one, other = (
        event("one", "Arrival", (ANA,), "place/quito", day(2)),
        event("two", "Arrival", (ANA,), "place/quito", day(3)),
    )
    found = resolve.individuals([one, other], terms)

    assert of_realm(found, "event") == ["event/arrival-2024-05-02"]
    assert found.replaced == {"event/arrival-2024-05-03": "event/arrival-2024-05-02"}


def test_dates_do_not_drift(terms: ontology.Ontology) -> None:
    """The first article's date is the measure, so that a third date is not reached over a second one."""
    readings = [event(name, "Visit", (ANA,), "state/kenya", day(on)) for name, on in (("a", 2), ("b", 4), ("c", 6))]

    assert count(terms, *readings) == 2


def test_two_people_may_meet_on_two_days(terms: ontology.Ontology) -> None:
    """Meetings on following days are two."""
    readings = [event(name, "Talks", (ANA, LEO), "place/quito", day(on)) for name, on in (("one", 2), ("two", 3))]

    assert count(terms, *readings) == 2


@pytest.mark.parametrize(("published", "expected"), [(TODAY, 1), (LATER, 2), (None, 2)])
def test_an_undated_visit_is_one_of_the_days_of_its_article(
    terms: ontology.Ontology, published: dict[str, date] | None, expected: int
) -> None:
    """Where a date is missing, articles of the same days mean one visit; without their days nothing is known."""
    one, other = event("one", "Visit", (ANA,), "state/kenya"), event("two", "Visit", (ANA,), "state/kenya", day(5))

    assert count(terms, one, other, published=published) == expected


def test_an_undated_visit_beside_another_like_it_is_neither(terms: ontology.Ontology) -> None:
    """An article that tells of two visits of one guest to one country does not say which of them another means."""
    twice = event("one", "Visit", (ANA,), "state/kenya", day(2))
    second = Referent("event/visit-2", "Visit", "Visit")
    claims = [Claim(second.id, c.property, c.passage, c.rule, c.object, c.value, c.qualifiers) for c in twice.claims]
    both = Reading("one", (*twice.referents, second), (*twice.claims, *claims[:-1], _on(second.id)))

    assert count(terms, both, event("two", "Visit", (ANA,), "state/kenya"), published=TODAY) == 3


def _on(id: str) -> Claim:
    return Claim(id, "hasTime", HERE, "test", value=day(12))


def test_two_statements_of_a_day_are_two_unless_they_say_the_same(terms: ontology.Ontology) -> None:
    """A speaker speaks often; the words tell which statement two articles report."""
    said = "The lake has never divided our two peoples."
    one = event("one", "Statement", (ANA,), "", day(2), words=said)

    assert count(terms, one, event("two", "Statement", (ANA,), "", None, words=said.upper())) == 1
    assert (
        count(terms, one, event("two", "Statement", (ANA,), "", day(2), words="We shall build the bridge by May.")) == 2
    )
    assert count(terms, one, event("two", "Statement", (ANA,), "", day(2))) == 2


def test_a_delegation_goes_with_its_event(terms: ontology.Ontology) -> None:
    """Two articles' delegations of one state for one visit are one."""

    def told(article: str) -> Reading:
        visit = event(article, "Visit", (ANA,), "state/kenya", day(2))
        group = Referent("delegation/peru", "Delegation", "Delegation of Peru")
        claims = (
            Claim(group.id, "sentBy", HERE, "test", "state/peru"),
            Claim(group.id, "forEvent", HERE, "test", "event/visit"),
        )
        return Reading(
            article, (*visit.referents, Referent("state/peru", "State", "Peru"), group), (*visit.claims, *claims)
        )

    found = resolve.individuals([told("one"), told("two")], terms)

    assert of_realm(found, "delegation") == ["delegation/peru"]
