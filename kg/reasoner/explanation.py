"""Why a class can have no member, or why a graph contradicts the ontology: a smallest set of axioms that clash.

The search is QuickXplain (Junker 2004): it asks HermiT about halves, so that a clash of three axioms among a hundred
takes some twenty questions. Only axioms that speak of the terms in question, or of terms that those speak of, are
looked at first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from kg.rdf.terms import IRI, RDF_TYPE, BlankNode, Literal, Shortener, Subject, Triple
from kg.reasoner import axioms, hermit
from kg.reasoner.axioms import OWL, RDF, RDFS

Axiom: TypeAlias = tuple[Triple, ...]
"""The triples of one axiom: its own, and those of the nameless nodes it leads to."""

_DECLARED = {OWL + n for n in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "NamedIndividual")}
_VERBS = {
    RDFS + "subClassOf": "SubClassOf",
    RDFS + "subPropertyOf": "SubPropertyOf",
    RDFS + "domain": "Domain",
    RDFS + "range": "Range",
    OWL + "equivalentClass": "EquivalentTo",
    OWL + "disjointWith": "DisjointWith",
    OWL + "inverseOf": "InverseOf",
    OWL + "propertyChainAxiom": "SuperPropertyOf chain",
    RDF_TYPE: "Type",
}
_LISTS = {"unionOf": " or ", "intersectionOf": " and ", "oneOf": " , ", "members": " , "}
_QUANTIFIERS = {"someValuesFrom": "some", "allValuesFrom": "only", "hasValue": "value", "hasSelf": "Self"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What cannot be, and the axioms that together forbid it, as Protégé writes them."""

    about: str
    axioms: tuple[str, ...]


def of_class(unsatisfiable: IRI, ontology: Sequence[Triple]) -> Explanation:
    """Give a smallest set of axioms under which a class can have no member."""
    declared, stated = _split(axioms.fit(ontology, ()))
    member = Triple(IRI("urn:kg:member"), RDF_TYPE, unsatisfiable)

    def clash(chosen: Sequence[Axiom]) -> bool:
        return not hermit.is_consistent([*declared, *_flat(chosen), member])

    near = _relevant({unsatisfiable}, stated)
    return Explanation(_short(unsatisfiable), _words(smallest(near if clash(near) else stated, clash)))


def of_graph(ontology: Sequence[Triple], graph: Sequence[Triple]) -> Explanation:
    """Give a smallest set of statements that contradict the ontology, and the axioms that they contradict."""
    about_terms = axioms.fit(ontology, ())
    declared, stated = _split(about_terms)
    facts = sorted(set(axioms.fit(ontology, graph)) - set(about_terms), key=lambda fact: str(fact.subject))

    def clash(chosen: Sequence[Axiom], background: Sequence[Axiom]) -> bool:
        return not hermit.is_consistent([*declared, *_flat(background), *_flat(chosen)])

    described = [tuple(group) for _, group in groupby(facts, key=lambda fact: fact.subject)]
    about = smallest(described, lambda chosen: clash(chosen, stated))
    guilty = smallest([(fact,) for fact in _flat(about)], lambda chosen: clash(chosen, stated))
    near = _relevant({name for fact in guilty for name in _names(fact)}, stated)
    broken = smallest(near if clash(near, guilty) else stated, lambda chosen: clash(chosen, guilty))
    return Explanation("The graph", _words([*guilty, *broken]))


def of_ontology(ontology: Sequence[Triple]) -> Explanation:
    """Give a smallest set of axioms that contradict each other."""
    declared, stated = _split(axioms.fit(ontology, ()))
    guilty = smallest(stated, lambda chosen: not hermit.is_consistent([*declared, *_flat(chosen)]))
    return Explanation("The ontology", _words(guilty))


def smallest(candidates: Sequence[Axiom], clash: Callable[[Sequence[Axiom]], bool]) -> list[Axiom]:
    """Find a smallest part of the candidates that clashes; all of them together do.

    >>> one, two, three = ("a",), ("b",), ("c",)
    >>> smallest([one, two, three], lambda chosen: one in chosen and three in chosen)
    [('a',), ('c',)]
    """
    return _narrow([], False, list(candidates), clash)


def _narrow(
    fixed: list[Axiom], changed: bool, left: list[Axiom], clash: Callable[[Sequence[Axiom]], bool]
) -> list[Axiom]:
    if changed and clash(fixed):
        return []
    if len(left) == 1:
        return left
    first, second = left[: len(left) // 2], left[len(left) // 2 :]
    from_second = _narrow(fixed + first, bool(first), second, clash)
    from_first = _narrow(fixed + from_second, bool(from_second), first, clash)
    return from_first + from_second


# ---------------------------------------------------------------- triples as axioms


def _split(triples: Sequence[Triple]) -> tuple[list[Triple], list[Axiom]]:
    """Part the declarations, which can clash with nothing, from the axioms."""
    below: dict[Subject, list[Triple]] = {}
    for triple in triples:
        if isinstance(triple.subject, BlankNode):
            below.setdefault(triple.subject, []).append(triple)
    led_to = {triple.object for triple in triples if isinstance(triple.object, BlankNode)}
    declared = [t for t in triples if isinstance(t.subject, str) and t.predicate == RDF_TYPE and t.object in _DECLARED]
    rest = (t for t in triples if isinstance(t.subject, str) and t not in set(declared))
    stated: list[Axiom] = [(t, *_reached(t, below)) for t in rest]
    roots = (node for node in below if node not in led_to)
    return declared, stated + [tuple(_below(root, below)) for root in roots]


def _reached(triple: Triple, below: dict[Subject, list[Triple]]) -> Iterator[Triple]:
    if isinstance(triple.object, BlankNode):
        yield from _below(triple.object, below)


def _below(node: Subject, below: dict[Subject, list[Triple]]) -> Iterator[Triple]:
    for triple in below.get(node, ()):
        yield triple
        yield from _reached(triple, below)


def _flat(chosen: Iterable[Axiom]) -> Iterator[Triple]:
    return (triple for axiom in chosen for triple in axiom)


def _relevant(names: set[IRI], stated: Sequence[Axiom]) -> list[Axiom]:
    """Give the axioms that speak of some names, or of names in such an axiom, and so on."""
    known, left, found = set(names), list(stated), list[Axiom]()
    while True:
        touched = [axiom for axiom in left if known & _left_side(axiom)]
        if not touched:
            return found
        found += touched
        left = [axiom for axiom in left if axiom not in touched]
        known |= {name for axiom in touched for name in _names(axiom)}


def _left_side(axiom: Axiom) -> set[IRI]:
    """Give the names an axiom is about: its subject; of a disjointness and the like, all its members."""
    head = axiom[0].subject
    return {head} if isinstance(head, str) else _names(axiom)


def _names(axiom: Axiom) -> set[IRI]:
    nodes = {node for triple in axiom for node in triple if isinstance(node, str) and not isinstance(node, Literal)}
    return {IRI(node) for node in nodes if not node.startswith((OWL, RDF, RDFS))}


# ---------------------------------------------------------------- axioms as words


def _words(chosen: Sequence[Axiom]) -> tuple[str, ...]:
    return tuple(sorted(_axiom(each) for each in chosen))


def _axiom(axiom: Axiom) -> str:
    subject, predicate, value = axiom[0]
    if isinstance(subject, BlankNode):
        kind = next((_local(t.object) for t in axiom if t.predicate == RDF_TYPE and t.subject == subject), "")
        members = next((t.object for t in axiom if t.predicate in (OWL + "members", OWL + "distinctMembers")), subject)
        return f"{kind}: {', '.join(expression(each, axiom) for each in _list(members, axiom))}"
    verb = _VERBS.get(predicate) or _short(predicate)
    return f"{_short(subject)} {verb} {expression(value, axiom)}"


def expression(node: object, axiom: Sequence[Triple]) -> str:
    """Write a class expression, as Protégé does, from the triples that its nameless nodes are in."""
    if isinstance(node, Literal):
        return repr(node.value)
    if not isinstance(node, BlankNode):
        return _short(IRI(str(node)))
    parts = {_local(t.predicate): t.object for t in axiom if t.subject == node}
    if "first" in parts:
        return " o ".join(expression(each, axiom) for each in _list(node, axiom))
    for name, joint in _LISTS.items():
        if name in parts:
            inner = joint.join(expression(each, axiom) for each in _list(parts[name], axiom))
            return f"{{{inner}}}" if name == "oneOf" else f"({inner})"
    if "onProperty" in parts:
        return _restriction(parts, axiom)
    return "not " + expression(parts["complementOf"], axiom) if "complementOf" in parts else "..."


def _restriction(parts: Mapping[str, object], axiom: Sequence[Triple]) -> str:
    name = next((each for each in parts if each in _QUANTIFIERS or "ardinality" in each), "")
    verb = _QUANTIFIERS.get(name, name)
    value = "" if name in ("hasSelf", "") else f" {expression(parts[name], axiom)}"
    return f"({expression(parts['onProperty'], axiom)} {verb}{value})"


def _list(node: object, axiom: Sequence[Triple]) -> Iterator[object]:
    while isinstance(node, BlankNode):
        parts = {t.predicate: t.object for t in axiom if t.subject == node}
        yield parts[IRI(RDF + "first")]
        node = parts[IRI(RDF + "rest")]


def _local(node: object) -> str:
    return str(node).rsplit("#", 1)[-1]


def _short(iri: IRI) -> str:
    return Shortener().shorten(iri) or _local(iri)
