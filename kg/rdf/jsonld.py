"""JSON-LD out, for programs that know JSON better than RDF.

Why not rdflib's writer: as soon as prefixes shorten the names it turns every number into JSON's own, and "01" or
"1.50" into another literal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from kg.errors import GraphError
from kg.rdf.terms import (
    DEFAULT_BASE,
    IRI,
    RDF_TYPE,
    VOCABULARIES,
    BlankNode,
    Literal,
    Object,
    Shortener,
    Subject,
    Triple,
)

_XSD = VOCABULARIES["xsd"]
_INTEGER = re.compile("0|-?[1-9][0-9]{0,14}")  # what every JSON reader holds without loss
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""What steers a terminal or turns the direction of writing, and JSON lets stand."""
_NATIVE = {f"{_XSD}integer": _INTEGER, f"{_XSD}boolean": re.compile("true|false")}


def render(triples: Iterable[Triple], base: str = DEFAULT_BASE) -> str:
    """Give the JSON-LD of a set of triples: a node for each subject, a list for each property, all sorted.

    >>> print(render([Triple(IRI("a:visit"), IRI("a:end"), Literal("52", IRI(_XSD + "integer")))]), end="")
    {
     "@context": {},
     "@graph": [
      {
       "@id": "a:visit",
       "a:end": [
        52
       ]
      }
     ]
    }
    """
    names = _Names(base)
    nodes = _nodes(triples, names)
    written = {"@context": names.context(), "@graph": [{"@id": node} | nodes[node] for node in sorted(nodes)]}
    text = json.dumps(written, ensure_ascii=False, indent=1) + "\n"
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _nodes(triples: Iterable[Triple], names: _Names) -> dict[str, dict[str, list[object]]]:
    nodes: dict[str, dict[str, list[object]]] = {}
    for subject, predicate, value in sorted(set(triples), key=_order):
        node = nodes.setdefault(names[subject], {})
        if predicate == RDF_TYPE and not isinstance(value, Literal):
            node.setdefault("@type", []).append(names[value])
        else:
            node.setdefault(names[predicate], []).append(_value(value, names))
    return nodes


def _order(triple: Triple) -> tuple[str, bool, str, str]:
    return str(triple.subject), triple.predicate != RDF_TYPE, triple.predicate, repr(triple.object)


def _value(value: Object, names: _Names) -> object:
    if not isinstance(value, Literal):
        return {"@id": names[value]}
    if value.language is not None:
        return {"@value": value.value, "@language": value.language}
    if value.datatype is None:
        return value.value
    native = _NATIVE.get(value.datatype)
    if native and native.fullmatch(value.value):
        return json.loads(value.value)
    return {"@value": value.value, "@type": names[value.datatype]}


class _Names(dict[Subject, str]):
    """How each IRI is written, worked out once."""

    def __init__(self, base: str) -> None:
        self.prefixes = Shortener(base)
        self._in_full: set[IRI] = set()

    def __missing__(self, node: Subject) -> str:
        if isinstance(node, BlankNode):
            raise GraphError(f"The node _:{node.label} has no IRI: kg writes no blank nodes.")
        short = self.prefixes.shorten(node)
        if short is None:
            self._in_full.add(node)
        self[node] = written = short or node
        return written

    def context(self) -> dict[str, str]:
        """Give the prefixes used, if no IRI has a scheme that a reader would take for one: geo:37.8,-122.4."""
        for iri in self._in_full:
            scheme, _, rest = iri.partition(":")
            if scheme in self.prefixes.used and not rest.startswith("//"):
                raise GraphError(f"{iri} would be read as a name with the prefix {scheme}: export it as Turtle.")
        return self.prefixes.used
