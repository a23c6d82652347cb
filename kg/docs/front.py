"""The way in: what the ontology is, how large it is, and its classes at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from kg.docs import layout
from kg.docs.questions import Asked
from kg.docs.terms import Terms
from kg.rdf.terms import IRI, ONTOLOGY, VOCABULARIES, Literal

_NAMES = {
    "Class": "classes",
    "ObjectProperty": "object properties",
    "DatatypeProperty": "data properties",
    "AnnotationProperty": "annotation properties",
    "individual": "named values",
}


def page(terms: Terms, drawing: str, asked: Sequence[Asked]) -> str:
    """Write the page."""
    counts = "".join(f"<li><b>{number}</b>{_NAMES[kind]}</li>" for kind, number in terms.counts().items())
    body = (
        f"<p>{escape(_header(terms, 'description'))}</p>\n"
        f'<p class="soft">Version {escape(_version(terms))} · <code>{escape(ONTOLOGY)}</code> · '
        f"prefix <code>dip:</code> · {escape(_header(terms, 'creator'))}</p>\n"
        f'<ul class="counts">{counts}<li><b>{len(asked)}</b>stored questions</li></ul>\n'
        "<h2>The classes</h2>\n"
        "<p>A box is a class with the properties that begin at it, and leads to its definition. Green boxes (≡) are "
        "defined: a reasoner finds their members, <code>kg reason</code> writes them.</p>\n"
        f'<div class="figure">{drawing}</div>\n'
    )
    return layout.page("index.html", _header(terms, "title") or "The ontology", body)


def _header(terms: Terms, name: str) -> str:
    values = terms.values(IRI(ONTOLOGY.rstrip("#")), VOCABULARIES["dcterms"] + name)
    found = [each for each in values if isinstance(each, Literal) and each.language in ("en", None)]
    return found[0].value if found else ""


def _version(terms: Terms) -> str:
    values = terms.values(IRI(ONTOLOGY.rstrip("#")), VOCABULARIES["owl"] + "versionInfo")
    return next((each.value for each in values if isinstance(each, Literal)), "")
