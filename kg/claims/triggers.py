"""Words that speak of an event: verbs in a frame of the ontology, and nouns with the verb that carries them.

A verb is a trigger when a frame fits the clause ("greeter welcome guest"); a noun when it is a signal; a noun
that hangs on a verb which only says that it takes place ("paid a visit", "talks were held") shares its clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.claims import grammar, nouns, phrases
from kg.claims.lexicon import ANYONE, OTHER_SLOTS, Frame, Lexicon
from kg.claims.scene import AGENTS, PLACES, Scene
from kg.model import Kind


@dataclass(frozen=True, slots=True)
class Trigger:
    """An event that a sentence speaks of: its class, its verb and its noun (one of them may be missing).

    It `refers` when a pronoun stands for the noun ("it was held", "which took place"), or when it only adds a topic
    to talks told before; `antecedent` is that noun, if it stands in the same sentence.
    """

    scene: Scene
    kind: str
    frame: Frame
    verb: int | None = None
    noun: int | None = None
    refers: bool = False
    antecedent: int | None = None

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
    tokens, lowers = scene.tokens, scene.tree.lowers
    verbs = [i for i, token in enumerate(tokens) if token.pos == "VERB"]
    found = [i for i, token in enumerate(tokens) if token.pos in nouns.NOMINAL]
    pronouns = [i for i, word in enumerate(lowers) if word in _PRONOUNS]
    verbal = [t for i in verbs for t in _verbal(scene, lexicon, i)]
    nominal = [t for i in found for t in _nominal(scene, lexicon, i)]
    nominal += [t for i in pronouns for t in _pronominal(scene, lexicon, i, nominal, before)]
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
    return (subject is None or scene.is_quoted(subject)) and not _is_told(scene, trigger.verb)


def _is_told(scene: Scene, verb: int) -> bool:
    """Whether a quoted verb hangs on one whose subject stands before the marks: "Ruiz “asked Dahl to visit Chad”"."""
    while scene.tokens[verb].dep in ("xcomp", "ccomp") and scene.is_quoted(scene.tokens[verb].head):
        verb = scene.tokens[verb].head
        subject = scene.tree.child(verb, "nsubj", "nsubjpass")
        if subject is not None:
            return not scene.is_quoted(subject)
    return False


# ---------------------------------------------------------------- verbs


def _verbal(scene: Scene, lexicon: Lexicon, index: int) -> Iterator[Trigger]:
    token = scene.tokens[index]
    if token.dep in ("amod", "compound"):
        return
    taken: list[tuple[Frame, frozenset[int]]] = []
    for frame in lexicon.verbs.get(token.lemma.lower(), ()):
        fitted = _fits(scene, lexicon, index, frame)
        if fitted is None or any(_excludes(lexicon, other, used, frame, fitted) for other, used in taken):
            continue
        taken.append((frame, fitted))
        if not any(_names(scene, lexicon, i, frame.kind) for i in fitted):
            yield Trigger(scene, frame.kind, frame, verb=index, refers=_is_taken_up(scene, index, frame))


def _is_taken_up(scene: Scene, verb: int, frame: Frame) -> bool:
    """Whether a verb only adds a topic to talks told before: "trade was discussed", "they discussed trade"."""
    if "topic" not in frame.bare:
        return False
    if grammar.is_passive(scene.tree, verb):
        return grammar.agent_of(scene.tree, verb) is None
    subject = scene.tree.child(verb, "nsubj")
    return subject is not None and scene.tokens[subject].text.lower() == "they" and not _is_known(scene, subject)


def _is_known(scene: Scene, index: int) -> bool:
    unit = scene.unit_at.get(index)
    return unit is not None and bool(unit.referents)


def _names(scene: Scene, lexicon: Lexicon, index: int, kind: str) -> bool:
    """Whether a word of the frame names the event itself, and is its trigger rather than the verb."""
    found = nouns.kind_of(scene, lexicon, index)
    return found is not None and lexicon.are_related(found, kind)


def _excludes(lexicon: Lexicon, one: Frame, used: frozenset[int], other: Frame, fitted: frozenset[int]) -> bool:
    """Whether a frame that fits leaves no room for another; a pattern that two classes share speaks of both."""
    if lexicon.are_related(one.kind, other.kind):
        return True
    return not fitted - used and replace(one, kind="") != replace(other, kind="")


def _fits(scene: Scene, lexicon: Lexicon, verb: int, frame: Frame) -> frozenset[int] | None:
    """The words that fill what a frame asks for behind its verb, or None when something is missing."""
    words = [phrases.find_word(scene, verb, word) for word in frame.words]
    used = {index for index in words if index is not None}
    obliques = [_filled(scene, lexicon, verb, preposition, slot, used) for preposition, slot in frame.obliques]
    if None in words or None in obliques:
        return None
    used.update(index for index in obliques if index is not None)
    passive = grammar.is_passive(scene.tree, verb)
    if not passive and frame.subject not in OTHER_SLOTS and not _can_act(scene, lexicon, verb):
        return None
    head = grammar.subject_of(scene.tree, verb) if passive else grammar.object_of(scene.tree, verb)
    if head is not None and scene.is_quoted(head) and not scene.is_quoted(verb):
        return None  # "welcomed “our dear guests”" quotes words and welcomes nobody
    if not frame.bare:
        # A verb with an object that names nobody is used in another sense.
        return frozenset(used) if used or passive or head is None else None
    wanted = frame.bare[0] if passive or len(frame.bare) == 1 else None
    if head is None or (wanted is not None and not _suits(scene, lexicon, head, wanted)):
        return None
    return frozenset({*used, head})


def _can_act(scene: Scene, lexicon: Lexicon, verb: int) -> bool:
    """Whether the subject of a verb may be somebody: "polls show Ruiz far ahead" shows Ruiz nothing."""
    head = grammar.subject_of(scene.tree, verb)
    if head is None or head in scene.unit_at or scene.tokens[head].pos != "NOUN":
        return True
    word = scene.tokens[head].lemma.lower()
    return lexicon.has("Agent", word) or any(scene.tree.children(head, "conj", "appos"))


def _filled(scene: Scene, lexicon: Lexicon, verb: int, preposition: str, slot: str, nouns: Iterable[int]) -> int | None:
    """The preposition of a slot, where what stands behind it suits the slot."""
    found = phrases.behind_clause(scene, verb, preposition, nouns)
    suits = found is not None and _suits(scene, lexicon, phrases.object_head(scene, found), slot)
    return found if suits else None


def _suits(scene: Scene, lexicon: Lexicon, head: int | None, slot: str) -> bool:
    if head is None:
        return False
    unit = scene.unit_at.get(head)
    if slot in ("content", "topic"):
        return unit is None or unit.kind is not Kind.PERSON
    if slot == "state":
        return unit is not None and unit.kind is Kind.STATE
    if slot == "place":
        return (unit is not None and unit.kind in PLACES) or lexicon.has("Place", scene.tokens[head].lemma.lower())
    if unit is not None:
        return unit.kind in AGENTS and not (slot == "guest" and unit.kind is Kind.ORGANIZATION)
    token = scene.tokens[head]
    return token.tag == "PRP" or lexicon.has("Agent", token.lemma.lower())


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
    kind = nouns.kind_of(scene, lexicon, index) or nouns.shared_kind(scene, lexicon, index)
    if kind is None:
        return
    verb, frame = nouns.carrier(scene, lexicon, index, kind)
    term = lexicon.terms[kind]
    yield Trigger(scene, kind, frame or Frame(kind, "", term.actor), verb=verb, noun=index)


_PRONOUNS = frozenset({"it", "they", "this", "which", "that", "these"})


def _pronominal(
    scene: Scene, lexicon: Lexicon, index: int, named: Sequence[Trigger], before: str | None
) -> Iterator[Trigger]:
    """The event that a pronoun stands for, in "it was held in Lima": the last noun of an event before it."""
    token = scene.tokens[index]
    if token.dep not in ("nsubj", "nsubjpass"):
        return
    earlier = [t for t in named if t.noun is not None and t.noun < index]
    kind, antecedent = (earlier[-1].kind, earlier[-1].noun) if earlier else (before, None)
    carrier = nouns.support(scene, lexicon, token.head, is_object=token.dep == "nsubjpass")
    if kind is not None and carrier is not None:
        yield Trigger(scene, kind, carrier, verb=token.head, refers=True, antecedent=antecedent)
