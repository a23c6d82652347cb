"""Inference by HermiT, a complete reasoner for OWL 2 DL, through owlready2: for the ontology and a few articles."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import GraphError, MissingExtra
from kg.rdf import turtle
from kg.rdf.terms import IRI, RDF_TYPE, Object, Subject, Triple
from kg.reasoner import axioms, classes

if TYPE_CHECKING:
    import owlready2


_PROGRAM = "org.semanticweb.HermiT.cli.CommandLine"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What HermiT found: whether all can be true at once, what can have no member, and what follows."""

    consistent: bool
    unsatisfiable: tuple[IRI, ...] = ()
    inferred: frozenset[Triple] = frozenset()


def run(ontology: Sequence[Triple], graph: Sequence[Triple]) -> Outcome:
    """Reason over the ontology and a graph."""
    _require_java()
    given = axioms.fit(ontology, graph)
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
    empty = sorted({IRI(each.iri) for each in loaded.world.inconsistent_classes()} - {axioms.OWL + "Nothing"})
    return Outcome(True, tuple(empty), frozenset(_new(inferred, ontology, graph)))


def is_consistent(given: Iterable[Triple]) -> bool:
    """Ask HermiT only whether all can be true at once, which takes a fourth of the time that inference takes."""
    _require_java()
    place = Path(str(classes.library().__file__)).parent / "hermit"
    with tempfile.NamedTemporaryFile(suffix=".nt") as file:
        file.write(axioms.ntriples(axioms.one_role(given)))
        file.flush()
        command = ["java", "-cp", os.pathsep.join((str(place), str(place / "HermiT.jar"))), _PROGRAM, "-k"]
        done = subprocess.run([*command, Path(file.name).as_uri()], capture_output=True, text=True)
    if done.returncode and "Inconsistent ontology" not in done.stderr:
        raise GraphError(f"HermiT stopped: {_reason_of(done.stderr)}.")
    return done.returncode == 0


def _new(inferred: owlready2.Ontology, ontology: Sequence[Triple], graph: Sequence[Triple]) -> set[Triple]:
    """Keep what is new about the graph's individuals, said with the properties that the graph itself uses."""
    described = {subject for subject, _, _ in graph}
    links = axioms.terms(ontology, "ObjectProperty") - axioms.technical(ontology)
    inverse = {value: subject for subject, predicate, value in ontology if predicate == axioms.INVERSE}
    wider = axioms.wider(ontology, axioms.SUBPROPERTY)
    found: set[Triple] = set()
    for each in _written(inferred):
        if each.subject in described and each.predicate == RDF_TYPE:
            found |= _types(inferred.world, each)
        elif each.subject in described and each.object in described and each.predicate in links:
            found.add(_turned(each, inverse))
    stated = (each for each in (*graph, *found) if each.object in described)
    found |= {each._replace(predicate=above) for each in stated for above in wider.get(each.predicate, ())}
    return found - _closed_types(inferred.world, graph) - set(graph)


def _turned(link: Triple, inverse: Mapping[Object, Subject]) -> Triple:
    """Say a link with the property that the graph uses of a pair of inverses."""
    used = inverse.get(link.predicate)
    return link if used is None else Triple(IRI(str(link.object)), IRI(str(used)), link.subject)


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


def is_there() -> bool:
    """Tell whether HermiT can be run here: it is a program in Java."""
    return shutil.which("java") is not None


def _require_java() -> None:
    if not is_there():
        raise MissingExtra(
            "HermiT needs Java, and there is none on this machine: install a Java runtime, or use the rule files "
            "with 'kg reason --engine rules'."
        )


def _reason_of(message: str) -> str:
    lines = [line.strip() for line in message.splitlines() if line.strip() and not line.startswith("Java error")]
    return lines[0].rstrip(".") if lines else "it gave no reason"
