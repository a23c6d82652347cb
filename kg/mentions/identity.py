"""Which names are one person's: full names that differ in a letter, short forms, surnames that several share.

A surname alone never merges two people: where two candidates are equally good it stays without a referent.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.mentions.words import fold, short_forms
from kg.model import Span

_ALIKE = 88.0
"""Spellings at least this alike (rapidfuzz ratio) are one name: Yury/Yuri Trutnev 92; Kim Jong-un/Kim Jong-il 82."""
_CLEARLY = 2
"""A shared surname goes to the candidate who is named this many times as often as the next."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A person's name where it stands: which line, which atom, its words."""

    line: int
    atom: int
    text: str
    span: Span
    state: str = ""  # of the post that stands beside it

    @property
    def key(self) -> str:
        """The form under which spellings are the same."""
        return fold(self.text)


@dataclass(frozen=True, slots=True)
class Merge:
    """Two unlike spellings that were taken for one person, and why."""

    name: str
    other: Seen
    reason: str


@dataclass(frozen=True, slots=True)
class Persons:
    """The people of an article: for each place where a name stands the full name it stands for, and the merges."""

    who: Mapping[tuple[int, int], str]  # (line, atom) -> key of the person
    merges: tuple[Merge, ...]


def identify(seen: Sequence[Seen], families: frozenset[str], given: frozenset[str]) -> Persons:
    """Put the names of an article together to people."""
    full = Counter(name.key for name in seen if " " in name.key)
    merged, merges = _merged(full, seen, families, given)
    short: dict[str, set[str]] = defaultdict(set)
    for key in full:
        for part in short_forms(key.split()):
            short[part].add(merged[key])
    weight = Counter({key: 0 for key in merged.values()})
    for key, times in full.items():
        weight[merged[key]] += times
    who = {
        (name.line, name.atom): person for name in seen if (person := _person(name, merged, short, weight)) is not None
    }
    return Persons(who, merges)


def _person(name: Seen, merged: Mapping[str, str], short: Mapping[str, set[str]], weight: Counter[str]) -> str | None:
    if name.key in merged:
        return merged[name.key]
    candidates = sorted(short.get(name.key, ()), key=lambda key: (-weight[key], key))
    if not candidates:
        return name.key
    if len(candidates) == 1 or weight[candidates[0]] >= _CLEARLY * weight[candidates[1]]:
        return candidates[0]
    return None


def _merged(
    full: Counter[str], seen: Sequence[Seen], families: frozenset[str], given: frozenset[str]
) -> tuple[dict[str, str], tuple[Merge, ...]]:
    """Map each full name to the one that stands for it: the commonest, else the first."""
    together, states = _lines(seen), _states(seen)
    merged: dict[str, str] = {}
    merges: list[Merge] = []
    for key, _ in full.most_common():
        merged[key] = key
        for other in (known for known in merged if merged[known] == known and known != key):
            reason = _same(key, other, families, given)
            agree = not (states[key] and states[other]) or bool(states[key] & states[other])
            if reason and agree and not together[key] & together[other]:
                merged[key] = other
                first = next(name for name in seen if name.key == key)
                merges.append(Merge(other, first, reason))
                break
    return merged, tuple(merges)


def _lines(seen: Iterable[Seen]) -> dict[str, set[int]]:
    """Give the sentences each name stands in: two names in one sentence are two people."""
    found: dict[str, set[int]] = defaultdict(set)
    for name in seen:
        found[name.key].add(name.line)
    return found


def _states(seen: Iterable[Seen]) -> dict[str, set[str]]:
    """Give the states each name has posts of: a minister of Peru is none of Chile."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in seen:
        found[name.key] |= {name.state} - {""}
    return found


def _same(one: str, other: str, families: frozenset[str], given: frozenset[str]) -> str:
    """Give the reason why two full names are one, or nothing."""
    from rapidfuzz.fuzz import ratio

    if family_name(one, families) == family_name(other, families) and not _are_two_names(one, other, given):
        alike = ratio(one, other)
        if alike >= _ALIKE:
            return f"same family name, spellings {alike:.0f} % alike"
    shorter, longer = sorted((one.split(), other.split()), key=len)
    if shorter[0] in families:
        return ""
    if len(shorter) < len(longer) and shorter[0] == longer[0] and _in_order(shorter, longer):
        return "a shorter form of the same name"
    return ""


def _are_two_names(one: str, other: str, given: frozenset[str]) -> bool:
    """Tell whether two given names are known to be different ones: Paul and Paula are, Yuri and Yury are not."""
    first, second = one.split()[0], other.split()[0]
    return first in given and second in given and _sound(first) != _sound(second)


def _sound(name: str) -> str:
    """Give a rough form in which transliterations of one name meet.

    >>> _sound("sergey") == _sound("sergei"), _sound("yury") == _sound("yuri")
    (True, True)
    """
    for written, plain in (("y", "i"), ("j", "i"), ("w", "v"), ("ph", "f"), ("kh", "h"), ("ii", "i")):
        name = name.replace(written, plain)
    return name


def _in_order(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    rest = iter(longer)
    return all(word in rest for word in shorter)


def family_name(key: str, families: frozenset[str]) -> str:
    """Give the family name of a folded full name: the first word of Korean and Chinese names, else the last.

    >>> family_name("kim jong un", frozenset({"kim"})), family_name("ana ruiz", frozenset({"kim"}))
    ('kim', 'ruiz')
    """
    words = key.split()
    return words[0] if words[0] in families else words[-1]
