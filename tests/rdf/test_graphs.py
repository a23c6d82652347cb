"""rdflib's graph, RDF/XML and JSON-LD."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

import kg
from kg.errors import GraphError
from kg.rdf import graphs, jsonld, turtle
from kg.rdf.terms import IRI, RDF_TYPE, BlankNode, Literal, Triple, term

ROOT = Path(__file__).parents[2]
VISIT = term("event:visit-ana-ruiz-quito")
TRIPLES = {
    Triple(VISIT, RDF_TYPE, term("dip:Visit")),
    Triple(VISIT, term("rdfs:label"), Literal("Visit of Ana Ruiz <to> “Quito” & back", language="en")),
    Triple(VISIT, term("dip:place"), term("place:quito")),
    Triple(VISIT, term("dip:start"), Literal("052", term("xsd:integer"))),
    Triple(VISIT, term("dip:end"), Literal("52", term("xsd:integer"))),
    Triple(VISIT, term("dip:listIsComplete"), Literal("false", term("xsd:boolean"))),
    Triple(VISIT, term("dip:hasTime"), Literal("2020-01-01Z", term("xsd:date"))),
    Triple(VISIT, term("dip:title"), Literal(" two\nlines\t")),
}

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20)
LITERALS = TEXT.map(Literal) | st.tuples(TEXT, st.sampled_from(["integer", "decimal", "double"])).map(
    lambda parts: Literal(parts[0], term(f"xsd:{parts[1]}"))
)


# ---------------------------------------------------------------- rdflib


def test_a_graph_for_people_who_write_python(tmp_path: Path) -> None:
    """kg.load_graph reads all Turtle below a folder, with the prefixes bound."""
    turtle.write(tmp_path / "knowledge" / "events-2024.ttl", TRIPLES)

    graph = kg.load_graph(tmp_path)

    assert len(graph) == len(TRIPLES)
    assert [str(row[0]) for row in graph.query("SELECT ?visit { ?visit a dip:Visit }")] == [VISIT]  # type: ignore[index]


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    """Without Turtle there is no graph."""
    with pytest.raises(GraphError, match="run 'kg populate' first"):
        graphs.load_graph(tmp_path)


def test_there_and_back() -> None:
    """Every literal keeps its spelling in rdflib."""
    assert set(graphs.from_graph(graphs.to_graph(TRIPLES))) == TRIPLES


def test_a_short_literal_costs_little() -> None:
    """A decimal of a billion digits, and nested HTML, are not unfolded."""
    started = time.process_time()
    big = Literal("1E999999999", term("xsd:decimal"))
    nested = Literal("<div>" * 5_000, term("rdf:HTML"))

    assert len(graphs.to_graph([Triple(VISIT, term("dip:x"), big), Triple(VISIT, term("dip:x"), nested)])) == 2
    assert time.process_time() - started < 1


def test_a_query_reads_no_file(tmp_path: Path) -> None:
    """FROM fetches nothing."""
    (tmp_path / "secret.ttl").write_text("<a:s> <a:p> <a:o> .")
    dataset = rdflib.Dataset()

    assert not list(dataset.query(f"SELECT ?s FROM <file://{tmp_path}/secret.ttl> {{ ?s ?p ?o }}"))


# ---------------------------------------------------------------- out and in again


def test_rdfxml_gives_the_graph_back() -> None:
    """What is written as RDF/XML is read again, every literal as it was."""
    assert set(graphs.read_rdfxml(graphs.rdfxml(TRIPLES).encode())) == TRIPLES


def test_jsonld_gives_the_graph_back() -> None:
    """What is written as JSON-LD is read again."""
    assert set(graphs.read_jsonld(jsonld.render(TRIPLES).encode())) == TRIPLES


@given(st.sets(st.builds(Triple, st.just(VISIT), st.just(term("dip:title")), LITERALS), min_size=1, max_size=8))
def test_every_literal_survives_both(triples: set[Triple]) -> None:
    """Numbers that are none, and numbers written in an odd way, are kept as they are."""
    assert set(graphs.read_jsonld(jsonld.render(triples).encode())) == triples
    assert set(graphs.read_rdfxml(graphs.rdfxml(triples).encode())) == triples


def test_ntriples_are_sorted_lines() -> None:
    """N-Triples and Turtle say the same."""
    lines = turtle.ntriples(TRIPLES)

    assert lines.splitlines() == sorted(lines.splitlines())
    assert set(turtle.parse(lines.encode())) == TRIPLES


def test_jsonld_steers_no_terminal() -> None:
    """What turns the direction of writing is spelt out, and read back as it was."""
    triples = {Triple(IRI("http://example.org/a"), IRI("http://example.org/b"), Literal("\u202egnp.exe \x9b31m"))}
    written = jsonld.render(triples)

    assert written.isascii()
    assert set(graphs.read_jsonld(written.encode())) == triples


def test_jsonld_by_example() -> None:
    """A node for each subject, the type first, a list for each property, numbers as JSON's own where they are."""
    triples = [triple for triple in TRIPLES if triple.predicate != term("dip:title")]

    assert json.loads(jsonld.render(triples))["@graph"] == [
        {
            "@id": "event:visit-ana-ruiz-quito",
            "@type": ["dip:Visit"],
            "rdfs:label": [{"@value": "Visit of Ana Ruiz <to> “Quito” & back", "@language": "en"}],
            "dip:place": [{"@id": "place:quito"}],
            "dip:start": [{"@value": "052", "@type": "xsd:integer"}],
            "dip:end": [52],
            "dip:listIsComplete": [False],
            "dip:hasTime": [{"@value": "2020-01-01Z", "@type": "xsd:date"}],
        }
    ]


def test_the_same_bytes_from_any_process() -> None:
    """Hash seeds do not show in any format."""
    program = (
        "from tests.rdf.test_graphs import TRIPLES; from kg.rdf import graphs, jsonld, turtle\n"
        "print(graphs.rdfxml(TRIPLES), jsonld.render(TRIPLES), turtle.ntriples(TRIPLES))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            cwd=ROOT,
        ).stdout
        for seed in "123"
    }

    assert len(outputs) == 1


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize("write", [graphs.rdfxml, jsonld.render, turtle.ntriples])
def test_blank_nodes_are_not_written(write: object) -> None:
    """No format writes a node without a name."""
    assert callable(write)
    with pytest.raises(GraphError, match="kg writes no blank nodes"):
        write([Triple(BlankNode("b"), RDF_TYPE, term("dip:Visit"))])


def test_xml_cannot_hold_control_characters() -> None:
    """Protégé could not open the file."""
    with pytest.raises(GraphError, match=r"XML cannot hold the control characters in 'a\\x1bb': export Turtle."):
        graphs.rdfxml([Triple(VISIT, term("dip:title"), Literal("a\x1bb"))])


def test_a_datatype_cannot_smuggle_triples() -> None:
    """Syntax in the place of a datatype is refused."""
    with pytest.raises(GraphError, match="is not an IRI"):
        graphs.rdfxml([Triple(VISIT, term("dip:title"), Literal("x", IRI("http://e/d> . <a:b> <a:c> <a:d")))])


def test_jsonld_refuses_an_iri_that_would_be_misread() -> None:
    """A geo: address is not a name with the prefix geo."""
    here = Triple(term("geo:SpatialThing"), term("dip:x"), IRI("geo:37.8,-122.4"))

    with pytest.raises(GraphError, match="would be read as a name with the prefix geo: export it as Turtle"):
        jsonld.render([here])


BOMB = "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (f"{BOMB}{RDF}</rdf:RDF>".encode(), "x.rdf holds a DOCTYPE, and its entities could unfold without end: remove it."),
        (f'<?xml version="1.0" encoding="cp037"?>{RDF}'.encode(), "x.rdf is declared as cp037: save it as UTF-8."),
        (f"{RDF}</rdf:RDF>".encode("utf-16"), "x.rdf is not UTF-8 (byte 1): save it as UTF-8."),
        (f"{RDF}\n<rdf:Description>".encode(), "x.rdf line 2: no element found."),
        (b"", "x.rdf line 1: no element found."),
    ],
)  # fmt: skip
def test_rdfxml_from_outside(data: bytes, sentence: str) -> None:
    """Bombs, disguises and broken files are sentences."""
    with pytest.raises(GraphError) as caught:
        list(graphs.read_rdfxml(data, "x.rdf"))

    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b'{"@context": "http://127.0.0.1:1/c"}', "x.json refers to a context elsewhere, and kg fetches nothing"),
        (b'[{"a": {"@context": [{}, "file:///etc/passwd"]}}]', "x.json refers to a context elsewhere"),
        (b'{"@context": {"@import": "http://127.0.0.1:1/c"}}', "x.json refers to a context elsewhere"),
        (b'{"@id": ', "x.json is not JSON: Expecting value"),
        (b"[" * 100_000, "x.json is not JSON: maximum recursion depth exceeded"),
        (b'{"@context": [7]}', "x.json cannot be read: its parts are not where json-ld has them."),
    ],
)
def test_jsonld_from_outside(data: bytes, sentence: str) -> None:
    """Nothing is fetched; broken files are sentences."""
    with pytest.raises(GraphError) as caught:
        list(graphs.read_jsonld(data, "x.json"))

    assert sentence in str(caught.value)


# ---------------------------------------------------------------- comparison


def test_blank_nodes_may_be_called_anything() -> None:
    """Graphs are compared as graphs."""
    left = turtle.parse(b"<a:s> <a:p> [ <a:q> 1 ] .")
    right = turtle.parse(b"_:x <a:q> 1 . <a:s> <a:p> _:x .")

    assert graphs.same(left, right)


def test_what_differs_is_shown() -> None:
    """The triples that only one side holds."""
    other = Triple(VISIT, RDF_TYPE, term("dip:Tour"))

    assert graphs.difference(TRIPLES, TRIPLES | {other}) == (set(), {other})
