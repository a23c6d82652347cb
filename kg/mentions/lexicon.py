"""The words of the ontology, arranged so that a sentence can be read against them in one pass.

Why one table: a post ("prime minister"), a state ("North Korea") and a head noun ("ministry") may begin at the same
word, and the longest that fits must win whatever it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from kg.mentions.words import fold, plain
from kg.ontology import KnownEntity, Ontology, State


class Sort(IntEnum):
    """What an atom of a sentence is; among words of equal length the lower number wins."""

    STATE = 1  # North Korea, the DPRK
    ADJECTIVE = 2  # Russian, North Koreans
    PLACE = 3  # Primorsky Krai, Pyongyang: known before any article speaks of it
    ORGANIZATION = 4  # KCNA, the White House: likewise
    HONORIFIC = 5  # Mr, Comrade
    RANK = 6  # deputy, first, senior: in front of a title
    TENURE = 7  # former, acting
    TITLE = 8  # minister, director general
    BODY = 9  # ministry, party: the head noun of an organisation's name
    SITE = 10  # krai, station: the head noun of a place's name
    GROUP = 11  # leaders, officials, sources
    CAPITALS = 12  # capitals the lexicon does not know
    WORD = 13
    PERSON = 14  # capitals that turned out to be a person's name
    END = 15

    @property
    def is_name(self) -> bool:
        """Tell whether the words must be written with a capital."""
        return self <= Sort.ORGANIZATION


class Entry(NamedTuple):
    """What some words are: their sort, the class or the referent they stand for, and how they are written."""

    sort: Sort
    term: str
    size: int
    plural: bool = False
    acronym: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words by the first of them, longest first, and the closed lists that help to read names."""

    ontology: Ontology
    entries: Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    states: Mapping[str, State]  # by id
    entities: Mapping[str, KnownEntity]  # by id
    leader_words: frozenset[str]  # "leader": whoever leads a state, without a word of the office
    given: frozenset[str]  # given names, lower case
    women: frozenset[str]  # those among them that are women's
    men: frozenset[str]  # those among them that are men's
    families: frozenset[str]  # family names that stand in front of the given name
    particles: frozenset[str]  # "von", "bin": lower-case words inside a name
    rank_titles: Mapping[str, str]  # "deputy": a rank that is a title of its own where no title follows
    compass: frozenset[str]  # "north": in front of a name it makes another name, "North America"
    degrees: frozenset[str]  # "candidate": what it is of is a field
    affixes: frozenset[str]  # "ex-", "-elect": what hangs on a title by a hyphen
    counterparts: frozenset[str]  # "counterpart": the same post elsewhere
    portfolios: frozenset[str]  # "foreign", "defence": what a minister may be minister of
    serving: frozenset[str]  # "serve": verbs that put a person into a post
    list_words: frozenset[str]  # "including", "led by": a list of people of one state goes on
    author_words: frozenset[str]  # "author": the article's own
    state_words: frozenset[str]  # "government": with a state's adjective it means the state
    singulars: Mapping[str, str] = field(default_factory=dict)  # "secretaries": "secretary"

    def starting_with(self, word: str) -> tuple[tuple[tuple[str, ...], Entry], ...]:
        """Give every entry whose first word this is, longest first."""
        return self.entries.get(word, ())

    def is_a(self, name: str, ancestor: str) -> bool:
        """Tell whether a class is a kind of another."""
        return self.ontology.is_a(name, ancestor)


def of(ontology: Ontology) -> Lexicon:
    """Give the lexicon of an ontology; the last one made is kept, for a run reads many articles with one ontology."""
    if not _LAST or _LAST[0].ontology is not ontology:
        _LAST[:] = [_compile(ontology)]
    return _LAST[0]


_LAST: list[Lexicon] = []


def _compile(ontology: Ontology) -> Lexicon:
    singulars: dict[str, str] = {}
    table: dict[str, dict[tuple[str, ...], Entry]] = {}
    for words, sort, term in _all(ontology):
        _add(table, words, sort, term, plural=False)
        if sort in _INFLECTED:
            for several in plurals(words):
                singulars[several] = words
                _add(table, several, sort, term, plural=True)
    return Lexicon(
        ontology,
        {first: tuple(sorted(found.items(), key=_longest)) for first, found in table.items()},
        states={state.id: state for state in ontology.states},
        entities={entity.id: entity for entity in ontology.entities},
        leader_words=_words(ontology, "leaderWord"),
        given=_words(ontology, "givenName", "womansName", "mansName"),
        women=frozenset(map(fold, _words(ontology, "womansName"))),
        men=frozenset(map(fold, _words(ontology, "mansName"))),
        families=_words(ontology, "familyNameFirst"),
        particles=_words(ontology, "nameParticle"),
        rank_titles=_shared(_words(ontology, "rankWord"), ontology.signals("Post")),
        compass=_words(ontology, "compassWord"),
        affixes=frozenset(word for word in ontology.signals("TenureStatus") if word[0] == "-" or word[-1] == "-"),
        degrees=_words(ontology, "degreeWord"),
        counterparts=_words(ontology, "counterpartWord"),
        portfolios=_words(ontology, "portfolioWord"),
        serving=_words(ontology, "servingWord"),
        list_words=_words(ontology, "listWord"),
        author_words=_words(ontology, "authorWord"),
        state_words=_words(ontology, "stateWord"),
        singulars=singulars,
    )


_INFLECTED = frozenset({Sort.TITLE, Sort.BODY, Sort.SITE, Sort.GROUP})


def _all(ontology: Ontology) -> Iterator[tuple[str, Sort, str]]:
    for state in ontology.states:
        yield from ((name, Sort.STATE, state.id) for name in (state.label, *state.names))
        yield from ((f"{realm} of {state.label}", Sort.STATE, state.id) for realm in _words(ontology, "realmWord"))
        yield from ((name, Sort.ADJECTIVE, state.id) for name in state.adjectives)
        yield from ((name, Sort.ORGANIZATION, "") for name in state.metonyms)
        yield from ((name, Sort.PLACE, "") for name in (state.capital,) if name)
    for entity in ontology.entities:
        sort = Sort.PLACE if ontology.is_a(entity.kind, "Place") else Sort.ORGANIZATION
        yield from ((name, sort, entity.id) for name in (entity.label, *entity.names))
    for root, sort in _ROOTS:
        yield from ((words, sort, term) for words, term in ontology.signals(root).items())
    yield from ((words, Sort.RANK, "rankWord") for words in _words(ontology, "rankWord"))
    yield from ((words, Sort.TITLE, "Post") for words in _words(ontology, "counterpartWord"))
    yield from ((words, Sort.GROUP, "Group") for words in _words(ontology, "groupWord"))


_ROOTS = (
    ("Post", Sort.TITLE),
    ("Organization", Sort.BODY),
    ("Place", Sort.SITE),
    ("Group", Sort.GROUP),
    ("Person", Sort.HONORIFIC),
    ("TenureStatus", Sort.TENURE),
)


_APART = re.compile(r"(['’]s?)(?=\s|$)")
"""The possessive is a word of its own: "People's" is two, as the language model has it."""


def _add(table: dict[str, dict[tuple[str, ...], Entry]], words: str, sort: Sort, term: str, *, plural: bool) -> None:
    key = tuple(plain(word) for word in _APART.sub(r" \1", words).split())
    if key[:1] == ("the",):
        key = key[1:]
    if not key:
        return
    found = table.setdefault(key[0], {})
    if key not in found or (sort, plural) < (found[key].sort, found[key].plural):
        found[key] = Entry(sort, term, len(key), plural, _is_acronym(words))


def _is_acronym(words: str) -> bool:
    """Tell whether words are written in capitals throughout: "US" is a state, "us" is not."""
    return words.replace(".", "").isupper()


def _longest(pair: tuple[tuple[str, ...], Entry]) -> tuple[int, int]:
    return -pair[1].size, pair[1].sort


def _words(ontology: Ontology, *individuals: str) -> frozenset[str]:
    terms = (ontology.individuals.get(individual) for individual in individuals)
    return frozenset(plain(words) for term in terms if term is not None for words in term.signals)


def _shared(words: frozenset[str], signals: Mapping[str, str]) -> dict[str, str]:
    return {word: signals[word] for word in words if word in signals}


def plurals(words: str) -> Iterable[str]:
    """Give the plurals of a title or head noun: of its last word, and of its first in "directors general".

    >>> sorted(plurals("secretary")), sorted(plurals("chief of staff")), sorted(plurals("chairman"))
    (['secretaries'], ['chiefs of staff'], ['chairmen'])
    """
    first, _, rest = words.partition(" ")
    if rest.startswith(("of ", "in ", "for ", "to ")):
        return {f"{_plural(first)} {rest}"}
    last = " ".join([*words.split()[:-1], _plural(words.split()[-1])])
    return {last, f"{_plural(first)} {rest}"} if rest == "general" else {last}


def _plural(word: str) -> str:
    if word.endswith(("man", "woman")):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
