"""The ontology and the seed's graph open in the OWL API, the library under Protégé, and nothing is lost."""

from pathlib import Path

from kg import queries, reasoner
from kg.rdf import turtle
from kg.rdf.terms import term
from kg.reasoner.owlapi import Opened
from kg.workspace import Workspace
from tests.owlapi.conftest import ONTOLOGY, TERMS
from tests.owlapi.counting import axioms


def test_every_file_is_taken_for_turtle(everything: dict[str, Opened]) -> None:
    """The OWL API finds by itself that each file is Turtle: it has not fallen through to another of its parsers."""
    assert {name: each.error or each.format for name, each in everything.items()} == dict.fromkeys(everything, "Turtle")


def test_no_import_is_missing(everything: dict[str, Opened]) -> None:
    """The catalog leads every import to a file beside it."""
    assert {name: each.missing_imports for name, each in everything.items() if each.missing_imports} == {}


def test_no_triple_is_left_over(everything: dict[str, Opened]) -> None:
    """Each triple has become part of an axiom."""
    assert {name: each.unparsed for name, each in everything.items() if each.unparsed} == {}


def test_everything_is_owl_2_dl(everything: dict[str, Opened]) -> None:
    """No file violates a restriction of OWL 2 DL."""
    assert {name: each.violations for name, each in everything.items() if each.violations} == {}


def test_saving_loses_nothing(everything: dict[str, Opened]) -> None:
    """Saved as Turtle and as RDF/XML and read again, every axiom and annotation is there, and none is new."""
    assert {name: each.lost for name, each in everything.items() if each.lost} == {}


def test_the_ontology_has_the_axioms_that_its_turtle_has(ontology: dict[str, Opened]) -> None:
    """The OWL API finds as many axioms of each type as our own count of the triples."""
    terms = list(turtle.parse(TERMS))
    for name, opened in ontology.items():
        assert opened.axioms == axioms(turtle.parse(Path(opened.file)), terms), name
    assert len(ontology) == len([path for path in ONTOLOGY.rglob("*.ttl") if path.name != "shapes.ttl"])


def test_the_graph_has_the_axioms_that_its_turtle_has(graph: dict[str, Opened], graph_files: tuple[Path, ...]) -> None:
    """Each file of the graph, behind the ontology, has the axioms of both."""
    terms = list(turtle.parse(TERMS))
    for opened in graph.values():
        assert opened.axioms == axioms([*terms, *turtle.parse(Path(opened.file))]), opened.file
    assert len(graph) == len(graph_files)


def test_the_merged_file_has_the_axioms_that_its_turtle_has(merged: Opened, merged_file: Path) -> None:
    """The one file for Protégé too."""
    assert merged.axioms == axioms(turtle.parse(merged_file))


def test_no_individual_is_nameless(everything: dict[str, Opened]) -> None:
    """No file has an anonymous individual."""
    counts = {name: each.signature["anonymous_individuals"] for name, each in everything.items() if each.signature}

    assert counts == dict.fromkeys(everything, 0)


def test_hermit_finds_all_consistent_within_a_minute(merged: Opened) -> None:
    """The graph does not contradict the ontology, each class can have members, and HermiT is quick to say so."""
    assert (merged.consistent, merged.unsatisfiable) == (True, ())
    assert merged.seconds < 60


def test_hermit_classifies_people_and_events_as_a_reader_would(merged: Opened) -> None:
    """Memberships of defined classes that nobody stated, each read in the article by a person."""
    assert merged.members is not None
    ministers = set(merged.members[term("dip:Minister")])
    right = {
        "Shoigu, the defence minister": term("person:sergei-shoigu") in ministers,
        "Choe Son-hui, the foreign minister": term("person:choe-son-hui") in ministers,
        "Lavrov, the foreign minister": term("person:sergey-lavrov") in ministers,
        "Kozlov, minister of natural resources": term("person:alexander-kozlov") in ministers,
        "Peskov, a spokesman": term("person:dmitry-peskov") not in ministers,
        "Putin, the president": term("person:vladimir-putin") in merged.members[term("dip:HeadOfState")],
        "Kozlov, formerly minister for the Far East": merged.members[term("dip:FormerOfficeholder")]
        == [term("person:alexander-kozlov")],
    }

    assert [who for who, is_right in right.items() if not is_right] == []


def test_profile_names_file_and_violation(tmp_path: Path) -> None:
    """A date outside OWL's datatypes is found by `profile`, with the file it stands in."""
    file = tmp_path / "odd.ttl"
    file.write_text(
        "@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        '<urn:x:tenure> a dip:Tenure ; dip:heldAsOf "2024-05-03"^^xsd:date .'
    )
    problems = reasoner.profile([file], ontology=[TERMS]).problems

    assert problems
    assert all(problem.startswith(f"{file}: ") for problem in problems)
    assert all("Datatype" in problem for problem in problems)


def test_a_syntax_error_is_not_taken_for_an_empty_ontology(tmp_path: Path) -> None:
    """The OWL API would load broken Turtle as an empty OBO file and say nothing."""
    file = tmp_path / "broken.ttl"
    file.write_text("@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .\ndip:Visit a a a .")

    assert reasoner.profile([file]).problems


def test_is_consistent_finds_a_contradiction(tmp_path: Path) -> None:
    """Who is a person and an event contradicts the ontology."""
    file = tmp_path / "odd.ttl"
    file.write_text("@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .\n<urn:x:one> a dip:Person , dip:Visit .")

    assert reasoner.is_consistent([TERMS, file]).problems
    assert reasoner.is_consistent([TERMS]).problems == ()


def test_stored_questions_can_ask_for_what_follows(populated: Workspace) -> None:
    """What `kg reason` wrote can be asked for, beside what sources say."""
    from kg import store

    query = queries.of_text("SELECT ?who { ?who a dip:FormerOfficeholder }")
    asked, without = (store.of(populated, inferred=each).query(query.text) for each in (True, False))

    assert isinstance(asked, store.Answer)
    assert asked.rows == ((term("person:alexander-kozlov"),),)
    assert isinstance(without, store.Answer)
    assert without.rows == ()
