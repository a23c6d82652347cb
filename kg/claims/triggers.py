"""Words that speak of an event: verbs in a frame of the ontology, and nouns with the verb that carries them.

A verb is a trigger when a frame fits the clause ("greeter welcome guest"); a noun when it is a signal; a noun
that hangs on a verb which only says that it takes place ("paid a visit", "talks were held") shares its clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.claims import grammar
from kg.claims.lexicon import ANYONE, Frame, Lexicon
from kg.claims.scene import AGENTS, PLACES, Scene
from kg.model import Form, Kind

NOMINAL = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """An event that a sentence speaks of: its class, its verb and its noun (one of them may be missing).

    It `refers` when a pronoun stands for the noun: "it was held", "which took place".
    """

    scene: Scene
    kind: str
    frame: Frame
    verb: int | None = None
    noun: int | None = None
    refers: bool = False

    @property
    def token(self) -> int:
        """The word that stands for the event: its noun, else its verb."""
        found = self.noun if self.noun is not None else self.verb
        assert found is not None
        return found

    @property
    def anchor(self) -> int:
        """The word whose clause says whether the event happened: its verb, else its noun."""
        return self.verb if self.verb is not None else self.token

    @property
    def is_plural(self) -> bool:
        """Tell whether several events are meant: "summits", not "talks"."""
        token = self.scene.tokens[self.token]
        return self.noun is not None and token.tag in ("NNS", "NNPS") and token.lemma.lower() != token.text.lower()


def find(scene: Scene, lexicon: Lexicon, before: str | None = None) -> tuple[Trigger, ...]:
    """Find what a sentence says or presupposes to happen, in text order; `before` is the class last spoken of."""
    verbal = [t for i in range(len(scene.tokens)) for t in _verbal(scene, lexicon, i)]
    nominal = [t for i in range(len(scene.tokens)) for t in _nominal(scene, lexicon, i)]
    nominal += [t for i in range(len(scene.tokens)) for t in _pronominal(scene, lexicon, i, nominal, before)]
    carried = {t.verb for t in nominal if t.verb is not None}
    kept = [t for t in verbal if t.verb not in carried] + nominal
    return tuple(sorted((t for t in kept if not _is_spoken(t)), key=lambda t: t.token))


def _is_spoken(trigger: Trigger) -> bool:
    """Whether the event is only spoken of inside a quotation: its verb there, and the verb's subject too."""
    scene = trigger.scene
    if not scene.is_quoted(trigger.token):
        return False
    if trigger.verb is None or trigger.noun is not None:
        return trigger.verb is None or scene.is_quoted(trigger.verb)
    subject = grammar.subject_of(scene.tree, trigger.verb)
    return subject is None or scene.is_quoted(subject)


# ---------------------------------------------------------------- verbs


def _verbal(scene: Scene, lexicon: Lexicon, index: int) -> Iterator[Trigger]:
    token = scene.tokens[index]
    if token.pos != "VERB" or token.dep in ("amod", "compound"):
        return
    taken: list[tuple[Frame, frozenset[int]]] = []
    for frame in lexicon.verbs.get(token.lemma.lower(), ()):
        fitted = _fits(scene, lexicon, index, frame)
        if fitted is None or any(_excludes(lexicon, other, used, frame, fitted) for other, used in taken):
            continue
        taken.append((frame, fitted))
        noun = next(
            (i for i in fitted if scene.tokens[i].pos in NOMINAL and _names(lexicon, scene, i, frame.kind)), None
        )
        if noun is None:
            yield Trigger(scene, frame.kind, frame, verb=index)


def _excludes(lexicon: Lexicon, one: Frame, used: frozenset[int], other: Frame, fitted: frozenset[int]) -> bool:
    """Whether a frame that fits leaves no room for another; a pattern that two classes share speaks of both."""
    if _related(lexicon, one.kind, other.kind):
        return True
    return not fitted - used and replace(one, kind="") != replace(other, kind="")


def _related(lexicon: Lexicon, one: str, other: str) -> bool:
    return lexicon.is_a(one, other) or lexicon.is_a(other, one)


def _fits(scene: Scene, lexicon: Lexicon, verb: int, frame: Frame) -> frozenset[int] | None:
    """The words that fill what a frame asks for behind its verb, or None when something is missing."""
    used: set[int] = set()
    passive = grammar.is_passive(scene.tree, verb)
    for word in frame.words:
        found = find_word(scene, verb, word)
        if found is None:
            return None
        used.add(found)
    for preposition, slot in frame.obliques:
        found = clause_oblique(scene, verb, preposition, used)
        if found is None or not _suits(scene, lexicon, object_head(scene, found), slot):
            return None
        used.add(found)
    head = grammar.subject_of(scene.tree, verb) if passive else grammar.object_of(scene.tree, verb)
    if head is not None and scene.is_quoted(head) and not scene.is_quoted(verb):
        return None  # "welcomed “our dear guests”" quotes words and welcomes nobody
    if frame.bare:
        wanted = frame.bare[0] if passive or len(frame.bare) == 1 else None
        if head is None or (wanted and not _suits(scene, lexicon, head, wanted)):
            return None
        used.add(head)
    elif not frame.words and not frame.obliques and not passive and head is not None:
        # A verb with an object that names nobody is used in another sense.
        return None
    return frozenset(used)


def _suits(scene: Scene, lexicon: Lexicon, head: int | None, slot: str) -> bool:
    if head is None:
        return False
    unit = scene.unit_at.get(head)
    if slot in ("content", "topic"):
        return unit is None or unit.kind is not Kind.PERSON
    if slot == "place":
        return (unit is not None and unit.kind in PLACES) or lexicon.has("Place", scene.tokens[head].lemma.lower())
    if unit is not None:
        return unit.kind in AGENTS
    token = scene.tokens[head]
    return token.pos == "PRON" and token.tag == "PRP" or lexicon.has("Agent", token.lemma.lower())


def find_word(scene: Scene, verb: int, word: str) -> int | None:
    """Find a fixed word of a frame among the dependents of its verb: "off", "talks", the "honor" of "in honor of"."""
    tree = scene.tree
    near = [i for child in tree.below[verb] for i in (child, *tree.below[child])]
    found = next((i for i in near if _is_word(scene, i, word)), None)
    if found is not None or not grammar.is_passive(tree, verb):
        return found
    subject = grammar.subject_of(tree, verb)
    return subject if subject is not None and _is_word(scene, subject, word) else None


def _is_word(scene: Scene, index: int, word: str) -> bool:
    token = scene.tokens[index]
    return word in (token.lemma.lower(), token.text.lower()) and token.pos != "VERB"


def oblique(scene: Scene, index: int, words: str) -> int | None:
    """Find the last word of a preposition ("to", "in honor of") that hangs on a word."""
    first, *rest = words.split()
    for preposition in grammar.prepositions(scene.tree, index):
        if scene.tokens[preposition].text.lower() == first:
            here = scene.tokens[preposition + 1 : preposition + 1 + len(rest)]
            if [token.text.lower() for token in here] == rest:
                return preposition + len(rest)
    return None


def clause_oblique(scene: Scene, verb: int, words: str, nouns: Iterable[int] = ()) -> int | None:
    """Find a preposition at a verb or at the nouns behind it, on which the arcs often hang it: "flew a kite with"."""
    heads = (verb, grammar.object_of(scene.tree, verb), *nouns)
    return next((found for i in heads if i is not None and (found := oblique(scene, i, words)) is not None), None)


def object_head(scene: Scene, preposition: int) -> int | None:
    """The noun behind a preposition."""
    return scene.tree.child(preposition, "pobj")


def companions(scene: Scene, lexicon: Lexicon, others: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """Find the verbs that say who went along with whom, or stood for whom; the event is another clause's."""
    taken = {other.verb for other in others}
    return tuple(t for i in range(len(scene.tokens)) if i not in taken for t in _companion(scene, lexicon, i))


def _companion(scene: Scene, lexicon: Lexicon, index: int) -> Iterator[Trigger]:
    token = scene.tokens[index]
    found = lexicon.companions.get(token.lemma.lower()) if token.pos == "VERB" else None
    if found is None or scene.is_quoted(index):
        return
    if found.bare == (ANYONE,) or _names_somebody(scene, index):
        yield Trigger(scene, found.kind, found, verb=index)


def _names_somebody(scene: Scene, verb: int) -> bool:
    """Whether what a verb acts on is somebody: "represented Peru", not "represented a danger"."""
    tree = scene.tree
    head = grammar.subject_of(tree, verb) if grammar.is_passive(tree, verb) else grammar.object_of(tree, verb)
    if head is None:
        return False
    first = tree.phrase(head)
    return any(first <= mention.first <= head for mention in scene.mentions)


# ---------------------------------------------------------------- nouns


def _nominal(scene: Scene, lexicon: Lexicon, index: int) -> Iterator[Trigger]:
    kind = noun_kind(scene, lexicon, index) or _shared_kind(scene, lexicon, index)
    if kind is None:
        return
    verb, frame = _carrier(scene, lexicon, index, kind)
    term = lexicon.terms[kind]
    yield Trigger(scene, kind, frame or Frame(kind, "", term.actor), verb=verb, noun=index)


def noun_kind(scene: Scene, lexicon: Lexicon, index: int) -> str | None:
    """The class of events that a noun names, by the longest words that fit: "phone call", not "call"."""
    token = scene.tokens[index]
    if token.pos not in NOMINAL or token.dep == "compound" or _is_in_name(scene, index):
        return None
    for key in dict.fromkeys((token.text.lower(), token.lemma.lower())):
        for words, kind in lexicon.nouns.get(key, ()):
            if _stand_before(scene, index, words[:-1]):
                return kind
    return None


def _stand_before(scene: Scene, index: int, words: Iterable[str]) -> bool:
    """Whether words stand among the modifiers of a noun, or as "exchange of" before it."""
    wanted = tuple(words)
    if not wanted:
        return True
    first = min(scene.tree.phrase(index), index - len(wanted))
    before = [token.text.lower() for token in scene.tokens[max(first, 0) : index]]
    return all(word in before for word in wanted)


def _is_in_name(scene: Scene, index: int) -> bool:
    unit = scene.unit_at.get(index)
    return unit is not None and (unit.mention.form is Form.NAME or unit.kind is Kind.PERSON)


def _names(lexicon: Lexicon, scene: Scene, index: int, kind: str) -> bool:
    found = noun_kind(scene, lexicon, index)
    return found is not None and _related(lexicon, found, kind)


def _carrier(scene: Scene, lexicon: Lexicon, noun: int, kind: str) -> tuple[int | None, Frame | None]:
    """The verb that only says that the event takes place, with the frame that says who does what."""
    tree, token = scene.tree, scene.tokens[noun]
    head = token.head
    if (
        token.dep == "pobj"
        and scene.tokens[head].text.lower() == "of"
        and _is_measure(scene, lexicon, scene.tokens[head].head)
    ):
        return _carrier(scene, lexicon, scene.tokens[head].head, kind)
    if token.dep == "conj" and scene.tokens[head].pos in NOMINAL:
        return _carrier(scene, lexicon, head, kind)
    if scene.tokens[head].pos not in grammar.VERBAL or token.dep not in ("dobj", "nsubj", "nsubjpass", "attr", "oprd"):
        return None, None
    verb = scene.tokens[head].lemma.lower()
    if token.dep == "attr":
        return (head, None) if tree.child(head, "expl") is not None else (None, None)
    passive = grammar.is_passive(tree, head)
    if (token.dep == "dobj") != passive or token.dep == "nsubjpass":
        for frame in lexicon.verbs.get(verb, ()):
            if _is_carried(scene, lexicon, head, noun, frame, kind):
                return head, frame
    carrier = _support(scene, lexicon, head, is_object=token.dep == "dobj" or (token.dep == "nsubjpass" and passive))
    return (None, None) if carrier is None else (head, carrier)


def _is_measure(scene: Scene, lexicon: Lexicon, noun: int) -> bool:
    """Whether a noun only counts or measures what follows: "two days of talks", "a series of meetings"."""
    token = scene.tokens[noun]
    counted = scene.tree.child(noun, "nummod", "det") is not None
    return token.pos == "NOUN" and noun not in scene.unit_at and counted and noun_kind(scene, lexicon, noun) is None


def _support(scene: Scene, lexicon: Lexicon, verb: int, *, is_object: bool) -> Frame | None:
    """The frame by which a verb only says that an event takes place, the event being its object or its subject."""
    for frame in lexicon.support.get(scene.tokens[verb].lemma.lower(), ()):
        fits = frame.bare[:1] == ("content",) if is_object else frame.subject == "content"
        if fits and all(find_word(scene, verb, word) is not None for word in frame.words):
            return frame
    return None


def _is_carried(scene: Scene, lexicon: Lexicon, verb: int, noun: int, frame: Frame, kind: str) -> bool:
    names = bool(frame.words) and _is_word(scene, noun, frame.words[-1])
    return names and _related(lexicon, frame.kind, kind)


def _shared_kind(scene: Scene, lexicon: Lexicon, index: int) -> str | None:
    """The class of the first of "neither the National Day nor the May 4 ceremonies": the last noun is meant twice."""
    other = scene.tree.child(index, "conj")
    if other is None or scene.tree.child(index, "preconj") is None or scene.tokens[other].tag != "NNS":
        return None
    return noun_kind(scene, lexicon, other)


_PRONOUNS = frozenset({"it", "they", "this", "which", "that", "these"})


def _pronominal(
    scene: Scene, lexicon: Lexicon, index: int, nouns: Sequence[Trigger], before: str | None
) -> Iterator[Trigger]:
    """The event that a pronoun stands for, in "it was held in Lima": the last noun of an event before it."""
    token = scene.tokens[index]
    if token.text.lower() not in _PRONOUNS or token.dep not in ("nsubj", "nsubjpass"):
        return
    earlier = [t.kind for t in nouns if t.noun is not None and t.noun < index]
    kind = earlier[-1] if earlier else before
    carrier = _support(scene, lexicon, token.head, is_object=token.dep == "nsubjpass")
    if kind is not None and carrier is not None:
        yield Trigger(scene, kind, carrier, verb=token.head, refers=True)
