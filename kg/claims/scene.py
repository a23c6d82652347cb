"""One sentence with everything that is known about its words: grammar, who is named where, in which post.

Why lists are read from the surface: inside "was welcomed by A, Governor of B, and C, Minister of D" the model's
arcs are wrong in every model we measured, while names, commas and titles stand where a reader sees them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count, groupby

from kg import times
from kg.claims import marks
from kg.claims.grammar import FINITE, VERBAL, Tree, mended
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


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of names as it stands in the text: its units in order, its range, and whether it says it is partial."""

    units: tuple[Unit, ...]
    first: int
    last: int
    partial: bool = False


@dataclass(frozen=True)
class Scene:
    """A sentence, its tree, and its units; `quoted` are the ranges of the article inside quotation marks."""

    tree: Tree
    units: tuple[Unit, ...]
    mentions: tuple[Mention, ...]
    quoted: tuple[Span, ...] = ()

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.tree.sentence

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's words."""
        return self.tree.tokens

    @cached_property
    def unit_at(self) -> Mapping[int, Unit]:
        """The unit that each token belongs to."""
        return {i: unit for unit in self.units for i in range(unit.first, unit.last)}

    @cached_property
    def lengths(self) -> tuple[tuple[int, int], ...]:
        """The tokens of the words that say how long something lasts."""
        return tuple(self.covering(found.start, found.end) for found in times.durations(self.sentence.text))

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that stand at offsets of the sentence's text."""
        base = self.sentence.start
        inside = [i for i, token in enumerate(self.tokens) if token.start < base + end and token.end > base + start]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def is_quoted(self, index: int) -> bool:
        """Tell whether a token stands inside quotation marks."""
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
    first = max([first, *(other.last for other in people if other.last <= mention.first)])
    last = min([last, *(other.first for other in people if other.first >= mention.last)])
    return Unit(first, last, mention, tuple(posts))


def _token_at(sentence: Sentence, offset: int, otherwise: int) -> int:
    return next((i for i, token in enumerate(sentence.tokens) if token.start >= offset), otherwise)


def _token_before(sentence: Sentence, offset: int, otherwise: int) -> int:
    return next((i for i in range(len(sentence.tokens), 0, -1) if sentence.tokens[i - 1].end <= offset), otherwise)


# ---------------------------------------------------------------- lists of names


_COMMAS = frozenset({",", ";", ":", "-", "–", "—", "(", ")", "“", "”", '"', "&", "/"})
_OWNERS = frozenset({"of", "from"})
_JOINING = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("in", "addition", "to"))
_PARTIAL = frozenset({"including", "include", "among"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"})


def listed(scene: Scene, first: int, stop: int | None = None, kinds: frozenset[Kind] = AGENTS) -> Listing:
    """Read the names of a list that begins at a token, up to its end as a reader sees it.

    A finite verb ends it, as does a preposition behind a complete name ("in Lima"); titles, appositions and
    relative clauses between names do not.
    """
    tokens, end = scene.tokens, len(scene.tokens) if stop is None else stop
    units: list[Unit] = []
    partial, fresh, described, position, reached = False, True, False, first, first
    while position < end:
        unit, token = scene.unit_at.get(position), tokens[position]
        if unit is not None and position == unit.first:
            if units and tokens[position - 1].text == "," and _begins_clause(scene, unit):
                break
            if fresh and not described and unit.kind in kinds and not _belongs(scene, unit):
                units.append(unit)
                fresh, reached = False, unit.last
            position = unit.last
            described = False
        elif (joined := _joins(tokens, position)) or token.text in _COMMAS or token.pos == "CCONJ":
            fresh, described = True, False
            position += joined or 1
        elif token.text.lower() in _PARTIAL:
            partial, fresh, described = True, True, False
            position += 1
        elif token.tag in ("WP", "WP$", "WDT"):
            following = _resumes(scene, position, end, kinds)
            if following is None:
                break
            position, fresh, described = following, True, False
        elif token.pos == "ADP":
            if not (fresh or token.text.lower() in _OWNERS):
                break
            if (
                fresh
                and not _describes(tokens, position, first)
                and token.text.lower() != tokens[first - 1].text.lower()
            ):
                break
            described = described or token.text.lower() != tokens[first - 1].text.lower()
            position += 1
        elif (
            token.pos in _NOUNS
            or (token.pos == "ADV" and fresh)
            or token.tag in ("VBG", "VBN")
            and _modifies(scene, position)
        ):
            if not fresh and token.pos != "PART" and token.text != "'s":
                break
            position += 1
        else:
            break
    return Listing(tuple(units), first, max(reached, first), partial or _is_partial(tokens, reached))


def _belongs(scene: Scene, unit: Unit) -> bool:
    """Whether a unit only tells more of a noun behind it: "Peru's" minister, "the US and Peruvian presidents"."""
    if unit.last < len(scene.tokens) and scene.tokens[unit.last].tag == "POS":
        return True
    token = scene.tokens[unit.last - 1]
    if token.tag == "PRP$":
        return True
    modifies = token.dep in ("compound", "nmod", "amod") and token.head >= unit.last
    return modifies and unit.kind is not Kind.PERSON and scene.tokens[token.head].pos == "NOUN"


def _joins(tokens: Sequence[Token], position: int) -> int:
    """How many words a joining phrase takes here: "as well as" takes three."""
    for words in _JOINING:
        here = tokens[position : position + len(words)]
        if tuple(token.text.lower() for token in here) == words:
            return len(words)
    return 0


def _describes(tokens: Sequence[Token], position: int, first: int) -> bool:
    """Whether a preposition goes on with a title that has begun: the "of" of "Minister of"."""
    return position > first and tokens[position - 1].pos in _NOUNS


def _repeats(tokens: Sequence[Token], position: int, first: int) -> bool:
    """Whether the preposition in front of the list stands again behind a separator: "with A and with B"."""
    same = first > 0 and tokens[position].text.lower() == tokens[first - 1].text.lower()
    return same and (tokens[position - 1].pos == "CCONJ" or tokens[position - 1].text in _COMMAS)


def _modifies(scene: Scene, position: int) -> bool:
    return scene.tokens[position].dep in ("amod", "compound")


def _begins_clause(scene: Scene, unit: Unit) -> bool:
    """Whether a name behind a comma is the subject of what follows: "Escorted by Dahl, Ruiz inspected"."""
    token = scene.tokens[unit.last - 1]
    return token.dep in ("nsubj", "nsubjpass") and token.head >= unit.last and _is_subject(scene, unit)


def _resumes(scene: Scene, position: int, end: int, kinds: frozenset[Kind]) -> int | None:
    """Where a list goes on behind a relative clause: at a separator that a name follows directly."""
    for i in range(position + 1, end):
        if scene.tokens[i].text in (",", ";"):
            start = i + 1 if scene.tokens[i + 1 : i + 2] and scene.tokens[i + 1].pos != "CCONJ" else i + 2
            unit = scene.unit_at.get(start)
            if unit is not None and unit.first == start and unit.kind in kinds and not _is_subject(scene, unit):
                return start
    return None


def _is_subject(scene: Scene, unit: Unit) -> bool:
    following = scene.tokens[unit.last : unit.last + 1]
    return bool(following) and (following[0].tag in FINITE or following[0].pos in VERBAL)


def _is_partial(tokens: Sequence[Token], position: int) -> bool:
    words = [token.text.lower() for token in tokens[position : position + 4]]
    return any(pair in (("among", "others"), ("and", "others")) for pair in zip(words, words[1:], strict=False))


def units_between(scene: Scene, first: int, last: int, kinds: frozenset[Kind]) -> Iterator[Unit]:
    """The units of some kinds that begin in a range of tokens."""
    return (unit for unit in scene.units if first <= unit.first < last and unit.kind in kinds)


def numbered(base: str, taken: set[str]) -> str:
    """An id that is free in the article: the base, else the base with a number.

    >>> numbered("event/visit-ruiz", {"event/visit-ruiz"})
    'event/visit-ruiz-2'
    """
    if base not in taken:
        return base
    return next(f"{base}-{n}" for n in count(2) if f"{base}-{n}" not in taken)
