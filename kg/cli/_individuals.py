"""Finding the one individual that a person means by a name, part of a name, or an IRI."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import queries
from kg.errors import InputError
from kg.queries.spelling import nearest
from kg.rdf.terms import IRI
from kg.store import Answer, Statements, Store
from kg.view.text import plain

HERE = Path(__file__).parent
MOST = 20
"""Candidates that an error names, at most."""


@dataclass(frozen=True, slots=True)
class Individual:
    """Somebody or something of the graph: its label, its kind, and every spelling of its name."""

    iri: str
    label: str
    kind: str
    names: tuple[str, ...]


def ask(graph: Store, question: str, prefixes: Mapping[str, str], **given: str) -> Answer:
    """Ask one of the questions that stand beside the commands."""
    query = queries.of_text((HERE / f"{question}.rq").read_text(encoding="utf-8"), f"{question}.rq")
    text, values = queries.bind(query, given, prefixes)
    found = graph.query(text, values)
    assert not isinstance(found, Statements)
    columns, rows = queries.tidy(query, found.columns, found.rows)
    return Answer(columns, tuple(rows))


def iri_of(words: str, prefixes: Mapping[str, str]) -> IRI | None:
    """Read an IRI, in full or with a known prefix; None when the words are a name."""
    bare = words.removeprefix("<").removesuffix(">")
    if re.fullmatch(r"https?://[^\x00-\x20<>\"{}|^`\\]+", bare):
        return IRI(bare)
    prefix, colon, local = bare.partition(":")
    if colon and prefix in prefixes and re.fullmatch(r"[\w.#=,-]+", local):
        return IRI(prefixes[prefix] + local)
    return None


def find(graph: Store, words: str, prefixes: Mapping[str, str]) -> Individual:
    """Find the individual of that name: spelt just so, or the only one with such a part in its name."""
    iri = iri_of(words, prefixes)
    everyone = _named(graph, prefixes, "" if iri else words)
    if iri:
        exact = [each for each in everyone if each.iri == iri]
    else:
        exact = [each for each in everyone if words.casefold() in map(str.casefold, (each.label, *each.names))]
    found = exact or ([] if iri else everyone)
    if len(found) == 1:
        return found[0]
    raise InputError(_several(words, found, prefixes) if found else _none(graph, words, prefixes))


def _named(graph: Store, prefixes: Mapping[str, str], part: str) -> list[Individual]:
    given = {"name": part} if part else {}
    individuals: dict[str, Individual] = {}
    for row in ask(graph, "find", prefixes, **given).rows:
        iri, label, kind, name = map(plain, row)
        before = individuals.get(iri)
        names = (*before.names, name) if before else (name,)
        individuals[iri] = Individual(iri, label, kind, names)
    return list(individuals.values())


def _several(words: str, found: list[Individual], prefixes: Mapping[str, str]) -> str:
    shown = "; ".join(f"{each.label}, {each.kind} ({short(each.iri, prefixes)})" for each in found[:MOST])
    more = f"; and {len(found) - MOST} more" if len(found) > MOST else ""
    return f"{words!r} fits {len(found)} individuals: {shown}{more}. Say more of the name, or give the IRI."


def _none(graph: Store, words: str, prefixes: Mapping[str, str]) -> str:
    close = nearest(words, (name for each in _named(graph, prefixes, "") for name in each.names))
    hint = f"did you mean {close!r}?" if close else "'kg query names' lists every name."
    return f"There is nobody and nothing named {words!r} in the graph: {hint}"


def short(iri: str, prefixes: Mapping[str, str]) -> str:
    """Write an IRI with its prefix, where it has one.

    >>> short("https://example.org/id/person/ana-ruiz", {"person": "https://example.org/id/person/"})
    'person:ana-ruiz'
    """
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
