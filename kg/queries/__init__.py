"""Stored questions: documented SPARQL files, found by name, checked, and asked with bound values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from kg.errors import QueryError
from kg.queries import federation, header, parameters, passages
from kg.queries.federation import Service
from kg.queries.guard import check
from kg.queries.header import Header, Parameter
from kg.queries.spelling import did_you_mean
from kg.rdf.terms import IRI, VOCABULARIES, Literal, Object

__all__ = [
    "Header",
    "Parameter",
    "Query",
    "Service",
    "bind",
    "check",
    "federated",
    "find",
    "known",
    "of_text",
    "projected",
    "tidy",
    "with_passages",
]

Row: TypeAlias = tuple[Object | None, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A question: its name, its SPARQL, and what its header says of it.

    `service` is the part of it that may be asked of another data set; `text` asks that part of this graph too.
    """

    name: str
    text: str
    header: Header
    parameters: tuple[Parameter, ...]
    service: Service | None = None


def find(name: str, folders: Sequence[Path], cache: Path | None = None) -> Query:
    """Read a stored query by its name, with or without `.rq`; the first folder that has it wins."""
    files = known(folders)
    path = files.get(name.removesuffix(".rq"))
    if path is None:
        hint = did_you_mean(name.removesuffix(".rq"), files)
        raise QueryError(f"There is no query {name!r} in {_called(folders)}: {hint}")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise QueryError(f"{path} is not UTF-8: save it as UTF-8.") from error
    except OSError as error:
        raise QueryError(f"{path} cannot be read: {error.strerror or error}.") from error
    return federated(of_text(text, path.name, cache / "headers" / f"{path.stem}.json" if cache else None))


def known(folders: Iterable[Path]) -> dict[str, Path]:
    """Name every stored query and its file."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.rq")):
            found.setdefault(path.stem, path)
    return found


def of_text(text: str, called: str = "The query", cache: Path | None = None) -> Query:
    r"""Read a query from its text.

    >>> of_text("#+ summary: Where?\nSELECT ?place { ?event dip:place ?place }").header.summary
    'Where?'
    """
    documented = header.read(text, called, cache)
    return Query(called, text, documented, parameters.complete(documented.parameters, text))


def federated(query: Query) -> Query:
    """Find the part of a query that is for another data set, and let the rest of kg see a query of this graph alone."""
    service = federation.find(query.text) if "service" in query.text.lower() else None
    return replace(query, text=service.local, service=service) if service else query


def bind(
    query: Query, given: Mapping[str, str], prefixes: Mapping[str, str] = VOCABULARIES
) -> tuple[str, dict[str, IRI | Literal]]:
    """Check a query and give its text and the value of each variable that a parameter binds.

    >>> bind(of_text("SELECT ?e { ?e dip:place ?_place_iri }"), {"place": "dip:x"})[0]
    'SELECT ?_place_iri ?e { ?e dip:place ?_place_iri }'
    """
    check(query.text, prefixes)
    values = parameters.bind(query.parameters, given, prefixes, query.name)
    return projected(query, values), values


def projected(query: Query, values: Mapping[str, IRI | Literal]) -> str:
    """Give the text with the parameters that only grlc's names declare in its SELECT: only there can they be bound."""
    undeclared = [p.variable for p in query.parameters if p not in query.header.parameters and p.variable in values]
    return parameters.project(query.text, undeclared)


def with_passages(query: Query) -> Query:
    """Let a query give every passage of a row, where it would give the first; one that cannot stays as it is."""
    return replace(query, text=passages.without_first(query.text, query.header.chosen_by))


def tidy(
    query: Query, columns: Sequence[str], rows: Iterable[Row], *, every_passage: bool = False
) -> tuple[tuple[str, ...], list[Row]]:
    """Leave the parameters out of an answer, and number the column that the header says is numbered.

    `every_passage` puts the rows together that `with_passages` took apart.
    """
    hidden = {parameter.variable for parameter in query.parameters}
    kept = [i for i, column in enumerate(columns) if column not in hidden]
    names = tuple(columns[i] for i in kept)
    answer = [tuple(row[i] for i in kept) for row in rows]
    if every_passage:
        answer = passages.gather(names, answer, apart=dict(query.header.numbered))
    for numbered, within in query.header.numbered:
        if numbered in names and within in names:
            answer = _number(answer, names.index(numbered), names.index(within))
    return names, answer


def _number(rows: Iterable[Row], numbered: int, within: int) -> list[Row]:
    counted: list[Row] = []
    group: Object | None = None
    number = 0
    for row in rows:
        number = number + 1 if row[within] == group else 1
        group = row[within]
        cell = Literal(str(number), IRI(VOCABULARIES["xsd"] + "integer"))
        counted.append((*row[:numbered], cell, *row[numbered + 1 :]))
    return counted


def _called(folders: Sequence[Path]) -> str:
    return " or ".join(str(folder) for folder in folders)
