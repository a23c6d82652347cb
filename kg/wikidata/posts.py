"""Whether two titles mean one post, when the state that each belongs to is known apart from the words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_FILLING = frozenset({"of", "the", "for", "and", "in", "on", "to", "at", "affairs", "state", "republic", "federation"})
_RANK = frozenset({"deputy", "vice", "first", "acting", "assistant", "senior", "honorary"})
_SAME = {
    "defence": "defense",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "centre": "center",
    "speaker": "spokesperson",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
}


class Titles:
    """Compares titles, leaving out the names and adjectives of states."""

    def __init__(self, states: Iterable[str] = ()) -> None:
        phrases = sorted({_plain(words) for words in states if len(words) > 2}, key=len, reverse=True)
        self._states = re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b") if phrases else None
        self._read = lru_cache(maxsize=5_000)(self._words)

    def same(self, one: str, other: str) -> bool:
        """Tell whether two titles mean one post: a word of rank in one alone makes another post of it.

        >>> titles = Titles(["Russia", "Russian Federation"])
        >>> titles.same("Foreign Minister of Russia", "Minister of Foreign Affairs of the Russian Federation")
        True
        >>> titles.same("Prime Minister of Russia", "Deputy Prime Minister of Russia")
        False
        """
        ours, theirs = self._read(one), self._read(other)
        if not ours or ours & _RANK != theirs & _RANK:
            return False
        fewer, more = sorted((ours - _RANK, theirs - _RANK), key=len)
        return fewer == more or (len(fewer) > 1 and fewer < more)

    def _words(self, title: str) -> frozenset[str]:
        plain = _plain(title)
        if self._states:
            plain = self._states.sub(" ", plain)
        return frozenset(_SAME.get(word, word) for word in plain.split() if word not in _FILLING)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub("['’]s?", "", words.casefold())))
