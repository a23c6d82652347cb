"""All that the articles say of each individual, with every referent replaced by the individual it stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.claim_ids import claim_ids
from kg.graph.naming import Names
from kg.graph.status import Said, resolve
from kg.model import Certainty, Claim, Document, Reading, Resolution, Status
from kg.rdf.terms import IRI
from kg.times import TimeSpan


@dataclass(frozen=True, slots=True)
class Sourced:
    """A claim with its node, its passage and the individuals it speaks of."""

    claim: Claim
    document: Document
    node: IRI
    passage: IRI
    object: str | None  # an individual's id, or dip:NAME
    qualifiers: tuple[tuple[str, str], ...]

    @property
    def is_plain(self) -> bool:
        """Only what is affirmed and certain becomes a plain triple."""
        return not self.claim.negated and self.claim.certainty is Certainty.CERTAIN

    def qualifier(self, name: str) -> str | None:
        """The value of a qualifier, if the claim has it."""
        return next((value for key, value in self.qualifiers if key == name), None)

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a qualifier: a person may act in two posts at once."""
        return tuple(value for key, value in self.qualifiers if key == name)


@dataclass(slots=True)
class Collected:
    """What is said of one individual: claims in the order of articles and text, and details of its names."""

    claims: list[Sourced] = field(default_factory=list)
    details: set[tuple[str, str]] = field(default_factory=set)

    def learn(self, details: Iterable[tuple[str, str]]) -> None:
        """Take details in, but none that differs from one taken before in capital letters alone."""
        known = {(name, value.casefold()) for name, value in self.details}
        self.details |= {(name, value) for name, value in details if (name, value.casefold()) not in known}

    def of(self, property: str) -> Iterator[Sourced]:
        """The claims with one property."""
        return (claim for claim in self.claims if claim.claim.property == property)

    def plain(self, property: str) -> Iterator[Sourced]:
        """The affirmed and certain claims with one property."""
        return (claim for claim in self.of(property) if claim.is_plain)

    @property
    def times(self) -> tuple[TimeSpan, ...]:
        """Every time that is stated and certain, earliest first; rivals stand side by side."""
        spans = {c.claim.value for c in self.plain("hasTime") if isinstance(c.claim.value, TimeSpan)}
        return tuple(sorted(spans, key=lambda span: (span.edtf, span.text)))

    @property
    def file(self) -> str:
        """The knowledge file of an event: the year of its first date, as the words give it."""
        years = (span.earliest_start or span.latest_end for span in self.times)
        year = next((moment.year for moment in years if moment), None)
        return f"events-{year:04}" if year else "events-undated"

    @property
    def status(self) -> Status:
        """The one status that all words on an event support together."""
        words = [
            Said(
                Status((c.object or "dip:unclear").removeprefix("dip:")),
                c.claim.attributed_to,
                c.document.id,
                c.document.published,
                c.claim.passage.start,
            )
            for c in self.of("status")
        ]
        return resolve(words) if words else Status.UNCLEAR


def collect(
    documents: Mapping[str, Document], readings: Sequence[Reading], resolution: Resolution, names: Names
) -> Mapping[str, Collected]:
    """Gather what all articles say, by the individual it is said of."""
    said: dict[str, Collected] = defaultdict(Collected)
    for reading in readings:
        document = documents[reading.document]
        for referent in reading.referents:
            about = said[resolution.id(reading.document, referent.id) or referent.id]
            about.learn((name, _resolved(resolution, document, value)) for name, value in referent.details)
        ids = claim_ids(document.id, reading.claims, document.text)
        for identifier, claim in zip(ids, reading.claims, strict=True):
            subject = resolution.id(document.id, claim.subject) or claim.subject
            said[subject].claims.append(_sourced(names, resolution, document, identifier, claim))
    return said


def _sourced(names: Names, resolution: Resolution, document: Document, identifier: str, claim: Claim) -> Sourced:
    return Sourced(
        claim=claim,
        document=document,
        node=names.individual(f"claim/{identifier}"),
        passage=names.passage(document.id, claim.passage),
        object=_resolved(resolution, document, claim.object) if claim.object else None,
        qualifiers=tuple((name, _resolved(resolution, document, value)) for name, value in claim.qualifiers),
    )


def _resolved(resolution: Resolution, document: Document, value: str) -> str:
    return resolution.id(document.id, value) or value
