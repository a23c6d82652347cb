"""The graph as one file, in four forms, alone and merged with the ontology."""

from __future__ import annotations

import json

import pytest

from kg import workspace
from kg.errors import GraphError
from kg.export import whole
from kg.rdf import graphs, turtle
from kg.rdf.terms import ONTOLOGY, RDF_TYPE, VOCABULARIES, BlankNode, Triple
from kg.workspace import Workspace

OWL = VOCABULARIES["owl"]


def of_turtle(text: str) -> set[Triple]:
    return set(turtle.parse(text.encode()))


def triples(place: Workspace) -> set[Triple]:
    return {triple for path in place.graph_files() for triple in turtle.parse(path)}


def test_turtle_holds_every_file_of_the_graph(place: Workspace) -> None:
    """The one file says what all files say, and nothing of the ontology."""
    assert of_turtle(whole.render(place, "turtle")) == triples(place)


def test_ntriples_hold_the_same(place: Workspace) -> None:
    """N-Triples are Turtle without prefixes, a triple a line."""
    text = whole.render(place, "ntriples")

    assert of_turtle(text) == triples(place)
    assert text.count("\n") == len(triples(place))


def test_rdfxml_and_jsonld_hold_the_same(place: Workspace) -> None:
    """Programs that read no Turtle lose nothing."""
    assert set(graphs.read_rdfxml(whole.render(place, "rdfxml").encode())) == triples(place)
    assert set(graphs.read_jsonld(whole.render(place, "jsonld").encode())) == triples(place)


@pytest.mark.parametrize("form", whole.FORMS)
def test_the_same_graph_gives_the_same_bytes(place: Workspace, form: str) -> None:
    """Twice written, merged or not, a file does not change."""
    assert whole.render(place, form, merged=True) == whole.render(place, form, merged=True)
    assert whole.render(place, form) == whole.render(place, form)


def test_merged_is_one_ontology_that_imports_nothing(place: Workspace) -> None:
    """One header, named after the workspace, and no owl:imports: nothing has to be fetched."""
    merged = of_turtle(whole.render(place, "turtle", merged=True))

    assert [triple.subject for triple in merged if triple[1:] == (RDF_TYPE, OWL + "Ontology")] == [f"{place.base}graph"]
    assert not [triple for triple in merged if triple.predicate == OWL + "imports"]


def test_merged_holds_the_graph_the_classes_and_their_words(place: Workspace) -> None:
    """Protégé shows an arrival with its class, the class with its definition and signal words."""
    merged = of_turtle(whole.render(place, "turtle", merged=True))
    arrival = {triple.predicate for triple in merged if triple.subject == ONTOLOGY + "Arrival"}

    assert triples(place) < merged
    assert {VOCABULARIES["skos"] + "definition", ONTOLOGY + "signal"} <= arrival


def test_merged_holds_of_the_reference_data_what_the_graph_speaks_of(place: Workspace) -> None:
    """Peru is known, and the states that nobody names stay out."""
    text = whole.render(place, "turtle", merged=True)

    assert '"Перу"@ru' in text
    assert "place:mongolia" not in text


def test_the_nameless_nodes_of_the_ontology_stay_nameless(place: Workspace) -> None:
    """Restrictions are OWL only when they have no name; each form keeps their graph."""
    ontology = [path for folder in place.ontology_folders for path in folder.rglob("*.ttl")]
    restrictions = sum(
        triple[1:] == (RDF_TYPE, OWL + "Restriction") for path in ontology for triple in turtle.parse(path)
    )
    merged = of_turtle(whole.render(place, "turtle", merged=True))
    found = [triple.subject for triple in merged if triple[1:] == (RDF_TYPE, OWL + "Restriction")]

    assert len(found) == restrictions > 0
    assert all(isinstance(node, BlankNode) for node in found)
    assert graphs.same(merged, of_turtle(whole.render(place, "ntriples", merged=True)))


def test_merged_rdfxml_and_jsonld_are_the_same_graph(place: Workspace) -> None:
    """All four forms say the same, nameless nodes and all."""
    merged = of_turtle(whole.render(place, "turtle", merged=True))

    assert graphs.same(merged, graphs.read_rdfxml(whole.render(place, "rdfxml", merged=True).encode()))
    assert graphs.same(merged, graphs.read_jsonld(whole.render(place, "jsonld", merged=True).encode()))
    assert "urn:kg" not in json.dumps(json.loads(whole.render(place, "jsonld", merged=True)))


@pytest.mark.parametrize("form", whole.FORMS)
def test_words_that_look_like_a_lent_name_stay_words(place: Workspace, form: str) -> None:
    """An article may quote anything, also the names that the writer lends and takes back."""
    words = '<urn:kg:nameless:1> x "@id": "urn:kg:nameless:1" <a rdf:about="urn:kg:nameless:1"'
    extra = place.graph / "articles" / "odd.ttl"
    extra.write_text(f"<a:x> <a:y> '''{words}\n    <a:p> <urn:kg:nameless:1> ;''' .", encoding="utf-8")
    read = {"rdfxml": graphs.read_rdfxml, "jsonld": graphs.read_jsonld}.get(form, turtle.parse)

    found = [t.object for t in read(whole.render(place, form, merged=True).encode()) if t.predicate == "a:y"]

    assert [str(literal.value) for literal in found if not isinstance(literal, BlankNode | str)] == [
        f"{words}\n    <a:p> <urn:kg:nameless:1> ;"
    ]


def test_there_must_be_a_graph(place: Workspace) -> None:
    """Without a graph the way out is named."""
    empty = workspace.init(place.root / "empty", "Empty")

    with pytest.raises(GraphError, match="kg populate"):
        whole.render(empty, "turtle")
