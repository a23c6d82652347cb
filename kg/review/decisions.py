"""What a person can decide about what was read from an article, as plain data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from kg.model import Certainty, Claim, Document
from kg.review.quoting import occurrence
from kg.times import TimeSpan


class Action(StrEnum):
    """The kinds of decisions, by the word that NAME.review.toml has for them."""

    ACCEPT = "accepted"  # the words say so
    REJECT = "rejected"  # the words do not say so; of a referent: there is no such thing
    CORRECT = "corrected"  # the words say something else
    ADD = "added"  # the words say so, and nobody had found it
    MERGE = "merged"  # two referents are one
    SPLIT = "split"  # some claims about a referent are about another one
    DESCRIBE = "described"  # a referent is of another kind, has another label, or is new


PROPERTIES: Mapping[str, str] = {
    **dict.fromkeys(("status", "participation", "place", "partOf", "respondsTo", "occasion"), "object"),
    **dict.fromkeys(("tenure", "sentBy", "head", "member", "forEvent"), "object"),
    **dict.fromkeys(("topic", "purpose", "outcome", "duration", "vehicle", "words", "content"), "value"),
    **dict.fromkeys(("sameAs", "denotes", "listIsComplete"), "value"),
    "hasTime": "time",
}
"""The properties that claims give, and what each gives: a referent or a value of the ontology, words, or a time."""

QUALIFIERS = ("capacity", "inPost", "inDelegation", "tenureStatus", "reason")
"""What completes a claim."""


_REFERENT = re.compile("(person|organization|state|place|event|post|delegation|group|vehicle|topic)/[a-z0-9-]+")


def is_referent(name: str) -> bool:
    """Tell whether a referent may be called so.

    >>> is_referent("event/dinner-in-quito"), is_referent("event/Dinner in Quito")
    (True, False)
    """
    return _REFERENT.fullmatch(name) is not None


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim as a person writes it: the passage by its words, and by their number where they stand several times.

    `time` is a date in EDTF or in words that kg understands, `time_words` what the article has for it.
    """

    subject: str
    property: str
    words: str
    occurrence: int | None = None
    object: str | None = None
    value: str | None = None
    time: str | None = None
    time_words: str | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    negated: bool = False
    certainty: Certainty = Certainty.CERTAIN
    attributed_to: str | None = None
    reported_by: str | None = None

    def problem(self) -> str:
        """Say what keeps it from being a claim; nothing, if it is one."""
        if self.property not in PROPERTIES:
            return f"{self.property!r} is no property of claims. Known: {', '.join(PROPERTIES)}."
        wanted = PROPERTIES[self.property]
        if [key for key in ("object", "value", "time") if getattr(self, key) is not None] != [wanted]:
            return f"a claim of {self.property!r} gives {wanted!r}, and nothing else."
        if not (self.subject and self.words):
            return "a claim needs a subject, and the words that say so."
        wrong = [name for name in self.referents() if not is_referent(name)]
        return f"{wrong[0]!r} is no name of a referent, such as person/ana-ruiz." if wrong else ""

    def referents(self) -> list[str]:
        """Name whom and what it speaks of, and on whose word."""
        named = [self.subject, None if self.property == "status" else self.object, self.attributed_to, self.reported_by]
        named += [value for name, value in self.qualifiers if name in ("inPost", "inDelegation")]
        return [name for name in named if name]

    @classmethod
    def of(cls, claim: Claim, document: Document) -> Draft:
        """Write a claim down as a person would."""
        span = claim.value if isinstance(claim.value, TimeSpan) else None
        return cls(
            subject=claim.subject,
            property=claim.property,
            words=claim.passage.of(document.text),
            occurrence=occurrence(document.text, claim.passage),
            object=claim.object,
            value=None if isinstance(claim.value, TimeSpan) else claim.value,
            time=span.edtf if span else None,
            time_words=span.text if span else None,
            qualifiers=claim.qualifiers,
            negated=claim.negated,
            certainty=claim.certainty,
            attributed_to=claim.attributed_to,
            reported_by=claim.reported_by,
        )

    def with_qualifier(self, name: str, values: tuple[str, ...]) -> Draft:
        """Give a qualifier other values; none takes it away."""
        kept = [pair for pair in self.qualifiers if pair[0] != name]
        return replace(self, qualifiers=(*kept, *((name, value) for value in values)))


@dataclass(frozen=True, slots=True)
class Portrait:
    """What a person says of a referent: its kind, its label, the words that name it, and plain facts about it."""

    kind: str | None = None
    label: str | None = None
    words: str | None = None
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: who, when, about which claim or referent. `where` says in which line of which file it stands."""

    action: Action
    who: str
    when: datetime
    claim: str | None = None
    referent: str | None = None
    into: str | None = None
    label: str | None = None
    claims: tuple[str, ...] = ()
    draft: Draft | None = None
    portrait: Portrait | None = None
    note: str | None = None
    says: str | None = None  # for people alone: the claim in plain words
    quoted: str | None = None  # for people alone: the words behind it
    where: str = field(default="", compare=False)

    @property
    def subject(self) -> tuple[str, ...]:
        """What is decided, so that a later decision takes an earlier one's place."""
        match self.action:
            case Action.ADD:
                return ("added", repr(self.draft))
            case Action.MERGE:
                return ("merged", str(self.referent))
            case Action.SPLIT:
                return ("split", str(self.referent), str(self.into))
            case Action.DESCRIBE:
                return ("described", str(self.referent))
        return ("claim", self.claim) if self.claim else ("referent", str(self.referent))


Decisions = tuple[Decision, ...]


def with_one(decisions: Decisions, decision: Decision) -> Decisions:
    """Add a decision; an earlier one about the same gives way."""
    return (*(old for old in decisions if old.subject != decision.subject), decision)


def without(decisions: Decisions, about: str) -> Decisions:
    """Take back what was decided about a claim or a referent."""
    return tuple(each for each in decisions if about not in (each.claim, each.referent))
