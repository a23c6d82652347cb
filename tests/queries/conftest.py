"""A way to ask the stored queries about the invented journey."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg import queries, store, workspace
from kg.rdf.terms import Literal, prefixes
from kg.store import Answer, Statements, Store

PLACE = workspace.read(Path(__file__).parent / "workspace")
QUERIES = (Path(__file__).parents[2] / "queries",)

Ask = Callable[..., list[tuple[str | None, ...]]]


@pytest.fixture(scope="session")
def graph() -> Store:
    """The graph of the two invented articles, with the ontology's names."""
    return store.of(PLACE)


@pytest.fixture(scope="session")
def ask(graph: Store) -> Ask:
    """Ask a stored query and give, of each row, the columns named in one string."""

    def asked(name: str, columns: str, **given: str) -> list[tuple[str | None, ...]]:
        answer = answered(graph, name, given)
        places = [answer.columns.index(column) for column in columns.split()]
        return [tuple(value(row[place]) for place in places) for row in answer.rows]

    return asked


def answered(graph: Store, name: str, given: dict[str, str]) -> Answer:
    """Ask as `kg query` does."""
    query = queries.find(name, QUERIES)
    text, values = queries.bind(query, given, prefixes(PLACE.base))
    found = graph.query(text, values)
    assert not isinstance(found, Statements)
    columns, rows = queries.tidy(query, found.columns, found.rows)
    return Answer(columns, tuple(rows))


def value(cell: object) -> str | None:
    """What a person reads of a cell."""
    return cell.value if isinstance(cell, Literal) else None if cell is None else str(cell)
