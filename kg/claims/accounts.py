"""What one sentence says of one event: everything read around one trigger, before it is known which event it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.claims import grammar, participants, places, status, time, triggers
from kg.claims.delegations import HEAD, MEMBER, Roll
from kg.claims.extras import Extra
from kg.claims.extras import find as find_extras
from kg.claims.lexicon import Lexicon
from kg.claims.participants import Part
from kg.claims.places import Site
from kg.claims.scene import Scene, Unit
from kg.claims.status import StatusReading
from kg.claims.time import When
from kg.claims.triggers import Trigger
from kg.model import Mentions, Span, Status
from kg.ontology import Ontology


COMPANY = "Event"
"""The class of an account that does not say what event it is about."""


@dataclass(frozen=True, slots=True)
class Account:
    """One passage's account of an event."""

    trigger: Trigger
    kind: str
    parts: tuple[Part, ...]
    sites: tuple[Site, ...]
    whens: tuple[When, ...]
    extras: tuple[Extra, ...]
    status: StatusReading
    wholes: tuple[int, ...] = ()

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
    def speaks_up(self) -> bool:
        """Tell whether the words say if the event happened: a verb does, a noun only under a word that says so.

        "The visit will be covered in this column" says nothing of the visit; "the visit was called off" does.
        """
        if self.is_company or self.trigger.verb is not None:
            return not self.is_company
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
        first, last = tree.phrase(trigger.token), tree.subtree(trigger.token)[1]
        verbs = [i for i in (trigger.anchor, *tree.ancestors(trigger.anchor)) if tree.tokens[i].pos in grammar.VERBAL]
        clauses = verbs if trigger.verb is not None or _is_outside(named, first, last) else []
        for verb in clauses:
            first, last = grammar.clause_of(tree, verb)
            if not any(begin < first for begin, _ in named):
                break
        return min([first, *(r[0] for r in named)]), max([last, *(r[1] for r in named)])


def _is_outside(named: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    return any(begin < first or end > last for begin, end in named)


_BACK = frozenset({"the", "this", "that", "these", "those"})


def points_back(scene: Scene, noun: int) -> bool:
    """Tell whether a noun's determiner is definite, or its possessor makes it so."""
    determiner = scene.tree.child(noun, "det", "poss")
    if determiner is None:
        return False
    token = scene.tokens[determiner]
    return token.dep == "poss" or token.text.lower() in _BACK


_FURTHER = frozenset({"another", "further"})


def _further(scene: Scene, noun: int) -> str | None:
    """The word that tells an event from those before it: "another", "second"."""
    words = (scene.tokens[i].text.lower() for i in scene.tree.below[noun] if scene.tokens[i].dep in _COUNTING)
    return next((word for word in words if word in _FURTHER or _is_ordinal(word)), None)


_COUNTING = ("det", "amod", "nummod")


def _is_ordinal(word: str) -> bool:
    return (
        word.lower() in ("second", "third", "fourth", "fifth", "sixth")
        or word[:1].isdigit()
        and word[-2:] in ("nd", "rd", "th")
    )


def of_sentence(
    scene: Scene,
    whens: Sequence[When],
    mentions: Mentions,
    ontology: Ontology,
    lexicon: Lexicon,
    travellers: dict[str, Unit],
    rolls: Sequence[Roll] = (),
    before: str | None = None,
) -> Iterator[Account]:
    """Give an account of each event that a sentence speaks of; `before` is the class last spoken of."""
    found = triggers.find(scene, lexicon, before)
    accounts: dict[int, Account] = {}
    company = (t for i in range(len(scene.tokens)) for t in triggers.companions(scene, lexicon, i, found))
    for trigger in (*found, *company):
        reading = status.read_tree(scene.tree, trigger.anchor, mentions, ontology)
        parts = _with_heads(participants.find(trigger, lexicon, travellers), trigger, rolls, (*found, trigger))
        sites = places.find(trigger, lexicon) or _behind_names(trigger, parts, lexicon) or _purposed(trigger, accounts)
        dated, extras = time.find(trigger, whens), find_extras(trigger, lexicon, whens)
        account = Account(
            trigger, _kind(trigger, reading), parts, sites, dated, extras, reading, tuple(_wholes(trigger, lexicon))
        )
        accounts[trigger.anchor] = account
        yield from _spread(account, lexicon)


def _wholes(trigger: Trigger, lexicon: Lexicon) -> Iterator[int]:
    """The nouns of the events that this one is said to be part of: "during the visit", "on the sidelines of the summit"."""
    for words, slot in lexicon.obliques[trigger.kind]:
        if slot == "whole" and (found := triggers.oblique(trigger.scene, trigger.anchor, words)) is not None:
            head = triggers.object_head(trigger.scene, found)
            if head is not None:
                yield head


def _kind(trigger: Trigger, reading: StatusReading) -> str:
    """The class of an event; who did not attend a ceremony did not attend, while the ceremony took place."""
    happened = reading.status in (Status.OCCURRED, Status.ONGOING)
    attends = trigger.frame.subject == "attendee" and trigger.kind != COMPANY
    return "Attendance" if attends and not happened else trigger.kind


def _with_heads(
    parts: tuple[Part, ...], trigger: Trigger, rolls: Sequence[Roll], found: Sequence[Trigger]
) -> tuple[Part, ...]:
    """Add who comes in "the visit of a delegation led by A"; the delegation's state does not travel itself."""
    words = {t.token for t in found} | {t.anchor for t in found}
    for roll in rolls:
        if roll.event_word(words) in (trigger.token, trigger.anchor):
            units = (roll.head,) if roll.head is not None else roll.members
            known = {part.referent for part in parts if not part.first <= roll.token < part.last}
            listed = participants.parts_of(units, HEAD if roll.head is not None else MEMBER)
            parts = tuple(part for part in parts if part.referent in known)
            parts += tuple(replace(part, listed=True) for part in listed if part.referent not in known)
    return parts


def _behind_names(trigger: Trigger, parts: Sequence[Part], lexicon: Lexicon) -> tuple[Site, ...]:
    """The place right behind a list of names, where the arcs hang it on the last of them: "met A and B in Lima"."""
    scene = trigger.scene
    wanted = {words for words, slot in lexicon.obliques[trigger.kind] if slot == "place"}
    for part in parts:
        if part.first > trigger.token and scene.tokens[part.last : part.last + 1]:
            if scene.tokens[part.last].text.lower() in wanted and scene.tokens[part.last].pos == "ADP":
                return tuple(places.behind(scene, part.last))
    return ()


def _purposed(trigger: Trigger, accounts: dict[int, Account]) -> tuple[Site, ...]:
    """The place of "travelled to Lima to meet", "arrived in Lima on a visit": where the journey goes."""
    tree, current = trigger.scene.tree, trigger.anchor
    for head in tree.ancestors(current):
        token = tree.tokens[current]
        allowed = token.dep in ("xcomp", "pobj", "prep") or (token.dep == "advcl" and token.tag == "VB")
        if not allowed or (token.dep == "prep" and token.text.lower() not in ("for", "on", "during")):
            return ()
        if head in accounts and accounts[head].sites:
            return accounts[head].sites
        current = head
    return ()


def _spread(account: Account, lexicon: Lexicon) -> Iterator[Account]:
    """One account for each of "summits with A and B": the plural says that there was one with each."""
    if not account.trigger.is_plural:
        yield account
        return
    behind = [part for part in account.parts if part.first > account.trigger.token]
    if len(behind) < 2:
        yield account
        return
    shared = tuple(part for part in account.parts if part not in behind)
    if not shared:
        yield account
        return
    for part in behind:
        yield replace(account, parts=(*shared, part))
