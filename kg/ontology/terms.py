"""The terms of the ontology: its classes, and the individuals that are values (statuses, capacities)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.ontology.facts import Facts
from kg.rdf.terms import IRI, ONTOLOGY, VOCABULARIES, term

_OWL = VOCABULARIES["owl"]
_CLASS = term("owl:Class")
_LABEL = term("rdfs:label")
_SUB_CLASS_OF = term("rdfs:subClassOf")
_TYPE = term("rdf:type")
_SIGNAL = term("dip:signal")
_FRAME = term("dip:frame")
_ACTOR = term("dip:actorCapacity")
_COUNTERPART = term("dip:counterpartCapacity")


@dataclass(frozen=True, slots=True)
class Term:
    """A class, or an individual that serves as a value, with the words that signal it in the language asked for.

    `parents` are super-classes of a class and the classes of an individual. `actor` and `counterpart` are the
    capacities of the one in front and the one behind ("X's talks with Y"), taken over from a parent if need be.
    """

    name: str
    iri: IRI
    labels: Mapping[str, str]
    parents: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    actor: str | None = None
    counterpart: str | None = None

    @property
    def label(self) -> str:
        """The English label; else any; else the name itself."""
        return self.labels.get("en") or next(iter(self.labels.values()), self.name)


def local(iri: str) -> str:
    """Give the local name of an IRI.

    >>> local("https://w3id.org/diplomatic-kg/ontology#Visit")
    'Visit'
    """
    return iri.rpartition("#")[2].rpartition("/")[2]


def classes(facts: Facts, language: str) -> dict[str, Term]:
    """Read the classes by their local name; where an outside class shares a name with one of ours, ours has it."""
    found = sorted(facts.instances(_CLASS), key=lambda iri: iri.startswith(ONTOLOGY))
    return {local(iri): _term(facts, iri, _SUB_CLASS_OF, language) for iri in found}


def individuals(facts: Facts, known: Mapping[str, Term], language: str) -> dict[str, Term]:
    """Read the individuals that are concepts: statuses, capacities and other values that words may signal."""
    concepts = [kind for kind in facts.types() if "Concept" in ancestors(known, local(kind))]
    found = (iri for kind in concepts for iri in facts.instances(kind))
    return {local(iri): _term(facts, iri, _TYPE, language) for iri in found}


def _term(facts: Facts, iri: IRI, upwards: IRI, language: str) -> Term:
    return Term(
        name=local(iri),
        iri=iri,
        labels={label.language or "en": label.value for label in facts.literals(iri, _LABEL)},
        parents=tuple(local(parent) for parent in facts.iris(iri, upwards) if not parent.startswith(_OWL)),
        signals=facts.words(iri, _SIGNAL, language),
        frames=facts.words(iri, _FRAME, language),
        actor=_inherited(facts, iri, _ACTOR),
        counterpart=_inherited(facts, iri, _COUNTERPART),
    )


def _inherited(facts: Facts, iri: IRI, predicate: IRI) -> str | None:
    """Look a capacity up at the class itself, then level by level above it."""
    level, seen = [iri], {iri}
    while level:
        for one in level:
            if value := facts.iri(one, predicate):
                return local(value)
        level = [up for one in level for up in facts.iris(one, _SUB_CLASS_OF) if up not in seen]
        seen.update(level)
    return None


def ancestors(known: Mapping[str, Term], name: str) -> frozenset[str]:
    """Everything above a name, itself included; a cycle does no harm."""
    found: set[str] = set()
    open_names = [name]
    while open_names:
        one = open_names.pop()
        if one not in found:
            found.add(one)
            open_names += known[one].parents if one in known else ()
    return frozenset(found)
