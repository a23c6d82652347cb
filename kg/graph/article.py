"""What one article says, as triples: the article, its passages, its referents and its claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from kg import confidence
from kg.claim_ids import claim_ids
from kg.graph.naming import (
    DECIMAL,
    GENERATED_BY,
    LABEL,
    Names,
    dip,
    instant,
    passage,
    time,
)
from kg.model import Certainty, Claim, Document, Judgement, Reading, Referent
from kg.rdf.terms import IRI, RDF_TYPE, Literal, Triple, slug, term
from kg.times import TimeSpan


def article(document: Document, reading: Reading, software: str, base: str) -> Iterator[Triple]:
    """Give the triples of one article; they depend on that article alone.

    `software` names the version and the language model that read it; it stands once, on the activity, so that
    a release does not touch every claim.
    """
    names = Names(base)
    yield from _header(names, document, software)
    yield from _review(names, document, reading)
    spans = {claim.passage for claim in reading.claims}
    spans |= {referent.names[0].span for referent in reading.referents if referent.names}
    for span in sorted(spans):
        yield from passage(names, document, span)
    for referent in reading.referents:
        yield from _referent(names, document, referent)
    source = _author(document, reading.referents)
    for identifier, claim in zip(claim_ids(document.id, reading.claims, document.text), reading.claims, strict=True):
        yield from _claim(names, document.id, identifier, claim, source)


def with_author(document: Document, reading: Reading) -> Reading:
    """Add the one whose word the plain sentences are, when the text itself never names them."""
    if _author(document, reading.referents) or not (document.author or document.outlet):
        return reading
    return replace(reading, referents=(*reading.referents, _unnamed_author(document)))


def _author(document: Document, referents: tuple[Referent, ...]) -> str | None:
    """Find the referent that is the article's author, or else its outlet."""
    for name in filter(None, (document.author, document.outlet)):
        for referent in referents:
            if name == referent.label or any(name == spelling.text for spelling in referent.names):
                return referent.id
    return None


def _unnamed_author(document: Document) -> Referent:
    if document.author:
        return Referent(f"person/{slug(document.author)}", "Person", document.author)
    outlet = str(document.outlet)
    return Referent(f"organization/{slug(outlet)}", "MediaOrganization", outlet)


def _header(names: Names, document: Document, software: str) -> Iterator[Triple]:
    node = names.article(document.id)
    yield Triple(node, RDF_TYPE, dip("Article"))
    yield Triple(node, LABEL, Literal(document.title or document.id, None, document.language))
    literals = {
        term("dcterms:title"): document.title,
        term("dcterms:creator"): document.author,
        term("dcterms:language"): document.language,
        dip("outlet"): document.outlet,
        dip("url"): document.url,
        dip("sha256"): document.digest,
    }
    for predicate, value in literals.items():
        if value:
            yield Triple(node, predicate, Literal(value))
    if document.published:
        yield Triple(node, dip("published"), instant(datetime.combine(document.published, datetime.min.time())))
    activity = names.individual(f"activity/{document.id}")
    yield Triple(activity, RDF_TYPE, dip("Activity"))
    yield Triple(activity, LABEL, Literal(f"Reading of {document.id}", None, "en"))
    yield Triple(activity, dip("software"), Literal(software))


def _review(names: Names, document: Document, reading: Reading) -> Iterator[Triple]:
    """The activity that claims made by a person come from."""
    if all(claim.rule for claim in reading.claims):
        return
    activity = _reviewing(names, document.id)
    yield Triple(activity, RDF_TYPE, dip("Activity"))
    yield Triple(activity, LABEL, Literal(f"Review of {document.id}", None, "en"))


def _reviewing(names: Names, article: str) -> IRI:
    """Name the review as its file is named: no article may be called so."""
    return names.individual(f"activity/{article}.review")


def _referent(names: Names, document: Document, referent: Referent) -> Iterator[Triple]:
    node = names.referent(document.id, referent.id)
    yield Triple(node, RDF_TYPE, dip("Referent"))
    yield Triple(node, LABEL, Literal(referent.label, None, document.language))
    yield Triple(node, dip("referentKind"), Literal(referent.kind))
    yield Triple(node, dip("inArticle"), names.article(document.id))
    for name in referent.names:
        yield Triple(node, dip("name"), Literal(name.text, None, name.language))
    if referent.names:
        yield Triple(node, dip("evidence"), names.passage(document.id, referent.names[0].span))


def _claim(names: Names, article: str, identifier: str, claim: Claim, author: str | None) -> Iterator[Triple]:
    node = names.individual(f"claim/{identifier}")
    yield Triple(node, RDF_TYPE, dip("Claim"))
    yield Triple(node, dip("claimSubject"), names.referent(article, claim.subject))
    yield Triple(node, dip("claimProperty"), dip(claim.property))
    if claim.object:
        yield Triple(node, dip("claimObject"), _object(names, article, claim.object))
    yield from _value(names, node, claim)
    for name, value in claim.qualifiers:
        yield Triple(node, dip(name), _qualifier(names, article, name, value))
    source = claim.attributed_to or author
    if source:
        yield Triple(node, dip("attributedTo"), names.referent(article, source))
    if claim.reported_by:
        yield Triple(node, dip("reportedBy"), names.referent(article, claim.reported_by))
    if claim.negated:
        yield Triple(node, dip("polarity"), dip("negative"))
    if claim.certainty is not Certainty.CERTAIN:
        yield Triple(node, dip("certainty"), dip(claim.certainty))
    yield Triple(node, dip("passage"), names.passage(article, claim.passage))
    yield from _rule(node, claim.rule)
    if claim.judgement:
        yield from _judgement(names, node, claim.judgement)
    activity = names.individual(f"activity/{article}") if claim.rule else _reviewing(names, article)
    yield Triple(node, GENERATED_BY, activity)


def _rule(node: IRI, rule: str) -> Iterator[Triple]:
    """Name the rule that made a claim, and how far it was found to be right; no rule made what a person put there."""
    if not rule:
        return
    yield Triple(node, dip("byRule"), Literal(rule))
    if (measured := confidence.of(rule)) is not None:
        yield Triple(node, dip("confidence"), Literal(measured, DECIMAL))


def _judgement(names: Names, node: IRI, judgement: Judgement) -> Iterator[Triple]:
    yield Triple(node, dip("verdict"), dip(judgement.verdict))
    yield Triple(node, dip("byReviewer"), Literal(judgement.reviewer))
    yield Triple(node, dip("reviewedAt"), instant(judgement.when))
    if judgement.note:
        yield Triple(node, dip("reviewNote"), Literal(judgement.note))
    if judgement.corrects:
        yield Triple(node, dip("corrects"), names.individual(f"claim/{judgement.corrects}"))


def _value(names: Names, node: IRI, claim: Claim) -> Iterator[Triple]:
    if isinstance(claim.value, TimeSpan):
        yield Triple(node, dip("claimTime"), names.time(claim.value))
        yield from time(names, claim.value)
    elif claim.value is not None:
        yield Triple(node, dip("claimValue"), Literal(claim.value))


def _object(names: Names, article: str, object: str) -> IRI:
    return dip(object) if object.startswith("dip:") else names.referent(article, object)


def _qualifier(names: Names, article: str, name: str, value: str) -> IRI | Literal:
    """A qualifier is a term of the ontology, a referent (in a post, in a delegation) or plain words."""
    links = value.startswith("dip:") or name in ("inPost", "inDelegation")
    return _object(names, article, value) if links else Literal(value)
