"""What a reasoner is given: the triples of the ontology and the graph, without what it cannot use.

owlready2 reads no Turtle and says nothing about it, so it gets N-Triples; it follows imports and runs the Python
module that a file names, so it gets neither; and it knows one role for a name, so a name that is a property and an
individual is a property to it. HermiT refuses literals outside OWL 2's datatypes. Words for people are left out where
nobody reads them: without labels and passages HermiT needs a quarter of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from kg.rdf import turtle
from kg.rdf.terms import IRI, RDF_TYPE, VOCABULARIES, BlankNode, Literal, Object, Subject, Triple

OWL, RDF, RDFS, XSD = (VOCABULARIES[name] for name in ("owl", "rdf", "rdfs", "xsd"))
INVERSE = IRI(OWL + "inverseOf")
SUBPROPERTY = IRI(RDFS + "subPropertyOf")

_Node = TypeVar("_Node", bound=Object)

_OWLREADY = "http://www.lesfleursdunormal.fr/"
_BUILT_IN = (OWL, RDF, RDFS)
_ANNOTATIONS = {RDFS + name for name in ("label", "comment", "isDefinedBy", "seeAlso")}
_NAMELESS = "urn:kg:nameless:"
_TERM_KINDS = {OWL + name for name in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")}
_DATATYPES = frozenset(
    f"{XSD}{name}"
    for names in (
        "string normalizedString token language Name NCName NMTOKEN boolean hexBinary base64Binary anyURI dateTime",
        "dateTimeStamp decimal integer nonNegativeInteger nonPositiveInteger positiveInteger negativeInteger long",
        "int short byte unsignedLong unsignedInt unsignedShort unsignedByte double float",
    )
    for name in names.split()
)
"""The XML Schema datatypes of OWL 2; xsd:date and its relatives are not among them."""


def read(files: Iterable[Path]) -> list[Triple]:
    """Read files without their imports and what owlready2 would run; nameless nodes of two files stay two."""
    return [
        Triple(_apart(number, subject), predicate, _apart(number, value))
        for number, path in enumerate(files)
        for subject, predicate, value in turtle.parse(path)
        if predicate != OWL + "imports" and not predicate.startswith(_OWLREADY)
    ]


def terms(triples: Iterable[Triple], kind: str) -> frozenset[IRI]:
    """Give the named terms of one kind: Class, ObjectProperty ..."""
    wanted = IRI(OWL + kind)
    return frozenset(s for s, p, o in triples if p == RDF_TYPE and o == wanted and not isinstance(s, BlankNode))


def technical(triples: Iterable[Triple]) -> frozenset[IRI]:
    """Give the properties that only tie a thing to itself, so that a chain can ask for its class."""
    given = list(triples)
    selves = {subject for subject, predicate, _ in given if predicate == OWL + "hasSelf"}
    return frozenset(IRI(str(o)) for s, p, o in given if p == OWL + "onProperty" and s in selves)


def wider(triples: Iterable[Triple], above: IRI) -> dict[IRI, set[IRI]]:
    """Give for each term all the terms above it."""
    known: dict[IRI, set[IRI]] = {}
    for subject, predicate, value in triples:
        if predicate == above and not isinstance(subject, BlankNode) and isinstance(value, str):
            known.setdefault(subject, set()).add(IRI(value))
    for found in known.values():
        while more := {up for each in found for up in known.get(each, ())} - found:
            found |= more
    return known


def fit(ontology: Iterable[Triple], graph: Iterable[Triple]) -> list[Triple]:
    """Leave out what no inference can rest on, or that a reasoner refuses."""
    terms_of_ontology, facts = list(ontology), list(graph)
    both = [*terms_of_ontology, *facts]
    words = _ANNOTATIONS | terms(both, "AnnotationProperty")
    described = {subject for subject, _, _ in both}
    kept = [*terms_of_ontology, *(fact for fact in facts if _is_described(fact, described))]
    return [each for each in one_role(kept) if each.predicate not in words and _is_readable(each.object)]


def one_role(triples: Iterable[Triple]) -> list[Triple]:
    """Take the class of an individual away from a name that is a class or property too."""
    given = list(triples)
    named = {subject for subject, predicate, value in given if predicate == RDF_TYPE and value in _TERM_KINDS}
    return [
        each for each in given if not (each.subject in named and each.predicate == RDF_TYPE and _is_own(each.object))
    ]


def ntriples(triples: Iterable[Triple]) -> bytes:
    """Write N-Triples in which the ontology's nameless nodes are nameless."""
    text = turtle.ntriples(Triple(_named(s), p, _named_object(o)) for s, p, o in triples)
    text = re.sub(rf"^<{_NAMELESS}(\w+)>", r"_:\1", text, flags=re.MULTILINE)
    return re.sub(rf" <{_NAMELESS}(\w+)> \.$", r" _:\1 .", text, flags=re.MULTILINE).encode()


def _apart(number: int, node: _Node) -> _Node | BlankNode:
    return BlankNode(f"f{number}x{node.label}") if isinstance(node, BlankNode) else node


def _is_described(fact: Triple, described: set[Subject]) -> bool:
    return isinstance(fact.object, Literal) or fact.object in described or fact.predicate == RDF_TYPE


def _is_readable(value: Object) -> bool:
    return not isinstance(value, Literal) or value.datatype is None or value.datatype in _DATATYPES


def _is_own(value: Object) -> bool:
    """Tell a class of somebody's from a word of RDF, RDFS or OWL itself."""
    return value == OWL + "NamedIndividual" or (isinstance(value, str) and not value.startswith(_BUILT_IN))


def _named(node: Subject) -> IRI:
    return IRI(_NAMELESS + node.label) if isinstance(node, BlankNode) else node


def _named_object(value: Object) -> IRI | Literal:
    return value if isinstance(value, Literal) else _named(value)
