"""One sentence with everything that is known about its words: grammar, who is named where, in which post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count, groupby

from kg import times
from kg.claims import marks
from kg.claims.grammar import Tree, mended
from kg.model import Form, Holding, Kind, Mention, Mentions, Sentence, Span, TenureStatus, Token

AGENTS = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.STATE, Kind.GROUP})
PLACES = frozenset({Kind.PLACE, Kind.STATE, Kind.ORGANIZATION})


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that name one participant or place: a name with the posts in front of it or behind it."""

    first: int
    last: int
    mention: Mention
    posts: tuple[str, ...] = ()

    @property
    def referents(self) -> tuple[str, ...]:
        """The article's individuals these words stand for."""
        return self.mention.referents

    @property
    def kind(self) -> Kind:
        """What sort of thing is named."""
        return self.mention.kind


@dataclass(frozen=True)
class Scene:
    """A sentence, its tree, and its units; `quoted` are the ranges of the article inside quotation marks."""

    tree: Tree
    units: tuple[Unit, ...]
    mentions: tuple[Mention, ...]
    quoted: tuple[Span, ...] = ()

    @cached_property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.tree.sentence

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's words."""
        return self.tree.tokens

    @cached_property
    def unit_at(self) -> Mapping[int, Unit]:
        """The unit that each token belongs to."""
        return {i: unit for unit in self.units for i in range(unit.first, unit.last)}

    @cached_property
    def lengths(self) -> tuple[tuple[int, int], ...]:
        """The tokens of the words that say how long something lasts.

        The model marks them as times; where it marks none, the slower grammar need not look.
        """
        if not any(name.label in ("DATE", "TIME") for name in self.sentence.names):
            return ()
        return tuple(self.covering(found.start, found.end) for found in times.durations(self.sentence.text))

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that stand at offsets of the sentence's text."""
        base = self.sentence.start
        inside = [i for i, token in enumerate(self.tokens) if token.start < base + end and token.end > base + start]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def is_quoted(self, index: int) -> bool:
        """Tell whether a token stands inside quotation marks."""
        if not self.quoted:
            return False
        start = self.tokens[index].start
        return any(span.start <= start < span.end for span in self.quoted)


def build(text: str, sentences: Sequence[Sentence], mentions: Mentions) -> tuple[Scene, ...]:
    """Put each sentence together with its mentions, holdings and quotation marks."""
    mentioned: dict[int, list[Mention]] = defaultdict(list)
    held: dict[int, list[Holding]] = defaultdict(list)
    for mention in mentions.mentions:
        mentioned[mention.sentence].append(mention)
    for holding in mentions.holdings:
        held[holding.sentence].append(holding)
    quoted = tuple(_quoted(text, sentences))
    return tuple(
        Scene(
            Tree(mended(sentence)),
            tuple(_units(sentence, mentioned[sentence.index], held[sentence.index])),
            tuple(mentioned[sentence.index]),
            tuple(span for span in quoted if span.start < sentence.end and span.end > sentence.start),
        )
        for sentence in sentences
    )


def _quoted(text: str, sentences: Iterable[Sentence]) -> Iterator[Span]:
    """The ranges between quotation marks, paragraph by paragraph."""
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        inside = tuple(group)
        yield from (found.span for found in marks.find(text, Span(inside[0].start, inside[-1].end)))


def _units(sentence: Sentence, mentions: Iterable[Mention], holdings: Sequence[Holding]) -> Iterator[Unit]:
    """The outermost mentions, each widened by the titles that belong to it."""
    named = [m for m in mentions if m.form is not Form.ADJECTIVE]
    people = [m for m in named if m.kind is Kind.PERSON and m.form is Form.NAME]
    candidates = (_widened(sentence, m, holdings, people) for m in named)
    end = -1
    for unit in sorted(candidates, key=lambda u: (u.first, -u.last)):
        if unit.first >= end:
            yield unit
            end = unit.last


def _widened(sentence: Sentence, mention: Mention, holdings: Sequence[Holding], people: Sequence[Mention]) -> Unit:
    first, last, posts = mention.first, mention.last, []
    for holding in holdings:
        if holding.person not in mention.referents or mention.kind is not Kind.PERSON:
            continue
        if holding.status is not TenureStatus.FORMER and holding.post not in posts:
            posts.append(holding.post)
        if holding.span.covers(mention.span) and mention.form is Form.NAME:
            first = min(first, _token_at(sentence, holding.span.start, first))
            last = max(last, _token_before(sentence, holding.span.end, last))
    # A title that several share ("Secretaries A and B") stands with the first of them.
    if any(first < other.last <= mention.first for other in people):
        first = mention.first
    last = min([last, *(other.first for other in people if other.first >= mention.last)])
    return Unit(first, last, mention, tuple(posts))


def _token_at(sentence: Sentence, offset: int, otherwise: int) -> int:
    return next((i for i, token in enumerate(sentence.tokens) if token.start >= offset), otherwise)


def _token_before(sentence: Sentence, offset: int, otherwise: int) -> int:
    return next((i for i in range(len(sentence.tokens), 0, -1) if sentence.tokens[i - 1].end <= offset), otherwise)


def numbered(base: str, taken: set[str]) -> str:
    """An id that is free in the article: the base, else the base with a number.

    >>> numbered("event/visit-ruiz", {"event/visit-ruiz"})
    'event/visit-ruiz-2'
    """
    if base not in taken:
        return base
    return next(f"{base}-{n}" for n in count(2) if f"{base}-{n}" not in taken)
