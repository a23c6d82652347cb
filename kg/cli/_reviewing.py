"""An article on a reviewer's desk: what was read from it, what was decided, and writing down what is decided now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property

from kg import confidence, pipeline, review
from kg.errors import InputError
from kg.model import Claim, Document, Reading, Referent
from kg.ontology import Ontology
from kg.rdf.terms import slug
from kg.review import Action, Decision, Doubt, Draft, Reviewed
from kg.workspace import Workspace

Pairs = Sequence[tuple[str, str]]


@dataclass
class Desk:
    """The claims of one article as they stand now, and the decisions of one reviewer about them."""

    place: Workspace
    document: Document
    reading: Reading
    terms: Ontology
    who: str
    note: str | None = None
    decided: int = 0
    decisions: review.Decisions = field(default=())

    @classmethod
    def of(cls, place: Workspace, name: str, who: str, note: str | None = None) -> Desk:
        """Lay an article on the desk."""
        document, reading, terms = pipeline.reading(place, name)
        decisions = review.notebook.read(review.notebook.path(place.seeds, name))
        review.require_known(decisions, terms)
        return cls(place, document, reading, terms, who, note, decisions=decisions)

    # ------------------------------------------------------------ what stands

    @cached_property
    def now(self) -> Reviewed:
        """The reading with everything decided so far carried out."""
        return review.apply(self.reading, self.decisions, self.document)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What needs eyes, most of all first."""
        bounds = {rule: measured.lower_bound for rule, measured in confidence.table().items()}
        return review.doubts(self.now.reading, bounds)

    def claim(self, id: str) -> Claim:
        """Find a claim by its id or the beginning of it."""
        found = [claim for claim in self.now.reading.claims if claim.id.startswith(id.removeprefix("claim:"))]
        if len(found) == 1 and id:
            return found[0]
        problem = (
            f"{len(found)} claims of {self.document.id} begin" if found else f"No claim of {self.document.id} begins"
        )
        raise InputError(f"{problem} with {id!r}: 'kg review {self.document.id} --list --all' lists them.")

    def referent(self, name: str) -> str:
        """Find a referent by its id, label or name."""
        return review.referent_of(name, self._referents)

    def say(self, claim: Claim) -> str:
        """Say a claim in plain words."""
        return review.say(claim, review.labels_of(self.now.reading))

    @property
    def _referents(self) -> dict[str, Referent]:
        return {referent.id: referent for referent in self.now.reading.referents}

    # ------------------------------------------------------------ deciding

    def accept(self, claim: Claim) -> Decision:
        """The words say so."""
        return self._record(self._about(Action.ACCEPT, claim))

    def reject(self, claim: Claim) -> Decision:
        """The words do not say so."""
        return self._record(self._about(Action.REJECT, claim))

    def reject_referent(self, name: str) -> Decision:
        """There is no such thing."""
        referent = self.referent(name)
        says = f"{self._referents[referent].label} is nobody and nothing"
        return self._record(self._new(Action.REJECT, referent=referent, says=says))

    def correct(self, claim: Claim, pairs: Pairs) -> Decision:
        """The words say something else."""
        before = Draft.of(claim, self.document)
        draft = review.filled(pairs, self._referents, before)
        if draft == before:
            raise InputError("Nothing was changed: say with --set KEY=VALUE what the words say.")
        corrected = replace(self._about(Action.CORRECT, claim), draft=draft, quoted=None)
        return self._record(corrected)

    def add(self, pairs: Pairs) -> Decision:
        """The words say so, and nobody had found it."""
        return self._record(self._new(Action.ADD, draft=review.filled(pairs, self._referents)))

    def merge(self, name: str, into: str) -> Decision:
        """Two referents are one."""
        one, other = self.referent(name), self.referent(into)
        if one == other:
            raise InputError(f"{one} is {other} already.")
        says = f"{self._referents[one].label} is {self._referents[other].label}"
        return self._record(self._new(Action.MERGE, referent=one, into=other, says=says))

    def split(self, name: str, label: str, ids: Sequence[str]) -> Decision:
        """Some claims about a referent are about another one."""
        if not ids:
            raise InputError("Say with --claim ID which claims are about another one.")
        referent = self.referent(name)
        into = self._free(f"{referent.partition('/')[0]}/{slug(label)}")
        claims = tuple(self.claim(id).id for id in ids)
        return self._record(self._new(Action.SPLIT, referent=referent, into=into, label=label, claims=claims))

    def describe(self, referent: str, pairs: Pairs) -> Decision:
        """A referent is of another kind, has another label, or is new."""
        portrait = review.described(pairs, self._referents)
        id = referent if "/" in referent else self.referent(referent)
        return self._record(self._new(Action.DESCRIBE, referent=id, portrait=portrait))

    def undo(self, about: str) -> None:
        """Take back what was decided about a claim or a referent, or a claim that was added."""
        kept = review.without(self.decisions, about.removeprefix("claim:"))
        if kept == self.decisions:
            made = self.claim(about).id
            kept = tuple(each for each in self.decisions if each.action is not Action.ADD or self._makes(each) != made)
        if kept == self.decisions:
            raise InputError(f"Nothing was decided about {about}.")
        self._keep(kept)

    def undo_last(self) -> None:
        """Take back the last decision."""
        self._keep(self.decisions[:-1])
        self.decided -= 1

    def _makes(self, decision: Decision) -> str | None:
        """The id of the claim that a decision adds."""
        alone = review.apply(self.reading, (decision,), self.document)
        known = {claim.id for claim in self.reading.claims if claim.judgement is None}
        judged = [claim.id for claim in alone.reading.claims if claim.judgement is not None or claim.id not in known]
        return judged[0] if judged else None

    def _free(self, wanted: str) -> str:
        number, name = 2, wanted
        while name in self._referents:
            name, number = f"{wanted}-{number}", number + 1
        return name

    def _about(self, action: Action, claim: Claim) -> Decision:
        words = claim.passage.of(self.document.text)
        return self._new(action, claim=claim.id, says=self.say(claim), quoted=words)

    def _new(self, action: Action, **of: object) -> Decision:
        return Decision(action, self.who, datetime.now(UTC).replace(microsecond=0), note=self.note, **of)  # type: ignore[arg-type]

    def _record(self, decision: Decision) -> Decision:
        """Try a decision out, and write it down."""
        review.require_known([decision], self.terms)
        decisions = review.with_one(self.decisions, decision)
        tried = review.apply(self.reading, decisions, self.document)
        for each in tried.unmatched:
            if each.decision is decision:
                raise InputError(f"This cannot be carried out: {each.reason}.")
        self._keep(decisions)
        self.decided += 1
        return decision

    def _keep(self, decisions: review.Decisions) -> None:
        with self.place.lock():
            path = review.notebook.path(self.place.seeds, self.document.id)
            if review.notebook.read(path) != self.decisions:
                raise InputError(f"{path} was changed by somebody else meanwhile: run 'kg review' again.")
            review.notebook.write(path, self.document.id, decisions)
        self.decisions = decisions
        self.__dict__.pop("now", None)
