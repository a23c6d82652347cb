"""What holds of every stored query."""

import re

import pytest

from kg import queries
from kg.store import Store
from tests.queries.conftest import QUERIES, answered

NAMES = sorted(queries.known(QUERIES))
ASKED = {
    "conflicts", "delegation", "denied", "events", "evidence", "itinerary", "meetings", "names", "participants",
    "planned", "quotes", "roles", "sources", "timeline", "topics",
}  # fmt: skip


def test_the_questions_that_people_ask_are_there() -> None:
    """Programs rely on these names."""
    assert set(NAMES) >= ASKED


@pytest.mark.parametrize("name", NAMES)
def test_the_header_describes_the_answer(graph: Store, name: str) -> None:
    """The columns of the header are those of the answer, in that order; each names its IRI where it has one."""
    header = queries.find(name, QUERIES).header
    answer = answered(graph, name, {})
    labels = [column for column in answer.columns if not column.endswith("_iri")]

    assert header.summary.endswith(".")
    assert labels == [column for column, _ in header.columns]
    assert {column.removesuffix("_iri") for column in answer.columns} == set(labels)
    assert answer.rows or name not in ASKED


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_is_documented_and_can_be_given(graph: Store, name: str) -> None:
    """A value nobody has empties the answer; so the parameter reaches the query."""
    query = queries.find(name, QUERIES)
    nobody = {"text": "nobody", "date": "1000", "iri": "person:nobody"}
    for parameter in query.parameters:
        assert parameter.about
        value = "3000" if parameter.name == "after" else nobody[parameter.type]

        assert answered(graph, name, {parameter.name: value}).rows == (), parameter.name


@pytest.mark.parametrize("name", NAMES)
def test_no_query_asks_whether_a_parameter_is_bound(name: str) -> None:
    """BOUND stays false even of a parameter that is given."""
    query = queries.find(name, QUERIES)
    asked = re.findall(r"BOUND\s*\(\s*[?$](\w+)", query.text, re.IGNORECASE)

    assert not set(asked) & {parameter.variable for parameter in query.parameters}


@pytest.mark.parametrize("name", NAMES)
def test_a_query_declares_the_prefixes_it_uses(name: str) -> None:
    """So that it runs in any other tool as it is."""
    queries.check(queries.find(name, QUERIES).text)


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_is_the_same_every_time(graph: Store, name: str) -> None:
    """Rows are in a fixed order."""
    assert answered(graph, name, {}) == answered(graph, name, {})
