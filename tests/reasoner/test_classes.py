"""The ontology as Python classes."""

from pathlib import Path

import pytest

import kg.reasoner as reasoner
from kg.rdf import turtle
from kg.rdf.terms import Literal, Triple, term
from kg.reasoner import axioms
from kg.workspace import class_files, stock

OWL = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix owlready: <http://www.lesfleursdunormal.fr/static/_downloads/owlready_ontology.owl#> .
<https://w3id.org/diplomatic-kg/ontology> a owl:Ontology ; owl:imports <https://example.org/elsewhere> .
dip:Visit a owl:Class .
"""


def test_every_class_is_there() -> None:
    """Each class that the Turtle declares becomes a Python class."""
    declared = axioms.terms(axioms.read(class_files([stock("ontology")])), "Class")

    assert {each.iri for each in reasoner.load_ontology().classes()} == declared


def test_classes_know_their_superclasses() -> None:
    """A summit is a meeting, in Python too."""
    dip = reasoner.load_ontology()

    assert issubclass(dip.Summit, dip.Meeting)


def test_an_event_made_in_python_becomes_turtle() -> None:
    """What was said of an individual in Python comes out as plain triples, and nothing else does."""
    dip = reasoner.load_ontology()
    with reasoner.individuals(dip, "place"):
        kenya = dip.State("kenya")
    with reasoner.individuals(dip, "event"):
        visit = dip.OfficialVisit("visit-to-kenya", label="Visit to Kenya")
    visit.status = dip.planned
    visit.place.append(kenya)

    event = term("event:visit-to-kenya")
    assert set(reasoner.statements(dip)) == {
        Triple(term("place:kenya"), term("rdf:type"), term("dip:State")),
        Triple(event, term("rdf:type"), term("dip:OfficialVisit")),
        Triple(event, term("rdfs:label"), Literal("Visit to Kenya")),
        Triple(event, term("dip:status"), term("dip:planned")),
        Triple(event, term("dip:place"), term("place:kenya")),
    }


def test_two_loads_do_not_share_individuals() -> None:
    """Each load is a world of its own."""
    first, second = reasoner.load_ontology(), reasoner.load_ontology()
    with reasoner.individuals(first, "event"):
        first.Visit("visit-to-kenya")

    assert list(reasoner.statements(second)) == []


def test_nothing_is_imported(tmp_path: Path) -> None:
    """An ontology that imports another is loaded alone: nothing is fetched."""
    (tmp_path / "own.ttl").write_text(OWL)

    assert [each.name for each in reasoner.load_ontology(tmp_path).classes()] == ["Visit"]


def test_no_code_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python module that an ontology names is not run, though owlready2 would."""
    (tmp_path / "trap.py").write_text("raise SystemExit('the trap was run')")
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "own.ttl").write_text(
        OWL
        + '<https://w3id.org/diplomatic-kg/ontology> owlready:python_module "trap" . dip:Visit owlready:python_module "trap" .'
    )

    assert [each.name for each in reasoner.load_ontology(tmp_path).classes()] == ["Visit"]


def test_ntriples_keep_nameless_nodes_apart() -> None:
    """Nameless nodes of the ontology are nameless in N-Triples, and those of two files stay two."""
    text = axioms.ntriples([*turtle.parse(b"[] a <urn:a> ."), *turtle.parse(b"[] a <urn:a> .")]).decode()

    assert text.count("_:") == 2
    assert len(set(text.split())) > 4
