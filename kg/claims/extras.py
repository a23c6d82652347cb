"""What else the words say of an event: topic, purpose, how long it lasted, by what somebody came, what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    """Find the topic, purpose, length, vehicle and outcome of an event; "on Friday" is no topic."""
    dated = {i for when in whens for i in range(when.first, when.last)}
    topics = (extra for extra in _topics(trigger, lexicon) if extra.first not in dated)
    others = (_purposes(trigger), _lengths(trigger), _vehicles(trigger, lexicon), _outcomes(trigger, lexicon))
    return (*topics, *(extra for found in others for extra in found if extra.first not in dated))


def _topics(trigger: Trigger, lexicon: Lexicon) -> Iterator[Extra]:
    """What talks are on, by the prepositions of the frames; what is discussed, by its place behind the verb."""
    scene = trigger.scene
    slots = dict(lexicon.obliques[trigger.kind]) | dict(trigger.frame.obliques)
    for words in (words for words, slot in slots.items() if slot == "topic"):
        places = (phrases.behind(scene, i, words) for i in (trigger.noun, trigger.verb) if i is not None)
        found = next((place for place in places if place is not None), None)
        head = phrases.object_head(scene, found) if found is not None else None
        if found is not None and head is not None and head not in scene.unit_at and not _goes_on(trigger, words, slots):
            yield Extra("topic", found + 1, _end(trigger, head))
    if "topic" in trigger.frame.bare and trigger.verb is not None and trigger.noun is None:
        passive = grammar.is_passive(scene.tree, trigger.verb)
        own = scene.tree.child(trigger.verb, "nsubjpass")
        head = own if passive else grammar.object_of(scene.tree, trigger.verb)
        if head is not None and scene.tokens[head].pos in ("NOUN", "PROPN"):
            yield Extra("topic", scene.tree.phrase(head), _end(trigger, head))


def _goes_on(trigger: Trigger, words: str, slots: Iterable[str]) -> bool:
    """Whether a preposition is only the first word of another slot: the "on" of "on the sidelines of"."""
    longer = [other for other in slots if other.startswith(f"{words} ")]
    heads = [i for i in (trigger.noun, trigger.verb) if i is not None]
    return any(phrases.behind(trigger.scene, i, other) is not None for other in longer for i in heads)


def _purposes(trigger: Trigger) -> Iterator[Extra]:
    """What an event is for, by the infinitive of its clause: "celebrations were held to mark the anniversary"."""
    if trigger.verb is None:
        return
    tree = trigger.scene.tree
    for verb in tree.children(trigger.verb, "advcl"):
        opening = next((i for i in tree.children(verb, "aux") if tree.tokens[i].tag == "TO"), None)
        if tree.tokens[verb].tag == "VB" and opening is not None and opening > trigger.verb:
            yield Extra("purpose", opening, _end(trigger, verb))


def _outcomes(trigger: Trigger, lexicon: Lexicon) -> Iterator[Extra]:
    """What came of an event, by the frames of the verb that carries it: "ended without a deal", "produced a treaty"."""
    if trigger.verb is None or not (trigger.noun is not None or trigger.refers):
        return
    scene, verb = trigger.scene, trigger.verb
    for frame in lexicon.support.get(scene.tokens[verb].lemma.lower(), ()):
        for words in (words for words, slot in frame.obliques if slot == "outcome"):
            found = phrases.behind(scene, verb, words)
            head = phrases.object_head(scene, found) if found is not None else None
            if found is not None and head is not None:
                yield Extra("outcome", found, _end(trigger, head))
        head = grammar.object_of(scene.tree, verb) if frame.bare == ("outcome",) else None
        if head is not None and head != trigger.noun:
            yield Extra("outcome", scene.tree.phrase(head), _end(trigger, head))


def _vehicles(trigger: Trigger, lexicon: Lexicon) -> Iterator[Extra]:
    """What somebody moves in, where it is the subject or stands behind "by": "the armored train", "by plane"."""
    if trigger.verb is None or not lexicon.is_a(trigger.kind, "Movement"):
        return
    scene = trigger.scene
    by = phrases.behind(scene, trigger.verb, "by")
    heads = (grammar.subject_of(scene.tree, trigger.verb), by and phrases.object_head(scene, by))
    for head in (head for head in heads if head is not None):
        if lexicon.has("Vehicle", scene.tokens[head].lemma.lower()):
            owned = (
                i + 1 for i in range(scene.tree.phrase(head), head) if scene.tokens[i].tag in ("POS", "PRP$", "DT")
            )
            yield Extra("vehicle", max([scene.tree.phrase(head), *owned]), head + 1)


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
    named = trigger.noun is not None or trigger.refers
    if not named and not any(scene.tokens[i].text.lower() == "for" for i in scene.tree.below[trigger.token]):
        return
    for first, last in scene.lengths:
        if _measures(trigger, first, last):
            yield Extra("duration", first, last)


_BETWEEN = ("ADP", "SCONJ", "ADV", "ADJ")
"""What may stand between a verb and a length of time: "lasted for two hours", "took two hours overall"."""


def _measures(trigger: Trigger, first: int, last: int) -> bool:
    """Whether a length of time is the event's: "a two-day visit", "two days of talks", "the talks lasted two hours"."""
    tree, noun = trigger.scene.tree, trigger.token
    if trigger.noun is not None and tree.phrase(noun) <= first < noun:
        return True
    for i in range(first, last):
        head = tree.tokens[i].head
        if not first <= head < last:
            verb = tree.tokens[head].head if tree.tokens[head].pos in _BETWEEN else head
            return verb == trigger.verb or (tree.tokens[noun].head == last and tree.tokens[last].text.lower() == "of")
    return False
