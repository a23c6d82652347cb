"""The IRIs of the nodes a graph needs, and the triples that a passage and a time are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from kg.model import Document, Span
from kg.rdf import terms
from kg.rdf.terms import IRI, ONTOLOGY, RDF_TYPE, Literal, Triple, local_name, term
from kg.times import TimeSpan

LABEL = term("rdfs:label")
ALT_LABEL = term("skos:altLabel")
EXACT_MATCH = term("skos:exactMatch")
REPLACED_BY = term("dcterms:isReplacedBy")
GENERATED_BY = term("prov:wasGeneratedBy")
DATE_TIME = term("xsd:dateTime")
INTEGER = term("xsd:integer")
DECIMAL = term("xsd:decimal")
BOOLEAN = term("xsd:boolean")


@lru_cache(maxsize=512)
def dip(name: str) -> IRI:
    """A term of our ontology by its local name; `dip:NAME` is understood too."""
    return IRI(ONTOLOGY + name.removeprefix("dip:"))


def instant(value: datetime) -> Literal:
    """A moment, as xsd:dateTime: one of a calendar has no zone, one of a clock is told in UTC."""
    if value.tzinfo is None:
        return Literal(value.isoformat(timespec="seconds"), DATE_TIME)
    return Literal(f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", DATE_TIME)


@dataclass(frozen=True, slots=True)
class Names:
    """Mints the IRIs of a workspace below its base."""

    base: str

    def article(self, name: str) -> IRI:
        """An article, by the NAME of its files."""
        return IRI(f"{self.base}article/{name}")

    def passage(self, article: str, span: Span) -> IRI:
        """A range of an article's text, as RFC 5147 writes it."""
        return terms.passage(article, span.start, span.end, self.base)

    def referent(self, article: str, referent: str) -> IRI:
        """What an article speaks of, under the article's own name for it."""
        return IRI(f"{self.base}referent/{local_name(article)}-{referent.replace('/', '-')}")

    def individual(self, id: str) -> IRI:
        """An individual of the world, by its id ("person/kim-jong-un")."""
        return IRI(self.base + id)

    def node(self, kind: str, *parts: object) -> IRI:
        """A node that is named by what it is made of."""
        return IRI(f"{self.base}{kind}/{terms.digest(*map(str, parts))}")

    def time(self, span: TimeSpan) -> IRI:
        """A time, named by all that is known of it, so that the same words are the same node."""
        return self.node("time", *(getattr(span, name) for name in TimeSpan.__slots__))


def passage(names: Names, document: Document, span: Span) -> Iterator[Triple]:
    """The triples of a passage: its exact words and where they stand."""
    node = names.passage(document.id, span)
    yield Triple(node, RDF_TYPE, dip("Passage"))
    yield Triple(node, dip("exact"), Literal(span.of(document.text), None, document.language))
    yield Triple(node, dip("start"), Literal(str(span.start), INTEGER))
    yield Triple(node, dip("end"), Literal(str(span.end), INTEGER))
    yield Triple(node, dip("inArticle"), names.article(document.id))


def time(names: Names, span: TimeSpan) -> Iterator[Triple]:
    """The triples of a time: the bounds that are known, the words, and the same in EDTF."""
    node = names.time(span)
    yield Triple(node, RDF_TYPE, dip("TimeSpan"))
    bounds = {
        "earliestStart": span.earliest_start,
        "latestStart": span.latest_start,
        "earliestEnd": span.earliest_end,
        "latestEnd": span.latest_end,
    }
    for name, bound in bounds.items():
        if bound is not None:
            yield Triple(node, dip(name), instant(bound))
    yield Triple(node, dip("granularity"), Literal(span.granularity))
    yield Triple(node, dip("basis"), Literal(span.basis))
    yield Triple(node, dip("timeText"), Literal(span.text))
    if span.edtf:
        yield Triple(node, dip("edtf"), Literal(span.edtf))
