"""The page of all terms, made by pyLODE from the ontology's own labels, definitions and examples."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence

from kg.docs import layout
from kg.docs.terms import Terms
from kg.errors import MissingExtra
from kg.rdf import graphs
from kg.rdf.terms import IRI, RDF_TYPE, VOCABULARIES, BlankNode, Literal, Object, Triple
from kg.reasoner.explanation import expression

_LABEL = IRI(VOCABULARIES["rdfs"] + "label")
_LANGUAGES = {"ru": "In Russian", "ko": "In Korean"}
_SCHEME = IRI(VOCABULARIES["skos"] + "ConceptScheme")
_NOTE = IRI(VOCABULARIES["skos"] + "note")
_WRITTEN_OUT = {
    IRI(VOCABULARIES["owl"] + "equivalentClass"): "Exactly:",
    IRI(VOCABULARIES["owl"] + "propertyChainAxiom"): "Follows from the chain:",
}
_HEADER = (VOCABULARIES["dcterms"] + "title", VOCABULARIES["dcterms"] + "description")
_ENTITY = re.compile(r'class="property entity" id="([^"]*)".*?<code>([^<]*)</code>', re.DOTALL)


def page(terms: Terms) -> tuple[str, dict[str, str]]:
    """Give the page, and the anchor of each term on it."""
    text = _restyled(_pylode(terms))
    return text, {iri: anchor for anchor, iri in _ENTITY.findall(text)}


def _pylode(terms: Terms) -> str:
    before = logging.getLogger().level
    logging.disable(logging.INFO)  # pyLODE turns on everybody's messages
    try:
        from pylode import OntPub

        return str(OntPub(graphs.to_graph(_in_one_language(terms))).make_html())
    except ImportError as error:
        raise MissingExtra("pyLODE is not installed: pip install 'diplomatic-kg[docs]'.") from error
    except FileNotFoundError as error:  # the wheel of 3.4.1 lacks a file that it reads
        raise MissingExtra("This version of pyLODE cannot be used: pip install 'pylode<3.3'.") from error
    finally:
        logging.disable(logging.NOTSET)
        logging.getLogger().setLevel(before)


def _in_one_language(terms: Terms) -> Iterator[Triple]:
    """Give the triples in a form whose every word pyLODE shows, and shows in its place."""
    nameless = [triple for triple in terms.triples if isinstance(triple.subject, BlankNode)]
    header = {s for s, p, o in terms.triples if p == RDF_TYPE and o == VOCABULARIES["owl"] + "Ontology"}
    for triple in terms.triples:
        subject, predicate, value = triple
        if value == _SCHEME or (predicate in _HEADER and (_is_foreign(value) or subject not in header)):
            continue  # pyLODE would take a scheme of topics for a second ontology
        note = _note(predicate, value, nameless)
        yield triple if note is None else Triple(subject, _NOTE, Literal(note, language="en"))


def _note(predicate: IRI, value: Object, nameless: Sequence[Triple]) -> str | None:
    """Write a label in another language, or what makes a member, as a note; pyLODE knows no place for them."""
    if predicate == _LABEL and isinstance(value, Literal) and _is_foreign(value):
        return f"{_LANGUAGES.get(str(value.language), value.language)}: {value.value}"
    if predicate in _WRITTEN_OUT and isinstance(value, BlankNode):
        return f"{_WRITTEN_OUT[predicate]} {expression(value, nameless)}"
    return None


def _is_foreign(value: Object) -> bool:
    return isinstance(value, Literal) and value.language not in ("en", None)


def _restyled(text: str) -> str:
    """Put the look of the other pages over pyLODE's, and a way back to them."""
    text = text.replace("</head>", f"<style>{layout.STYLE}{layout.PYLODE}</style>\n</head>", 1)
    return re.sub(r"(<body[^>]*>)", rf"\1{layout.navigation('ontology.html')}", text, count=1)
