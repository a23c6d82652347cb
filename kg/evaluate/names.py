"""When two spellings name the same, for the purpose of scoring: accents, case, honorifics and word order aside.

A lone surname is kept honest: it matches a full name only where it points to a single person of the document.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

ALIKE = 82.0
"""The lowest likeness of one name: Sergey Shoygu and Sergei Shoigu have 84.6, Kim Jong-un and Kim Myong-sik 66.7."""

HONORIFICS = frozenset(
    """
    mr mrs ms sir dr president prime minister premier foreign secretary comrade general lord king queen sultan crown
    prince marshal senator governor mayor ambassador chancellor the vice deputy us russian chinese
    """.split()  # noqa: SIM905 (a list of words reads as words)
)
_SAME = (
    ("us", "usa", "united states", "america", "united states of america"),
    ("uk", "britain", "united kingdom", "great britain", "british"),
    ("dprk", "north korea", "democratic people s republic of korea"),
    ("rok", "south korea", "republic of korea"),
    ("burma", "myanmar"),
    ("turkey", "turkiye"),
    ("russia", "russian federation"),
    ("china", "prc", "people s republic of china"),
    ("czech", "czech republic", "czechia"),
    ("palestine", "palestinian", "palestinian authority", "palestinian territories"),
    ("slovakia", "slovak"),
    ("kcna", "korean central news agency"),
    ("sco", "shanghai cooperation organisation"),
    ("eu", "european union"),
    ("un", "united nations"),
    ("ussr", "soviet union"),
    ("visegrad group", "v4"),
    ("apec", "asia pacific economic cooperation"),
    ("eef", "eastern economic forum"),
    ("g20", "group of 20"),
    ("saarc", "south asian association for regional cooperation"),
    ("kpa", "korean people s army"),
)
"""Names that annotators use for one another; part of the measure, so that it stays the same when the ontology grows."""

CANONICAL = {name: min(group) for group in _SAME for name in group}

Owners = Mapping[str, Sequence[frozenset[str]]]
"""For each word, the people (each a set of spellings) it can stand for in a document."""


@lru_cache(maxsize=65536)
def plain(words: str) -> str:
    """Take case, accents and punctuation away.

    >>> plain("Türkiye’s U.S. envoy")
    'turkiye s us envoy'
    """
    decomposed = unicodedata.normalize("NFKD", words)
    text = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    text = re.sub("[’'`]s\\b", " s", text.replace("u.s.", "us").replace("u.n.", "un"))
    return re.sub("[^0-9a-zа-я\u4e00-\u9fff]+", " ", text).strip()


@lru_cache(maxsize=65536)
def plain_name(words: str) -> str:
    """Take honorifics in front away too, and give each state one name.

    >>> plain_name("President Vladimir Putin"), plain_name("North Korea") == plain_name("DPRK")
    ('vladimir putin', True)
    """
    parts = plain(words).split()
    while len(parts) > 1 and parts[0] in HONORIFICS:
        parts = parts[1:]
    name = " ".join(parts)
    return CANONICAL.get(name, name)


def similarity(these: Iterable[str], those: Iterable[str], owners: Owners | None = None) -> float:
    """Give the best similarity (0 to 100) of any spelling of one with any of the other."""
    pairs = ((plain_name(a), plain_name(b)) for a in these for b in list(those))
    return max((_of_two(a, b, owners) for a, b in pairs if a and b), default=0.0)


def match(these: Iterable[str], those: Iterable[str], owners: Owners | None = None) -> bool:
    """Tell whether two sets of spellings name one."""
    return similarity(these, list(those), owners) >= ALIKE


def _of_two(one: str, other: str, owners: Owners | None) -> float:
    if one == other:
        return 100.0
    words, others = one.split(), other.split()
    if len(words) == len(others) == 1:
        return fuzz.ratio(one, other)
    if len(words) == 1:
        return _word_in_name(one, other, owners)
    if len(others) == 1:
        return _word_in_name(other, one, owners)
    alike = fuzz.token_set_ratio(one, other)
    nested = set(words) <= set(others) or set(others) <= set(words)
    only_given_name = alike >= ALIKE and not nested and fuzz.token_sort_ratio(one, other) < 60
    return 0.0 if only_given_name else alike


def _word_in_name(word: str, name: str, owners: Owners | None) -> float:
    if word not in name.split() or len(word) <= 2:
        return 0.0
    if owners is None or word not in owners:
        return 90.0
    people = owners[word]
    return 90.0 if len(people) == 1 and any(fuzz.ratio(name, known) >= 85 for known in people[0]) else 0.0


def owners_of(people: Iterable[Sequence[str]]) -> Owners:
    """Find whom each word can stand for; a word that is itself somebody's spelling is that person's alone."""
    by_word: dict[str, list[frozenset[str]]] = {}
    alone: dict[str, list[frozenset[str]]] = {}
    for spellings in people:
        person = frozenset(map(plain_name, spellings))
        for word in {word for name in person for word in name.split()}:
            by_word.setdefault(word, []).append(person)
        for name in person:
            if " " not in name:
                alone.setdefault(name, []).append(person)
    return by_word | alone
