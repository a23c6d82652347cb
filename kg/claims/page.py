"""An article's sentences as they stand in paragraphs, with the quotations that run through them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from kg import times
from kg.claims import marks
from kg.claims.grammar import Tree
from kg.claims.signals import Signals
from kg.model import Document, Sentence, Span
from kg.times import TimeExpression

_PERSONAL = frozenset({"he", "she", "they", "i", "we", "who"})
_TIMES = frozenset({"DATE", "TIME", "EVENT", "CARDINAL", "ORDINAL"})


_DATES = frozenset({"DATE", "TIME"})


class Place(NamedTuple):
    """A word of the article: the number of its sentence, and its number in the sentence."""

    sentence: int
    token: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Words between quotation marks, and where they begin and end (`last` is the last word itself)."""

    span: Span
    closed: bool
    paragraph: int
    first: Place
    last: Place


@dataclass(frozen=True)
class Page:
    """The sentences of an article with their trees and its quotations; sentences are found by their place in order."""

    document: Document
    sentences: Sequence[Sentence]
    words: Signals

    @cached_property
    def trees(self) -> tuple[Tree, ...]:
        """The tree of each sentence; what nobody asks of it is never computed."""
        return tuple(Tree(sentence) for sentence in self.sentences)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All quotations, in text order."""
        return tuple(passage for span in self._paragraphs for passage in self._inside(*span))

    @cached_property
    def _paragraphs(self) -> tuple[tuple[int, int], ...]:
        """The first and last sentence of each paragraph, as a half-open range."""
        order = range(len(self.sentences))
        groups = (tuple(group) for _, group in groupby(order, key=lambda i: self.sentences[i].paragraph))
        return tuple((group[0], group[-1] + 1) for group in groups)

    def _inside(self, first: int, last: int) -> Iterator[Passage]:
        start, end = self.sentences[first].start, self.sentences[last - 1].end
        for quoted in marks.find(self.document.text, Span(start, end)):
            begin, finish = self._at(quoted.span.start, first, last), self._before(quoted.span.end, first, last)
            if begin is not None and finish is not None and begin <= finish:
                yield Passage(quoted.span, quoted.closed, self.sentences[first].paragraph, begin, finish)

    def _at(self, offset: int, first: int, last: int) -> Place | None:
        """The first word that begins at an offset or behind it."""
        for sentence in range(self._sentence_of(offset, first, last), last):
            tokens = self.sentences[sentence].tokens
            token = bisect_left(tokens, offset, key=lambda token: token.start)
            if token < len(tokens):
                return Place(sentence, token)
        return None

    def _before(self, offset: int, first: int, last: int) -> Place | None:
        """The last word that ends at an offset or before it."""
        for sentence in range(self._sentence_of(offset, first, last), first - 1, -1):
            token = bisect_right(self.sentences[sentence].tokens, offset, key=lambda token: token.end) - 1
            if token >= 0:
                return Place(sentence, token)
        return None

    def _sentence_of(self, offset: int, first: int, last: int) -> int:
        found = bisect_right(self.sentences, offset, lo=first, hi=last, key=lambda sentence: sentence.start) - 1
        return max(found, first)

    def times_of(self, sentence: int) -> tuple[TimeExpression, ...]:
        """Give the time words of a sentence; one without a date, by the model's word, has none."""
        if sentence not in self._times:
            dated = any(name.label in _DATES for name in self.sentences[sentence].names)
            self._times[sentence] = times.find(self.sentences[sentence].text) if dated else ()
        return self._times[sentence]

    @cached_property
    def _times(self) -> dict[int, tuple[TimeExpression, ...]]:
        return {}

    def is_agent(self, sentence: int, token: int) -> bool:
        """Tell whether a word can speak: a name, a person's pronoun, a post or a body."""
        word = self.sentences[sentence].tokens[token]
        if word.pos == "PRON":
            return word.text.lower() in _PERSONAL
        if word.pos == "PROPN":
            return not any(
                name.first <= token < name.last and name.label in _TIMES for name in self.sentences[sentence].names
            )
        return word.lemma.lower() in self.words.agents

    def is_quoted(self, sentence: int, token: int) -> bool:
        """Tell whether a word stands inside a quotation."""
        return token in self._quoted.get(sentence, frozenset())

    @cached_property
    def _quoted(self) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        for passage in self.passages:
            for sentence in range(passage.first.sentence, passage.last.sentence + 1):
                start = passage.first.token if sentence == passage.first.sentence else 0
                end = (
                    passage.last.token
                    if sentence == passage.last.sentence
                    else len(self.sentences[sentence].tokens) - 1
                )
                found.setdefault(sentence, set()).update(range(start, end + 1))
        return found


def of(document: Document, sentences: Sequence[Sentence], words: Signals) -> Page:
    """Give the page of an article; the last one made is kept, for quotations and statements are read from one page."""
    last = _LAST[0] if _LAST else None
    if last is not None and last.document is document and last.sentences is sentences and last.words is words:
        return last
    _LAST[:] = [Page(document, sentences, words)]
    return _LAST[0]


_LAST: list[Page] = []
