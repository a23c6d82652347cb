"""What people decided about pairs of referents wins over every rule."""

from kg import ontology, resolve
from kg.model import Key

from .conftest import officer, people


def test_what_a_person_keeps_apart_stays_apart(terms: ontology.Ontology) -> None:
    """Two namesakes of one state and post are two when a person says so."""
    readings = [officer(name, "Ri Yong-ho", "Oil Minister", "kenya") for name in ("one", "two")]
    apart = [(Key("two", "person/ri-yong-ho"), Key("one", "person/ri-yong-ho"))]

    assert len(people(resolve.individuals(readings, terms, apart=apart))) == 2


def test_what_is_apart_is_not_joined_by_a_third(terms: ontology.Ontology) -> None:
    """An article that could mean either joins neither, and joins them not to each other."""
    readings = [officer(name, "Ri Yong-ho", "Oil Minister", "kenya") for name in ("one", "two", "three")]
    apart = [(Key("one", "person/ri-yong-ho"), Key("two", "person/ri-yong-ho"))]

    assert len(people(resolve.individuals(readings, terms, apart=apart))) == 3


def test_what_a_person_puts_together_is_one(terms: ontology.Ontology) -> None:
    """No likeness of names is needed; the older name stays and the merge says who decided."""
    readings = [officer("one", "Ana Ruiz"), officer("two", "Ana Ortega")]
    together = [(Key("one", "person/ana-ruiz"), Key("two", "person/ana-ortega"))]
    found = resolve.individuals(readings, terms, together=together)

    assert people(found) == ["person/ana-ruiz"]
    assert found.replaced == {"person/ana-ortega": "person/ana-ruiz"}
    assert [merge.reason for individual in found.individuals for merge in individual.merges] == ["decided by a person"]


def test_together_joins_two_that_have_articles_of_their_own(terms: ontology.Ontology) -> None:
    """Both individuals' referents end in the older one."""
    readings = [officer("one", "Ana Ruiz"), officer("two", "Ana Ortega"), officer("three", "Ana Ortega")]
    together = [(Key("one", "person/ana-ruiz"), Key("three", "person/ana-ortega"))]
    found = resolve.individuals(readings, terms, together=together)

    assert people(found) == ["person/ana-ruiz"]


def test_apart_counts_more_than_together(terms: ontology.Ontology) -> None:
    """Where decisions contradict each other, what is apart can still be seen."""
    readings = [officer("one", "Ana Ruiz"), officer("two", "Ana Ruiz")]
    pair = (Key("one", "person/ana-ruiz"), Key("two", "person/ana-ruiz"))

    assert len(people(resolve.individuals(readings, terms, together=[pair], apart=[pair]))) == 2
