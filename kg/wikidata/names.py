"""How alike two names are, across the ways of writing Russian and Korean names in Latin letters.

Folding is by letters alone: it makes "Saveliev" and "Savelyev", "Oh Soo-yong" and "O Su-yong", "Park" and "Pak" one,
and knows no name. What is one after folding is less alike than what is one as written.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

FOLDED, CLOSE, NICKNAME = 0.95, 0.85, 0.4

_FOLDS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("oo|ou", "u"),
        ("ee|[iyj]+", "i"),
        ("io|eo", "o"),  # Degtyaryov; Seong
        ("ae|ie|ia", "e"),
        ("x", "ks"),
        ("(?<=[ptksc])h", ""),  # Thae, Khabarovsk
        (r"(?<=[aeiou])h\b", ""),  # Oh
        (r"ar(?=k\b)", "a"),  # Park
        ("ung", "ong"),
        ("w", "v"),
        (r"([a-z])\1", r"\1"),
    )
)
_SHORT, _LONG = 4, 200


def similarity(one: str, other: str) -> float:
    """Say how alike two names are, from 0 to 1.

    >>> similarity("Sergey Lavrov", "SERGEY LAVROV"), similarity("Vitaly Saveliev", "Vitaly Savelyev")
    (1.0, 0.95)
    >>> similarity("Kim Jong-un", "Kim Jong-il"), similarity("Kozlov", "Alexander Kozlov")
    (0.0, 0.4)
    """
    if max(len(one), len(other)) > _LONG:  # no name is, and comparing takes time
        return 0.0
    ours, theirs = _words(one), _words(other)
    if not ours or not theirs:
        return 0.0
    if "".join(ours) == "".join(theirs):
        return 1.0
    a, b = _folded(ours), _folded(theirs)
    if "".join(a) == "".join(b):
        return FOLDED
    return _aligned(*sorted((a, b), key=len))


def _aligned(fewer: tuple[str, ...], more: tuple[str, ...]) -> float:
    """Find every word of the shorter name in the longer one; what is left over counts against it."""
    if len(fewer) == 1 < len(more):
        return NICKNAME if fewer[0] in more else 0.0
    left, total = list(more), 0.0
    for word in fewer:
        best = max(left, key=lambda candidate: _alike(word, candidate))
        if _alike(word, best) < CLOSE:
            return 0.0
        total += _alike(word, best)
        left.remove(best)
    return max(0.0, total / len(fewer) * FOLDED - 0.05 * len(left))


def _alike(one: str, other: str) -> float:
    """Compare two words; short ones must be the same, for "un" and "il" are two brothers' names."""
    if one == other:
        return 1.0
    if min(len(one), len(other)) <= _SHORT:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


@lru_cache(maxsize=20_000)
def _words(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", re.sub("['’‘`ʹʼ.]", "", name.casefold()))
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    return tuple(re.findall(r"\w+", letters))


@lru_cache(maxsize=20_000)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_fold, words))


def _fold(word: str) -> str:
    for pattern, letters in _FOLDS:
        word = pattern.sub(letters, word)
    return word
