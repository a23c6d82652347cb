"""Whether two spellings can be one name: letters alone, without any knowledge of who is meant.

The comparison of words is rigour's: it knows which letters transliterations confuse (o and u, k and c, i and y) and
refuses what differs by more. Its analysis of whole names by Wikidata's lists is not used: it costs six seconds and
400 MB once, and gives Kim Jong-un and Kim Jong-il nineteen symbols in common.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.errors import MissingExtra

_CLOSE = 0.6
"""rigour's score of two words that differ by one letter that is often confused: chol and chul have 0.68."""
_JOINED = re.compile("['’‘`ʼ]")
_APART = re.compile(r"[\s\-‐‑–.,]+")
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})
_INITIALS = {
    letter: group[0]
    for group in ("a", "bp", "cgkqx", "dt", "eiy", "f", "h", "j", "lr", "m", "n", "ou", "s", "vw", "z")
    for letter in group
}
"""Letters that transliterations put for each other at the beginning of a word: Yevgeny and Evgeny, Wladimir."""
_SHORT = 5
_UNHEARD = re.compile("(?<=.)h|r(?=[kg]$)")
"""The h of Thae, Khan and John, and the r of Park."""
_SOUNDS = {"b": "p", "c": "k", "d": "t", "e": "i", "g": "k", "q": "k", "u": "o", "w": "v", "x": "ks", "y": "i"}
_REPEATED = re.compile(r"(.)\1+")


class Spelling(NamedTuple):
    """A name in the form under which spellings are compared, and as it is written."""

    words: tuple[str, ...]
    text: str


@lru_cache(maxsize=100_000)
def spelling(text: str) -> Spelling:
    """Read a name: no case, no accents, hyphens are blanks.

    >>> spelling("KIM Jong-Un").words, spelling("Recep Tayyip Erdoğan").words
    (('kim', 'jong', 'un'), ('recep', 'tayyip', 'erdogan'))
    """
    plain = unicodedata.normalize("NFKD", _JOINED.sub("", text).casefold().translate(_PLAIN))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return Spelling(tuple(filter(None, _APART.split(letters))), text)


def initials(words: Iterable[str]) -> str:
    """Give the sorted first letters, the same for all spellings of a name that are close enough to be compared.

    >>> initials(("pak", "thae", "song")), initials(("park", "tae", "sung"))
    ('bds', 'bds')
    """
    return "".join(sorted(_INITIALS.get(word[0], word[0]) for word in words))


def is_written_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names have the same letters, wherever they are cut into words.

    >>> is_written_alike(("xi", "jinping"), ("xi", "jin", "ping"))
    True
    """
    return "".join(one) == "".join(other)


@lru_cache(maxsize=50_000)
def is_close(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether every word of one name is a spelling of the word in the same place of the other.

    >>> is_close(("pak", "thae", "song"), ("park", "tae", "sung"))
    True
    >>> is_close(("kim", "jong", "un"), ("kim", "jong", "il")), is_close(("li", "qiang"), ("li", "qian"))
    (False, False)
    """
    if len(one) != len(other):
        return False
    return all(_may_be_one_word(a, b) for a, b in zip(one, other, strict=True)) and _is_aligned(one, other)


def sounds_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names sound alike word by word; too little without a reason of another kind.

    >>> sounds_alike(("choe", "son", "hui"), ("choi", "sun", "hee")), sounds_alike(("song", "nam"), ("sang", "nam"))
    (True, False)
    """
    return len(one) == len(other) and all(
        initials((a,)) == initials((b,))
        and not _is_other_word(a, b)
        and (min(len(a), len(b)) > _SHORT or _last_vowel(a) == _last_vowel(b))
        and sound(a) == sound(b)
        for a, b in zip(one, other, strict=True)
    )


def sound(word: str) -> str:
    """Give the consonants that are heard (rigour's Metaphone)."""
    try:
        from rigour.text.phonetics import metaphone  # late: most names are spelt alike and need no comparison
    except ImportError as error:
        raise _missing() from error
    return metaphone(word)


def _is_aligned(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    try:
        from rigour.names import CompareConfig, NamePart, compare_parts
    except ImportError as error:
        raise _missing() from error
    found = compare_parts(
        [NamePart(word, place) for place, word in enumerate(one)],
        [NamePart(word, place) for place, word in enumerate(other)],
        CompareConfig(),
    )
    return all(
        [part.index for part in pair.qps] == [part.index for part in pair.rps] and pair.score >= _CLOSE
        for pair in found
    )


def _may_be_one_word(one: str, other: str) -> bool:
    """Look at what a score of whole names overlooks: in a short word each consonant and each vowel tells."""
    if initials((one,)) != initials((other,)) or _is_other_word(one, other):
        return False
    return min(len(one), len(other)) > _SHORT or _skeleton(one) == _skeleton(other)


@lru_cache(maxsize=50_000)
def _skeleton(word: str) -> str:
    """Give a short word as transliterations agree on it.

    >>> _skeleton("thae") == _skeleton("tae"), _skeleton("pak") == _skeleton("park"), _skeleton("chol")
    (True, True, 'kol')
    >>> _skeleton("song") == _skeleton("sang"), _skeleton("marco") == _skeleton("mario")
    (False, False)
    """
    heard = _UNHEARD.sub("", word)
    return _REPEATED.sub(r"\1", "".join(_SOUNDS.get(letter, letter) for letter in heard))


def _last_vowel(word: str) -> str:
    return next((letter for letter in reversed(_skeleton(word)) if letter in "aio"), "")


def _is_other_word(one: str, other: str) -> bool:
    """Tell whether an added "a" makes another name: Paula is no spelling of Paul, Ivanova none of Ivanov."""
    return one + "a" == other or other + "a" == one


def _missing() -> MissingExtra:
    return MissingExtra("The library rigour compares names. Install it with: pip install 'diplomatic-kg[language]'.")
