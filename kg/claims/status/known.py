"""What is known of an event's status at one step of the climb, and what a single word adds to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.claims.grammar import VERBAL, Tree
from kg.claims.signals import Hit, Signals
from kg.claims.status.composition import compose, negate
from kg.claims.status.verbs import condition, form, is_negative, negation
from kg.model import Status

_MODIFIERS = ("amod", "compound", "nmod", "advmod", "npadvmod", "appos")
_SILENT = frozenset({Status.OCCURRED, Status.DID_NOT_OCCUR})
"""Statuses that an adjective or adverb cannot give."""


class Known(NamedTuple):
    """The status so far and its cues; none is an infinitive, a gerund or a noun that its governor decides.

    `negated` waits for a status; `stopped` ends the climb; `guessed` tells that "not" fell upon an expectation.
    """

    status: Status | None = None
    negated: bool = False
    cues: tuple[int, ...] = ()
    stopped: bool = False
    guessed: bool = False

    def under(self, status: Status, cues: Sequence[int] = ()) -> Known:
        """Add a word that stands over what is known."""
        return self._replace(status=compose(status, self.status), cues=(*self.cues, *cues)).settled()

    def given(self, status: Status | None, cues: Sequence[int] = ()) -> Known:
        """Take a status where none was known."""
        return self._replace(status=status, cues=(*self.cues, *cues)).settled()

    def denied(self, cue: int | None) -> Known:
        """Add a negation, if there is one."""
        if cue is None:
            return self
        return self._replace(negated=not self.negated, cues=(*self.cues, cue)).settled()

    def settled(self) -> Known:
        """Apply a negation that was waiting for a status."""
        if self.status is None or not self.negated:
            return self
        guessed = self.status is Status.EXPECTED
        return self._replace(status=negate(self.status), negated=False, guessed=guessed)


def at_word(tree: Tree, index: int, known: Known, words: Signals) -> Known:
    """Read a verb's own form and adverbs, or a noun's own adjectives."""
    read = at_verb if tree.tokens[index].pos in VERBAL else at_noun
    return read(tree, index, known, words)


def at_verb(tree: Tree, verb: int, known: Known, words: Signals, besides: int | None = None) -> Known:
    """Read a verb's form, its negation and its adverbs; `besides` is a dependent that is read already."""
    if known.status is None:
        known = known.given(*form(tree, verb, words))
    known = known.denied(negation(tree, verb, words, besides))
    if condition(tree, verb) is not None and known.status in (Status.PLANNED, Status.OCCURRED):
        known = known.given(Status.EXPECTED if known.status is Status.PLANNED else Status.UNCLEAR)
    for i in _adverbs(tree, verb):
        hit = _modifier(tree, i, words)
        # "Later" and "tomorrow" have been read with the tense.
        if hit is not None and hit.status is not Status.PLANNED:
            known = known.under(hit.status, hit.tokens)
    return known


def _adverbs(tree: Tree, verb: int) -> Iterator[int]:
    """Find the adverbs of a verb, and those of how many took part: "hardly any ministers attended"."""
    yield from tree.children(verb, "advmod", "npadvmod")
    for argument in tree.children(verb, "nsubj", "nsubjpass", "dobj"):
        for determiner in tree.children(argument, "det", "amod"):
            yield from tree.children(determiner, "advmod")


def at_noun(tree: Tree, noun: int, known: Known, words: Signals) -> Known:
    """Read a noun's determiner, adjectives and participles: "no", "planned", "scheduled for May"."""
    for i in tree.below[noun]:
        token = tree.tokens[i]
        describes = token.dep in _MODIFIERS or (token.dep == "acl" and token.tag == "VBN")
        if token.dep in ("det", "neg") and is_negative(tree, i, words):
            known = known.denied(i)
        elif describes and (hit := _modifier(tree, i, words)) is not None:
            known = known.under(hit.status, hit.tokens)
    return known


def _modifier(tree: Tree, index: int, words: Signals) -> Hit | None:
    """Find the cue in an adverb or adjective, or in what belongs to it: "long-awaited", "previously planned"."""
    hits = (words.at(tree, i) for i in (index, *tree.children(index, "advmod", "amod", "conj")))
    return next((hit for hit in hits if hit is not None and hit.status not in _SILENT), None)
