"""Our own count of the axioms that a Turtle file holds, by the mapping of OWL 2 to RDF: what the OWL API must find."""

from collections import Counter
from collections.abc import Iterable

from kg.rdf.terms import RDF_TYPE, VOCABULARIES, BlankNode, Literal, Triple

OWL, RDFS, RDF = (VOCABULARIES[name] for name in ("owl", "rdfs", "rdf"))

KINDS = {
    OWL + "Class": "Class",
    OWL + "ObjectProperty": "ObjectProperty",
    OWL + "DatatypeProperty": "DataProperty",
    OWL + "AnnotationProperty": "AnnotationProperty",
    OWL + "NamedIndividual": "NamedIndividual",
    RDFS + "Datatype": "Datatype",
}
CHARACTERISTICS = {
    OWL + "TransitiveProperty": "TransitiveObjectProperty",
    OWL + "SymmetricProperty": "SymmetricObjectProperty",
    OWL + "AsymmetricProperty": "AsymmetricObjectProperty",
    OWL + "ReflexiveProperty": "ReflexiveObjectProperty",
    OWL + "IrreflexiveProperty": "IrrefexiveObjectProperty",  # the OWL API's spelling
    OWL + "InverseFunctionalProperty": "InverseFunctionalObjectProperty",
}
OF_NAMELESS = {OWL + "AllDisjointClasses": "DisjointClasses", OWL + "AllDifferent": "DifferentIndividuals"}
ALIKE = {
    RDFS + "subClassOf": "SubClassOf",
    OWL + "equivalentClass": "EquivalentClasses",
    OWL + "disjointWith": "DisjointClasses",
    OWL + "inverseOf": "InverseObjectProperties",
    OWL + "propertyChainAxiom": "SubPropertyChainOf",
}
OF_PROPERTIES = {
    RDFS + "subPropertyOf": "Sub{}Of",
    OWL + "equivalentProperty": "Equivalent{}",
    RDFS + "domain": "{}Domain",
    RDFS + "range": "{}Range",
}
WORDS = {RDFS + name for name in ("label", "comment", "seeAlso", "isDefinedBy")} | {OWL + "deprecated"}


def axioms(file: Iterable[Triple], context: Iterable[Triple] = ()) -> dict[str, int]:
    """Count the axioms of each type; `context` declares the properties that a file only uses."""
    triples = set(file)
    kinds = _kinds({*triples, *context})
    headers = {s for s, p, o in triples if p == RDF_TYPE and o == OWL + "Ontology"}
    counts = Counter(_axiom(triple, kinds) for triple in triples if triple.subject not in headers)
    del counts[""]
    return dict(counts)


def _kinds(triples: Iterable[Triple]) -> dict[object, str]:
    found = {s: KINDS[str(o)] for s, p, o in triples if p == RDF_TYPE and str(o) in KINDS and "Property" in str(o)}
    return found | dict.fromkeys(WORDS, "AnnotationProperty")


def _axiom(triple: Triple, kinds: dict[object, str]) -> str:
    """Name the axiom that a triple is, or is the head of; nothing for what lies below a nameless node."""
    subject, predicate, value = triple
    if isinstance(subject, BlankNode):
        return OF_NAMELESS.get(str(value), "") if predicate == RDF_TYPE else ""
    if predicate == RDF_TYPE:
        return _typed(str(value), kinds.get(subject, ""))
    if predicate in OF_PROPERTIES:
        return _renamed(OF_PROPERTIES[predicate].format(kinds[subject]))
    if predicate in ALIKE:
        return ALIKE[predicate]
    kind = kinds.get(predicate, "")
    return "AnnotationAssertion" if kind == "AnnotationProperty" else f"{kind}Assertion" if kind else "unknown"


def _typed(value: str, kind: str) -> str:
    if value in KINDS:
        return f"Declaration{KINDS[value]}"
    if value == OWL + "FunctionalProperty":
        return f"Functional{kind}"
    return CHARACTERISTICS.get(value) or ("ClassAssertion" if not value.startswith((OWL, RDFS, RDF)) else "")


def _renamed(name: str) -> str:
    return {"AnnotationPropertyRange": "AnnotationPropertyRangeOf"}.get(name, name)


def literals(triples: Iterable[Triple]) -> int:
    """Count the statements whose value is a literal."""
    return sum(isinstance(triple.object, Literal) for triple in triples)
