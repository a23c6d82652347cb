"""`kg enrich`, as a person runs it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from kg.cli import main
from kg.rdf import turtle
from kg.rdf.terms import IRI, Literal, term
from kg.workspace import Workspace
from tests.endpoint.stand_in import running, say
from tests.linking.conftest import endpoint, seed

__all__ = ["endpoint", "seed"]  # fixtures

PORTAL = say("<html>Please log in</html>", "text/html")
DIRECT, STATEMENT = "http://www.wikidata.org/prop/direct/", "http://www.wikidata.org/prop/statement/"
PAV = "http://purl.org/pav/"
VLADIVOSTOK = term("place:vladivostok")


def kg(seed: Workspace, *words: str) -> Result:
    return CliRunner().invoke(main, ["-w", str(seed.root), *words], prog_name="kg")


def linked(seed: Workspace, endpoint: str, *names: str) -> None:
    CliRunner().invoke(main, ["-w", str(seed.root), "link", *names, "--endpoint", endpoint], input="1\n" * len(names))


def said(path: Path, subject: str) -> list[tuple[IRI, object]]:
    return [(predicate, value) for node, predicate, value in turtle.parse(path) if node == subject]


def test_what_wikidata_says_stands_on_its_own_iris(seed: Workspace, endpoint: str) -> None:
    """Birth, citizenship and posts are said of wd:Q58217, with source and date, and nothing of person:sergey-lavrov."""
    linked(seed, endpoint, "Lavrov")
    done = kg(seed, "enrich", "--endpoint", endpoint)
    copied = said(seed.graph / "wikidata.ttl", term("wd:Q58217"))

    born = Literal("1950-03-21T00:00:00Z", term("xsd:dateTime"))
    assert (DIRECT + "P569", born) in copied and (DIRECT + "P27", term("wd:Q159")) in copied
    assert (term("rdfs:label"), Literal("Sergey Lavrov", None, "en")) in copied
    assert (PAV + "retrievedFrom", IRI("https://www.wikidata.org/wiki/Q58217")) in copied
    assert [value for predicate, value in copied if predicate == PAV + "retrievedOn"]
    assert said(seed.graph / "wikidata.ttl", term("person:sergey-lavrov")) == []
    assert done.exit_code == 0 and " copied; " in done.stderr


def test_a_post_has_its_days(seed: Workspace, endpoint: str) -> None:
    """A post held twice is two nodes, each with its first and last day."""
    linked(seed, endpoint, "Vladimir Putin")
    kg(seed, "enrich", "--endpoint", endpoint)
    triples = list(turtle.parse(seed.graph / "wikidata.ttl"))

    terms = [s for s, p, o in triples if p == STATEMENT + "P39" and o == term("wd:Q218295")]
    days = sorted(o.value[:10] for s, _, o in triples if s in terms and isinstance(o, Literal))
    assert len(terms) == 2 and days == ["2000-05-07", "2008-05-07", "2012-05-07"]


def test_the_copy_answers_the_federated_query(seed: Workspace, endpoint: str) -> None:
    """`kg query biography` answers the same from the copy as from the endpoint."""
    linked(seed, endpoint, "Trutnev", "Lavrov")
    asked = kg(seed, "query", "biography", "--endpoint", endpoint).stdout
    kg(seed, "enrich", "--endpoint", endpoint)

    assert "1956-03-01" in asked
    assert kg(seed, "query", "biography").stdout == asked


def test_the_copy_declares_what_it_is_written_with(seed: Workspace, endpoint: str) -> None:
    """Each property of Wikidata is declared as an annotation property with a name, each item has a class."""
    linked(seed, endpoint, "Lavrov")
    kg(seed, "enrich", "--endpoint", endpoint)
    triples = list(turtle.parse(seed.graph / "wikidata.ttl"))

    used = {p for _, p, _ in triples if "wikidata.org/prop" in p}
    annotations = {s for s, p, o in triples if p == term("rdf:type") and o == term("owl:AnnotationProperty")}
    typed = {s for s, p, _ in triples if p == term("rdf:type")}
    assert used and used <= annotations and {s for s, _, _ in triples} == typed


def test_properties_can_be_chosen(seed: Workspace, endpoint: str) -> None:
    """-p P569 copies the day of birth alone."""
    linked(seed, endpoint, "Lavrov")
    kg(seed, "enrich", "-p", "P569", "--endpoint", endpoint)

    copied = {p for p, _ in said(seed.graph / "wikidata.ttl", term("wd:Q58217")) if "wikidata" in p}
    assert copied == {DIRECT + "P569"}
    assert kg(seed, "enrich", "-p", "birth").exit_code == 2


def test_cities_have_coordinates_without_a_network(seed: Workspace) -> None:
    """Vladivostok lies where GeoNames says, in a state that the article speaks of; the unknown Khasan lies nowhere."""
    done = kg(seed, "enrich", "--offline")
    graph = seed.graph / "coordinates.ttl"

    assert (term("geo:lat"), Literal("43.10562", term("xsd:decimal"))) in said(graph, VLADIVOSTOK)
    assert (term("skos:closeMatch"), IRI("https://sws.geonames.org/2013348/")) in said(graph, VLADIVOSTOK)
    assert said(graph, term("place:khasan")) == []
    assert done.stderr == "0 items copied; 7 places with coordinates.\n" and done.exit_code == 0


def test_a_linked_place_lies_where_its_item_does(seed: Workspace, endpoint: str) -> None:
    """The item's coordinates come first, and stay when Wikidata cannot be asked."""
    linked(seed, endpoint, "Vladivostok")
    kg(seed, "enrich", "--endpoint", endpoint)
    before = said(seed.graph / "coordinates.ttl", VLADIVOSTOK)
    with running(PORTAL) as service:
        done = kg(seed, "enrich", "--endpoint", service.address)

    assert (term("geo:long"), Literal("131.9", term("xsd:decimal"))) in before
    assert said(seed.graph / "coordinates.ttl", VLADIVOSTOK) == before
    assert done.exit_code == 1 and "What was copied before is kept." in done.stderr


def test_the_same_answer_is_the_same_file(seed: Workspace, endpoint: str) -> None:
    """A second run within the month writes the same bytes: the answer and its date are those that were kept."""
    linked(seed, endpoint, "Lavrov")
    kg(seed, "enrich", "--endpoint", endpoint)
    before = (seed.graph / "wikidata.ttl").read_bytes()
    kg(seed, "enrich", "--endpoint", endpoint)

    assert (seed.graph / "wikidata.ttl").read_bytes() == before


def test_hostile_values_are_left_out(seed: Workspace, endpoint: str) -> None:
    """A value of an odd datatype, an IRI that is no item and a day of no calendar are not copied."""
    linked(seed, endpoint, "Lavrov")
    cell = {"type": "uri", "value": "http://www.wikidata.org/entity/Q58217"}
    values = [
        {"type": "literal", "value": "1E999999999", "datatype": "http://www.w3.org/2001/XMLSchema#double"},
        {"type": "literal", "value": "soon", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime"},
        {"type": "uri", "value": "javascript:alert(1)"},
        {"type": "bnode", "value": "b"},
    ]
    rows = [{"item": cell, "property": {"type": "uri", "value": DIRECT + "P569"}, "value": value} for value in values]
    with running(say({"results": {"bindings": rows}})) as service:
        kg(seed, "enrich", "--endpoint", service.address)

    copied = {p for p, _ in said(seed.graph / "wikidata.ttl", term("wd:Q58217"))}
    assert copied == {term("rdf:type"), PAV + "retrievedFrom", PAV + "retrievedOn"}
