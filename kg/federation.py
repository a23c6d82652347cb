"""Asking a stored query of this graph, and the part of it that is for another data set of an endpoint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg import queries
from kg.endpoint import Client, Row
from kg.errors import QueryError
from kg.queries import Query
from kg.store import Answer, Statements, Store


def ask(
    graph: Store, query: Query, given: Mapping[str, str], prefixes: Mapping[str, str], client: Client, endpoint: str
) -> Answer | Statements:
    """Ask this graph what the endpoint is to be asked about, ask the endpoint, and put the two together here."""
    if query.service is None:
        raise QueryError(f"{query.name} has no part for another data set (SERVICE <...>): leave out --endpoint.")
    _, values = queries.bind(query, given, prefixes)  # refuses what may not be asked before anything is sent
    known = graph.query(query.service.values_question(values), values, sealed=True)
    assert isinstance(known, Answer)
    found: list[Row] = []
    for part in query.service.questions(known.rows):
        found += client.select(endpoint, part).rows
    whole = replace(query, text=query.service.answered(found))
    return graph.query(queries.projected(whole, values), values, sealed=True)
