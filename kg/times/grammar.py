"""A small grammar engine: rules over words, the longest reading wins.

A language is a table of words and a table of rules. A rule is a line such as `"<mon> DAY ,? YEAR?"`: words in
small letters stand for themselves (`a|b` is a choice), words in capitals for a class of the word table, names in
angle brackets for other rules, and `?` marks what may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any, NamedTuple

from kg.times.meanings import Builder, Meaning


class Word(NamedTuple):
    """A word of the text, with what it can stand for: class -> value."""

    start: int
    end: int
    text: str
    lower: str
    readings: Mapping[str, Any]


Guard = Callable[[tuple[Word, ...], int, int], bool]
"""Looks at the words around a reading [first, last) and says whether it may stand there."""


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a rule."""

    names: frozenset[str]
    optional: bool
    symbol: str = ""
    keeps: bool = False

    @classmethod
    def parse(cls, written: str) -> Element:
        """Read one place of a rule as it is written."""
        optional = len(written) > 1 and written.endswith("?")
        name = written[:-1] if optional else written
        if name.startswith("<"):
            return cls(frozenset(), optional, name[1:-1], True)
        return cls(frozenset(name.split("|")), optional, "", name.isupper())


class Rule:
    """A pattern, what it means, and where it may stand."""

    def __init__(self, pattern: str, meaning: Builder, guard: Guard | None = None) -> None:
        self.elements = tuple(Element.parse(written) for written in pattern.split())
        self.meaning = meaning
        self.guard = guard


@dataclass(frozen=True)
class Language:
    """How one language writes dates."""

    token: re.Pattern[str]
    read: Callable[[str], Mapping[str, Any]]
    rules: Mapping[str, tuple[Rule, ...]]

    def words(self, text: str) -> tuple[Word, ...]:
        """Cut a text into the words that rules speak of."""
        return tuple(
            Word(match.start(), match.end(), match[0], match[0].lower(), self.read(match[0]))
            for match in self.token.finditer(text)
        )

    @cached_property
    def starts(self) -> Mapping[str, Mapping[str, tuple[Rule, ...]]]:
        """For each symbol, which rules can begin with a given word or class."""
        return {symbol: self._index(rules) for symbol, rules in self.rules.items()}

    def candidates(self, symbol: str, word: Word) -> tuple[Rule, ...]:
        """Give the rules for a symbol that can begin with a word."""
        index = self.starts[symbol]
        key = (symbol, word.lower if word.lower in index else "", *word.readings)
        if key not in self._candidates:
            names = (word.lower, *word.readings)
            self._candidates[key] = tuple(dict.fromkeys(rule for name in names for rule in index.get(name, ())))
        return self._candidates[key]

    @cached_property
    def _candidates(self) -> dict[tuple[str, ...], tuple[Rule, ...]]:
        return {}

    def _index(self, rules: tuple[Rule, ...]) -> Mapping[str, tuple[Rule, ...]]:
        index: dict[str, tuple[Rule, ...]] = {}
        for rule in rules:
            for name in sorted({first for first, _ in self._openings(rule.elements)}):
                index[name] = (*index.get(name, ()), rule)
        return index

    def can_begin(self, symbol: str, words: tuple[Word, ...], first: int) -> bool:
        """Tell by two words whether a symbol can begin at the first: "the day" may be a time, "the envoy" is none."""
        seconds = self._seconds[symbol]
        following = words[first + 1] if first + 1 < len(words) else None
        for name in (words[first].lower, *words[first].readings):
            allowed = seconds.get(name, _NONE)
            if "" in allowed:
                return True
            if following and (following.lower in allowed or not allowed.isdisjoint(following.readings)):
                return True
        return False

    @cached_property
    def _seconds(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """For each symbol and each way to begin it, what can stand behind; "" where it may end there."""
        found: dict[str, dict[str, frozenset[str]]] = {}
        for symbol in self.rules:
            seconds = found.setdefault(symbol, {})
            for first, second in self._pairs(symbol):
                seconds[first] = seconds.get(first, _NONE) | {second}
        return found

    def _pairs(self, symbol: str) -> set[tuple[str, str]]:
        """The pairs that a symbol can begin with."""
        if symbol not in self._known_pairs:
            self._known_pairs[symbol] = {pair for rule in self.rules[symbol] for pair in self._openings(rule.elements)}
        return self._known_pairs[symbol]

    @cached_property
    def _known_pairs(self) -> dict[str, set[tuple[str, str]]]:
        return {}

    def _openings(self, elements: tuple[Element, ...]) -> set[tuple[str, str]]:
        """The pairs of words or classes that a rule can begin with; the second is "" where the rule may end."""
        if not elements:
            return set()
        element, rest = elements[0], elements[1:]
        behind = {first for first, _ in self._openings(rest)}
        if all(other.optional for other in rest):
            behind.add("")
        inside = {(name, "") for name in element.names}
        if element.symbol:
            inside |= self._pairs(element.symbol)
        pairs = {(one, other) for one, second in inside for other in (behind if second == "" else {second})}
        return pairs | self._openings(rest) if element.optional else pairs


_NONE: frozenset[str] = frozenset()


class Reading(NamedTuple):
    """Words [first, last) read as one expression."""

    first: int
    last: int
    meaning: Meaning


class Reader:
    """Reads the words of one text, remembering what it has tried."""

    def __init__(self, language: Language, text: str) -> None:
        self.words = language.words(text)
        self._language = language
        self._seen: dict[tuple[str, int], tuple[int, Any] | None] = {}

    def all(self, symbol: str) -> Iterator[Reading]:
        """Read a text from left to right; expressions do not overlap."""
        position = 0
        while position < len(self.words):
            found = self.longest(symbol, position)
            if found:
                yield Reading(position, found[0], found[1])
            position = found[0] if found else position + 1

    def longest(self, symbol: str, first: int) -> tuple[int, Any] | None:
        """Find the longest reading of a symbol that begins at a word, as (its end, its meaning)."""
        if first >= len(self.words):
            return None
        key = (symbol, first)
        if key in self._seen:
            return self._seen[key]
        if not self._language.can_begin(symbol, self.words, first):
            return None
        found = self._seen[key] = max(self._readings(symbol, first), key=itemgetter(0), default=None)
        return found

    def _readings(self, symbol: str, first: int) -> Iterator[tuple[int, Any]]:
        for rule in self._language.candidates(symbol, self.words[first]):
            for last, values in self._ends(rule.elements, first):
                if rule.guard is None or rule.guard(self.words, first, last):
                    meaning = rule.meaning(*values)
                    if meaning is not None:
                        yield last, meaning

    def _ends(self, elements: tuple[Element, ...], first: int) -> list[tuple[int, tuple[Any, ...]]]:
        """Find where a rule that begins at a word can end; what may be missing is first tried as present."""
        states: list[tuple[int, tuple[Any, ...]]] = [(first, ())]
        for element in elements:
            moved = []
            for at, values in states:
                step = self._step(element, at)
                if step:
                    moved.append((step[0], (*values, step[1]) if element.keeps else values))
                if element.optional:
                    moved.append((at, (*values, None) if element.keeps else values))
            if not moved:
                return moved
            states = moved
        return states

    def _step(self, element: Element, at: int) -> tuple[int, Any] | None:
        if at >= len(self.words):
            return None
        if element.symbol:
            return self.longest(element.symbol, at)
        word = self.words[at]
        if word.lower in element.names:
            return at + 1, None
        for name, value in word.readings.items():
            if name in element.names:
                return at + 1, value
        return None
