"""Where the story stands: the place that "the cosmodrome", "the city" or "the station" points back to.

A word of a name that was told ("Vostochny Cosmodrome") is that place. A town, station or airport without a name
lies where those it is about arrived last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.claims import grammar, phrases
from kg.claims.accounts import Account, points_back
from kg.claims.lexicon import SITES, Lexicon
from kg.claims.participants import Part
from kg.claims.places import Site
from kg.claims.scene import Scene
from kg.claims.triggers import Trigger
from kg.model import Form, Kind

_STOPS = ("Settlement", "RailwayStation", "Airport", "Port")
_RULE = "places.recalled"


@dataclass(slots=True)
class Ground:
    """The places told so far by the last word of their names, and where somebody is, each with its sentence."""

    named: dict[str, tuple[int, str]] = field(default_factory=dict)
    here: tuple[int, str] | None = None
    present: frozenset[str] = frozenset()

    def go_on(self, account: Account, lexicon: Lexicon) -> None:
        """Take in who has arrived where, and that they have left."""
        if not account.has_happened or not lexicon.is_a(account.kind, "Movement"):
            return
        sites = [site.referent for site in account.sites if site.is_certain and site.referent.startswith("place/")]
        arrived = lexicon.is_a(account.kind, "Arrival") and len(sites) == 1
        self.here = (account.scene.sentence.index, sites[0]) if arrived else None
        self.present = frozenset(part.referent for part in account.parts)

    def read(self, scene: Scene, lexicon: Lexicon) -> None:
        """Take in the places that a sentence names."""
        for mention in scene.mentions:
            word = scene.tokens[mention.last - 1].lemma.lower()
            named = mention.kind is Kind.PLACE and mention.form is Form.NAME and mention.referents
            if named and lexicon.has("Place", word):
                self.named[word] = (scene.sentence.index, mention.referents[0])

    def recall(self, trigger: Trigger, parts: Sequence[Part], lexicon: Lexicon) -> tuple[Site, ...]:
        """Find the place that the words around a trigger point back to."""
        for noun in _nouns(trigger, lexicon):
            found = self._meant(trigger.scene.tokens[noun].lemma.lower(), parts, lexicon)
            if found is not None:
                return (Site(found, trigger.scene.tree.phrase(noun), noun + 1, rule=_RULE),)
        return ()

    def _meant(self, word: str, parts: Sequence[Part], lexicon: Lexicon) -> str | None:
        candidates = [self.named[word]] if word in self.named else []
        stops = any(lexicon.has(kind, word) for kind in _STOPS)
        if self.here is not None and stops and self.present & {part.referent for part in parts}:
            candidates.append(self.here)
        return max(candidates)[1] if candidates else None


def _nouns(trigger: Trigger, lexicon: Lexicon) -> Iterator[int]:
    """The words for places that are definite: behind a preposition, as what is visited, as its owner."""
    scene = trigger.scene
    heads = [i for i in (trigger.verb, trigger.noun) if i is not None]
    wanted = {words for words, slot in lexicon.obliques[trigger.kind] if slot in SITES}
    found = [
        head
        for index in heads
        for preposition in grammar.prepositions(scene.tree, index)
        if scene.tokens[preposition].text.lower() in wanted
        and (head := phrases.object_head(scene, preposition)) is not None
    ]
    visited = trigger.frame.bare[:1] in (("place",), ("content",)) and trigger.verb is not None
    object_ = grammar.object_of(scene.tree, trigger.verb) if visited and trigger.verb is not None else None
    for noun in (*found, *([object_] if object_ is not None else [])):
        yield from (i for i in (noun, scene.tree.child(noun, "poss")) if i is not None and _is_bare(scene, lexicon, i))


def _is_bare(scene: Scene, lexicon: Lexicon, noun: int) -> bool:
    token = scene.tokens[noun]
    return (
        token.pos == "NOUN"
        and noun not in scene.unit_at
        and lexicon.has("Place", token.lemma.lower())
        and points_back(scene, noun)
    )
