"""Nouns that name events, and the verbs that carry them: "paid a visit", "talks were held", "the summit took place"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.claims import grammar
from kg.claims.lexicon import Frame, Lexicon
from kg.claims.phrases import find_word, is_word
from kg.claims.scene import Scene
from kg.model import Form, Kind

NOMINAL = frozenset({"NOUN", "PROPN"})
_CARRIED = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "oprd"})


def kind_of(scene: Scene, lexicon: Lexicon, index: int) -> str | None:
    """Give the class of events that a noun names, by the longest words that fit: "phone call", not "call"."""
    token = scene.tokens[index]
    if token.pos not in NOMINAL or token.dep == "compound" or _is_in_name(scene, index):
        return None
    for key in dict.fromkeys((token.text.lower(), token.lemma.lower())):
        for words, kind in lexicon.nouns.get(key, ()):
            if _stand_before(scene, index, words[:-1]):
                return kind
    return None


def shared_kind(scene: Scene, lexicon: Lexicon, index: int) -> str | None:
    """Give the class of the first of "neither the National Day nor the May 4 ceremonies": their noun is meant twice."""
    other = scene.tree.child(index, "conj")
    if other is None or scene.tree.child(index, "preconj") is None or scene.tokens[other].tag != "NNS":
        return None
    return kind_of(scene, lexicon, other)


def _stand_before(scene: Scene, index: int, words: Sequence[str]) -> bool:
    """Whether words stand among the modifiers of a noun, or as "exchange of" before it."""
    if not words:
        return True
    first = min(scene.tree.phrase(index), index - len(words))
    before = [token.text.lower() for token in scene.tokens[max(first, 0) : index]]
    return all(word in before for word in words)


def _is_in_name(scene: Scene, index: int) -> bool:
    unit = scene.unit_at.get(index)
    return unit is not None and (unit.mention.form is Form.NAME or unit.kind is Kind.PERSON)


# ---------------------------------------------------------------- the verb that carries a noun


def carrier(scene: Scene, lexicon: Lexicon, noun: int, kind: str) -> tuple[int | None, Frame | None]:
    """Find the verb that only says that the event takes place, with the frame that says who does what."""
    token, head = scene.tokens[noun], scene.tokens[noun].head
    above = _head_of_phrase(scene, lexicon, noun)
    if above is not None:
        return carrier(scene, lexicon, above, kind)
    if scene.tokens[head].pos not in grammar.VERBAL or token.dep not in _CARRIED:
        return None, None
    if token.dep == "attr":
        exists = scene.tree.child(head, "expl") is not None
        return (head, None) if exists else (None, None)
    undergoes = token.dep == "dobj" or (token.dep == "nsubjpass" and grammar.is_passive(scene.tree, head))
    found = _own_frame(scene, lexicon, head, noun, kind) if undergoes else None
    found = found or support(scene, lexicon, head, is_object=undergoes)
    return (None, None) if found is None else (head, found)


def _head_of_phrase(scene: Scene, lexicon: Lexicon, noun: int) -> int | None:
    """The noun that stands for this one in its clause: the first of a series, the measure in "two days of talks"."""
    token, head = scene.tokens[noun], scene.tokens[noun].head
    if token.dep == "conj" and scene.tokens[head].pos in NOMINAL:
        return head
    if token.dep == "pobj" and scene.tokens[head].text.lower() == "of":
        measure = scene.tokens[head].head
        return measure if _is_measure(scene, lexicon, measure) else None
    return None


def _is_measure(scene: Scene, lexicon: Lexicon, noun: int) -> bool:
    """Whether a noun only counts or measures what follows: "two days of talks", "a series of meetings"."""
    token = scene.tokens[noun]
    counted = scene.tree.child(noun, "nummod", "det") is not None
    return token.pos == "NOUN" and noun not in scene.unit_at and counted and kind_of(scene, lexicon, noun) is None


def _own_frame(scene: Scene, lexicon: Lexicon, verb: int, noun: int, kind: str) -> Frame | None:
    """The frame of the event's own class with this verb and noun: "host host reception for honoree"."""
    for frame in lexicon.verbs.get(scene.tokens[verb].lemma.lower(), ()):
        if frame.words and is_word(scene, noun, frame.words[-1]) and lexicon.are_related(frame.kind, kind):
            return frame
    return None


def support(scene: Scene, lexicon: Lexicon, verb: int, *, is_object: bool) -> Frame | None:
    """Find the frame by which a verb only says that an event takes place, the event being its object or its subject."""
    for frame in lexicon.support.get(scene.tokens[verb].lemma.lower(), ()):
        fits = frame.bare[:1] == ("content",) if is_object else frame.subject == "content"
        if fits and all(find_word(scene, verb, word) is not None for word in frame.words):
            return frame
    return None
