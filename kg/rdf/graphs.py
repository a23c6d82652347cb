"""rdflib's graph, for those who ask for it: the only home of rdflib.

Whatever comes from outside is read with its teeth drawn: nothing is fetched, no literal is unfolded, no entity of
XML is expanded. rdflib is given bytes or triples, never an address.
"""

from __future__ import annotations

import json
import logging
import re
import xml.sax
from collections.abc import Iterable, Iterator
from pathlib import Path

import rdflib
import rdflib.plugins.sparql
from rdflib.compare import graph_diff, isomorphic
from rdflib.term import bind

from kg.errors import GraphError
from kg.rdf import turtle
from kg.rdf.terms import DEFAULT_BASE, IRI, BlankNode, Literal, Object, Subject, Triple, prefixes

LARGEST = 256 << 20
"""More bytes than any file in RDF/XML or JSON-LD is allowed: they are read into memory whole."""

_XML_CANNOT_HOLD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_XML_ENCODING = re.compile(r"""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")


def draw_teeth() -> None:
    """Turn off what lets a few bytes cost minutes, gigabytes or a request to another machine."""
    rdflib.NORMALIZE_LITERALS = False  # it would write 1E999999999 out in full, and drop a date's zone
    rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False  # FROM <file:///...> would read any file
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)  # ill-typed literals are for SHACL to report
    for name in ("HTML", "XMLLiteral"):  # else such literals are parsed, and nested ones take minutes
        bind(rdflib.RDF[name], str, constructor=str, datatype_specific=True)


draw_teeth()


# ---------------------------------------------------------------- to rdflib and back


def load_graph(source: Path | str = "graph") -> rdflib.Graph:
    """Load a Turtle file, or all those below a folder, as an rdflib graph with kg's prefixes."""
    path = Path(source)
    paths = sorted(path.rglob("*.ttl")) if path.is_dir() else [path]
    if not paths:
        raise GraphError(f"There is no Turtle in {path}: run 'kg populate' first.")
    return to_graph(triple for each in paths for triple in turtle.parse(each))


def read_turtle(text: str) -> Iterator[Triple]:
    """Read Turtle with rdflib's own parser, which knows nothing of ours."""
    return from_graph(rdflib.Graph(bind_namespaces="none").parse(data=text, format="turtle"))


def to_graph(triples: Iterable[Triple], base: str = DEFAULT_BASE) -> rdflib.Graph:
    """Give triples as an rdflib graph."""
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, iri in prefixes(base).items():
        graph.bind(prefix, iri)
    for subject, predicate, value in triples:
        graph.add((_node(subject), rdflib.URIRef(predicate), _object(value)))
    return graph


def from_graph(graph: rdflib.Graph) -> Iterator[Triple]:
    """Give the triples of an rdflib graph."""
    for subject, predicate, value in graph:
        yield Triple(_subject(subject), IRI(str(predicate)), _literal_or_node(value))


def _node(node: Subject) -> rdflib.URIRef | rdflib.BNode:
    return rdflib.BNode(node.label) if isinstance(node, BlankNode) else rdflib.URIRef(node)


def _object(value: Object) -> rdflib.term.Node:
    if not isinstance(value, Literal):
        return _node(value)
    return rdflib.Literal(value.value, lang=value.language, datatype=value.datatype, normalize=False)


def _subject(node: rdflib.term.Node) -> Subject:
    return BlankNode(str(node)) if isinstance(node, rdflib.BNode) else IRI(str(node))


def _literal_or_node(value: rdflib.term.Node) -> Object:
    if not isinstance(value, rdflib.Literal):
        return _subject(value)
    datatype = None if value.datatype in (None, rdflib.XSD.string) else IRI(str(value.datatype))
    return Literal(str(value), datatype, value.language.lower() if value.language else None)


# ---------------------------------------------------------------- other formats


def rdfxml(triples: Iterable[Triple], base: str = DEFAULT_BASE) -> str:
    """Give the RDF/XML of a set of triples: the same text for the same set."""
    ordered = sorted(set(triples), key=repr)
    turtle.ntriples(ordered)  # refuses what is no IRI; rdflib would write it
    for triple in ordered:
        _require_xml(triple)
    try:
        return to_graph(ordered, base).serialize(format="xml")
    except ValueError as error:
        raise GraphError(f"The graph cannot be written as RDF/XML: {error}.") from error


def _require_xml(triple: Triple) -> None:
    if isinstance(triple.object, Literal) and _XML_CANNOT_HOLD.search(triple.object.value):
        raise GraphError(
            f"{triple.subject}: XML cannot hold the control characters in {triple.object.value[:40]!r}: export Turtle."
        )


def read_rdfxml(data: bytes, name: str = "The RDF/XML") -> Iterator[Triple]:
    """Read the triples of RDF/XML in UTF-8; `name` is what errors call it."""
    text = _text(data, name)
    encoding = _XML_ENCODING.match(text)
    if encoding and encoding[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise GraphError(f"{name} is declared as {encoding[1]}: save it as UTF-8.")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise GraphError(f"{name} holds a DOCTYPE, and its entities could unfold without end: remove it.")
    return _read(text, "xml", name)


def read_jsonld(data: bytes, name: str = "The JSON-LD") -> Iterator[Triple]:
    """Read the triples of JSON-LD that carries its context with it; `name` is what errors call it."""
    text = _text(data, name)
    try:
        _require_own_context(json.loads(text), name)
    except (ValueError, RecursionError) as error:
        raise GraphError(f"{name} is not JSON: {error}.") from error
    return _read(text, "json-ld", name)


def _text(data: bytes, name: str) -> str:
    if len(data) > LARGEST:
        raise GraphError(f"{name} is larger than {LARGEST >> 20} MiB: convert it to Turtle.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GraphError(f"{name} is not UTF-8 (byte {error.start + 1}): save it as UTF-8.") from error


def _require_own_context(node: object, name: str) -> None:
    """Refuse a context that would have to be fetched, however deep it stands."""
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    if isinstance(node, dict) and ("@import" in node or _is_remote(node.get("@context"))):
        raise GraphError(f"{name} refers to a context elsewhere, and kg fetches nothing: put the context into it.")
    for child in children:
        _require_own_context(child, name)


def _is_remote(context: object) -> bool:
    return isinstance(context, str) or (isinstance(context, list) and any(map(_is_remote, context)))


def _read(text: str, form: str, name: str) -> Iterator[Triple]:
    try:
        graph = rdflib.Graph(bind_namespaces="none").parse(data=text, format=form)
    except xml.sax.SAXParseException as error:
        raise GraphError(f"{name} line {error.getLineNumber()}: {error.getMessage()}.") from error
    except (rdflib.exceptions.Error, xml.sax.SAXException, ValueError) as error:
        raise GraphError(f"{name} cannot be read: {' '.join(str(error).split())}.") from error
    except _ACCIDENTS as error:
        raise GraphError(f"{name} cannot be read: its parts are not where {form} has them.") from error
    return from_graph(graph)


_ACCIDENTS = (RecursionError, KeyError, IndexError, TypeError, AttributeError, AssertionError)
"""What rdflib's readers were seen to stumble with over files that are broken in ways they do not check."""


# ---------------------------------------------------------------- comparison


def same(left: Iterable[Triple], right: Iterable[Triple]) -> bool:
    """Tell whether two sets of triples are one graph, whatever their blank nodes are called."""
    return isomorphic(to_graph(left), to_graph(right))


def difference(left: Iterable[Triple], right: Iterable[Triple]) -> tuple[set[Triple], set[Triple]]:
    """Give what only the left graph holds, and what only the right one does."""
    _, only_left, only_right = graph_diff(to_graph(left), to_graph(right))
    return set(from_graph(only_left)), set(from_graph(only_right))
