"""Classes, values and the words that signal them."""

import pickle
from pathlib import Path

import pytest

from kg import ontology
from kg.ontology import Ontology

PREFIXES = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
@prefix my: <https://example.org/protocol#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
CORE = """
dip:Event a owl:Class ; dip:actorCapacity dip:participantCapacity .
dip:Visit a owl:Class ; rdfs:subClassOf dip:Event ; dip:signal "visit"@en , "визит"@ru ; dip:actorCapacity dip:guest ;
    dip:frame "guest visit place"@en , "guest посетить place"@ru .
dip:EventStatus a owl:Class ; rdfs:subClassOf skos:Concept .
dip:planned a dip:EventStatus , owl:NamedIndividual ; rdfs:label "planned"@en , "запланировано"@ru ; dip:signal "be due to"@en .
"""


def read(folder: Path, turtle: str, language: str = "en") -> Ontology:
    folder.mkdir(exist_ok=True)
    (folder / "terms.ttl").write_text(PREFIXES + turtle, encoding="utf-8")
    return ontology.load(folder, language=language)


def test_a_class_added_in_turtle_is_found_by_its_words(tmp_path: Path, ours: Path) -> None:
    """Whoever adds a class with a signal word to the ontology adds that word to the signals of events."""
    read(tmp_path, 'dip:Inauguration a owl:Class ; rdfs:subClassOf dip:Ceremony ; dip:signal "Swearing-In Gala"@en .')

    known = ontology.load(tmp_path, ours)

    assert known.signals("Event")["swearing-in gala"] == "Inauguration"
    assert known.is_a("Inauguration", "DiplomaticEvent")


def test_a_class_of_another_namespace_is_found_too(tmp_path: Path) -> None:
    """A class need not be one of the namespace dip:; its term keeps its own IRI."""
    known = read(tmp_path, CORE + 'my:Toast a owl:Class ; rdfs:subClassOf dip:Event ; dip:signal "drink to"@en .')

    assert known.signals("Event")["drink to"] == "Toast"
    assert known.classes["Toast"].iri == "https://example.org/protocol#Toast"


def test_a_word_belongs_to_the_more_special_class(tmp_path: Path) -> None:
    """Of two classes that claim a word, the one that stands lower in the hierarchy has it."""
    known = read(tmp_path, CORE + 'dip:StateVisit a owl:Class ; rdfs:subClassOf dip:Visit ; dip:signal "visit"@en .')

    assert known.signals("Event")["visit"] == "StateVisit"


def test_words_are_those_of_one_language(tmp_path: Path) -> None:
    """Signals and frames are read in the language asked for."""
    known = read(tmp_path, CORE, language="ru")

    assert known.classes["Visit"].signals == ("визит",)
    assert known.classes["Visit"].frames == ("guest посетить place",)


def test_a_status_is_found_by_its_cue_words(tmp_path: Path) -> None:
    """The class of an individual is its root: signals("EventStatus") gives the cues of statuses."""
    known = read(tmp_path, CORE)

    assert known.signals("EventStatus") == {"be due to": "planned"}
    assert known.individuals["planned"].parents == ("EventStatus",)
    assert known.is_a("planned", "EventStatus")


def test_capacities_are_taken_over_from_the_class_above(tmp_path: Path) -> None:
    """A sub-class has the capacities of the nearest class above that gives any."""
    known = read(tmp_path, CORE + "dip:StateVisit a owl:Class ; rdfs:subClassOf dip:Visit .")

    assert known.classes["StateVisit"].actor == "guest"
    assert known.classes["Event"].actor == "participantCapacity"
    assert known.classes["StateVisit"].counterpart is None


def test_kinds_are_transitive_and_reflexive(tmp_path: Path) -> None:
    """A class is a kind of itself and of everything above it, and of nothing else."""
    known = read(tmp_path, CORE + "dip:StateVisit a owl:Class ; rdfs:subClassOf dip:Visit .")

    assert known.is_a("StateVisit", "Event")
    assert known.is_a("Visit", "Visit")
    assert not known.is_a("Event", "Visit")
    assert known.descendants("Visit") == {"Visit", "StateVisit"}


def test_a_circle_of_classes_does_no_harm(tmp_path: Path) -> None:
    """Classes that stand above each other are kinds of each other."""
    known = read(tmp_path, "my:A a owl:Class ; rdfs:subClassOf my:B . my:B a owl:Class ; rdfs:subClassOf my:A .")

    assert known.is_a("A", "B")
    assert known.is_a("B", "A")


@pytest.mark.parametrize(
    ("labels", "label"),
    [('"visit"@en , "визит"@ru', "visit"), ('"визит"@ru', "визит"), (None, "Visit")],
)
def test_a_label_is_english_if_there_is_one(tmp_path: Path, labels: str | None, label: str) -> None:
    """A term is called by its English label, else by any, else by its name."""
    known = read(tmp_path, f"dip:Visit a owl:Class {f'; rdfs:label {labels}' if labels else ''} .")

    assert known.classes["Visit"].label == label


def test_blank_nodes_are_no_terms(tmp_path: Path) -> None:
    """An unnamed class expression is neither a class nor a parent."""
    known = read(tmp_path, "my:A a owl:Class ; rdfs:subClassOf [ a owl:Class ; owl:unionOf ( my:B my:C ) ] .")

    assert list(known.classes) == ["A"]
    assert known.classes["A"].parents == ()


def test_an_ontology_can_be_handed_to_another_process(tmp_path: Path) -> None:
    """What was looked up before does not stand in the way."""
    known = read(tmp_path, CORE)
    known.signals("Event")

    again = pickle.loads(pickle.dumps(known))

    assert again.signals("Event") == {"visit": "Visit"}
    assert again.is_a("planned", "EventStatus")


def test_an_ontology_is_a_key(tmp_path: Path) -> None:
    """Tables that are worked out from an ontology are kept under it."""
    known = read(tmp_path, CORE)

    assert {known: "tables"}[known] == "tables"
