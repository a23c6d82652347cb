"""The IRIs of the nodes a graph needs, and the triples that a passage and a time are made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from kg.model import Claim, Document, Span
from kg.rdf.terms import IRI, ONTOLOGY, VOCABULARIES, Literal, Triple, slug
from kg.times import TimeSpan

TYPE = IRI(VOCABULARIES["rdf"] + "type")
LABEL = IRI(VOCABULARIES["rdfs"] + "label")
ALT_LABEL = IRI(VOCABULARIES["skos"] + "altLabel")
EXACT_MATCH = IRI(VOCABULARIES["skos"] + "exactMatch")
REPLACED_BY = IRI(VOCABULARIES["dcterms"] + "isReplacedBy")
GENERATED_BY = IRI(VOCABULARIES["prov"] + "wasGeneratedBy")
DATE_TIME = IRI(VOCABULARIES["xsd"] + "dateTime")
INTEGER = IRI(VOCABULARIES["xsd"] + "integer")
BOOLEAN = IRI(VOCABULARIES["xsd"] + "boolean")


def dip(name: str) -> IRI:
    """A term of our ontology by its local name; `dip:NAME` is understood too."""
    return IRI(ONTOLOGY + name.removeprefix("dip:"))


def dcterms(name: str) -> IRI:
    """A term of Dublin Core."""
    return IRI(VOCABULARIES["dcterms"] + name)


def instant(value: datetime) -> Literal:
    """A moment, as xsd:dateTime without a zone."""
    return Literal(value.isoformat(timespec="seconds"), DATE_TIME)


def digest(*parts: object) -> str:
    """The name of a node that nobody reads: 16 hexadecimal digits of the SHA-256 of what it is made of."""
    return sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Names:
    """Mints the IRIs of a workspace below its base."""

    base: str

    def article(self, name: str) -> IRI:
        """An article, by the NAME of its files."""
        return IRI(f"{self.base}article/{name}")

    def passage(self, article: str, span: Span) -> IRI:
        """A range of an article's text, as RFC 5147 writes it."""
        return IRI(f"{self.article(article)}#char={span.start},{span.end}")

    def referent(self, article: str, referent: str) -> IRI:
        """What an article speaks of, under the article's own name for it."""
        return IRI(f"{self.base}referent/{_local(article)}-{referent.replace('/', '-')}")

    def individual(self, id: str) -> IRI:
        """An individual of the world, by its id ("person/kim-jong-un")."""
        return IRI(self.base + id)

    def node(self, kind: str, *parts: object) -> IRI:
        """A node that is named by what it is made of."""
        return IRI(f"{self.base}{kind}/{digest(*parts)}")

    def time(self, span: TimeSpan) -> IRI:
        """A time, named by all that is known of it, so that the same words are the same node."""
        return self.node("time", *(getattr(span, name) for name in TimeSpan.__slots__))


def _local(name: str) -> str:
    """An article's NAME as part of a local name: dots are written as hyphens."""
    return re.sub("[^A-Za-z0-9_-]", "-", name)


def claim_ids(article: str, claims: Iterable[Claim], text: str) -> list[str]:
    """The id of each claim, in order: a hash of what it says, free of offsets, rules and versions.

    Two claims that say the same in the same words are told apart by their number.
    """
    seen: Counter[str] = Counter()
    ids = []
    for claim in claims:
        said = digest(article, claim.subject, claim.property, claim.object, *claim.qualifiers, _words(claim, text))
        ids.append(digest(said, seen[said]))
        seen[said] += 1
    return ids


def _words(claim: Claim, text: str) -> str:
    """The words a claim rests on, without case, space and punctuation."""
    value = claim.value.text if isinstance(claim.value, TimeSpan) else claim.value
    return re.sub(r"\W+", " ", f"{value or ''} {claim.passage.of(text)}".casefold()).strip()


def passage(names: Names, document: Document, span: Span) -> Iterator[Triple]:
    """The triples of a passage: its exact words and where they stand."""
    node = names.passage(document.id, span)
    yield Triple(node, TYPE, dip("Passage"))
    yield Triple(node, dip("exact"), Literal(span.of(document.text), None, document.language))
    yield Triple(node, dip("start"), Literal(str(span.start), INTEGER))
    yield Triple(node, dip("end"), Literal(str(span.end), INTEGER))
    yield Triple(node, dip("inArticle"), names.article(document.id))


def time(names: Names, span: TimeSpan) -> Iterator[Triple]:
    """The triples of a time: the bounds that are known, the words, and the same in EDTF."""
    node = names.time(span)
    yield Triple(node, TYPE, dip("TimeSpan"))
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


def topic_id(words: str) -> str:
    """The id of a topic or an artefact that is known by its words alone."""
    return slug(words, 60)
