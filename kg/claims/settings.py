"""When somebody speaks, and in what: the time words of his verb of saying, and the speech or letter he says it in.

"Speaking on Monday, X said": the participle's time is the statement's. Time words inside what is said are not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg import times
from kg.claims.grammar import VERBAL, Tree
from kg.claims.page import Page
from kg.model import Span
from kg.times import TimeSpan


def when(page: Page, sentence: int, verb: int) -> Iterator[tuple[Span, TimeSpan]]:
    """Find the times of an act of speech, each with the words that say it."""
    tree = page.trees[sentence]
    start = tree.sentence.start
    for expression in page.times_of(sentence):
        token = bisect_left(tree.tokens, start + expression.start, key=lambda token: token.start)
        if token == len(tree.tokens) or page.is_quoted(sentence, token) or not _belongs(tree, token, verb):
            continue
        for span in times.resolve(expression, published=page.document.published, future=False):
            yield Span(start + expression.start, start + expression.end), span


def _belongs(tree: Tree, token: int, verb: int) -> bool:
    """Tell whether time words hang on a verb, or on a participle beside it."""
    governor = next((i for i in tree.ancestors(token) if tree.tokens[i].pos in VERBAL), None)
    if governor is None or governor == verb:
        return governor is not None
    beside = tree.tokens[governor].head == verb and tree.tokens[governor].dep in ("advcl", "csubj")
    return beside and tree.tokens[governor].tag == "VBG"


def given(page: Page, sentence: int, verb: int) -> str | None:
    """Give the class of what the words are part of: a Speech for "in his speech, X said"."""
    tree = page.trees[sentence]
    for one in sharing(tree, verb):
        if one != verb and (kind := _delivered(page, tree, one)) is not None:
            return kind
        for preposition in tree.children(one, "prep"):
            if tree.tokens[preposition].text.lower() in _IN and not page.is_quoted(sentence, preposition):
                for noun in tree.children(preposition, "pobj"):
                    kind = page.words.speaks(tree, noun) if tree.tokens[noun].pos == "NOUN" else None
                    if kind is not None and kind != "Statement":
                        return kind
    return None


_IN = frozenset({"in", "during"})


def _delivered(page: Page, tree: Tree, verb: int) -> str | None:
    noun = tree.child(verb, "dobj")
    return page.words.delivers(tree, verb, noun) if noun is not None else None


def sharing(tree: Tree, verb: int) -> Iterator[int]:
    """Give a verb of saying and the verbs that share its setting: the first of a series, the one of a participle.

    "In his speech, X welcomed the guests and said", "X raised a toast, saying".
    """
    yield verb
    current = verb
    while tree.tokens[current].dep == "conj" or (
        tree.tokens[current].dep == "advcl" and tree.tokens[current].tag == "VBG"
    ):
        current = tree.tokens[current].head
        if tree.tokens[current].pos not in VERBAL:
            return
        yield current
