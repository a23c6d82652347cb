"""A line with everything named in it: the stage on which coreference plays.

Why two rounds: what an article introduces once ("Director General of Roscosmos", "Korean Central News Agency (KCNA)")
it names elsewhere without a word of what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.mentions import cuts, lists, phrases, titles
from kg.mentions.evidence import gather
from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line, build
from kg.mentions.lists import Bond
from kg.mentions.phrases import Phrase
from kg.mentions.titles import Title
from kg.mentions.words import POSSESSIVES, fold
from kg.model import Kind, Sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """A line, the names of organisations, places and states in it, its titles, and whose they are."""

    line: Line
    phrases: tuple[Phrase, ...]
    titles: tuple[Title, ...]
    bonds: tuple[Bond, ...]

    def people(self) -> Iterator[int]:
        """Give the atoms that are people's names and stand in no longer name."""
        inside = {index for phrase in self.phrases for index in range(phrase.first, phrase.last - 1)}
        return (
            index
            for index, atom in enumerate(self.line.atoms)
            if atom.sort is Sort.PERSON and (index not in inside or self.line.lower(index + 1) in POSSESSIVES)
        )

    def bound(self) -> set[int]:
        """Give the titles (by their first atom) that are somebody's here."""
        return {bond.title.first for bond in self.bonds}


@dataclass(frozen=True, slots=True)
class Stage:
    """All scenes of an article; `aliases` are acronyms and what they stand for, both folded."""

    scenes: tuple[Scene, ...]
    aliases: Mapping[str, str]


def build_all(sentences: Sequence[Sentence], lexicon: Lexicon) -> Stage:
    """Read all sentences of an article."""
    names = _written_large(sentences)
    lines: Sequence[Line] = [build(sentence, lexicon, names) for sentence in sentences]
    evidence = gather(lines)
    lines = cuts.find(lines, lexicon, evidence)
    found = [phrases.find(line, lexicon, evidence) for line in lines]
    scenes = [_scene(line, names, lexicon) for line, names in zip(lines, found, strict=True)]
    aliases = dict(_aliases(scenes)) | _short_forms(scenes)
    classes = dict.fromkeys(dict(_aliases(scenes)), "Organization") | dict(_introduced(scenes))
    return Stage(tuple(_completed(scene, classes, lexicon) for scene in scenes), aliases)


def _written_large(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Give the words that the article writes large inside sentences: at the head of one the model may misread them."""
    inside = (token for sentence in sentences for token in sentence.tokens[1:])
    return frozenset(token.text.lower() for token in inside if token.pos == "PROPN" and token.text[0].isupper())


def _scene(line: Line, names: Sequence[Phrase], lexicon: Lexicon) -> Scene:
    found = titles.find(line, names, lexicon)
    told = {phrase.first: phrase for title in found for phrase in title.of}
    covered = {index for phrase in told.values() for index in range(phrase.first, phrase.last)}
    own = {i for title in found for i in range(*title.words) if line.sort(i) is Sort.CAPITALS}
    front = {i for title in found for i in range(title.words[0], title.head)}
    kept = [
        phrase
        for phrase in names
        if not covered & set(range(phrase.first, phrase.last))
        and not (phrase.first in own and (phrase.kind is Kind.ORGANIZATION or phrase.first in front))
    ]
    bodies = [phrase for phrase in told.values() if not _is_bare(line, phrase)]
    everything = sorted([*kept, *bodies], key=lambda phrase: phrase.first)
    return Scene(line, tuple(everything), found, lists.bind(line, found, lexicon))


def _is_bare(line: Line, phrase: Phrase) -> bool:
    """Tell whether a title's body is no more than "the Government": only with the title's state it names something."""
    return phrase.last == phrase.first + 1 and line.sort(phrase.first) is Sort.BODY


def _introduced(scenes: Iterable[Scene]) -> Iterator[tuple[str, str]]:
    """Give the capitals that somebody is the head of, or that stand beside "newspaper": with their class."""
    for scene in scenes:
        for phrase in scene.phrases:
            if phrase.kind is Kind.ORGANIZATION and scene.line.sort(phrase.first) is Sort.CAPITALS:
                yield fold(scene.line.text(phrase.first, phrase.last)), phrase.term


def _aliases(scenes: Iterable[Scene]) -> Iterator[tuple[str, str]]:
    """Give the short names that stand in brackets behind long ones: "Eastern Economic Forum (EEF)"."""
    for scene in scenes:
        line = scene.line
        for phrase in scene.phrases:
            last = phrase.last
            if phrase.kind is Kind.ORGANIZATION and line.lower(last) == "(" and line.lower(last + 2) == ")":
                short = line.text(last + 1, last + 2)
                if short.isupper() and line.sort(last + 1) in {Sort.CAPITALS, Sort.ORGANIZATION, Sort.WORD}:
                    yield fold(short), fold(line.text(phrase.first, last))


def _short_forms(scenes: Iterable[Scene]) -> dict[str, str]:
    """Give the names that are the beginning or the end of just one longer name: "State Department"."""
    full = {fold(s.line.text(p.first, p.last)): p for s in scenes for p in s.phrases if p.kind is Kind.ORGANIZATION}
    found: dict[str, str] = {}
    for name, phrase in full.items():
        longer = [other for other in full if _is_short_for(name, other, full[other])]
        if len(longer) == 1 and phrase.term not in {"", "Organization"} and not phrase.state:
            found[name] = longer[0]
    return found


def _is_short_for(name: str, other: str, phrase: Phrase) -> bool:
    if " " not in name:
        return False
    behind = other.startswith((f"{name} of ", f"{name} on ", f"{name} for "))
    return behind or bool(phrase.state and other.endswith(f" {name}") and len(other.split()) - len(name.split()) <= 2)


def _completed(scene: Scene, classes: Mapping[str, str], lexicon: Lexicon) -> Scene:
    """Add the names that other lines introduced."""
    line = scene.line
    taken = {index for phrase in scene.phrases for index in range(phrase.first, phrase.last)}
    added = [
        Phrase(index, index + 1, Kind.ORGANIZATION, classes[name])
        for index, atom in enumerate(line.atoms)
        if atom.sort is Sort.CAPITALS and index not in taken and (name := fold(line.text(index, index + 1))) in classes
    ]
    if not added:
        return scene
    return _scene(line, sorted([*scene.phrases, *added], key=lambda phrase: phrase.first), lexicon)
