"""Whom words stand for that name nobody: officials for their state, a train for whoever travels in it.

Names are taken as they are; "any Chilean officials" is Chile, "the president's train" the president.
"""

from __future__ import annotations

from dataclasses import replace

from kg.claims import lists, phrases
from kg.claims.lexicon import Lexicon
from kg.claims.scene import AGENTS, Scene, Unit
from kg.model import Form, Kind

_ANY = frozenset({"any", "no", "some", "several", "many", "few"})
_BODIES = frozenset({Kind.STATE, Kind.ORGANIZATION})
_BETWEEN = frozenset({"ADJ", "NOUN", "NUM", "ADV", "PROPN", "VERB", "PUNCT"})

Travellers = dict[str, Unit]
"""Whose train, plane or motorcade the article spoke of: by the word for the vehicle."""


def named_at(
    scene: Scene, lexicon: Lexicon, head: int, stop: int | None = None, travellers: Travellers | None = None
) -> tuple[Unit, ...]:
    """Give the units of the noun phrase of a head word, with those coordinated with it."""
    unit = scene.unit_at.get(head)
    if unit is not None and unit.kind in AGENTS and unit.referents:
        return listed(scene, unit.first, stop)
    return _represented(scene, lexicon, head) or _travelling(scene, lexicon, head, travellers)


def listed(scene: Scene, first: int, stop: int | None = None) -> tuple[Unit, ...]:
    """Give the units of a list, the state or body in the place of people whom nobody knows."""
    return tuple(_known(scene, unit) for unit in lists.read(scene, first, stop).units)


def _known(scene: Scene, unit: Unit) -> Unit:
    """Chile for "any Chilean officials", and for "Chilean officials"; not for "the Chilean officials"."""
    if unit.kind is not Kind.GROUP or unit.mention.form is not Form.DESCRIPTION:
        return unit
    determiner = scene.tree.child(unit.last - 1, "det", "poss")
    if determiner is not None and scene.tokens[determiner].text.lower() not in _ANY:
        return unit
    inside = [m for m in scene.mentions if unit.first <= m.first and m.last <= unit.last and m.kind in _BODIES]
    return Unit(unit.first, unit.last, inside[0]) if inside else unit


def _represented(scene: Scene, lexicon: Lexicon, head: int) -> tuple[Unit, ...]:
    """The state of "Russian officials", the ministry of "ministry officials", both of "delegations from A and B"."""
    token = scene.tokens[head]
    word = token.lemma.lower()
    if not (lexicon.has("Group", word) or (lexicon.has("Post", word) and token.tag == "NNS")):
        return ()
    first = scene.tree.phrase(head)
    before = [m for m in scene.mentions if first <= m.first and m.last <= head and m.kind in AGENTS and m.referents]
    if before:
        return (Unit(first, head + 1, before[-1]),)
    owner = phrases.behind(scene, head, "of") or phrases.behind(scene, head, "from")
    return () if owner is None else lists.read(scene, owner + 1).units


def _travelling(scene: Scene, lexicon: Lexicon, head: int, travellers: Travellers | None) -> tuple[Unit, ...]:
    """Who travels when a vehicle does: its owner here, or where it was first spoken of."""
    word = scene.tokens[head].lemma.lower()
    if travellers is None or not lexicon.has("Vehicle", word):
        return ()
    owner = possessor(scene, head) or _carried(scene, lexicon, head)
    if owner is not None and owner.kind is Kind.PERSON and owner.referents:
        travellers[word] = owner
        return (owner,)
    known = travellers.get(word)
    return () if known is None else (replace(known, first=scene.tree.phrase(head), last=head + 1, posts=()),)


def _carried(scene: Scene, lexicon: Lexicon, vehicle: int) -> Unit | None:
    """Whom a vehicle carries: "the train carrying Ruiz"."""
    clauses = scene.tree.children(vehicle, "acl", "relcl")
    verbs = (i for i in clauses if scene.tokens[i].lemma.lower() in lexicon.carrying)
    return next((unit for verb in verbs for unit in lists.read(scene, verb + 1).units), None)


def possessor(scene: Scene, noun: int) -> Unit | None:
    """Find the unit in front of a noun's "'s", or its "his"; adjectives and a place may stand between."""
    first = scene.tree.phrase(noun)
    for position in range(noun - 1, max(first - 2, -1), -1):
        token = scene.tokens[position]
        if token.tag == "PRP$":
            return scene.unit_at.get(position)
        if token.tag == "POS":
            return scene.unit_at.get(position - 1) or scene.unit_at.get(position)
        if token.pos not in _BETWEEN or token.text in (",", ";"):
            return None
    return None
