"""What the ontology says follows, and what it takes care not to say."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.rdf import turtle
from kg.rdf.terms import ONTOLOGY, RDF_TYPE, Object, Triple, term

DISPUTABLE = {
    "place",
    "hasTime",
    "participant",
    "partOf",
    "topic",
    "purpose",
    "outcome",
    "duration",
    "postIn",
    "ofState",
    "locatedIn",
    "capital",
    "successorOf",
    "heldAsOf",
    "numberOfSides",
    "speaker",
}
BY_STATUS = ("OccurredEvent", "PlannedEvent", "UnrealizedEvent", "UncertainEvent")
DEFINED = (
    *BY_STATUS,
    "StateVisit",
    "BilateralMeeting",
    "Officeholder",
    "HeadOfState",
    "HeadOfGovernment",
    "Minister",
    "FormerOfficeholder",
)


class Said:
    """The triples of the ontology, to look up."""

    def __init__(self, triples: list[Triple]) -> None:
        self.triples = triples

    def values(self, subject: Object, predicate: str) -> list[Object]:
        return [o for s, p, o in self.triples if s == subject and p == term(predicate)]

    def items(self, head: Object) -> Iterator[Object]:
        while head != term("rdf:nil"):
            (item,), (head,) = self.values(head, "rdf:first"), self.values(head, "rdf:rest")
            yield item

    def subjects(self, predicate: str, value: str) -> set[str]:
        return {str(s).removeprefix(ONTOLOGY) for s, p, o in self.triples if p == term(predicate) and o == term(value)}


@pytest.fixture(scope="module")
def said(ours: Path) -> Said:
    return Said(list(turtle.parse(ours / "diplomacy.ttl")))


def test_nothing_that_sources_may_dispute_is_functional(said: Said) -> None:
    """Two sources that disagree must not make the graph inconsistent."""
    assert said.subjects("rdf:type", "owl:FunctionalProperty") & DISPUTABLE == set()


def test_no_class_has_a_key(said: Said) -> None:
    """A wrong identifier must not merge two people."""
    assert [one for one in said.triples if one.predicate == term("owl:hasKey")] == []


def test_every_status_puts_an_event_into_one_class(said: Said) -> None:
    """The four classes by status share no status and leave none out."""
    statuses = Counter(status for name in BY_STATUS for status in _statuses(said, name))

    assert set(statuses.values()) == {1}
    assert {str(status).removeprefix(ONTOLOGY) for status in statuses} == said.subjects("rdf:type", "dip:EventStatus")


def _statuses(said: Said, name: str) -> Iterator[Object]:
    (definition,) = said.values(term(f"dip:{name}"), "owl:equivalentClass")
    (parts,) = said.values(definition, "owl:intersectionOf")
    for restriction in list(said.items(parts))[1:]:
        (values,) = said.values(restriction, "owl:someValuesFrom")
        (listed,) = said.values(values, "owl:oneOf")
        yield from said.items(listed)


@pytest.mark.parametrize("name", DEFINED)
def test_a_defined_class_has_one_definition_and_a_named_class_above(said: Said, name: str) -> None:
    """Whoever reads without a reasoner still sees where a defined class belongs."""
    assert len(said.values(term(f"dip:{name}"), "owl:equivalentClass")) == 1
    assert [one for one in said.values(term(f"dip:{name}"), "rdfs:subClassOf") if isinstance(one, str)]


@pytest.mark.parametrize("property", ["evidence", "supportedBy", "referent", "denotes", "sameAs"])
def test_what_anything_may_have_says_so(said: Said, property: str) -> None:
    """A property without a narrower domain has owl:Thing, and a note why."""
    assert said.values(term(f"dip:{property}"), "rdfs:domain") == [term("owl:Thing")]
    assert said.values(term(f"dip:{property}"), "skos:scopeNote")


def test_values_of_a_kind_are_told_apart(said: Said) -> None:
    """Statuses are all different, so that an event with two of them is found out."""
    (different,) = [s for s, p, o in said.triples if p == RDF_TYPE and o == term("owl:AllDifferent")]
    (members,) = said.values(different, "owl:distinctMembers")

    assert {str(one).removeprefix(ONTOLOGY) for one in said.items(members)} == said.subjects(
        "rdf:type", "dip:EventStatus"
    )
