"""What the form of a verb says by itself: past, present, future, conditional, or nothing at all."""

from __future__ import annotations

from typing import NamedTuple

from kg.claims.grammar import VERBAL, Tree, subject_of
from kg.claims.signals import Signals, is_infinitive
from kg.model import Status, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_AUXILIARIES = ("aux", "auxpass")
_NOT_YET = frozenset({"before", "until", "till", "once", "after", "when"})
"""Conjunctions behind which a present tense speaks of what is still to come."""
_NOT_ALONE = frozenset({"only", "just", "merely", "simply", "all", "every", "everyone", "many", "much"})
"""Words that take the denial of the whole out of "not"."""


class Form(NamedTuple):
    """The reading of a verb group, and the words that gave it; no status is an infinitive, a gerund or a participle."""

    status: Status | None
    cues: tuple[int, ...] = ()


def form(tree: Tree, verb: int, signals: Signals) -> Form:
    """Read tense, aspect and mood of a verb with its auxiliaries."""
    if is_infinitive(tree, verb):
        return Form(None)
    auxiliaries = tuple(tree.children(verb, *_AUXILIARIES))
    modal = next((i for i in auxiliaries if tree.tokens[i].tag == "MD"), None)
    if modal is not None:
        return _modal(tree, verb, modal, auxiliaries, signals)
    if auxiliaries:
        return _tensed(tree, verb, auxiliaries, signals)
    return _bare(tree, verb, signals)


def _modal(tree: Tree, verb: int, modal: int, auxiliaries: tuple[int, ...], signals: Signals) -> Form:
    """Read "will meet" as planned, "may meet" as expected, "would have met" as not happened, "may have" as alleged."""
    perfect = any(tree.tokens[i].lemma == "have" for i in auxiliaries)
    word = tree.tokens[modal].text.lower()
    if word in ("would", "'d", "’d"):
        return Form(_would(tree, verb, perfect), (modal,))
    hit = signals.at(tree, modal)
    if hit is None:
        return Form(Status.UNCLEAR, (modal,))
    if word == "could" and negation(tree, verb, signals) is not None:
        return Form(Status.OCCURRED, (modal,))
    if word in ("may", "might") and not perfect and negation(tree, verb, signals) is not None:
        return Form(Status.UNCLEAR, (modal,))
    if perfect and hit.status is Status.EXPECTED:
        return Form(Status.ALLEGED, (modal,))
    if perfect and hit.status is Status.PROPOSED:
        return Form(Status.DID_NOT_OCCUR if word in ("should", "ought") else Status.ALLEGED, (modal,))
    return Form(hit.status, (modal,))


def _would(tree: Tree, verb: int, perfect: bool) -> Status:
    """Read "would" as the past of "will" in reported speech, and as a condition elsewhere."""
    if perfect:
        return Status.DID_NOT_OCCUR
    reported = tree.tokens[verb].dep in ("ccomp", "acl", "conj", "relcl")
    return Status.PLANNED if reported and condition(tree, verb) is None else Status.EXPECTED


def _tensed(tree: Tree, verb: int, auxiliaries: tuple[int, ...], signals: Signals) -> Form:
    """Read "is meeting" as ongoing, or planned when a future time is named; "has met" and "was met" as occurred."""
    first = tree.tokens[auxiliaries[0]]
    progressive = tree.tokens[verb].tag == "VBG" or any(tree.tokens[i].tag == "VBG" for i in auxiliaries)
    present = first.tag in ("VBP", "VBZ") or first.text.lower() in ("'s", "’s", "'re", "’re")
    if not present:
        return Form(Status.OCCURRED)
    if first.lemma == "have" and not progressive:
        mark = _not_yet(tree, verb)
        return Form(Status.OCCURRED) if mark is None else Form(Status.EXPECTED, (mark,))
    if first.lemma == "have":
        return Form(Status.ONGOING)
    return _present(tree, verb, signals, Status.ONGOING if progressive else Status.OCCURRED)


def _bare(tree: Tree, verb: int, signals: Signals) -> Form:
    token = tree.tokens[verb]
    if is_bare(tree, verb) and token.dep == "conj":
        return Form(None)
    if token.tag in ("VBP", "VBZ"):
        return _present(tree, verb, signals, Status.OCCURRED)
    if token.tag == "VBD":
        return Form(Status.OCCURRED)
    if token.tag == "VBN" and (token.dep == "ROOT" or tree.child(verb, "nsubj") is not None):
        return Form(Status.OCCURRED)
    if token.tag == "VB" and token.dep == "ROOT":
        return Form(Status.UNCLEAR)
    return Form(None)


def is_bare(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is an infinitive without "to": "will meet X and tour Y".

    The model often takes a late one for a present tense; then it does not agree with the subject it shares.
    """
    token = tree.tokens[verb]
    if token.tag != "VBP" or token.dep != "conj" or tree.child(verb, *_SUBJECTS, *_AUXILIARIES) is not None:
        return token.tag == "VB"
    subject = subject_of(tree, verb)
    return subject is not None and tree.child(subject, "conj") is None and _is_singular(tree.tokens[subject])


def _is_singular(token: Token) -> bool:
    return token.tag in ("NN", "NNP") or token.text.lower() in ("he", "she", "it")


def _present(tree: Tree, verb: int, signals: Signals, otherwise: Status) -> Form:
    """Read a present tense as future behind "before" and "until", and beside "tomorrow" or "later today"."""
    mark = _not_yet(tree, verb)
    if mark is not None:
        return Form(Status.EXPECTED, (mark,))
    for i in tree.children(verb, "npadvmod", "advmod", "prep"):
        for j in range(*tree.subtree(i)):
            hit = signals.at(tree, j) if tree.tokens[j].pos in ("ADV", "ADJ", "NOUN") else None
            if hit is not None and hit.status is Status.PLANNED and abs(j - i) <= 1:
                return Form(Status.PLANNED, hit.tokens)
    return Form(otherwise)


def _not_yet(tree: Tree, verb: int) -> int | None:
    """Find the conjunction that sets a clause in the time to come: "until the king has left"."""
    clause = verb
    while tree.tokens[clause].dep == "conj":
        clause = tree.tokens[clause].head
    if tree.tokens[clause].dep != "advcl":
        return None
    return next((i for i in tree.children(clause, "mark", "advmod") if tree.tokens[i].text.lower() in _NOT_YET), None)


def negation(tree: Tree, index: int, signals: Signals, besides: int | None = None) -> int | None:
    """Find the word that negates a verb: "not", "never", "no" before its subject or object.

    `besides` is a dependent whose own "no" is counted already.
    """
    for i in tree.below[index]:
        token = tree.tokens[i]
        if i == besides:
            continue
        if token.dep in ("neg", "advmod", "preconj", "det", "cc") and is_negative(tree, i, signals):
            return i
        if (found := _negated_argument(tree, i, signals)) is not None:
            return found
        if token.dep == "advmod" and (found := tree.child(i, "neg")) is not None:
            # "No longer".
            return found
    return None


def _negated_argument(tree: Tree, index: int, signals: Signals) -> int | None:
    """Find the denial in an argument: "no officials", "nobody", "neither the envoy", "by no minister"."""
    dep = tree.tokens[index].dep
    if dep == "agent":
        return next(
            (
                i
                for noun in tree.children(index, "pobj")
                for i in [_negative_noun(tree, noun, signals)]
                if i is not None
            ),
            None,
        )
    return _negative_noun(tree, index, signals) if dep in ("nsubj", "nsubjpass", "dobj", "attr") else None


def _negative_noun(tree: Tree, index: int, signals: Signals) -> int | None:
    if tree.tokens[index].pos in ("PRON", "NOUN", "DET") and is_negative(tree, index, signals):
        return index
    return next((i for i in tree.children(index, "det", "preconj", "neg") if is_negative(tree, i, signals)), None)


def is_negative(tree: Tree, index: int, signals: Signals) -> bool:
    """Tell whether a small word denies: "not", but not the one of "not only"."""
    if tree.tokens[index].pos in VERBAL or tree.tokens[index].pos == "ADP":
        return False
    hit = signals.at(tree, index)
    if hit is None or hit.status is not Status.DID_NOT_OCCUR:
        return False
    following = tree.tokens[index + 1 : index + 2]
    return not (following and following[0].text.lower() in _NOT_ALONE)


def condition(tree: Tree, verb: int) -> int | None:
    """Find the clause that makes a verb conditional: "if he had come", "unless they agree", "had he come"."""
    return next((i for i in tree.children(verb, "advcl") if is_condition(tree, i)), None)


def is_condition(tree: Tree, verb: int) -> bool:
    """Tell whether a clause states a condition."""
    if any(tree.tokens[i].text.lower() in ("if", "unless") for i in tree.children(verb, "mark")):
        return True
    return _is_inverted(tree, verb)


def _is_inverted(tree: Tree, verb: int) -> bool:
    """Tell whether the auxiliary stands before the subject and nothing joins the clause: "had the envoy come"."""
    subject, auxiliary = tree.child(verb, *_SUBJECTS), tree.child(verb, *_AUXILIARIES)
    if subject is None or auxiliary is None or tree.child(verb, "mark") is not None or auxiliary > subject:
        return False
    return tree.tokens[auxiliary].text.lower() in ("had", "should", "were")
