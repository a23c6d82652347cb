"""Turtle in and out."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from difflib import ndiff
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GraphError
from kg.rdf.terms import IRI, RDF_TYPE, BlankNode, Literal, Triple, passage, term
from kg.rdf.turtle import parse, render, write

ARRIVAL = [
    Triple(term("event:arrival-ana-ruiz-quito"), RDF_TYPE, term("dip:Arrival")),
    Triple(term("event:arrival-ana-ruiz-quito"), term("rdfs:label"), Literal("Arrival of Ana Ruiz", language="en")),
    Triple(term("event:arrival-ana-ruiz-quito"), term("dip:place"), term("place:quito")),
    Triple(term("event:arrival-ana-ruiz-quito"), term("dip:evidence"), passage("note-1", 0, 52)),
    Triple(passage("note-1", 0, 52), term("dip:end"), Literal("52", term("xsd:integer"))),
]
DEPARTURE = [
    Triple(term("event:departure-ana-ruiz"), RDF_TYPE, term("dip:Departure")),
    Triple(term("event:departure-ana-ruiz"), term("dip:place"), term("place:quito")),
]


def one(value: Literal) -> Triple:
    """Say something of a visit."""
    return Triple(term("event:visit"), term("dip:title"), value)


# ---------------------------------------------------------------- how it looks


def test_turtle_by_example() -> None:
    """Only the prefixes used, subjects in order, the type first, one statement a line, the full stop alone."""
    assert render(ARRIVAL) == (
        "@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "@prefix place: <https://w3id.org/diplomatic-kg/id/place/> .\n"
        "@prefix event: <https://w3id.org/diplomatic-kg/id/event/> .\n"
        "\n"
        "<https://w3id.org/diplomatic-kg/id/article/note-1#char=0,52>\n"
        "    dip:end 52 ;\n"
        "    .\n"
        "\n"
        "event:arrival-ana-ruiz-quito a dip:Arrival ;\n"
        "    dip:evidence <https://w3id.org/diplomatic-kg/id/article/note-1#char=0,52> ;\n"
        "    dip:place place:quito ;\n"
        '    rdfs:label "Arrival of Ana Ruiz"@en ;\n'
        "    .\n"
    )


def test_the_same_set_gives_the_same_bytes() -> None:
    """Neither order nor repetition of the triples shows in the file."""
    shuffled = ARRIVAL * 3
    random.Random(7).shuffle(shuffled)

    assert render(shuffled) == render(ARRIVAL)


def test_hash_seed_does_not_show() -> None:
    """Two processes with different hash seeds write the same bytes."""
    program = "from tests.rdf.test_turtle import ARRIVAL, render; print(render(ARRIVAL))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[2],
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1


def test_nothing_said_is_an_empty_file() -> None:
    """No triples, no prefixes."""
    assert render([]) == ""


def test_a_workspace_may_have_its_own_base() -> None:
    """The prefixes of individuals follow the base."""
    ana = IRI("https://example.org/kg/person/ana-ruiz")

    assert "person:ana-ruiz a dip:Person" in render(
        [Triple(ana, RDF_TYPE, term("dip:Person"))], "https://example.org/kg/"
    )


@pytest.mark.parametrize("local", ["a.b", "a%20b", "мэр", "-dash", "a/b", "", "it's"])
def test_names_that_the_owl_api_may_refuse_are_written_in_full(local: str) -> None:
    """Only ASCII letters, digits, _ and - (not in front) make a prefixed name."""
    iri = term(f"person:{local}")

    assert f"<{iri}>" in render([Triple(iri, RDF_TYPE, term("dip:Person"))])


def test_one_more_event_adds_only_its_own_lines() -> None:
    """A diff shows the new event and nothing else."""
    before, after = render(ARRIVAL).splitlines(), render(ARRIVAL + DEPARTURE).splitlines()

    changed = [line for line in ndiff(before, after) if line[0] in "+-"]

    assert changed == ["+ ", "+ event:departure-ana-ruiz a dip:Departure ;", "+     dip:place place:quito ;", "+     ."]


def test_one_more_statement_is_one_more_line() -> None:
    """Even when it comes last of its subject, no other line changes."""
    altered = [*ARRIVAL, Triple(ARRIVAL[0].subject, term("rdfs:label"), Literal("Quito visit", language="en"))]

    changed = [line for line in ndiff(render(ARRIVAL).splitlines(), render(altered).splitlines()) if line[0] in "+-"]

    assert changed == ['+     rdfs:label "Quito visit"@en ;']


# ---------------------------------------------------------------- literals


@pytest.mark.parametrize(
    ("literal", "written"),
    [
        (Literal("Khasan"), '"Khasan"'),
        (Literal("Хасан", language="ru"), '"Хасан"@ru'),
        (Literal("en-GB", language="en-GB"), '"en-GB"@en-gb'),
        (Literal('"Yes,"\nhe said\\'), r'"\"Yes,\"\nhe said\\"'),
        (Literal("\x00\x1b[31m\x7f"), r'"\u0000\u001B[31m\u007F"'),
        (Literal("a\u202eb\u2028c"), r'"a\u202Eb\u2028c"'),
        (Literal("52", term("xsd:integer")), "52"),
        (Literal("-7", term("xsd:integer")), "-7"),
        (Literal("052", term("xsd:integer")), '"052"^^xsd:integer'),
        (Literal("+5", term("xsd:integer")), '"+5"^^xsd:integer'),
        (Literal("٣", term("xsd:integer")), '"٣"^^xsd:integer'),
        (Literal("false", term("xsd:boolean")), "false"),
        (Literal("1", term("xsd:boolean")), '"1"^^xsd:boolean'),
        (Literal("1.50", term("xsd:decimal")), '"1.50"^^xsd:decimal'),
        (Literal("plain", term("xsd:string")), '"plain"'),
    ],
)
def test_how_a_literal_is_written(literal: Literal, written: str) -> None:
    """Short where nothing is lost, else with its datatype; what breaks or turns a line is escaped."""
    assert f"    dip:title {written} ;\n" in render([one(literal)])


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
LANGUAGES = st.sampled_from(["en", "ru", "zh-hans", "sr-latn-rs"])
DATATYPES = st.sampled_from(["integer", "dateTime", "decimal"]).map(lambda name: term(f"xsd:{name}"))
LITERALS = st.one_of(
    TEXT.map(Literal),
    st.tuples(TEXT, st.none(), LANGUAGES).map(lambda parts: Literal(*parts)),
    st.tuples(TEXT | st.integers().map(str), DATATYPES).map(lambda parts: Literal(*parts)),
    st.sampled_from(["true", "false"]).map(lambda value: Literal(value, term("xsd:boolean"))),
)
NODES = st.sampled_from(["person:ana", "place:q.1", "event:é", "dip:Visit", "article:note-1#char=0,5"]).map(term)
TRIPLES = st.builds(Triple, NODES, st.sampled_from(["rdf:type", "dip:place", "rdfs:label"]).map(term), NODES | LITERALS)


@given(st.lists(TRIPLES, max_size=12))
def test_what_is_written_is_read(triples: list[Triple]) -> None:
    """Reading gives the triples back, each as it was, whatever the literals hold."""
    assert set(parse(render(triples).encode())) == set(triples)


@given(st.lists(TRIPLES, max_size=12))
def test_every_statement_stays_on_its_line(triples: list[Triple]) -> None:
    """No literal breaks a line, by any editor's notion of a line."""
    statements = [line for line in render(triples).splitlines() if line.startswith("    ") and line != "    ."]
    types = [line for line in render(triples).splitlines() if " a dip:" in line or " a <" in line or " a place" in line]

    assert all(line.endswith(" ;") for line in statements + types)


@given(st.lists(TRIPLES, max_size=12))
def test_rdflib_and_pyoxigraph_read_the_same(triples: list[Triple]) -> None:
    """Two independent readers find the same graph in the file."""
    written = render(triples)
    rdflib.NORMALIZE_LITERALS = False

    by_rdflib = rdflib.Graph().parse(data=written, format="turtle").serialize(format="nt")
    by_pyoxigraph = pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.TURTLE)

    assert set(pyoxigraph.parse(by_rdflib, format=pyoxigraph.RdfFormat.N_TRIPLES)) == set(by_pyoxigraph)


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("triple", "sentence"),
    [
        (Triple(BlankNode("b0"), RDF_TYPE, term("dip:Visit")), "The node _:b0 has no IRI: kg writes no blank nodes."),
        (Triple(IRI("http://a b"), RDF_TYPE, term("dip:Visit")), "'http://a b' is not an IRI: Invalid IRI code point ' '."),
        (Triple(IRI("no-scheme"), RDF_TYPE, term("dip:Visit")), "'no-scheme' is not an IRI: No scheme found in an absolute IRI."),
        (one(Literal("x", IRI("http://e/d> . <evil:s> <evil:p> <evil:o"))), "is not an IRI"),
        (one(Literal("x", language="en ; dip:x 1")), "is not a language tag"),
        (one(Literal("half \ud83d")), "holds half a character"),
        (one(Literal("x", term("rdf:langString"))), "no language"),
    ],
)  # fmt: skip
def test_what_cannot_be_written(triple: Triple, sentence: str) -> None:
    """Blank nodes, ill-formed IRIs and injected syntax are refused by name, not written."""
    with pytest.raises(GraphError) as caught:
        render([*ARRIVAL, triple])

    assert sentence in str(caught.value)


def test_a_triple_that_cannot_be_written_leaves_the_file(tmp_path: Path) -> None:
    """The file is as it was before."""
    path = tmp_path / "events.ttl"
    write(path, ARRIVAL)

    with pytest.raises(GraphError):
        write(path, [Triple(IRI("a b"), RDF_TYPE, term("dip:Visit"))])

    assert path.read_text() == render(ARRIVAL)


@pytest.mark.parametrize(
    ("turtle", "sentence"),
    [
        (b'<a:b> <a:c>\n "x"^^ .', "graph/x.ttl line 2 column 8: Expecting a datatype IRI after ^^, found ."),
        (b"<a:b> <a:\n> <a:c> .", "graph/x.ttl line 1 column 7: Invalid IRI code point '\\u000A'."),
        (b"person:ana a <a:c> .", "graph/x.ttl line 1 column 1: The prefix person: has not been declared."),
        (b'<a:b> <a:c> "\xff" .', "graph/x.ttl line 1 column 14: Invalid UTF-8: invalid utf-8 sequence of 1 bytes from index 0."),
        (b"<b> <a:c> <a:d> .", "graph/x.ttl line 1 column 1: No scheme found in an absolute IRI."),
        (b"<a:b> <a:c> <<( <a:b> <a:c> <a:d> )>> .", "graph/x.ttl holds a triple inside a triple (RDF 1.2): write it with plain triples."),
        (b'<a:b> <a:c> "' + b"x" * (17 << 20) + b'" .', "graph/x.ttl holds a literal or an IRI of more than 16 MiB: shorten it."),
    ],
)  # fmt: skip
def test_malformed_turtle(turtle: bytes, sentence: str) -> None:
    """The error says which file, which line and what is wrong there."""
    with pytest.raises(GraphError) as caught:
        list(parse(turtle, name="graph/x.ttl"))

    assert str(caught.value) == sentence


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A missing file is an error that names it."""
    with pytest.raises(GraphError, match=r"people.ttl cannot be read: No such file or directory."):
        list(parse(tmp_path / "people.ttl"))


def test_blank_nodes_of_others_are_read() -> None:
    """Somebody else's file may hold them."""
    (triple,) = parse(b"_:b <a:p> <a:o> .")

    assert triple == Triple(BlankNode("b"), IRI("a:p"), IRI("a:o"))


# ---------------------------------------------------------------- files


def test_a_second_writing_of_the_same_changes_nothing(tmp_path: Path) -> None:
    """The file is touched only when its bytes change."""
    path = tmp_path / "people.ttl"

    assert [write(path, ARRIVAL), write(path, reversed(ARRIVAL)), write(path, DEPARTURE)] == [True, False, True]
