"""Reference data: the states of the world, other well-known bodies and places, and who held which office when."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kg.ontology.facts import Facts
from kg.ontology.terms import Term, ancestors, local
from kg.rdf.terms import IRI, VOCABULARIES, term

_LABEL = term("rdfs:label")
_ALT_LABEL = term("skos:altLabel")
_EXACT_MATCH = term("skos:exactMatch")
_STATE = term("dip:State")
_CAPITAL = term("dip:capital")
_ADJECTIVE = term("dip:adjective")
_METONYM = term("dip:metonym")
_LOCATED_IN = term("dip:locatedIn")
_OF_STATE = term("dip:ofState")
_TENURE = term("dip:Tenure")
_HOLDER = term("dip:holder")
_POST = term("dip:post")
_HAS_TIME = term("dip:hasTime")
_POST_IN = term("dip:postIn")
_TITLE = term("dip:title")
_EARLIEST_START = term("dip:earliestStart")
_LATEST_END = term("dip:latestEnd")
_HELD_AS_OF = term("dip:heldAsOf")
_TYPE = term("rdf:type")
_ARTICLE = re.compile("^(the|The|THE) ")
_WIKIDATA = VOCABULARIES["wd"]


@dataclass(frozen=True, slots=True)
class State:
    """A state, as the news may name it; `id` is the local part of `place:north-korea`.

    `adjectives` are its adjectives and the names of its people ("Russian", "Russians"), `metonyms` the seats of
    power that stand for those who sit there ("the Kremlin").
    """

    id: str
    label: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    capital: str | None = None
    capital_names: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    qid: str | None = None


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """An organisation, region or settlement that is known before any article speaks of it.

    `kind` is the local name of its class; `state` the id of the state it lies in or belongs to.
    """

    id: str
    kind: str
    label: str
    names: tuple[str, ...] = ()
    state: str | None = None
    qid: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """Who held which office from when to when, by reference data and by no article's word.

    `start` and `end` are the widest that the source allows (a year alone gives its first or last day); `as_of`
    is the day of the source, where it knew of no end. `state`, `organization` and `post` are ids, `kind` is the
    local name of the post's class.
    """

    person: str
    names: tuple[str, ...]
    qid: str | None
    title: str
    state: str | None = None
    organization: str | None = None
    start: date | None = None
    end: date | None = None
    as_of: date | None = None
    post: str = ""
    kind: str = "Post"
    person_id: str = ""


def plain(words: str) -> str:
    """Give the form under which names are compared: no article in front, no dots, accents or curly apostrophes.

    Case stays, for "US" is a state and "us" is not.

    >>> plain("the U.S."), plain("Côte d’Ivoire")
    ('US', "Cote d'Ivoire")
    """
    if not words.isascii():
        decomposed = unicodedata.normalize("NFKD", words.replace("’", "'"))
        words = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(_ARTICLE.sub("", words.replace(".", "")).split())


def states(facts: Facts, language: str) -> tuple[State, ...]:
    """Read the states, in the order of their ids."""
    return tuple(_state(facts, iri, language) for iri in sorted(facts.instances(_STATE)))


def _state(facts: Facts, iri: IRI, language: str) -> State:
    capital = facts.iri(iri, _CAPITAL)
    return State(
        id=local(iri),
        label=_label(facts, iri, language),
        names=_names(facts, iri, language),
        adjectives=facts.words(iri, _ADJECTIVE, language),
        capital=_label(facts, capital, language) if capital else None,
        capital_names=_names(facts, capital, language) if capital else (),
        metonyms=facts.words(iri, _METONYM, language),
        qid=_qid(facts, iri),
    )


def entities(facts: Facts, classes: Mapping[str, Term], language: str) -> tuple[KnownEntity, ...]:
    """Read the organisations and places that are not states."""
    return tuple(
        KnownEntity(
            id=local(iri),
            kind=local(kind),
            label=_label(facts, iri, language),
            names=_names(facts, iri, language),
            state=_state_of(facts, iri),
            qid=_qid(facts, iri),
        )
        for kind in _entity_kinds(facts, classes)
        for iri in sorted(facts.instances(kind))
    )


def _entity_kinds(facts: Facts, classes: Mapping[str, Term]) -> Iterator[IRI]:
    for kind in facts.types():
        above = ancestors(classes, local(kind))
        if above & {"Organization", "Place"} and "State" not in above:
            yield kind


def _state_of(facts: Facts, iri: IRI) -> str | None:
    home = facts.iri(iri, _LOCATED_IN) or facts.iri(iri, _OF_STATE)
    return local(home) if home else None


def officeholders(facts: Facts, language: str) -> tuple[OfficeHolder, ...]:
    """Read the tenures, in the order of their ids."""
    return tuple(_officeholder(facts, iri, language) for iri in sorted(facts.instances(_TENURE)))


def _officeholder(facts: Facts, tenure: IRI, language: str) -> OfficeHolder:
    person = facts.iri(tenure, _HOLDER) or tenure
    post = facts.iri(tenure, _POST) or tenure
    span = facts.iri(tenure, _HAS_TIME) or tenure
    state, organization = facts.iri(post, _OF_STATE), facts.iri(post, _POST_IN)
    return OfficeHolder(
        person=_label(facts, person, language),
        names=_names(facts, person, language),
        qid=_qid(facts, person),
        title=facts.value(post, _TITLE) or _label(facts, post, language),
        state=local(state) if state else None,
        organization=local(organization) if organization else None,
        start=_day(facts.value(span, _EARLIEST_START)),
        end=_day(facts.value(span, _LATEST_END)),
        as_of=_day(facts.value(tenure, _HELD_AS_OF)),
        post=local(post),
        kind=local(facts.iri(post, _TYPE) or "Post"),
        person_id=local(person),
    )


def _label(facts: Facts, iri: IRI, language: str) -> str:
    labels = facts.words(iri, _LABEL, language)
    return labels[0] if labels else facts.value(iri, _LABEL) or local(iri)


def _names(facts: Facts, iri: IRI, language: str) -> tuple[str, ...]:
    """Give the label and every other name, each once."""
    both = facts.words(iri, _LABEL, language) + facts.words(iri, _ALT_LABEL, language)
    return tuple(dict.fromkeys(both))


def _qid(facts: Facts, iri: IRI) -> str | None:
    for match in facts.iris(iri, _EXACT_MATCH):
        if match.startswith(_WIKIDATA):
            return local(match)
    return None


def _day(moment: str | None) -> date | None:
    return date.fromisoformat(moment[:10]) if moment else None
