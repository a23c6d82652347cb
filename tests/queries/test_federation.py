"""The part of a query that is for another data set, and how it is put together with the rest."""

import pytest

from kg import queries
from kg.errors import QueryError
from kg.queries import federation
from kg.rdf.terms import IRI, BlankNode, Literal
from kg.store import Answer, Store

QUERY = """
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
SELECT ?name ?born WHERE {
  ?who <a:name> ?name ; <a:item> ?item .
  OPTIONAL { SERVICE <https://example.org/sparql> { ?item wdt:P569 ?born FILTER(?born > "1900") } }
  FILTER(COALESCE(?born < "1960", true))
}
ORDER BY ?born
"""
RUIZ, MORA = IRI("wd:Q1"), IRI("wd:Q2")
TURTLE = b"""
<a:ruiz> <a:name> "Ruiz" ; <a:item> <wd:Q1> .
<a:mora> <a:name> "Mora" ; <a:item> <wd:Q2> .
<wd:Q1> <http://www.wikidata.org/prop/direct/P569> "1955" .
"""


def service(text: str = QUERY) -> federation.Service:
    found = federation.find(text)
    assert found is not None
    return found


def names(graph: Store, text: str) -> list[tuple[str | None, ...]]:
    answer = graph.query(text)
    assert isinstance(answer, Answer)
    return [tuple(cell.value if isinstance(cell, Literal) else cell for cell in row) for row in answer.rows]


def test_the_part_is_found_with_its_address() -> None:
    """Address and group are those of SERVICE; both sides speak of ?item and ?born."""
    found = service()

    assert found.address == "https://example.org/sparql"
    assert found.block == '{ ?item wdt:P569 ?born FILTER(?born > "1900") }'
    assert found.shared == ("item", "born")


def test_without_an_endpoint_the_graph_answers_the_part() -> None:
    """What was copied from the other data set stands in the graph in the same shape."""
    assert names(Store.of_turtle(TURTLE), service().local) == [("Mora", None), ("Ruiz", "1955")]


def test_the_endpoint_is_asked_about_what_the_graph_knows() -> None:
    """The values go along, sorted and each once, with the prefixes of the query; what has no value is left out."""
    graph = Store.of_turtle(TURTLE)
    values = graph.query(service().values_question())
    assert isinstance(values, Answer)

    [question] = service().questions(values.rows)

    assert "PREFIX wdt:" in question
    assert "SELECT * WHERE { VALUES (?item) { (<wd:Q1>) (<wd:Q2>) } { ?item wdt:P569" in question


def test_many_values_are_several_questions() -> None:
    """A hundred at a time."""
    rows = [(IRI(f"wd:Q{number}"), None) for number in range(250)]

    assert len(list(service().questions(rows))) == 3


def test_nothing_known_is_nothing_asked() -> None:
    """No value, no question; a node without a name outside the graph is none."""
    assert list(service().questions([])) == []
    assert list(service().questions([(BlankNode("b"), None)])) == []


def test_the_answer_stands_in_the_place_of_the_part() -> None:
    """Filters and order around the part hold for what the endpoint answered, as SPARQL says."""
    answer = [{"item": RUIZ, "born": Literal("1950")}, {"item": MORA, "born": Literal("1970")}]

    assert names(Store.of_turtle(TURTLE), service().answered(answer)) == [("Ruiz", "1950")]


@pytest.mark.parametrize(
    "term",
    [
        Literal('a "quoted" \\ word'),
        Literal("two\nlines\x7f\x00\u2028"),
        Literal("Лавров", language="ru"),
        Literal("1950", IRI("http://www.w3.org/2001/XMLSchema#gYear")),
        IRI("http://www.wikidata.org/entity/Q58217"),
    ],
    ids=["quotes", "lines", "language", "datatype", "iri"],
)
def test_a_term_of_the_endpoint_stays_what_it_is(term: IRI | Literal) -> None:
    """Whatever an endpoint answers is written so that it reads back the same, and can end no string."""
    text = "SELECT ?x { ?y <a:item> ?item SERVICE <https://example.org/> { ?item <a:b> ?x } }"
    found = Store.of_turtle(b"<a:ruiz> <a:item> <wd:Q1> .").query(service(text).answered([{"item": RUIZ, "x": term}]))

    assert isinstance(found, Answer) and found.rows == ((term,),)


@pytest.mark.parametrize(
    "term", [IRI("a:b> } INSERT"), IRI("no iri"), Literal("x", IRI("d> . <evil")), Literal("x", language="e n")]
)
def test_a_term_that_is_none_does_no_harm(term: IRI | Literal) -> None:
    """An IRI, a datatype or a language that would leave its place is left out."""
    text = "SELECT ?x { ?y <a:item> ?item SERVICE <https://example.org/> { ?item <a:b> ?x } }"
    found = Store.of_turtle(b"<a:ruiz> <a:item> <wd:Q1> .").query(service(text).answered([{"item": RUIZ, "x": term}]))

    assert isinstance(found, Answer) and found.rows in (((None,),), ((Literal("x"),),))


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?a ?b ?c SERVICE ?where { ?a ?d ?e } }",
        "SELECT * { ?a ?b ?c SERVICE <a:b> { ?a ?d ?e } SERVICE <a:c> { ?a ?d ?e } }",
        "SELECT * { ?a ?b ?c SERVICE <a:b> { ?x ?y ?z } }",
        "SELECT * { ?a ?b ?c SERVICE <a:b> { ?a ?d ?e",
        "SELECT * { ?a ?b ?c SERVICE",
    ],
    ids=["variable", "two", "nothing shared", "open brace", "nothing"],
)
def test_what_cannot_be_put_together_is_refused(text: str) -> None:
    """An address that is not written out, two parts, no shared variable, no end: one sentence each."""
    with pytest.raises(QueryError):
        queries.bind(queries.federated(queries.of_text(text)), {})


def test_a_query_of_ones_own_may_not_hide_a_part() -> None:
    """Only what is exactly SERVICE is taken out; the guard still refuses every other spelling."""
    for text in (
        "SELECT * { ?a ?b true.SERVICE<http://x/>{ ?a ?c ?d } }",
        "SELECT * { SERVICE<http://x/>{ ?a ?c ?d } }",
    ):
        with pytest.raises(QueryError):
            queries.check(text)
            queries.bind(queries.federated(queries.of_text(text)), {})
