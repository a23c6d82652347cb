"""Words as a reader sees them: the model cuts "Jong-un" and "Komsomolsk-on-Amur" at their hyphens, we do not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.model import Sentence, Token

ARTICLES = frozenset({"the", "a", "an"})
INDEFINITE = frozenset({"a", "an"})
OWNERS = ARTICLES | {"his", "her", "their", "its", "our", "my", "whose"}
POSSESSIVES = frozenset({"'s", "'"})
AND = frozenset({"and", "&"})
_ABBREVIATED = 4
"""Abbreviations of titles have no more letters than this."""
_DASHES = frozenset("–—")
_HYPHENS = frozenset("-‐‑")


class Word(NamedTuple):
    """One word of a sentence: tokens [first, last); `lower` is what the lexicon knows it by."""

    first: int
    last: int
    text: str
    lower: str
    capital: bool
    token: Token  # the last of its tokens, which carries the grammar of a hyphenated word


def read(sentence: Sentence, affixes: frozenset[str] = frozenset()) -> tuple[Word, ...]:
    """Join the tokens of a sentence to words, at hyphens without blanks; "ex-" and "-elect" stay words of their own."""
    tokens = sentence.tokens
    found: list[Word] = []
    index, count = 0, len(tokens)
    while index < count:
        last = index + 1
        if last + 1 < count and tokens[last].text == ".":
            last += _is_abbreviated(tokens, index)
        while last + 1 < count and tokens[last].text in _HYPHENS and _hyphenated(tokens, last):
            if last == index + 1 and f"{tokens[index].text.lower()}-" in affixes:
                last += 1
                break
            if f"-{tokens[last + 1].text.lower()}" in affixes:
                found.append(_word(sentence, tokens, index, last))
                index, last = last, last + 2
                break
            last += 2
        found.append(_word(sentence, tokens, index, last))
        index = last
    return tuple(found)


def _is_abbreviated(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a full stop inside a sentence belongs to the short word in front: "Col. Dias"."""
    word = tokens[index]
    return word.text[0].isupper() and len(word.text) <= _ABBREVIATED and tokens[index + 1].start == word.end


def _hyphenated(tokens: tuple[Token, ...], hyphen: int) -> bool:
    mark = tokens[hyphen]
    return (
        tokens[hyphen - 1].end == mark.start
        and mark.end == tokens[hyphen + 1].start
        and tokens[hyphen - 1].text[-1].isalnum()
        and tokens[hyphen + 1].text[0].isalnum()
    )


def _word(sentence: Sentence, tokens: tuple[Token, ...], first: int, last: int) -> Word:
    token = tokens[last - 1]
    text = token.text if last == first + 1 else sentence.words(first, last)
    return Word(first, last, text, plain(text), _is_capital(text), token)


@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """Give a word as the lexicon spells it: lower case, straight marks, no dots in acronyms.

    >>> plain("U.S."), plain("Mr."), plain("People’s")
    ('us', 'mr', "people's")
    """
    lower = text.lower().replace("’", "'")
    return lower.replace(".", "") or lower


def _is_capital(text: str) -> bool:
    """Tell whether a word is written like a name; "al-Sisi" is, "pro-Russian" and "3D" are not.

    >>> [word for word in ("Kim", "al-Sisi", "pro-Russian", "2023", "d'Estaing") if _is_capital(word)]
    ['Kim', 'al-Sisi', "d'Estaing"]
    """
    first = text[0]
    if first.isupper():
        return True
    if not first.isalpha() or text.isalpha():
        return False
    head, mark, rest = _cut(text)
    return bool(mark) and len(head) <= 2 and rest[:1].isupper()


def _cut(text: str) -> tuple[str, str, str]:
    for mark in ("-", "'", "’"):
        if mark in text:
            return text.partition(mark)
    return text, "", ""


def is_dash(word: Word) -> bool:
    """Tell whether a word is a dash between phrases."""
    return word.text in _DASHES or word.text in {"--", "-"}


_APART = re.compile(r"[\s\-‐‑'’.]+")


@lru_cache(maxsize=1024)
def fold(name: str) -> str:
    """Give the form under which spellings of a name are the same: no case, accents, hyphens or dots.

    >>> fold("Kim Jong-un") == fold("KIM Jong Un"), fold("Miguel Basáñez")
    (True, 'miguel basanez')
    """
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name.replace("ł", "l").replace("ø", "o"))
    kept = plain if plain.isascii() else "".join(c for c in plain if not unicodedata.combining(c))
    return _APART.sub(" ", kept.casefold()).strip()


def short_forms(words: Sequence[str]) -> frozenset[str]:
    """Give what may stand for a full name: any one of its words, or its end without the first ones.

    >>> sorted(short_forms(("Miguel", "Basáñez", "Ebergenyi")))
    ['basanez', 'basanez ebergenyi', 'ebergenyi', 'miguel']
    """
    folded = [fold(word) for word in words]
    tails = (" ".join(folded[start:]) for start in range(1, len(folded)))
    return frozenset((*folded, *tails)) if len(folded) > 1 else frozenset()
