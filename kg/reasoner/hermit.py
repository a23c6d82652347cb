"""Inference by HermiT, a complete reasoner for OWL 2 DL, through owlready2: for the ontology and a few articles."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import GraphError, MissingExtra
from kg.rdf import turtle
from kg.rdf.terms import IRI, RDF_TYPE, BlankNode, Triple
from kg.reasoner import axioms, classes

if TYPE_CHECKING:
    import owlready2


@dataclass(frozen=True, slots=True)
class Outcome:
    """What HermiT found: whether all can be true at once, what can have no member, and what follows."""

    consistent: bool
    unsatisfiable: tuple[IRI, ...] = ()
    inferred: frozenset[Triple] = frozenset()


def run(ontology: Sequence[Triple], graph: Sequence[Triple]) -> Outcome:
    """Reason over the ontology and a graph."""
    return _reason(ontology, graph, axioms.fit(ontology, graph))


def _reason(ontology: Sequence[Triple], graph: Sequence[Triple], given: list[Triple]) -> Outcome:
    _require_java()
    library = classes.library()
    loaded = classes.world_of(given)
    inferred = loaded.world.get_ontology("urn:kg:inferred#")
    try:
        with inferred:
            library.sync_reasoner_hermit(loaded.world, infer_property_values=bool(graph), debug=0)
    except library.OwlReadyInconsistentOntologyError:
        return Outcome(consistent=False)
    except library.OwlReadyJavaError as error:
        raise GraphError(f"HermiT stopped: {_reason_of(str(error))}.") from error
    empty = sorted(IRI(each.iri) for each in loaded.world.inconsistent_classes() if each is not library.Nothing)
    return Outcome(True, tuple(empty), frozenset(_new(inferred, ontology, graph)))


def _new(inferred: owlready2.Ontology, ontology: Sequence[Triple], graph: Sequence[Triple]) -> Iterable[Triple]:
    """Keep what is new about the graph's individuals, said with the properties that the graph itself uses."""
    described = {subject for subject, _, _ in graph}
    known = _closed_types(inferred.world, graph) | set(graph)
    links = axioms.terms(ontology, "ObjectProperty") - axioms.technical(ontology)
    inverse = {value: subject for subject, predicate, value in ontology if predicate == axioms.INVERSE}
    for subject, predicate, value in _written(inferred):
        if subject not in described or isinstance(value, BlankNode):
            continue
        if predicate == RDF_TYPE:
            yield from _types(inferred.world, Triple(subject, predicate, value)) - known
        elif predicate in links and value in described:
            turned = Triple(IRI(str(value)), IRI(str(inverse.get(predicate))), subject)
            yield from {turned if predicate in inverse else Triple(subject, predicate, value)} - known


def _written(inferred: owlready2.Ontology) -> Iterable[Triple]:
    result = io.BytesIO()
    inferred.save(result, format="ntriples")
    return turtle.parse(result.getvalue())


def _types(world: owlready2.World, stated: Triple) -> set[Triple]:
    """Give a type and every wider one, as HermiT names the narrowest only."""
    found = world[stated.object]
    wider = {each.iri for each in found.ancestors()} if found is not None else set()
    return {stated._replace(object=IRI(iri)) for iri in wider if not iri.startswith(axioms.OWL)}


def _closed_types(world: owlready2.World, graph: Iterable[Triple]) -> set[Triple]:
    typed = (each for each in graph if each.predicate == RDF_TYPE)
    return {wider for each in typed for wider in _types(world, each)}


def _require_java() -> None:
    if shutil.which("java") is None:
        raise MissingExtra(
            "HermiT needs Java, and there is none on this machine: install a Java runtime, or use the rule files "
            "with 'kg reason --engine rules'."
        )


def _reason_of(message: str) -> str:
    lines = [line.strip() for line in message.splitlines() if line.strip() and not line.startswith("Java error")]
    return lines[0].rstrip(".") if lines else "it gave no reason"
