"""What decisions are made of: a claim that speaks of another referent, a reading without what was rejected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.model import Claim, Document, Reading, Referent
from kg.review import moments
from kg.review.decisions import Draft
from kg.review.quoting import locate
from kg.times import TimeSpan


def claim_of(draft: Draft, document: Document, before: Claim | None = None) -> Claim:
    """Make a claim of what a person wrote; a time that they left as it was stays as it was read."""
    return Claim(
        subject=draft.subject,
        property=draft.property,
        passage=locate(document, draft.words, draft.occurrence),
        rule="",
        object=draft.object,
        value=_time(draft, document, before) if draft.time else draft.value,
        qualifiers=draft.qualifiers,
        negated=draft.negated,
        certainty=draft.certainty,
        attributed_to=draft.attributed_to,
        reported_by=draft.reported_by,
    )


def standing(reading: Reading, dropped: Iterable[str] = ()) -> Reading:
    """Leave out what was rejected, and the referents that nothing speaks of any more.

    A person whose name stands in the article stays, even when all that was claimed of them falls; an event lives by
    its claims alone.
    """
    claims = tuple(claim for claim in reading.claims if not claim.is_rejected())
    if len(claims) == len(reading.claims) and not dropped:
        return reading
    alive = {name for claim in claims for name in named_in(claim)}
    fallen = {claim.subject for claim in reading.claims if claim.is_rejected()}
    gone = set(dropped) | {r.id for r in reading.referents if r.id in fallen - alive and not r.names}
    kept = tuple(r for r in reading.referents if r.id not in gone)
    return Reading(reading.document, kept, claims)


def _time(draft: Draft, document: Document, before: Claim | None) -> TimeSpan:
    value = before.value if before else None
    if isinstance(value, TimeSpan) and (value.edtf, value.text) == (draft.time, draft.time_words):
        return value
    return moments.read(draft.time or "", draft.time_words or draft.words, document.published)


def named_in(claim: Claim) -> set[str]:
    """The referents that a claim speaks of; whose word it is has no part in that."""
    return {name for name in (claim.subject, claim.object, *(value for _, value in claim.qualifiers)) if name}


def about(claim: Claim, old: str, new: str) -> Claim:
    """Let a claim speak of another referent."""

    def changed(name: str | None) -> str | None:
        return new if name == old else name

    return replace(
        claim,
        subject=new if claim.subject == old else claim.subject,
        object=changed(claim.object),
        qualifiers=tuple((name, new if value == old else value) for name, value in claim.qualifiers),
        attributed_to=changed(claim.attributed_to),
        reported_by=changed(claim.reported_by),
    )


def without_source(claim: Claim, source: str) -> Claim:
    """Let a claim on the word of nobody be on the author's."""
    return replace(
        claim,
        attributed_to=None if claim.attributed_to == source else claim.attributed_to,
        reported_by=None if claim.reported_by == source else claim.reported_by,
    )


def with_details_of(referent: Referent, old: str, new: str) -> Referent:
    """Let the plain facts of a referent lead to another one: the state of a post, once the state was merged."""
    if all(value != old for _, value in referent.details):
        return referent
    return replace(referent, details=tuple((name, new if value == old else value) for name, value in referent.details))


def without(details: Iterable[tuple[str, str]], replaced: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out the facts that others take the place of."""
    names = {name for name, _ in replaced}
    return [pair for pair in details if pair[0] not in names]
