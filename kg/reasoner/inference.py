"""An inference: one statement that follows, and the individuals that it follows from.

Why a node of its own for each: a person who asks "says who?" is led from the inference to the tenure or event that it
rests on, and from there to the words of an article. Its properties are annotations, so that a class may be its object
without being taken for an individual: the file stays OWL 2 DL, and has no nameless node.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.rdf.terms import DEFAULT_BASE, IRI, ONTOLOGY, RDF_TYPE, VOCABULARIES, Literal, Triple, digest, term

LABEL = IRI(VOCABULARIES["rdfs"] + "label")
COMMENT = IRI(VOCABULARIES["rdfs"] + "comment")


@dataclass(frozen=True, slots=True)
class Inference:
    """A statement that follows, from what, and why in a sentence."""

    statement: Triple
    premises: frozenset[IRI]
    because: str


def triples(inferences: Iterable[Inference], labels: Mapping[str, str], base: str = DEFAULT_BASE) -> Iterator[Triple]:
    """Give each statement, and beside it the node that says what it follows from."""
    for inference in inferences:
        subject, predicate, value = inference.statement
        node = IRI(f"{base}inference/{digest(*map(str, inference.statement))}")
        yield inference.statement
        yield Triple(node, RDF_TYPE, term("dip:Inference"))
        yield Triple(node, term("dip:inferredSubject"), subject)
        yield Triple(node, term("dip:inferredProperty"), predicate)
        yield Triple(node, term("dip:inferredObject"), value)
        yield Triple(node, LABEL, Literal(sentence(inference, labels), language="en"))
        yield Triple(node, COMMENT, Literal(reason(inference, labels), language="en"))
        for premise in inference.premises:
            yield Triple(node, term("dip:followsFrom"), premise)


def sentence(inference: Inference, labels: Mapping[str, str]) -> str:
    """Say what was inferred: `Kim Jong-un: affiliated with North Korea`."""
    subject, predicate, value = inference.statement
    verb = "" if predicate == RDF_TYPE else f"{_called(predicate, labels)} "
    return f"{_called(subject, labels)}: {verb}{_called(value, labels)}"


def reason(inference: Inference, labels: Mapping[str, str]) -> str:
    """Say why: the rule, and the individuals it was applied to."""
    names = "; ".join(sorted(_called(premise, labels) for premise in inference.premises))
    return f"{inference.because} Follows from: {names}." if names else inference.because


def labels_of(given: Iterable[Triple]) -> dict[str, str]:
    """Give the English label of everything that has one."""
    found: dict[str, str] = {}
    for subject, predicate, value in given:
        if predicate == LABEL and isinstance(value, Literal) and isinstance(subject, str) and _fits(value):
            found.setdefault(subject, value.value)
    return found


def _fits(label: Literal) -> bool:
    return label.language is None or label.language.startswith("en")


def _called(node: object, labels: Mapping[str, str]) -> str:
    """Name a node for people; a status without a label by its own name."""
    iri = str(node)
    return labels.get(iri) or iri.removeprefix(ONTOLOGY).rsplit("/", 1)[-1]
