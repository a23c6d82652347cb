"""When somebody speaks: the time words of his verb of saying, and of what he does while he speaks.

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
