"""What one sentence says of one event: everything read around one trigger, before it is known which event it is."""

from __future__ import annotations

from dataclasses import dataclass

from kg.claims import grammar
from kg.claims.extras import Extra
from kg.claims.lexicon import Lexicon
from kg.claims.participants import Part
from kg.claims.places import Site
from kg.claims.scene import Scene
from kg.claims.status import StatusReading
from kg.claims.time import When
from kg.claims.triggers import Trigger
from kg.model import Span, Status

COMPANY = "Event"
"""The class of an account that does not say what event it is about."""


@dataclass(frozen=True, slots=True)
class Account:
    """One passage's account of an event.

    `wholes` are the nouns of events that it is part of, `answers` those of events that it responds to, `occasions`
    those of events in whose honour it is held.
    """

    trigger: Trigger
    kind: str
    parts: tuple[Part, ...]
    sites: tuple[Site, ...]
    whens: tuple[When, ...]
    extras: tuple[Extra, ...]
    status: StatusReading
    wholes: tuple[int, ...] = ()
    answers: tuple[int, ...] = ()
    occasions: tuple[int, ...] = ()

    @property
    def scene(self) -> Scene:
        """The sentence."""
        return self.trigger.scene

    @property
    def is_definite(self) -> bool:
        """Tell whether the words point back: "the talks", "this visit", "it was held"."""
        noun = self.trigger.noun
        return self.trigger.refers or (noun is not None and points_back(self.scene, noun))

    @property
    def further(self) -> str | None:
        """The word that says that this is not the one spoken of before: "a second summit", "another visit"."""
        noun = self.trigger.noun
        return None if noun is None or points_back(self.scene, noun) else _further(self.scene, noun)

    @property
    def has_happened(self) -> bool:
        """Tell whether the words say that it took place."""
        return self.status.status in (Status.OCCURRED, Status.ONGOING)

    @property
    def is_company(self) -> bool:
        """Tell whether the words only say who went along: "she was accompanied by", "escorted by"."""
        return self.kind == COMPANY

    @property
    def adds_topic(self) -> bool:
        """Tell whether the words only say of what talks told before were: "trade was discussed"."""
        return self.trigger.refers and "topic" in self.trigger.frame.bare and not self.parts

    @property
    def speaks_up(self) -> bool:
        """Tell whether the words say if the event happened: a verb does, a noun only under a word that says so.

        "The visit will be covered in this column" says nothing of the visit; "the visit was called off" does.
        """
        if self.is_company or self.adds_topic or self.trigger.verb is not None:
            return not (self.is_company or self.adds_topic)
        if self.status.status is Status.UNCLEAR:
            return False
        tree, noun = self.scene.tree, self.trigger.token
        head = self.scene.tokens[noun].head
        near = {*tree.below[noun], head, *(tree.below[head] if tree.tokens[head].pos in grammar.VERBAL else ())}
        starts = {tree.tokens[i].start for i in near if tree.tokens[i].dep not in ("aux", "auxpass", "nsubj", "prep")}
        return any(cue.start in starts for cue in self.status.cues)

    @property
    def passage(self) -> Span:
        """The words that say so: the clause, or the noun phrase of an event that is only mentioned."""
        return self.scene.sentence.span_of(*self.range)

    @property
    def range(self) -> tuple[int, int]:
        """The tokens of the passage: a clause that names everybody, a list of names never cut."""
        tree, trigger = self.scene.tree, self.trigger
        named = [(p.first, p.last) for p in self.parts] + [(s.first, s.last) for s in self.sites]
        named += [(w.first, w.last) for w in self.whens]
        first, last = self._own_range
        verbs = [i for i in tree.ancestors(trigger.anchor) if tree.tokens[i].pos in grammar.VERBAL]
        for verb in verbs:
            if not any(begin < first or end > last for begin, end in named):
                break
            wider = grammar.clause_of(tree, verb)
            first = min(first, wider[0])
            last = last if all(end <= last for _, end in named) else max(last, wider[1])
        return min([first, *(r[0] for r in named)]), max([last, *(r[1] for r in named)])

    @property
    def _own_range(self) -> tuple[int, int]:
        tree, trigger = self.scene.tree, self.trigger
        if trigger.verb is not None:
            return grammar.clause_of(tree, trigger.verb)
        return grammar.trimmed(tree, tree.phrase(trigger.token), tree.subtree(trigger.token)[1])


_BACK = frozenset({"the", "this", "that", "these", "those"})


def points_back(scene: Scene, noun: int) -> bool:
    """Tell whether a noun's determiner is definite, or its possessor makes it so."""
    determiner = scene.tree.child(noun, "det", "poss")
    if determiner is None:
        return False
    token = scene.tokens[determiner]
    return token.dep == "poss" or token.text.lower() in _BACK


def is_of_delegation(account: Account, lexicon: Lexicon) -> bool:
    """Tell whether the subject is "the delegation", of which another sentence has told who is on it."""
    if account.trigger.verb is None:
        return False
    subject = grammar.subject_of(account.scene.tree, account.trigger.verb)
    if subject is None or subject == account.trigger.noun:
        return False
    word = account.scene.tokens[subject].lemma.lower()
    return lexicon.has("Delegation", word) and points_back(account.scene, subject)


_FURTHER = frozenset({"another", "further"})


def _further(scene: Scene, noun: int) -> str | None:
    """The word that tells an event from those before it: "another", "second"."""
    words = (scene.tokens[i].text.lower() for i in scene.tree.below[noun] if scene.tokens[i].dep in _COUNTING)
    return next((word for word in words if word in _FURTHER or _is_ordinal(word)), None)


_COUNTING = ("det", "amod", "nummod")


def _is_ordinal(word: str) -> bool:
    return word.lower() in ("second", "third", "fourth", "fifth", "sixth") or (
        word[:1].isdigit() and word[-2:] in ("nd", "rd", "th")
    )
