"""Where a person's name begins and ends inside a run of capitals: "Roscosmos Yuri Borisov", "Kim Jong-un Aurus cars".

Each cut of a run is weighed by what speaks for it (a title in front, a given name, a Korean family name, the model,
the same name elsewhere) and against it (a common word, a head noun behind). The weights are whole numbers: a given
name or a title is worth three, the model's word two, and two is enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.mentions.evidence import Evidence, fold
from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Atom, Line
from kg.mentions.words import Word

_ENOUGH = 2
_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST = 5
_ENDS_OF_TITLES = frozenset({Sort.BODY, Sort.SITE, Sort.STATE, Sort.PLACE, Sort.ORGANIZATION})
_IN_TITLES = _ENDS_OF_TITLES | {Sort.CAPITALS, Sort.ADJECTIVE, Sort.PERSON}
_LINKS = frozenset({"of", "for", "to", "the", "and", "'s", "'", "on", "at", "in", ","})
_BEFORE_TITLES = frozenset({Sort.RANK, Sort.TENURE, Sort.ADJECTIVE, Sort.STATE})


@dataclass(frozen=True, slots=True)
class People:
    """The people's names found so far in the article: full names, and the words of them that may stand alone."""

    full: Counter[str]
    short: dict[str, set[str]]  # "kim": {"kim jong un", "kim myong sik"}


class _Cut(NamedTuple):
    score: int
    first: int
    last: int


def find(lines: Sequence[Line], lexicon: Lexicon, evidence: Evidence) -> tuple[Line, ...]:
    """Mark the people's names in all lines; what is clear in one decides the doubtful ones in the others."""
    people = _gather((line, cut) for line in lines for _, cut in _cuts(line, lexicon, evidence, _NOBODY))
    return tuple(_mark(line, lexicon, evidence, people) for line in lines)


def _gather(found: Iterator[tuple[Line, _Cut]]) -> People:
    full: Counter[str] = Counter()
    short: dict[str, set[str]] = {}
    for line, cut in found:
        words = line.words[cut.first : cut.last]
        if len(words) > 1:
            name = fold(_text(line, cut.first, cut.last))
            full[name] += 1
            for part in short_forms(tuple(word.text for word in words)):
                short.setdefault(part, set()).add(name)
    return People(full, short)


_NOBODY = People(Counter(), {})


def short_forms(words: Sequence[str]) -> frozenset[str]:
    """Give what may stand for a full name: any one of its words, or its end without the first ones.

    >>> sorted(short_forms(("Miguel", "Basáñez", "Ebergenyi")))
    ['basanez', 'basanez ebergenyi', 'ebergenyi', 'miguel']
    """
    folded = [fold(word) for word in words]
    tails = (" ".join(folded[start:]) for start in range(1, len(folded)))
    return frozenset((*folded, *tails)) if len(folded) > 1 else frozenset()


def _mark(line: Line, lexicon: Lexicon, evidence: Evidence, people: People) -> Line:
    """Cut the runs of capitals of a line into people's names and the rest."""
    cuts = dict(_cuts(line, lexicon, evidence, people))
    if not cuts:
        return line
    atoms: list[Atom] = []
    for index, atom in enumerate(line.atoms):
        atoms += _parts(line, atom, cuts[index]) if index in cuts else (atom,)
    return replace(line, atoms=tuple(atoms))


def _parts(line: Line, atom: Atom, cut: _Cut) -> Iterator[Atom]:
    for first, last, sort in (
        (atom.first, cut.first, Sort.CAPITALS),
        (cut.first, cut.last, Sort.PERSON),
        (cut.last, atom.last, Sort.CAPITALS),
    ):
        if first < last:
            lower = " ".join(word.lower for word in line.words[first:last])
            yield Atom(first, last, sort, lower, capital=True)


def _cuts(line: Line, lexicon: Lexicon, evidence: Evidence, people: People) -> Iterator[tuple[int, _Cut]]:
    for index, atom in enumerate(line.atoms):
        if atom.sort is Sort.CAPITALS:
            best = _best(line, index, lexicon, evidence, people)
            if best is not None:
                yield index, best


def _best(line: Line, index: int, lexicon: Lexicon, evidence: Evidence, people: People) -> _Cut | None:
    atom = line.atoms[index]
    size = atom.last - atom.first
    context = _Context(line, index, lexicon, evidence, people)
    spans = (
        (first, last)
        for first in range(atom.first, atom.last)
        for last in range(min(first + _LONGEST, atom.last), first, -1)
        if size <= _LONGEST or first == atom.first or last == atom.last
    )
    cuts = [_Cut(context.weigh(first, last), first, last) for first, last in spans]
    best = max(cuts, key=lambda cut: (cut.score, cut.last - cut.first))
    return best if best.score >= _ENOUGH else None


@dataclass(frozen=True, slots=True)
class _Context:
    """A run of capitals, with everything that is known around it."""

    line: Line
    index: int
    lexicon: Lexicon
    evidence: Evidence
    people: People

    def weigh(self, first: int, last: int) -> int:
        """Add up what speaks for words [first, last) being one person's name."""
        words = self.line.words[first:last]
        name = fold(_text(self.line, first, last))
        if any(character.isdigit() for character in name) or words[-1].lower in self.lexicon.particles:
            return -9
        if len(words) == 1:
            return self._known(name) + self._single(words[0], name, first, last)
        return self._known(name) + self._inside(words) + self._around(first, last) + self._labelled(first, last, name)

    def _known(self, name: str) -> int:
        if name in self.people.full:
            return 4 if self.people.full[name] > 1 else 3
        return 4 if name in self.people.short else 0

    def _inside(self, words: Sequence[Word]) -> int:
        lexicon = self.lexicon
        plain = self.evidence.common | lexicon.portfolios
        common = sum(word.lower in plain and word.lower not in lexicon.given for word in words)
        korean = words[0].lower in lexicon.families and len(words) <= 3
        given = fold(words[0].text) in lexicon.given or words[0].lower in lexicon.given
        family_first = words[0].lower in lexicon.families
        size = sum(word.lower not in lexicon.particles for word in words)
        too_long = size > (3 if family_first else 4) or (korean and "-" in words[1].text and len(words) > 2)
        return 3 * (korean or given) - 2 * common - 3 * too_long

    def _around(self, first: int, last: int) -> int:
        """Weigh the neighbours: a title in front speaks for a name, a head noun behind against it."""
        line, atom = self.line, self.line.atoms[self.index]
        before, after = line.sort(self.index - 1), line.sort(self.index + 1)
        score = 0
        is_behind = self._is_behind_title()
        score += 3 * (self._is_apposed_by_title() and not is_behind)
        if is_behind and last == atom.last and first > atom.first:
            is_field = self._are_fields(atom.first, first)
            score += 3 if is_field else 2 - 3 * self._is_swallowed(first, last)
        elif is_behind and last == atom.last and before in _ENDS_OF_TITLES:
            score += 2
        if first == atom.first:
            score += 3 * (before in {Sort.TITLE, Sort.HONORIFIC}) + (before in _ENDS_OF_TITLES)
            score -= 4 * (before is Sort.BODY and not line.atoms[self.index - 1].capital)
            score -= 3 * (line.lower(self.index - 1) in _ARTICLES)
        elif not self._lone_word_in(atom.first, first):
            score -= 1
        if last < atom.last:
            return score - (0 if self._is_complete(first, last) else 2)
        head_behind = after in {Sort.BODY, Sort.SITE, Sort.TITLE} and not self._is_apposed(self.index + 1)
        return score - (6 if head_behind else 0)

    def _is_apposed_by_title(self) -> bool:
        """Tell whether a title hangs behind by a comma: "Bui Thanh Son, Minister of ..."."""
        line, index = self.line, self.index + 1
        if line.lower(index) not in {",", "("}:
            return False
        index += 1 + (line.lower(index + 1) in _ARTICLES)
        while line.sort(index) in _BEFORE_TITLES or line.lower(index) in self.lexicon.portfolios:
            index += 1
        return line.sort(index) is Sort.TITLE and line.sort(index + 1) is not Sort.CAPITALS

    def _is_behind_title(self) -> bool:
        """Tell whether a title goes on up to here: "Minister of National Economy NAME", "Mayor of Astana NAME"."""
        index = self.index - 1
        if self.line.lower(index) == ",":
            return False
        while self.line.sort(index) in _IN_TITLES or self.line.lower(index) in _LINKS:
            index -= 1
        return self.line.sort(index) is Sort.TITLE and index < self.index - 1

    def _are_fields(self, first: int, last: int) -> bool:
        known = self.lexicon.portfolios | self.evidence.common
        return all(word.lower in known for word in self.line.words[first:last])

    def _is_swallowed(self, first: int, last: int) -> bool:
        """Tell whether the model sees one longer name of something else here: "Human Rights Watch"."""
        tokens = self.line.words[first].first, self.line.words[last - 1].last
        return any(
            name.first < tokens[0] and name.last == tokens[1] and name.label not in {"PERSON", "GPE"}
            for name in self.line.sentence.names
        )

    def _is_complete(self, first: int, last: int) -> bool:
        """Tell whether a Korean name is whole: nothing follows "Kim Jong-un"."""
        words = self.line.words[first:last]
        return len(words) == 2 and words[0].lower in self.lexicon.families and "-" in words[1].text

    def _lone_word_in(self, first: int, last: int) -> bool:
        return last - first == 1 and fold(self.line.words[first].text) not in self.lexicon.given

    def _is_apposed(self, index: int) -> bool:
        """Tell whether a small title behind belongs to another: "Kim president" does not make Kim part of a name."""
        return not self.line.atoms[index].capital and self.line.atoms[index].sort is Sort.TITLE

    def _labelled(self, first: int, last: int, name: str) -> int:
        label = self.evidence.label(name)
        score = {"PERSON": 2, "": 0}.get(label, -1)
        tokens = self.line.words[first].first, self.line.words[last - 1].last
        for model in self.line.sentence.names:
            if model.label == "PERSON" and model.last == tokens[1] and model.first > tokens[0]:
                score += 2  # it often cuts the given name off
        return score

    def _single(self, word: Word, name: str, first: int, last: int) -> int:
        """Weigh one word: alone it is a name only behind a title, or where nothing speaks for a place."""
        atom = self.line.atoms[self.index]
        if last - first != atom.last - atom.first:
            return -4 if self._known(name) else -9
        before, after = self.line.sort(self.index - 1), self.line.sort(self.index + 1)
        if after in {Sort.BODY, Sort.SITE, Sort.TITLE} and self.line.atoms[self.index + 1].capital:
            return -9
        if before in {Sort.HONORIFIC, Sort.TITLE} and self.line.atoms[self.index - 1].capital:
            return 3
        if _names_what_follows(self.line, word) or (
            before is Sort.BODY and not self.line.atoms[self.index - 1].capital
        ):
            return -9
        label = self.evidence.label(name)
        is_body = self.line.lower(self.index - 1) == "of" and self.line.sort(self.index - 2) is Sort.TITLE
        return (
            {"PERSON": 2, "": 0}.get(label, -1)
            - 3 * is_body
            - 3 * bool(self.evidence.placed[name] or self.evidence.has_people(name))
            - (word.text.isupper() * 2)
        )


def _names_what_follows(line: Line, word: Word) -> bool:
    """Tell whether a word stands in front of a small noun that it belongs to: "Kent house"."""
    if word.token.dep != "compound":
        return False
    head = line.sentence.tokens[word.token.head]
    return head.pos == "NOUN" and head.text[0].islower()


def _text(line: Line, first: int, last: int) -> str:
    words = line.words
    return line.sentence.words(words[first].first, words[last - 1].last)
