"""The nouns of kg, as plain frozen data that every stage takes and returns.

Nothing here knows a library, a file or another stage. Positions are always code points of the article's
text, as half-open ranges; token positions are indexes into `Sentence.tokens`, half-open too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from kg.times import TimeSpan


class Span(NamedTuple):
    """A range of the article's text: code points, end excluded."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words that stand there.

        >>> Span(0, 3).of("Kim arrived")
        'Kim'
        """
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether another span lies inside this one."""
        return self.start <= other.start and other.end <= self.end


# ---------------------------------------------------------------- the article


@dataclass(frozen=True, slots=True)
class Document:
    """An article: its text and what is known about it; `id` is the NAME of its files."""

    id: str
    text: str
    title: str | None = None
    author: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    language: str = "en"
    added: datetime | None = None
    withdrawn: date | None = None

    @property
    def digest(self) -> str:
        """The SHA-256 of the text in UTF-8, as hexadecimal."""
        return sha256(self.text.encode()).hexdigest()


class Token(NamedTuple):
    """One word with its grammar (Universal POS, Penn tag, dependency label of the model)."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int  # index in the sentence; the root is its own head


class ModelName(NamedTuple):
    """A name as the language model sees it: tokens [first, last) and its label (PERSON, ORG, GPE ...)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article, with its words; `index` is its number in the article."""

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    names: tuple[ModelName, ...] = ()

    @property
    def span(self) -> Span:
        """Where the sentence stands in the article."""
        return Span(self.start, self.end)

    def span_of(self, first: int, last: int) -> Span:
        """Where tokens [first, last) stand in the article."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def words(self, first: int, last: int) -> str:
        """The text of tokens [first, last), as it is written."""
        return self.text[self.tokens[first].start - self.start : self.tokens[last - 1].end - self.start]

    def children(self, index: int) -> Iterator[int]:
        """The tokens that depend on a token directly."""
        return (i for i, token in enumerate(self.tokens) if token.head == index and i != index)


# ---------------------------------------------------------------- what the article speaks of


class Kind(StrEnum):
    """What sort of thing a mention names."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"  # a country: an agent and a place at once
    PLACE = "place"
    GROUP = "group"  # "the two leaders", "both delegations", "anonymous sources"
    VEHICLE = "vehicle"


class Form(StrEnum):
    """How a mention names it."""

    NAME = "name"  # Kim Jong-un, Kim, KCNA
    ADJECTIVE = "adjective"  # Russian, North Korean
    DESCRIPTION = "description"  # the DPRK leader, the agency
    PRONOUN = "pronoun"  # he, they


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody or something: tokens [first, last) of a sentence.

    `referents` are the article's individuals it stands for: one, or several for "the two leaders", none when
    that is not known.
    """

    sentence: int
    first: int
    last: int
    span: Span
    text: str
    kind: Kind
    form: Form
    referents: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling, where the article first has it, and how often it has it."""

    text: str
    span: Span
    language: str = "en"
    times: int = 1


@dataclass(frozen=True, slots=True)
class Referent:
    """An individual as one article knows it (discourse referent), before it is known who that is elsewhere.

    `id` is the article's own name for it ("person/kim-jong-un"), unique in the article and free of offsets.
    `kind` is the local name of a class of the ontology ("Person", "State", "Visit", "Delegation", "Post").
    `details` are plain facts that come with the name itself, as (property, referent id or literal): a post's
    title, organisation and state; an organisation's state.
    """

    id: str
    kind: str
    label: str
    names: tuple[Name, ...] = ()
    details: tuple[tuple[str, str], ...] = ()


class TenureStatus(StrEnum):
    """Whether the words say that a post is held or was held."""

    CURRENT = "current"
    FORMER = "former"
    FUTURE = "future"
    UNKNOWN = "unknownTenure"


@dataclass(frozen=True, slots=True)
class Holding:
    """A person and a post that the words put together: "Foreign Minister Sergey Lavrov"."""

    person: str  # referent id
    post: str  # referent id
    sentence: int
    span: Span  # title and name, as one passage
    title: Span  # the words of the title alone
    status: TenureStatus
    rule: str


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything an article names: mentions in text order, the referents they stand for, and who holds which post."""

    mentions: tuple[Mention, ...]
    referents: tuple[Referent, ...]
    holdings: tuple[Holding, ...]
    identities: tuple[Claim, ...] = ()  # merges that need a reason: claims of property "sameAs" or "denotes"


# ---------------------------------------------------------------- what the article says


class Status(StrEnum):
    """Whether an event happened, by the words of a source; the names are individuals of the ontology."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    EXPECTED = "expected"
    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    RULED_OUT = "ruledOut"
    DID_NOT_OCCUR = "didNotOccur"
    DENIED = "denied"
    ALLEGED = "alleged"
    DISPUTED = "disputed"
    UNCLEAR = "unclear"  # a hedge, negation or saying verb that no rule understands: needs review


class Certainty(StrEnum):
    """How firmly the source says it; only what is certain becomes a plain triple."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    ALTERNATIVE = "alternative"  # one of several: "in Khabarovsk or the Vostochny Cosmodrome"


class Verdict(StrEnum):
    """Whether a person found that the words say what a claim says; the names are individuals of the ontology."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided about a claim; `corrects` is the id of the claim in whose place they put it."""

    verdict: Verdict
    reviewer: str
    when: datetime
    note: str | None = None
    corrects: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one source says: a value or an n-ary link of a referent, and the words that say so.

    `property` is a local name of the ontology. `object` is a referent id, or `dip:NAME` for an individual of
    the ontology; otherwise `value` is a literal or a TimeSpan. `qualifiers` complete an n-ary link
    (("capacity", "dip:guest"), ("inPost", "post/...")). `attributed_to` is whose word it is (referent id;
    None is the article's author) and `reported_by` who relayed it. A claim without a rule was made by the person
    of its judgement. `id` is fixed when the article was read, so that what a person decides later, such as that
    two referents are one, does not change it.
    """

    subject: str
    property: str
    passage: Span
    rule: str
    object: str | None = None
    value: str | TimeSpan | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    negated: bool = False
    certainty: Certainty = Certainty.CERTAIN
    attributed_to: str | None = None
    reported_by: str | None = None
    id: str = ""
    judgement: Judgement | None = None

    def is_rejected(self) -> bool:
        """Tell whether a person found that the words do not say so."""
        return self.judgement is not None and self.judgement.verdict is Verdict.REJECTED


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says: its referents and its claims. It depends on that article alone."""

    document: str
    referents: tuple[Referent, ...]
    claims: tuple[Claim, ...]


# ---------------------------------------------------------------- what all articles speak of


@dataclass(frozen=True, slots=True)
class Key:
    """A referent of an article, as resolve knows it everywhere."""

    article: str
    referent: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Why referents of some articles were taken for the individual that an earlier article had named."""

    reason: str
    referents: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two referents of different articles that may be one and were left apart, and why that is not clear."""

    one: Key
    other: Key
    reason: str


@dataclass(frozen=True, slots=True)
class Individual:
    """Somebody or something of the world, with the referents that stand for it in the articles.

    Every referent but the one that named it stands in one of the merges.
    """

    id: str  # "person/kim-jong-un", the path of its IRI below the base
    kind: str
    label: str
    referents: tuple[tuple[Key, Referent], ...]
    merges: tuple[Merge, ...] = ()

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """Every spelling in any article with its language, sorted, the label left out."""
        spellings = {(name.text, name.language) for _, referent in self.referents for name in referent.names}
        return tuple(sorted(one for one in spellings if one[0] != self.label))


@dataclass(frozen=True, slots=True)
class Resolution:
    """The individuals of all articles, and which one a referent stands for."""

    individuals: tuple[Individual, ...]
    ids: Mapping[Key, str]
    replaced: Mapping[str, str]
    doubts: tuple[Doubt, ...] = ()

    def id(self, article: str, referent: str) -> str | None:
        """The individual that a referent of an article stands for."""
        return self.ids.get(Key(article, referent))
