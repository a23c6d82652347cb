"""Words that hang on a verb or noun: the fixed words of a frame, and what stands behind its prepositions."""

from __future__ import annotations

from collections.abc import Iterable

from kg.claims import grammar
from kg.claims.scene import Scene


def find_word(scene: Scene, verb: int, word: str) -> int | None:
    """Find a fixed word of a frame among the dependents of its verb: "off", "talks", the "honor" of "in honor of"."""
    tree = scene.tree
    near = [i for child in tree.below[verb] for i in (child, *tree.below[child])]
    found = next((i for i in near if is_word(scene, i, word)), None)
    if found is not None or not grammar.is_passive(tree, verb):
        return found
    subject = grammar.subject_of(tree, verb)
    return subject if subject is not None and is_word(scene, subject, word) else None


def is_word(scene: Scene, index: int, word: str) -> bool:
    """Tell whether a token is a fixed word of a frame."""
    token = scene.tokens[index]
    return word in (token.lemma.lower(), token.text.lower()) and token.pos != "VERB"


def behind(scene: Scene, index: int, words: str) -> int | None:
    """Find the last word of a preposition ("to", "in honor of") that hangs on a word."""
    wanted, lowers = tuple(words.split()), scene.tree.lowers
    for preposition in grammar.prepositions(scene.tree, index):
        if lowers[preposition : preposition + len(wanted)] == wanted:
            return preposition + len(wanted) - 1
    return None


def within(scene: Scene, index: int, words: str) -> int | None:
    """Find the last word of a long preposition anywhere below a word: arcs hang "in honor of" on the name before it."""
    wanted, lowers = tuple(words.split()), scene.tree.lowers
    if len(wanted) == 1:
        return behind(scene, index, words)
    first, last = scene.tree.subtree(index)
    for i in range(first, last - len(wanted) + 1):
        if lowers[i] == wanted[0] and lowers[i : i + len(wanted)] == wanted:
            return i + len(wanted) - 1
    return None


def opening(scene: Scene, index: int, words: str) -> int | None:
    """Find the first word of a preposition of several words that hangs on a word: the "in" of "in honor of"."""
    found = behind(scene, index, words)
    return None if found is None else found - len(words.split()) + 1


def behind_clause(scene: Scene, verb: int, words: str, nouns: Iterable[int] = ()) -> int | None:
    """Find a preposition at a verb or at the nouns behind it, on which the arcs often hang it: "flew a kite with"."""
    heads = (verb, grammar.object_of(scene.tree, verb), *nouns)
    return next((found for i in heads if i is not None and (found := behind(scene, i, words)) is not None), None)


def object_head(scene: Scene, preposition: int) -> int | None:
    """Find the noun behind a preposition."""
    return scene.tree.child(preposition, "pobj")
