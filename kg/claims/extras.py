"""What else the words say of an event: its topic, its purpose, how long it lasted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.claims import grammar, phrases
from kg.claims.lexicon import Lexicon
from kg.claims.time import When
from kg.claims.triggers import Trigger
from kg.model import Kind


@dataclass(frozen=True, slots=True)
class Extra:
    """A property whose value is the words themselves."""

    property: str
    first: int
    last: int


def find(trigger: Trigger, lexicon: Lexicon, whens: Sequence[When]) -> tuple[Extra, ...]:
    """Find topics, purposes and lengths of time around a trigger, by the slots of its frames; "on Friday" is none."""
    dated = {i for when in whens for i in range(when.first, when.last)}
    slots = (extra for extra in _in_slots(trigger, lexicon) if extra.first not in dated)
    return (*slots, *_lengths(trigger))


def _in_slots(trigger: Trigger, lexicon: Lexicon) -> Iterator[Extra]:
    scene = trigger.scene
    slots = dict(lexicon.obliques[trigger.kind]) | dict(trigger.frame.obliques)
    for words, slot in slots.items():
        for index in (trigger.noun, trigger.verb):
            if slot in ("topic", "purpose") and index is not None and (p := phrases.behind(scene, index, words)):
                if any(phrases.behind(scene, index, longer) for longer in slots if longer.startswith(f"{words} ")):
                    continue
                head = phrases.object_head(scene, p)
                if head is not None and head not in scene.unit_at:
                    yield Extra(slot, p + 1, _end(trigger, head))
                    break
    if "topic" in trigger.frame.bare and trigger.verb is not None and trigger.noun is None:
        head = grammar.object_of(scene.tree, trigger.verb)
        if head is not None and not grammar.is_passive(scene.tree, trigger.verb):
            yield Extra("topic", scene.tree.phrase(head), _end(trigger, head))


def _end(trigger: Trigger, head: int) -> int:
    """Where the words of a value end: with the phrase, and before a comma or clause that leads on."""
    scene = trigger.scene
    last = scene.tree.subtree(head)[1]
    for i in range(head + 1, last):
        token = scene.tokens[i]
        names = token.pos == "ADP" and i + 1 in scene.unit_at and scene.unit_at[i + 1].kind is Kind.PERSON
        if names or token.tag in ("WDT", "WP", "WRB") or token.text in (";", "(", "“", '"', "–", "—"):
            last = i
            break
    while last > head + 1 and scene.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return last


def _lengths(trigger: Trigger) -> Iterator[Extra]:
    """Lengths of time inside the clause of the verb that carries an event, or before its noun."""
    scene = trigger.scene
    if trigger.noun is None and not any(scene.tokens[i].text.lower() == "for" for i in scene.tree.below[trigger.token]):
        return
    for first, last in scene.lengths:
        if _measures(trigger, first, last):
            yield Extra("duration", first, last)


def _measures(trigger: Trigger, first: int, last: int) -> bool:
    """Whether a length of time is the event's: "a two-day visit", "two days of talks", "the talks lasted two hours"."""
    tree, noun = trigger.scene.tree, trigger.token
    if trigger.noun is not None and tree.phrase(noun) <= first < noun:
        return True
    for i in range(first, last):
        head = tree.tokens[i].head
        if not first <= head < last:
            preposition = tree.tokens[head]
            verb = preposition.head if preposition.pos in ("ADP", "SCONJ") else head
            return verb == trigger.verb or (tree.tokens[noun].head == last and tree.tokens[last].text.lower() == "of")
    return False
