"""Stored questions: found by name, and their answers made fit to show."""

from pathlib import Path

import pytest

from kg import queries
from kg.errors import QueryError
from kg.rdf.terms import IRI, VOCABULARIES, Literal

INTEGER = IRI(VOCABULARIES["xsd"] + "integer")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two stored queries."""
    (tmp_path / "talks.rq").write_text("#+ summary: Which talks?\nSELECT ?talks { ?talks a dip:Talks }")
    (tmp_path / "visits.rq").write_text("SELECT ?visit { ?visit a dip:Visit }")
    (tmp_path / "README.md").write_text("no query")
    return tmp_path


def test_a_query_is_found_with_its_ending_or_without(folder: Path) -> None:
    """Both are the same query."""
    assert queries.find("talks", [folder]) == queries.find("talks.rq", [folder])
    assert queries.find("talks", [folder]).header.summary == "Which talks?"


def test_the_first_folder_wins(folder: Path, tmp_path: Path) -> None:
    """A workspace's own query stands in for the one that comes with kg."""
    own = tmp_path / "own"
    own.mkdir()
    (own / "talks.rq").write_text("#+ summary: Ours.\nASK {}")

    assert queries.find("talks", [own, folder]).header.summary == "Ours."
    assert set(queries.known([own, folder])) == {"talks", "visits"}


def test_an_unknown_query_gets_the_nearest_known_one(folder: Path) -> None:
    """Or all of them."""
    with pytest.raises(QueryError, match=r"^There is no query 'talk' in .*: did you mean 'talks'\?$"):
        queries.find("talk", [folder])
    with pytest.raises(QueryError, match=r"known are talks, visits\.$"):
        queries.find("qqqq", [folder])


@pytest.mark.parametrize("name", ["../talks", "/etc/passwd", "talks/../talks", "README.md", ""])
def test_a_name_is_no_path(folder: Path, name: str) -> None:
    """Only what lies in the folder has a name."""
    with pytest.raises(QueryError, match="There is no query"):
        queries.find(name, [folder])


def test_a_query_that_is_not_text(folder: Path) -> None:
    """One sentence, with the file's name."""
    (folder / "bad.rq").write_bytes(b"\xff\xfe")

    with pytest.raises(QueryError, match=r"bad\.rq is not UTF-8: save it as UTF-8\.$"):
        queries.find("bad", [folder])


def test_parameters_are_no_part_of_an_answer() -> None:
    """Their columns are dropped."""
    query = queries.of_text("#+ parameters: {place: where}\nSELECT ?event ?_place { ?event ?p ?o }")

    assert queries.tidy(query, ("event", "_place"), [(IRI("urn:a"), Literal("Quito"))]) == (
        ("event",),
        [(IRI("urn:a"),)],
    )


def test_a_numbered_column_counts_within_another() -> None:
    """It begins again with each person."""
    query = queries.of_text("#+ numbered: {order: person}\nSELECT ?person ?order {}")
    ruiz, paz = Literal("Ruiz"), Literal("Paz")

    assert queries.tidy(query, ("person", "order"), [(ruiz, None), (ruiz, None), (paz, None)])[1] == [
        (ruiz, Literal("1", INTEGER)),
        (ruiz, Literal("2", INTEGER)),
        (paz, Literal("1", INTEGER)),
    ]
