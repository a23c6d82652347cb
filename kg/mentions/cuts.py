"""Where a person's name begins and ends inside a run of capitals: in "Roscosmos Yuri Borisov", in "Ana Ruiz Monday"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.mentions.evidence import Evidence
from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Atom, Line
from kg.mentions.weights import ENOUGH, People, Run
from kg.mentions.words import fold, short_forms

_LONGEST = 6
"""No person's name has more words than this."""


class _Cut(NamedTuple):
    score: int
    first: int
    last: int


def find(lines: Sequence[Line], lexicon: Lexicon, evidence: Evidence) -> tuple[Line, ...]:
    """Mark the people's names in all lines; what is clear in one decides the doubtful ones in the others."""
    nobody = People(Counter(), frozenset())
    people = _gather((line, cut) for line in lines for cut in _cuts(line, lexicon, evidence, nobody).values())
    return tuple(_mark(line, _cuts(line, lexicon, evidence, people)) for line in lines)


def _gather(found: Iterable[tuple[Line, _Cut]]) -> People:
    full: Counter[str] = Counter()
    short: set[str] = set()
    for line, cut in found:
        words = [word.text for word in line.words[cut.first : cut.last]]
        if len(words) > 1:
            full[fold(line.written(cut.first, cut.last))] += 1
            short |= short_forms(words)
        elif cut.score > ENOUGH:  # "President Prabowo" is a person without a title too
            short.add(fold(words[0]))
    return People(full, frozenset(short))


def _cuts(line: Line, lexicon: Lexicon, evidence: Evidence, people: People) -> dict[int, _Cut]:
    """Find the best cut of each run of capitals, where it is good enough."""
    runs = (index for index, atom in enumerate(line.atoms) if atom.sort is Sort.CAPITALS)
    best = ((index, _best(Run(line, index, lexicon, evidence, people))) for index in runs)
    return {index: cut for index, cut in best if cut.score >= ENOUGH}


def _best(run: Run) -> _Cut:
    """Find the cut with most points; of two equals the longer."""
    atom = run.line.atoms[run.index]
    cuts = (
        _Cut(run.weigh(first, last), first, last)
        for first in range(atom.first, atom.last)
        for last in range(first + 1, min(first + _LONGEST, atom.last) + 1)
    )
    return max(cuts, key=lambda cut: (cut.score, cut.last - cut.first))


def _mark(line: Line, cuts: dict[int, _Cut]) -> Line:
    """Cut the runs of capitals of a line into people's names and the rest."""
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
            yield Atom(first, last, sort, " ".join(word.lower for word in line.words[first:last]), capital=True)
