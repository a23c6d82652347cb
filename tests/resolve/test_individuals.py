"""Which referents of which articles are one individual: merged for a stated reason, apart when in doubt."""

from datetime import datetime
from pathlib import Path

import pytest

from kg import ontology, resolve
from kg.model import Claim, Name, Reading, Referent, Span
from kg.times import Basis, Granularity, TimeSpan

HERE = Span(0, 1)


@pytest.fixture(scope="module")
def terms() -> ontology.Ontology:
    return ontology.load(Path(__file__).parents[2] / "ontology")


def person(id: str, *names: str) -> Referent:
    return Referent(f"person/{id}", "Person", names[0], tuple(Name(name, HERE) for name in names))


def day(number: int) -> TimeSpan:
    start, end = datetime(2024, 5, number), datetime(2024, 5, number, 23, 59, 59)
    return TimeSpan(f"May {number}", Granularity.DAY, Basis.STATED, start, end, start, end, f"2024-05-{number:02}")


def visit(article: str, on: TimeSpan | None, *agents: str, place: str = "state/kenya", kind: str = "Visit") -> Reading:
    """A reading of one article that speaks of one visit."""
    id = f"event/{kind.lower()}"
    claims = [Claim(id, "participation", HERE, "test", object=agent) for agent in agents]
    claims.append(Claim(id, "place", HERE, "test", object=place))
    if on:
        claims.append(Claim(id, "hasTime", HERE, "test", value=on))
    referents = [Referent(agent, "Person", agent.partition("/")[2].replace("-", " ").title()) for agent in agents]
    referents += [Referent(place, "State", "Kenya"), Referent(id, kind, "A visit")]
    return Reading(article, tuple(referents), tuple(claims))


def test_a_full_name_spelt_alike_is_one_person(terms: ontology.Ontology) -> None:
    """Two articles that spell a full name alike speak of one person."""
    found = resolve.individuals(
        [
            Reading("one", (person("ana-ruiz", "Ana Ruiz", "Ruiz"),), ()),
            Reading("two", (person("ana-ruiz", "Ana Ruiz"),), ()),
        ],
        terms,
    )

    assert [i.id for i in found.individuals] == ["person/ana-ruiz"]


def test_a_surname_is_not_enough(terms: ontology.Ontology) -> None:
    """Two articles that know a man by his surname alone do not make one man of them."""
    found = resolve.individuals(
        [Reading("one", (person("okafor", "Okafor"),), ()), Reading("two", (person("okafor", "Okafor"),), ())], terms
    )

    assert [i.id for i in found.individuals] == ["person/okafor", "person/okafor-2"]


def test_another_spelling_leads_to_the_same_person_and_the_old_iri_to_the_new(terms: ontology.Ontology) -> None:
    """A shared full spelling merges; the IRI the second article would have minted points to the first's."""
    found = resolve.individuals(
        [
            Reading("one", (person("yuri-petrov", "Yuri Petrov", "Yury Petrov"),), ()),
            Reading("two", (person("yury-petrov", "Yury Petrov"),), ()),
        ],
        terms,
    )

    assert found.id("two", "person/yury-petrov") == "person/yuri-petrov"
    assert found.replaced == {"person/yury-petrov": "person/yuri-petrov"}


def test_a_later_article_renames_nobody(terms: ontology.Ontology) -> None:
    """Ids depend on the articles added before, never on those added later."""
    first = Reading("one", (person("ana-ruiz", "Ana Ruiz"),), ())
    alone = resolve.individuals([first], terms)
    together = resolve.individuals([first, Reading("two", (person("ana-ruiz", "Ana Ruiz", "Ana M. Ruiz"),), ())], terms)

    assert alone.id("one", "person/ana-ruiz") == together.id("one", "person/ana-ruiz")


def test_one_visit_in_two_articles_is_one_event(terms: ontology.Ontology) -> None:
    """Family, principals, place and time agree: one event, whatever each article calls it."""
    found = resolve.individuals(
        [visit("one", day(2), "person/ana-ruiz"), visit("two", day(2), "person/ana-ruiz", kind="StateVisit")], terms
    )

    assert len([i for i in found.individuals if i.id.startswith("event/")]) == 1


@pytest.mark.parametrize(
    "other",
    [
        visit("two", day(9), "person/ana-ruiz"),
        visit("two", day(2), "person/leo-brandt"),
        visit("two", day(2), "person/ana-ruiz", place="state/uganda"),
        visit("two", None, "person/ana-ruiz"),
        visit("two", day(2), "person/ana-ruiz", kind="Reception"),
    ],
    ids=["another day", "somebody else", "another place", "no time known", "another kind of event"],
)
def test_what_differs_in_one_respect_stays_two_events(terms: ontology.Ontology, other: Reading) -> None:
    """Events are merged only when everything that tells events apart agrees."""
    found = resolve.individuals([visit("one", day(2), "person/ana-ruiz"), other], terms)

    assert len([i for i in found.individuals if i.id.startswith("event/")]) == 2


def test_an_article_keeps_its_own_events_apart(terms: ontology.Ontology) -> None:
    """What an article tells as two happenings is never made one by looking at other articles."""
    twice = visit("one", day(2), "person/ana-ruiz")
    second = visit("one", day(2), "person/ana-ruiz", kind="StateVisit")
    both = Reading("one", (*twice.referents, second.referents[-1]), (*twice.claims, *second.claims))
    found = resolve.individuals([both, visit("two", day(2), "person/ana-ruiz")], terms)

    assert len([i for i in found.individuals if i.id.startswith("event/")]) == 2
