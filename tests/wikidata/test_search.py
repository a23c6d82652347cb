"""The answers of Wikidata's search."""

from typing import Any

import pytest

from kg.errors import EndpointError
from kg.wikidata import read_found
from kg.wikidata.search import search_address


def test_found_items_are_candidates_in_their_order() -> None:
    """Label, description, the matched name and aliases are what is known of them."""
    answer = {
        "search": [
            {"id": "Q58217", "label": "Sergey Lavrov", "description": "Russian diplomat", "match": {"text": "Lavrov"}},
            {"id": "Q900000036", "label": "Sergey Lavrov", "aliases": ["Sergei Lavrov"]},
        ]
    }
    first, second = read_found(answer)

    assert (first.qid, first.description, first.names) == ("Q58217", "Russian diplomat", {"Sergey Lavrov", "Lavrov"})
    assert second.names == {"Sergey Lavrov", "Sergei Lavrov"}


def test_nothing_found_is_nothing() -> None:
    """An empty answer is an answer."""
    assert read_found({"search": []}) == ()


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        {},
        {"search": None},
        {"search": [None]},
        {"search": [{"id": "P31"}]},
        {"search": [{"id": "Q" + "9" * 5000}]},
    ],
)
def test_json_that_is_no_answer_is_one_sentence(answer: Any) -> None:  # noqa: ANN401
    """Whatever else comes as JSON is refused."""
    with pytest.raises(EndpointError, match="is not the answer to a search"):
        read_found(answer)


def test_refusal_of_the_search_is_quoted() -> None:
    """What the API says against a search is passed on."""
    with pytest.raises(EndpointError, match="refuses the search: Unrecognized value for parameter"):
        read_found({"error": {"code": "badvalue", "info": 'Unrecognized value for parameter "language".'}})


def test_a_name_cannot_leave_its_place_in_the_address() -> None:
    """Signs that mean something in an address are written so that they mean nothing."""
    assert "search=a%26action%3Dedit%23&" in search_address("https://example.org/w/api.php", "a&action=edit#")
