"""The ontology as the stages ask it: is this a kind of that, which words signal what, who was in office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from kg.ontology.reference import KnownEntity, OfficeHolder, State, plain
from kg.ontology.terms import Term, ancestors

Known = TypeVar("Known", State, KnownEntity)


@dataclass(frozen=True, eq=False)
class Ontology:
    """All classes, values, states and office-holders that were read; `digest` changes when any file does.

    Two are never equal, however alike, so that one can be the key of what is worked out from it.
    """

    classes: Mapping[str, Term]
    individuals: Mapping[str, Term]
    states: tuple[State, ...]
    entities: tuple[KnownEntity, ...]
    officeholders: tuple[OfficeHolder, ...]
    digest: str

    # ------------------------------------------------------------ terms

    def is_a(self, name: str, ancestor: str) -> bool:
        """Tell whether a class or value is a kind of another; each is a kind of itself."""
        return ancestor in self._ancestors.get(name, ()) or name == ancestor

    def descendants(self, name: str) -> frozenset[str]:
        """Everything that is a kind of a class, the class itself included."""
        return frozenset(below for below, above in self._ancestors.items() if name in above) | {name}

    def signals(self, root: str) -> Mapping[str, str]:
        """Which words, in lower case, signal which term below a root: `signals("Event")["talks"]` is "Talks".

        Words that several terms claim belong to the one that stands lowest in the hierarchy.
        """
        if root not in self._signals:
            self._signals[root] = self._gather(root)
        return self._signals[root]

    def _gather(self, root: str) -> dict[str, str]:
        below = [term for name, term in self._terms.items() if root in self._ancestors[name]]
        below.sort(key=lambda term: (-len(self._ancestors[term.name]), term.name))
        found: dict[str, str] = {}
        for term in below:
            for words in term.signals:
                found.setdefault(words.lower(), term.name)
        return found

    @cached_property
    def _signals(self) -> dict[str, Mapping[str, str]]:
        return {}

    @cached_property
    def _terms(self) -> Mapping[str, Term]:
        return {**self.individuals, **self.classes}

    @cached_property
    def _ancestors(self) -> Mapping[str, frozenset[str]]:
        return {name: ancestors(self._terms, name) for name in self._terms}

    # ------------------------------------------------------------ reference data

    def state_named(self, words: str) -> State | None:
        """Find a state by any of its names or acronyms: "the DPRK", "North Korea", "U.S."."""
        return self._names.get(plain(words))

    def state_of_adjective(self, words: str) -> State | None:
        """Find a state by its adjective or the name of its people: "Russian", "North Koreans", "British"."""
        return self._adjectives.get(plain(words))

    def state_of_capital(self, words: str) -> State | None:
        """Find a state by the name of its capital: "Pyongyang"."""
        return self._capitals.get(plain(words))

    def state_of_metonym(self, words: str) -> State | None:
        """Find a state by the seat of its power, named for those who sit there: "the Kremlin", "Downing Street"."""
        return self._metonyms.get(plain(words))

    def entity_named(self, words: str) -> KnownEntity | None:
        """Find an organisation, region or settlement of the reference data by any of its names: "NATO"."""
        return self._entities.get(plain(words))

    def in_office(self, day: date, *, state: str | None = None) -> Iterator[OfficeHolder]:
        """Who held an office on a day, of one state or of all; an office without a known end is still held."""
        return (
            holder
            for holder in self.officeholders
            if (state is None or holder.state == state)
            and (holder.start is None or holder.start <= day)
            and (holder.end is None or day <= holder.end)
        )

    @cached_property
    def _names(self) -> Mapping[str, State]:
        return _index((name, state) for state in self.states for name in (state.label, *state.names))

    @cached_property
    def _adjectives(self) -> Mapping[str, State]:
        return _index((word, state) for state in self.states for word in state.adjectives)

    @cached_property
    def _capitals(self) -> Mapping[str, State]:
        return _index((name, state) for state in self.states for name in state.capital_names)

    @cached_property
    def _metonyms(self) -> Mapping[str, State]:
        return _index((word, state) for state in self.states for word in state.metonyms)

    @cached_property
    def _entities(self) -> Mapping[str, KnownEntity]:
        return _index((name, entity) for entity in self.entities for name in (entity.label, *entity.names))


def _index(pairs: Iterable[tuple[str, Known]]) -> Mapping[str, Known]:
    """Find by words; words that two would answer to ("Congolese") find neither."""
    found: dict[str, Known] = {}
    shared: set[str] = set()
    for words, known in pairs:
        key = plain(words)
        if found.setdefault(key, known) is not known:
            shared.add(key)
    return {key: known for key, known in found.items() if key not in shared}
