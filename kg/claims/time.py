"""When an event happens: the time words of its own clause, and of the clauses that share theirs with it.

Why nothing else: the date of the paragraph before, or of the article, was tried and did more harm than good.
Unknown stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kg import times
from kg.claims import grammar, places
from kg.claims.scene import Scene
from kg.claims.triggers import Trigger
from kg.times import Basis, TimeSpan


@dataclass(frozen=True, slots=True)
class When:
    """Time words of a sentence: their tokens, the word they hang on, and what they mean (rivals, if several)."""

    first: int
    last: int
    holder: int
    spans: tuple[TimeSpan, ...]


@dataclass(frozen=True, slots=True)
class Clock:
    """The article's date, and the day that the story has reached."""

    published: date | None
    day: date | None = None

    def moved(self, spans: Sequence[TimeSpan]) -> Clock:
        """The clock after times have been told; "the day before" is a look back and does not turn it back."""
        day = self.day
        for span in spans:
            if not (day and span.day and span.day < day and span.basis is Basis.NARRATIVE):
                day = times.follow(day, span, published=self.published)
        return Clock(self.published, day)


def _is_future(scene: Scene, verb: int) -> bool | None:
    """Tell whether the clause of a verb speaks of what is to come, of what has been, or does not say."""
    auxiliaries = [scene.tokens[i] for i in scene.tree.children(verb, "aux")]
    if any(token.tag == "MD" for token in auxiliaries):
        return True
    tags = {token.tag for token in (*auxiliaries, scene.tokens[verb])}
    return False if "VBD" in tags else None


def tell(scene: Scene, clock: Clock) -> tuple[When, ...]:
    """Read the times of a sentence in order; inside it, "the next morning" counts from the day just told."""
    found: list[When] = []
    for expression in times.find(scene.sentence.text):
        first, last = scene.covering(expression.start, expression.end)
        if first == last:
            continue
        holder = _holder(scene, first, last)
        future = _is_future(scene, holder)
        spans = times.resolve(expression, published=clock.published, narrative=clock.day, future=future)
        found.append(When(first, last, holder, spans))
        if not _modifies_noun(scene, first, last):
            clock = clock.moved(spans)
    return tuple(found)


def _root(scene: Scene, first: int, last: int) -> int:
    """The word of a range that governs the others: its head lies outside."""
    outside = [i for i in range(first, last) if not first <= scene.tokens[i].head < last]
    return next((i for i in outside if scene.tokens[i].pos != "PUNCT"), first)


def _modifies_noun(scene: Scene, first: int, last: int) -> bool:
    token = scene.tokens[_root(scene, first, last)]
    return token.dep in ("compound", "nmod", "amod", "poss", "nummod")


def _holder(scene: Scene, first: int, last: int) -> int:
    """The verb or noun that time words belong to: names, prepositions and parts of the time itself are passed over."""
    root = _root(scene, first, last)
    token = scene.tokens[root]
    if token.dep in ("compound", "nmod", "amod", "poss", "nummod"):
        return token.head
    for index in scene.tree.ancestors(root):
        if scene.tokens[index].pos in grammar.VERBAL:
            return index
        if scene.tokens[index].pos in ("NOUN", "PROPN") and index not in scene.unit_at and not first <= index < last:
            return index
    return root


def find(trigger: Trigger, whens: Sequence[When]) -> tuple[When, ...]:
    """Find the times of an event: its own, else those of the clause that shares its time with it."""
    own = tuple(when for when in whens if when.holder in (trigger.verb, trigger.noun) and when.spans)
    if own:
        return own
    for holder, fronted in _sharing(trigger):
        found = tuple(
            when for when in whens if when.holder == holder and when.spans and (not fronted or when.last <= fronted)
        )
        if found:
            return found
    return ()


def _sharing(trigger: Trigger) -> Iterator[tuple[int, int | None]]:
    """The verbs whose time is the event's too; behind "and" only what stands in front of the first subject.

    "is scheduled on Monday to visit", "travelled last year to meet", "on Friday, where he will tour", "on a visit".
    """
    scene, current = trigger.scene, trigger.anchor
    tokens = scene.tokens
    fronted: int | None = None
    for _ in range(len(tokens)):
        token, head = tokens[current], tokens[current].head
        if head == current:
            return
        if token.pos not in grammar.VERBAL:
            if not _is_purpose(scene, current) and token.dep not in ("prep", "conj", "attr"):
                return
        elif token.dep == "conj" and tokens[head].pos in grammar.VERBAL:
            if scene.tree.child(current, "nsubj", "nsubjpass") is not None:
                return
            fronted = fronted if fronted is not None and fronted == -1 else places.first_word(scene, head)
            if _is_one_clause(scene, current, head):
                fronted = None
        elif token.dep == "relcl":
            if places.where(scene, current) is None and not _is_infinitive(scene, current):
                return
        elif token.dep not in ("xcomp", "pcomp") and not (token.dep == "advcl" and token.tag == "VB"):
            return
        current = head
        if tokens[current].pos in grammar.VERBAL:
            yield current, fronted


def _is_infinitive(scene: Scene, verb: int) -> bool:
    """Whether a relative clause is an infinitive: "was the first to recognize"."""
    return any(scene.tokens[i].tag == "TO" for i in scene.tree.children(verb, "aux"))


def _is_one_clause(scene: Scene, verb: int, head: int) -> bool:
    """Whether two verbs share one modal: "will meet ministers, travel to X and tour Y" has one time."""
    return (
        scene.tokens[verb].tag in ("VB", "VBP")
        and scene.tokens[head].tag == "VB"
        and scene.tree.child(verb, "nsubj", "aux") is None
    )


def _is_purpose(scene: Scene, noun: int) -> bool:
    token = scene.tokens[noun]
    preposition = scene.tokens[token.head]
    return token.dep == "pobj" and preposition.text.lower() in ("for", "on", "in", "at", "during")
