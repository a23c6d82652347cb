"""Where places lie, as far as the words say so: "Khasan station in Russia's Primorsky Krai"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.mentions.naming import Namer
from kg.mentions.phrases import Phrase
from kg.mentions.scenes import Scene
from kg.mentions.words import POSSESSIVES
from kg.model import Form, Kind

_ARTICLES = frozenset({"the"})


def locate(scenes: Iterable[Scene], namer: Namer) -> None:
    """Note with each place in which other place or state the article puts it."""
    for scene in scenes:
        for inner, outer in _pairs(scene):
            namer.locate(scene.line, inner, outer)


def _pairs(scene: Scene) -> Iterator[tuple[Phrase, Phrase]]:
    line = scene.line
    starting = {phrase.first: phrase for phrase in scene.phrases if phrase.form is Form.NAME}
    for phrase in starting.values():
        if phrase.kind is Kind.STATE and line.lower(phrase.last) in POSSESSIVES:
            owned = starting.get(phrase.last + 1)
            if owned is not None and owned.kind is Kind.PLACE:
                yield owned, phrase
        if phrase.kind is Kind.PLACE and line.lower(phrase.last) == "in":
            around = _around(scene, phrase.last + 1, starting)
            if around is not None:
                yield phrase, around


def _around(scene: Scene, index: int, starting: dict[int, Phrase]) -> Phrase | None:
    """Give the place behind "in", past the state that owns it."""
    index += scene.line.lower(index) in _ARTICLES
    found = starting.get(index)
    if found is not None and found.kind is Kind.STATE and scene.line.lower(found.last) in POSSESSIVES:
        found = starting.get(found.last + 1, found)
    return found if found is not None and found.kind in {Kind.PLACE, Kind.STATE} else None
