"""Where places lie and what bodies are part of, as the words say: "Khasan station in Russia's Primorsky Krai"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.mentions.naming import Namer
from kg.mentions.phrases import Phrase
from kg.mentions.scenes import Scene
from kg.mentions.words import ARTICLES, POSSESSIVES
from kg.model import Form, Kind

_INSIDE = frozenset({"at", "of"})
_STOPS = ("RailwayStation", "Airport", "Port")


def locate(scenes: Sequence[Scene], namer: Namer) -> None:
    """Note with each place in which other place or state it lies, and with each body of which other it is part."""
    for scene in scenes:
        for inner, outer in _pairs(scene):
            namer.relate(scene.line, inner, "locatedIn", outer)
        for part, whole in _parts(scene):
            namer.relate(scene.line, part, "partOfOrganization", whole)
    for scene, stop, elsewhere, town in _stops(scenes, namer):
        namer.relate(scene.line, stop, "locatedIn", town, elsewhere.line)


def _stops(scenes: Sequence[Scene], namer: Namer) -> Iterator[tuple[Scene, Phrase, Scene, Phrase]]:
    """Read "the Tumangang station" of an article that names Tumangang: a stop is called after the town it lies in."""
    named = [(scene, phrase) for scene in scenes for phrase in scene.phrases if phrase.kind is Kind.PLACE]
    towns = {scene.line.text(phrase.first, phrase.last): (scene, phrase) for scene, phrase in reversed(named)}
    for scene, phrase in named:
        town = towns.get(scene.line.text(phrase.first, phrase.last - 1)) if phrase.last > phrase.first + 1 else None
        if town is not None and any(namer.lexicon.is_a(phrase.term, stop) for stop in _STOPS):
            yield scene, phrase, *town


def _parts(scene: Scene) -> Iterator[tuple[Phrase, Phrase]]:
    """Read "Centre for Peace Studies at [the] Kern University"."""
    bodies = {phrase.first: phrase for phrase in scene.phrases if phrase.kind is Kind.ORGANIZATION}
    for phrase in bodies.values():
        whole = bodies.get(phrase.last + 1 + (scene.line.lower(phrase.last + 1) in ARTICLES))
        if whole is not None and scene.line.lower(phrase.last) in _INSIDE:
            yield phrase, whole


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
    index += scene.line.lower(index) in ARTICLES
    found = starting.get(index)
    if found is not None and found.kind is Kind.STATE and scene.line.lower(found.last) in POSSESSIVES:
        found = starting.get(found.last + 1, found)
    return found if found is not None and found.kind in {Kind.PLACE, Kind.STATE} else None
