"""What the whole article shows about its capitals: a name that is doubtful in one place is often clear in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.mentions.lexicon import Sort
from kg.mentions.line import Line
from kg.mentions.words import fold

PLACED = frozenset({"in", "via", "near", "outside", "around", "across"})
"""Prepositions behind which a name is most likely a place."""
_PEOPLES = ("ian", "ians", "ese", "ish", "ers")
"""How the names of peoples end."""
_PLURAL_PEOPLES = ("ians",)
_STEM = 4
"""Names of this many letters are too short to tell a people's name from another word."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How often the model gave a name which label, where names stood behind "in", and which words are common ones."""

    labels: Mapping[str, Counter[str]]
    placed: Counter[str]
    peoples: frozenset[str]
    common: frozenset[str]

    def has_people(self, name: str) -> bool:
        """Tell whether the article names a people after a word: "Gibraltarians" make Gibraltar a place."""
        stem = name[:-1]
        return (
            len(name) > _STEM
            and name not in self.peoples
            and any(people.startswith(stem) and people.endswith(_PEOPLES) for people in self.peoples)
        )

    def label(self, name: str) -> str:
        """Give the label that the model gave a name most often; a tie goes to none."""
        counted = self.labels.get(name)
        if not counted:
            return ""
        (best, times), *rest = counted.most_common(2)
        return "" if rest and rest[0][1] == times else best


def gather(lines: Sequence[Line]) -> Evidence:
    """Read the article once for what its names are called elsewhere."""
    labels: dict[str, Counter[str]] = {}
    placed: Counter[str] = Counter()
    common: set[str] = set()
    for line in lines:
        for name, label in _labelled(line):
            labels.setdefault(name, Counter())[label] += 1
        for index, atom in enumerate(line.atoms):
            if atom.sort is Sort.CAPITALS and line.lower(index - 1) in PLACED:
                placed[fold(line.text(index, index + 1))] += 1
            elif not atom.capital:
                common.add(atom.lower)
    peoples = frozenset(name for name, counted in labels.items() if "NORP" in counted)
    peoples |= {w.lower for line in lines for w in line.words if w.capital and w.lower.endswith(_PLURAL_PEOPLES)}
    return Evidence(labels, placed, peoples, frozenset(common))


def _labelled(line: Line) -> Iterable[tuple[str, str]]:
    tokens = line.sentence.tokens
    for first, last, label in line.sentence.names:
        while first < last and not tokens[first].text[0].isupper():
            first += 1
        while last > first and tokens[last - 1].tag in {"POS", "''", '"'}:
            last -= 1
        if first < last:
            yield fold(line.sentence.words(first, last)), label
