"""What one article says, gathered from the graph: its referents, by individual, and its claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.export import questions
from kg.rdf.terms import IRI, ONTOLOGY, Literal
from kg.store import Answer, Store

Row = Mapping[str, str]
"""A row of an answer: the plain text of each cell that is known."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An individual as one article knows it: its name, its other spellings, the referents that stand for it."""

    id: str
    kind: str
    name: str
    spellings: tuple[str, ...]
    referents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Role:
    """A post as the graph knows it."""

    title: str | None
    organization: str | None
    state: str | None


@dataclass(frozen=True)
class Ontology:
    """What the facts need of the ontology: the classes above each class, and what capacities are called."""

    above: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, str]

    @classmethod
    def of(cls, store: Store) -> Ontology:
        """Read it from the store, which holds the ontology beside the graph."""
        above: dict[str, tuple[str, ...]] = {}
        for row in ask(store, questions.KINDS):
            kind = local(row["kind"])
            above[kind] = (*above.get(kind, ()), local(row["above"]))
        return cls(above, {local(row["term"]): row["label"] for row in ask(store, questions.LABELS)})

    def line(self, kind: str) -> Iterator[str]:
        """Name a class and all classes above it, the nearest first.

        >>> list(Ontology({"Summit": ("Meeting",), "Meeting": ("Event",)}, {}).line("Summit"))
        ['Summit', 'Meeting', 'Event']
        """
        seen: list[str] = [kind]
        for name in seen:
            yield name
            seen += [higher for higher in self.above.get(name, ()) if higher not in seen]


@dataclass(frozen=True)
class Saying:
    """What one article says."""

    article: str
    things: tuple[Thing, ...]
    roles: Mapping[str, Role]
    claims: tuple[Row, ...]
    authors: frozenset[str]

    @classmethod
    def of(cls, store: Store, article: str) -> Saying:
        """Gather it from the store."""
        roles: dict[str, Role] = {}
        for row in ask(store, questions.POSTS, article):
            roles.setdefault(row["referent"], Role(row.get("title"), row.get("organization"), row.get("state")))
        return cls(
            article=article,
            things=tuple(_things(ask(store, questions.REFERENTS, article))),
            roles=roles,
            claims=tuple(_once(ask(store, questions.CLAIMS, article))),
            authors=frozenset(row["referent"] for row in ask(store, questions.AUTHORS, article)),
        )

    @cached_property
    def by_referent(self) -> Mapping[str, Thing]:
        """The thing that each referent stands for."""
        return {referent: thing for thing in self.things for referent in thing.referents}

    def about(self, thing: Thing, property: str) -> list[Row]:
        """Give the affirmed claims of one property about a thing, in the order of the text."""
        return [
            claim
            for claim in self.claims
            if claim["subject"] in thing.referents
            and local(claim["property"]) == property
            and local(claim.get("polarity", "")) != "negative"
        ]


def ask(store: Store, question: str, article: str | None = None) -> list[Row]:
    """Ask a question of the graph, about one article if one is named."""
    answer = store.query(question, {"article": IRI(article)} if article else {})
    assert isinstance(answer, Answer)  # the questions are all SELECT
    return [
        {
            column: cell.value if isinstance(cell, Literal) else str(cell)
            for column, cell in zip(answer.columns, row, strict=True)
            if cell is not None
        }
        for row in answer.rows
    ]


def local(iri: str) -> str:
    """Give the local name of a term of the ontology."""
    return iri.removeprefix(ONTOLOGY)


def _once(rows: list[Row]) -> Iterator[Row]:
    """Keep one row a claim: a claim with two values of a qualifier has two."""
    seen: set[str] = set()
    for row in rows:
        if row["claim"] not in seen:
            seen.add(row["claim"])
            yield row


def _things(rows: list[Row]) -> Iterator[Thing]:
    together: dict[str, list[Row]] = {}
    for row in rows:
        together.setdefault(row.get("individual", row["referent"]), []).append(row)
    for id, mine in together.items():
        labels = list(dict.fromkeys(row["label"] for row in mine))
        spellings = tuple(dict.fromkeys(row["name"] for row in mine if "name" in row))
        known = mine[0].get("known")
        name = known if known in (*labels, *spellings) else labels[0]
        yield Thing(id, mine[0]["kind"], str(name), spellings, frozenset(row["referent"] for row in mine))
