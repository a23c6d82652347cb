"""The article read from sentence to sentence: what each says of events, told on from the one before.

What one sentence leaves to the next is little: the day that the story has reached, whose train it spoke of, and
which kind of event it named last, for "it was held".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from kg.claims import attribution, extras, nouns, participants, phrases, places, status, time, triggers
from kg.claims.accounts import COMPANY, Account
from kg.claims.attribution import Source
from kg.claims.delegations import HEAD, MEMBER, Roll
from kg.claims.grammar import Tree
from kg.claims.ground import Ground
from kg.claims.lexicon import SITES, Lexicon
from kg.claims.participants import Part
from kg.claims.places import Site
from kg.claims.scene import Scene
from kg.claims.stand_ins import Travellers
from kg.claims.status import StatusReading
from kg.claims.time import Clock, When
from kg.claims.triggers import Trigger
from kg.model import Mentions, Status
from kg.ontology import Ontology

_PENDING = frozenset({Status.PLANNED, Status.EXPECTED, Status.PROPOSED, Status.POSTPONED})


@dataclass(frozen=True, slots=True)
class Reader:
    """What sentences are read with: who is named, and what the words of the ontology mean."""

    mentions: Mentions
    ontology: Ontology
    lexicon: Lexicon
    rolls: Mapping[int, Sequence[Roll]]

    def tell(self, scenes: Iterable[Scene], published: date | None) -> Iterator[Account]:
        """Give an account of each event that the sentences speak of, in text order."""
        story = _Story(Clock(published))
        for scene, following in pairwise((*scenes, None)):
            assert scene is not None
            found = tuple(self._of_sentence(scene, story))
            voucher = attribution.vouched(following.tree, self.mentions, self.ontology) if found and following else None
            for account in found:
                story.go_on(account, self.lexicon)
                yield account if voucher is None else _on_the_word_of(voucher, account)
            story.previous = scene.tree
            story.ground.read(scene, self.lexicon)

    def _of_sentence(self, scene: Scene, story: _Story) -> Iterator[Account]:
        found = triggers.find(scene, self.lexicon, story.before)
        company = triggers.companions(scene, self.lexicon, found)
        if not found and not company:
            return
        whens = time.tell(scene, story.clock)
        told: dict[int, Account] = {}
        for trigger in (*found, *company):
            account = self._account(trigger, whens, story, told, found)
            told[trigger.anchor] = account
            if not _is_monologue(account, self.lexicon):
                yield from _spread(account)

    def _account(
        self,
        trigger: Trigger,
        whens: Sequence[When],
        story: _Story,
        told: Mapping[int, Account],
        others: Sequence[Trigger],
    ) -> Account:
        scene, lexicon = trigger.scene, self.lexicon
        # What talks "produced no deal" is denied the deal, not the talks.
        anchor = trigger.token if "outcome" in trigger.frame.bare else trigger.anchor
        reading = status.read_tree(scene.tree, anchor, self.mentions, self.ontology, story.previous)
        acting = participants.find(trigger, lexicon, story.travellers)
        parts = _with_heads(acting, trigger, self.rolls[scene.sentence.index], (*others, trigger))
        kind = _kind(trigger, reading)
        if kind == "Attendance":
            parts = tuple(part for part in parts if part.capacity == trigger.frame.subject)
        return Account(
            trigger=trigger,
            kind=kind,
            parts=parts,
            sites=self._sites(trigger, parts, story, told),
            whens=time.find(trigger, whens, is_pending=reading.status in _PENDING),
            extras=extras.find(trigger, lexicon, whens),
            status=reading,
            wholes=tuple(_linked(trigger, lexicon, "whole")),
            answers=tuple(_answers(trigger, lexicon)),
            occasions=tuple(_linked(trigger, lexicon, "setting")),
        )

    def _sites(
        self, trigger: Trigger, parts: Sequence[Part], story: _Story, told: Mapping[int, Account]
    ) -> tuple[Site, ...]:
        return (
            places.find(trigger, self.lexicon)
            or _behind_names(trigger, parts, self.lexicon)
            or _purposed(trigger, told)
            or story.ground.recall(trigger, parts, self.lexicon)
        )


@dataclass(slots=True)
class _Story:
    """How far the article has been read."""

    clock: Clock
    before: str | None = None
    previous: Tree | None = None
    travellers: Travellers = field(default_factory=dict)
    ground: Ground = field(default_factory=Ground)

    def go_on(self, account: Account, lexicon: Lexicon) -> None:
        """Take an account in; only what happened moves the day: not a plan, not the date of a photograph."""
        self.ground.go_on(account, lexicon)
        if account.trigger.noun is not None:
            self.before = account.kind
        if account.has_happened:
            self.clock = self.clock.moved([span for when in account.whens for span in when.spans])


def _on_the_word_of(source: Source, account: Account) -> Account:
    """An account that the next sentence lays in somebody's mouth, unless it has a source of its own."""
    reading = account.status
    if reading.attributed_to or reading.reported_by or not account.speaks_up:
        return account
    reading = replace(reading, attributed_to=source.attributed_to, reported_by=source.reported_by)
    return replace(account, status=reading)


def _linked(trigger: Trigger, lexicon: Lexicon, wanted: str) -> Iterator[int]:
    """The nouns of other events behind the prepositions of a slot: of the whole, "during the visit"."""
    slots = (wanted, "honoree") if wanted == "setting" else (wanted,)
    for words in (words for words, slot in lexicon.obliques[trigger.kind] if slot in slots):
        for index in dict.fromkeys((trigger.anchor, trigger.token)):
            found = phrases.within(trigger.scene, index, words)
            head = phrases.object_head(trigger.scene, found) if found is not None else None
            if head is not None:
                yield _antecedent(trigger, head)


def _answers(trigger: Trigger, lexicon: Lexicon) -> Iterator[int]:
    """The nouns of other events in the frame of a verb: "the invitation" of "accepted the invitation"."""
    if trigger.verb is None or trigger.noun is not None:
        return
    for word in trigger.frame.words:
        found = phrases.find_word(trigger.scene, trigger.verb, word)
        if found is not None and nouns.kind_of(trigger.scene, lexicon, found) is not None:
            yield found


def _antecedent(trigger: Trigger, noun: int) -> int:
    """The event noun that "during which" stands for: the one that the relative clause hangs on."""
    tokens = trigger.scene.tokens
    if tokens[noun].tag != "WDT" or trigger.verb is None or tokens[trigger.verb].dep != "relcl":
        return noun
    return tokens[trigger.verb].head


def _kind(trigger: Trigger, reading: StatusReading) -> str:
    """The class of an event; who did not attend a ceremony did not attend, while the ceremony took place."""
    happened = reading.status in (Status.OCCURRED, Status.ONGOING)
    attends = trigger.frame.subject == "attendee" and trigger.kind != COMPANY
    return "Attendance" if attends and not happened else trigger.kind


def _is_monologue(account: Account, lexicon: Lexicon) -> bool:
    """Whether one alone "discusses" something: a column, a report or a speech, not talks."""
    if account.trigger.noun is not None or len(account.parts) > 1 or account.adds_topic:
        return False
    return any("topic" in frame.bare for frame in lexicon.verbs.get(account.trigger.frame.verb, ()))


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
    wanted = {words for words, slot in lexicon.obliques[trigger.kind] if slot in SITES}
    ends = (part.last for part in parts if trigger.token < part.first and part.last < len(scene.tokens))
    found = next((i for i in ends if scene.tokens[i].pos == "ADP" and scene.tokens[i].text.lower() in wanted), None)
    return () if found is None else tuple(places.behind(scene, found))


def _purposed(trigger: Trigger, accounts: Mapping[int, Account]) -> tuple[Site, ...]:
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


def _spread(account: Account) -> Iterator[Account]:
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
