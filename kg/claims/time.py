"""When an event happens: the time words of its own clause, and of the clauses that share theirs with it.

Why nothing else: the date of the paragraph before, or of the article, was tried and did more harm than good.
Unknown stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg import times
from kg.claims import grammar, places
from kg.claims.scene import Scene
from kg.claims.triggers import Trigger
from kg.times import Basis, TimeExpression, TimeSpan


@dataclass(frozen=True, slots=True)
class When:
    """Time words of a sentence: their tokens, the word they hang on, and what they mean (rivals, if several)."""

    first: int
    last: int
    holder: int
    spans: tuple[TimeSpan, ...]
    expression: TimeExpression
    clock: Clock

    def pending(self) -> When:
        """Read the same words as said of what is to come: "on Wednesday" is then the next one."""
        spans = times.resolve(self.expression, published=self.clock.published, narrative=self.clock.day, future=True)
        return replace(self, spans=spans)


@dataclass(frozen=True, slots=True)
class Clock:
    """The article's date, and the day that the story has reached."""

    published: date | None
    day: date | None = None

    def moved(self, spans: Sequence[TimeSpan]) -> Clock:
        """Tell the day after times have been told; "the day before" is a look back and does not turn it back."""
        day = self.day
        for span in spans:
            if not (day and span.day and span.day < day and span.basis is Basis.NARRATIVE):
                day = times.follow(day, span, published=self.published)
        return Clock(self.published, day)


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
        found.append(When(first, last, holder, spans, expression, clock))
        if not _modifies_noun(scene, first, last):
            clock = clock.moved(spans)
    return tuple(found)


def _is_future(scene: Scene, verb: int) -> bool | None:
    """Tell whether the clause of a verb speaks of what is to come, of what has been, or does not say."""
    auxiliaries = [scene.tokens[i] for i in scene.tree.children(verb, "aux")]
    if any(token.tag == "MD" for token in auxiliaries):
        return True
    tags = {token.tag for token in (*auxiliaries, scene.tokens[verb])}
    return False if "VBD" in tags else None


def _is_past(scene: Scene, verb: int) -> bool:
    """Tell whether a verb, or the one that governs it, speaks of what has been: "was scheduled to attend"."""
    while _is_future(scene, verb) is None and scene.tokens[verb].dep in ("xcomp", "pcomp"):
        verb = scene.tokens[verb].head
    auxiliaries = (scene.tokens[i].tag for i in scene.tree.children(verb, "auxpass"))
    return _is_future(scene, verb) is False or "VBD" in auxiliaries


# ---------------------------------------------------------------- what time words hang on


_MODIFYING = frozenset({"compound", "nmod", "amod", "poss", "nummod"})


def _root(scene: Scene, first: int, last: int) -> int:
    """Find the word of a range that governs the others: its head lies outside."""
    outside = [i for i in range(first, last) if not first <= scene.tokens[i].head < last]
    return next((i for i in outside if scene.tokens[i].pos != "PUNCT"), first)


def _modifies_noun(scene: Scene, first: int, last: int) -> bool:
    return scene.tokens[_root(scene, first, last)].dep in _MODIFYING


def _holder(scene: Scene, first: int, last: int) -> int:
    """Find the verb or noun that time words belong to; names, prepositions and parts of the time are passed over."""
    root = _root(scene, first, last)
    token = scene.tokens[root]
    if token.dep in _MODIFYING:
        return token.head
    for index in scene.tree.ancestors(root):
        if scene.tokens[index].pos in grammar.VERBAL:
            return index
        if first <= index < last or index in scene.unit_at or scene.tokens[index].pos not in ("NOUN", "PROPN"):
            continue
        if not _is_purpose(scene, index):
            # "arrived for a visit on Tuesday" says when she arrived.
            return index
    return root


# ---------------------------------------------------------------- the times of an event


def find(trigger: Trigger, whens: Sequence[When], *, is_pending: bool = False) -> tuple[When, ...]:
    """Find the times of an event: its own, else those of the clause that shares its time with it."""
    own = _own(trigger, whens)
    found = own or _shared(trigger, whens)
    if is_pending:
        # Under a clause that has been ("arrived on Tuesday for talks") the day is that clause's.
        found = tuple(w if _is_past(trigger.scene, w.holder) else w.pending() for w in found)
    return tuple(when for when in found if when.spans)


def _own(trigger: Trigger, whens: Sequence[When]) -> tuple[When, ...]:
    held = (
        when for when in whens if when.holder in (trigger.verb, trigger.noun) and not _is_limit(trigger.scene, when)
    )
    return (*held, *(when for when in whens if _is_set(trigger, when) or _is_antecedent(trigger, when)))


_LIMITS = frozenset({"after", "before", "since", "until", "following"})


def _is_limit(scene: Scene, when: When) -> bool:
    """Whether the words only say what the event came before or after: "after a pause of two years"."""
    preposition = scene.tokens[_root(scene, when.first, when.last)].head
    return not when.first <= preposition < when.last and scene.tokens[preposition].text.lower() in _LIMITS


def _is_antecedent(trigger: Trigger, when: When) -> bool:
    """Whether a clause with "when" tells of that time: "in May, when she met"."""
    if trigger.verb is None or trigger.scene.tokens[trigger.verb].dep != "relcl":
        return False
    tokens = trigger.scene.tokens
    asks = any(tokens[i].text.lower() == "when" for i in trigger.scene.tree.below[trigger.verb])
    return asks and when.first <= tokens[trigger.verb].head < when.last


_GOALS = frozenset({"for", "to", "until"})


def _is_set(trigger: Trigger, when: When) -> bool:
    """Whether a verb sets the event's time: "the talks, planned for May", "the visit was put off to June".

    "Was cancelled on Monday" says when it was cancelled.
    """
    scene, noun = trigger.scene, trigger.noun
    preposition = scene.tokens[_root(scene, when.first, when.last)].head
    if noun is None or scene.tokens[preposition].text.lower() not in _GOALS:
        return False
    verb = when.holder
    if scene.tokens[verb].pos not in grammar.VERBAL:
        return False
    if scene.tokens[noun].head == verb and scene.tokens[noun].dep in ("nsubj", "nsubjpass", "dobj"):
        return True
    return scene.tokens[verb].dep in ("acl", "relcl") and noun in _nouns_above(scene, verb)


def _nouns_above(scene: Scene, index: int) -> Iterator[int]:
    """The nouns over a word, up to the next verb."""
    for above in scene.tree.ancestors(index):
        if scene.tokens[above].pos in grammar.VERBAL:
            return
        yield above


def _shared(trigger: Trigger, whens: Sequence[When]) -> tuple[When, ...]:
    for holder, fronted in _sharing(trigger):
        found = tuple(
            when
            for when in whens
            if when.holder == holder
            and (fronted is None or when.last <= fronted)
            and not _is_limit(trigger.scene, when)
        )
        if found:
            return found
    return ()


def _sharing(trigger: Trigger) -> Iterator[tuple[int, int | None]]:
    """Give the verbs whose time is the event's too; behind "and" only what stands in front of the first subject.

    "is scheduled on Monday to visit", "travelled last year to meet", "on Friday, where he will tour", "on a visit".
    """
    scene, current = trigger.scene, trigger.anchor
    tokens = scene.tokens
    fronted: int | None = None
    for _ in range(len(tokens)):
        head = tokens[current].head
        if head == current or not _shares(scene, current):
            return
        if tokens[current].dep == "conj" and tokens[head].pos in grammar.VERBAL:
            fronted = None if _is_one_series(scene, current, head) else places.first_word(scene, head)
        current = head
        if tokens[current].pos in grammar.VERBAL:
            yield current, fronted


def _shares(scene: Scene, index: int) -> bool:
    """Whether a word's clause has its time from the word above."""
    token, tree = scene.tokens[index], scene.tree
    if token.pos not in grammar.VERBAL:
        return _is_purpose(scene, index) or token.dep in ("prep", "conj", "attr")
    if token.dep == "conj":
        return tree.child(index, "nsubj", "nsubjpass") is None
    if token.dep == "relcl":
        return places.where(scene, index) is not None or _is_infinitive(scene, index)
    return token.dep in ("xcomp", "pcomp") or (token.dep == "advcl" and token.tag == "VB")


def _is_infinitive(scene: Scene, verb: int) -> bool:
    """Whether a relative clause is an infinitive: "was the first to recognize"."""
    return any(scene.tokens[i].tag == "TO" for i in scene.tree.children(verb, "aux"))


def _is_one_series(scene: Scene, verb: int, head: int) -> bool:
    """Whether two verbs share one modal: "will meet ministers, travel to X and tour Y" has one time."""
    bare = scene.tokens[verb].tag in ("VB", "VBP") and scene.tokens[head].tag == "VB"
    return bare and scene.tree.child(verb, "nsubj", "aux") is None


def _is_purpose(scene: Scene, noun: int) -> bool:
    token = scene.tokens[noun]
    return token.dep == "pobj" and scene.tokens[token.head].text.lower() in ("for", "on", "during")
