"""What a person gives with --param, as RDF terms bound to variables."""

import pytest

from kg import queries
from kg.errors import QueryError
from kg.rdf.terms import IRI, VOCABULARIES, Literal, prefixes
from kg.store import Answer, Store

XSD = VOCABULARIES["xsd"]


def bound(header: str, given: dict[str, str], text: str = "SELECT * { ?s ?p ?o }") -> dict[str, object]:
    """The values by variable."""
    query = queries.of_text(f"#+ parameters: {header}\n{text}", "talks.rq")
    return dict(queries.bind(query, given, prefixes())[1])


@pytest.mark.parametrize(
    ("kind", "words", "term"),
    [
        ("text", 'a "b" } #', Literal('a "b" } #')),
        ("iri", "person:ana-ruiz", IRI("https://w3id.org/diplomatic-kg/id/person/ana-ruiz")),
        ("iri", "<http://example.org/a>", IRI("http://example.org/a")),
        ("integer", "-12", Literal("-12", IRI(XSD + "integer"))),
        ("date", "2023", Literal("2023-01-01T00:00:00", IRI(XSD + "dateTime"))),
        ("date", "2023-09", Literal("2023-09-01T00:00:00", IRI(XSD + "dateTime"))),
        ("date", "2023-09-13", Literal("2023-09-13T00:00:00", IRI(XSD + "dateTime"))),
    ],
)
def test_a_value_becomes_a_term_of_its_type(kind: str, words: str, term: object) -> None:
    """A date is its first moment."""
    assert bound(f"{{x: {{type: {kind}}}}}", {"x": words}) == {"x": term}


@pytest.mark.parametrize(
    ("kind", "words", "sentence"),
    [
        ("iri", "Ana Ruiz", r"^x='Ana Ruiz' is not an IRI: write it in full, or with a known prefix"),
        ("iri", "nobody:x", r"is not an IRI"),
        ("iri", "http://a/>b", r"is not an IRI"),
        ("integer", "many", r"^x='many' is not a number\.$"),
        ("integer", "٣", r"is not a number"),
        ("date", "13 September", r"^x='13 September' is not a date: write 2023, 2023-09 or 2023-09-13\.$"),
        ("date", "2023-13", r"is not a date"),
        ("date", "2023-02-30", r"is not a date"),
        ("date", "0000", r"is not a date"),
    ],
)
def test_a_value_that_is_none_of_its_type(kind: str, words: str, sentence: str) -> None:
    """One sentence, with the way out."""
    with pytest.raises(QueryError, match=sentence):
        bound(f"{{x: {{type: {kind}}}}}", {"x": words})


def test_an_unknown_parameter_gets_the_nearest_known_one() -> None:
    """Or all of them."""
    with pytest.raises(QueryError, match=r"^talks\.rq has no parameter 'persn': did you mean 'person'\?$"):
        bound("{person: who, place: where}", {"persn": "Ruiz"})
    with pytest.raises(QueryError, match=r"^talks\.rq has no parameter 'qqq': known are person, place\.$"):
        bound("{person: who, place: where}", {"qqq": "Ruiz"})


def test_a_required_parameter_that_is_missing() -> None:
    """The sentence shows how to give it."""
    with pytest.raises(QueryError, match=r"^talks\.rq needs the parameter 'person': give it as --param person=\.\.\.$"):
        bound("{person: {required: true}}", {})


def test_a_default_stands_in_for_what_is_not_given() -> None:
    """What is given wins."""
    assert bound("{x: {default: Ruiz}}", {}) == {"x": Literal("Ruiz")}
    assert bound("{x: {default: Ruiz}}", {"x": "Paz"}) == {"x": Literal("Paz")}


def test_a_parameter_is_the_variable_with_an_underscore_where_there_is_one() -> None:
    """So that a parameter and a column may have one name."""
    assert bound("{place: where}", {"place": "Quito"}, "SELECT ?place ?_place { ?e ?p ?place }") == {
        "_place": Literal("Quito")
    }


# ---------------------------------------------------------------- the names that grlc understands

GRAPH = b"""
<urn:visit> <urn:place> <urn:quito> ; <urn:label> "visit"@en ; <urn:guests> 3 ; <urn:year> "2024"^^<http://www.w3.org/2001/XMLSchema#gYear> .
<urn:talks> <urn:place> <urn:lima> ; <urn:label> "talks"@en ; <urn:guests> 5 .
"""


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("SELECT ?e { ?e <urn:place> ?_place_iri }", {"place": "urn://x"}),
        ("SELECT ?e { ?e <urn:label> ?_name_en }", {"name": "visit"}),
        ("SELECT DISTINCT ?e WHERE { ?e <urn:guests> ?_guests_integer }", {"guests": "3"}),
        ("SELECT ?e { ?e <urn:year> ?_year_xsd_gYear }", {"year": "2024"}),
        ("SELECT ?e { ?e <urn:label> ?l FILTER(STR(?l) = ?_label) }", {"label": "visit"}),
        ("SELECT * { ?e <urn:label> ?l FILTER(STR(?l) = ?_label) VALUES ?_label { UNDEF } }", {"label": "visit"}),
        ("SELECT ?e (COUNT(*) AS ?n) { ?e <urn:label> ?_name_en } GROUP BY ?e", {"name": "visit"}),
        ("SELECT ?e { ?e <urn:guests> ?n FILTER(COALESCE(?n < ?__most_integer, true)) }", {"most": "4"}),
    ],
)
def test_grlc_variables_are_parameters_of_their_types(text: str, given: dict[str, str]) -> None:
    """Though such queries leave them out of SELECT."""
    if "place" in given:
        text, given = text.replace("<urn:place>", "<urn:place>/<urn:is>*"), {"place": "http://quito"}
        graph = Store.of_turtle(GRAPH.replace(b"urn:quito", b"http://quito"))
    else:
        graph = Store.of_turtle(GRAPH)
    query = queries.of_text(text)
    asked, values = queries.bind(query, given)
    found = graph.query(asked, values)
    assert isinstance(found, Answer)
    columns, rows = queries.tidy(query, found.columns, found.rows)

    assert [row[columns.index("e")] for row in rows] == [IRI("urn:visit")]


def test_two_underscores_may_be_left_out_and_one_may_not() -> None:
    """As in grlc."""
    assert queries.bind(queries.of_text("SELECT ?e { ?e ?p ?__most_integer }"), {})[1] == {}
    with pytest.raises(QueryError, match="needs the parameter 'most'"):
        queries.bind(queries.of_text("SELECT ?e { ?e ?p ?_most_integer }"), {})


def test_a_name_inside_another_is_left_alone() -> None:
    """Pasting would break `?_name2` when it fills `?_name`, as in grlc."""
    query = queries.of_text("SELECT ?e { ?e <urn:a> ?_name ; <urn:b> ?_name2 }")

    assert queries.bind(query, {"name": "Ruiz", "name2": "Paz"})[1] == {
        "_name": Literal("Ruiz"),
        "_name2": Literal("Paz"),
    }
