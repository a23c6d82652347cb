"""A voice: who speaks, and by which verb, noun or "according to" the sentence says so."""

from __future__ import annotations

from typing import NamedTuple

from kg.claims.attribution import speaker_of
from kg.claims.grammar import VERBAL, Tree
from kg.claims.page import Page

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_INSIDE_PHRASE = frozenset({"compound", "amod", "det", "poss", "nmod", "nummod"})
_FREE = frozenset({"nsubj", "nsubjpass", "appos", "ROOT", "dep", "npadvmod", "attr"})
"""How a subject hangs when the model has not seen that it is one."""
_SPEECHLESS = frozenset({"it", "there", "this", "that", "these", "those", "another", "which", "what", "some", "one"})


class Voice(NamedTuple):
    """Who speaks and by which word: head noun of the speaker, the verb or noun that reports, the class of statement."""

    sentence: int
    noun: int
    verb: int | None = None
    kind: str = "Statement"


def spoken_by(page: Page, sentence: int, node: int) -> Voice | None:
    """Read a word of saying with its speaker; a subject that cannot speak gives way to the next that can."""
    tree = page.trees[sentence]
    kind = page.words.speaks(tree, node)
    if kind is None:
        return None
    noun = speaker_of(tree, node)
    if noun is not None and tree.tokens[noun].pos in VERBAL:
        noun = None
    if tree.tokens[node].pos not in VERBAL:
        noun = noun if noun is not None else owner(tree, node)
        return Voice(sentence, noun, node, kind) if noun is not None and not page.is_quoted(sentence, noun) else None
    if noun is None or not (page.is_agent(sentence, noun) or _is_own_subject(tree, node, noun)):
        other = _agent_before(page, sentence, node)
        noun = other if other is not None else noun
    if noun is None or page.is_quoted(sentence, noun) or tree.tokens[noun].text.lower() in _SPEECHLESS:
        return None
    return Voice(sentence, noun, node, kind)


def _is_own_subject(tree: Tree, verb: int, noun: int) -> bool:
    return tree.tokens[verb].tag != "VBG" and tree.tokens[noun].head == verb and tree.tokens[noun].pos == "NOUN"


def _agent_before(page: Page, sentence: int, verb: int) -> int | None:
    """Find the nearest name before a verb that no preposition takes away: "on Monday, X, who ..., said"."""
    tree = page.trees[sentence]
    for noun in range(verb - 1, -1, -1):
        token = tree.tokens[noun]
        if (
            token.dep not in _FREE
            or token.tag == "WP"
            or not page.is_agent(sentence, noun)
            or page.is_quoted(sentence, noun)
        ):
            continue
        before = tree.phrase(noun) - 1
        if before < 0 or tree.tokens[before].pos not in ("ADP", "SCONJ", "VERB"):
            return _name_of(page, sentence, noun)
    return None


def _name_of(page: Page, sentence: int, noun: int) -> int:
    """Give the name that an apposition stands behind: X for the head of "X, head of the office,"."""
    tree = page.trees[sentence]
    head = tree.tokens[noun].head
    if tree.tokens[noun].dep == "appos" and tree.tokens[noun].pos == "NOUN" and page.is_agent(sentence, head):
        return head
    return noun


def owner(tree: Tree, noun: int) -> int | None:
    """Find whose words a noun is: "the statement by X", "a message from X", and X who "raised a toast"."""
    # "The description of the talks by the palace": the model hangs "by" on the nearest noun.
    inner = (j for i in tree.children(noun, "prep") for j in tree.children(i, "pobj"))
    for i in (i for one in (noun, *inner) for i in tree.children(one, "prep")):
        if tree.tokens[i].text.lower() in ("by", "from"):
            return tree.child(i, "pobj")
    head = tree.tokens[noun].head
    if tree.tokens[noun].dep == "dobj" and tree.tokens[head].pos in VERBAL:
        return speaker_of(tree, head)
    return None


def source(page: Page, sentence: int, according: int) -> Voice | None:
    """Read the noun behind "according to"."""
    tree = page.trees[sentence]
    nouns = (noun for i in tree.children(according, "prep") for noun in tree.children(i, "pobj"))
    found = next(nouns, None)
    if found is None:
        found = named_after(tree, according + 1, len(tree.tokens))
    return Voice(sentence, found) if found is not None else None


def named_after(tree: Tree, verb: int, stop: int) -> int | None:
    """Find the subject behind its verb: "said the envoy, a former judge"."""
    own = next((i for i in tree.children(verb, "nsubj") if verb < i < stop), None)
    if own is not None:
        return own
    if tree.tokens[verb + 1 : verb + 2] and tree.tokens[verb + 1].pos in ("ADP", "PART", "SCONJ"):
        return None
    first = next((i for i in range(verb + 1, min(stop, verb + 8)) if tree.tokens[i].pos in _NOUNS), None)
    return None if first is None else head_of_phrase(tree, first, stop)


def head_of_phrase(tree: Tree, index: int, stop: int) -> int:
    """Go from a noun phrase's first noun to its head: from "Foreign" to the "Ruiz" of "Foreign Minister Ruiz"."""
    while tree.tokens[index].dep in _INSIDE_PHRASE and index < tree.tokens[index].head < stop:
        index = tree.tokens[index].head
    return index
