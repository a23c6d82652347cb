"""Carrying out a person's decisions on what was read from an article.

What was rejected stays in the reading with its verdict, so that it can be traced and the decision taken back; what
follows is drawn from `standing` alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.claim_ids import claim_ids, with_ids
from kg.errors import InputError
from kg.model import Claim, Document, Judgement, Name, Reading, Referent, Span, Verdict
from kg.rdf.terms import digest
from kg.review.decisions import Action, Decision, Decisions, is_referent
from kg.review.quoting import locate
from kg.review.remaking import (
    about,
    claim_of,
    named_in,
    standing,
    with_details_of,
    without,
    without_source,
)


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A decision that cannot be carried out any more, and why."""

    decision: Decision
    reason: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A reading after review: all of it, what of it stands, and the decisions that fit nothing in it."""

    reading: Reading
    standing: Reading
    unmatched: tuple[Unmatched, ...] = ()


def apply(reading: Reading, decisions: Decisions, document: Document) -> Reviewed:
    """Carry out what was decided about a reading, in the order in which it was decided."""
    if not decisions:
        return Reviewed(reading, reading)
    desk = _Desk.of(with_ids(document, reading), document)
    for decision in decisions:
        try:
            desk.carry_out(decision)
        except InputError as error:
            raise InputError(f"{decision.where}: {error}" if decision.where else str(error)) from error
    return desk.reviewed()


@dataclass(slots=True)
class _Desk:
    """A reading in the course of being corrected."""

    document: Document
    claims: dict[str, Claim]
    referents: dict[str, Referent]
    merged: dict[str, str] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)
    unmatched: list[Unmatched] = field(default_factory=list)

    @classmethod
    def of(cls, reading: Reading, document: Document) -> _Desk:
        return cls(document, {claim.id: claim for claim in reading.claims}, {r.id: r for r in reading.referents})

    def reviewed(self) -> Reviewed:
        claims = tuple(self.claims.values())
        spoken_of = {name for claim in claims for name in named_in(claim)}
        kept = tuple(r for r in self.referents.values() if r.id not in self.dropped or r.id in spoken_of)
        reading = Reading(self.document.id, kept, claims)
        return Reviewed(reading, standing(reading, self.dropped), tuple(self.unmatched))

    def carry_out(self, decision: Decision) -> None:
        """Do what was decided; note a decision whose claim or referent is no longer there."""
        _require_fit_names(decision)
        missing = self._missing(decision)
        if missing:
            self.unmatched.append(Unmatched(decision, missing))
        if missing and decision.action is not Action.CORRECT:
            return
        match decision.action:
            case Action.ACCEPT:
                self._judge(str(decision.claim), decision, Verdict.ACCEPTED)
            case Action.REJECT if decision.claim:
                self._reject(decision.claim, decision)
            case Action.REJECT:
                self._drop(str(decision.referent), decision)
            case Action.CORRECT | Action.ADD:
                self._put(decision)
            case Action.MERGE:
                self._merge(self._now(str(decision.referent)), self._now(str(decision.into)), decision)
            case Action.SPLIT:
                self._split(self._now(str(decision.referent)), decision.claims, decision)
            case Action.DESCRIBE:
                self._describe(str(decision.referent), decision)

    # ------------------------------------------------------------ what is missing

    def _missing(self, decision: Decision) -> str:
        """Say what a decision speaks of that the reading does not have."""
        gone = [claim for claim in (decision.claim, *decision.claims) if claim and claim not in self.claims]
        if gone:
            return f"claim {gone[0]} is no longer found in {self.document.id}{self._now_said(decision.quoted)}"
        named = [decision.referent] if decision.action is not Action.DESCRIBE else []
        if decision.action is Action.MERGE:
            named.append(decision.into)
        if decision.draft:
            named += decision.draft.referents()
        if decision.portrait:
            named += [value for _, value in decision.portrait.details if "/" in value]
        unknown = [name for name in named if name and self._now(name) not in self.referents]
        return f"{unknown[0]} is no longer found in {self.document.id}" if unknown else ""

    def _now_said(self, words: str | None) -> str:
        """Name the claims that rest on the same words now, for the person who decides again."""
        found = [id for id, claim in self.claims.items() if words and claim.passage.of(self.document.text) == words]
        return f"; on its words now rest {', '.join(found)}" if found else ""

    def _now(self, referent: str) -> str:
        """The referent that stands for one that was merged."""
        while referent in self.merged:
            referent = self.merged[referent]
        return referent

    # ------------------------------------------------------------ claims

    def _judge(self, id: str, decision: Decision, verdict: Verdict, corrects: str | None = None) -> None:
        judgement = Judgement(verdict, decision.who, decision.when, decision.note, corrects)
        self.claims[id] = replace(self.claims[id], judgement=judgement)

    def _reject(self, id: str, decision: Decision) -> None:
        """Reject a claim; one that two names are one person's parts them again."""
        self._judge(id, decision, Verdict.REJECTED)
        claim = self.claims[id]
        if claim.property == "sameAs" and isinstance(claim.value, str):
            self._part(claim.subject, claim.value, decision)

    def _put(self, decision: Decision) -> None:
        """Add a claim; a corrected one is rejected for it. What was found meanwhile is accepted, not doubled."""
        if decision.draft is None:
            return
        unknown = [name for name in decision.draft.referents() if self._now(name) not in self.referents]
        if unknown:
            return
        before = self.claims.get(decision.claim or "")
        claim = self._renamed(claim_of(decision.draft, self.document, before))
        id = claim_ids(self.document.id, [claim], self.document.text)[0]
        if decision.claim:
            id = digest(decision.claim, id) if before else id
        if before and decision.claim:
            self._judge(decision.claim, decision, Verdict.REJECTED)
        if id not in self.claims:
            self.claims[id] = replace(claim, id=id)
        self._judge(id, decision, Verdict.ACCEPTED, decision.claim if before else None)

    def _renamed(self, claim: Claim) -> Claim:
        for referent in {claim.subject, claim.object, *(value for _, value in claim.qualifiers)} & self.merged.keys():
            claim = about(claim, str(referent), self._now(str(referent)))
        return claim

    # ------------------------------------------------------------ referents

    def _drop(self, referent: str, decision: Decision) -> None:
        """There is no such thing: every claim that speaks of it falls with it."""
        gone = self._now(referent)
        self.dropped.add(gone)
        for id, claim in self.claims.items():
            self.claims[id] = without_source(claim, gone)
            if gone in named_in(claim) and not claim.is_rejected():
                self._judge(id, decision, Verdict.REJECTED)

    def _merge(self, referent: str, into: str, decision: Decision) -> None:
        """Let one referent be another: its names and claims go over, and a claim says who said so."""
        if referent == into:
            return
        gone, kept = self.referents.pop(referent), self.referents[into]
        names = {name.text: name for name in (*kept.names, *gone.names)}
        details = dict.fromkeys((*kept.details, *gone.details))
        self.referents[into] = replace(kept, names=tuple(names.values()), details=tuple(details))
        passage = gone.names[0].span if gone.names else self._first_passage(referent)
        self.merged[referent] = into
        self.claims = {id: about(claim, referent, into) for id, claim in self.claims.items()}
        self.referents = {id: with_details_of(r, referent, into) for id, r in self.referents.items()}
        if passage:
            self._identify(into, gone.label, passage, decision)

    def _split(self, referent: str, ids: Iterable[str], decision: Decision) -> None:
        """Let some claims about a referent be about a new one of the same kind."""
        new = str(decision.into)
        if new not in self.referents:
            label = decision.label or self.referents[referent].label
            self.referents[new] = replace(self.referents[referent], id=new, label=label, names=self._names(label))
        for id in ids:
            self.claims[id] = about(self.claims[id], referent, new)
            if self.claims[id].judgement is None:
                self._judge(id, decision, Verdict.ACCEPTED)

    def _part(self, referent: str, name: str, decision: Decision) -> None:
        """Give one of a referent's names a referent of its own, with the claims whose words have that name alone."""
        before = self.referents.get(referent)
        spelling = next((n for n in before.names if n.text == name), None) if before else None
        if before is None or spelling is None:
            return
        others = tuple(n for n in before.names if n.text != name)
        new = f"{referent.partition('/')[0]}/{re.sub('[^a-z0-9]+', '-', name.lower()).strip('-')}"
        if not others or new in self.referents:
            return
        label = others[0].text if before.label == name else before.label
        self.referents[referent] = replace(before, label=label, names=others)
        self.referents[new] = replace(before, id=new, label=name, names=(spelling,))
        for id, claim in self.claims.items():
            words = claim.passage.of(self.document.text)
            if not claim.is_rejected() and name in words and not any(other.text in words for other in others):
                self.claims[id] = about(claim, referent, new)
                self._judge(id, decision, Verdict.ACCEPTED)

    def _describe(self, referent: str, decision: Decision) -> None:
        """Change what a referent is, or make one."""
        portrait = decision.portrait
        if portrait is None:
            return
        before = self.referents.get(self._now(referent)) or Referent(referent, portrait.kind or "", "")
        label = portrait.label or before.label or portrait.words or ""
        if not (label and (portrait.kind or before.kind)):
            raise InputError(f"{referent} is new: say its kind and its label.")
        names = (*before.names, *self._quoted_name(portrait.words))
        self.referents[before.id] = replace(
            before,
            kind=portrait.kind or before.kind,
            label=label,
            names=tuple({name.text: name for name in names}.values()),
            details=tuple(dict.fromkeys((*without(before.details, portrait.details), *portrait.details))),
        )

    def _quoted_name(self, words: str | None) -> tuple[Name, ...]:
        return (Name(words, locate(self.document, words, 1), self.document.language),) if words else ()

    def _names(self, label: str) -> tuple[Name, ...]:
        """A label that stands in the article is a name."""
        return self._quoted_name(label) if label in self.document.text else ()

    def _first_passage(self, referent: str) -> Span | None:
        return min((claim.passage for claim in self.claims.values() if claim.subject == referent), default=None)

    def _identify(self, referent: str, name: str, passage: Span, decision: Decision) -> None:
        """Say in a claim that a name is a referent's, and that a person said so."""
        claim = Claim(referent, "sameAs", passage, "", value=name, qualifiers=(("reason", "review"),))
        id = claim_ids(self.document.id, [claim], self.document.text)[0]
        self.claims[id] = replace(claim, id=id)
        self._judge(id, decision, Verdict.ACCEPTED)


def _require_fit_names(decision: Decision) -> None:
    """Let no name through that would not make an IRI: decisions may be written by hand."""
    new = {Action.SPLIT: decision.into, Action.DESCRIBE: decision.referent}.get(decision.action)
    if new is not None and not is_referent(new):
        raise InputError(f"{new!r} is no name for a referent: write it as event/dinner-in-quito.")
    for name, _ in decision.portrait.details if decision.portrait else ():
        if not re.fullmatch("[a-z][A-Za-z]*", name):
            raise InputError(f"{name!r} is no property, such as title or ofState.")
