"""What is compared: an individual as the graph knows it, an item as Wikidata knows it, and the reasons between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from kg.rdf.terms import IRI


@dataclass(frozen=True, slots=True)
class Office:
    """A post that somebody holds or held; `state` is the QID of the state it belongs to.

    `as_of` is the last day that a source without an end knows of. `former` is what an article says of a post.
    """

    title: str
    state: str | None = None
    start: date | None = None
    end: date | None = None
    as_of: date | None = None
    former: bool = False


class Place(NamedTuple):
    """Where on earth: degrees as they are written, so that no digit is lost or made up."""

    latitude: str
    longitude: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An individual of the graph. `kind` is the local name of its class, `states` are QIDs.

    `near` are the states that the same articles speak of, for a place whose state nobody names. `seen` are the dates
    of the articles that speak of it, `matches` and `close` what it is linked to already.
    """

    iri: IRI
    kind: str
    label: str
    names: tuple[str, ...] = ()
    states: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    offices: tuple[Office, ...] = ()
    seen: tuple[date, ...] = ()
    matches: frozenset[IRI] = frozenset()
    close: frozenset[IRI] = frozenset()

    @property
    def realm(self) -> str:
        """What it is in the widest sense, by its IRI: person, organization or place."""
        return self.iri.rpartition("/")[0].rpartition("/")[2]

    @property
    def spellings(self) -> tuple[str, ...]:
        """The names worth comparing: of a person, those of two words at least, if there are any."""
        every = tuple(dict.fromkeys((self.label, *self.names)))
        full = tuple(name for name in every if len(name.split()) > 1)
        return full if self.realm == "person" and full else every


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item of Wikidata. `kinds` are the local names of our classes that its classes mean, as far as known.

    `callings` are occupations of people that seldom go with a post.
    """

    qid: str
    label: str = ""
    description: str = ""
    names: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    offices: tuple[Office, ...] = ()
    callings: frozenset[str] = frozenset()
    born: date | None = None
    died: date | None = None
    place: Place | None = None
    sources: frozenset[str] = frozenset()

    def merged(self, other: Candidate) -> Candidate:
        """Put together what two sources know of one item."""
        return replace(
            self,
            label=self.label or other.label,
            description=self.description or other.description,
            names=self.names | other.names,
            kinds=self.kinds | other.kinds,
            states=self.states | other.states,
            offices=tuple(dict.fromkeys((*self.offices, *other.offices))),
            callings=self.callings | other.callings,
            born=self.born or other.born,
            died=self.died or other.died,
            place=self.place or other.place,
            sources=self.sources | other.sources,
        )


class Reason(NamedTuple):
    """One thing that speaks for an item or against it (a negative weight), in a few words."""

    fact: str
    weight: float
    about: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """An item with the reasons that make its score."""

    candidate: Candidate
    reasons: tuple[Reason, ...]
    facts: int  # how many things beside the name agree that could have disagreed

    @property
    def score(self) -> float:
        """The sum of the reasons, between 0 and 1."""
        return round(min(1.0, max(0.0, sum(reason.weight for reason in self.reasons))), 2)
