"""Terms of other vocabularies, looked up in lists that rdflib carries with it: nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import namespace

from kg.checks.findings import Finding, Level, Rule
from kg.rdf.terms import IRI, Shortener, Triple

KNOWN: tuple[type[namespace.DefinedNamespace], ...] = tuple(
    getattr(namespace, name)
    for name in ("RDF", "RDFS", "OWL", "SKOS", "DCTERMS", "PROV", "ORG", "TIME", "FOAF", "VANN")
)
"""The vocabularies whose lists are whole. That of schema.org is not: it grows."""

RULE = Rule(
    "hijacked-namespace",
    "ontology",
    Level.ERROR,
    "A term in the namespace of another vocabulary is one that the vocabulary has.",
    "its vocabulary has no such term.",
    "Nobody may coin terms in a namespace of somebody else: other data that follow the vocabulary never fit them.",
    "Correct the spelling, or coin a term of your own.",
)


def run(triples: Iterable[Triple], names: Shortener) -> Iterator[Finding]:
    """Find terms that their vocabulary does not have."""
    used = {node for triple in triples for node in triple if isinstance(node, str)}
    for iri in sorted(used):
        vocabulary = _vocabulary(iri)
        if vocabulary and IRI(iri) not in vocabulary:
            problem = f"{names.shorten(IRI(iri)) or iri} is not in its vocabulary."
            yield Finding(RULE.id, RULE.level, iri, problem, RULE.solution)


def _vocabulary(iri: str) -> type[namespace.DefinedNamespace] | None:
    for vocabulary in KNOWN:
        start = str(vocabulary)
        if iri.startswith(start) and iri != start:
            return vocabulary
    return None
