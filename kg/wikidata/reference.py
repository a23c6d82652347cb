"""Candidates that need no network: what the ontology's reference data know with its QID."""

from __future__ import annotations

from collections.abc import Iterator

from kg.ontology import KnownEntity, Ontology, State
from kg.ontology.reference import OfficeHolder
from kg.wikidata.names import CLOSE, similarity
from kg.wikidata.nouns import Candidate, Entity, Office

_SOURCES = frozenset({"reference data"})


class Reference:
    """The states, bodies, places and office-holders of the ontology that have a QID, as candidates."""

    def __init__(self, ontology: Ontology) -> None:
        self._states = {state.id: state.qid for state in ontology.states if state.qid}
        self._people = tuple(_merged(map(self._person, ontology.officeholders)))
        self._things = (*map(_state, ontology.states), *map(self._thing, ontology.entities))

    def candidates(self, entity: Entity) -> tuple[Candidate, ...]:
        """Give those whose name is like one of the individual's."""
        known = self._people if entity.realm == "person" else self._things
        return tuple(one for one in known if one.qid and _alike(entity, one))

    def _person(self, holder: OfficeHolder) -> Candidate:
        state = self._states.get(holder.state or "")
        title = holder.post.replace("-", " ") or holder.title  # a post's id has its place in it, its title has not
        office = Office(title, state, holder.start, holder.end, holder.as_of)
        return Candidate(
            qid=holder.qid or "",
            label=holder.person,
            names=frozenset((holder.person, *holder.names)),
            kinds=frozenset({"Person"}),
            states=frozenset({state} if state else ()),
            offices=(office,),
            sources=_SOURCES,
        )

    def _thing(self, known: KnownEntity) -> Candidate:
        state = self._states.get(known.state or "")
        return Candidate(
            qid=known.qid or "",
            label=known.label,
            names=frozenset((known.label, *known.names)),
            kinds=frozenset({known.kind}),
            states=frozenset({state} if state else ()),
            sources=_SOURCES,
        )


def _state(state: State) -> Candidate:
    return Candidate(
        qid=state.qid or "",
        label=state.label,
        names=frozenset((state.label, *state.names)),
        kinds=frozenset({"State"}),
        states=frozenset({state.qid} if state.qid else ()),
        sources=_SOURCES,
    )


def _merged(candidates: Iterator[Candidate]) -> Iterator[Candidate]:
    """Put the offices of one person together."""
    people: dict[str, Candidate] = {}
    for one in candidates:
        if one.qid:
            people[one.qid] = people[one.qid].merged(one) if one.qid in people else one
    yield from people.values()


def _alike(entity: Entity, one: Candidate) -> bool:
    return any(similarity(ours, theirs) >= CLOSE for ours in entity.spellings for theirs in one.names)
