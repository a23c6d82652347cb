"""Shapes: what their file must say, what pySHACL sees, and how a result is put into words."""

import subprocess
import sys
from pathlib import Path

import pytest

from kg.checks import Finding, Level, shapes
from kg.errors import GraphError
from kg.rdf import turtle
from kg.rdf.terms import Shortener, Triple, term

SHIPPED = Path(__file__).parent.parent.parent / "ontology" / "shapes.ttl"
PREFIXES = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix shape: <https://w3id.org/diplomatic-kg/shapes#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix event: <https://w3id.org/diplomatic-kg/id/event/> .
@prefix place: <https://w3id.org/diplomatic-kg/id/place/> .
"""
PLACED = """
shape:Event a sh:NodeShape ; sh:targetClass dip:Event ; sh:property shape:placed .
shape:placed a sh:PropertyShape ; sh:path dip:place ; sh:class dip:Place ; sh:message "It is nowhere. Give it a place." .
"""


def triples(text: str) -> list[Triple]:
    return list(turtle.parse((PREFIXES + text).encode()))


def run(tmp_path: Path, graph: str, ontology: str = "", shape: str = PLACED) -> list[Finding]:
    path = tmp_path / "shapes.ttl"
    path.write_text(PREFIXES + shape)
    return list(shapes.run(path, triples(graph), triples(ontology), Shortener()))


def test_a_result_becomes_a_finding(tmp_path: Path) -> None:
    """The first sentence of the message is the problem, with the value that is wrong; the rest is the way out."""
    assert run(tmp_path, "event:x a dip:Event ; dip:place place:quito .") == [
        Finding("placed", Level.ERROR, term("event:x"), "It is nowhere (here: place:quito).", "Give it a place.")
    ]


def test_classes_of_the_ontology_count(tmp_path: Path) -> None:
    """A summit is an event because the ontology says so, and a state a place."""
    ontology = "dip:Summit rdfs:subClassOf dip:Event . dip:State rdfs:subClassOf dip:Place ."

    assert run(tmp_path, "event:x a dip:Summit ; dip:place place:y . place:y a dip:State .", ontology) == []
    assert len(run(tmp_path, "event:x a dip:Summit ; dip:place place:y .", ontology)) == 1


def test_what_the_ontology_knows_of_a_place_counts(tmp_path: Path) -> None:
    """An individual of the reference data need not be described again."""
    assert run(tmp_path, "event:x a dip:Event ; dip:place place:peru .", "place:peru a dip:Place .") == []


def test_reference_data_that_nobody_mentions_is_not_held_to_shapes(tmp_path: Path) -> None:
    """It rests on no article."""
    assert run(tmp_path, "event:x a dip:Event .", "event:y a dip:Event ; dip:place event:x .") == []


def test_shapes_that_make_no_sense(tmp_path: Path) -> None:
    """One sentence."""
    with pytest.raises(GraphError, match=r"^The shapes cannot be used: "):
        run(
            tmp_path,
            "event:x a dip:Event .",
            shape="shape:e a sh:PropertyShape ; sh:targetClass dip:Event ; sh:minCount 1 .",
        )


def test_every_message_says_what_to_do() -> None:
    """Two sentences or more; the first says what is wrong."""
    for rule in shapes.rules(SHIPPED):
        assert rule.problem.endswith(".") and rule.solution.endswith("."), rule.id


def test_every_property_shape_has_a_name_and_a_message() -> None:
    """So that a report can name it."""
    said = list(turtle.parse(SHIPPED))
    shape_kind = "http://www.w3.org/ns/shacl#PropertyShape"
    named = {str(s).rpartition("#")[2] for s, _, o in said if o == shape_kind}

    assert named <= {rule.id for rule in shapes.rules(SHIPPED)}


def test_shapes_speak_of_terms_of_the_ontology() -> None:
    """A misspelt property would never be found missing."""
    ontology = turtle.parse(SHIPPED.with_name("diplomacy.ttl"))
    declared = {subject for subject, predicate, _ in ontology if predicate == term("rdf:type")}
    used = {node for triple in turtle.parse(SHIPPED) for node in triple if isinstance(node, str)}

    assert {node for node in used if node.startswith(term("dip:"))} - declared == set()


def test_without_pyshacl_one_sentence_says_what_to_install() -> None:
    """The extra is named."""
    code = (
        "import sys; sys.modules['pyshacl'] = None\n"
        "from pathlib import Path\n"
        "from kg.checks import shapes\n"
        "from kg.errors import MissingExtra\n"
        "from kg.rdf.terms import Shortener\n"
        f"try: list(shapes.run(Path({str(SHIPPED)!r}), [], [], Shortener()))\n"
        "except MissingExtra as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "Shapes need pySHACL, which is not installed: pip install 'diplomatic-kg[check]'.\n"
