"""The graph that can be asked."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from kg import store, workspace
from kg.errors import GraphError, KgError, QueryError
from kg.rdf.terms import IRI, VOCABULARIES, BlankNode, Literal, Triple, prefixes
from kg.store import Answer, Statements, Store

TURTLE = b"""
@prefix person: <https://w3id.org/diplomatic-kg/id/person/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
person:ana-ruiz rdfs:label "Ana Ruiz"@en ; <urn:age> 51 ; <urn:knows> person:tomas-paz .
person:tomas-paz rdfs:label "Tom\xc3\xa1s Paz"@en .
"""
RUIZ = IRI("https://w3id.org/diplomatic-kg/id/person/ana-ruiz")


@pytest.fixture
def graph() -> Store:
    return Store.of_turtle(TURTLE, prefixes())


# ---------------------------------------------------------------- answers


def test_an_answer_is_plain_data(graph: Store) -> None:
    """IRIs, literals with language or datatype, and None where nothing is known."""
    answer = graph.query(
        "SELECT ?who ?name ?age { ?who rdfs:label ?name OPTIONAL { ?who <urn:age> ?age } } ORDER BY ?name"
    )

    assert answer == Answer(
        ("who", "name", "age"),
        (
            (RUIZ, Literal("Ana Ruiz", language="en"), Literal("51", IRI(VOCABULARIES["xsd"] + "integer"))),
            (IRI("https://w3id.org/diplomatic-kg/id/person/tomas-paz"), Literal("Tomás Paz", language="en"), None),
        ),
    )


def test_yes_and_no_are_an_answer_too(graph: Store) -> None:
    """ASK gives one row with one boolean."""
    assert graph.query("ASK { person:ana-ruiz <urn:age> 51 }") == Answer(
        ("answer",), ((Literal("true", IRI(VOCABULARIES["xsd"] + "boolean")),),)
    )


def test_construct_gives_sorted_triples(graph: Store) -> None:
    """A graph is answered with a graph."""
    found = graph.query("CONSTRUCT { ?b <urn:known-by> ?a . ?b <urn:is> [] } WHERE { ?a <urn:knows> ?b }")

    assert isinstance(found, Statements)
    assert Triple(IRI("https://w3id.org/diplomatic-kg/id/person/tomas-paz"), IRI("urn:known-by"), RUIZ) in found.triples
    assert any(isinstance(triple.object, BlankNode) for triple in found.triples)


def test_values_are_bound_and_never_pasted(graph: Store) -> None:
    """What looks like SPARQL in a value is only a value."""
    question = "SELECT ?who ?name { ?who rdfs:label ?name }"

    assert graph.query(question, {"name": Literal("Ana Ruiz", language="en")}) != Answer(("who", "name"), ())
    assert graph.query(question, {"name": Literal('x" } DELETE { ?s ?p ?o')}) == Answer(("who", "name"), ())
    assert graph.query(question, {"who": RUIZ}) == Answer(
        ("who", "name"), ((RUIZ, Literal("Ana Ruiz", language="en")),)
    )


# ---------------------------------------------------------------- errors


def test_a_syntax_error_tells_the_place(graph: Store) -> None:
    """Line, column and the words there."""
    with pytest.raises(QueryError, match=r"^The query is not SPARQL at line 2, column \d+, near '.*\}'\.$"):
        graph.query("SELECT ?who\nWHERE { ?who rdfs:label }")


def test_a_value_for_a_variable_that_is_not_selected(graph: Store) -> None:
    """Only what stands in SELECT can be bound."""
    with pytest.raises(QueryError, match=r"^\?name is a parameter but is not in SELECT: add it there\.$"):
        graph.query("SELECT ?who { ?who rdfs:label ?name }", {"name": Literal("Ana Ruiz")})


def test_malformed_turtle_is_told_with_file_line_and_column(tmp_path: Path) -> None:
    """And how to get out."""
    path = tmp_path / "people.ttl"
    path.write_text('<a:a> <a:b> "c" .\n<a:a> <a:b> .\n')

    with pytest.raises(GraphError, match=r"people\.ttl line 2 column 13: .*kg populate --force"):
        store.load([path], {})


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """One sentence."""
    with pytest.raises(GraphError, match=r"gone\.ttl cannot be read: No such file or directory\.$"):
        store.load([tmp_path / "gone.ttl"], {})


def test_a_workspace_without_a_graph(tmp_path: Path) -> None:
    """It says what to do first."""
    with pytest.raises(GraphError, match=r"^There is no graph in .* yet: make it with 'kg populate'\.$"):
        store.of(workspace.init(tmp_path / "andes"))


def test_a_workspace_knows_the_names_of_the_ontology(tmp_path: Path) -> None:
    """Statuses and capacities have labels in every answer."""
    place = workspace.init(tmp_path / "andes")
    (place.graph / "knowledge").mkdir(parents=True)
    (place.graph / "knowledge" / "people.ttl").write_bytes(TURTLE)

    assert store.of(place).query('ASK { dip:occurred rdfs:label "occurred"@en . person:ana-ruiz ?p ?o }') == Answer(
        ("answer",), ((Literal("true", IRI(VOCABULARIES["xsd"] + "boolean")),),)
    )


def test_a_class_of_ones_own_has_its_name_too(tmp_path: Path) -> None:
    """Without it, stored queries would leave its events out."""
    place = workspace.init(tmp_path / "andes")
    for path, turtle in (
        (place.graph / "knowledge" / "people.ttl", TURTLE),
        (place.root / "ontology" / "handshakes.ttl", b'<x:Handshake> <x:label> "handshake" .'),
    ):
        path.parent.mkdir(parents=True)
        path.write_bytes(turtle)

    assert store.of(place).query("SELECT ?name { <x:Handshake> <x:label> ?name }") == Answer(
        ("name",), ((Literal("handshake"),),)
    )


# ---------------------------------------------------------------- large graphs


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that counts as large, and a folder for its store."""
    monkeypatch.setattr(store, "LARGE", 10)
    path = tmp_path / "people.ttl"
    path.write_bytes(TURTLE)
    return path


def test_a_large_graph_is_kept_on_disk(large: Path) -> None:
    """The second time it is only opened."""
    cache = large.parent / ".kg"

    assert len(store.load([large], {}, cache=cache)) == 4
    (folder,) = cache.glob("store-*")
    before = folder.stat().st_ino
    assert len(store.load([large], {}, cache=cache)) == 4
    assert [each.stat().st_ino for each in cache.glob("store*")] == [before]


def test_the_store_is_made_again_when_a_file_has_changed(large: Path) -> None:
    """And the old one is removed."""
    cache = large.parent / ".kg"
    store.load([large], {}, cache=cache)
    large.write_bytes(TURTLE + b"<urn:a> <urn:b> <urn:c> .\n")

    assert len(store.load([large], {}, cache=cache)) == 5
    assert len(list(cache.glob("store*"))) == 1


def test_what_a_killed_build_left_is_no_part_of_the_next(large: Path) -> None:
    """Half a store is thrown away."""
    cache = large.parent / ".kg"
    other = large.with_name("other.ttl")
    other.write_bytes(b"<urn:a> <urn:b> <urn:c> .\n" * 2)
    store.load([other], {}, cache=cache)
    (folder,) = cache.glob("store-*")
    os.rename(folder, cache / "store.new")

    assert len(store.load([large], {}, cache=cache)) == 4


def test_malformed_turtle_makes_no_store(large: Path) -> None:
    """The sentence is the same as for a small file."""
    large.write_text('<a:a> <a:b> "c\n')

    with pytest.raises(GraphError, match=r"people\.ttl line 1"):
        store.load([large], {}, cache=large.parent / ".kg")
    assert list((large.parent / ".kg").glob("store-*")) == []


# ---------------------------------------------------------------- nothing leaves


@pytest.fixture
def trap() -> Iterator[tuple[str, list[object]]]:
    """A server of this machine that notes every connection."""
    server = socket.create_server(("127.0.0.1", 0))
    connections: list[object] = []

    def listen() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            connections.append(connection)
            connection.close()

    Thread(target=listen, daemon=True).start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}/", connections
    server.close()


def test_a_sealed_query_reaches_no_other_machine(graph: Store, trap: tuple[str, list[object]]) -> None:
    """Even a SERVICE that nobody has checked; afterwards files can be opened again."""
    address, connections = trap

    with pytest.raises(KgError):
        graph.query(f"SELECT * {{ ?s ?p ?o SERVICE <{address}> {{ ?s ?p ?o }} }}", sealed=True)
    assert connections == []
    assert Path(__file__).read_text()


def test_without_the_seal_it_would(graph: Store, trap: tuple[str, list[object]]) -> None:
    """So that the test above means something."""
    address, connections = trap

    with pytest.raises(KgError):
        graph.query(f"SELECT * {{ ?s ?p ?o SERVICE <{address}> {{ ?s ?p ?o }} }}")
    assert connections
