"""Readings of invented articles: who is named, with which posts, and what happened."""

from datetime import datetime
from pathlib import Path

import pytest

from kg import ontology
from kg.model import Claim, Name, Reading, Referent, Resolution, Span
from kg.times import Basis, Granularity, TimeSpan

HERE = Span(0, 1)


@pytest.fixture(scope="session")
def terms() -> ontology.Ontology:
    return ontology.load(Path(__file__).parents[2] / "ontology")


def person(id: str, *names: str) -> Referent:
    return Referent(f"person/{id}", "Person", names[0], tuple(Name(name, HERE) for name in names))


def post(title: str, state: str) -> Referent:
    id = f"post/{title.lower().replace(' ', '-')}-of-{state}"
    return Referent(id, "MinisterPost", f"{title} of {state}", (), (("title", title), ("ofState", f"state/{state}")))


def holds(someone: Referent, office: Referent) -> Claim:
    return Claim(someone.id, "tenure", HERE, "test", office.id, qualifiers=(("tenureStatus", "dip:current"),))


def officer(article: str, name: str, title: str = "", state: str = "", *more: str) -> Reading:
    """An article that names one person, in one post of one state or in none."""
    someone = person(name.lower().replace(" ", "-"), name, *more)
    if not title:
        return Reading(article, (someone,), ())
    office = post(title, state)
    return Reading(article, (Referent(f"state/{state}", "State", state), office, someone), (holds(someone, office),))


def people(found: Resolution) -> list[str]:
    """The ids of the people, in order."""
    return [individual.id for individual in found.individuals if individual.id.startswith("person/")]


def of_realm(found: Resolution, realm: str) -> list[str]:
    """The ids of one realm, in order."""
    return [individual.id for individual in found.individuals if individual.id.startswith(f"{realm}/")]


def day(number: int, month: int = 5) -> TimeSpan:
    start, end = datetime(2024, month, number), datetime(2024, month, number, 23, 59, 59)
    text = f"2024-{month:02}-{number:02}"
    return TimeSpan(text, Granularity.DAY, Basis.STATED, start, end, start, end, text)


def event(
    article: str,
    kind: str,
    agents: tuple[str, ...],
    place: str = "",
    on: TimeSpan | None = None,
    *,
    aside: tuple[str, ...] = (),
    words: str = "",
) -> Reading:
    """An article that tells of one event; `aside` were there in a lesser capacity."""
    id = f"event/{kind.lower()}"
    parts = [(agent, "dip:participantCapacity") for agent in agents] + [(agent, "dip:greeter") for agent in aside]
    claims = [
        Claim(id, "participation", HERE, "test", agent, qualifiers=(("capacity", capacity),))
        for agent, capacity in parts
    ]
    if place:
        claims.append(Claim(id, "place", HERE, "test", place))
    if on:
        claims.append(Claim(id, "hasTime", HERE, "test", value=on))
    if words:
        claims.append(Claim(id, "words", HERE, "test", value=words))
    referents = [
        person(agent.partition("/")[2], agent.partition("/")[2].replace("-", " ").title()) for agent, _ in parts
    ]
    if place:
        kinds = {"state": "State", "place": "Settlement"}
        referents.append(Referent(place, kinds[place.partition("/")[0]], place.partition("/")[2].title()))
    referents.append(Referent(id, kind, f"{kind}"))
    return Reading(article, tuple(referents), tuple(claims))
