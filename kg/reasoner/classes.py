"""The ontology as Python: its classes are classes, its properties are attributes, its individuals are objects.

Only the ontology itself is ever loaded, never a file from outside: owlready2 runs code that a file names.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from kg import workspace
from kg.errors import GraphError, MissingExtra
from kg.rdf import turtle
from kg.rdf.terms import DEFAULT_BASE, IRI, ONTOLOGY, Triple
from kg.reasoner import axioms

if TYPE_CHECKING:
    import owlready2


def load_ontology(*folders: Path) -> owlready2.Ontology:
    """Load the ontology as Python classes, in a world of its own; the one that comes with kg if no folder is named.

    >>> dip = load_ontology()
    >>> dip.StateVisit.is_a
    [ontology.Visit]
    >>> with individuals(dip, "event"):
    ...     visit = dip.StateVisit("visit-of-ana-ruiz-to-kenya", label="Visit of Ana Ruiz to Kenya")
    >>> visit.status = dip.planned
    >>> print(turtle.render(statements(dip)))
    @prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix event: <https://w3id.org/diplomatic-kg/id/event/> .
    <BLANKLINE>
    event:visit-of-ana-ruiz-to-kenya a dip:StateVisit ;
        dip:status dip:planned ;
        rdfs:label "Visit of Ana Ruiz to Kenya" ;
        .
    <BLANKLINE>
    """
    return world_of(axioms.one_role(axioms.read(workspace.class_files(folders or (workspace.stock("ontology"),)))))


def individuals(ontology: owlready2.Ontology, kind: str, base: str = DEFAULT_BASE) -> owlready2.Namespace:
    """Give the namespace in which individuals of a kind have their IRIs: person, place, event ..."""
    return ontology.get_namespace(f"{base}{kind}/")


def statements(ontology: owlready2.Ontology) -> Iterator[Triple]:
    """Give what was said in Python about individuals, as triples that kg.rdf.turtle writes."""
    written = io.BytesIO()
    ontology.save(written, format="ntriples")
    made = {each.iri for each in ontology.individuals() if not each.iri.startswith(ONTOLOGY)}
    for triple in turtle.parse(written.getvalue()):
        if triple.subject in made and triple.object != axioms.OWL + "NamedIndividual":
            yield triple


def world_of(triples: list[Triple]) -> owlready2.Ontology:
    """Make the triples a world of Python classes, and be sure that every class is in it."""
    ontology = library().World().get_ontology(ONTOLOGY)
    ontology.load(fileobj=io.BytesIO(axioms.ntriples(triples)), format="ntriples")
    expected = axioms.terms(triples, "Class")
    found = {IRI(each.iri) for each in ontology.classes()}
    if lost := expected - found:
        raise GraphError(f"owlready2 read {len(found)} of {len(expected)} classes; {min(lost)} is missing.")
    return ontology


def library() -> ModuleType:
    """Import owlready2, late."""
    try:
        import owlready2
    except ImportError as error:
        raise MissingExtra("owlready2 is not installed: pip install 'diplomatic-kg[reason]'.") from error
    library: ModuleType = owlready2
    return library
