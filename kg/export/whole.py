"""The graph as one file of RDF, alone or merged with the ontology so that it opens in Protégé.

The ontology has nodes without names (restrictions, lists of disjoint classes), and kg's writers write none. Here
they get names for the time of writing and lose them in the text: `_:b1`, `_:b2`, in the order of the files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import GraphError
from kg.rdf import turtle
from kg.rdf.terms import DEFAULT_BASE, IRI, RDF_TYPE, VOCABULARIES, BlankNode, Literal, Object, Subject, Triple

if TYPE_CHECKING:
    from kg.workspace import Workspace

FORMS = ("turtle", "ntriples", "rdfxml", "jsonld")

_OWL = VOCABULARIES["owl"]
_ONTOLOGY = IRI(_OWL + "Ontology")
_LEFT_OUT = ("shapes.ttl", "alignments.ttl")  # SHACL is no OWL; alignments speak of terms that are not here
_NAMELESS = "urn:kg:nameless:"
_RESTORED = {
    "turtle": ((rf"^((?:    \S+ )?)<{_NAMELESS}(\d+)>", r"\1_:b\2"),),
    "ntriples": ((rf"^<{_NAMELESS}(\d+)>", r"_:b\1"), (rf"^(\S+ \S+ )<{_NAMELESS}(\d+)> \.$", r"\1_:b\2 .")),
    "rdfxml": ((rf'(<\S+ )rdf:(?:about|resource)="{_NAMELESS}(\d+)"', r'\1rdf:nodeID="b\2"'),),
    "jsonld": ((rf'"@id": "{_NAMELESS}(\d+)"', r'"@id": "_:b\1"'),),
}
"""How a name that was lent is taken back; no literal can look like these, for each form marks where one begins."""


def render(workspace: Workspace, form: str, *, merged: bool = False) -> str:
    """Give the graph of a workspace in one of the FORMS: the same text for the same graph."""
    return _written(_merged(workspace) if merged else _graph(workspace), form, workspace.base)


def _graph(workspace: Workspace) -> list[Triple]:
    files = workspace.graph_files()
    if not files:
        raise GraphError(f"There is no graph in {workspace.graph} yet: make it with 'kg populate'.")
    return [triple for path in files for triple in turtle.parse(path)]


# ---------------------------------------------------------------- the ontology and the graph as one


def _merged(workspace: Workspace) -> Iterator[Triple]:
    """Put the ontology, its words, and what is known of the graph's own individuals beside the graph."""
    graph = _graph(workspace)
    used = {node for triple in graph for node in triple if isinstance(node, str)}
    known = (triple for triple in _ontology(workspace) if triple.subject in used or not _is_individual(triple.subject))
    yield from _header(workspace)
    yield from _without_headers(chain(graph, known))


def _is_individual(node: Subject) -> bool:
    """Tell a state or a holder of an office, which is reference data, from a term of the ontology."""
    return isinstance(node, str) and node.startswith(DEFAULT_BASE)


def _ontology(workspace: Workspace) -> Iterator[Triple]:
    nameless: dict[tuple[Path, BlankNode], IRI] = {}
    for path in sorted(path for folder in workspace.ontology_folders for path in folder.rglob("*.ttl")):
        if path.name not in _LEFT_OUT:
            yield from (_with_names(triple, path, nameless) for triple in turtle.parse(path))


def _with_names(triple: Triple, path: Path, nameless: dict[tuple[Path, BlankNode], IRI]) -> Triple:
    def named(node: Object) -> Object:
        if not isinstance(node, BlankNode):
            return node
        return nameless.setdefault((path, node), IRI(f"{_NAMELESS}{len(nameless) + 1}"))

    subject = named(triple.subject)
    assert isinstance(subject, str)
    return Triple(IRI(subject), triple.predicate, named(triple.object))


def _header(workspace: Workspace) -> Iterator[Triple]:
    node = IRI(f"{workspace.base}graph")
    yield Triple(node, RDF_TYPE, _ONTOLOGY)
    yield Triple(node, IRI(VOCABULARIES["dcterms"] + "title"), Literal(workspace.name))


def _without_headers(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Leave out the headers of the files, and with them what they import."""
    kept = list(triples)
    headers = {triple.subject for triple in kept if (triple.predicate, triple.object) == (RDF_TYPE, _ONTOLOGY)}
    return (triple for triple in kept if triple.subject not in headers)


# ---------------------------------------------------------------- the file


def _written(triples: Iterable[Triple], form: str, base: str) -> str:
    text = _render(triples, form, base)
    for pattern, replacement in _RESTORED[form]:
        text = re.sub(pattern, replacement, text, flags=re.MULTILINE)
    return text


def _render(triples: Iterable[Triple], form: str, base: str) -> str:
    if form == "turtle":
        return turtle.render(triples, base)
    if form == "ntriples":
        return turtle.ntriples(triples)
    if form == "rdfxml":
        from kg.rdf import graphs

        return graphs.rdfxml(triples, base)
    from kg.rdf import jsonld

    return jsonld.render(triples, base)
